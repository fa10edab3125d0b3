/** Working days and working hours of a site: what due dates, promises and times to first contact count in. */
import { addDays, epochOf, instantOf, weekday, type Day, type Instant } from "./days.ts";
import { dayOf, epochAt, instantAt, timeOf } from "./zones.ts";

/**
 * When people work at a site.
 *
 * `zone` is an IANA name, `workingDays` are ISO weekdays (1 is Monday), `opens` and `closes` are `HH:MM` on the
 * site's clock with `opens` before `closes`, `holidays` are days on which nobody works.
 */
export type SiteCalendar = {
  readonly zone: string;
  readonly workingDays: readonly number[];
  readonly opens: string;
  readonly closes: string;
  readonly holidays: readonly Day[];
};

/** Monday to Friday, 08:30 to 17:30: the hours of a site that has set none. */
export const standardHours = { workingDays: [1, 2, 3, 4, 5], opens: "08:30", closes: "17:30" } as const;

/** Whether people work at the site on that day. */
export function isWorkingDay(day: Day, calendar: SiteCalendar): boolean {
  return calendar.workingDays.includes(weekday(day)) && !calendar.holidays.includes(day);
}

/** The first working day after that day. */
export function nextWorkingDay(day: Day, calendar: SiteCalendar): Day {
  return addWorkingDays(day, 1, calendar);
}

/**
 * The `count`th working day after `day`, which itself is not counted: one working day after a Friday, and after
 * the Saturday, is the Monday. 0 is the day itself where it is a working day, else the next one. Negative counts
 * go back: −2 is the second working day before. Throws RangeError for a calendar without working days.
 */
export function addWorkingDays(day: Day, count: number, calendar: SiteCalendar): Day {
  assertUsable(calendar);
  if (count === 0) return isWorkingDay(day, calendar) ? day : addWorkingDays(day, 1, calendar);
  const step = count > 0 ? 1 : -1;
  let reached = day;
  for (let left = Math.abs(count); left > 0;) {
    reached = addDays(reached, step);
    if (isWorkingDay(reached, calendar)) left -= 1;
  }
  return reached;
}

/**
 * Working days on the way from `from` to `to`, not counting the first, counting the last; negative on the way
 * back. So `workingDaysBetween(day, addWorkingDays(day, n, calendar), calendar)` is n for every n but 0.
 */
export function workingDaysBetween(from: Day, to: Day, calendar: SiteCalendar): number {
  const step = from < to ? 1 : -1;
  let count = 0;
  for (let day = from; day !== to;) {
    day = addDays(day, step);
    if (isWorkingDay(day, calendar)) count += step;
  }
  return count;
}

/** The moment the site closes on that day: when something due that day is late. */
export function dueAtEndOf(day: Day, calendar: SiteCalendar): Instant {
  return instantAt(day, calendar.closes, calendar.zone);
}

/**
 * The first moment at which `hours` working hours (fractions allowed) have passed since `instant`; with 0, the
 * moment itself. Four hours from 16:30, closing at 17:30 and opening at 08:30, end at 11:30 the next working
 * day. Throws RangeError for negative hours and for a calendar in which nobody ever works.
 */
export function addWorkingHours(instant: Instant, hours: number, calendar: SiteCalendar): Instant {
  assertUsable(calendar);
  if (hours < 0) throw new RangeError(`Working hours cannot be taken away: ${hours}`);
  const start = epochOf(instant);
  let left = hours * 3_600_000;
  if (left === 0) return instant;
  for (
    let day = addWorkingDays(dayOf(instant, calendar.zone), 0, calendar);
    ;
    day = nextWorkingDay(day, calendar)
  ) {
    const opens = Math.max(epochAt(day, calendar.opens, calendar.zone), start);
    const open = Math.max(epochAt(day, calendar.closes, calendar.zone) - opens, 0);
    if (left <= open) return instantOf(opens + left);
    left -= open;
  }
}

/**
 * Minutes from `from` to `to` during which the site was open, each moment taken at its minute, so that parts add
 * up to the whole exactly; negative where `to` is earlier.
 */
export function workingMinutesBetween(from: Instant, to: Instant, calendar: SiteCalendar): number {
  const start = Math.floor(epochOf(from) / 60_000);
  const end = Math.floor(epochOf(to) / 60_000);
  // Taken from 0, not negated: no minutes are 0, never −0.
  if (end < start) return 0 - workingMinutesBetween(to, from, calendar);
  const lastDay = dayOf(to, calendar.zone);
  let minutes = 0;
  for (let day = dayOf(from, calendar.zone); day <= lastDay; day = addDays(day, 1)) {
    if (!isWorkingDay(day, calendar)) continue;
    const opens = epochAt(day, calendar.opens, calendar.zone) / 60_000;
    const closes = epochAt(day, calendar.closes, calendar.zone) / 60_000;
    minutes += Math.max(Math.min(closes, end) - Math.max(opens, start), 0);
  }
  return minutes;
}

/**
 * When somebody must have spoken to a new candidate: the same working day by 18:00 where the application came
 * before 15:00 on the site's clock, else the next working day by 12:00.
 */
export function firstContactDue(receivedAt: Instant, calendar: SiteCalendar): Instant {
  const day = dayOf(receivedAt, calendar.zone);
  const sameDay = isWorkingDay(day, calendar) && timeOf(receivedAt, calendar.zone) < "15:00";
  return sameDay
    ? instantAt(day, "18:00", calendar.zone)
    : instantAt(nextWorkingDay(day, calendar), "12:00", calendar.zone);
}

/** Counting working time in a calendar that has none would never end. */
function assertUsable(calendar: SiteCalendar): void {
  if (!calendar.workingDays.some((day) => day >= 1 && day <= 7)) {
    throw new RangeError("A calendar needs at least one working day");
  }
  if (calendar.opens >= calendar.closes) {
    throw new RangeError(`A site opens before it closes, not ${calendar.opens} to ${calendar.closes}`);
  }
}
