import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allowedOutcomes } from "../../../shared/domain/application/effects.ts";
import type { OutcomeEffects } from "../../../shared/domain/application/effects.ts";
import { anApplication, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";

const allowed = (story: Story) => allowedOutcomes(story.history(), story.policy());

const effectOf = (story: Story, milestone: string, outcome: string): OutcomeEffects => {
  const found = allowed(story).find((each) => each.milestone.id === milestone && each.rule.id === outcome);
  assert.ok(found, `${outcome} may not be recorded`);
  return found;
};

const told = ({ messages }: OutcomeEffects) =>
  messages.map(({ recipient, template, notBefore }) => [recipient.role, template, notBefore]);

/** Tuesday 3 March 2026, 10:00. */
const applied = anApplication().at("2026-03-03T10:00:00.000Z");

describe("what may be recorded now", () => {
  test("is everything of the open milestone, and the successes ahead of it as far as their day has come", () => {
    const listed = allowed(applied);
    assert.deepEqual(
      listed.filter(({ milestone }) => milestone.id === "contact-made").map(({ rule }) => rule.id),
      [
        "spoke-interested",
        "call-back",
        "no-answer",
        "needs-info",
        "thinking",
        "unreachable",
        "requirement-not-met",
        "too-far",
        "other-job",
        "withdrew",
        "job-filled",
      ],
    );
    assert.deepEqual(
      listed.filter(({ milestone }) => milestone.id !== "contact-made").map(({ rule }) => rule.id),
      ["booked", "held-forward", "held-second", "accepted", "started"],
    );
  });

  test("is what the decision then does", () => {
    for (const { milestone, rule, points } of allowed(applied)) {
      const story = applied.outcome(milestone.id, rule.id);
      assert.equal(story.application().outcomes.at(-1)?.outcome, rule.id);
      assert.equal(
        points,
        { booked: 0, "held-forward": 25, "held-second": 25, accepted: 25, started: 125 }[rule.id] ?? 0,
      );
    }
  });

  test("says no time where it is the one the person will enter", () => {
    assert.deepEqual(told(effectOf(applied, "contact-made", "call-back")), [
      ["candidate", "candidate-next-step", "2026-03-03T10:05:00.000Z"],
      ["recruiter", "recruiter-task", undefined],
    ]);
  });

  test("is nothing once it ended, or is set aside", () => {
    assert.deepEqual(allowed(applied.outcome("contact-made", "too-far")), []);
    assert.deepEqual(allowed(applied.archive()), []);
  });
});

describe("the effects of an outcome, shown before it is chosen", () => {
  test("who acts next and when it is looked at, unless that follows from what is entered", () => {
    const spoke = effectOf(applied, "contact-made", "spoke-interested");
    assert.equal(spoke.nextOwner, "us");
    assert.equal(spoke.reviewAt, "2026-03-05T17:30:00.000Z");
    assert.equal(effectOf(applied, "contact-made", "call-back").reviewAt, undefined);
    assert.equal(effectOf(applied, "interview-booked", "booked").reviewAt, undefined);
    const held = upTo("interview-completed", anApplication());
    assert.equal(effectOf(held, "offer", "sent").reviewAt, undefined);
  });

  test("what else it records, and what that earns", () => {
    const started = effectOf(applied, "started-work", "started");
    assert.deepEqual(
      started.implies.map(({ outcome }) => outcome),
      ["spoke-interested", "booked", "held-forward", "accepted"],
    );
    assert.equal(started.points, 125);
  });

  test("whether it archives, or closes as hired", () => {
    assert.equal(effectOf(applied, "contact-made", "too-far").archives, true);
    assert.equal(effectOf(applied, "contact-made", "thinking").archives, false);
    const worked = upTo("started-work", anApplication()).laterBy({ days: 90 });
    assert.equal(effectOf(worked, "still-working-12w", "yes").closesAsHired, true);
    assert.equal(effectOf(worked, "still-working-4w", "left").closesAsHired, true);
  });

  test("who is told what, and when", () => {
    assert.deepEqual(told(effectOf(applied, "contact-made", "spoke-interested")), [
      ["candidate", "candidate-next-step", "2026-03-03T10:05:00.000Z"],
      ["referrer", "referrer-next-step", "2026-03-03T10:05:00.000Z"],
    ]);
    assert.deepEqual(told(effectOf(applied, "contact-made", "too-far")), [
      ["candidate", "candidate-goodbye", "2026-03-03T11:00:00.000Z"],
      ["referrer", "referrer-ended", "2026-03-04T11:00:00.000Z"],
    ]);
    assert.deepEqual(told(effectOf(applied, "contact-made", "thinking")), [
      ["candidate", "candidate-next-step", "2026-03-03T10:05:00.000Z"],
    ]);
  });

  test("what is missing for it, or what to think of", () => {
    assert.match(effectOf(applied, "contact-made", "unreachable").warning ?? "", /0 of 3 tries/);
    assert.equal(effectOf(applied, "contact-made", "too-far").warning, undefined);
    const accepted = upTo("offer", anApplication());
    assert.match(
      effectOf(accepted, "started-work", "withdrawn-after-acceptance").warning ?? "",
      /legal advice/,
    );
  });

  test("of one that hr confirms, as it will be once that is done", () => {
    const held = upTo("interview-completed", anApplication());
    const withdrawn = allowedOutcomes(held.history(), { ...held.policy(), mayConfirm: false }).find(
      ({ rule }) => rule.id === "withdrawn",
    );
    assert.equal(withdrawn?.archives, true);
    assert.equal(withdrawn?.rule.confirmedBy, "hr");
  });
});
