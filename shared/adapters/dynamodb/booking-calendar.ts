import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { addMinutes } from "../../domain/calendar/days.ts";
import { CalendarSettings, freeSlots, isOffered } from "../../domain/consultation/availability.ts";
import { inTheWay } from "../../domain/consultation/claims.ts";
import type { BookingCalendar, ExpertCalendars } from "../../ports/booking-calendar.ts";
import { createAppointmentRecords } from "../bookings/records.ts";
import { createSlotClaims, queryAll } from "./slot-claims.ts";
import type { Offer } from "./slot-claims.ts";
import { companion, transact } from "./transaction.ts";

const calendarKey = (organisation: string, memberId: string) => ({
  pk: `${organisation}#calendar`,
  sk: memberId,
});

/** Calendars in `records`: `<organisation>#calendar`, the member. */
export function createExpertCalendars(client: DynamoDBDocumentClient, table: string): ExpertCalendars {
  const appointments = createAppointmentRecords(client, table);
  const find = async (organisation: string, memberId: string): Promise<CalendarSettings | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: calendarKey(organisation, memberId), ConsistentRead: true }),
    );
    return Item && CalendarSettings.parse(Item);
  };
  return {
    find,

    async joinLink(organisation, { expertId, consultationId }) {
      const [appointment, own] = await Promise.all([
        appointments.find(organisation, consultationId),
        find(organisation, expertId),
      ]);
      return appointment?.joinLink ?? own?.joinLink;
    },

    async list(organisation) {
      const items = await queryAll(client, {
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": calendarKey(organisation, "").pk },
      });
      return items.map((item) => CalendarSettings.parse(item));
    },

    saving: (organisation, settings) =>
      companion("calendar", {
        Put: {
          TableName: table,
          Item: { ...calendarKey(organisation, settings.memberId), ...settings },
          ...(settings.version === 1
            ? { ConditionExpression: "attribute_not_exists(pk)" }
            : {
                ConditionExpression: "version = :before",
                ExpressionAttributeValues: { ":before": settings.version - 1 },
              }),
        },
      }),

    async write(companions) {
      const conflict = await transact(client, companions);
      return conflict ? { ok: false, conflict } : { ok: true };
    },
  };
}

/**
 * The calendar this product keeps itself. A slot is taken by one record for each quarter hour of it and of its
 * buffers, put on the condition that nobody else's stands there; a booking puts them in the transaction of its event.
 */
export function createBookingCalendar(
  client: DynamoDBDocumentClient,
  table: string,
  { pause }: { readonly pause: (attempt: number) => Promise<void> },
): BookingCalendar {
  const calendars = createExpertCalendars(client, table);
  const claims = createSlotClaims(client, table, { pause });

  const offerOf = async (organisation: string, expertId: string): Promise<Offer | undefined> => {
    const settings = await calendars.find(organisation, expertId);
    if (!settings) return undefined;
    const { bufferBeforeMinutes, bufferAfterMinutes } = settings;
    return {
      bufferBeforeMinutes,
      bufferAfterMinutes,
      standing: (slot, _own, now) => Promise.resolve(isOffered(settings, slot, now) ? "free" : "not-offered"),
    };
  };

  return {
    async freeSlots(organisation, { expertIds, from, until, now, limit, holder }) {
      const wanted = new Set(expertIds);
      const settings = (await calendars.list(organisation)).filter(({ memberId }) => wanted.has(memberId));
      const begins = from > now ? from : now;
      const occupied = await Promise.all(
        settings.map(async (calendar) => {
          const { memberId, bufferBeforeMinutes, bufferAfterMinutes, maximumAdvanceDays } = calendar;
          // A day more: the last day that can be booked is one of the expert's zone.
          const furthest = addMinutes(now, (maximumAdvanceDays + 2) * 24 * 60);
          const found = await claims.between(
            organisation,
            memberId,
            addMinutes(begins, -bufferBeforeMinutes),
            addMinutes(until < furthest ? until : furthest, bufferAfterMinutes),
            false,
          );
          const others = found.filter((claim) => inTheWay(claim, holder, now));
          return { settings: calendar, taken: new Set(others.map(({ quarter }) => quarter)) };
        }),
      );
      return freeSlots(occupied, { from, until, now }, limit);
    },

    async rules(organisation, expertId) {
      const settings = await calendars.find(organisation, expertId);
      if (!settings) return undefined;
      const { moveLimit: moves, cutOffMinutes, zone } = settings;
      return { moves, cutOffMinutes, zone };
    },

    hold: async (organisation, slot, holder, now) =>
      claims.hold(organisation, slot, holder, now, await offerOf(organisation, slot.expertId)),

    held: (organisation, holder, now) => claims.held(organisation, holder, now),
    letGo: (organisation, holder) => claims.letGo(organisation, holder),

    async reserve(organisation, reserving, now) {
      const { expertId, startsAt, endsAt, holder } = reserving;
      const slot = { expertId, startsAt, endsAt };
      const offer = await offerOf(organisation, expertId);
      const seen = await claims.look(organisation, slot, holder, now, offer);
      if (!seen.ok) return seen;
      return {
        ok: true,
        companions: claims.taking(organisation, reserving, seen.quarters, now),
        // Nothing was done before the append.
        undo: () => Promise.resolve(),
      };
    },

    release: (organisation, { consultationId: meetingId, expertId, startsAt, endsAt, sequence }) =>
      claims.release(organisation, { meetingId, expertId, startsAt, endsAt, sequence }),
    agenda: (organisation, asked) => claims.agenda(organisation, asked),
  };
}
