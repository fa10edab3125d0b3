import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import {
  CalendarSettings,
  claimedQuarters,
  clockAt,
  freeSlots,
  isOffered,
  mistakesOfCalendar,
  offeredSlots,
  zoneChanged,
} from "../../../shared/domain/consultation/availability.ts";
import { addDays, addMinutes } from "../../../shared/domain/calendar/days.ts";
import { anyZone } from "../calendar/arbitraries.ts";
import { aCalendar } from "../../builders/calendar.ts";

const startsOf = (settings: CalendarSettings, day: string, now: string) =>
  offeredSlots(settings, {
    from: `${addDays(day, -1)}T00:00:00.000Z`,
    until: `${addDays(day, 1)}T12:00:00.000Z`,
    now,
  })
    .map(({ startsAt }) => startsAt)
    .filter((startsAt) => clockAt(startsAt, settings.zone).startsWith(day));

describe("free slots", () => {
  const now = "2026-11-22T09:00:00.000Z";
  const monday = { from: "2026-11-23T00:00:00.000Z", until: "2026-11-24T00:00:00.000Z", now };
  const times = (settings: CalendarSettings, taken: string[] = [], range = monday) =>
    freeSlots([{ settings, taken: new Set(taken) }], range).map(({ startsAt }) => startsAt.slice(11, 16));

  it("lie in the hours of the weekday, an interval apart, and end within them", () => {
    assert.deepEqual(times(aCalendar()), ["09:00", "09:30", "10:00", "10:30", "11:00", "14:00"]);
    assert.deepEqual(
      times(aCalendar(), [], {
        ...monday,
        from: "2026-11-28T00:00:00.000Z",
        until: "2026-11-30T00:00:00.000Z",
      }),
      [],
    );
  });

  it("follow an exception instead of the week", () => {
    const exceptions = [{ day: "2026-11-23", hours: [{ from: "18:00", until: "19:00" }] }];
    assert.deepEqual(times(aCalendar({ exceptions })), ["18:00"]);
    assert.deepEqual(times(aCalendar({ exceptions: [{ day: "2026-11-23", hours: [] }] })), []);
  });

  it("leave the buffers of a slot free, before and after", () => {
    // A talk at 09:30 with quarter-hour buffers takes 09:15 to 10:45.
    const settings = aCalendar({ bufferBeforeMinutes: 15, bufferAfterMinutes: 15 });
    const taken = claimedQuarters(
      { startsAt: "2026-11-23T09:30:00.000Z", endsAt: "2026-11-23T10:30:00.000Z" },
      settings,
    );
    assert.equal(taken.length, 6);
    assert.deepEqual(times(settings, taken), ["11:00", "14:00"]);
  });

  it("begin after the lead time, end by the deadline, and lie no further ahead than the calendar goes", () => {
    const soon = { ...monday, now: "2026-11-23T08:15:00.000Z" };
    assert.deepEqual(times(aCalendar({ leadMinutes: 120 }), [], soon), ["10:30", "11:00", "14:00"]);
    assert.deepEqual(times(aCalendar(), [], { ...monday, until: "2026-11-23T11:00:00.000Z" }), [
      "09:00",
      "09:30",
      "10:00",
    ]);
    const far = { from: now, until: "2026-12-31T00:00:00.000Z", now };
    const last = offeredSlots(aCalendar({ maximumAdvanceDays: 2 }), far).at(-1)?.startsAt;
    assert.equal(last, "2026-11-24T14:00:00.000Z");
  });

  it("of several experts come in order of time, as many as wanted", () => {
    const both = ["mem_zoe", "mem_eva"].map((memberId) => ({
      settings: aCalendar({ memberId }),
      taken: new Set<string>(),
    }));
    assert.deepEqual(
      freeSlots(both, monday, 3).map(({ expertId, startsAt }) => `${startsAt.slice(11, 16)} ${expertId}`),
      ["09:00 mem_eva", "09:00 mem_zoe", "09:30 mem_eva"],
    );
  });

  it("are offered exactly as they are: another end, expert or minute is none", () => {
    const slot = {
      expertId: "mem_eva",
      startsAt: "2026-11-23T09:30:00.000Z",
      endsAt: "2026-11-23T10:30:00.000Z",
    };
    assert.equal(isOffered(aCalendar(), slot, now), true);
    assert.equal(isOffered(aCalendar(), { ...slot, endsAt: "2026-11-23T10:15:00.000Z" }, now), false);
    assert.equal(isOffered(aCalendar(), { ...slot, expertId: "mem_zoe" }, now), false);
    assert.equal(
      isOffered(
        aCalendar(),
        { ...slot, startsAt: "2026-11-23T09:15:00.000Z", endsAt: "2026-11-23T10:15:00.000Z" },
        now,
      ),
      false,
    );
    assert.equal(isOffered(aCalendar(), { ...slot, endsAt: slot.startsAt }, now), false);
  });
});

/** Zone data of the runtime these tests were written with; a later one may know changes of law that come after it. */
const zoneData = process.versions.tz ?? "";

describe(`nine o'clock stays nine o'clock (zone data ${zoneData})`, () => {
  // The day before the clocks change, and the day of it or after: the instant of 09:00 on the wall, by hand.
  const changes: readonly [zone: string, day: string, nine: string][] = [
    ["Europe/Amsterdam", "2026-10-24", "07:00"],
    ["Europe/Amsterdam", "2026-10-25", "08:00"],
    ["Europe/Amsterdam", "2027-03-27", "08:00"],
    ["Europe/Amsterdam", "2027-03-28", "07:00"],
    ["Europe/Stockholm", "2026-10-24", "07:00"],
    ["Europe/Stockholm", "2026-10-25", "08:00"],
    ["Europe/Stockholm", "2027-03-27", "08:00"],
    ["Europe/Stockholm", "2027-03-28", "07:00"],
    ["Europe/London", "2026-10-24", "08:00"],
    ["Europe/London", "2026-10-25", "09:00"],
    ["Europe/London", "2027-03-27", "09:00"],
    ["Europe/London", "2027-03-28", "08:00"],
    ["America/New_York", "2026-10-31", "13:00"],
    ["America/New_York", "2026-11-01", "14:00"],
    ["America/New_York", "2027-03-13", "14:00"],
    ["America/New_York", "2027-03-14", "13:00"],
    ["Asia/Tokyo", "2026-10-25", "00:00"],
    ["Asia/Tokyo", "2026-11-01", "00:00"],
    ["Asia/Tokyo", "2027-03-28", "00:00"],
  ];
  for (const [zone, day, nine] of changes)
    it(`in ${zone} on ${day}`, () => {
      const settings = everyDay(zone, "09:00", "11:00");
      const expected = [0, 30, 60].map((minutes) => addMinutes(`${day}T${nine}:00.000Z`, minutes));
      assert.deepEqual(startsOf(settings, day, addMinutes(expected[0] ?? "", -7 * 24 * 60)), expected);
    });

  it("in America/Vancouver, where the clocks stayed on summer time in November 2026", () => {
    // British Columbia keeps UTC-7 from 2026 on; the zone database knows it from 2026b on.
    assert.ok(zoneData >= "2026b", `zone data ${zoneData} is older than the law`);
    const settings = everyDay("America/Vancouver", "09:00", "10:00");
    for (const day of ["2026-10-31", "2026-11-01", "2026-11-02", "2027-03-15"])
      assert.deepEqual(startsOf(settings, day, `${addDays(day, -7)}T00:00:00.000Z`), [
        `${day}T16:00:00.000Z`,
      ]);
  });

  it("hours in which the clocks go back are an hour longer, and forward an hour shorter", () => {
    const back = startsOf(
      everyDay("Europe/Amsterdam", "01:00", "04:00"),
      "2026-10-25",
      "2026-10-20T00:00:00.000Z",
    );
    assert.deepEqual([back[0], back.at(-1)], ["2026-10-24T23:00:00.000Z", "2026-10-25T02:00:00.000Z"]);
    const forward = startsOf(
      everyDay("Europe/Amsterdam", "01:00", "04:00"),
      "2027-03-28",
      "2027-03-20T00:00:00.000Z",
    );
    assert.deepEqual([forward[0], forward.at(-1)], ["2027-03-28T00:00:00.000Z", "2027-03-28T01:00:00.000Z"]);
  });

  it("every slot lies in the expert's hours as another calculation reads the clock, in any zone", () => {
    fc.assert(
      fc.property(anyZone, fc.integer({ min: 0, max: 400 }), (zone, after) => {
        const day = addDays("2026-09-01", after);
        const settings = everyDay(zone, "09:00", "17:00");
        const slots = startsOf(settings, day, `${addDays(day, -3)}T00:00:00.000Z`);
        const begins = Temporal.ZonedDateTime.from(`${day}T09:00[${zone}]`);
        const expected = Array.from({ length: 15 }, (_, index) =>
          begins
            .add({ minutes: 30 * index })
            .toInstant()
            .toString({ fractionalSecondDigits: 3 }),
        );
        assert.deepEqual(slots, expected);
      }),
    );
  });
});

const everyDay = (zone: string, from: string, until: string) =>
  aCalendar({ zone, weekly: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from, until })) });

describe("a zone whose rules changed after booking", () => {
  it("is told by the clock that the candidate read", () => {
    const startsAt = "2026-11-05T17:00:00.000Z";
    const zone = "America/Vancouver";
    assert.equal(zoneChanged({ startsAt, zone, told: clockAt(startsAt, zone) }), undefined);
    // Booked when the database still put the clocks back: nine o'clock was told, it is ten now.
    assert.equal(zoneChanged({ startsAt, zone, told: "2026-11-05T09:00" }), "2026-11-05T10:00");
  });
});

describe("a calendar that cannot be", () => {
  const pointers = (change: Partial<CalendarSettings>) =>
    mistakesOfCalendar(aCalendar(change)).map(({ pointer }) => pointer);

  it("names the field", () => {
    assert.deepEqual(pointers({}), []);
    assert.deepEqual(pointers({ zone: "Europe/Lonodn" }), ["/zone"]);
    assert.deepEqual(pointers({ weekly: [{ weekday: 1, from: "12:00", until: "09:00" }] }), [
      "/weekly/0/until",
    ]);
    assert.deepEqual(pointers({ weekly: [{ weekday: 1, from: "09:00", until: "09:30" }] }), [
      "/weekly/0/until",
    ]);
    const overlapping = [
      { weekday: 1, from: "09:00", until: "12:00" },
      { weekday: 1, from: "11:00", until: "14:00" },
    ];
    assert.deepEqual(pointers({ weekly: overlapping }), ["/weekly/0/from", "/weekly/1/from"]);
    assert.deepEqual(pointers({ exceptions: [{ day: "2026-02-30", hours: [] }] }), ["/exceptions/0/day"]);
    const twice = { day: "2026-12-24", hours: [] };
    assert.deepEqual(pointers({ exceptions: [twice, twice] }), ["/exceptions/1/day"]);
  });

  it("is no calendar where its minutes are no quarter hours or its link no secure address", () => {
    const takes = (change: object) => CalendarSettings.safeParse({ ...aCalendar(), ...change }).success;
    assert.equal(takes({}), true);
    assert.equal(takes({ weekly: [{ weekday: 1, from: "00:00", until: "24:00" }] }), true);
    for (const change of [
      { durationMinutes: 50 },
      { durationMinutes: 0 },
      { bufferBeforeMinutes: -15 },
      { intervalMinutes: 10 },
      { leadMinutes: 7 },
      { maximumAdvanceDays: 0 },
      { moveLimit: 1.5 },
      { joinLink: "http://meet.example/1" },
      { weekly: [{ weekday: 1, from: "09:10", until: "12:00" }] },
      { weekly: [{ weekday: 8, from: "09:00", until: "12:00" }] },
    ])
      assert.equal(takes(change), false, JSON.stringify(change));
  });
});
