import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openTasks } from "../../../shared/domain/application/tasks.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import type { PlannedMessage } from "../../../shared/domain/messages/plan.ts";
import { taskLabel } from "../../../shared/domain/lists/task-label.ts";
import { anApplication, candidate, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { sweptUntil } from "../application/lives.ts";

/** What a story tells about silence, to whom and when. */
const about = (story: Story): PlannedMessage[] =>
  plannedMessages(story.history(), story.policy()).filter(({ template }) => /silence|no-news/.test(template));
const told = (story: Story): string[] =>
  about(story).map(({ recipient, template, notBefore }) => `${recipient.role} ${template} ${notBefore}`);
const noNews = (story: Story) => about(story).find(({ template }) => template === "candidate-no-news");
const tasks = (story: Story): string[] =>
  openTasks(story.history(), story.track).flatMap(({ kind, for: whose, since }) =>
    kind === "silence" ? [`${whose} ${since}`] : [],
  );

/** Applied on Monday 2 March 2026 at 09:00, and nobody says a word. */
const applied = anApplication();
const until = (day: string, story = applied): Story => sweptUntil(story, `2026-03-${day}T20:00:00.000Z`);

describe("silence is told", () => {
  test("to the recruiter on the third working day, the candidate on the fifth, hr on the tenth", () => {
    assert.deepEqual(told(until("04")), []);
    assert.deepEqual(told(until("31")), [
      "recruiter recruiter-silence 2026-03-05T08:30:00.000Z",
      "candidate candidate-no-news 2026-03-09T17:30:00.000Z",
      "hr hr-silence 2026-03-16T17:30:00.000Z",
    ]);
  });

  test("to nobody by mail who has no address: the recruiter and hr hear all the same", () => {
    const silent = until("31", anApplication({ reachableBy: ["phone"] }));
    assert.deepEqual(
      about(silent).map(({ recipient }) => recipient.role),
      ["recruiter", "hr"],
    );
  });

  test("by a call instead of a mail to who would rather be called, and left a number", () => {
    const asked = (
      likes: "phone" | "email" | "text",
      reachableBy: ("email" | "phone")[] = ["email", "phone"],
    ) => told(until("10", applied.facts({ type: "ReachabilityChanged", reachableBy, likes })));
    const nudge = "recruiter recruiter-silence 2026-03-05T08:30:00.000Z";
    const call = "recruiter recruiter-silence 2026-03-09T17:30:00.000Z";
    const mail = "candidate candidate-no-news 2026-03-09T17:30:00.000Z";
    assert.deepEqual(asked("phone"), [nudge, call]);
    assert.deepEqual(asked("text"), [nudge, call]);
    assert.deepEqual(asked("email"), [nudge, mail]);
    assert.deepEqual(asked("phone", ["email"]), [nudge, mail]);
    const silent = until(
      "10",
      applied.facts({ type: "ReachabilityChanged", reachableBy: ["email", "phone"], likes: "phone" }),
    );
    assert.deepEqual(tasks(silent).length, 1, "and there is a task to call");
  });

  test("what was asked for later changes nothing that was told before", () => {
    const later = until("10").facts({
      type: "ReachabilityChanged",
      reachableBy: ["email", "phone"],
      likes: "phone",
    });
    assert.ok(noNews(later));
  });

  test("to nobody once work has started", () => {
    assert.deepEqual(told(sweptUntil(upTo("started-work", applied), "2026-05-30T12:00:00.000Z")), []);
  });

  test("to the candidate the same evening or not at all", () => {
    const mail = noNews(until("31"));
    assert.equal(mail?.notBefore, "2026-03-09T17:30:00.000Z");
    assert.equal(mail?.goodUntil, "2026-03-10T05:30:00.000Z");
  });

  const news: Record<string, (story: Story) => Story> = {
    "a call": (story) => story.contact(),
    "a message left": (story) => story.contact({ result: "left-message" }),
    "a step of the recruiter": (story) => story.outcome("contact-made", "spoke-interested"),
    "a new day named by a person": (story) => story.movePromise("2026-03-20"),
    "an end by the candidate": (story) => story.by(candidate).outcome("contact-made", "withdrew"),
    "its being set aside": (story) => story.archive(),
  };
  for (const [name, act] of Object.entries(news))
    test(`to the candidate no more once ${name} came between`, () => {
      const silent = sweptUntil(applied, "2026-03-09T17:30:00.000Z").laterBy({ minutes: 1 });
      assert.equal(noNews(silent)?.goodUntil, "2026-03-10T05:30:00.000Z");
      assert.equal(noNews(act(silent))?.goodUntil, silent.now);
    });

  test("to the candidate although somebody tried in vain: that is no news", () => {
    const silent = sweptUntil(applied, "2026-03-09T17:30:00.000Z").laterBy({ minutes: 1 });
    assert.equal(noNews(silent.contact({ result: "no-answer" }))?.goodUntil, "2026-03-10T05:30:00.000Z");
  });

  test("by nobody in person: “no news” keeps no promise and ends no silence", () => {
    const silent = until("10");
    assert.equal(noNews(silent)?.byPerson, false);
    assert.equal(silent.application().silence.since, applied.now);
    assert.deepEqual(
      silent.application().promises.map(({ status }) => status),
      ["missed"],
    );
  });
});

describe("silence is a task", () => {
  test("of the recruiter from the nudge on, until somebody has a word with the candidate", () => {
    assert.deepEqual(tasks(until("04")), []);
    const task = ["recruiter 2026-03-05T08:30:00.000Z"];
    assert.deepEqual(tasks(until("05")), task);
    assert.deepEqual(tasks(until("13")), task, "one, however long it lasts");
    assert.deepEqual(tasks(until("05").contact({ result: "no-answer" })), task);
    assert.deepEqual(tasks(until("05").contact({ result: "left-message" })), []);
    assert.deepEqual(tasks(until("05").outcome("contact-made", "spoke-interested")), []);
  });

  test("of hr as well from the tenth working day on, until somebody has a word with the candidate", () => {
    const both = ["recruiter 2026-03-05T08:30:00.000Z", "hr 2026-03-16T17:30:00.000Z"];
    assert.deepEqual(tasks(until("16")), both);
    assert.deepEqual(tasks(until("31")), both, "one each, however long it lasts");
    assert.deepEqual(tasks(until("16").contact({ result: "left-message" })), []);
    const own = openTasks(until("16").history(), applied.track).find(({ for: whose }) => whose === "hr");
    assert.throws(() => until("16").move({ type: "TaskDone", task: own?.id ?? "" }), /no-such-task/);
  });

  test("that comes back with the next silence, and that no tick closes without a word", () => {
    const silent = until("05");
    const task = openTasks(silent.history(), applied.track).find(({ kind }) => kind === "silence")?.id ?? "";
    assert.throws(() => silent.move({ type: "TaskDone", task }), /no-such-task/);
    const again = sweptUntil(silent.contact(), "2026-03-12T20:00:00.000Z");
    assert.deepEqual(tasks(again), ["recruiter 2026-03-10T08:30:00.000Z"]);
  });

  test("that nobody has once it ended", () => {
    assert.deepEqual(tasks(until("05").outcome("contact-made", "too-far")), []);
  });

  test("that says what to do", () => {
    assert.equal(
      taskLabel({ kind: "silence" }, { candidate: "Sam Okafor" }),
      "Call Sam Okafor: nobody has had a word with them for days",
    );
  });
});
