import { DeleteCommand, GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { addDays, addMinutes } from "../../domain/calendar/days.ts";
import { claimedQuarters, quarterMinutes } from "../../domain/consultation/availability.ts";
import { holdMinutes, inTheWay, interviewsOf, keptDays, talksOf } from "../../domain/consultation/claims.ts";
import type { SlotClaim } from "../../domain/consultation/claims.ts";
import { Instant } from "../../domain/ids.ts";
import type { AgendaEntry, Hold, Reserving, Slot, SlotRefused } from "../../ports/booking-calendar.ts";
import type { Companion } from "../../ports/facts.ts";
import { Unavailable } from "../../ports/unavailable.ts";
import { companion, isConditionFailure, transact } from "./transaction.ts";

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
  meetingId: z.optional(z.string()),
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

/** A talk or an interview at a time of one of its people, with its sequence when it took this time. */
interface Meeting extends Slot {
  readonly meetingId: string;
  readonly sequence: number;
  readonly holder: string;
}

export interface PlacedClaim extends SlotClaim {
  readonly quarter: string;
}

/** Longest that a buffer can be: how far a talk's quarter hours reach beyond its time. */
const furthestBufferMinutes = 120;
/** How often a hold that met somebody else's is tried again before the caller is asked to. */
const attempts = 6;

/** What a calendar says of its slots, besides the claims on them. */
export interface Offer {
  /** Kept free around every talk: claimed with it. */
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  /**
   * Whether the calendar offers exactly this slot, and whether something of its own occupies it. Quarter hours in
   * `own` are taken by a talk of whoever asks: what occupies them is theirs.
   */
  standing(slot: Slot, own: ReadonlySet<string>, now: string): Promise<"free" | "taken" | "not-offered">;
}

export type SlotClaims = ReturnType<typeof createSlotClaims>;

/**
 * Who has which quarter hour of which expert, in `records`: one item for each, put on the condition that nobody else's
 * stands there. Every calendar keeps holds and bookings with it; what an expert offers is the calendar's own.
 */
export function createSlotClaims(
  client: DynamoDBDocumentClient,
  table: string,
  { pause }: { readonly pause: (attempt: number) => Promise<void> },
) {
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
    offer: Offer | undefined,
  ): Promise<SlotRefused | { ok: true; quarters: string[]; claims: PlacedClaim[] }> => {
    const quarters = offer && claimedQuarters(slot, offer);
    const [first, last] = [quarters?.[0], quarters?.at(-1)];
    if (!quarters || !first || !last) return { ok: false, reason: "slot-not-offered" };
    const claims = await claimsBetween(organisation, slot.expertId, first, last, true);
    const own = claims.filter((claim) => claim.holder === holder && claim.meetingId);
    const standing = await offer.standing(slot, new Set(own.map(({ quarter }) => quarter)), now);
    if (standing === "not-offered") return { ok: false, reason: "slot-not-offered" };
    const reasons = claims.map((claim) => inTheWay(claim, holder, now));
    const claimed = reasons.find((each) => each === "slot-taken") ?? reasons.find((each) => each);
    const reason = claimed ?? (standing === "taken" ? "slot-taken" : undefined);
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
          ...(claim.meetingId ? { meetingId: claim.meetingId } : {}),
          ...(claim.sequence === undefined ? {} : { sequence: claim.sequence }),
          startsAt,
          endsAt,
          expiresAt: seconds(claim.expiresAt),
        },
        // A hold that arrives late never takes the place of what its own holder has booked meanwhile.
        ConditionExpression: claim.meetingId
          ? "attribute_not_exists(pk) or expiresAt <= :now or holder = :holder"
          : "attribute_not_exists(pk) or expiresAt <= :now or (holder = :holder and attribute_not_exists(meetingId))",
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
      (claim) => claim.holder === holder && claim.meetingId === undefined && claim.startsAt === slot.startsAt,
      {
        expression:
          "holder = :holder and attribute_not_exists(meetingId) and startsAt = :startsAt and expiresAt = :expiresAt",
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

  const booking = (reserving: Meeting): Omit<SlotClaim, "startsAt" | "endsAt"> => ({
    holder: reserving.holder,
    meetingId: reserving.meetingId,
    sequence: reserving.sequence,
    expiresAt: `${addDays(reserving.endsAt.slice(0, 10), keptDays)}${reserving.endsAt.slice(10)}`,
  });

  /** Claims of what begins in a period: the quarter hour in which it begins can begin before it. */
  const claimsOfPeriod = (organisation: string, memberId: string, from: string, until: string) =>
    claimsBetween(organisation, memberId, addMinutes(from, -quarterMinutes), until, false);

  /** The claims of a booking on quarter hours that were looked at. */
  const booked = (
    organisation: string,
    reserving: Meeting,
    quarters: readonly string[],
    now: string,
  ): Companion[] =>
    quarters.map((quarter) => claiming(organisation, reserving, quarter, booking(reserving), now));

  return {
    between: claimsBetween,
    look,
    booked,

    /** The same for a talk: its holder's hold ends with them. */
    taking: (
      organisation: string,
      reserving: Reserving,
      quarters: readonly string[],
      now: string,
    ): Companion[] => [
      ...booked(organisation, { ...reserving, meetingId: reserving.consultationId }, quarters, now),
      companion("hold", { Delete: { TableName: table, Key: holdKey(organisation, reserving.holder) } }),
    ],

    /** Keeps a slot for a holder for five minutes; an earlier hold of theirs is let go. */
    async hold(
      organisation: string,
      { expertId, startsAt, endsAt }: Slot,
      holder: string,
      now: string,
      offer: Offer | undefined,
    ): Promise<{ readonly ok: true; readonly hold: Hold } | SlotRefused> {
      const slot = { expertId, startsAt, endsAt };
      for (let attempt = 0; attempt < attempts; attempt += 1) {
        if (attempt > 0) await pause(attempt);
        const seen = await look(organisation, slot, holder, now, offer);
        if (!seen.ok) return seen;
        const before = await storedHold(organisation, holder);
        const same =
          before?.expertId === expertId && before.startsAt === startsAt && before.endsAt === endsAt;
        if (before && same && before.expiresAt > now) return { ok: true, hold: before };
        const hold: Hold = { ...slot, expiresAt: addMinutes(now, holdMinutes) };
        // What their own talk takes stays as it is: a talk moved by less than its length overlaps itself.
        const own = new Set(seen.claims.filter(({ meetingId }) => meetingId).map((c) => c.quarter));
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

    async held(organisation: string, holder: string, now: string): Promise<Hold | undefined> {
      const hold = await storedHold(organisation, holder);
      return hold && hold.expiresAt > now ? hold : undefined;
    },

    async letGo(organisation: string, holder: string): Promise<void> {
      const hold = await storedHold(organisation, holder);
      if (!hold) return;
      await client.send(new DeleteCommand({ TableName: table, Key: holdKey(organisation, holder) }));
      await freeHold(organisation, holder, hold);
    },

    release: (
      organisation: string,
      { meetingId, sequence, ...slot }: Omit<Meeting, "holder">,
    ): Promise<void> =>
      freeWhere(
        organisation,
        slot,
        (claim) => claim.meetingId === meetingId && (claim.sequence ?? 0) <= sequence,
        {
          expression: "meetingId = :id and #sequence <= :sequence",
          names: { "#sequence": "sequence" },
          values: { ":id": meetingId, ":sequence": sequence },
        },
      ),

    async agenda(
      organisation: string,
      { expertId, from, until }: { readonly expertId: string; readonly from: string; readonly until: string },
    ): Promise<AgendaEntry[]> {
      const claims = await claimsOfPeriod(organisation, expertId, from, until);
      return talksOf(claims, { from, until }).map((talk) => ({ ...talk, expertId }));
    },

    /** The interviews of a member that begin from `from` up to `until`. */
    async interviews(
      organisation: string,
      { memberId, from, until }: { readonly memberId: string; readonly from: string; readonly until: string },
    ) {
      return interviewsOf(await claimsOfPeriod(organisation, memberId, from, until), { from, until });
    },
  };
}

export async function queryAll(
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
