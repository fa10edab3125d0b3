import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { nextDueAt } from "../../../shared/domain/application/clock.ts";
import { anApplication, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import {
  bookInterview,
  lastInterview,
  moveInterview,
  offerInterview,
  submitScorecard,
} from "../../builders/interviews.ts";

/** Held on Friday 13 March 2026, 10:00 to 11:00 in Leeds. */
const friday = "2026-03-13T10:00:00.000Z";
const booked = (): Story =>
  bookInterview(offerInterview(upTo("contact-made", anApplication())), friday, { by: "recruiter" });
const held = (): Story =>
  booked().at("2026-03-13T12:00:00.000Z").outcome("interview-completed", "held-deciding");

/** Monday, when the site closes. */
const due = "2026-03-16T17:30:00.000Z";
const overdue = (story: Story): number =>
  story.events.filter(({ type }) => type === "ScorecardsOverdue").length;
const sweptAfter = (story: Story): Story => story.at("2026-03-16T17:31:00.000Z").sweep();

describe("scorecards that are late", () => {
  test("are recorded once, after the end of the next working day", () => {
    assert.equal(overdue(held().at(due).sweep()), 0);
    const swept = sweptAfter(submitScorecard(held(), "mem_ivan"));
    assert.equal(overdue(swept), 1);
    assert.equal(lastInterview(swept).scorecardsOverdue, true);
    assert.equal(overdue(swept.laterBy({ days: 3 }).sweep()), 1);
  });

  test("are looked for also where the application has ended, and the schedule says when", () => {
    const ended = booked().at("2026-03-13T12:00:00.000Z").outcome("interview-completed", "held-not-chosen");
    const weekend = ended.at("2026-03-16T17:00:00.000Z").sweep();
    assert.equal(nextDueAt(weekend.history(), weekend.policy(), weekend.now), "2026-03-16T17:31:00.000Z");
    assert.equal(overdue(sweptAfter(weekend)), 1);
  });

  test("are none where all are in, the interview was not held, or nobody is judged", () => {
    assert.equal(overdue(sweptAfter(submitScorecard(submitScorecard(held()), "mem_ines"))), 0);
    assert.equal(overdue(sweptAfter(booked())), 0);
    const missed = booked().at("2026-03-13T12:00:00.000Z").outcome("interview-completed", "missed-rebook");
    assert.equal(overdue(sweptAfter(missed)), 0);
  });

  test("are counted anew for the time an interview was moved to after its holding was undone", () => {
    const undone = sweptAfter(held()).undo("interview-completed");
    const moved = moveInterview(undone, "2026-03-20T10:00:00.000Z", { by: "recruiter" });
    assert.equal(lastInterview(moved).scorecardsOverdue, undefined);
    const again = moved.at("2026-03-20T12:00:00.000Z").outcome("interview-completed", "held-deciding");
    assert.equal(overdue(again.at("2026-03-23T18:00:00.000Z").sweep()), 2);
  });
});
