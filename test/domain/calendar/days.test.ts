import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  addDays,
  addMinutes,
  addMonths,
  daysBetween,
  epochOf,
  instantOf,
  isDay,
  minutesBetween,
  weekday,
} from "../../../shared/domain/calendar/days.ts";
import { anyDay } from "./arbitraries.ts";

describe("days", () => {
  test("a day later crosses month ends, leap days and years", () => {
    assert.equal(addDays("2026-01-31", 1), "2026-02-01");
    assert.equal(addDays("2026-02-28", 1), "2026-03-01");
    assert.equal(addDays("2028-02-28", 1), "2028-02-29");
    assert.equal(addDays("2026-12-31", 1), "2027-01-01");
    assert.equal(addDays("2027-01-01", -1), "2026-12-31");
  });

  test("a retention check at 28 and 84 days falls on the same weekday as the start", () => {
    assert.equal(addDays("2026-03-02", 28), "2026-03-30");
    assert.equal(addDays("2026-03-02", 84), "2026-05-25");
    assert.equal(weekday("2026-03-02"), weekday("2026-05-25"));
  });

  test("a month after a month's last day is the next month's last day", () => {
    assert.equal(addMonths("2026-01-31", 1), "2026-02-28");
    assert.equal(addMonths("2028-01-31", 1), "2028-02-29");
    assert.equal(addMonths("2026-08-31", 6), "2027-02-28");
    assert.equal(addMonths("2026-03-31", -1), "2026-02-28");
    assert.equal(addMonths("2026-11-15", 14), "2028-01-15");
  });

  test("weekdays are counted from Monday as 1", () => {
    assert.equal(weekday("2026-11-21"), 6);
    assert.equal(weekday("2026-11-22"), 7);
    assert.equal(weekday("2026-11-23"), 1);
  });

  test("only days that exist, in their one form, are accepted", () => {
    for (const text of ["2026-02-29", "2026-13-01", "2026-1-1", "26-01-01", "2026-01-01T00:00", ""]) {
      assert.equal(isDay(text), false, text);
    }
    assert.equal(isDay("2028-02-29"), true);
    assert.throws(() => addDays("soon", 1), RangeError);
  });

  test("minutes are elapsed time", () => {
    assert.equal(addMinutes("2026-03-29T00:59:30.000Z", 60), "2026-03-29T01:59:30.000Z");
    assert.equal(minutesBetween("2026-11-21T10:00:00.000Z", "2026-11-21T11:00:59.999Z"), 60);
  });

  test("an instant is as many milliseconds as the runtime says, and text that is none is refused", () => {
    const first = Date.UTC(1600, 0, 1);
    const last = Date.UTC(2399, 11, 31);
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (epoch) => {
        assert.equal(epochOf(instantOf(epoch)), epoch);
        assert.equal(epochOf(instantOf(epoch)), Date.parse(instantOf(epoch)));
      }),
    );
    assert.equal(epochOf("2026-01-01T24:00:00.000Z"), Date.parse("2026-01-02T00:00:00.000Z"));
    for (const text of [
      "2026-02-32T10:00:00.000Z",
      "2026-13-01T10:00:00.000Z",
      "2026-01-01T25:00:00.000Z",
      "2026-01-01T24:00:00.001Z",
      "2026-01-01T10:60:00.000Z",
      "2026-01-01T10:00:60.000Z",
      "2026-01-01T10:00:00Z",
      "2026-01-01",
      "",
    ])
      assert.throws(() => epochOf(text), RangeError, text);
  });

  test("adding days and counting them are inverse, whatever the day", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        const reached = addDays(day, count);
        assert.equal(daysBetween(day, reached), count);
        assert.equal(addDays(reached, -count), day);
      }),
    );
  });
});
