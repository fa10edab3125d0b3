import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { BookingCalendar } from "../../ports/booking-calendar.ts";
import type { Settings } from "../../ports/settings.ts";
import { createBookingCalendar } from "../dynamodb/booking-calendar.ts";
import { createSecrets } from "../secrets-manager/secrets.ts";
import { createBookingsCalendar } from "./booking-calendar.ts";
import { createConnections } from "./connections.ts";
import type { ConnectionDependencies } from "./connections.ts";

export interface ChosenCalendarDependencies {
  readonly settings: Pick<Settings, "organisation">;
  readonly clock: { now(): string };
  readonly pause: (attempt: number) => Promise<void>;
  readonly secrets?: ConnectionDependencies["secrets"];
  readonly addresses?: ConnectionDependencies["addresses"];
}

/** The calendar that each organisation has chosen in its settings; the built-in one where it chose nothing. */
export function createChosenCalendar(
  client: DynamoDBDocumentClient,
  table: string,
  { settings, clock, pause, secrets = createSecrets(), addresses }: ChosenCalendarDependencies,
): BookingCalendar {
  const builtIn = createBookingCalendar(client, table, { pause });
  const connect = createConnections({ settings, secrets, clock, ...(addresses ? { addresses } : {}) });
  const bookings = createBookingsCalendar(client, table, { connect, pause });

  const calendarFor = async (organisation: string): Promise<BookingCalendar> =>
    (await settings.organisation(organisation))?.calendar?.kind === "bookings" ? bookings : builtIn;

  return {
    freeSlots: async (organisation, asked) =>
      (await calendarFor(organisation)).freeSlots(organisation, asked),
    rules: async (organisation, expertId) => (await calendarFor(organisation)).rules(organisation, expertId),
    hold: async (organisation, slot, holder, now) =>
      (await calendarFor(organisation)).hold(organisation, slot, holder, now),
    held: async (organisation, holder, now) =>
      (await calendarFor(organisation)).held(organisation, holder, now),
    letGo: async (organisation, holder) => (await calendarFor(organisation)).letGo(organisation, holder),
    reserve: async (organisation, reserving, now) =>
      (await calendarFor(organisation)).reserve(organisation, reserving, now),
    release: async (organisation, releasing) =>
      (await calendarFor(organisation)).release(organisation, releasing),
    agenda: async (organisation, asked) => (await calendarFor(organisation)).agenda(organisation, asked),
  };
}
