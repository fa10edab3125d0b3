import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { silenceNoticed } from "../../../shared/domain/candidate-experience/clock.ts";
import { calendarOf } from "../../../shared/runtime/policy.ts";
import { anApplication, candidate, leeds, utrecht, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { sweptUntil } from "../application/lives.ts";

/** When nobody says a word: recruiter nudged, "no news yet", hr. In order. */
function steps(story: Story, closedDays: readonly string[] = []): string[] {
  const application = story.application();
  assert.equal(application.status, "live");
  const calendar = calendarOf(application.site, closedDays, story.now);
  return silenceNoticed(story.history(), { track: story.track, calendar }).map(({ at }) => at);
}

const noticed = (story: Story) =>
  story.events.flatMap((event) => (event.type === "SilenceNoticed" ? [event.workingDays] : []));

/** Applied on Monday 2 March 2026 at 09:00. */
const applied = anApplication();

describe("silence", () => {
  test("is counted from the arrival: nudge on the third working day's morning, the rest at closing time", () => {
    assert.deepEqual(steps(applied), [
      "2026-03-05T08:30:00.000Z",
      "2026-03-09T17:30:00.000Z",
      "2026-03-16T17:30:00.000Z",
    ]);
  });

  test("skips the days on which the site is closed", () => {
    assert.deepEqual(steps(applied, ["2026-03-04", "2026-03-06"]), [
      "2026-03-09T08:30:00.000Z",
      "2026-03-11T17:30:00.000Z",
      "2026-03-18T17:30:00.000Z",
    ]);
  });

  test("keeps the site's clock when its time changes", () => {
    // Clocks in Amsterdam go forward on Sunday 29 March 2026; Easter Monday is the 6th of April.
    const story = anApplication({ site: utrecht, receivedAt: "2026-03-26T10:00:00.000Z" }).at(
      "2026-03-26T10:00:00.000Z",
    );
    assert.deepEqual(steps(story), [
      "2026-03-31T06:30:00.000Z",
      "2026-04-02T15:30:00.000Z",
      "2026-04-10T15:30:00.000Z",
    ]);
    const autumn = "2026-10-21T10:00:00.000Z";
    assert.deepEqual(steps(anApplication({ site: utrecht, receivedAt: autumn }).at(autumn)), [
      "2026-10-26T07:30:00.000Z",
      "2026-10-28T16:30:00.000Z",
      "2026-11-04T16:30:00.000Z",
    ]);
  });

  test("passes over Easter in Leeds, the Golden Week in Osaka, and begins with the day it is there", () => {
    const arrived = "2026-04-01T09:00:00.000Z";
    assert.deepEqual(steps(anApplication({ receivedAt: arrived }).at(arrived)), [
      "2026-04-08T07:30:00.000Z",
      "2026-04-10T16:30:00.000Z",
      "2026-04-17T16:30:00.000Z",
    ]);
    const osaka = { ...leeds, siteId: "sit_osaka", country: "JP", zone: "Asia/Tokyo", currency: "JPY" };
    // 16:00 on Monday is one in the night of Tuesday 28 April in Osaka.
    const golden = "2026-04-27T16:00:00.000Z";
    assert.deepEqual(steps(anApplication({ site: osaka, receivedAt: golden }).at(golden)), [
      "2026-05-06T23:30:00.000Z",
      "2026-05-11T08:30:00.000Z",
      "2026-05-18T08:30:00.000Z",
    ]);
  });

  test("comes three times, and never a second time without a word in between", () => {
    const silent = sweptUntil(applied, "2026-04-30T12:00:00.000Z");
    assert.deepEqual(noticed(silent), [3, 5, 10]);
    const again = sweptUntil(silent.outcome("contact-made", "spoke-interested"), "2026-06-30T12:00:00.000Z");
    assert.deepEqual(noticed(again), [3, 5, 10, 3, 5, 10]);
  });

  const talks: Record<string, (story: Story) => Story> = {
    "a conversation": (story) => story.contact({ result: "spoke" }),
    "a message left": (story) => story.contact({ result: "left-message" }),
    "a mail that follows from what a recruiter records": (story) =>
      story.outcome("contact-made", "spoke-interested"),
  };
  for (const [name, act] of Object.entries(talks))
    test(`ends with ${name}`, () => {
      const talked = act(applied.at("2026-03-04T10:00:00.000Z"));
      assert.equal(steps(talked)[0], "2026-03-09T08:30:00.000Z");
    });

  test("does not end with a try nobody answered, nor with what the clock says", () => {
    const tried = applied.at("2026-03-04T10:00:00.000Z").contact({ result: "no-answer" });
    assert.deepEqual(steps(tried), steps(applied));
    const swept = sweptUntil(applied, "2026-03-06T12:00:00.000Z");
    assert.ok(swept.events.some(({ type }) => type === "PromiseMissed"));
    assert.deepEqual(steps(swept), steps(applied).slice(1));
  });

  test("counts from when they spoke, however late the call is logged", () => {
    const logged = applied
      .at("2026-03-06T10:00:00.000Z")
      .contact({ result: "spoke", at: "2026-03-03T10:00:00.000Z" });
    assert.equal(steps(logged)[2], "2026-03-17T17:30:00.000Z");
  });

  test("rests while the turn is the candidate's, and counts on from its end", () => {
    const asked = applied.outcome("contact-made", "needs-info");
    const { step } = asked.application();
    assert.equal(step.owner, "candidate");
    assert.equal(step.reviewAt, "2026-03-05T17:30:00.000Z");
    assert.equal(steps(asked)[0], "2026-03-10T08:30:00.000Z");
  });

  test("rests until an agreed call and until an interview", () => {
    const callBack = applied.outcome("contact-made", "call-back", { reviewBy: "2026-03-12T10:00:00.000Z" });
    assert.equal(steps(callBack)[0], "2026-03-17T08:30:00.000Z");
    const booked = upTo("interview-booked", applied);
    const held = booked.application().step.reviewAt;
    assert.ok(held !== undefined && (steps(booked)[0] ?? "") > held);
  });

  test("goes on from where it was when the word is undone", () => {
    const spoke = applied.at("2026-03-04T10:00:00.000Z").outcome("contact-made", "spoke-interested");
    assert.deepEqual(steps(spoke.laterBy({ minutes: 2 }).undo("contact-made")), steps(applied));
  });

  test("begins anew when the candidate comes back: nobody is told of the weeks in which it had ended", () => {
    const ended = sweptUntil(applied, "2026-03-06T10:00:00.000Z").outcome("contact-made", "unreachable");
    assert.deepEqual(steps(ended.at("2026-03-14T10:00:00.000Z").by(candidate).reopen()), [
      "2026-03-18T08:30:00.000Z",
      "2026-03-20T17:30:00.000Z",
      "2026-03-27T17:30:00.000Z",
    ]);
  });

  const returns: Record<string, (story: Story) => Story> = {
    "the undo of an end": (story) =>
      story.outcome("contact-made", "too-far").at("2026-03-14T10:00:00.000Z").undo("contact-made"),
    "being restored": (story) => story.archive().at("2026-03-14T10:00:00.000Z").restore(),
    "being unmerged": (story) => story.mergeInto("app_2").at("2026-03-14T10:00:00.000Z").unmergeFrom("app_2"),
  };
  for (const [name, act] of Object.entries(returns))
    test(`goes on with ${name}, by when somebody has days again to call`, () => {
      assert.equal(steps(act(applied))[0], "2026-03-18T08:30:00.000Z");
    });

  test("is nobody's once work has started, or it has ended", () => {
    const started = upTo("started-work", applied);
    assert.deepEqual(steps(started), []);
    const ended = sweptUntil(applied.outcome("contact-made", "too-far"), "2026-04-30T12:00:00.000Z");
    assert.deepEqual(noticed(ended), []);
  });

  test("is not ended by what the candidate does", () => {
    const told = applied.at("2026-03-04T10:00:00.000Z").by(candidate).outcome("interview-booked", "booked");
    assert.equal(told.application().silence.since, applied.application().silence.since);
  });
});
