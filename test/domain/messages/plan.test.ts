import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { messagesForTheClock, plannedMessages } from "../../../shared/domain/messages/plan.ts";
import type { PlannedMessage } from "../../../shared/domain/messages/plan.ts";
import { anApplication, payroll, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { anyLife, momentsOf, running } from "../application/lives.ts";

const options = running(30);
console.log(`properties of message plans: PROPERTY_SEED=${options.seed} PROPERTY_RUNS=${options.numRuns}`);

const planOf = (story: Story): PlannedMessage[] => plannedMessages(story.history(), story.policy());
const templates = (story: Story): string[] => planOf(story).map((message) => message.template);
const find = (story: Story, template: string): PlannedMessage => {
  const found = planOf(story).filter((message) => message.template === template);
  const [only] = found;
  assert.ok(only && found.length === 1, `${template}: ${found.length} of ${templates(story).join(", ")}`);
  return only;
};

const spoken = anApplication().laterBy({ hours: 1 }).outcome("contact-made", "spoke-interested");

describe("what an outcome calls for", () => {
  test("amber never mails the referrer", () => {
    const story = anApplication().laterBy({ hours: 1 }).outcome("contact-made", "thinking");
    assert.ok(!templates(story).some((template) => /^referrer-(?!thanks)/.test(template)));
  });

  test("an amber that was replaced within the window is told to nobody", () => {
    const story = anApplication()
      .laterBy({ hours: 1 })
      .outcome("contact-made", "no-answer")
      .laterBy({ minutes: 3 })
      .outcome("contact-made", "spoke-interested");
    assert.ok(!templates(story).includes("candidate-tried-to-call"));
    const undone = story.laterBy({ minutes: 1 }).undo("contact-made");
    assert.ok(templates(undone).includes("candidate-tried-to-call"));
    const undoneLater = story.laterBy({ hours: 1 }).undo("contact-made");
    assert.ok(!templates(undoneLater).includes("candidate-tried-to-call"));
  });

  test("two steps recorded in one sitting are told as they stand after the second", () => {
    const booked = spoken.laterBy({ minutes: 2 }).outcome("interview-booked", "booked");
    assert.ok(!templates(booked).includes("candidate-next-step"), "out of date before it could be read");
    assert.ok(templates(booked).includes("candidate-invitation"));
    assert.equal(templates(booked).filter((template) => template === "referrer-next-step").length, 1);
    const apart = spoken.laterBy({ minutes: 10 }).outcome("interview-booked", "booked");
    assert.ok(templates(apart).includes("candidate-next-step"));
    assert.equal(templates(apart).filter((template) => template === "referrer-next-step").length, 2);
    const undone = booked.laterBy({ minutes: 1 }).undo("interview-booked");
    assert.ok(templates(undone).includes("candidate-next-step"), "the second never was: the first is told");
  });

  test("skipped milestones are one mail to the referrer, with the sum", () => {
    const story = anApplication().laterBy({ days: 1 }).outcome("started-work", "started");
    const reported = find(story, "referrer-steps-reported");
    assert.equal(reported.points, 125);
    assert.equal(reported.outcomeSeqs.length, 5);
  });

  test("the owner is told what somebody else recorded, and not what they did themselves", () => {
    assert.ok(!templates(spoken).includes("recruiter-recorded-by-another"));
    const other = anApplication()
      .by({ kind: "member", memberId: "mem_maria" })
      .laterBy({ hours: 1 })
      .outcome("contact-made", "spoke-interested");
    assert.ok(templates(other).includes("recruiter-recorded-by-another"));
  });

  test("what payroll reports is told to the candidate only where an interview is called off", () => {
    const booked = spoken.outcome("interview-booked", "booked");
    const story = booked.by(payroll).laterBy({ minutes: 30 }).outcome("started-work", "started");
    const own = planOf(story).filter((message) => message.causeSeq > booked.history().version);
    assert.deepEqual(
      own.map((message) => message.template),
      ["candidate-booking-cancelled", "referrer-steps-reported", "recruiter-steps-reported"],
    );
  });

  test("times that were offered are reminded of twice, while they stand", () => {
    const offered = spoken.outcome("interview-booked", "slots-offered");
    const reminders = planOf(offered).filter(({ template }) => template === "candidate-times-reminder");
    assert.deepEqual(
      reminders.map(({ notBefore }) => notBefore),
      ["2026-03-04T08:30:00.000Z", "2026-03-06T08:30:00.000Z"],
    );
    assert.ok(reminders.every((reminder) => !reminder.byPerson));
    const booked = offered.laterBy({ days: 1 }).outcome("interview-booked", "booked");
    assert.ok(!templates(booked).includes("candidate-times-reminder"));
  });
});

describe("when it ends", () => {
  const ended = spoken.laterBy({ hours: 1 }).outcome("interview-booked", "not-invited");

  test("the candidate hears after an hour in the daytime, the referrer a day after them", () => {
    assert.equal(find(ended, "candidate-kind-no").notBefore, "2026-03-02T12:00:00.000Z");
    assert.equal(find(ended, "referrer-ended").notBefore, "2026-03-03T12:00:00.000Z");
  });

  test("in the evening it waits for the morning", () => {
    const evening = spoken.at("2026-03-02T18:30:00.000Z").outcome("interview-booked", "not-invited");
    assert.equal(find(evening, "candidate-kind-no").notBefore, "2026-03-03T08:00:00.000Z");
  });

  test("the referrer's mail waits for the candidate's, at the latest to the end of the third working day", () => {
    const { after } = find(ended, "referrer-ended");
    assert.deepEqual(after?.messages, [find(ended, "candidate-kind-no").id]);
    assert.equal(after?.until, "2026-03-05T17:30:00.000Z");
  });

  test("who cannot be mailed is called, and the referrer waits for that call", () => {
    const phoneOnly = anApplication({ reachableBy: ["phone"] })
      .laterBy({ hours: 1 })
      .outcome("contact-made", "requirement-not-met");
    assert.ok(templates(phoneOnly).includes("recruiter-call-task"));
    assert.ok(!templates(phoneOnly).some((template) => template.startsWith("candidate-")));
    assert.equal(find(phoneOnly, "referrer-ended").notBefore, "2026-03-05T17:30:00.000Z");
    const called = phoneOnly.laterBy({ hours: 2 }).contact();
    assert.equal(find(called, "referrer-ended").notBefore, "2026-03-03T12:00:00.000Z");
  });

  test("a call that is logged later takes back nothing of what the clock has released", () => {
    const rejected = upTo("interview-booked", anApplication())
      .laterBy({ days: 1 })
      .outcome("interview-completed", "held-not-chosen");
    const deadline = find(rejected, "candidate-kind-no-after-call").notBefore;
    const late = rejected.at(addMinutes(deadline, 60)).contact();
    assert.equal(find(late, "candidate-kind-no-after-call").notBefore, deadline);
  });

  test("whoever comes back hears no more of the end", () => {
    const story = spoken.by(rita).laterBy({ hours: 1 }).outcome("interview-booked", "no-reply");
    const reopened = story.laterBy({ hours: 3 }).reopen();
    assert.ok(templates(reopened).includes("candidate-paused"));
    assert.ok(!templates(reopened).includes("referrer-ended"));
    assert.ok(templates(reopened).includes("referrer-in-touch-again"));
  });

  test("a message is for those of its cause, however soon after it somebody else came", () => {
    const reopened = spoken.outcome("interview-booked", "no-reply").laterBy({ hours: 3 }).reopen();
    const again = find(reopened, "referrer-in-touch-again");
    const changed = reopened.referrer("mem_omar");
    assert.deepEqual(find(changed, "referrer-in-touch-again"), again);
    const held = upTo("interview-completed", anApplication());
    const windowOver = held.laterBy({ minutes: 5 });
    const earned = find(windowOver, "referrer-points-earned");
    assert.deepEqual(find(windowOver.referrer("mem_omar"), "referrer-points-earned"), earned);
  });
});

describe("an invitation", () => {
  const booking = {
    startsAt: "2026-03-04T10:00:00.000Z",
    endsAt: "2026-03-04T11:00:00.000Z",
    format: "in-person" as const,
    people: [],
  };
  const bookedAt = (now: string) =>
    spoken.at(now).outcome("interview-booked", "booked", {
      details: { booking },
      effectiveAt: "2026-03-02T12:00:00.000Z",
    });

  test("goes out as long as the interview lies ahead, and not once it has begun", () => {
    assert.ok(templates(bookedAt("2026-03-04T09:59:00.000Z")).includes("candidate-invitation"));
    const over = bookedAt("2026-03-04T10:00:00.000Z");
    assert.ok(!templates(over).includes("candidate-invitation"));
    assert.ok(templates(over).includes("referrer-next-step"));
    const { promises } = over.application();
    assert.deepEqual(
      promises.map(({ status }) => status),
      ["kept", "open"],
      "no mail, no word of ours: the day that was promised stays",
    );
  });

  test("to a first day goes out up to that day", () => {
    const accepted = upTo("offer", anApplication());
    const agreedAt = (now: string) =>
      accepted.at(now).outcome("started-work", "start-agreed", {
        details: { startDate: "2026-03-10" },
        effectiveAt: accepted.now,
      });
    assert.ok(templates(agreedAt("2026-03-10T08:00:00.000Z")).includes("candidate-first-day"));
    assert.ok(!templates(agreedAt("2026-03-11T08:00:00.000Z")).includes("candidate-first-day"));
  });
});

describe("an agreed call-back", () => {
  const reviewBy = "2026-03-05T15:00:00.000Z";
  const agreed = anApplication().laterBy({ hours: 1 }).outcome("contact-made", "call-back", { reviewBy });
  const toRecruiter = (story: Story) =>
    planOf(story).flatMap(({ causeSeq, recipient, template }) =>
      recipient.role === "recruiter" && causeSeq > 2 ? [template] : [],
    );

  test("is a task at the agreed time: the clock brings its mail then", () => {
    const task = find(agreed, "recruiter-task");
    assert.deepEqual([task.by, task.notBefore], ["clock", reviewBy]);
    const then = agreed.at(reviewBy).sweep();
    assert.ok(then.application().released.includes(task.id));
  });

  test("is none any more once something else was recorded, or it was set aside", () => {
    const earlier = agreed.laterBy({ hours: 2 });
    for (const story of [
      earlier.outcome("contact-made", "spoke-interested"),
      earlier.undo("contact-made"),
      earlier.archive(),
    ])
      assert.deepEqual(toRecruiter(story), []);
  });

  test("that fell due while it was archived by hand stays unsaid after it came back", () => {
    const spoken = anApplication().laterBy({ hours: 1 }).outcome("contact-made", "spoke-interested");
    const toCandidate = (story: Story) =>
      planOf(story).some(({ template, causeSeq }) => template === "candidate-next-step" && causeSeq > 2);
    assert.ok(toCandidate(spoken.laterBy({ days: 1 }).archive().laterBy({ days: 1 }).restore()));
    assert.ok(!toCandidate(spoken.laterBy({ minutes: 1 }).archive().laterBy({ days: 1 }).restore()));
    assert.ok(toCandidate(spoken.laterBy({ minutes: 1 }).archive().laterBy({ minutes: 1 }).restore()));
  });

  test("recorded by somebody else, is told to the owner at once, too", () => {
    const byMaria = anApplication()
      .by({ kind: "member", memberId: "mem_maria" })
      .laterBy({ hours: 1 })
      .outcome("contact-made", "call-back", { reviewBy });
    assert.deepEqual(toRecruiter(byMaria), ["recruiter-task", "recruiter-recorded-by-another"]);
  });

  test("in a minute, is told with the undo window", () => {
    const soon = anApplication()
      .laterBy({ hours: 1 })
      .outcome("contact-made", "call-back", { reviewBy: "2026-03-02T10:01:00.000Z" });
    const task = find(soon, "recruiter-task");
    assert.deepEqual([task.by, task.notBefore], ["queue", "2026-03-02T10:05:00.000Z"]);
  });
});

describe("the day the candidate hears by", () => {
  const newDates = (story: Story) =>
    planOf(story).filter(({ template }) => template === "candidate-new-date");

  test("moved by a person, is told at once, as that person's word", () => {
    const moved = spoken.laterBy({ hours: 1 }).movePromise("2026-03-06");
    const told = find(moved, "candidate-new-date");
    assert.deepEqual(told.recipient, { role: "candidate" });
    assert.deepEqual([told.by, told.notBefore, told.byPerson], ["queue", moved.now, true]);
    assert.deepEqual(newDates(anApplication({ reachableBy: ["phone"] }).movePromise("2026-03-06")), []);
  });

  test("named anew after the last one was missed, is told as well", () => {
    for (const missed of [
      spoken.at("2026-03-05T12:00:00.000Z").sweep(),
      spoken.at("2026-03-05T18:00:00.000Z"),
    ]) {
      const named = missed.movePromise("2026-03-10");
      assert.equal(find(named, "candidate-new-date").notBefore, named.now);
    }
  });

  test("given with an outcome, a talk or a return, is told with that", () => {
    const back = spoken.outcome("interview-booked", "no-reply").laterBy({ hours: 2 }).reopen();
    for (const story of [spoken, spoken.contact(), back]) assert.deepEqual(newDates(story), []);
  });
});

describe("points taken back", () => {
  const held = upTo("interview-completed", anApplication());

  test("another referrer: who had been told of the points is told that they are gone", () => {
    const changed = held.laterBy({ hours: 1 }).referrer("mem_otto");
    const message = find(changed, "referrer-points-reversed");
    assert.deepEqual(message.recipient, { role: "referrer", memberId: "mem_olga" });
    assert.equal(message.points, -25);
  });

  test("another referrer within the window: the first never hears of points, the second hears of theirs", () => {
    const changed = held.laterBy({ minutes: 3 }).referrer("mem_otto");
    assert.ok(!templates(changed).includes("referrer-points-reversed"));
    const earned = find(changed, "referrer-points-earned");
    assert.deepEqual(earned.recipient, { role: "referrer", memberId: "mem_otto" });
    assert.equal(earned.points, 25);
  });

  test("an undo after a change of referrer corrects what each was told", () => {
    const story = held
      .laterBy({ hours: 1 })
      .referrer("mem_otto")
      .laterBy({ hours: 1 })
      .undo("interview-completed");
    const corrections = planOf(story).filter(
      (message) => message.corrects && message.recipient.role === "referrer",
    );
    assert.deepEqual(
      corrections.map(({ template, recipient }) => [template, recipient]),
      [["referrer-correction", { role: "referrer", memberId: "mem_olga" }]],
    );
  });
});

describe("in any life", () => {
  const always = (check: (moments: readonly Story[]) => void): void =>
    fc.assert(
      fc.property(anyLife(), (life) => check([...momentsOf(life)])),
      options,
    );

  test("every message has a name of its own, which tells whose it is", () => {
    always((moments) => {
      const last = moments.at(-1);
      if (!last) return;
      const ids = planOf(last).map((message) => message.id);
      assert.equal(new Set(ids).size, ids.length);
      for (const id of ids) assert.match(id, /^\d+#[a-z]+(-mem_[A-Za-z0-9]+)?#[a-z0-9-]+$/);
    });
  });

  test("what could be sent once is called for ever after, unless it was taken back or set aside", () => {
    always((moments) => {
      const [first] = moments;
      const last = moments.at(-1);
      if (!first || !last) return;
      const history = last.history();
      const { state } = history;
      if (state.status === "none" || state.mergedInto || state.manuallyArchived) return;
      const later = new Set(planOf(last).map((message) => message.id));
      for (const story of moments) {
        const at = story.application();
        if (at.mergedInto || at.manuallyArchived) continue;
        for (const message of planOf(story)) {
          const sendable =
            message.by === "clock" ? at.released.includes(message.id) : message.notBefore <= story.now;
          // Reminders end with what they remind of; an end that was come back from is told no further; a brief ends
          // with the talk it is for, the choice of a time with the time.
          const ends =
            message.template.includes("reminder") ||
            message.template === "candidate-interview-times" ||
            message.by === "clock" ||
            message.goodUntil !== undefined;
          if (!sendable || ends || history.takenBack.has(message.causeSeq)) continue;
          assert.ok(later.has(message.id), `${message.id} of ${story.now} is gone at ${last.now}`);
        }
      }
    });
  });

  test("a correction corrects only what an undo took back", () => {
    always((moments) => {
      const last = moments.at(-1);
      if (!last) return;
      const { takenBack, events } = last.history();
      const undos = new Set(events.flatMap(({ type, seq }) => (type === "OutcomeUndone" ? [seq] : [])));
      for (const message of planOf(last).filter(({ causeSeq }) => undos.has(causeSeq)))
        for (const id of message.corrects ?? [])
          assert.equal(takenBack.get(Number.parseInt(id, 10)), message.causeSeq);
    });
  });

  test("the referrer never hears of an end before the candidate may", () => {
    always((moments) => {
      for (const story of moments) {
        const plan = planOf(story);
        for (const ended of plan.filter(({ template }) => template === "referrer-ended"))
          for (const candidate of plan.filter(
            (other) => other.causeSeq === ended.causeSeq && other.recipient.role === "candidate",
          ))
            assert.ok(candidate.notBefore <= ended.notBefore);
      }
    });
  });

  test("the clock has something to look forward to wherever something waits for it", () => {
    always((moments) => {
      for (const story of moments) {
        const policy = story.policy();
        const { released } = story.application();
        const waiting = planOf(story).filter(({ by, id }) => by === "clock" && !released.includes(id));
        const { due, nextAt } = messagesForTheClock(story.history(), policy, story.now);
        assert.equal(waiting.length > 0, due.length > 0 || nextAt !== undefined);
      }
    });
  });
});
