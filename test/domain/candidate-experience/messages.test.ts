import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openTasks } from "../../../shared/domain/application/tasks.ts";
import { silenceNoticed } from "../../../shared/domain/candidate-experience/clock.ts";
import { stepAsItStands } from "../../../shared/domain/candidate-experience/messages.ts";
import { rowOf } from "../../../shared/domain/lists/row.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import { stateView } from "../../../shared/runtime/applications/state-view.ts";
import { anApplication, candidate, Refused, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";

/** Applied on Monday 2 March 2026 at 09:00, and asked for an item two hours later: the candidate's turn until Thursday. */
const asked = anApplication().laterBy({ hours: 2 }).outcome("contact-made", "needs-info");
const theirTurn = { owner: "candidate", reviewAt: "2026-03-05T17:30:00.000Z" };

const writes = (story: Story, noteId = "message-1") =>
  story.by(candidate).experience({ type: "WriteMessage", noteId }).by(rita);
const step = (story: Story) => {
  const { owner, reviewAt } = stepAsItStands(story.application());
  return { owner, reviewAt };
};
const row = (story: Story) => {
  const { owner, reviewAt } = rowOf(story.history(), { name: "Sam", version: 1 }, story.track);
  return { owner, reviewAt };
};
const toAnswer = (story: Story) =>
  openTasks(story.history(), story.track).filter(({ kind }) => kind === "answer");

describe("a message from the candidate", () => {
  const written = writes(asked.at("2026-03-03T16:00:00.000Z"));

  test("turns the step ours, due by the end of the next working day, in the row and in the state", () => {
    assert.deepEqual(step(asked), theirTurn);
    const ours = { owner: "us", reviewAt: "2026-03-04T17:30:00.000Z" };
    assert.deepEqual(step(written), ours);
    assert.deepEqual(row(written), ours);
    assert.deepEqual(stateView(written.history(), written.track, written.scheme).step, ours);
  });

  test("leaves an earlier date of ours as it is", () => {
    const due = upTo("contact-made", anApplication());
    const before = step(due);
    assert.equal(before.owner, "us");
    const late = writes(due.at("2026-03-04T09:00:00.000Z"));
    assert.deepEqual(step(late), before);
  });

  test("is answered on Monday when it came on Friday", () => {
    assert.equal(step(writes(asked.at("2026-03-06T16:00:00.000Z"))).reviewAt, "2026-03-09T17:30:00.000Z");
  });

  const answers: Record<string, (story: Story) => Story> = {
    "a conversation": (story) => story.contact({ result: "spoke" }),
    "a message left": (story) => story.contact({ result: "left-message", channel: "email" }),
    "a day named": (story) => story.movePromise("2026-03-12"),
  };
  for (const [name, act] of Object.entries(answers))
    test(`is answered with ${name}: the step is as it was`, () => {
      const answered = act(written.laterBy({ hours: 1 }));
      assert.deepEqual(step(answered), theirTurn);
      assert.deepEqual(toAnswer(answered), []);
    });

  test("is not answered with a try, nor with a call made before it", () => {
    const tried = written.laterBy({ hours: 1 }).contact({ result: "no-answer" });
    assert.equal(step(tried).owner, "us");
    const before = written.laterBy({ hours: 1 }).contact({ result: "spoke", at: "2026-03-03T15:00:00.000Z" });
    assert.equal(step(before).owner, "us");
  });

  test("makes a task until it is answered, or somebody says that there is nothing to answer", () => {
    const [task, ...more] = toAnswer(written);
    assert.ok(task);
    assert.deepEqual(more, []);
    assert.equal(task.since, "2026-03-03T16:00:00.000Z");
    const closed = written.move({ type: "TaskDone", task: task.id });
    assert.deepEqual(toAnswer(closed), []);
    assert.deepEqual(step(closed), theirTurn);
    assert.equal(toAnswer(writes(closed.laterBy({ hours: 1 }))).length, 1);
  });

  test("waits since the first of several", () => {
    const twice = writes(written.at("2026-03-04T10:00:00.000Z"), "message-2");
    assert.deepEqual(step(twice), step(written));
    assert.deepEqual(toAnswer(twice), toAnswer(written));
  });

  test("goes to the recruiter each time, at once; nobody else is told", () => {
    const twice = writes(written.laterBy({ minutes: 5 }), "message-2");
    const before = plannedMessages(asked.history(), asked.policy()).length;
    const mails = plannedMessages(twice.history(), twice.policy())
      .slice(before)
      .map(({ template, recipient, by }) => [template, recipient.role, by]);
    assert.deepEqual(mails, [
      ["recruiter-message", "recruiter", "queue"],
      ["recruiter-message", "recruiter", "queue"],
    ]);
  });

  test("is refused after three within an hour, with the hour at which the next may come", () => {
    const three = ["2", "3"].reduce((story, id) => writes(story.laterBy({ minutes: 10 }), id), written);
    assert.throws(
      () => writes(three.laterBy({ minutes: 10 })),
      (error) => error instanceof Refused && error.code === "too-many-messages",
    );
    writes(three.at("2026-03-03T17:01:00.000Z"));
  });

  test("silence counts from it where the turn was the candidate's, and goes on where it was ours", () => {
    const nudge = (story: Story) => silenceNoticed(story.history(), story.policy())[0]?.at;
    assert.equal(nudge(asked), "2026-03-10T08:30:00.000Z");
    assert.equal(nudge(written), "2026-03-06T08:30:00.000Z");
    const ours = anApplication();
    assert.equal(nudge(writes(ours.laterBy({ hours: 5 }))), nudge(ours));
  });

  test("may ask why after a rejection, and that is a task until it is answered", () => {
    const ended = asked.outcome("contact-made", "requirement-not-met");
    const after = writes(ended.laterBy({ hours: 3 }));
    assert.equal(after.application().status, "archived");
    assert.equal(toAnswer(after).length, 1);
    assert.deepEqual(toAnswer(after.laterBy({ hours: 1 }).contact({ result: "spoke" })), []);
  });

  test("is answered by the end that follows it", () => {
    assert.deepEqual(toAnswer(written.outcome("contact-made", "requirement-not-met")), []);
  });

  test("counts the same where it came by mail and was logged", () => {
    const mailed = asked
      .at("2026-03-04T10:00:00.000Z")
      .contact({ direction: "in", channel: "email", result: "left-message", at: "2026-03-03T16:00:00.000Z" });
    assert.deepEqual(step(mailed), step(written));
    assert.equal(mailed.application().silence.since, asked.application().silence.since);
    const promises = mailed.events.filter(({ type }) => type === "PromiseKept" || type === "PromiseGiven");
    assert.deepEqual(
      promises,
      asked.events.filter(({ type }) => type === "PromiseKept" || type === "PromiseGiven"),
    );
    const planned = (story: Story) => plannedMessages(story.history(), story.policy()).length;
    assert.equal(planned(mailed), planned(asked), "whoever logged it has read it");
  });

  test("logged only after it was answered asks for nothing", () => {
    const spoke = asked.at("2026-03-04T10:00:00.000Z").contact({ result: "spoke" });
    const logged = spoke.contact({
      direction: "in",
      channel: "email",
      result: "left-message",
      at: "2026-03-03T16:00:00.000Z",
    });
    assert.deepEqual(toAnswer(logged), []);
    assert.deepEqual(step(logged), step(spoke));
  });
});
