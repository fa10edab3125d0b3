import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import { anApplication, payroll, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";

/** What the last append calls for: who hears what, with which points. */
const told = (story: Story) => {
  const factSeq = story.events.at(-1)?.factSeq;
  return plannedMessages(story.history(), story.policy())
    .filter((message) => message.factSeq === factSeq)
    .map(({ recipient, template, points }) =>
      [recipient.role, template, points].filter((each) => each !== undefined),
    );
};

/** What calls an interview off. */
const cancelledBy = (story: Story) =>
  plannedMessages(story.history(), story.policy())
    .filter(({ template }) => template === "candidate-booking-cancelled")
    .map(({ causeSeq }) => causeSeq);

describe("what another system reports", () => {
  test("is told in one mail each: the referrer the sum, the recruiter what was implied, the candidate nothing", () => {
    const story = anApplication().by(payroll).outcome("started-work", "started", { reportId: "r1" });
    assert.deepEqual(told(story), [
      ["referrer", "referrer-steps-reported", 125],
      ["recruiter", "recruiter-steps-reported"],
    ]);
  });

  test("calls off an interview that lies ahead", () => {
    const story = upTo("interview-booked", anApplication()).by(payroll).outcome("started-work", "started");
    assert.deepEqual(told(story)[0], ["candidate", "candidate-booking-cancelled"]);
  });

  test("calls off an interview once, whatever is reported after it", () => {
    const accepted = upTo("interview-booked", anApplication())
      .by(payroll)
      .laterBy({ hours: 1 })
      .outcome("offer", "accepted");
    const started = accepted.laterBy({ hours: 1 }).outcome("started-work", "started");
    assert.deepEqual(cancelledBy(started), [accepted.events.at(-1)?.seq]);
    const reported = upTo("interview-booked", anApplication()).laterBy({ hours: 1 });
    assert.deepEqual(
      cancelledBy(reported.by(payroll).outcome("interview-completed", "withdrew")),
      [reported.history().version + 1],
      "an end calls it off, too",
    );
  });

  test("calls off no interview that is still to come: one at a later step, one that more is needed for", () => {
    const booked = upTo("interview-booked", anApplication()).by(payroll).laterBy({ hours: 1 });
    assert.deepEqual(cancelledBy(booked.outcome("interview-completed", "being-moved")), []);
    const final = upTo("interview-booked", anApplication())
      .laterBy({ days: 2 })
      .outcome("interview-completed", "held-second")
      .outcome("final-interview", "final-booked");
    assert.deepEqual(cancelledBy(final.by(payroll).outcome("final-interview", "final-deciding")), []);
    const over = final.by(payroll).outcome("offer", "accepted");
    assert.deepEqual(cancelledBy(over), [over.events.at(-1)?.seq]);
  });

  test("calls off no interview that a person recorded as held", () => {
    const held = upTo("interview-booked", anApplication())
      .laterBy({ hours: 1 })
      .outcome("interview-completed", "held-forward");
    assert.deepEqual(cancelledBy(held.by(payroll).outcome("offer", "accepted")), []);
  });

  test("that somebody left tells nobody but the recruiter", () => {
    const story = upTo("started-work", anApplication())
      .laterBy({ days: 3 })
      .by(payroll)
      .outcome("still-working-4w", "left");
    assert.deepEqual(told(story), [["recruiter", "recruiter-steps-reported"]]);
  });

  test("keeps the report it came by", () => {
    const story = anApplication().by(payroll).outcome("offer", "accepted", { reportId: "r7" });
    assert.ok(story.application().outcomes.every(({ reportId }) => reportId === "r7"));
  });
});
