import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { anApplication, candidate, payroll, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import {
  bookInterview,
  callOffInterview,
  moveInterview,
  offerInterview,
  submitScorecard,
} from "../../builders/interviews.ts";
import { figure } from "./books.ts";

/** Thursday 12 March 2026, 10:00 to 11:00 in Leeds; times were offered on Tuesday 3 March, 09:00. */
const time = "2026-03-12T10:00:00.000Z";
const offered = (): Story => offerInterview(upTo("contact-made", anApplication()));
const booked = (afterHours = 5): Story =>
  bookInterview(offered().laterBy({ hours: afterHours }).by(candidate), time).by(rita);
const held = (outcome = "held-deciding"): Story =>
  booked().at("2026-03-12T11:30:00.000Z").outcome("interview-completed", outcome);

const of = (id: string, ...stories: readonly Story[]) => {
  const { value, n, percentiles, excluded } = figure(id, stories);
  return { value, n, p90: percentiles?.p90, excluded };
};

describe("interview times", () => {
  it("from offering times to a time being booked, once, whatever became of it", () => {
    const stories = [
      booked(5),
      callOffInterview(booked(2)),
      moveInterview(booked(30), "2026-03-13T10:00:00.000Z", { by: "recruiter" }),
      offered(),
      callOffInterview(offered()),
      offerInterview(upTo("contact-made", anApplication()), "visit"),
    ];
    assert.deepEqual(of("interview.offered_to_booked", ...stories), {
      value: 5,
      n: 3,
      p90: 30,
      excluded: { "not-booked-yet": 1, "called-off": 1 },
    });
  });

  it("from the booking to when it was held, moves included", () => {
    const moved = moveInterview(booked(), "2026-03-13T10:00:00.000Z", { by: "recruiter" })
      .at("2026-03-13T12:00:00.000Z")
      .outcome("interview-completed", "held-forward");
    const stories = [
      held(),
      moved,
      booked(),
      callOffInterview(booked()),
      booked().at("2026-03-12T12:00:00.000Z").outcome("interview-completed", "missed-rebook"),
    ];
    // Booked on 3 March at 14:00.
    assert.deepEqual(of("interview.booked_to_held", ...stories), {
      value: 212,
      n: 2,
      p90: 236,
      excluded: { "not-held-yet": 1, "called-off": 1, "did-not-come": 1 },
    });
  });

  it("from the end of the interview to the decision, by whoever decided", () => {
    const decided = held().at("2026-03-13T11:00:00.000Z").outcome("interview-completed", "held-forward");
    const stories = [
      decided,
      held().at("2026-03-12T13:00:00.000Z").outcome("interview-completed", "held-not-chosen"),
      held("held-second"),
      held(),
      held().at("2026-03-12T13:00:00.000Z").outcome("interview-completed", "withdrew"),
      submitScorecard(booked().at("2026-03-12T11:00:00.000Z"))
        .laterBy({ days: 1 })
        .by(payroll)
        .outcome("offer", "accepted", { reportId: "r1" }),
    ];
    assert.deepEqual(of("interview.held_to_decision", ...stories), {
      value: 2,
      n: 3,
      p90: 24,
      excluded: { undecided: 1, "ended-by-candidate": 1, implied: 1 },
    });
    const april = decided.redate("interview-completed", "2026-03-12T15:00:00.000Z");
    assert.equal(of("interview.held_to_decision", april).value, 4);
  });

  it("are taken back with what said that it was held", () => {
    const undone = held("held-forward").undo("interview-completed");
    assert.equal(of("interview.booked_to_held", undone).n, 0);
    assert.equal(of("interview.held_to_decision", undone).n, 0);
  });
});

describe("scorecards", () => {
  const at = (story: Story, now: string, memberId = "mem_ivan") => submitScorecard(story.at(now), memberId);
  const inTime = (...stories: readonly Story[]) => {
    const { numerator, denominator, beside, excluded } = figure("scorecard.in_time", stories);
    return { numerator, denominator, beside, excluded };
  };

  it("count by the hours from the end of the interview to each of them", () => {
    const both = at(at(held(), "2026-03-12T13:00:00.000Z"), "2026-03-16T11:00:00.000Z", "mem_ines");
    assert.deepEqual(of("scorecard.delay", both), { value: 2, n: 2, p90: 96, excluded: {} });
  });

  it("are in time by the end of the next working day at the site", () => {
    const both = at(at(held(), "2026-03-13T17:30:00.000Z"), "2026-03-13T17:30:00.001Z", "mem_ines");
    assert.deepEqual(inTime(both), {
      numerator: 1,
      denominator: 2,
      beside: { late: 1, missing: 0 },
      excluded: {},
    });
  });

  it("that are missing count as soon as they are due", () => {
    const one = at(held(), "2026-03-12T13:00:00.000Z");
    assert.deepEqual(inTime(one), {
      numerator: 1,
      denominator: 1,
      beside: { late: 0, missing: 0 },
      excluded: { "not-due-yet": 1 },
    });
    const due = one.at("2026-03-13T17:31:00.000Z").sweep();
    assert.deepEqual(inTime(due), {
      numerator: 1,
      denominator: 2,
      beside: { late: 0, missing: 1 },
      excluded: {},
    });
    assert.deepEqual(inTime(at(due, "2026-03-16T09:00:00.000Z", "mem_ines")).beside, { late: 1, missing: 0 });
  });

  it("that are missing count also where the candidate was turned down before", () => {
    const ended = held("held-not-chosen").at("2026-03-13T17:31:00.000Z").sweep();
    assert.deepEqual(inTime(ended).beside, { late: 0, missing: 2 });
  });

  it("are due for nobody where the interview was not held", () => {
    const missed = booked().at("2026-03-12T12:00:00.000Z").outcome("interview-completed", "missed-rebook");
    assert.equal(inTime(missed.at("2026-03-16T18:00:00.000Z").sweep()).denominator, 0);
  });

  it("count in the month of the interview, by activity", () => {
    const late = at(held(), "2026-04-02T09:00:00.000Z");
    const denominator = (month: string) =>
      figure("scorecard.in_time", [late], { basis: "activity", month }).denominator;
    assert.deepEqual([denominator("2026-03"), denominator("2026-04")], [1, 0]);
  });
});
