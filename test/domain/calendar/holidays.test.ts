import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { weekday } from "../../../shared/domain/calendar/days.ts";
import { easterSunday, holidaysOf } from "../../../shared/domain/calendar/holidays.ts";

const weekdaysOff = (country: "GB" | "NL" | "SE" | "JP", year: number) =>
  holidaysOf(country, year)
    .filter((day) => weekday(day) <= 5)
    .map((day) => day.slice(5))
    .join(" ");

describe("public holidays", () => {
  test("Easter falls where the church's tables put it", () => {
    const known = [
      "1818-03-22",
      "1943-04-25",
      "1954-04-18",
      "1981-04-19",
      "2000-04-23",
      "2008-03-23",
      "2019-04-21",
      "2024-03-31",
      "2025-04-20",
      "2026-04-05",
      "2027-03-28",
      "2028-04-16",
      "2030-04-21",
      "2038-04-25",
      "2049-04-18",
      "2076-04-19",
    ];
    for (const day of known) assert.equal(easterSunday(Number(day.slice(0, 4))), day);
  });

  test("England and Wales have the bank holidays that the government lists", () => {
    assert.equal(weekdaysOff("GB", 2025), "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26");
    assert.equal(weekdaysOff("GB", 2026), "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28");
    assert.equal(weekdaysOff("GB", 2027), "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28");
    assert.equal(weekdaysOff("GB", 2028), "01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26");
  });

  test("a Christmas on a Saturday is off for those who work Saturdays, and so is its substitute", () => {
    const days = holidaysOf("GB", 2027);
    for (const day of ["2027-12-25", "2027-12-26", "2027-12-27", "2027-12-28"])
      assert.ok(days.includes(day), day);
  });

  test("the Netherlands move King's Day off a Sunday and free Liberation Day every fifth year", () => {
    assert.equal(weekdaysOff("NL", 2025), "01-01 04-21 05-05 05-29 06-09 12-25 12-26");
    assert.ok(holidaysOf("NL", 2025).includes("2025-04-26"));
    assert.ok(!holidaysOf("NL", 2025).includes("2025-04-27"));
    assert.equal(weekdaysOff("NL", 2026), "01-01 04-06 04-27 05-14 05-25 12-25");
    assert.equal(weekdaysOff("NL", 2027), "01-01 03-29 04-27 05-06 05-17");
    assert.equal(weekdaysOff("NL", 2028), "04-17 04-27 05-25 06-05 12-25 12-26");
  });

  test("Sweden has its red days and the three eves", () => {
    assert.equal(
      weekdaysOff("SE", 2025),
      "01-01 01-06 04-18 04-21 05-01 05-29 06-06 06-20 12-24 12-25 12-26 12-31",
    );
    assert.equal(weekdaysOff("SE", 2026), "01-01 01-06 04-03 04-06 05-01 05-14 06-19 12-24 12-25 12-31");
    assert.equal(weekdaysOff("SE", 2027), "01-01 01-06 03-26 03-29 05-06 06-25 12-24 12-31");
    assert.equal(weekdaysOff("SE", 2028), "01-06 04-14 04-17 05-01 05-25 06-06 06-23 12-25 12-26");
    assert.ok(holidaysOf("SE", 2026).includes("2026-10-31"), "All Saints' Day");
    assert.ok(holidaysOf("SE", 2027).includes("2027-11-06"), "All Saints' Day");
  });

  test("Japan has its holidays, their substitutes, and the day between two", () => {
    assert.equal(
      weekdaysOff("JP", 2025),
      "01-01 01-13 02-11 02-24 03-20 04-29 05-05 05-06 07-21 08-11 09-15 09-23 10-13 11-03 11-24",
    );
    assert.equal(
      weekdaysOff("JP", 2026),
      "01-01 01-12 02-11 02-23 03-20 04-29 05-04 05-05 05-06 07-20 08-11 09-21 09-22 09-23 10-12 11-03 11-23",
    );
    assert.equal(
      weekdaysOff("JP", 2027),
      "01-01 01-11 02-11 02-23 03-22 04-29 05-03 05-04 05-05 07-19 08-11 09-20 09-23 10-11 11-03 11-23",
    );
    assert.equal(
      weekdaysOff("JP", 2028),
      "01-10 02-11 02-23 03-20 05-03 05-04 05-05 07-17 08-11 09-18 09-22 10-09 11-03 11-23",
    );
  });

  test("every country's list is in order, without doubles, and stays in its year", () => {
    for (const country of ["GB", "NL", "SE", "JP"] as const) {
      for (let year = 2022; year <= 2060; year += 1) {
        const days = holidaysOf(country, year);
        assert.deepEqual(days, [...new Set(days)].sort());
        assert.ok(
          days.every((day) => day.startsWith(`${year}-`)),
          `${country} ${year}`,
        );
      }
    }
  });
});
