import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Decision, Policy } from "../../../shared/domain/application/decision.ts";
import { openMilestone } from "../../../shared/domain/application/plan.ts";
import { standingGreen, standingOutcomes } from "../../../shared/domain/application/state.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import { previewUndo, redateOutcome, undoOutcome } from "../../../shared/domain/application/undo.ts";
import type { UndoOutcome } from "../../../shared/domain/application/undo.ts";
import { credits } from "../../../shared/domain/points/entries.ts";
import { anApplication, driverJob, payroll, upTo, utrecht } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { given } from "./given.ts";

const seqOf = (story: Story, outcome: string): number => {
  const found = story.application().outcomes.findLast((each) => each.outcome === outcome);
  assert.ok(found, `${outcome} was not recorded`);
  return found.seq;
};

const undoing =
  (outcomeSeq: number, extra: Partial<UndoOutcome> = {}) =>
  (history: History, policy: Policy): Decision =>
    undoOutcome({ type: "UndoOutcome", outcomeSeq, version: history.version, ...extra }, history, policy);

const standing = (story: Story) => standingOutcomes(story.application()).map(({ outcome }) => outcome);
const openIn = (story: Story) => openMilestone(story.track, story.application())?.id;

const preview = (story: Story, outcome: string) => {
  const found = previewUndo(seqOf(story, outcome), story.history(), story.policy());
  assert.ok(!("ok" in found));
  return found;
};

describe("an undo", () => {
  test("takes back the outcome and what it did to promises, and opens its milestone again", () => {
    const before = anApplication().laterBy({ hours: 1 });
    const story = before.outcome("contact-made", "spoke-interested");
    given(story)
      .when(undoing(3))
      .then({ type: "OutcomeUndone", outcomeSeq: 3, takesBack: [3, 4, 5], recordedInError: false });
    const undone = story.undo("contact-made").application();
    assert.deepEqual({ ...undone, updatedAt: "" }, { ...before.application(), updatedAt: "" });
  });

  test("of an early outcome takes back all that stand after it, once that is confirmed", () => {
    const story = upTo("interview-completed", anApplication());
    const refusal = given(story)
      .when(undoing(seqOf(story, "booked")))
      .thenRefused("confirmation-needed");
    assert.deepEqual(
      (refusal.more?.["outcomes"] as { outcome: string }[]).map(({ outcome }) => outcome),
      ["booked", "held-forward"],
    );
    const undone = story.undo("interview-booked");
    assert.deepEqual(standing(undone), ["spoke-interested"]);
    assert.equal(openIn(undone), "interview-booked");
  });

  test("says beforehand what it takes back and what it leaves", () => {
    const story = upTo("interview-completed", anApplication());
    const shown = preview(story, "booked");
    assert.deepEqual(
      shown.outcomes.map(({ outcome }) => outcome),
      ["booked", "held-forward"],
    );
    assert.equal(shown.needsConfirmation, true);
    assert.equal(shown.onlyAsRecordedInError, false);
    assert.deepEqual(
      { ...shown.after, updatedAt: "" },
      { ...story.undo("interview-booked").application(), updatedAt: "" },
    );
  });

  test("of something implied takes back what implied it, and the other way round", () => {
    const story = anApplication().outcome("interview-completed", "held-forward");
    assert.deepEqual(standing(story.undoSeq(seqOf(story, "spoke-interested"))), []);
    assert.deepEqual(standing(story.undoSeq(seqOf(story, "held-forward"))), []);
  });

  test("of a success lets what it had replaced stand again, with its step and its review date", () => {
    const waiting = anApplication().outcome("contact-made", "thinking");
    const undone = waiting
      .laterBy({ hours: 2 })
      .outcome("contact-made", "spoke-interested")
      .undo("contact-made");
    assert.deepEqual(standing(undone), ["thinking"]);
    assert.deepEqual(undone.application().step, waiting.application().step);
  });

  test("of an early outcome leaves nothing standing after it that a later one had replaced", () => {
    const story = upTo("contact-made", anApplication())
      .outcome("interview-booked", "slots-offered")
      .outcome("interview-booked", "booked");
    assert.deepEqual(standing(story.undo("contact-made")), []);
  });

  test("of a replaced outcome takes back it alone", () => {
    const story = upTo("contact-made", anApplication().outcome("contact-made", "no-answer"));
    const undone = story.undoSeq(seqOf(story, "no-answer"));
    assert.deepEqual(
      undone.application().outcomes.map(({ outcome }) => outcome),
      ["spoke-interested"],
    );
    assert.equal(preview(story, "no-answer").needsConfirmation, false);
  });

  test("of a red makes the application live again, and what was due before is due again", () => {
    const story = upTo("contact-made", anApplication());
    const ended = story.outcome("interview-booked", "not-invited");
    assert.equal(ended.application().status, "archived");
    const undone = ended.undo("interview-booked").application();
    assert.equal(undone.status, "live");
    assert.deepEqual(undone.step, story.application().step);
  });

  test("of the last success opens a hired application again", () => {
    const story = upTo("started-work", anApplication())
      .laterBy({ days: 28 })
      .outcome("still-working-4w", "yes")
      .laterBy({ days: 56 })
      .outcome("still-working-12w", "yes");
    assert.equal(story.application().status, "hired");
    assert.equal(story.undo("still-working-12w").application().status, "live");
  });

  test("of the start takes back that a retention check fell due", () => {
    const story = upTo("started-work", anApplication()).laterBy({ days: 29 }).sweep();
    assert.equal(story.application().retentionAsks.length, 1);
    assert.equal(story.undo("started-work").application().retentionAsks.length, 0);
  });

  test("keeps transfers, another referrer, contacts, archiving by hand and the dates of what still stands", () => {
    const story = upTo("interview-booked", anApplication())
      .transfer(driverJob, utrecht, "mem_rob")
      .referrer("mem_omar")
      .contact()
      .redate("contact-made", "2026-03-02T15:00:00.000Z")
      .archive();
    const undone = story.undo("interview-booked").application();
    assert.equal(undone.job.jobId, "job_driver");
    assert.equal(undone.recruiterId, "mem_rob");
    assert.equal(undone.referrerId, "mem_omar");
    assert.equal(undone.contacts.length, 1);
    assert.equal(undone.status, "archived");
    assert.equal(standingGreen(undone, "contact-made")?.effectiveAt, "2026-03-02T15:00:00.000Z");
  });

  test("takes points back with what earned them", () => {
    const story = upTo("interview-completed", anApplication());
    assert.equal(credits(story.application(), story.scheme)[0]?.points, 25);
    assert.deepEqual(credits(story.undo("interview-completed").application(), story.scheme), []);
  });

  test("names the version that was previewed", () => {
    const story = upTo("contact-made", anApplication());
    const refusal = given(story.contact()).when(undoing(seqOf(story, "spoke-interested"), { version: 5 }));
    assert.deepEqual(refusal.thenRefused("version-changed").more, { version: 8 });
  });

  test("is not undone, and nothing is undone twice: it is recorded again", () => {
    const story = upTo("contact-made", anApplication());
    const seq = seqOf(story, "spoke-interested");
    const undone = story.undoSeq(seq);
    given(undone)
      .when(undoing(seq))
      .thenRefused("not-standing", /already undone/);
    given(undone)
      .when(undoing(undone.history().version))
      .thenRefused("not-standing", /no such outcome/);
    assert.deepEqual(standing(undone.outcome("contact-made", "spoke-interested")), ["spoke-interested"]);
  });

  test("of what a person was told is for records in error alone, and confirmed", () => {
    const held = upTo("interview-completed", anApplication());
    for (const outcome of ["told", "sent", "accepted"]) {
      const story = held.outcome("offer", outcome);
      const seq = seqOf(story, outcome);
      assert.equal(preview(story, outcome).onlyAsRecordedInError, true);
      given(story)
        .when(undoing(seq, { confirm: true }))
        .thenRefused("recorded-in-error-only");
      given(story)
        .when(undoing(seq, { recordedInError: true }))
        .thenRefused("confirmation-needed");
      given(story)
        .when(undoing(seq, { recordedInError: true, confirm: true, noteId: "note-1" }))
        .then({ type: "OutcomeUndone", recordedInError: true, noteId: "note-1" });
    }
  });

  test("that would take back an acceptance with something earlier says so too", () => {
    const story = upTo("offer", anApplication());
    given(story)
      .when(undoing(seqOf(story, "booked"), { confirm: true }))
      .thenRefused("recorded-in-error-only", /withdrawn/);
  });

  test("of an outcome that hr confirmed lets the request wait again; of an earlier one takes it back", () => {
    const story = upTo("interview-completed", anApplication()).outcome("offer", "preparing");
    const asked = story.facts({
      type: "ConfirmationRequested",
      confirmationId: "confirm-1",
      milestone: "offer",
      outcome: "withdrawn",
      effectiveAt: story.now,
      details: { reason: "other" },
    });
    const confirmed = asked.confirm("confirm-1");
    assert.equal(confirmed.application().confirmations.length, 0);
    assert.equal(confirmed.undo("offer").application().confirmations.length, 1);
    assert.equal(confirmed.undo("interview-booked").application().confirmations.length, 0);
    assert.equal(asked.undo("interview-booked").application().confirmations.length, 0);
  });

  test("of an outcome from which the candidate came back is refused: it stands no more", () => {
    const story = anApplication().outcome("contact-made", "unreachable").laterBy({ days: 1 }).reopen();
    given(story)
      .when(undoing(seqOf(story, "unreachable")))
      .thenRefused("not-standing", /came back/);
  });

  test("waits until a merge is taken apart", () => {
    const story = upTo("contact-made", anApplication()).mergeInto("app_2");
    given(story)
      .when(undoing(seqOf(story, "spoke-interested")))
      .thenRefused("not-live", /Unmerge/);
  });

  test("of a report of another system works like any other", () => {
    const story = anApplication().by(payroll).outcome("started-work", "started", { reportId: "r1" });
    assert.deepEqual(standing(story.undo("contact-made")), []);
  });
});

describe("correcting a date", () => {
  const redating = (outcomeSeq: number, effectiveAt: string) => (history: History, policy: Policy) =>
    redateOutcome({ type: "RedateOutcome", outcomeSeq, effectiveAt }, history, policy);

  /** Contact on 3 March, booked on the 4th, held on the 5th; it is the 9th. */
  const story = upTo("interview-completed", anApplication()).at("2026-03-09T10:00:00.000Z");

  test("keeps it between its neighbours, by day", () => {
    const refusal = given(story)
      .when(redating(seqOf(story, "booked"), "2026-03-06T09:00:00.000Z"))
      .thenRefused("date-out-of-order");
    assert.deepEqual(refusal.more, { notBefore: "2026-03-03", notAfter: "2026-03-05" });
    for (const day of ["2026-03-03", "2026-03-05"])
      assert.equal(
        standingGreen(
          story.redate("interview-booked", `${day}T16:00:00.000Z`).application(),
          "interview-booked",
        )?.effectiveAt,
        `${day}T16:00:00.000Z`,
      );
  });

  test("never puts it in the future, nor before the arrival", () => {
    const seq = seqOf(story, "held-forward");
    given(story).when(redating(seq, "2026-03-10T09:00:00.000Z")).thenRefused("date-in-the-future");
    given(story)
      .when(redating(seqOf(story, "spoke-interested"), "2026-03-01T09:00:00.000Z"))
      .thenRefused("date-out-of-order");
  });

  test("moves the due date that follows from it, but not one that a person gave", () => {
    given(story)
      .when(redating(seqOf(story, "held-forward"), "2026-03-09T09:00:00.000Z"))
      .then({ type: "OutcomeRedated", reviewAt: "2026-03-11T17:30:00.000Z" });
    const moved = story.redate("interview-completed", "2026-03-09T09:00:00.000Z");
    assert.equal(moved.application().step.reviewAt, "2026-03-11T17:30:00.000Z");
    const reviewBy = "2026-03-12T12:00:00.000Z";
    const given_ = upTo("interview-booked", anApplication()).outcome("interview-completed", "held-deciding", {
      reviewBy,
    });
    assert.equal(
      given_.redate("interview-completed", "2026-03-04T10:00:00.000Z").application().step.reviewAt,
      reviewBy,
    );
  });

  test("of what implied others moves them along, and they are not moved alone", () => {
    const implied = anApplication().laterBy({ days: 3 }).outcome("interview-completed", "held-forward");
    const moved = implied.redate("interview-completed", "2026-03-03T12:00:00.000Z");
    assert.deepEqual(
      moved.application().outcomes.map(({ effectiveAt }) => effectiveAt),
      Array(3).fill("2026-03-03T12:00:00.000Z"),
    );
    given(implied)
      .when(redating(seqOf(implied, "booked"), "2026-03-03T12:00:00.000Z"))
      .thenRefused("date-out-of-order", /implied it/);
  });

  test("of something replaced, undone or unchanged is refused", () => {
    const twice = upTo("contact-made", anApplication().outcome("contact-made", "thinking"));
    given(twice)
      .when(redating(seqOf(twice, "thinking"), "2026-03-02T12:00:00.000Z"))
      .thenRefused("not-standing");
    const seq = seqOf(story, "held-forward");
    given(story.undoSeq(seq)).when(redating(seq, "2026-03-05T12:00:00.000Z")).thenRefused("not-standing");
    given(story).when(redating(seq, "2026-03-05T09:00:00.000Z")).thenRefused("nothing-changes");
  });

  test("of the first day at work moves the checks, and stays true to their answers", () => {
    const started = upTo("started-work", anApplication());
    const day = started.now;
    const answered = started.laterBy({ days: 30 }).outcome("still-working-4w", "yes");
    assert.equal(day, "2026-03-07T09:00:00.000Z");
    assert.equal(answered.application().step.reviewAt, "2026-05-30T16:30:00.000Z");
    const moved = answered.redate("started-work", "2026-03-09T09:00:00.000Z");
    assert.equal(moved.application().step.reviewAt, "2026-06-01T16:30:00.000Z");
    const refusal = given(answered)
      .when(redating(seqOf(answered, "started"), "2026-03-10T09:00:00.000Z"))
      .thenRefused("date-out-of-order");
    assert.deepEqual(refusal.more, { notBefore: "2026-03-06", notAfter: "2026-03-09" });
  });

  test("of an answer keeps a yes from before its day, and an end from before the checks it answers", () => {
    const started = upTo("started-work", anApplication());
    const yes = started.laterBy({ days: 40 }).outcome("still-working-4w", "yes");
    given(yes)
      .when(redating(seqOf(yes, "yes"), "2026-04-03T12:00:00.000Z"))
      .thenRefused("date-out-of-order", /2026-04-04/);
    const left = started.laterBy({ days: 60 }).outcome("still-working-12w", "left");
    given(left)
      .when(redating(seqOf(left, "left"), "2026-04-04T12:00:00.000Z"))
      .thenRefused("date-out-of-order", /2026-04-05/);
  });
});
