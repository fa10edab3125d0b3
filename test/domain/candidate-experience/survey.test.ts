import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { nextDueAt } from "../../../shared/domain/application/clock.ts";
import { openTasks } from "../../../shared/domain/application/tasks.ts";
import { decisionToAskAbout, surveyToOffer } from "../../../shared/domain/candidate-experience/survey.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import type { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import { retentionPlan } from "../../../shared/domain/personal-data/retention.ts";
import { anApplication, candidate, clock, Refused, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { anyLife, tell } from "../application/lives.ts";

/** Applied on Monday 2 March 2026; not chosen on Wednesday, before anybody was interviewed. */
const applied = anApplication();
const rejected = upTo("contact-made", applied)
  .laterBy({ days: 1 })
  .outcome("interview-booked", "not-invited");

/** What is known of the mail that tells the last decision, and of no other. */
const mailOf = (story: Story): string => {
  const outcome = story.application().outcomes.at(-1);
  const mail = plannedMessages(story.history(), story.policy()).find(
    ({ causeSeq, recipient }) => causeSeq === outcome?.seq && recipient.role === "candidate",
  );
  assert.ok(mail, "the decision is told by mail");
  return mail.id;
};
const happened = (
  messageId: string,
  { now: at }: Pick<Story, "now">,
  ...types: ("Delivered" | "Bounced" | "Complained")[]
): MessageEvent[] => types.map((type) => ({ type: `Message${type}`, messageId, at }));
const sent = (messageId: string): MessageEvent => ({
  type: "MessageSent",
  messageId,
  ...{ cause: 3, template: "candidate-kind-no", role: "candidate", byPerson: true },
  ...{ attempts: 1, at: "2026-03-04T11:00:00.000Z" },
});
const asks = (story: Story, messages: readonly MessageEvent[]) =>
  surveyToOffer(story.history(), story.track, messages, story.now);
const delivered = (story: Story) => happened(mailOf(story), story, "Delivered");
const aDayAfter = (story: Story) => story.laterBy({ days: 1 });
const askedADayAfter = (story: Story) => asks(aDayAfter(story), delivered(story));

/** Asked a day after the mail was delivered, as the sweep does it. */
const asked = (story: Story): Story => {
  const event = askedADayAfter(story);
  assert.ok(event, "it is time to ask");
  return aDayAfter(story).by(clock).facts(event).by(rita);
};
const answering = { recommend: 9, clarity: 4, respect: 5, mayContact: false } as const;
const answered = (story: Story, change: { mayContact?: boolean; noteId?: string } = {}): Story =>
  story
    .by(candidate)
    .experience({ type: "AnswerSurvey", ...answering, ...change })
    .by(rita);

describe("a candidate is asked how it was", () => {
  test("once the mail that tells the decision was delivered, not when it was sent", () => {
    assert.equal(asks(aDayAfter(rejected), []), undefined);
    assert.equal(asks(aDayAfter(rejected), [sent(mailOf(rejected))]), undefined);
    const { seq: outcomeSeq } = rejected.application().outcomes.at(-1) ?? { seq: 0 };
    assert.deepEqual(askedADayAfter(rejected), {
      type: "SurveyOffered",
      decision: "rejected",
      touchpoint: "interview-booked",
      outcomeSeq,
    });
  });

  test("a day after it was delivered and no minute sooner: whoever has just read a no is left alone with it", () => {
    const arrived = delivered(rejected);
    assert.equal(asks(rejected, arrived), undefined);
    assert.equal(asks(rejected.laterBy({ hours: 23, minutes: 59 }), arrived), undefined);
    assert.ok(asks(rejected.laterBy({ hours: 24 }), arrived));
    const reportedAgain = happened(mailOf(rejected), rejected.laterBy({ hours: 5 }), "Delivered");
    for (const messages of [
      [...arrived, ...reportedAgain],
      [...reportedAgain, ...arrived],
    ])
      assert.ok(asks(rejected.laterBy({ hours: 24 }), messages), "what counts is when it first arrived");
  });

  test("not by a mail about something else, nor where the mail came back after all", () => {
    const later = aDayAfter(rejected);
    assert.equal(asks(later, happened("1#candidate#candidate-receipt", rejected, "Delivered")), undefined);
    assert.equal(asks(later, happened(mailOf(rejected), rejected, "Delivered", "Bounced")), undefined);
    assert.equal(asks(later, happened(mailOf(rejected), rejected, "Bounced", "Delivered")), undefined);
  });

  test("after an interview not before the call was made, in whatever order both come", () => {
    const told = upTo("interview-booked", applied)
      .laterBy({ days: 2 })
      .outcome("interview-completed", "held-not-chosen");
    assert.equal(askedADayAfter(told), undefined);
    const nobodyThere = told.laterBy({ hours: 1 }).contact({ result: "no-answer" });
    assert.equal(asks(aDayAfter(nobodyThere), delivered(told)), undefined);
    const called = told.laterBy({ hours: 1 }).contact();
    assert.equal(asks(aDayAfter(called), []), undefined);
    assert.equal(asks(aDayAfter(called), delivered(told))?.touchpoint, "interview-completed");
  });

  test("soon after a call that was logged when the mail had long arrived: the sweep looks once more", () => {
    const told = upTo("interview-booked", applied)
      .laterBy({ days: 2 })
      .outcome("interview-completed", "held-not-chosen");
    const late = told.laterBy({ days: 6 }).sweep().contact();
    const due = nextDueAt(late.history(), late.policy(), late.now);
    assert.equal(due, late.laterBy({ minutes: 10 }).now);
    const after = late.laterBy({ minutes: 11 });
    const { noticeOn } = retentionPlan(after.application()) ?? {};
    assert.equal(nextDueAt(after.history(), after.policy(), after.now)?.slice(0, 10), noticeOn);
  });

  test("who withdrew, and who accepted an offer", () => {
    const withdrew = applied.laterBy({ days: 1 }).by(candidate).outcome("contact-made", "withdrew");
    assert.equal(askedADayAfter(withdrew)?.decision, "withdrew");
    const accepted = upTo("offer", applied);
    const ask = askedADayAfter(accepted);
    assert.deepEqual([ask?.decision, ask?.touchpoint], ["accepted", "offer"]);
  });

  test("nobody who could not be reached, or who works here already", () => {
    const unreachable = applied.laterBy({ days: 9 }).outcome("contact-made", "unreachable");
    assert.equal(askedADayAfter(unreachable), undefined);
    const accepted = upTo("offer", applied);
    const mail = delivered(accepted);
    assert.equal(asks(aDayAfter(upTo("started-work", applied)), mail), undefined);
  });

  const never: Record<string, (story: Story) => Story> = {
    "was merged into another": (story) => story.mergeInto("app_2"),
    "was undone": (story) => story.undo("interview-booked"),
    "asked to be erased": (story) =>
      story.by(candidate).facts({ type: "ErasureAsked", due: story.laterBy({ days: 1 }).now }),
  };
  for (const [name, happens] of Object.entries(never))
    test(`nobody whose application ${name}`, () => {
      const mail = delivered(rejected);
      assert.equal(asks(aDayAfter(happens(rejected.laterBy({ hours: 1 }))), mail), undefined);
    });

  test("nobody who was set aside by hand, also once that was taken back", () => {
    const accepted = upTo("offer", applied);
    const mail = delivered(accepted);
    const aside = accepted.laterBy({ hours: 1 }).archive();
    assert.ok(asks(aDayAfter(accepted), mail));
    assert.equal(asks(aDayAfter(aside), mail), undefined);
    assert.equal(asks(aDayAfter(aside.laterBy({ hours: 1 }).restore()), mail), undefined);
  });

  test("nobody in a test, and nobody who came back by the button", () => {
    const trial = upTo("contact-made", anApplication({ test: true }))
      .laterBy({ days: 1 })
      .outcome("interview-booked", "not-invited");
    assert.equal(askedADayAfter(trial), undefined);
    const paused = applied.laterBy({ days: 9 }).outcome("contact-made", "unreachable");
    const back = paused.laterBy({ days: 1 }).by(candidate).reopen().by(rita);
    const again = upTo("contact-made", back).laterBy({ days: 1 }).outcome("interview-booked", "not-invited");
    assert.equal(asks(back, []), undefined);
    assert.equal(askedADayAfter(again)?.decision, "rejected");
  });

  test("once for an application, and not after thirty days: by then nobody remembers", () => {
    assert.equal(asks(asked(rejected), delivered(rejected)), undefined);
    assert.ok(asks(rejected.laterBy({ days: 30 }), delivered(rejected)));
    assert.equal(asks(rejected.laterBy({ days: 30, minutes: 1 }), delivered(rejected)), undefined);
  });

  test("in their daytime: asked at ten in the evening, the mail waits for eight in the morning", () => {
    const evening = asked(upTo("offer", applied).at("2026-03-08T22:00:00.000Z"));
    const mail = plannedMessages(evening.history(), evening.policy()).find(
      ({ template }) => template === "candidate-survey",
    );
    assert.deepEqual([mail?.by, mail?.notBefore], ["clock", "2026-03-10T08:00:00.000Z"]);
    const back = evening.at("2026-03-10T07:00:00.000Z").archive().restore();
    const left = plannedMessages(back.history(), back.policy()).map(({ template }) => template);
    assert.ok(!left.includes("candidate-survey"));
  });
});

describe("in any life, with mails arriving or not in any order", () => {
  test("nobody is asked before a day has gone by since the decision's own mail was delivered", () => {
    fc.assert(
      fc.property(
        anyLife(),
        fc.array(
          fc.record({
            type: fc.constantFrom("MessageSent", "MessageDelivered", "MessageBounced", "MessageComplained"),
            which: fc.nat(200),
            hours: fc.nat(60),
          }),
          { maxLength: 12 },
        ),
        (life, fates) => {
          const story = tell(life);
          const history = story.history();
          const mails = plannedMessages(history, story.policy()).map(({ id }) => id);
          const messages = fates.flatMap(({ type, which, hours }): MessageEvent[] => {
            const messageId = mails[which % Math.max(1, mails.length)];
            if (messageId === undefined) return [];
            return type === "MessageSent"
              ? [sent(messageId)]
              : [{ type, messageId, at: addMinutes(story.now, -60 * hours) }];
          });
          const told = decisionToAskAbout(history, story.track, story.now);
          const aDayAgo = addMinutes(story.now, -24 * 60);
          const is = (type: MessageEvent["type"], by = story.now) =>
            messages.some(
              (event) => event.type === type && event.messageId === told?.messageId && event.at <= by,
            );
          const due = told !== undefined && is("MessageDelivered", aDayAgo) && !is("MessageBounced");
          for (const order of [messages, messages.toReversed()])
            assert.equal(asks(story, order) !== undefined, due);
          // Only ever a mail that the plan knows: no other can be delivered.
          if (told && story.application().reachableBy.includes("email"))
            assert.ok(is("MessageDelivered", aDayAgo) === due || is("MessageBounced"));
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe("an answer", () => {
  const invited = asked(rejected).laterBy({ hours: 1 });

  test("is kept once, with the words in a note", () => {
    const told = answered(invited, { noteId: "survey-1" });
    const { answer } = told.application().survey ?? {};
    assert.equal(answer?.recommend, 9);
    assert.equal(answer?.noteId, "survey-1");
    assert.throws(
      () => answered(told),
      (error) => error instanceof Refused && error.code === "survey-answered",
    );
  });

  test("is taken from nobody who was not asked", () => {
    assert.throws(
      () => answered(rejected),
      (error) => error instanceof Refused && error.code === "no-survey",
    );
  });

  test("outlasts that the decision is undone: what was said stays said", () => {
    const undone = answered(invited).laterBy({ days: 1 }).undo("interview-booked");
    assert.equal(undone.application().survey?.answer?.recommend, 9);
  });

  test("that lets us get in touch is a task and a mail for hr, due in two working days of the site", () => {
    // Thursday 5 March: by the end of Monday 9 March.
    const told = answered(invited, { mayContact: true });
    const tasks = (story: Story) =>
      openTasks(story.history(), story.track).filter(({ kind }) => kind === "survey-contact");
    const { seq = 0, contactBy } = told.application().survey?.answer ?? {};
    assert.equal(contactBy, "2026-03-09T17:30:00.000Z");
    assert.deepEqual(tasks(told), [
      {
        id: `survey-contact-${seq}`,
        kind: "survey-contact",
        for: "hr",
        since: told.now,
        dueAt: contactBy,
      },
    ]);
    const mails = plannedMessages(told.history(), told.policy()).filter(({ causeSeq }) => causeSeq === seq);
    assert.deepEqual(
      mails.map(({ template, recipient, by }) => [template, recipient.role, by]),
      [["hr-survey-contact", "hr", "queue"]],
    );
    assert.deepEqual(tasks(told.move({ type: "TaskDone", task: `survey-contact-${seq}` })), []);
  });

  test("that does not is nobody's task, and no mail", () => {
    const told = answered(invited);
    const { seq, contactBy } = told.application().survey?.answer ?? {};
    assert.equal(contactBy, undefined);
    assert.deepEqual(
      openTasks(told.history(), told.track).filter(({ kind }) => kind === "survey-contact"),
      [],
    );
    const mails = plannedMessages(told.history(), told.policy()).filter(({ causeSeq }) => causeSeq === seq);
    assert.deepEqual(mails, []);
  });

  test("and being asked are no word of a person: they end no silence", () => {
    assert.deepEqual(answered(invited).application().silence, rejected.application().silence);
  });
});
