import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { holidaysOf } from "../../../shared/domain/calendar/holidays.ts";
import {
  addWorkingDays,
  addWorkingHours,
  dueAtEndOf,
  firstContactDue,
  isWorkingDay,
  nextWorkingDay,
  standardHours,
  workingDaysBetween,
  workingMinutesBetween,
  type SiteCalendar,
} from "../../../shared/domain/calendar/working-time.ts";
import { dayOf, instantAt } from "../../../shared/domain/calendar/zones.ts";
import { anyCalendar, anyDay, anyInstantOf2026 } from "./arbitraries.ts";

const leeds: SiteCalendar = { zone: "Europe/London", ...standardHours, holidays: holidaysOf("GB", 2026) };
const utrecht: SiteCalendar = {
  zone: "Europe/Amsterdam",
  ...standardHours,
  holidays: holidaysOf("NL", 2026),
};
const osaka: SiteCalendar = { zone: "Asia/Tokyo", ...standardHours, holidays: holidaysOf("JP", 2026) };

describe("working days", () => {
  test("weekends and the site's own holidays are not worked", () => {
    assert.equal(isWorkingDay("2026-11-20", leeds), true);
    assert.equal(isWorkingDay("2026-11-21", leeds), false);
    assert.equal(isWorkingDay("2026-04-03", leeds), false, "Good Friday in England");
    assert.equal(isWorkingDay("2026-04-03", utrecht), true, "Good Friday in the Netherlands");
    assert.equal(isWorkingDay("2026-12-28", leeds), false, "substitute for Boxing Day");
  });

  test("a Friday's next working day is the Monday, and the Tuesday where the Monday is a holiday", () => {
    assert.equal(nextWorkingDay("2026-11-20", leeds), "2026-11-23");
    assert.equal(nextWorkingDay("2026-05-01", leeds), "2026-05-05");
  });

  test("two working days after a Thursday is the Monday; after Maundy Thursday the Wednesday after Easter", () => {
    assert.equal(addWorkingDays("2026-11-19", 2, leeds), "2026-11-23");
    assert.equal(addWorkingDays("2026-04-02", 2, leeds), "2026-04-08");
    assert.equal(addWorkingDays("2026-04-02", 2, utrecht), "2026-04-07");
  });

  test("five working days cross a month's end and the year's", () => {
    assert.equal(addWorkingDays("2026-01-28", 5, leeds), "2026-02-04");
    assert.equal(
      addWorkingDays("2026-12-24", 2, { ...leeds, holidays: [...leeds.holidays, "2027-01-01"] }),
      "2026-12-30",
    );
  });

  test("five working days jump the whole of Japan's Golden Week and Silver Week", () => {
    assert.equal(nextWorkingDay("2026-05-01", osaka), "2026-05-07");
    assert.equal(nextWorkingDay("2026-09-18", osaka), "2026-09-24");
  });

  test("no working days after a working day is the day itself, after a Sunday the Monday", () => {
    assert.equal(addWorkingDays("2026-11-20", 0, leeds), "2026-11-20");
    assert.equal(addWorkingDays("2026-11-22", 0, leeds), "2026-11-23");
  });

  test("a reminder two working days before a Tuesday goes on the Friday", () => {
    assert.equal(addWorkingDays("2026-11-24", -2, leeds), "2026-11-20");
    assert.equal(addWorkingDays("2026-11-22", -1, leeds), "2026-11-20");
  });

  test("a Friday to the Monday is one working day, there and back", () => {
    assert.equal(workingDaysBetween("2026-11-20", "2026-11-23", leeds), 1);
    assert.equal(workingDaysBetween("2026-11-23", "2026-11-20", leeds), -1);
    assert.equal(workingDaysBetween("2026-11-20", "2026-11-22", leeds), 0);
    assert.equal(
      workingDaysBetween("2026-12-24", "2027-01-04", { ...leeds, holidays: holidaysOf("GB", 2026) }),
      5,
    );
  });

  test("what is due on a day is due when the site closes, on the site's clock", () => {
    assert.equal(dueAtEndOf("2026-11-20", leeds), "2026-11-20T17:30:00.000Z");
    assert.equal(dueAtEndOf("2026-07-20", leeds), "2026-07-20T16:30:00.000Z");
    assert.equal(dueAtEndOf("2026-11-20", osaka), "2026-11-20T08:30:00.000Z");
  });

  test("a calendar in which nobody ever works is refused rather than counted in forever", () => {
    assert.throws(() => addWorkingDays("2026-11-20", 1, { ...leeds, workingDays: [] }), RangeError);
    assert.throws(
      () => addWorkingHours("2026-11-20T10:00:00.000Z", 1, { ...leeds, opens: "17:00", closes: "09:00" }),
      RangeError,
    );
  });

  test("more working days never lead to an earlier day, nor does a later start", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.nat(400),
        fc.integer({ min: -20, max: 20 }),
        fc.nat(10),
        anyCalendar,
        (day, later, count, more, calendar) => {
          const reached = addWorkingDays(day, count, calendar);
          assert.ok(addWorkingDays(day, count + more, calendar) >= reached);
          const laterDay = dayOf(addMinutes(`${day}T12:00:00.000Z`, later * 1440), "UTC");
          assert.ok(addWorkingDays(laterDay, count, calendar) >= reached);
        },
      ),
    );
  });

  test("counting working days undoes adding them", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -40, max: 40 }), anyCalendar, (day, count, calendar) => {
        const reached = addWorkingDays(day, count, calendar);
        assert.ok(isWorkingDay(reached, calendar));
        const expected = count === 0 && !isWorkingDay(day, calendar) ? 1 : count;
        assert.equal(workingDaysBetween(day, reached, calendar), expected);
      }),
    );
  });
});

describe("working hours", () => {
  test("four hours after 16:30 end at 11:30 the next working day", () => {
    assert.equal(addWorkingHours("2026-11-19T16:30:00.000Z", 4, leeds), "2026-11-20T11:30:00.000Z");
    assert.equal(addWorkingHours("2026-11-20T16:30:00.000Z", 4, leeds), "2026-11-23T11:30:00.000Z");
  });

  test("four hours that began at night or on a Sunday end at 12:30", () => {
    assert.equal(addWorkingHours("2026-11-20T02:00:00.000Z", 4, leeds), "2026-11-20T12:30:00.000Z");
    assert.equal(addWorkingHours("2026-11-22T15:00:00.000Z", 4, leeds), "2026-11-23T12:30:00.000Z");
  });

  test("hours that are just used up end at closing time, not the next morning", () => {
    assert.equal(addWorkingHours("2026-11-20T13:30:00.000Z", 4, leeds), "2026-11-20T17:30:00.000Z");
  });

  test("hours across the weekend of a clock change keep to the clock on the wall", () => {
    assert.equal(addWorkingHours("2026-03-27T16:30:00.000Z", 4, leeds), "2026-03-30T10:30:00.000Z");
    assert.equal(addWorkingHours("2026-10-23T15:30:00.000Z", 4, utrecht), "2026-10-26T11:30:00.000Z");
  });

  test("a night shift's working day is an hour shorter when the clocks go forward in it", () => {
    const night: SiteCalendar = { ...leeds, workingDays: [7], opens: "00:00", closes: "06:00", holidays: [] };
    assert.equal(workingMinutesBetween("2026-03-28T12:00:00.000Z", "2026-03-29T12:00:00.000Z", night), 300);
    assert.equal(workingMinutesBetween("2026-10-24T12:00:00.000Z", "2026-10-25T12:00:00.000Z", night), 420);
  });

  test("minutes are counted only while the site is open", () => {
    assert.equal(workingMinutesBetween("2026-11-20T17:00:00.000Z", "2026-11-23T09:00:00.000Z", leeds), 60);
    assert.equal(workingMinutesBetween("2026-11-21T09:00:00.000Z", "2026-11-22T17:00:00.000Z", leeds), 0);
    assert.equal(workingMinutesBetween("2026-11-20T00:00:00.000Z", "2026-11-21T00:00:00.000Z", leeds), 540);
    assert.equal(workingMinutesBetween("2026-11-23T09:00:00.000Z", "2026-11-20T17:00:00.000Z", leeds), -60);
  });

  test("the minutes of two spans add up to the minutes of both together", () => {
    fc.assert(
      fc.property(anyInstantOf2026, anyInstantOf2026, anyInstantOf2026, anyCalendar, (a, b, c, calendar) => {
        const parts = workingMinutesBetween(a, b, calendar) + workingMinutesBetween(b, c, calendar);
        assert.equal(parts, workingMinutesBetween(a, c, calendar));
      }),
      { numRuns: 60 },
    );
  });

  test("adding working hours passes exactly that many working minutes, and no fewer would do", () => {
    fc.assert(
      fc.property(
        anyInstantOf2026,
        fc.integer({ min: 1, max: 40 }),
        anyCalendar,
        (instant, hours, calendar) => {
          const start = `${instant.slice(0, 17)}00.000Z`;
          const end = addWorkingHours(start, hours, calendar);
          assert.equal(workingMinutesBetween(start, end, calendar), hours * 60);
          assert.equal(workingMinutesBetween(start, addMinutes(end, -1), calendar), hours * 60 - 1);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("first contact", () => {
  test("is due the same working day by 18:00 where the application came before 15:00", () => {
    assert.equal(firstContactDue("2026-11-20T14:59:59.999Z", leeds), "2026-11-20T18:00:00.000Z");
    assert.equal(firstContactDue("2026-11-20T00:10:00.000Z", leeds), "2026-11-20T18:00:00.000Z");
  });

  test("is due the next working day by 12:00 where it came at 15:00 or later", () => {
    assert.equal(firstContactDue("2026-11-19T15:00:00.000Z", leeds), "2026-11-20T12:00:00.000Z");
    assert.equal(firstContactDue("2026-11-20T15:00:00.000Z", leeds), "2026-11-23T12:00:00.000Z");
  });

  test("is due on Monday by 12:00 where it came at the weekend, whatever the hour", () => {
    assert.equal(firstContactDue("2026-11-21T09:00:00.000Z", leeds), "2026-11-23T12:00:00.000Z");
    assert.equal(firstContactDue("2026-11-22T20:00:00.000Z", leeds), "2026-11-23T12:00:00.000Z");
  });

  test("is due after the holiday where it came on one", () => {
    assert.equal(firstContactDue("2026-12-25T10:00:00.000Z", leeds), "2026-12-29T12:00:00.000Z");
  });

  test("counts by the site's clock: 14:30 in Utrecht is in time, though it is 22:30 in Osaka", () => {
    const moment = "2026-07-01T12:30:00.000Z";
    assert.equal(firstContactDue(moment, utrecht), instantAt("2026-07-01", "18:00", utrecht.zone));
    assert.equal(firstContactDue(moment, osaka), "2026-07-02T03:00:00.000Z");
  });
});
