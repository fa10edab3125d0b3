import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { addDays } from "../../domain/calendar/days.ts";
import { leftBehind } from "../../domain/consultation/calendar-choice.ts";
import { mistakeWhen } from "../../domain/mistake.ts";
import type { Mistake } from "../../domain/mistake.ts";
import type { CalendarChoices } from "../../ports/booking-calendar.ts";
import { NoSuchSecret } from "../../ports/secrets.ts";
import { createBookingCalendar, createExpertCalendars } from "../dynamodb/booking-calendar.ts";
import { connectionTo } from "./connections.ts";
import type { BookingsChoice, ConnectionDependencies } from "./connections.ts";
import { MicrosoftRefused } from "./graph.ts";

export interface ChoiceDependencies extends Omit<ConnectionDependencies, "settings"> {
  readonly pause: (attempt: number) => Promise<void>;
}

/** Further ahead than any calendar lets people book. */
const furthestDays = 400;

export function createCalendarChoices(
  client: DynamoDBDocumentClient,
  table: string,
  { pause, ...microsoft }: ChoiceDependencies,
): CalendarChoices {
  const calendar = createBookingCalendar(client, table, { pause });
  const calendars = createExpertCalendars(client, table);

  const mistakesThere = async (organisation: string, choice: BookingsChoice): Promise<Mistake[]> => {
    const known = await connectionTo(organisation, choice, microsoft).business.directory();
    if (known === "no-business")
      return [{ pointer: "/calendar/businessId", detail: "Bookings has no such business." }];
    if (known === "no-service")
      return [{ pointer: "/calendar/serviceId", detail: "The business has no such service." }];
    const staffIds = new Set(known.staffIds.map((id) => id.toLowerCase()));
    return Object.entries(choice.staff).flatMap(([memberId, staffId]) =>
      mistakeWhen(
        !staffIds.has(staffId.toLowerCase()),
        `/calendar/staff/${memberId}`,
        "Nobody with this id offers the service in Bookings. Assign them to the service there, or correct the id.",
      ),
    );
  };

  return {
    async mistakes(organisation, choice) {
      if (choice?.kind !== "bookings") return [];
      try {
        return await mistakesThere(organisation, choice);
      } catch (error) {
        if (error instanceof NoSuchSecret)
          return [
            {
              pointer: "/calendar/secretName",
              detail: "There is no secret by this name. Store the app's secret first.",
            },
          ];
        if (error instanceof MicrosoftRefused)
          return [{ pointer: "/calendar/clientId", detail: error.message }];
        throw error;
      }
    },

    async talksLeftBehind(organisation, before, after, now) {
      const left = leftBehind(before, after);
      const experts =
        left === "everybody" ? (await calendars.list(organisation)).map(({ memberId }) => memberId) : left;
      const until = `${addDays(now.slice(0, 10), furthestDays)}${now.slice(10)}`;
      const talks = await Promise.all(
        experts.map((expertId) => calendar.agenda(organisation, { expertId, from: now, until })),
      );
      return new Set(talks.flat().map(({ consultationId }) => consultationId)).size;
    },
  };
}
