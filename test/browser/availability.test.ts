import assert from "node:assert/strict";
import { test } from "node:test";

/** Hours to be booked in, as they are edited. */

interface Hours {
  readonly from: string;
  readonly until: string;
}
type Week = readonly (Hours & { readonly weekday: number })[];
interface Calendar {
  readonly endTime: (time: string) => string;
  readonly hoursOf: (week: Week) => number;
  readonly nextHours: (there: readonly Hours[]) => Hours;
  readonly ofWeekday: (
    week: Week,
    weekday: number,
  ) => readonly { readonly index: number; readonly hours: Hours }[];
  readonly problemOf: (time: string) => string | undefined;
  readonly sameOnWorkdays: (week: Week) => Week;
  readonly shownTime: (time: string) => string;
}
/** A module of the pages, which the compiler checks with their own configuration. */
const { endTime, hoursOf, nextHours, ofWeekday, problemOf, sameOnWorkdays, shownTime } = (await import(
  new URL("../../web/src/expert/calendar.ts", import.meta.url).href
)) as Calendar;

const monday = [
  { weekday: 1, from: "09:00", until: "12:00" },
  { weekday: 1, from: "13:00", until: "16:30" },
];

test("Monday's hours are taken over by the workdays, and weekends stay as they are", () => {
  const saturday = { weekday: 6, from: "10:00", until: "11:00" };
  const week = sameOnWorkdays([...monday, { weekday: 3, from: "08:00", until: "09:00" }, saturday]);
  for (const weekday of [1, 2, 3, 4, 5])
    assert.deepEqual(
      ofWeekday(week, weekday).map(({ hours }) => hours),
      monday.map(({ from, until }) => ({ from, until })),
    );
  assert.deepEqual(
    week.filter(({ weekday }) => weekday > 5),
    [saturday],
  );
  assert.equal(hoursOf(week), 5 * 6.5 + 1);
});

test("each of a day's hours knows its place in the week, which a refusal names it by", () => {
  assert.deepEqual(
    ofWeekday([{ weekday: 2, from: "09:00", until: "10:00" }, ...monday], 1).map(({ index }) => index),
    [1, 2],
  );
});

test("midnight ends a day for the API, and begins one for a field", () => {
  assert.equal(shownTime("24:00"), "00:00");
  assert.equal(endTime("00:00"), "24:00");
  assert.equal(endTime("17:00"), "17:00");
});

test("a time is a quarter hour, and is there", () => {
  assert.equal(problemOf("09:15"), undefined);
  assert.equal(problemOf("09:10"), "quarter");
  assert.equal(problemOf(""), "missing");
});

test("new hours begin after the last ones of their day, and end with it at the latest", () => {
  assert.deepEqual(nextHours([]), { from: "09:00", until: "12:00" });
  assert.deepEqual(nextHours([{ from: "09:00", until: "12:00" }]), { from: "13:00", until: "16:00" });
  assert.deepEqual(nextHours([{ from: "09:00", until: "22:30" }]), { from: "23:30", until: "24:00" });
  assert.deepEqual(nextHours([{ from: "09:00", until: "24:00" }]), { from: "00:00", until: "01:00" });
});
