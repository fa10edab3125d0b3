import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Decision, Policy } from "../../../shared/domain/application/decision.ts";
import { move } from "../../../shared/domain/application/moves.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import { openTasks } from "../../../shared/domain/application/tasks.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import { anApplication, candidate, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { given } from "./given.ts";
import { sweptUntil } from "./lives.ts";

const tasks = (story: Story) => openTasks(story.history(), story.track);
const kinds = (story: Story) =>
  tasks(story).map(({ kind, about }) => [kind, about].filter(Boolean).join(" "));

const done =
  (task: string) =>
  (history: History, policy: Policy): Decision =>
    move({ type: "TaskDone", task }, history, policy);

/** When a message of an outcome may go, by its template. */
const when = (story: Story, template: string) =>
  plannedMessages(story.history(), story.policy()).find((message) => message.template === template)
    ?.notBefore;

describe("a task", () => {
  test("comes with what asks for one and not with the rest", () => {
    const accepted = upTo("offer", anApplication());
    assert.deepEqual(kinds(accepted), ["outcome accepted"]);
    assert.deepEqual(kinds(accepted.outcome("started-work", "did-not-arrive")), ["outcome did-not-arrive"]);
    assert.deepEqual(kinds(accepted.outcome("started-work", "backed-out")), ["outcome backed-out"]);
    assert.deepEqual(kinds(upTo("interview-completed", anApplication())), []);
  });

  test("is there for a withdrawal by the candidate, not for one a recruiter entered", () => {
    assert.deepEqual(kinds(anApplication().by(candidate).outcome("contact-made", "withdrew")), [
      "outcome withdrew",
    ]);
    assert.deepEqual(kinds(anApplication().outcome("contact-made", "withdrew")), []);
  });

  test("goes with the outcome that was undone or followed by another, and when it is done", () => {
    const accepted = upTo("offer", anApplication());
    assert.deepEqual(kinds(accepted.undo("offer")), []);
    assert.deepEqual(kinds(accepted.outcome("started-work", "start-agreed")), []);
    const [task] = tasks(accepted);
    assert.ok(task);
    given(accepted).when(done(task.id)).then({ type: "TaskDone", task: task.id });
    const finished = accepted.move({ type: "TaskDone", task: task.id });
    assert.deepEqual(kinds(finished), []);
    given(finished).when(done(task.id)).thenRefused("no-such-task");
  });

  test("of an agreed call-back is there from the agreed time on", () => {
    const reviewBy = "2026-03-05T15:00:00.000Z";
    const agreed = anApplication().laterBy({ hours: 1 }).outcome("contact-made", "call-back", { reviewBy });
    assert.deepEqual(
      tasks(agreed).map(({ kind, about, since }) => [kind, about, since]),
      [["outcome", "call-back", reviewBy]],
    );
    assert.equal(when(agreed, "recruiter-task"), reviewBy);
  });

  test("a requirement answered no is to be checked until it is settled or it ended", () => {
    const story = anApplication({ checkFirst: ["night-shifts"] });
    assert.deepEqual(kinds(story), ["check-first"]);
    assert.deepEqual(kinds(story.move({ type: "CheckFirstSettled" })), []);
    assert.deepEqual(kinds(story.outcome("contact-made", "requirement-not-met")), []);
    const two = anApplication({ checkFirst: ["night-shifts", "licence"] });
    const one = two.move({ type: "CheckFirstSettled", requirementIds: ["licence"] });
    assert.deepEqual(kinds(one), ["check-first"], "one is left");
  });

  test("to check first is over once the application goes on: whoever went on had looked at it", () => {
    const story = anApplication({ checkFirst: ["night-shifts"] });
    assert.deepEqual(kinds(story.outcome("contact-made", "thinking")), ["check-first"]);
    const forward = story.outcome("contact-made", "spoke-interested");
    assert.deepEqual(kinds(forward), []);
    assert.deepEqual(kinds(forward.undo("contact-made")), ["check-first"]);
  });

  test("a candidate who came back is to be called until something is recorded", () => {
    const back = anApplication().outcome("contact-made", "unreachable").laterBy({ days: 1 }).reopen();
    assert.deepEqual(kinds(back), ["reopened contact-made"]);
    assert.deepEqual(kinds(back.outcome("contact-made", "no-answer")), []);
  });

  test("remove me is a task for privacy, whatever became of the application", () => {
    const story = anApplication().move({ type: "RemovalRequested" }).outcome("contact-made", "too-far");
    assert.deepEqual(
      tasks(story).map(({ kind, for: whose }) => [kind, whose]),
      [["removal-request", "privacy"]],
    );
  });

  test("is none while the application is set aside", () => {
    const accepted = upTo("offer", anApplication());
    assert.deepEqual(kinds(accepted.archive()), []);
    assert.deepEqual(kinds(accepted.archive().restore()), ["outcome accepted"]);
    assert.deepEqual(kinds(accepted.mergeInto("app_0")), []);
  });
});

describe("a task says by when", () => {
  /** Tuesday 10 March 2026, 10:00. */
  const at = "2026-03-10T10:00:00.000Z";
  const due = (story: Story) => tasks(story).map(({ kind, for: whose, dueAt }) => [kind, whose, dueAt]);
  const rejected = upTo("interview-booked", anApplication())
    .at(at)
    .outcome("interview-completed", "held-not-chosen");

  test("a no is told by phone: when the mail goes without the call", () => {
    assert.deepEqual(due(rejected), [["rejection-call", "recruiter", "2026-03-12T17:30:00.000Z"]]);
    assert.equal(when(rejected, "candidate-kind-no-after-call"), "2026-03-12T17:30:00.000Z");
  });

  test("a no that was a mistake is corrected: by the end of the next working day, over a weekend too", () => {
    const undone = rejected
      .at("2026-03-10T13:00:00.000Z")
      .contact()
      .at("2026-03-13T10:00:00.000Z")
      .undo("interview-completed");
    assert.deepEqual(due(undone), [["call-about-correction", "recruiter", "2026-03-16T17:30:00.000Z"]]);
  });

  test("whoever came back is called: by the step's review", () => {
    const back = anApplication().at(at).outcome("contact-made", "unreachable").laterBy({ days: 1 }).reopen();
    const reviewAt = back.application().step.reviewAt;
    assert.ok(reviewAt);
    assert.deepEqual(due(back), [["reopened", "recruiter", reviewAt]]);
  });

  test("a call-back was agreed: then", () => {
    const reviewBy = "2026-03-12T15:00:00.000Z";
    const agreed = anApplication().at(at).outcome("contact-made", "call-back", { reviewBy });
    assert.deepEqual(due(agreed), [["outcome", "recruiter", reviewBy]]);
  });

  test("and not where nobody was promised anything", () => {
    assert.deepEqual(due(upTo("offer", anApplication())), [["outcome", "recruiter", undefined]]);
  });
});

describe("a rejection after an interview", () => {
  /** Held on Tuesday 10 March 2026, not chosen that day at 10:00. */
  const rejected = upTo("interview-booked", anApplication())
    .at("2026-03-10T10:00:00.000Z")
    .outcome("interview-completed", "held-not-chosen");

  test("is told by phone first; the mail waits for the logged call, at most two working days", () => {
    assert.deepEqual(kinds(rejected), ["rejection-call held-not-chosen"]);
    assert.equal(when(rejected, "candidate-kind-no-after-call"), "2026-03-12T17:30:00.000Z");
    const called = rejected.at("2026-03-10T14:00:00.000Z").contact();
    assert.deepEqual(kinds(called), []);
    assert.equal(when(called, "candidate-kind-no-after-call"), "2026-03-10T14:00:00.000Z");
  });

  test("counts a call of that day logged after it, though made a little before; not one logged before", () => {
    const after = rejected.at("2026-03-10T10:05:00.000Z").contact({ at: "2026-03-10T09:50:00.000Z" });
    assert.deepEqual(kinds(after), []);
    const before = upTo("interview-booked", anApplication())
      .at("2026-03-10T10:00:00.000Z")
      .contact()
      .outcome("interview-completed", "held-not-chosen");
    assert.deepEqual(kinds(before), ["rejection-call held-not-chosen"]);
  });

  test("is not told by a try, by a call of theirs, or by an earlier day's talk", () => {
    for (const contact of [
      { result: "no-answer" },
      { direction: "in" },
      { at: "2026-03-09T10:00:00.000Z" },
    ] as const)
      assert.deepEqual(kinds(rejected.contact(contact)), ["rejection-call held-not-chosen"]);
  });

  test("reaches the referrer a day after the candidate, at latest three working days after the outcome", () => {
    const called = rejected.at("2026-03-10T14:00:00.000Z").contact();
    assert.equal(when(called, "referrer-ended"), "2026-03-11T14:00:00.000Z");
    assert.equal(when(rejected, "referrer-ended"), "2026-03-13T17:30:00.000Z");
  });

  test("undone after they were told, asks for another call, and the correction follows that", () => {
    const told = rejected.at("2026-03-10T14:00:00.000Z").contact();
    const undone = told.at("2026-03-10T16:00:00.000Z").undo("interview-completed");
    assert.deepEqual(kinds(undone), ["call-about-correction held-not-chosen"]);
    assert.equal(when(undone, "candidate-correction"), "2026-03-11T17:30:00.000Z");
    const called = undone.laterBy({ minutes: 20 }).contact();
    assert.deepEqual(kinds(called), []);
    assert.equal(when(called, "candidate-correction"), "2026-03-10T16:20:00.000Z");
  });

  test("undone before they heard, asks for nothing", () => {
    assert.deepEqual(kinds(rejected.laterBy({ minutes: 2 }).undo("interview-completed")), []);
  });

  test("of a filled job is told by phone only to who was interviewed, whatever was recorded since", () => {
    const early = upTo("contact-made", anApplication()).outcome("interview-booked", "job-filled");
    assert.deepEqual(kinds(early), []);
    const deciding = upTo("interview-booked", anApplication()).outcome(
      "interview-completed",
      "held-deciding",
    );
    assert.deepEqual(kinds(deciding.outcome("interview-completed", "job-filled")), [
      "rejection-call job-filled",
    ]);
    const moved = upTo("interview-booked", anApplication()).outcome("interview-completed", "being-moved");
    assert.deepEqual(kinds(moved.outcome("interview-completed", "job-filled")), []);
    const forward = upTo("interview-completed", anApplication()).outcome("offer", "job-filled");
    assert.deepEqual(kinds(forward), ["rejection-call job-filled"]);
  });
});

describe("an end that no mail can tell of", () => {
  const ended = anApplication({ reachableBy: ["phone"] }).outcome("contact-made", "too-far");

  test("is a call for the recruiter, until it was made", () => {
    assert.deepEqual(kinds(ended), ["call-unreachable-by-mail too-far"]);
    assert.deepEqual(kinds(ended.laterBy({ hours: 1 }).contact()), []);
    assert.equal(when(ended, "candidate-goodbye"), undefined);
  });
});

describe("an end without a call", () => {
  const ended = (now: string) => anApplication().at(now).outcome("contact-made", "too-far");

  test("is read an hour later, between eight in the morning and seven in the evening", () => {
    assert.equal(when(ended("2026-03-03T10:00:00.000Z"), "candidate-goodbye"), "2026-03-03T11:00:00.000Z");
    assert.equal(when(ended("2026-03-03T18:30:00.000Z"), "candidate-goodbye"), "2026-03-04T08:00:00.000Z");
    assert.equal(when(ended("2026-03-03T05:00:00.000Z"), "candidate-goodbye"), "2026-03-03T08:00:00.000Z");
  });

  test("is released by the sweep once, the candidate's before the referrer's", () => {
    const story = sweptUntil(ended("2026-03-03T10:00:00.000Z"), "2026-03-10T12:00:00.000Z");
    assert.deepEqual(
      story.events.flatMap((event) =>
        event.type === "MessagesReleased" ? event.messages.map((id) => [event.recordedAt, id]) : [],
      ),
      [
        ["2026-03-03T11:00:00.000Z", "3#candidate#candidate-goodbye"],
        ["2026-03-04T11:00:00.000Z", "3#referrer-mem_olga#referrer-ended"],
      ],
    );
  });

  test("undone or reopened, what had not gone yet does not go", () => {
    const story = ended("2026-03-03T10:00:00.000Z").laterBy({ hours: 2 }).sweep();
    const undone = story.undo("contact-made");
    assert.equal(when(undone, "referrer-ended"), undefined);
    const paused = anApplication()
      .outcome("contact-made", "unreachable")
      .laterBy({ hours: 2 })
      .sweep()
      .reopen();
    assert.equal(when(paused, "referrer-ended"), undefined);
    assert.equal(when(paused, "referrer-in-touch-again"), paused.now);
  });
});
