import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  createBookingCalendar,
  createExpertCalendars,
} from "../../shared/adapters/dynamodb/booking-calendar.ts";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import { createInterviewCalendar } from "../../shared/adapters/dynamodb/interview-calendar.ts";
import { addMinutes } from "../../shared/domain/calendar/days.ts";
import type { CalendarSettings } from "../../shared/domain/consultation/availability.ts";
import type { BookingCalendar } from "../../shared/ports/booking-calendar.ts";
import type { FactStore } from "../../shared/ports/facts.ts";
import type { InterviewCalendar } from "../../shared/ports/interview-calendar.ts";
import { jitter } from "../../shared/runtime/pause.ts";
import { aCalendar } from "../builders/calendar.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

/** Sunday before a Monday on which Ivan has hours from nine to twelve and from two to three, in London. */
const now = "2026-11-22T09:00:00.000Z";
const at = (time: string, minutes = 60) => {
  const startsAt = `2026-11-23T${time}:00.000Z`;
  return { startsAt, endsAt: addMinutes(startsAt, minutes) };
};
const monday = { from: "2026-11-23T00:00:00.000Z", until: "2026-11-24T00:00:00.000Z", now };
const both = ["mem_ivan", "mem_ines"];
/** In Amsterdam from ten to half past one: from nine to half past twelve in London. */
const ines: Partial<CalendarSettings> = {
  memberId: "mem_ines",
  zone: "Europe/Amsterdam",
  weekly: [{ weekday: 1, from: "11:00", until: "13:30" }],
  moveLimit: 1,
  cutOffMinutes: 2 * 60,
};
let organisations = 0;

describe("times of several people, on real tables", () => {
  let running: RunningTables;
  let interviews: InterviewCalendar;
  let talks: BookingCalendar;
  let facts: FactStore<unknown>;
  before(async () => {
    running = await startTables();
    interviews = createInterviewCalendar(running.client, tables.records, { pause: jitter });
    talks = createBookingCalendar(running.client, tables.records, { pause: jitter });
    facts = createFacts(running.client, tables.facts, { parse: (value: unknown) => value });
  });
  after(() => running.stop());

  /** An organisation of its own with these calendars. */
  const given = async (
    ...calendars: readonly Partial<CalendarSettings>[]
  ): Promise<ReturnType<typeof within>> => {
    organisations += 1;
    const organisation = `org_i${organisations}`;
    const kept = createExpertCalendars(running.client, tables.records);
    for (const change of calendars)
      assert.deepEqual(await kept.write([kept.saving(organisation, aCalendar(change))]), { ok: true });
    return within(organisation);
  };

  const within = (organisation: string) => {
    let appended = 0;
    const append = async (companions: Parameters<typeof facts.append>[1]) => {
      appended += 1;
      const stream = `${organisation}#booking#${appended}`;
      const fact = { stream, seq: 1, events: [{}], recordedAt: now, actor: { kind: "candidate" } } as const;
      const answer = await facts.append(fact, companions);
      return answer.ok ? "booked" : answer.conflict;
    };
    const times = async (interviewerIds = both, lengthMinutes = 60, interviewId?: string) =>
      (
        await interviews.freeTimes(organisation, { ...monday, interviewerIds, lengthMinutes, interviewId })
      ).map(({ startsAt }) => startsAt.slice(11, 16));
    const meet = async (
      interviewId: string,
      time: ReturnType<typeof at>,
      { people = both, sequence = 0 } = {},
    ) => {
      const meeting = { interviewId, interviewerIds: people, ...time, sequence };
      const reserved = await interviews.reserve(organisation, meeting, now);
      return reserved.ok ? append(reserved.companions) : reserved.reason;
    };
    const talk = async (expertId: string, time: ReturnType<typeof at>, holder = "app_talk") => {
      const slot = { expertId, ...time, holder, consultationId: `${holder}.c1`, sequence: 0 };
      const reserved = await talks.reserve(organisation, slot, now);
      return reserved.ok ? append(reserved.companions) : reserved.reason;
    };
    const free = (interviewId: string, time: ReturnType<typeof at>, sequence: number) =>
      interviews.release(organisation, { interviewId, interviewerIds: both, ...time, sequence });
    const agenda = async (memberId: string) =>
      (await interviews.agenda(organisation, { memberId, ...monday })).map(
        ({ interviewId, startsAt }) => `${startsAt.slice(11, 16)} ${interviewId}`,
      );
    return { organisation, times, meet, talk, free, agenda };
  };

  it("offers the hours that all have, as far apart as the slowest wants them", async () => {
    const { times } = await given({ memberId: "mem_ivan" }, ines);
    assert.deepEqual(await times(), ["10:00", "10:30", "11:00"]);
    assert.deepEqual(await times(both, 120), ["10:00"]);
    assert.deepEqual(await times(both, 150), []);
    assert.deepEqual(await times(["mem_ivan"]), ["09:00", "09:30", "10:00", "10:30", "11:00", "14:00"]);
    const slow = await given({ memberId: "mem_ivan", intervalMinutes: 120 }, ines);
    assert.deepEqual(await slow.times(), ["10:00"]);
  });

  it("offers none while one of them has no calendar, and says who", async () => {
    const { organisation, times, meet } = await given({ memberId: "mem_ivan" });
    assert.deepEqual(await times(), []);
    assert.deepEqual(await interviews.without(organisation, both), ["mem_ines"]);
    assert.equal(await meet("app_1.i3", at("10:00")), "slot-not-offered");
  });

  it("lets the candidate change as much as the strictest calendar does", async () => {
    const { organisation } = await given({ memberId: "mem_ivan" }, ines);
    assert.deepEqual(await interviews.limits(organisation, both), { moves: 1, cutOffMinutes: 24 * 60 });
    assert.deepEqual(await interviews.limits(organisation, []), { moves: 0, cutOffMinutes: 0 });
  });

  it("takes the time of everybody, and a talk with one of them takes it too", async () => {
    const { organisation, times, meet, talk, agenda } = await given({ memberId: "mem_ivan" }, ines, {
      memberId: "mem_eva",
    });
    assert.equal(await meet("app_1.i3", at("10:00")), "booked");
    assert.deepEqual(await times(), ["11:00"]);
    for (const person of both) {
      assert.deepEqual(await agenda(person), ["10:00 app_1.i3"]);
      assert.equal(await meet("app_2.i3", at("10:30"), { people: [person, "mem_eva"] }), "slot-taken");
    }
    assert.equal(await talk("mem_ivan", at("10:30")), "slot-taken");
    assert.equal(await talk("mem_ivan", at("11:00")), "booked");
    assert.equal(await meet("app_2.i3", at("11:00")), "slot-taken");
    assert.deepEqual(await times(), []);
    const experts = await talks.agenda(organisation, { expertId: "mem_ivan", ...monday });
    assert.deepEqual(
      experts.map(({ consultationId }) => consultationId),
      ["app_talk.c1"],
      "interviews are no talks",
    );
    assert.deepEqual(await agenda("mem_ivan"), ["10:00 app_1.i3"], "talks are no interviews");
  });

  it("keeps a person from two interviews of one application at once", async () => {
    const { meet } = await given({ memberId: "mem_ivan" }, ines);
    assert.equal(await meet("app_1.i3", at("10:00")), "booked");
    assert.equal(await meet("app_1.i9", at("10:30")), "slot-taken");
  });

  it("is not taken where somebody holds one of them, until the five minutes are over", async () => {
    const { organisation, meet, times } = await given({ memberId: "mem_ivan" }, ines);
    const slot = { expertId: "mem_ivan", ...at("10:00") };
    assert.ok((await talks.hold(organisation, slot, "app_talk", now)).ok);
    assert.equal(await meet("app_1.i3", at("10:00")), "slot-held");
    assert.deepEqual(await times(), ["11:00"]);
    const later = addMinutes(now, 6);
    const reserved = await interviews.reserve(
      organisation,
      { interviewId: "app_1.i3", interviewerIds: both, ...at("10:00"), sequence: 0 },
      later,
    );
    assert.ok(reserved.ok);
  });

  it("moves over its own time, and frees what it left and no more, however often", async () => {
    const { meet, free, times, agenda } = await given({ memberId: "mem_ivan" }, ines);
    await meet("app_1.i3", at("10:00"));
    assert.deepEqual(await times(both, 60, "app_1.i3"), ["10:00", "10:30", "11:00"], "its own is free to it");
    assert.equal(await meet("app_1.i3", at("10:30"), { sequence: 1 }), "booked");
    for (let often = 0; often < 2; often += 1) {
      await free("app_1.i3", at("10:00"), 0);
      assert.deepEqual(await agenda("mem_ines"), ["10:30 app_1.i3"]);
      assert.equal(await meet("app_2.i3", at("10:00")), "slot-taken");
    }
    await free("app_1.i3", at("10:30"), 1);
    assert.deepEqual(await times(), ["10:00", "10:30", "11:00"]);
  });

  it("keeps the buffers of each free", async () => {
    const { meet, times } = await given({ memberId: "mem_ivan", bufferAfterMinutes: 30 }, ines);
    await meet("app_1.i3", at("10:00"));
    assert.deepEqual(await times(["mem_ivan"]), ["14:00"], "before it the buffer is in the way");
    assert.equal(await meet("app_2.i3", at("11:00"), { people: ["mem_ivan"] }), "slot-taken");
    assert.equal(await meet("app_2.i3", at("11:00"), { people: ["mem_ines"] }), "booked");
  });

  it("takes five people for four hours in one transaction, whatever buffers they have", async () => {
    const people = ["mem_a", "mem_b", "mem_c", "mem_d", "mem_e"];
    const wide = {
      weekly: [{ weekday: 1, from: "08:00", until: "18:00" }],
      bufferBeforeMinutes: 120,
      bufferAfterMinutes: 120,
    };
    const { meet, times } = await given(...people.map((memberId) => ({ ...wide, memberId })));
    assert.equal(await meet("app_1.i3", at("10:00", 240), { people }), "booked");
    assert.equal(await meet("app_2.i3", at("13:00"), { people: ["mem_c", "mem_d"] }), "slot-taken");
    assert.equal(await meet("app_2.i3", at("08:00", 15), { people: ["mem_e"] }), "slot-taken");
    assert.deepEqual(await times(people, 240), ["14:00"]);
  });

  it("refuses what is not offered: outside hours, past, across a gap, of no length", async () => {
    const { meet } = await given({ memberId: "mem_ivan" }, ines);
    for (const time of [at("09:00"), at("12:30"), at("10:10"), at("10:00", 0), at("11:30", 90)])
      assert.equal(await meet("app_1.i3", time), "slot-not-offered", time.startsAt);
    assert.equal(await meet("app_1.i3", at("10:15")), "booked", "any quarter hour that all have");
  });
});
