import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createBookingsCalendar } from "../../../shared/adapters/bookings/booking-calendar.ts";
import { createBusiness } from "../../../shared/adapters/bookings/business.ts";
import { createGraph } from "../../../shared/adapters/bookings/graph.ts";
import type { Graph } from "../../../shared/adapters/bookings/graph.ts";
import type { CalendarSettings } from "../../../shared/domain/consultation/availability.ts";
import type { BookingCalendar } from "../../../shared/ports/booking-calendar.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import type { BookingsStandIn, StandInBusiness } from "./stand-in.ts";

/** How an app signs in to the stand-in; what it waits is written down and not waited. */
export function graphOf(
  standIn: BookingsStandIn,
  {
    secret = "s3cret",
    now = () => new Date().toISOString(),
    waits = [],
  }: { secret?: string; now?: () => string; waits?: number[] } = {},
): Graph {
  return createGraph(
    { tenantId: "contoso.example", clientId: "milepost", secret: () => Promise.resolve(secret) },
    {
      addresses: standIn.addresses,
      clock: { now },
      wait: (milliseconds) => {
        waits.push(milliseconds);
        return Promise.resolve();
      },
      timeoutMilliseconds: 2000,
    },
  );
}

export const serviceId = "57da6774-a087-4d69-b0e6-6fb82c339976";
export const evasStaffId = "311a5454-08b2-4560-ba1c-f715e938cb79";
export const bosStaffId = "8ee1c803-a1fa-406d-8259-7ab53233f148";

/** Gives an organisation a business of its own in the stand-in, with Eva's hours; Bo works them, too. */
export function arrange(
  standIn: BookingsStandIn,
  organisation: string,
  settings: CalendarSettings,
  { inheritsPolicy = false, online = false }: Pick<StandInBusiness, "inheritsPolicy" | "online"> = {},
): void {
  const { weekly, durationMinutes, bufferBeforeMinutes, bufferAfterMinutes } = settings;
  const { intervalMinutes, leadMinutes, maximumAdvanceDays } = settings;
  standIn.businesses.set(`${organisation}@contoso.example`, {
    serviceId,
    staffIds: [evasStaffId, bosStaffId],
    weekly,
    durationMinutes,
    bufferBeforeMinutes,
    bufferAfterMinutes,
    intervalMinutes,
    leadMinutes,
    maximumAdvanceDays,
    inheritsPolicy,
    online,
  });
}

export const businessOf = (organisation: string, graph: Graph) =>
  createBusiness(
    graph,
    { businessId: `${organisation}@contoso.example`, serviceId },
    { now: () => new Date().toISOString() },
  );

/** The calendar of organisations that `arrange` gave a business. */
export function bookingsCalendar(
  client: DynamoDBDocumentClient,
  table: string,
  graph: Graph,
): BookingCalendar {
  return createBookingsCalendar(client, table, {
    connect: (organisation) =>
      Promise.resolve({
        business: businessOf(organisation, graph),
        staff: { mem_eva: evasStaffId, mem_bo: bosStaffId },
      }),
    pause: jitter,
  });
}
