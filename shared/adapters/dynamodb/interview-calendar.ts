import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { addMinutes } from "../../domain/calendar/days.ts";
import type { CalendarSettings } from "../../domain/consultation/availability.ts";
import { inTheWay } from "../../domain/consultation/claims.ts";
import {
  freeMeetingTimes,
  limitsOfAll,
  offeredByAll,
  quartersOfMeeting,
} from "../../domain/interview/times.ts";
import type { InterviewCalendar } from "../../ports/interview-calendar.ts";
import { createExpertCalendars } from "./booking-calendar.ts";
import { createSlotClaims } from "./slot-claims.ts";

/** Longest that a buffer can be. */
const furthestBufferMinutes = 120;

/**
 * Interviews on the calendars that this product keeps, whatever an organisation chose for talks with experts: a time
 * is taken by the quarter hours of all interviewers in the transaction of its event.
 */
export function createInterviewCalendar(
  client: DynamoDBDocumentClient,
  table: string,
  options: { readonly pause: (attempt: number) => Promise<void> },
): InterviewCalendar {
  const calendars = createExpertCalendars(client, table);
  const claims = createSlotClaims(client, table, options);

  /** In the order of the ids; those who have set none are left out. */
  const settingsOf = async (
    organisation: string,
    interviewerIds: readonly string[],
  ): Promise<CalendarSettings[]> =>
    (await Promise.all(interviewerIds.map((id) => calendars.find(organisation, id)))).filter(
      (found) => found !== undefined,
    );

  return {
    async freeTimes(organisation, { interviewerIds, lengthMinutes, from, until, now, limit, interviewId }) {
      const settings = await settingsOf(organisation, interviewerIds);
      if (settings.length < interviewerIds.length) return [];
      const begins = from > now ? from : now;
      const occupied = await Promise.all(
        settings.map(async (calendar) => {
          const found = await claims.between(
            organisation,
            calendar.memberId,
            addMinutes(begins, -furthestBufferMinutes),
            addMinutes(until, furthestBufferMinutes),
            false,
          );
          const others = found.filter((claim) => inTheWay(claim, interviewId, now));
          return { settings: calendar, taken: new Set(others.map(({ quarter }) => quarter)) };
        }),
      );
      return freeMeetingTimes(occupied, lengthMinutes, { from, until, now }, limit);
    },

    async without(organisation, interviewerIds) {
      const known = new Set((await settingsOf(organisation, interviewerIds)).map(({ memberId }) => memberId));
      return interviewerIds.filter((id) => !known.has(id));
    },

    limits: async (organisation, interviewerIds) =>
      limitsOfAll(await settingsOf(organisation, interviewerIds)),

    async reserve(organisation, { interviewId, interviewerIds, startsAt, endsAt, sequence }, now) {
      const settings = await settingsOf(organisation, interviewerIds);
      const time = { startsAt, endsAt };
      if (settings.length < interviewerIds.length || !offeredByAll(settings, time, now))
        return { ok: false, reason: "slot-not-offered" };
      const taken = await Promise.all(
        quartersOfMeeting(time, settings).map(async ({ memberId, quarters }) => {
          const [first, last] = [quarters[0], quarters.at(-1)];
          if (!first || !last) throw new Error(`${interviewId} takes no time of ${memberId}`);
          const found = await claims.between(organisation, memberId, first, last, true);
          const reasons = found.map((claim) => inTheWay(claim, interviewId, now));
          const slot = { expertId: memberId, ...time };
          const booking = { ...slot, meetingId: interviewId, sequence, holder: interviewId };
          return {
            reason: reasons.find((each) => each === "slot-taken") ?? reasons.find((each) => each),
            companions: claims.booked(organisation, booking, quarters, now),
          };
        }),
      );
      const reasons = taken.map(({ reason }) => reason);
      const reason = reasons.find((each) => each === "slot-taken") ?? reasons.find((each) => each);
      return reason
        ? { ok: false, reason }
        : { ok: true, companions: taken.flatMap(({ companions }) => companions) };
    },

    async release(organisation, { interviewId, interviewerIds, startsAt, endsAt, sequence }) {
      await Promise.all(
        interviewerIds.map((expertId) =>
          claims.release(organisation, {
            expertId,
            startsAt,
            endsAt,
            meetingId: interviewId,
            sequence,
          }),
        ),
      );
    },

    agenda: (organisation, asked) => claims.interviews(organisation, asked),
  };
}
