/**
 * Public holidays of the countries whose rules Milepost knows, to fill a site's calendar with. A site's own list
 * is data and may differ (a works agreement, a regional day); a one-off day proclaimed by a government is added
 * there.
 *
 * Sources, and what was left to choose:
 * - GB (England and Wales): Banking and Financial Dealings Act 1971 and the yearly proclamations. Where a day
 *   falls on a weekend, both the day and its substitute are listed: people who work Saturdays have it off too.
 * - NL: Algemene termijnenwet, article 3. Of the days left to agreements, Liberation Day counts in the years in
 *   which nearly all agreements free it (every fifth), Good Friday does not.
 * - SE: Lag (1989:253) om allmänna helgdagar, and Midsummer's, Christmas and New Year's Eve, which
 *   Lag (1930:173) puts on a level with them.
 * - JP: 国民の祝日に関する法律, with substitute days and the day between two holidays. Equinoxes by the usual
 *   approximation of the National Astronomical Observatory's announcements, good from 1980 to 2099.
 */
import { addDays, weekday, type Day, type Weekday } from "./days.ts";

/** The countries whose holidays are known, as ISO 3166-1 codes. */
export type HolidayCountry = "GB" | "NL" | "SE" | "JP";

const rules: Readonly<Record<HolidayCountry, (year: number) => Day[]>> = {
  GB: holidaysOfEnglandAndWales,
  NL: holidaysOfTheNetherlands,
  SE: holidaysOfSweden,
  JP: holidaysOfJapan,
};

/** The country's public holidays of a year, in order, each day once; weekend days among them. For 2022 to 2099. */
export function holidaysOf(country: HolidayCountry, year: number): Day[] {
  return [...new Set(rules[country](year))].sort();
}

/** Lists that were asked for, by country and years: an application's figures need its site's, and sites share them. */
const lists = new Map<string, readonly Day[]>();

/** The same of several years, both ends included. */
export function holidaysBetween(country: HolidayCountry, first: number, last: number): readonly Day[] {
  const name = `${country} ${first} ${last}`;
  const known = lists.get(name);
  if (known) return known;
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const list = years.flatMap((year) => holidaysOf(country, year));
  lists.set(name, list);
  return list;
}

/**
 * Easter Sunday of the Gregorian calendar, by the anonymous algorithm (Nature, 20 April 1876; Meeus,
 * Astronomical Algorithms, chapter 8), valid for every year.
 */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const yearOfCentury = year % 100;
  const lunarCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - lunarCorrection + 15) % 30;
  const toSunday =
    (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
  const position = epact + toSunday - 7 * late + 114;
  return date(year, Math.floor(position / 31), (position % 31) + 1);
}

function holidaysOfEnglandAndWales(year: number): Day[] {
  const easter = easterSunday(year);
  const newYear = date(year, 1, 1);
  const christmas = date(year, 12, 25);
  const boxingDay = date(year, 12, 26);
  return [
    newYear,
    ...(isWeekend(newYear) ? [onOrAfter(newYear, 1)] : []),
    addDays(easter, -2),
    addDays(easter, 1),
    onOrAfter(date(year, 5, 1), 1),
    onOrAfter(date(year, 5, 25), 1),
    onOrAfter(date(year, 8, 25), 1),
    christmas,
    boxingDay,
    // Two days later clears the weekend and the other holiday: Saturday to Monday, Sunday to Tuesday.
    ...(isWeekend(christmas) ? [addDays(christmas, 2)] : []),
    ...(isWeekend(boxingDay) ? [addDays(boxingDay, 2)] : []),
  ];
}

function holidaysOfTheNetherlands(year: number): Day[] {
  const easter = easterSunday(year);
  const kingsBirthday = date(year, 4, 27);
  return [
    date(year, 1, 1),
    easter,
    addDays(easter, 1),
    weekday(kingsBirthday) === 7 ? date(year, 4, 26) : kingsBirthday,
    ...(year % 5 === 0 ? [date(year, 5, 5)] : []),
    addDays(easter, 39),
    addDays(easter, 49),
    addDays(easter, 50),
    date(year, 12, 25),
    date(year, 12, 26),
  ];
}

function holidaysOfSweden(year: number): Day[] {
  const easter = easterSunday(year);
  const midsummer = onOrAfter(date(year, 6, 20), 6);
  return [
    date(year, 1, 1),
    date(year, 1, 6),
    addDays(easter, -2),
    easter,
    addDays(easter, 1),
    date(year, 5, 1),
    addDays(easter, 39),
    addDays(easter, 49),
    date(year, 6, 6),
    addDays(midsummer, -1),
    midsummer,
    onOrAfter(date(year, 10, 31), 6),
    date(year, 12, 24),
    date(year, 12, 25),
    date(year, 12, 26),
    date(year, 12, 31),
  ];
}

function holidaysOfJapan(year: number): Day[] {
  const named = [
    date(year, 1, 1),
    addDays(onOrAfter(date(year, 1, 1), 1), 7),
    date(year, 2, 11),
    date(year, 2, 23),
    date(year, 3, equinox(year, 20.8431)),
    date(year, 4, 29),
    date(year, 5, 3),
    date(year, 5, 4),
    date(year, 5, 5),
    addDays(onOrAfter(date(year, 7, 1), 1), 14),
    date(year, 8, 11),
    addDays(onOrAfter(date(year, 9, 1), 1), 14),
    date(year, 9, equinox(year, 23.2488)),
    addDays(onOrAfter(date(year, 10, 1), 1), 7),
    date(year, 11, 3),
    date(year, 11, 23),
  ];
  const substitutes = named
    .filter((day) => weekday(day) === 7)
    .map((sunday) => {
      let substitute = addDays(sunday, 1);
      while (named.includes(substitute)) substitute = addDays(substitute, 1);
      return substitute;
    });
  const between = named.filter((day) => named.includes(addDays(day, 2))).map((day) => addDays(day, 1));
  return [...named, ...substitutes, ...between];
}

/** Day of the month of an equinox in Japan; `base` is its moment in 1980, in days of the month. */
function equinox(year: number, base: number): number {
  const years = year - 1980;
  return Math.floor(base + 0.242194 * years) - Math.floor(years / 4);
}

function date(year: number, month: number, day: number): Day {
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function isWeekend(day: Day): boolean {
  return weekday(day) >= 6;
}

/** The first such weekday on or after that day. */
function onOrAfter(day: Day, wanted: Weekday): Day {
  return addDays(day, (wanted - weekday(day) + 7) % 7);
}
