import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import {
  dayOf,
  instantAt,
  isZone,
  monthOf,
  timeOf,
  withinHours,
} from "../../../shared/domain/calendar/zones.ts";
import { offsetByRule, rulesHoldFrom, zonesByRule } from "../../../shared/domain/calendar/zone-rules.ts";
import { anyDay, anyInstant, anyTime, anyZone } from "./arbitraries.ts";

describe("the day in a zone", () => {
  test("the same moment lies on different days in Vancouver, London and Tokyo", () => {
    const moment = "2026-01-31T23:30:00.000Z";
    assert.equal(dayOf(moment, "America/Vancouver"), "2026-01-31");
    assert.equal(dayOf(moment, "Europe/London"), "2026-01-31");
    assert.equal(dayOf(moment, "Europe/Amsterdam"), "2026-02-01");
    assert.equal(dayOf(moment, "Asia/Tokyo"), "2026-02-01");
    assert.equal(timeOf(moment, "Asia/Tokyo"), "08:30");
    assert.equal(monthOf(moment, "Europe/London"), "2026-01");
    assert.equal(monthOf(moment, "Europe/Amsterdam"), "2026-02");
  });

  test("summer time makes the day begin an hour earlier in UTC", () => {
    assert.equal(dayOf("2026-07-01T23:30:00.000Z", "Europe/London"), "2026-07-02");
    assert.equal(instantAt("2026-07-01", "00:00", "Europe/London"), "2026-06-30T23:00:00.000Z");
    assert.equal(instantAt("2026-12-01", "00:00", "Europe/London"), "2026-12-01T00:00:00.000Z");
  });

  test("a time the clocks jump over is read as much later as they jumped", () => {
    assert.equal(instantAt("2026-03-29", "01:30", "Europe/London"), "2026-03-29T01:30:00.000Z");
    assert.equal(timeOf(instantAt("2026-03-29", "02:30", "Europe/Stockholm"), "Europe/Stockholm"), "03:30");
    assert.equal(timeOf(instantAt("2026-03-08", "02:30", "America/New_York"), "America/New_York"), "03:30");
  });

  test("a time that comes twice is read as the earlier", () => {
    assert.equal(instantAt("2026-10-25", "01:30", "Europe/London"), "2026-10-25T00:30:00.000Z");
    assert.equal(instantAt("2026-10-25", "02:30", "Europe/Amsterdam"), "2026-10-25T00:30:00.000Z");
    assert.equal(instantAt("2026-11-01", "01:30", "America/New_York"), "2026-11-01T05:30:00.000Z");
  });

  test("an unknown zone, day or time is refused by name", () => {
    assert.equal(isZone("Europe/Amsterdam"), true);
    assert.equal(isZone("America/Vancouver"), true);
    assert.equal(isZone("Europe/Atlantis"), false);
    assert.throws(() => dayOf("2026-01-01T00:00:00.000Z", "Europe/Atlantis"), RangeError);
    assert.throws(() => instantAt("2026-01-01", "24:00", "Europe/London"), /24:00/);
    assert.throws(() => instantAt("2026-01", "10:00", "Europe/London"), /2026-01/);
    assert.throws(() => dayOf("yesterday", "Europe/London"), /yesterday/);
  });

  test("days and times agree with Temporal in every zone, at every moment", () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const expected = Temporal.Instant.from(instant).toZonedDateTimeISO(zone);
        assert.equal(dayOf(instant, zone), expected.toPlainDate().toString());
        assert.equal(timeOf(instant, zone), expected.toPlainTime().toString().slice(0, 5));
        assert.equal(monthOf(instant, zone), expected.toPlainDate().toPlainYearMonth().toString());
      }),
      { numRuns: 1000 },
    );
  });

  test("the moment of a day and time agrees with Temporal in every zone", () => {
    fc.assert(
      fc.property(anyDay, anyTime, anyZone, (day, time, zone) => {
        assert.equal(instantAt(day, time, zone), temporalInstantAt(day, time, zone));
      }),
      { numRuns: 1000 },
    );
  });

  test("the moment agrees with Temporal every quarter of an hour around each change of the clocks", () => {
    const changes: [string, string[]][] = [
      ["Europe/London", ["2026-03-29", "2026-10-25", "2027-03-28"]],
      ["Europe/Amsterdam", ["2026-03-29", "2026-10-25"]],
      ["Europe/Stockholm", ["2028-03-26", "2028-10-29"]],
      ["America/New_York", ["2026-03-08", "2026-11-01"]],
      ["America/Vancouver", ["2025-03-09", "2025-11-02", "2026-03-08", "2026-11-01"]],
    ];
    for (const [zone, days] of changes) {
      for (const day of days) {
        for (let minutes = 0; minutes < 1440; minutes += 15) {
          const time = `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
          assert.equal(
            instantAt(day, time, zone),
            temporalInstantAt(day, time, zone),
            `${zone} ${day} ${time}`,
          );
        }
      }
    }
  });

  test("every zone answered by rule agrees with the time zone database, every day until 2040", () => {
    for (const zone of zonesByRule) {
      const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
      for (let epoch = rulesHoldFrom; epoch < Date.UTC(2040, 0, 1); epoch += 23 * 3_600_000) {
        const [, sign, hours] = /GMT(?:([+-])(\d\d):00)?$/.exec(format.format(epoch))!;
        const offset = hours === undefined ? 0 : Number(`${sign}${hours}`) * 3_600_000;
        if (offsetByRule(epoch, zone) !== offset) assert.fail(`${zone} at ${new Date(epoch).toISOString()}`);
      }
    }
  });

  test("the rules change the clocks at the very second the time zone database does", () => {
    for (const zone of zonesByRule) {
      let moment: Temporal.ZonedDateTime | null =
        Temporal.Instant.from("2020-01-01T00:00:00Z").toZonedDateTimeISO(zone);
      for (moment = moment.getTimeZoneTransition("next"); moment !== null;) {
        if (moment.year > 2035) break;
        const epoch = moment.epochMilliseconds;
        assert.equal(offsetByRule(epoch, zone), moment.offsetNanoseconds / 1e6, moment.toString());
        const before = moment.subtract({ seconds: 1 });
        assert.equal(offsetByRule(epoch - 1000, zone), before.offsetNanoseconds / 1e6, before.toString());
        moment = moment.getTimeZoneTransition("next");
      }
    }
  });
});

describe("a mail that waits for people's waking hours", () => {
  const within = (instant: string, zone: string) => withinHours(instant, zone, "08:00", "19:00");

  test("goes at once between 08:00 and 19:00 their time", () => {
    assert.equal(within("2026-11-20T10:00:00.000Z", "Europe/London"), "2026-11-20T10:00:00.000Z");
    assert.equal(within("2026-11-20T08:00:00.000Z", "Europe/London"), "2026-11-20T08:00:00.000Z");
    assert.equal(within("2026-11-20T18:59:59.999Z", "Europe/London"), "2026-11-20T18:59:59.999Z");
  });

  test("waits for the morning before 08:00, and for the next one from 19:00", () => {
    assert.equal(within("2026-11-20T05:00:00.000Z", "Europe/London"), "2026-11-20T08:00:00.000Z");
    assert.equal(within("2026-11-20T19:00:00.000Z", "Europe/London"), "2026-11-21T08:00:00.000Z");
    assert.equal(within("2026-11-20T10:00:00.000Z", "Asia/Tokyo"), "2026-11-20T23:00:00.000Z");
  });

  test("waits for 08:00 on the new clock when the clocks change overnight", () => {
    assert.equal(within("2026-03-28T20:00:00.000Z", "Europe/London"), "2026-03-29T07:00:00.000Z");
    assert.equal(within("2026-10-24T20:00:00.000Z", "Europe/Amsterdam"), "2026-10-25T07:00:00.000Z");
  });

  test("never goes earlier, always falls inside, and once inside stays", () => {
    fc.assert(
      fc.property(anyInstant, anyZone, (instant, zone) => {
        const sent = within(instant, zone);
        assert.ok(sent >= instant);
        assert.ok(timeOf(sent, zone) >= "08:00" && timeOf(sent, zone) < "19:00");
        assert.equal(within(sent, zone), sent);
      }),
    );
  });
});

function temporalInstantAt(day: string, time: string, zone: string): string {
  const moment = Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone, {
    disambiguation: "compatible",
  });
  return new Date(moment.epochMilliseconds).toISOString();
}
