/** Random days, moments and site calendars for properties. */
import fc from "fast-check";
import { addDays, instantOf } from "../../../shared/domain/calendar/days.ts";
import { holidaysOf } from "../../../shared/domain/calendar/holidays.ts";
import type { SiteCalendar } from "../../../shared/domain/calendar/working-time.ts";

/** The zones the product is held to: three answered by rule or `Intl` in Europe, Tokyo, and two across the Atlantic. */
export const zones = [
  "Europe/London",
  "Europe/Amsterdam",
  "Europe/Stockholm",
  "Asia/Tokyo",
  "America/New_York",
  "America/Vancouver",
] as const;

export const anyZone = fc.constantFrom(...zones);

/** Days of 2015 to 2040. */
export const anyDay = fc.integer({ min: 0, max: 9496 }).map((count) => addDays("2015-01-01", count));

/** Moments of the same years, to the millisecond. */
export const anyInstant = fc
  .integer({ min: Date.UTC(2015, 0, 1), max: Date.UTC(2040, 11, 31) })
  .map((epoch) => instantOf(epoch));

/** Moments of 2026, close enough together to count working time between them. */
export const anyInstantOf2026 = fc
  .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) })
  .map((epoch) => instantOf(epoch));

/** Times of day, `HH:MM`. */
export const anyTime = fc
  .integer({ min: 0, max: 1439 })
  .map(
    (minutes) =>
      `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`,
  );

export const anyCalendar: fc.Arbitrary<SiteCalendar> = fc
  .record({
    zone: anyZone,
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
    hours: fc.uniqueArray(anyTime, { minLength: 2, maxLength: 2 }),
    country: fc.constantFrom("GB", "NL", "SE", "JP"),
  })
  .map(({ zone, workingDays, hours, country }) => {
    const [opens, closes] = hours.sort() as [string, string];
    return { zone, workingDays, opens, closes, holidays: holidaysOf(country, 2026) };
  });
