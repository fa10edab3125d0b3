import { DeleteCommand, GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { addDays, addMinutes } from "../../domain/calendar/days.ts";
import {
  CalendarSettings,
  claimedQuarters,
  freeSlots,
  isOffered,
} from "../../domain/consultation/availability.ts";
import { holdMinutes, inTheWay, keptDays } from "../../domain/consultation/claims.ts";
import type { SlotClaim } from "../../domain/consultation/claims.ts";
import { Instant } from "../../domain/ids.ts";
import type {
  BookingCalendar,
  ExpertCalendars,
  Hold,
  Reserving,
  Slot,
  SlotRefused,
} from "../../ports/booking-calendar.ts";
import type { Companion } from "../../ports/facts.ts";
import { Unavailable } from "../../ports/unavailable.ts";
import { companion, isConditionFailure, transact } from "./transaction.ts";

const calendarKey = (organisation: string, memberId: string) => ({
  pk: `${organisation}#calendar`,
  sk: memberId,
});
const slotKey = (organisation: string, expertId: string, quarter: string) => ({
  pk: `${organisation}#slots#${expertId}`,
  sk: quarter,
});
const holdKey = (organisation: string, holder: string) => ({
  pk: `${organisation}#slot-hold#${holder}`,
  sk: "hold",
});

/** Epoch seconds: DynamoDB's time to live cleans up; the conditions decide. */
const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
const instantOfSeconds = (epoch: number): string => new Date(epoch * 1000).toISOString();

const StoredClaim = z.object({
  sk: Instant,
  holder: z.string(),
  consultationId: z.optional(z.string()),
  sequence: z.optional(z.int()),
  startsAt: Instant,
  endsAt: Instant,
  expiresAt: z.int(),
});
const StoredHold = z.object({
  expertId: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  expiresAt: z.int(),
});

interface PlacedClaim extends SlotClaim {
  readonly quarter: string;
}

/** Longest that a buffer can be: how far a talk's quarter hours reach beyond its time. */
const furthestBufferMinutes = 120;
/** How often a hold that met somebody else's is tried again before the caller is asked to. */
const attempts = 6;

/** Calendars in `records`: `<organisation>#calendar`, the member. */
export function createExpertCalendars(client: DynamoDBDocumentClient, table: string): ExpertCalendars {
  return {
    async find(organisation, memberId) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: calendarKey(organisation, memberId), ConsistentRead: true }),
      );
      return Item && CalendarSettings.parse(Item);
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

  /** Claims on quarter hours from `from`, before `until`. */
  const claimsBetween = async (
    organisation: string,
    expertId: string,
    from: string,
    until: string,
    consistent: boolean,
  ): Promise<PlacedClaim[]> => {
    // Where the calendar ends before the stretch begins.
    if (until < from) return [];
    const items = await queryAll(client, {
      TableName: table,
      KeyConditionExpression: "pk = :pk and sk between :from and :until",
      ExpressionAttributeValues: {
        ":pk": slotKey(organisation, expertId, "").pk,
        ":from": from,
        ":until": until,
      },
      ConsistentRead: consistent,
    });
    return items
      .map((item) => StoredClaim.parse(item))
      .map(({ sk: quarter, expiresAt, ...claim }) => ({
        ...claim,
        quarter,
        expiresAt: instantOfSeconds(expiresAt),
      }));
  };

  /** The slot's quarter hours with the claims on them, or why it cannot be had. */
  const look = async (
    organisation: string,
    slot: Slot,
    holder: string,
    now: string,
  ): Promise<SlotRefused | { ok: true; quarters: string[]; claims: PlacedClaim[] }> => {
    const settings = await calendars.find(organisation, slot.expertId);
    if (!settings || !isOffered(settings, slot, now)) return { ok: false, reason: "slot-not-offered" };
    const quarters = claimedQuarters(slot, settings);
    const [first = slot.startsAt, last = slot.endsAt] = [quarters[0], quarters.at(-1)];
    const claims = await claimsBetween(organisation, slot.expertId, first, last, true);
    const reasons = claims.map((claim) => inTheWay(claim, holder, now));
    const reason = reasons.find((each) => each === "slot-taken") ?? reasons.find((each) => each);
    return reason ? { ok: false, reason } : { ok: true, quarters, claims };
  };

  const claiming = (
    organisation: string,
    { expertId, startsAt, endsAt }: Slot,
    quarter: string,
    claim: Omit<SlotClaim, "startsAt" | "endsAt">,
    now: string,
  ): Companion =>
    companion("slot", {
      Put: {
        TableName: table,
        Item: {
          ...slotKey(organisation, expertId, quarter),
          holder: claim.holder,
          ...(claim.consultationId ? { consultationId: claim.consultationId } : {}),
          ...(claim.sequence === undefined ? {} : { sequence: claim.sequence }),
          startsAt,
          endsAt,
          expiresAt: seconds(claim.expiresAt),
        },
        ConditionExpression: "attribute_not_exists(pk) or expiresAt <= :now or holder = :holder",
        ExpressionAttributeValues: { ":now": seconds(now), ":holder": claim.holder },
      },
    });

  const storedHold = async (organisation: string, holder: string): Promise<Hold | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: holdKey(organisation, holder), ConsistentRead: true }),
    );
    if (!Item) return undefined;
    const { expertId, startsAt, endsAt, expiresAt } = StoredHold.parse(Item);
    return { expertId, startsAt, endsAt, expiresAt: instantOfSeconds(expiresAt) };
  };

  /** Deletes claims of a time on a condition of their own; those that it does not meet stay. */
  const freeWhere = async (
    organisation: string,
    { expertId, startsAt, endsAt }: Slot,
    mine: (claim: PlacedClaim) => boolean,
    condition: {
      readonly expression: string;
      readonly values: Record<string, unknown>;
      readonly names?: Record<string, string>;
    },
  ): Promise<void> => {
    const claims = await claimsBetween(
      organisation,
      expertId,
      addMinutes(startsAt, -furthestBufferMinutes),
      addMinutes(endsAt, furthestBufferMinutes),
      true,
    );
    await Promise.all(
      claims.filter(mine).map(async ({ quarter }) => {
        try {
          await client.send(
            new DeleteCommand({
              TableName: table,
              Key: slotKey(organisation, expertId, quarter),
              ConditionExpression: condition.expression,
              ExpressionAttributeValues: condition.values,
              ...(condition.names ? { ExpressionAttributeNames: condition.names } : {}),
            }),
          );
        } catch (error) {
          // Somebody has it by now, or it is gone: either way it is not ours to free.
          if (!isConditionFailure(error)) throw error;
        }
      }),
    );
  };

  const freeHold = (organisation: string, holder: string, { expiresAt, ...slot }: Hold): Promise<void> =>
    freeWhere(
      organisation,
      slot,
      (claim) =>
        claim.holder === holder && claim.consultationId === undefined && claim.startsAt === slot.startsAt,
      {
        expression:
          "holder = :holder and attribute_not_exists(consultationId) and startsAt = :startsAt and expiresAt = :expiresAt",
        values: { ":holder": holder, ":startsAt": slot.startsAt, ":expiresAt": seconds(expiresAt) },
      },
    );

  const holding = (organisation: string, holder: string, hold: Hold, before: Hold | undefined): Companion =>
    companion("hold", {
      Put: {
        TableName: table,
        Item: { ...holdKey(organisation, holder), ...hold, expiresAt: seconds(hold.expiresAt) },
        ...(before
          ? {
              ConditionExpression: "startsAt = :startsAt and expertId = :expertId and expiresAt = :expiresAt",
              ExpressionAttributeValues: {
                ":startsAt": before.startsAt,
                ":expertId": before.expertId,
                ":expiresAt": seconds(before.expiresAt),
              },
            }
          : { ConditionExpression: "attribute_not_exists(pk)" }),
      },
    });

  const booking = (reserving: Reserving): Omit<SlotClaim, "startsAt" | "endsAt"> => ({
    holder: reserving.holder,
    consultationId: reserving.consultationId,
    sequence: reserving.sequence,
    expiresAt: `${addDays(reserving.endsAt.slice(0, 10), keptDays)}${reserving.endsAt.slice(10)}`,
  });

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
          const claims = await claimsBetween(
            organisation,
            memberId,
            addMinutes(begins, -bufferBeforeMinutes),
            addMinutes(until < furthest ? until : furthest, bufferAfterMinutes),
            false,
          );
          const others = claims.filter((claim) => inTheWay(claim, holder, now));
          return { settings: calendar, taken: new Set(others.map(({ quarter }) => quarter)) };
        }),
      );
      return freeSlots(occupied, { from, until, now }, limit);
    },

    async rules(organisation, expertId) {
      const settings = await calendars.find(organisation, expertId);
      if (!settings) return undefined;
      const { moveLimit: moves, cutOffMinutes, joinLink } = settings;
      return { moves, cutOffMinutes, joinLink };
    },

    async hold(organisation, { expertId, startsAt, endsAt }, holder, now) {
      const slot = { expertId, startsAt, endsAt };
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        if (attempt > 0) await pause(attempt);
        const seen = await look(organisation, slot, holder, now);
        if (!seen.ok) return seen;
        const before = await storedHold(organisation, holder);
        const same =
          before?.expertId === expertId && before.startsAt === startsAt && before.endsAt === endsAt;
        if (before && same && before.expiresAt > now) return { ok: true, hold: before };
        const hold: Hold = { ...slot, expiresAt: addMinutes(now, holdMinutes) };
        // What their own talk takes stays as it is: a talk moved by less than its length overlaps itself.
        const own = new Set(seen.claims.filter(({ consultationId }) => consultationId).map((c) => c.quarter));
        const conflict = await transact(client, [
          holding(organisation, holder, hold, before),
          ...seen.quarters
            .filter((quarter) => !own.has(quarter))
            .map((quarter) =>
              claiming(organisation, slot, quarter, { holder, expiresAt: hold.expiresAt }, now),
            ),
        ]);
        if (conflict) continue;
        if (before && !same) await freeHold(organisation, holder, before);
        return { ok: true, hold: { ...hold, expiresAt: instantOfSeconds(seconds(hold.expiresAt)) } };
      }
      throw new Unavailable("many people want this slot at once");
    },

    async held(organisation, holder, now) {
      const hold = await storedHold(organisation, holder);
      return hold && hold.expiresAt > now ? hold : undefined;
    },

    async letGo(organisation, holder) {
      const hold = await storedHold(organisation, holder);
      if (!hold) return;
      await client.send(new DeleteCommand({ TableName: table, Key: holdKey(organisation, holder) }));
      await freeHold(organisation, holder, hold);
    },

    async reserve(organisation, reserving, now) {
      const { expertId, startsAt, endsAt, holder } = reserving;
      const slot = { expertId, startsAt, endsAt };
      const seen = await look(organisation, slot, holder, now);
      if (!seen.ok) return seen;
      return {
        ok: true,
        companions: [
          ...seen.quarters.map((quarter) => claiming(organisation, slot, quarter, booking(reserving), now)),
          companion("hold", { Delete: { TableName: table, Key: holdKey(organisation, holder) } }),
        ],
        // Nothing was done before the append.
        undo: () => Promise.resolve(),
      };
    },

    release: (organisation, { consultationId, sequence, ...slot }) =>
      freeWhere(
        organisation,
        slot,
        (claim) => claim.consultationId === consultationId && (claim.sequence ?? 0) <= sequence,
        {
          expression: "consultationId = :id and #sequence <= :sequence",
          names: { "#sequence": "sequence" },
          values: { ":id": consultationId, ":sequence": sequence },
        },
      ),

    async agenda(organisation, { expertId, from, until }) {
      const claims = await claimsBetween(organisation, expertId, from, until, false);
      return claims.flatMap(({ consultationId, quarter, startsAt, endsAt }) =>
        consultationId && quarter === startsAt && startsAt < until
          ? [{ consultationId, expertId, startsAt, endsAt }]
          : [],
      );
    },
  };
}

async function queryAll(
  client: DynamoDBDocumentClient,
  query: ConstructorParameters<typeof QueryCommand>[0],
): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({ ...query, ...(from ? { ExclusiveStartKey: from } : {}) }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}
