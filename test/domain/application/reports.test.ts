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
