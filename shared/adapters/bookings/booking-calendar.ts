import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { addMinutes } from "../../domain/calendar/days.ts";
import { claimedQuarters } from "../../domain/consultation/availability.ts";
import { inTheWay } from "../../domain/consultation/claims.ts";
import type { BookingCalendar, Slot } from "../../ports/booking-calendar.ts";
import { createExpertCalendars } from "../dynamodb/booking-calendar.ts";
import { createSlotClaims } from "../dynamodb/slot-claims.ts";
import type { Offer } from "../dynamodb/slot-claims.ts";
import type { BookingsBusiness } from "./business.ts";
import { createAppointmentRecords } from "./records.ts";
import type { BookedAppointment } from "./shapes.ts";
import { gridOf, isOccupied, timesOf } from "./slots.ts";
import type { StaffTimes } from "./slots.ts";

/** An organisation's business in Bookings, and who of its experts is which member of staff there. */
export interface Connection {
  readonly business: BookingsBusiness;
  /** By the member's id. */
  readonly staff: Readonly<Record<string, string>>;
}

export interface BookingsDependencies {
  readonly connect: (organisation: string) => Promise<Connection>;
  readonly pause: (attempt: number) => Promise<void>;
}

/** Moves where the expert has not set how often: Bookings knows no limit. */
const usualMoves = 2;
/** Before something is taken back: a request of the same person that runs beside this one may just be landing. */
const settlingAttempt = 4;

/**
 * Times of the experts in Microsoft Bookings. What they offer is asked there; a slot is held, and kept from two of this
 * product's candidates, by our own claims, since Bookings has no holds and lets an app book a slot twice. An
 * appointment is made before the append of its event and taken back where that fails.
 */
export function createBookingsCalendar(
  client: DynamoDBDocumentClient,
  table: string,
  { connect, pause }: BookingsDependencies,
): BookingCalendar {
  const claims = createSlotClaims(client, table, { pause });
  const calendars = createExpertCalendars(client, table);
  const records = createAppointmentRecords(client, table);

  /** `known`: an appointment of whoever asks that stands already. What occupies it with this expert is theirs. */
  const offerOf = async (
    { business, staff }: Connection,
    expertId: string,
    known?: BookedAppointment,
  ): Promise<Offer | undefined> => {
    const staffId = staff[expertId];
    if (!staffId) return undefined;
    const rules = await business.rules();
    const theirs = known?.staffIds.includes(staffId) ? claimedQuarters(known, rules) : [];
    let asked: Promise<StaffTimes> | undefined;
    return {
      bufferBeforeMinutes: rules.bufferBeforeMinutes,
      bufferAfterMinutes: rules.bufferAfterMinutes,
      async standing(slot, own, now) {
        asked ??= business
          .availability([staffId], slot.startsAt, slot.endsAt)
          .then((availability) => timesOf(availability, staffId));
        const times = await asked;
        const range = { from: slot.startsAt, until: slot.endsAt, now };
        const offered = gridOf(times, rules, expertId, range).some(
          ({ startsAt, endsAt }) => startsAt === slot.startsAt && endsAt === slot.endsAt,
        );
        if (!offered) return "not-offered";
        return isOccupied(slot, times, rules, new Set([...own, ...theirs])) ? "taken" : "free";
      },
    };
  };

  return {
    async freeSlots(organisation, { expertIds, from, until, now, limit, holder }) {
      const { business, staff } = await connect(organisation);
      const experts = [...new Set(expertIds)].sort().flatMap((expertId) => {
        const staffId = staff[expertId];
        return staffId ? [{ expertId, staffId }] : [];
      });
      if (experts.length === 0) return [];
      const rules = await business.rules();
      const begins = from > now ? from : now;
      const furthest = addMinutes(now, rules.maximumAdvanceMinutes + rules.durationMinutes);
      const ends = until < furthest ? until : furthest;
      if (ends <= begins) return [];
      const availability = await business.availability(
        experts.map(({ staffId }) => staffId),
        begins,
        ends,
      );
      const found = await Promise.all(
        experts.map(async ({ expertId, staffId }) => {
          const times = timesOf(availability, staffId);
          const placed = await claims.between(
            organisation,
            expertId,
            addMinutes(begins, -rules.bufferBeforeMinutes),
            addMinutes(ends, rules.bufferAfterMinutes),
            false,
          );
          const taken = new Set(
            placed.filter((claim) => inTheWay(claim, holder, now)).map(({ quarter }) => quarter),
          );
          const own = new Set(
            placed
              .filter((claim) => claim.holder === holder && claim.meetingId)
              .map(({ quarter }) => quarter),
          );
          return gridOf(times, rules, expertId, { from: begins, until: ends, now }).filter(
            (slot) =>
              !isOccupied(slot, times, rules, own) &&
              !claimedQuarters(slot, rules).some((quarter) => taken.has(quarter)),
          );
        }),
      );
      return found.flat().sort(inOrder).slice(0, limit);
    },

    /** Bookings knows one lead time for booking and cancelling, and no limit of moves. */
    async rules(organisation, expertId) {
      const { business, staff } = await connect(organisation);
      if (!staff[expertId]) return undefined;
      const [{ leadMinutes }, own] = await Promise.all([
        business.rules(),
        calendars.find(organisation, expertId),
      ]);
      return {
        moves: own?.moveLimit ?? usualMoves,
        cutOffMinutes: Math.max(leadMinutes, own?.cutOffMinutes ?? 0),
        zone: own?.zone,
      };
    },

    async hold(organisation, slot, holder, now) {
      const offer = await offerOf(await connect(organisation), slot.expertId);
      return claims.hold(organisation, slot, holder, now, offer);
    },

    held: (organisation, holder, now) => claims.held(organisation, holder, now),
    letGo: (organisation, holder) => claims.letGo(organisation, holder),

    async reserve(organisation, reserving, now) {
      const { expertId, startsAt, endsAt, holder, consultationId } = reserving;
      const slot = { expertId, startsAt, endsAt };
      const connection = await connect(organisation);
      const { business, staff } = connection;
      const staffId = staff[expertId];
      if (!staffId) return { ok: false, reason: "slot-not-offered" };
      const before = await records.find(organisation, consultationId);
      const reference = before?.reference ?? reserving.reference;
      // Booked or moved there already, where an earlier attempt got that far and no further.
      const there = reference
        ? await business.appointment(reference)
        : await business.findOurs(slot, staffId, consultationId);
      const offer = await offerOf(connection, expertId, there);
      // Of many who want a slot at once, one goes on to Bookings.
      const held = await claims.hold(organisation, slot, holder, now, offer);
      if (!held.ok) return held;
      const seen = await claims.look(organisation, slot, holder, now, offer);
      if (!seen.ok) return seen;
      const stands =
        there?.startsAt === startsAt && there.endsAt === endsAt && there.staffIds.includes(staffId);
      const moved = there && (stands || (await business.move(there.id, slot, staffId)));
      const { id, joinLink } = moved
        ? there
        : await business.book(slot, staffId, consultationId, await business.rules());
      return {
        ok: true,
        companions: [
          ...claims.taking(organisation, reserving, seen.quarters, now),
          records.saving(organisation, {
            ...slot,
            consultationId,
            reference: id,
            ...(joinLink ? { joinLink } : {}),
          }),
        ],
        reference: id,
        async undo() {
          await pause(settlingAttempt);
          const known = await records.find(organisation, consultationId);
          // What a fact stands for stays: another request of the same person may have been faster with it. What no fact
          // stands for goes, also where an earlier attempt made it: the talk will be booked under another id.
          if (known?.reference === id) {
            const knownStaff = staff[known.expertId];
            const same = known.startsAt === startsAt && known.expertId === expertId;
            if (!same && knownStaff) await business.move(id, known, knownStaff);
          } else if (!moved || !reference) await business.cancel(id);
        },
      };
    },

    async release(organisation, releasing) {
      if (releasing.cancelled) {
        const known = await records.find(organisation, releasing.consultationId);
        // No record: it was cancelled by an earlier release.
        if (known) {
          const { business } = await connect(organisation);
          await business.cancel(known.reference);
          await records.remove(organisation, releasing.consultationId);
        }
      }
      const { consultationId: meetingId, expertId, startsAt, endsAt, sequence } = releasing;
      await claims.release(organisation, { meetingId, expertId, startsAt, endsAt, sequence });
    },

    /** From our own claims: a talk that somebody changed in Bookings alone shows in the drift report. */
    agenda: (organisation, asked) => claims.agenda(organisation, asked),
  };
}

const inOrder = (a: Slot, b: Slot): number => {
  const [left, right] = [`${a.startsAt} ${a.expertId}`, `${b.startsAt} ${b.expertId}`];
  return left < right ? -1 : left > right ? 1 : 0;
};
