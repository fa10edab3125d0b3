import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Decision, Policy } from "../../../shared/domain/application/decision.ts";
import type { Actor } from "../../../shared/domain/application/events.ts";
import {
  answerConfirmation,
  mayAnswer,
  recordOutcome,
} from "../../../shared/domain/application/record-outcome.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import { openTasks } from "../../../shared/domain/application/tasks.ts";
import { anApplication, payroll, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { given } from "./given.ts";

const hanna: Actor = { kind: "member", memberId: "mem_hanna" };
const others = { mayConfirm: false };

const withdrawing =
  (milestone: string, outcome: string) =>
  (history: History, policy: Policy): Decision =>
    recordOutcome(
      { type: "RecordOutcome", milestone, outcome, details: { reason: "other" }, noteId: "note-1" },
      history,
      policy,
    );

const answering =
  (decision: "confirm" | "refuse", confirmationId = "confirm-1") =>
  (history: History, policy: Policy): Decision =>
    answerConfirmation({ type: "AnswerConfirmation", confirmationId, decision }, history, policy);

const offered = upTo("interview-completed", anApplication()).outcome("offer", "sent");
const accepted = upTo("offer", anApplication());

const asked = (story: Story, milestone: string, outcome: string): Story =>
  story.facts({
    type: "ConfirmationRequested",
    confirmationId: "confirm-1",
    milestone,
    outcome,
    effectiveAt: story.now,
    details: { reason: "other" },
  });

describe("an outcome that hr confirms", () => {
  test("waits when others record it, and changes nothing until then", () => {
    given(offered, others)
      .when(withdrawing("offer", "withdrawn"))
      .then({
        type: "ConfirmationRequested",
        milestone: "offer",
        outcome: "withdrawn",
        details: { reason: "other" },
        noteId: "note-1",
      });
    const story = asked(offered, "offer", "withdrawn");
    assert.equal(story.application().status, "live");
    assert.deepEqual(story.application().step, offered.application().step);
    assert.deepEqual(
      openTasks(story.history(), story.track).map(({ kind, for: whose }) => [kind, whose]),
      [["confirm-outcome", "hr"]],
    );
  });

  test("is asked once at a time", () => {
    given(asked(offered, "offer", "withdrawn"), others)
      .when(withdrawing("offer", "withdrawn"))
      .thenRefused("nothing-changes");
  });

  test("is recorded at once by hr, and by a system that confirms itself", () => {
    given(offered.by(hanna))
      .when(withdrawing("offer", "withdrawn"))
      .then({ type: "OutcomeRecorded", outcome: "withdrawn", ends: "archived" }, { type: "PromiseKept" });
    given(accepted.by(payroll), others)
      .when(withdrawing("started-work", "withdrawn-after-acceptance"))
      .then({ type: "OutcomeRecorded", outcome: "withdrawn-after-acceptance" }, { type: "PromiseKept" });
  });

  test("is recorded as it was asked, on its date, once hr confirms", () => {
    const story = asked(offered, "offer", "withdrawn");
    given(story.laterBy({ days: 1 }).by(hanna))
      .when(answering("confirm"))
      .then(
        {
          type: "OutcomeRecorded",
          outcome: "withdrawn",
          effectiveAt: offered.now,
          details: { reason: "other" },
          confirmationId: "confirm-1",
          ends: "archived",
        },
        { type: "PromiseKept" },
      );
    assert.deepEqual(story.by(hanna).confirm("confirm-1").application().confirmations, []);
  });

  test("is dropped where hr refuses", () => {
    const story = asked(offered, "offer", "withdrawn");
    given(story.by(hanna))
      .when(answering("refuse"))
      .then({ type: "ConfirmationRefused", confirmationId: "confirm-1" });
    const refused = story.facts({ type: "ConfirmationRefused", confirmationId: "confirm-1" });
    assert.deepEqual(refused.application().confirmations, []);
    given(refused.by(hanna)).when(answering("confirm")).thenRefused("no-such-confirmation");
  });

  test("is answered by hr alone", () => {
    given(asked(offered, "offer", "withdrawn"), others)
      .when(answering("confirm"))
      .thenRefused("may-not-confirm");
  });

  test("says whether its reader may answer: hr, and after an acceptance with a no alone to who asked", () => {
    const answers = (story: Story, as: Partial<Policy> = {}) =>
      story
        .application()
        .confirmations.map((each) => mayAnswer(each, story.application(), { ...story.policy(), ...as }));
    const before = asked(offered, "offer", "withdrawn");
    assert.deepEqual(answers(before, others), [{ refusable: false, confirmable: false }]);
    assert.deepEqual(answers(before), [{ refusable: true, confirmable: true }]);
    const after = asked(accepted, "started-work", "withdrawn-after-acceptance");
    assert.deepEqual(answers(after), [{ refusable: true, confirmable: false }], "who asked");
    assert.deepEqual(answers(after.by(hanna)), [{ refusable: true, confirmable: true }], "somebody else");
  });

  test("asks nothing any more once the milestone was decided otherwise", () => {
    assert.deepEqual(
      asked(offered, "offer", "withdrawn").outcome("offer", "accepted").application().confirmations,
      [],
    );
    assert.equal(
      asked(offered, "offer", "withdrawn").outcome("offer", "negotiating").application().confirmations.length,
      1,
    );
  });

  test("asks nobody while the application is set aside", () => {
    given(asked(offered, "offer", "withdrawn").archive().by(hanna))
      .when(answering("confirm"))
      .thenRefused("not-live");
  });
});

describe("after an acceptance", () => {
  test("a withdrawal takes two people, even where hr asks", () => {
    given(accepted.by(hanna))
      .when(withdrawing("started-work", "withdrawn-after-acceptance"))
      .then({ type: "ConfirmationRequested" });
    const story = asked(accepted.by(hanna), "started-work", "withdrawn-after-acceptance");
    given(story).when(answering("confirm")).thenRefused("second-person-needed");
    given(story.by({ kind: "member", memberId: "mem_hugo" }))
      .when(answering("confirm"))
      .then({ type: "OutcomeRecorded", class: "ours" }, { type: "PromiseKept" });
  });

  test("who asked for checks not passed does not confirm it, though they came to hr since", () => {
    const story = asked(accepted, "started-work", "checks-not-passed");
    given(story).when(answering("confirm")).thenRefused("second-person-needed");
    given(story.by(hanna))
      .when(answering("confirm"))
      .then({ type: "OutcomeRecorded" }, { type: "PromiseKept" });
  });

  test("before it, whoever asked may confirm once they are hr", () => {
    given(asked(offered, "offer", "withdrawn"))
      .when(answering("confirm"))
      .then({ type: "OutcomeRecorded" }, { type: "PromiseKept" });
  });
});
