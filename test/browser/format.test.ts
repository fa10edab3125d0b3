import assert from "node:assert/strict";
import { test } from "node:test";

/** Days, times and amounts as members read and write them. */

/** A module of the pages, which the compiler checks with their own configuration. */
const ofPages = async <Module>(file: string): Promise<Module> =>
  (await import(new URL(`../../web/src/${file}`, import.meta.url).href)) as Module;
interface Formats {
  readonly daysFromNow: (iso: string, now: Date) => number;
  readonly relativeDay: (iso: string, now: Date) => string;
  readonly weekday: (iso: string) => string;
  readonly day: (iso: string) => string;
  readonly time: (iso: string) => string;
  readonly span: (from: string, to: string) => string;
  readonly list: (things: readonly string[]) => string;
  readonly lasting: (beside: readonly (number | null)[]) => { readonly unit: string; readonly hours: number };
}
const { formatsOf } = await ofPages<{ formatsOf: (language: string, zone: string) => Formats }>("format.ts");
const { minorUnitsOf, numberOf, wholeOf } = await ofPages<{
  readonly minorUnitsOf: (text: string, units: number) => number | undefined;
  readonly numberOf: (text: string) => number | undefined;
  readonly wholeOf: (text: string) => number | undefined;
}>("controls/amount.ts");

test("days are counted by the calendar of the reader's zone, over the change of clocks as well", () => {
  const amsterdam = formatsOf("en", "Europe/Amsterdam");
  // Summer time ends on 25 October 2026: that day has 25 hours.
  const late = new Date("2026-10-24T21:30:00Z"); // 23:30 there
  assert.equal(amsterdam.daysFromNow("2026-10-25T22:30:00Z", late), 1);
  assert.equal(amsterdam.daysFromNow("2026-10-24T22:30:00Z", late), 1, "half past midnight is tomorrow");
  assert.equal(amsterdam.daysFromNow("2026-10-24", late), 0);
  assert.equal(amsterdam.relativeDay("2026-10-25T10:00:00Z", late), "tomorrow");
  assert.equal(amsterdam.relativeDay("2026-10-23", late), "yesterday");
  assert.equal(amsterdam.relativeDay("2026-11-24", late), "Tue 24 Nov");
});

test("a day without an hour is the same day wherever it is read", () => {
  for (const zone of ["Pacific/Auckland", "America/Los_Angeles", "UTC"]) {
    assert.equal(formatsOf("nl", zone).weekday("2026-11-24"), "di 24 nov");
    assert.equal(formatsOf("nl", zone).day("2026-11-24"), "24 nov 2026");
  }
});

test("times name their zone", () => {
  assert.match(formatsOf("en", "Europe/London").time("2026-11-24T14:00:00Z"), /24 Nov.*14:00 GMT/);
  const [from, to] = ["2026-11-24T14:00:00Z", "2026-11-24T14:45:00Z"];
  assert.match(formatsOf("en", "Europe/London").span(from, to), /^Tue 24 Nov, 14:00.14:45 GMT$/);
  assert.match(formatsOf("ja", "Asia/Tokyo").time("2026-11-24T05:00:00Z"), /14:00.*(JST|GMT\+9)/);
});

test("relative days are words of the reader's language", () => {
  const now = new Date("2026-11-22T12:00:00Z");
  const tomorrow = (["en", "nl", "sv", "ja"] as const).map((language) =>
    formatsOf(language, "UTC").relativeDay("2026-11-23", now),
  );
  assert.deepEqual(tomorrow, ["tomorrow", "morgen", "i morgon", "明日"]);
});

test("hours that stand beside each other are read in one unit: in days once the longest lasts two", () => {
  const { lasting } = formatsOf("en", "UTC");
  assert.deepEqual(lasting([3, null, 47.5]), { unit: "hours", hours: 1 });
  assert.deepEqual(lasting([3, null, 412]), { unit: "days", hours: 24 });
});

test("amounts are read however they are written, and nothing else is", () => {
  for (const [text, units, expected] of [
    ["38.500,50", 100, 3_850_050],
    ["38,500.50", 100, 3_850_050],
    ["38 500", 100, 3_850_000],
    ["38’500", 100, 3_850_000],
    ["12,5", 100, 1250],
    ["12.05", 100, 1205],
    ["4,500", 100, 450_000],
    ["4500", 1, 4500],
    ["4,500", 1, 4500],
    ["0", 100, 0],
    ["", 100, undefined],
    ["-5", 100, undefined],
    ["1,2,3", 100, undefined],
    ["12,345,6", 100, 1_234_560],
    ["a lot", 100, undefined],
    ["1e5", 100, undefined],
    ["99999999999999999999", 100, undefined],
  ] as const)
    assert.equal(minorUnitsOf(text, units), expected, text);
});

test("a thousand of something whole is a thousand however it is parted, and half of one is none", () => {
  for (const text of ["1000", "1.000", "1,000", "1 000", "1\u202f000"])
    assert.equal(wholeOf(text), 1000, text);
  for (const text of ["1.5", "1,0", "1.00", "12,34", "", "-1", "many"])
    assert.equal(wholeOf(text), undefined, text);
  assert.equal(wholeOf(" 120 "), 120);
});

test("numbers are read with a point or a comma, and nothing else is one", () => {
  assert.deepEqual(
    ["37,5", " 37.5 ", "36", "", "a", "1.2.3"].map((typed) => numberOf(typed)),
    [37.5, 37.5, 36, undefined, undefined, undefined],
  );
});

test("a day half typed, or of a year that goes on, is no moment: it is neither sent nor thrown over", async () => {
  const { instantOf, isNoMoment, localMoment, noonOf } = await ofPages<{
    readonly instantOf: (typed: string) => string | undefined;
    readonly isNoMoment: (typed: string) => boolean;
    readonly localMoment: (at: Date) => string;
    readonly noonOf: (day: string) => string | undefined;
  }>("controls/moment.ts");
  const moment = "2026-11-24T14:00";
  assert.equal(localMoment(new Date(instantOf(moment) ?? "")), moment, "as it was typed");
  assert.equal(noonOf("2026-11-24"), new Date("2026-11-24T12:00").toISOString());
  for (const typed of ["", "202610-11-24T14:00", "202610-11-24", "2026-13-24T14:00", "soon"])
    assert.equal(instantOf(typed), undefined, typed);
  for (const day of ["", "202610-11-24", "2026-11-"]) assert.equal(noonOf(day), undefined, day);
  assert.deepEqual(["", moment, "2026-11-24", "202610-11-24"].map(isNoMoment), [false, false, false, true]);
});

test("things after each other are parted as the language does", () => {
  assert.equal(formatsOf("nl", "Europe/Amsterdam").list(["brief", "notities"]), "brief, notities");
  assert.equal(formatsOf("ja", "Asia/Tokyo").list(["連絡先", "メモ"]), "連絡先、メモ");
});
