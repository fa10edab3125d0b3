import type { History } from "../application/state.ts";
import { addMinutes, minutesBetween } from "../calendar/days.ts";
import { claimedQuarters, isOffered, offeredSlots, quarterMinutes } from "../consultation/availability.ts";
import type { CalendarSettings, Occupied, Range } from "../consultation/availability.ts";
import type { ChangeLimits } from "../consultation/decide.ts";

/**
 * When several people can meet: times that the calendars of all of them offer and that none of them has given away.
 * Interviews begin on any quarter hour of the hours that all have; a calendar's own length of talks counts for talks.
 */

export interface MeetingTime {
  readonly startsAt: string;
  readonly endsAt: string;
}

/**
 * Most quarter hours that one booking claims: its transaction holds 100 items, and the fact, the code and a note are
 * among them. Five people for four hours take 80; buffers that do not fit beside them are left out.
 */
const mostQuarters = 90;

const meeting = (settings: CalendarSettings, lengthMinutes: number): CalendarSettings => ({
  ...settings,
  durationMinutes: lengthMinutes,
  intervalMinutes: quarterMinutes,
});

/** The quarter hours that a meeting takes of each of its people, in the order of their calendars. */
export function quartersOfMeeting(
  time: MeetingTime,
  calendars: readonly CalendarSettings[],
): { readonly memberId: string; readonly quarters: readonly string[] }[] {
  const withBuffers = calendars.map((settings) => ({
    memberId: settings.memberId,
    quarters: claimedQuarters(time, settings),
  }));
  if (withBuffers.reduce((sum, { quarters }) => sum + quarters.length, 0) <= mostQuarters) return withBuffers;
  const bare = claimedQuarters(time, { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 });
  return calendars.map(({ memberId }) => ({ memberId, quarters: bare }));
}

/** Whether all calendars offer this time, by their hours and by how far ahead it lies; taken or not. */
export const offeredByAll = (
  calendars: readonly CalendarSettings[],
  { startsAt, endsAt }: MeetingTime,
  now: string,
): boolean =>
  calendars.length > 0 &&
  startsAt < endsAt &&
  calendars.every((settings) =>
    isOffered(
      meeting(settings, minutesBetween(startsAt, endsAt)),
      { expertId: settings.memberId, startsAt, endsAt },
      now,
    ),
  );

/**
 * Times at which all are free, in order. They lie as far apart as the slowest of the calendars wants its slots to, so
 * that there is a choice of hours rather than of quarter hours.
 */
export function freeMeetingTimes(
  calendars: readonly Occupied[],
  lengthMinutes: number,
  range: Range,
  limit = Infinity,
): MeetingTime[] {
  const [first, ...others] = calendars.map(
    ({ settings }) =>
      new Set(offeredSlots(meeting(settings, lengthMinutes), range).map(({ startsAt }) => startsAt)),
  );
  const settings = calendars.map((each) => each.settings);
  const apart = Math.max(0, ...settings.map(({ intervalMinutes }) => intervalMinutes));
  const taken = new Map(calendars.map((each) => [each.settings.memberId, each.taken]));
  const times: MeetingTime[] = [];
  let earliest = "";
  for (const startsAt of [...(first ?? [])].sort()) {
    if (times.length >= limit) break;
    if (startsAt < earliest || !others.every((offered) => offered.has(startsAt))) continue;
    const time = { startsAt, endsAt: addMinutes(startsAt, lengthMinutes) };
    const free = quartersOfMeeting(time, settings).every(
      ({ memberId, quarters }) => !quarters.some((quarter) => taken.get(memberId)?.has(quarter)),
    );
    if (!free) continue;
    times.push(time);
    earliest = addMinutes(startsAt, apart);
  }
  return times;
}

/** What a candidate may change of an interview: as little as the strictest of its people's calendars allows. */
export const limitsOfAll = (calendars: readonly CalendarSettings[]): ChangeLimits => ({
  moves: calendars.length === 0 ? 0 : Math.min(...calendars.map(({ moveLimit }) => moveLimit)),
  cutOffMinutes: Math.max(0, ...calendars.map(({ cutOffMinutes }) => cutOffMinutes)),
});

/** A time that an interview had and has no more, with its people and its sequence while it had it. */
export interface LeftMeeting extends MeetingTime {
  readonly interviewId: string;
  readonly interviewerIds: readonly string[];
  readonly sequence: number;
}

/**
 * The times that an application's interviews have left: what can be given to others. Whoever releases all of them,
 * however often, releases nothing that a later move took.
 */
export function leftMeetings({ events, takenBack }: History): LeftMeeting[] {
  const people = new Map<string, readonly string[]>();
  const present = new Map<string, LeftMeeting>();
  const left: LeftMeeting[] = [];
  for (const event of events) {
    if (takenBack.has(event.seq)) continue;
    if (event.type === "InterviewOffered") people.set(event.interviewId, event.interviewerIds);
    if (
      event.type !== "InterviewBooked" &&
      event.type !== "InterviewMoved" &&
      event.type !== "InterviewCancelled"
    )
      continue;
    const { interviewId } = event;
    const before = present.get(interviewId);
    if (before) left.push(before);
    if (event.type === "InterviewCancelled") present.delete(interviewId);
    else {
      const { startsAt, endsAt } = event;
      const sequence = before ? before.sequence + 1 : 0;
      const interviewerIds = people.get(interviewId) ?? [];
      present.set(interviewId, { interviewId, interviewerIds, startsAt, endsAt, sequence });
    }
  }
  return left;
}
