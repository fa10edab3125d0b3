import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { claimedQuarters, isOffered } from "../../../shared/domain/consultation/availability.ts";
import type { CalendarSettings } from "../../../shared/domain/consultation/availability.ts";
import {
  freeMeetingTimes,
  limitsOfAll,
  offeredByAll,
  quartersOfMeeting,
} from "../../../shared/domain/interview/times.ts";
import { aCalendar } from "../../builders/calendar.ts";

const now = "2026-03-26T09:00:00.000Z";
const none: ReadonlySet<string> = new Set();
const range = { from: now, until: "2026-04-01T00:00:00.000Z", now };

describe("times of several people", () => {
  test("follow each calendar's own clock across the change to summer time", () => {
    // London's clocks go forward on Sunday the 29th, Tokyo's never: nine in the morning there is earlier by then.
    const nine = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "09:00", until: "10:00" }));
    const late = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: "17:00", until: "18:00" }));
    const calendars = [
      { settings: aCalendar({ memberId: "mem_ivan", weekly: nine }), taken: none },
      { settings: aCalendar({ memberId: "mem_yuki", zone: "Asia/Tokyo", weekly: late }), taken: none },
    ];
    assert.deepEqual(
      freeMeetingTimes(calendars, 60, range).map(({ startsAt }) => startsAt),
      ["2026-03-30T08:00:00.000Z", "2026-03-31T08:00:00.000Z"],
      "at nine there and at five here, from the Monday on",
    );
  });

  test("are none of nobody, and none of no length", () => {
    assert.deepEqual(freeMeetingTimes([], 60, range), []);
    assert.equal(offeredByAll([], { startsAt: now, endsAt: range.until }, now), false);
    assert.deepEqual(limitsOfAll([]), { moves: 0, cutOffMinutes: 0 });
  });

  const quarters = (most: number) => fc.integer({ min: 0, max: most }).map((count) => count * 15);
  const aPerson = fc.record({
    bufferBeforeMinutes: quarters(8),
    bufferAfterMinutes: quarters(8),
    intervalMinutes: fc.constantFrom(15, 30, 60),
    opens: fc.integer({ min: 6, max: 11 }),
    hours: fc.integer({ min: 1, max: 9 }),
    taken: fc.array(fc.integer({ min: 0, max: 95 }), { maxLength: 6 }),
  });
  const group = fc.array(aPerson, { minLength: 1, maxLength: 5 });
  const length = fc.integer({ min: 1, max: 16 }).map((count) => count * 15);
  const calendarsOf = (people: readonly (typeof aPerson extends fc.Arbitrary<infer One> ? One : never)[]) =>
    people.map(({ opens, hours, taken, ...buffers }, index) => {
      const from = `${String(opens).padStart(2, "0")}:00`;
      const until = `${String(opens + hours).padStart(2, "0")}:00`;
      const weekly: CalendarSettings["weekly"] = [{ weekday: 5, from, until }];
      return {
        settings: aCalendar({ memberId: `mem_${index}`, zone: "UTC", weekly, ...buffers }),
        taken: new Set(
          taken.map((quarter) =>
            new Date(Date.parse("2026-03-27T00:00:00.000Z") + quarter * 900_000).toISOString(),
          ),
        ),
      };
    });

  test("are offered by everybody and taken of nobody, and lie as far apart as the slowest wants", () => {
    fc.assert(
      fc.property(group, length, (people, lengthMinutes) => {
        const calendars = calendarsOf(people);
        const settings = calendars.map((each) => each.settings);
        const found = freeMeetingTimes(calendars, lengthMinutes, range);
        const apart = Math.max(...settings.map(({ intervalMinutes }) => intervalMinutes));
        for (const [index, time] of found.entries()) {
          assert.ok(offeredByAll(settings, time, now));
          const before = found[index - 1];
          if (before) assert.ok(Date.parse(time.startsAt) - Date.parse(before.startsAt) >= apart * 60_000);
          for (const { settings: own, taken } of calendars) {
            assert.ok(
              !claimedQuarters(time, { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 }).some((at) =>
                taken.has(at),
              ),
            );
            const one = { ...own, durationMinutes: lengthMinutes, intervalMinutes: 15 };
            assert.ok(isOffered(one, { expertId: own.memberId, ...time }, now));
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test("never claim more than a transaction holds, nor less than the meeting of anybody", () => {
    fc.assert(
      fc.property(group, length, (people, lengthMinutes) => {
        const settings = calendarsOf(people).map((each) => each.settings);
        const startsAt = "2026-03-27T10:00:00.000Z";
        const endsAt = new Date(Date.parse(startsAt) + lengthMinutes * 60_000).toISOString();
        const claimed = quartersOfMeeting({ startsAt, endsAt }, settings);
        assert.ok(claimed.reduce((sum, each) => sum + each.quarters.length, 0) <= 90);
        assert.deepEqual(
          claimed.map(({ memberId }) => memberId),
          settings.map(({ memberId }) => memberId),
        );
        const bare = claimedQuarters({ startsAt, endsAt }, { bufferBeforeMinutes: 0, bufferAfterMinutes: 0 });
        for (const each of claimed) assert.ok(bare.every((quarter) => each.quarters.includes(quarter)));
      }),
      { numRuns: 200 },
    );
  });
});
