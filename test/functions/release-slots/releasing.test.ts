import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createHandler } from "../../../functions/events/release-slots/handler.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { openConsultation } from "../../../shared/domain/consultation/state.ts";
import { aCalendar } from "../../builders/calendar.ts";
import type { LeftMeeting } from "../../../shared/domain/interview/times.ts";
import { anApplication, candidate, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { bookInterview, callOffInterview, moveInterview, offerInterview } from "../../builders/interviews.ts";
import { MemoryBookingCalendar } from "../../builders/memory-calendar.ts";
import { batch, hint, MemoryFacts, MemoryLog, tell } from "../../builders/memory.ts";
import { accept } from "../../builders/offers.ts";
import { helpAccepted, limits, timeAt } from "../../builders/talks.ts";

/** A talk on Monday 9 March at ten, booked on Friday the 6th, in the calendar and in the stream. */
const given = async () => {
  const calendar = new MemoryBookingCalendar();
  await calendar.calendars.write([calendar.calendars.saving("org_acme", aCalendar())]);
  const story = helpAccepted().at("2026-03-06T10:00:00.000Z");
  const take = async (told: Story) => {
    const talk = openConsultation(told.application());
    assert.ok(talk);
    const { consultationId, sequence, expertId, startsAt, endsAt } = talk;
    const slot = { expertId, startsAt, endsAt };
    const reserving = { ...slot, consultationId, sequence, holder: "app_1" };
    const reserved = await calendar.reserve("org_acme", reserving, told.now);
    assert.ok(reserved.ok);
    await calendar.calendars.write(reserved.companions);
    return told;
  };
  const booked = await take(story.consultation({ type: "BookConsultation", ...timeAt(story, 3 * 24 * 60) }));
  const interviews = { release: () => Promise.reject(new Error("there is no interview")) };
  /** What the queue brings after a fact of this story, as often as it likes. */
  const hinted = async (told: Story, times = 1) => {
    const facts = new MemoryFacts<ApplicationEvent>();
    const handler = createHandler({ facts, calendar, interviews, log: new MemoryLog() });
    const message = batch(hint("ConsultationCancelled", tell(told, facts), told.history().version));
    for (let time = 0; time < times; time += 1)
      assert.deepEqual((await handler(message)).batchItemFailures, []);
  };
  const agenda = async () =>
    (
      await calendar.agenda("org_acme", {
        expertId: "mem_eva",
        from: "2026-03-09T00:00:00.000Z",
        until: "2026-03-14T00:00:00.000Z",
      })
    ).map(({ startsAt }) => startsAt.slice(8, 16));
  return { booked, take, hinted, agenda };
};

describe("the times that talks have left", () => {
  it("are free once the offer has ended, as often as it is told", async () => {
    const { booked, hinted, agenda } = await given();
    assert.deepEqual(await agenda(), ["09T10:00"]);
    await hinted(booked);
    assert.deepEqual(await agenda(), ["09T10:00"], "it lies ahead");
    await hinted(accept(booked), 3);
    assert.deepEqual(await agenda(), []);
  });

  it("are free after a move, and what the move took stays taken", async () => {
    const { booked, take, hinted, agenda } = await given();
    const consultationId = openConsultation(booked.application())?.consultationId ?? "";
    const move = (story: Story, minutes: number) =>
      story.consultation({
        type: "MoveConsultation",
        consultationId,
        ...timeAt(story, minutes),
        by: "candidate",
        limits,
      });
    const moved = await take(move(booked, 4 * 24 * 60));
    assert.deepEqual(await agenda(), ["09T10:00", "10T10:00"]);
    const back = await take(move(moved, 3 * 24 * 60));
    await hinted(moved);
    await hinted(back);
    assert.deepEqual(await agenda(), ["09T10:00"]);
  });
});

describe("the times that interviews have left", () => {
  const time = "2026-03-12T10:00:00.000Z";
  const later = "2026-03-13T10:00:00.000Z";
  const booked = () =>
    bookInterview(offerInterview(upTo("contact-made", anApplication())).by(candidate), time);
  /** Which times are given back, after what this story tells. */
  const released = async (story: Story) => {
    const facts = new MemoryFacts<ApplicationEvent>();
    const left: LeftMeeting[] = [];
    const release = (_organisation: string, meeting: LeftMeeting) => Promise.resolve(void left.push(meeting));
    const calendar = { release: () => Promise.reject(new Error("there is no talk")) };
    const handler = createHandler({ facts, calendar, interviews: { release }, log: new MemoryLog() });
    const message = batch(hint("InterviewMoved", tell(story, facts), story.history().version));
    assert.deepEqual((await handler(message)).batchItemFailures, []);
    return left.map(({ startsAt, sequence, interviewerIds }) => [startsAt, sequence, ...interviewerIds]);
  };

  it("are given back of all its people, each with the sequence it had then", async () => {
    assert.deepEqual(await released(booked()), [], "it lies ahead");
    const moved = moveInterview(booked(), later);
    assert.deepEqual(await released(moved), [[time, 0, "mem_ivan", "mem_ines"]]);
    assert.deepEqual(await released(callOffInterview(moved.by(rita))), [
      [time, 0, "mem_ivan", "mem_ines"],
      [later, 1, "mem_ivan", "mem_ines"],
    ]);
  });

  it("are given back where the application ended or the booking was undone", async () => {
    for (const ended of [
      // An end calls off what lies ahead once it cannot be undone unheard.
      booked().by(rita).outcome("interview-completed", "withdrew").laterBy({ minutes: 6 }).sweep(),
      booked().by(rita).undo("interview-booked"),
    ])
      assert.deepEqual(await released(ended), [[time, 0, "mem_ivan", "mem_ines"]]);
  });
});
