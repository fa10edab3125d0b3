/**
 * Calendar days and instants as text, and arithmetic on them. A day knows no zone: `zones.ts` joins the two.
 * Everything is pure; `Date` is used only to calculate, never to ask what time it is.
 */

/** A calendar day, `YYYY-MM-DD`. Days compare as text. */
export type Day = string;

/** A moment, ISO 8601 in UTC with milliseconds: `2026-11-21T22:24:01.000Z`. Instants compare as text. */
export type Instant = string;

/** A calendar month, `YYYY-MM`. */
export type Month = string;

/** ISO 8601 weekday: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

const millisecondsADay = 86_400_000;

// Date.parse alone would accept much else ("2026-01", "21 Nov 2026"), and some of it in the machine's own zone.
const dayForm = /^\d{4}-\d{2}-\d{2}$/;
const instantForm = /^\d{4}-\d{2}-\d{2}T(?:(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}|24:00:00\.000)Z$/;

/**
 * Days that were asked for, by their text and by their number since 1970: one organisation's facts lie in some hundred
 * days, and counting its figures asks for each of them a thousand times. Begun again once they are many.
 */
const starts = new Map<Day, number>();
const texts = new Map<number, Day>();
const mostDaysKept = 10_000;

function kept<Key, Value>(known: Map<Key, Value>, key: Key, value: Value): Value {
  if (known.size >= mostDaysKept) known.clear();
  known.set(key, value);
  return value;
}

/** Whether the text is a day that exists: `2026-02-29` does not. */
export function isDay(text: string): text is Day {
  const start = dayForm.test(text) ? Date.parse(`${text}T00:00:00.000Z`) : Number.NaN;
  return !Number.isNaN(start) && dayAt(start) === text;
}

/** The day `count` days later (earlier, where negative). Throws RangeError for text that is no day. */
export function addDays(day: Day, count: number): Day {
  return dayAt(startOf(day) + count * millisecondsADay);
}

/**
 * The day `count` months later (earlier, where negative): the same day of the month, or the month's last where
 * it has no such day. One month after 31 January 2026 is 28 February 2026.
 */
export function addMonths(day: Day, count: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const year = Math.floor(months / 12);
  const month = months - year * 12;
  const lastOfMonth = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const dayOfMonth = Math.min(new Date(startOf(day)).getUTCDate(), lastOfMonth);
  return dayAt(Date.UTC(year, month, dayOfMonth));
}

/** Whole calendar days from `from` to `to`; negative where `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (startOf(to) - startOf(from)) / millisecondsADay;
}

/** The ISO weekday of a day. */
export function weekday(day: Day): Weekday {
  return (new Date(startOf(day)).getUTCDay() || 7) as Weekday;
}

/** The moment `minutes` later (earlier, where negative), by elapsed time. */
export function addMinutes(instant: Instant, minutes: number): Instant {
  return instantOf(epochOf(instant) + minutes * 60_000);
}

/** Whole minutes that pass from `from` to `to`, rounded towards the past; negative where `to` is earlier. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.floor((epochOf(to) - epochOf(from)) / 60_000);
}

/**
 * Milliseconds since 1970. Throws RangeError for text that is no instant. The day's beginning is mostly known already,
 * and the time is read digit by digit: less than half of what `Date.parse` takes, which counting figures would feel.
 */
export function epochOf(instant: Instant): number {
  if (!instantForm.test(instant)) throw new RangeError(`Not an instant: ${instant}`);
  const minutes = twoDigits(instant, 11) * 60 + twoDigits(instant, 14);
  const milliseconds = twoDigits(instant, 20) * 10 + digit(instant, 22);
  return startOf(instant.slice(0, 10)) + (minutes * 60 + twoDigits(instant, 17)) * 1000 + milliseconds;
}

const digit = (text: string, at: number): number => text.charCodeAt(at) - 48;
const twoDigits = (text: string, at: number): number => digit(text, at) * 10 + digit(text, at + 1);

/** The instant at that many milliseconds since 1970. */
export function instantOf(epoch: number): Instant {
  return new Date(epoch).toISOString();
}

/** Milliseconds since 1970 at which the day would begin in UTC: the number that days are calculated with. */
export function startOf(day: Day): number {
  const known = starts.get(day);
  if (known !== undefined) return known;
  const start = dayForm.test(day) ? Date.parse(`${day}T00:00:00.000Z`) : Number.NaN;
  if (Number.isNaN(start)) throw new RangeError(`Not a day: ${day}`);
  return kept(starts, day, start);
}

/** The UTC day in which the moment lies, given in milliseconds since 1970. */
export function dayAt(epoch: number): Day {
  const number = Math.floor(epoch / millisecondsADay);
  return texts.get(number) ?? kept(texts, number, new Date(epoch).toISOString().slice(0, 10));
}
