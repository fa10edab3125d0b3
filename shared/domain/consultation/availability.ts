import * as z from "zod/mini";
import { addDays, addMinutes, epochOf, instantOf, isDay, weekday } from "../calendar/days.ts";
import { dayOf, instantAt, isZone, timeOf } from "../calendar/zones.ts";
import { Day, MemberId } from "../ids.ts";
import { mistakeWhen, repeated } from "../mistake.ts";
import type { Mistake } from "../mistake.ts";

/**
 * When an expert can be booked. Hours are clock times of the expert's own zone, so that nine o'clock stays nine o'clock
 * when the clocks change; slots are instants. Everything goes in quarter hours: no zone's clocks stand otherwise.
 */

export const quarterMinutes = 15;

/** `HH:MM` on the quarter hour; `24:00` ends a day. */
const QuarterTime = z.string().check(z.regex(/^([01]\d|2[0-3]):(00|15|30|45)$|^24:00$/));

/** Minutes that are a multiple of 15. */
const quarters = (least: number, most: number) =>
  z.int().check(z.gte(least), z.lte(most), z.multipleOf(quarterMinutes));

const Hours = z.object({ from: QuarterTime, until: QuarterTime });
export type Hours = z.infer<typeof Hours>;

const hoursADay = 8;
const dayInMinutes = 24 * 60;

export const CalendarSettings = z.lazy(() =>
  z.object({
    memberId: MemberId,
    /** IANA name. */
    zone: z.string().check(z.minLength(1), z.maxLength(60)),
    /** The usual week. ISO weekdays, 1 is Monday; a day can have several stretches. */
    weekly: z
      .array(z.object({ weekday: z.int().check(z.gte(1), z.lte(7)), ...Hours.shape }))
      .check(z.maxLength(7 * hoursADay)),
    /** Days that are otherwise: these hours instead of the week's; none is a day off. */
    exceptions: z
      .array(z.object({ day: Day, hours: z.array(Hours).check(z.maxLength(hoursADay)) }))
      .check(z.maxLength(400)),
    durationMinutes: quarters(15, 240),
    /** Kept free before and after every talk; they may lie outside the hours. */
    bufferBeforeMinutes: quarters(0, 120),
    bufferAfterMinutes: quarters(0, 120),
    /** Slots begin so many minutes apart, counted from the beginning of the hours. */
    intervalMinutes: quarters(15, 240),
    /** A slot is booked so long before it begins at the latest. */
    leadMinutes: quarters(0, 14 * dayInMinutes),
    /** The candidate moves or cancels a talk so long before it begins at the latest. */
    cutOffMinutes: quarters(0, 14 * dayInMinutes),
    /** Furthest day ahead, counted from today in the expert's zone. */
    maximumAdvanceDays: z.int().check(z.gte(1), z.lte(180)),
    /** How often the candidate may move a talk. */
    moveLimit: z.int().check(z.gte(0), z.lte(10)),
    /** Where the talk is held: the link that goes into the invitations. */
    joinLink: z.optional(z.string().check(z.maxLength(500), z.regex(/^https:\/\/[^\s<>"]+$/))),
    version: z.int().check(z.gte(1)),
  }),
);
export type CalendarSettings = z.infer<typeof CalendarSettings>;

/** What of its shape is right and yet cannot be: each with the field to blame. */
export function mistakesOfCalendar(draft: Omit<CalendarSettings, "memberId" | "version">): Mistake[] {
  const byWeekday = Map.groupBy(
    draft.weekly.map((hours, index) => ({ ...hours, pointer: `/weekly/${index}` })),
    (hours) => hours.weekday,
  );
  return [
    ...mistakeWhen(
      !isZone(draft.zone),
      "/zone",
      'Not a time zone. Use an IANA name such as "Europe/London".',
    ),
    ...[...byWeekday.values()].flatMap((hours) => mistakesOfHours(hours, draft.durationMinutes)),
    ...draft.exceptions.flatMap(({ day, hours }, index) => [
      ...mistakeWhen(!isDay(day), `/exceptions/${index}/day`, "There is no such day."),
      ...mistakesOfHours(
        hours.map((each, at) => ({ ...each, pointer: `/exceptions/${index}/hours/${at}` })),
        draft.durationMinutes,
      ),
    ]),
    ...repeated(
      draft.exceptions.map(({ day }) => day),
      (index) => `/exceptions/${index}/day`,
    ),
  ];
}

/** Of the stretches of one day: each ends after it begins, has room for a talk, and begins after the one before. */
function mistakesOfHours(day: readonly (Hours & { pointer: string })[], durationMinutes: number): Mistake[] {
  return day.flatMap(({ from, until, pointer }) => {
    const length = minutesInto(until) - minutesInto(from);
    const overlaps = day.some(
      (other) => other.pointer !== pointer && other.from < until && from < other.until,
    );
    return [
      ...mistakeWhen(length <= 0, `${pointer}/until`, "Hours end after they begin."),
      ...mistakeWhen(
        length > 0 && length < durationMinutes,
        `${pointer}/until`,
        `A talk of ${durationMinutes} minutes does not fit in between.`,
      ),
      ...mistakeWhen(
        length > 0 && overlaps,
        `${pointer}/from`,
        "These hours overlap others of the same day.",
      ),
    ];
  });
}

const minutesInto = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** A time with an expert; both instants. */
export interface FreeSlot {
  readonly expertId: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** From when until when somebody looks for a slot. */
export interface Range {
  readonly from: string;
  /** The talk has ended by then. */
  readonly until: string;
  readonly now: string;
}

/** What of a calendar decides about free slots: its settings, and the quarter hours that are taken in it. */
export interface Occupied {
  readonly settings: CalendarSettings;
  /** Instants at which a quarter hour begins that somebody has taken. */
  readonly taken: ReadonlySet<string>;
}

/** Free slots of several experts in order of time; at the same time, in order of the experts' ids. */
export function freeSlots(calendars: readonly Occupied[], range: Range, limit = Infinity): FreeSlot[] {
  const slots = calendars.flatMap(({ settings, taken }) =>
    offeredSlots(settings, range).filter(
      (slot) => !claimedQuarters(slot, settings).some((at) => taken.has(at)),
    ),
  );
  return slots.sort(inOrder).slice(0, limit);
}

const inOrder = (a: FreeSlot, b: FreeSlot): number => {
  const [left, right] = [`${a.startsAt} ${a.expertId}`, `${b.startsAt} ${b.expertId}`];
  return left < right ? -1 : left > right ? 1 : 0;
};

/** Every slot that an expert offers in a stretch of time, taken or not. */
export function offeredSlots(settings: CalendarSettings, range: Range): FreeSlot[] {
  const { memberId: expertId, zone, durationMinutes, intervalMinutes } = settings;
  const earliest = later(range.from, addMinutes(range.now, settings.leadMinutes));
  const lastDay = addDays(dayOf(range.now, zone), settings.maximumAdvanceDays);
  const first = dayOf(earliest, zone);
  if (range.until <= earliest) return [];
  const end = dayOf(range.until, zone);
  const last = end < lastDay ? end : lastDay;
  const exceptions = new Map(settings.exceptions.map(({ day, hours }) => [day, hours]));
  const slots: FreeSlot[] = [];
  // The hours of the day before can reach into the first: they may end at midnight, never later.
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const iso = weekday(day);
    const hours = exceptions.get(day) ?? settings.weekly.filter((each) => each.weekday === iso);
    for (const { from, until } of hours) {
      const closes = epochOf(wallClock(day, until, zone));
      const duration = durationMinutes * 60_000;
      // By elapsed time: where the clocks change within the hours, they are an hour shorter or longer.
      for (
        let begins = epochOf(wallClock(day, from, zone));
        begins + duration <= closes;
        begins += intervalMinutes * 60_000
      ) {
        const slot = { expertId, startsAt: instantOf(begins), endsAt: instantOf(begins + duration) };
        if (slot.startsAt >= earliest && slot.endsAt <= range.until) slots.push(slot);
      }
    }
  }
  return slots;
}

/** Whether an expert offers exactly this slot, by their hours and by how far ahead it lies; taken or not. */
export const isOffered = (settings: CalendarSettings, slot: FreeSlot, now: string): boolean =>
  slot.startsAt < slot.endsAt &&
  offeredSlots(settings, { from: slot.startsAt, until: slot.endsAt, now }).some(
    ({ expertId, startsAt, endsAt }) =>
      expertId === slot.expertId && startsAt === slot.startsAt && endsAt === slot.endsAt,
  );

/** The quarter hours that a talk takes, its buffers with it: instants at which they begin, in order. */
export function claimedQuarters(
  { startsAt, endsAt }: Pick<FreeSlot, "startsAt" | "endsAt">,
  settings: Pick<CalendarSettings, "bufferBeforeMinutes" | "bufferAfterMinutes">,
): string[] {
  const begins = epochOf(startsAt) - settings.bufferBeforeMinutes * 60_000;
  const ends = epochOf(endsAt) + settings.bufferAfterMinutes * 60_000;
  const quarter = quarterMinutes * 60_000;
  const found: string[] = [];
  for (let at = Math.floor(begins / quarter) * quarter; at < ends; at += quarter) found.push(instantOf(at));
  return found;
}

const wallClock = (day: string, time: string, zone: string): string =>
  time === "24:00" ? instantAt(addDays(day, 1), "00:00", zone) : instantAt(day, time, zone);

const later = (a: string, b: string): string => (a > b ? a : b);

/** What the clock on the wall shows at a moment: `YYYY-MM-DDTHH:MM`. It is what a person was told. */
export const clockAt = (instant: string, zone: string): string =>
  `${dayOf(instant, zone)}T${timeOf(instant, zone)}`;

/**
 * The clock that a zone shows now at the time of a talk, where it is not what somebody there was told: the rules of the
 * zone changed after it was booked. The talk stays at its moment; they have to hear the new clock time.
 */
export function zoneChanged({
  startsAt,
  zone,
  told,
}: {
  readonly startsAt: string;
  readonly zone: string;
  readonly told: string;
}): string | undefined {
  const clock = clockAt(startsAt, zone);
  return clock === told ? undefined : clock;
}
