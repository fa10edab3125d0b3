import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { nextDueAt, whatTimeBrings } from "../../../shared/domain/application/clock.ts";
import { allowedOutcomes } from "../../../shared/domain/application/effects.ts";
import type { Decision, Policy } from "../../../shared/domain/application/decision.ts";
import { recordOutcome } from "../../../shared/domain/application/record-outcome.ts";
import type { RecordOutcome } from "../../../shared/domain/application/record-outcome.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import { openTasks } from "../../../shared/domain/application/tasks.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import { anApplication, payroll, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { given } from "./given.ts";
import { sweptUntil } from "./lives.ts";

/** Started work on Monday 9 March 2026 in Leeds: the checks are due on 6 April (Easter Monday) and on 1 June. */
const started = upTo("offer", anApplication())
  .at("2026-03-09T09:00:00.000Z")
  .outcome("started-work", "started");

const answering =
  (milestone: string, outcome: string, extra: Partial<RecordOutcome> = {}) =>
  (history: History, policy: Policy): Decision =>
    recordOutcome({ type: "RecordOutcome", milestone, outcome, confirm: true, ...extra }, history, policy);

const asks = (story: Story) =>
  story.events.flatMap((event) =>
    event.type === "RetentionCheckDue"
      ? [`${event.milestone} ${event.ask} ${event.recordedAt.slice(0, 10)}`]
      : [],
  );

const whose = (story: Story) =>
  openTasks(story.history(), story.track).map(({ kind, for: who, about }) => `${kind} ${who} ${about}`);

describe("from started on", () => {
  test("nothing is promised any more, and the manager is asked next after four weeks", () => {
    const { promises, step } = started.application();
    assert.ok(promises.every(({ status }) => status !== "open"));
    assert.equal(step.owner, "manager");
    assert.equal(step.reviewAt, "2026-04-06T16:30:00.000Z");
  });

  test("nobody writes to the person, whatever a check brings", () => {
    const left = started.laterBy({ days: 40 }).outcome("still-working-4w", "left");
    const planned = plannedMessages(left.history(), left.policy());
    const last = left.events.at(-1)?.seq;
    assert.deepEqual(
      planned.filter(({ causeSeq, recipient }) => causeSeq === last && recipient.role !== "recruiter"),
      [],
    );
  });
});

describe("a retention check", () => {
  test("is answered yes from its day on, not before", () => {
    const early = started.at("2026-04-05T12:00:00.000Z");
    const refusal = given(early)
      .when(answering("still-working-4w", "yes"))
      .thenRefused("too-early", /2026-04-06/);
    assert.deepEqual(refusal.more, { notBefore: "2026-04-06" });
    given(started.at("2026-04-06T08:00:00.000Z"))
      .when(answering("still-working-4w", "yes"))
      .then({ type: "OutcomeRecorded", reviewAt: "2026-06-01T16:30:00.000Z", owner: "manager" });
    given(started.at("2026-04-10T08:00:00.000Z"))
      .when(answering("still-working-4w", "yes", { effectiveAt: "2026-04-05T12:00:00.000Z" }))
      .thenRefused("too-early");
  });

  test("answered late is looked at next by the first day at work, not by the day of the answer", () => {
    const late = started.at("2026-04-20T09:00:00.000Z").outcome("still-working-4w", "yes");
    assert.equal(late.application().step.reviewAt, "2026-06-01T16:30:00.000Z");
  });

  test("is not answered yes of somebody whose first day nobody recorded", () => {
    for (const actor of [payroll, undefined])
      given(actor ? upTo("offer", anApplication()).by(actor) : upTo("offer", anApplication()))
        .when(answering("still-working-4w", "yes"))
        .thenRefused("too-early", /first day at work/);
  });

  test("at twelve weeks answers for four as well, with points for both", () => {
    const story = started.at("2026-06-01T09:00:00.000Z").outcome("still-working-12w", "yes");
    assert.equal(story.application().status, "hired");
    assert.deepEqual(
      story
        .application()
        .outcomes.slice(-2)
        .map(({ milestone, outcome, impliedBy }) => [milestone, outcome, !!impliedBy]),
      [
        ["still-working-4w", "yes", true],
        ["still-working-12w", "yes", false],
      ],
    );
  });

  test("closes as hired when the person has left, at any time", () => {
    const story = started.laterBy({ days: 3 }).outcome("still-working-4w", "left");
    assert.equal(story.application().status, "hired");
    given(started)
      .when(answering("still-working-4w", "left", { effectiveAt: "2026-03-08T12:00:00.000Z" }))
      .thenRefused("date-out-of-order");
  });

  test("says by a later end that the person was there after four weeks", () => {
    const later = started.at("2026-04-20T09:00:00.000Z");
    given(later)
      .when(answering("still-working-12w", "left"))
      .then(
        {
          type: "OutcomeRecorded",
          milestone: "still-working-4w",
          outcome: "yes",
          colour: "green",
          impliedBy: later.history().version + 2,
        },
        { type: "OutcomeRecorded", milestone: "still-working-12w", outcome: "left", ends: "hired" },
      );
    given(later)
      .when(answering("still-working-12w", "left", { confirm: false }))
      .thenRefused("confirmation-needed", /Employed here/);
  });

  test("of four weeks, answered by an end after its day, is a yes to it and an end at the next", () => {
    const later = started.at("2026-04-20T09:00:00.000Z");
    given(later)
      .when(answering("still-working-4w", "left", { effectiveAt: "2026-04-13T12:00:00.000Z" }))
      .then(
        { type: "OutcomeRecorded", milestone: "still-working-4w", outcome: "yes" },
        { type: "OutcomeRecorded", milestone: "still-working-12w", outcome: "left", ends: "hired" },
      );
    given(later)
      .when(answering("still-working-4w", "left", { effectiveAt: "2026-04-06T12:00:00.000Z" }))
      .then({ type: "OutcomeRecorded", milestone: "still-working-4w", outcome: "left", ends: "hired" });
  });

  test("of twelve weeks, answered by an end after its day, is a yes: a person says so themselves", () => {
    const later = started.at("2026-06-20T09:00:00.000Z");
    for (const milestone of ["still-working-4w", "still-working-12w"]) {
      const refusal = given(later)
        .when(answering(milestone, "left", { effectiveAt: "2026-06-02T12:00:00.000Z" }))
        .thenRefused("date-out-of-order", /still there on 2026-06-01.*"Employed here/);
      assert.deepEqual(refusal.more, {
        milestone: "still-working-12w",
        outcome: "yes",
        effectiveAt: "2026-06-01T07:30:00.000Z",
      });
    }
    given(later)
      .when(answering("still-working-12w", "left", { effectiveAt: "2026-06-21T12:00:00.000Z" }))
      .thenRefused("date-in-the-future");
    const onTheDay = later.outcome("still-working-12w", "left", { effectiveAt: "2026-06-01T12:00:00.000Z" });
    assert.equal(onTheDay.application().outcomes.at(-1)?.class, "theirs");
  });

  test("of twelve weeks, reported to have ended after its day, is recorded as the yes it says", () => {
    const reported = started.at("2026-06-20T09:00:00.000Z").by(payroll);
    given(reported)
      .when(
        answering("still-working-12w", "ended", {
          effectiveAt: "2026-06-15T12:00:00.000Z",
          details: { reason: "other" },
          reportId: "r9",
        }),
      )
      .then(
        { type: "OutcomeRecorded", milestone: "still-working-4w", outcome: "yes", reportId: "r9" },
        {
          type: "OutcomeRecorded",
          milestone: "still-working-12w",
          outcome: "yes",
          colour: "green",
          effectiveAt: "2026-06-01T07:30:00.000Z",
          ends: "hired",
          reportId: "r9",
        },
      );
  });

  test("of twelve weeks may still be answered by an end of before, and says what that would do", () => {
    const later = started
      .at("2026-04-07T09:00:00.000Z")
      .outcome("still-working-4w", "yes")
      .at("2026-06-20T09:00:00.000Z");
    const offered = allowedOutcomes(later.history(), later.policy());
    assert.deepEqual(
      offered.map(({ rule, points }) => [rule.id, points]),
      [
        ["yes", 75],
        ["yes-moved", 75],
        ["not-known", 0],
        ["left", 0],
        ["ended", 0],
        ["term-ended", 0],
      ],
    );
  });

  test("answered by an end, is not dated past its own day, nor is the first day at work moved back behind it", () => {
    const left = started
      .at("2026-06-20T09:00:00.000Z")
      .outcome("still-working-12w", "left", { effectiveAt: "2026-05-25T12:00:00.000Z" });
    assert.throws(() => left.redate("still-working-12w", "2026-06-02T12:00:00.000Z"), /2026-06-01/);
    assert.equal(left.redate("still-working-12w", "2026-06-01T12:00:00.000Z").application().status, "hired");
    const early = upTo("offer", anApplication({ receivedAt: "2026-01-05T09:00:00.000Z" }))
      .at("2026-03-09T09:00:00.000Z")
      .outcome("started-work", "started")
      .at("2026-06-20T09:00:00.000Z")
      .outcome("still-working-12w", "left", { effectiveAt: "2026-05-25T12:00:00.000Z" });
    assert.throws(() => early.redate("started-work", "2026-03-01T09:00:00.000Z"), /2026-03-02/);
  });

  test("of twelve weeks is not answered by an end within four: that is the first one's answer", () => {
    const later = started.at("2026-04-20T09:00:00.000Z");
    given(later)
      .when(answering("still-working-12w", "left", { effectiveAt: "2026-04-06T12:00:00.000Z" }))
      .thenRefused("milestone-not-open", /4 weeks/);
  });
});

describe("asking", () => {
  test("begins on the day of the check when the site opens, holiday or not", () => {
    assert.deepEqual(asks(sweptUntil(started, "2026-04-06T07:29:00.000Z")), []);
    assert.deepEqual(asks(sweptUntil(started, "2026-04-06T07:31:00.000Z")), [
      "still-working-4w 1 2026-04-06",
    ]);
  });

  test("asks the manager three times, five working days apart, then hr, then waits for the next check", () => {
    const story = sweptUntil(started, "2026-05-31T12:00:00.000Z");
    assert.deepEqual(asks(story), [
      "still-working-4w 1 2026-04-06",
      "still-working-4w 2 2026-04-13",
      "still-working-4w 3 2026-04-20",
      "still-working-4w 4 2026-04-27",
    ]);
    assert.deepEqual(whose(sweptUntil(started, "2026-04-21T12:00:00.000Z")), [
      "retention-check manager still-working-4w",
    ]);
    assert.deepEqual(whose(story), ["retention-check hr still-working-4w"]);
  });

  test("waits five working days more after not known yet", () => {
    const story = sweptUntil(started, "2026-04-07T12:00:00.000Z").outcome("still-working-4w", "not-known");
    assert.deepEqual(whose(story), []);
    assert.deepEqual(asks(sweptUntil(story, "2026-04-14T12:00:00.000Z")), [
      "still-working-4w 1 2026-04-06",
      "still-working-4w 2 2026-04-14",
    ]);
  });

  test("stops once it is answered, and asks for the next check on its own day", () => {
    const story = sweptUntil(started, "2026-04-07T12:00:00.000Z").outcome("still-working-4w", "yes");
    assert.deepEqual(whose(story), []);
    assert.deepEqual(asks(sweptUntil(story, "2026-06-02T12:00:00.000Z")), [
      "still-working-4w 1 2026-04-06",
      "still-working-12w 1 2026-06-01",
    ]);
  });

  test("asks about the later check alone once its day has come, however late the sweep", () => {
    assert.deepEqual(asks(started.at("2026-06-03T12:00:00.000Z").sweep()), [
      "still-working-12w 1 2026-06-03",
    ]);
  });
});

describe("never known", () => {
  const silent = sweptUntil(started, "2026-07-13T12:00:00.000Z");

  test("is recorded twenty working days after the third ask, and closes as hired", () => {
    // Asked on 1, 8 and 15 June; twenty working days after that is 13 July.
    assert.equal(silent.application().status, "live");
    assert.deepEqual(asks(silent).slice(-2), [
      "still-working-12w 3 2026-06-15",
      "still-working-12w 4 2026-06-22",
    ]);
    assert.equal(nextDueAt(silent.history(), silent.policy(), silent.now), "2026-07-13T16:30:00.000Z");
    const closed = silent.at("2026-07-13T16:30:00.000Z").sweep();
    assert.equal(closed.application().status, "hired");
    const last = closed.application().outcomes.at(-1);
    assert.equal(last?.outcome, "never-known");
    assert.equal(last?.class, "unknown");
    assert.deepEqual(last?.actor, { kind: "clock" });
  });

  test("implies nothing: nobody knows about four weeks either", () => {
    const closed = silent.at("2026-07-14T12:00:00.000Z").sweep();
    assert.ok(closed.application().outcomes.every(({ milestone }) => milestone !== "still-working-4w"));
  });

  test("undone, leaves as long again to say what is true", () => {
    const closed = silent.at("2026-07-14T12:00:00.000Z").sweep();
    const undone = closed.laterBy({ days: 1 }).undo("still-working-12w").laterBy({ days: 3 }).sweep();
    assert.equal(undone.application().status, "live");
    assert.equal(undone.outcome("still-working-12w", "yes").application().status, "hired");
  });

  test("is not recorded where the track has no such outcome", () => {
    const track = {
      ...started.track,
      milestones: started.track.milestones.map((milestone) => ({
        ...milestone,
        outcomes: milestone.outcomes.filter(({ byClockOnly }) => !byClockOnly),
      })),
    };
    const policy = { ...silent.policy(), track };
    assert.deepEqual(whatTimeBrings(silent.history(), policy, "2026-09-01T12:00:00.000Z"), []);
  });
});
