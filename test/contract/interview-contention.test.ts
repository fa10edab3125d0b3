import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  createBookingCalendar,
  createExpertCalendars,
} from "../../shared/adapters/dynamodb/booking-calendar.ts";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import { createInterviewCalendar } from "../../shared/adapters/dynamodb/interview-calendar.ts";
import type { ApplicationEvent } from "../../shared/domain/application/events.ts";
import { addMinutes } from "../../shared/domain/calendar/days.ts";
import type { BookingCalendar } from "../../shared/ports/booking-calendar.ts";
import type { FactStore } from "../../shared/ports/facts.ts";
import type { InterviewCalendar } from "../../shared/ports/interview-calendar.ts";
import { takeSlot } from "../../shared/runtime/bookings.ts";
import { applicationStream, historyOf } from "../../shared/runtime/history.ts";
import { takeInterviewTime } from "../../shared/runtime/interviews.ts";
import { jitter } from "../../shared/runtime/pause.ts";
import { ProblemError } from "../../shared/runtime/problems.ts";
import { aCalendar } from "../builders/calendar.ts";
import { anApplication, candidate, rita, upTo } from "../builders/history.ts";
import type { Story } from "../builders/history.ts";
import { limits, offerInterview } from "../builders/interviews.ts";
import { helpAccepted } from "../builders/talks.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

/**
 * Fifty candidates want the same hour at once: half of them for an interview with Ivan and Ines, half for a talk with
 * one of the two, who here advise on offers as well. Nobody may be in two places, and an interview has both or none.
 */
const crowd = 50;
const now = "2026-03-06T09:00:00.000Z";
const wanted = { startsAt: "2026-03-09T09:00:00.000Z", endsAt: "2026-03-09T10:00:00.000Z" };
const both = ["mem_ivan", "mem_ines"];

describe(`${crowd} candidates, one hour, two people`, () => {
  let running: RunningTables;
  let talks: BookingCalendar;
  let interviews: InterviewCalendar;
  let facts: FactStore<ApplicationEvent>;
  before(async () => {
    running = await startTables();
    talks = createBookingCalendar(running.client, tables.records, { pause: jitter });
    interviews = createInterviewCalendar(running.client, tables.records, { pause: jitter });
    facts = createFacts(running.client, tables.facts, { parse: (value) => value as ApplicationEvent });
  });
  after(() => running.stop());

  const opened = async (organisation: string) => {
    const calendars = createExpertCalendars(running.client, tables.records);
    for (const memberId of both)
      await calendars.write([calendars.saving(organisation, aCalendar({ memberId }))]);
  };

  const arrive = async (organisation: string, story: Story): Promise<Story> => {
    const events = story.events.map(
      ({ seq: _seq, factSeq: _factSeq, recordedAt: _at, actor: _actor, ...event }) => event,
    );
    const stream = applicationStream(organisation, story.application().applicationId);
    await facts.append({ stream, seq: 1, events, recordedAt: story.now, actor: story.actor });
    return story;
  };
  const invited = (index: number): Story => {
    const arrival = { applicationId: `app_i${index}`, candidateId: `can_i${index}` };
    return offerInterview(upTo("contact-made", anApplication(arrival)).by(rita));
  };
  const helped = (index: number): Story =>
    helpAccepted({ applicationId: `app_t${index}`, candidateId: `can_t${index}` });

  const common = (organisation: string, story: Story) => {
    const { applicationId } = story.application();
    return {
      organisation,
      applicationId,
      actor: candidate,
      now,
      requestKey: `key-${applicationId}`,
      requestHash: "hash",
      authorise: () => undefined,
      policyOf: () => Promise.resolve({ ...story.policy(), now, actor: candidate }),
    };
  };
  const clock = { zone: "Europe/London", told: wanted.startsAt.slice(0, 16) };

  const meet = (organisation: string, story: Story) =>
    takeInterviewTime(
      {
        ...common(organisation, story),
        want: () => ({
          type: "BookInterview",
          interviewId: story.application().interviews[0]?.interviewId ?? "",
          ...wanted,
          ...clock,
          format: "video",
          by: "candidate",
          limits,
        }),
      },
      { facts, pause: jitter, interviews },
    );
  const talk = (organisation: string, story: Story, expertId: string) =>
    takeSlot(
      {
        ...common(organisation, story),
        want: () => ({ type: "BookConsultation", expertId, ...wanted, ...clock }),
        expertIds: [expertId],
      },
      { facts, pause: jitter, calendar: talks },
    );

  /** Who has an hour of whom, by the calendars. */
  const held = async (organisation: string) => {
    const period = { from: wanted.startsAt, until: wanted.endsAt };
    const of = async (memberId: string) => {
      const [meetings, consultations] = await Promise.all([
        interviews.agenda(organisation, { memberId, ...period }),
        talks.agenda(organisation, { expertId: memberId, ...period }),
      ]);
      return [
        ...meetings.map(({ interviewId }) => interviewId),
        ...consultations.map(({ consultationId }) => consultationId),
      ];
    };
    return Promise.all(both.map(of));
  };
  /** Who has the hour by the streams. */
  const told = async (organisation: string, stories: readonly Story[]) =>
    (
      await Promise.all(
        stories.map(async (story) => {
          const stream = applicationStream(organisation, story.application().applicationId);
          const { state } = historyOf(await facts.read(stream));
          if (state.status === "none") return [];
          return [
            ...state.interviews
              .filter(({ startsAt }) => startsAt)
              .map((each) => ({ id: each.interviewId, people: each.interviewerIds })),
            ...state.consultations.map((each) => ({ id: each.consultationId, people: [each.expertId] })),
          ];
        }),
      )
    ).flat();

  const refusedAsTaken = (outcomes: readonly PromiseSettledResult<unknown>[]) => {
    for (const outcome of outcomes) {
      if (outcome.status === "fulfilled") continue;
      const reason = outcome.reason as unknown;
      assert.ok(reason instanceof ProblemError, String(reason));
      assert.ok(["slot-taken", "too-busy"].includes(reason.code), reason.code);
      if (reason.code !== "slot-taken") continue;
      const next = reason.more?.["next"] as { startsAt: string }[];
      assert.ok(next.length > 0 && next.every(({ startsAt }) => startsAt !== wanted.startsAt));
    }
  };

  it("for interviews alone: one has both of them, the others are offered what is free", async () => {
    await opened("org_meetings");
    const stories = await Promise.all(
      Array.from({ length: crowd }, (_, index) => arrive("org_meetings", invited(index))),
    );
    const outcomes = await Promise.allSettled(stories.map((story) => meet("org_meetings", story)));
    assert.equal(outcomes.filter(({ status }) => status === "fulfilled").length, 1);
    refusedAsTaken(outcomes);
    const [winner] = await told("org_meetings", stories);
    assert.deepEqual(await held("org_meetings"), [[winner?.id], [winner?.id]]);
  });

  it("for interviews and talks: each of the two is in one place, and the streams say the same", async () => {
    await opened("org_mixed");
    const stories = await Promise.all(
      Array.from({ length: crowd }, (_, index) =>
        arrive("org_mixed", index % 2 ? helped(index) : invited(index)),
      ),
    );
    const outcomes = await Promise.allSettled(
      stories.map((story, index) =>
        index % 2
          ? talk("org_mixed", story, index % 4 === 1 ? "mem_ivan" : "mem_ines")
          : meet("org_mixed", story),
      ),
    );
    refusedAsTaken(outcomes);
    const booked = await told("org_mixed", stories);
    assert.equal(booked.length, outcomes.filter(({ status }) => status === "fulfilled").length);
    assert.ok(booked.length >= 1 && booked.length <= 2, JSON.stringify(booked));
    const byStreams = both.map((memberId) =>
      booked.filter(({ people }) => people.includes(memberId)).map(({ id }) => id),
    );
    assert.deepEqual(await held("org_mixed"), byStreams);
    for (const ids of byStreams) assert.ok(ids.length <= 1, "in one place at a time");
  });

  it("in hours that overlap by a quarter: never two at once", async () => {
    await opened("org_overlaps");
    const quarters = [0, 15, 30, 45, 60];
    const grab = async (index: number): Promise<string> => {
      const startsAt = addMinutes(wanted.startsAt, quarters[index % quarters.length] ?? 0);
      const meeting = {
        interviewId: `app_o${index}.i3`,
        interviewerIds: index % 2 ? both : both.toReversed(),
        startsAt,
        endsAt: addMinutes(startsAt, 60),
        sequence: 0,
      };
      for (let attempt = 0; ; attempt += 1) {
        if (attempt > 0) await jitter(attempt);
        const reserved = await interviews.reserve("org_overlaps", meeting, now);
        if (!reserved.ok) return reserved.reason;
        const stream = `org_overlaps#booking#${index}`;
        const fact = { stream, seq: 1, events: [], recordedAt: now, actor: candidate };
        if ((await facts.append(fact, reserved.companions)).ok) return `booked ${startsAt}`;
      }
    };
    const answers = await Promise.all(Array.from({ length: crowd }, (_, index) => grab(index)));
    const times = answers.filter((answer) => answer.startsWith("booked")).map((answer) => answer.slice(7));
    assert.ok(times.length >= 1);
    for (const [index, one] of times.entries())
      for (const other of times.slice(index + 1))
        assert.ok(Math.abs(Date.parse(one) - Date.parse(other)) >= 3_600_000, `${one} and ${other}`);
  });
});
