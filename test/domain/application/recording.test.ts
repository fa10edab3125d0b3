import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { recordOutcome } from "../../../shared/domain/application/record-outcome.ts";
import type { RecordOutcome } from "../../../shared/domain/application/record-outcome.ts";
import { milestonePlan, openMilestone } from "../../../shared/domain/application/plan.ts";
import type { OutcomeDetails } from "../../../shared/domain/application/events.ts";
import type { Decision, Policy } from "../../../shared/domain/application/decision.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import { anApplication, candidate, clock, payroll, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { given } from "./given.ts";

const recording =
  (milestone: string, outcome: string, extra: Partial<RecordOutcome> = {}) =>
  (history: History, policy: Policy): Decision =>
    recordOutcome({ type: "RecordOutcome", milestone, outcome, ...extra }, history, policy);

const openIn = (story: Story) => openMilestone(story.track, story.application())?.id;

const interview = {
  booking: {
    startsAt: "2026-03-04T10:00:00.000Z",
    endsAt: "2026-03-04T11:00:00.000Z",
    format: "in-person",
    people: ["mem_maria"],
  },
} satisfies OutcomeDetails;

/** Applied on Monday 2 March 2026 at 09:00; it is Tuesday 10:00 now. */
const applied = anApplication().at("2026-03-03T10:00:00.000Z");

describe("a success", () => {
  test("opens the next milestone, which is ours to act on by its review date", () => {
    const story = applied.outcome("contact-made", "spoke-interested");
    assert.equal(openIn(story), "interview-booked");
    assert.deepEqual(story.application().step, {
      seq: 3,
      owner: "us",
      reviewAt: "2026-03-05T17:30:00.000Z",
      overdueRecorded: false,
    });
  });

  test("is dated now and says who acts next and until when", () => {
    given(applied).when(recording("contact-made", "spoke-interested")).then(
      {
        type: "OutcomeRecorded",
        milestone: "contact-made",
        outcome: "spoke-interested",
        colour: "green",
        effectiveAt: "2026-03-03T10:00:00.000Z",
        owner: "us",
        reviewAt: "2026-03-05T17:30:00.000Z",
      },
      { type: "PromiseKept", promiseSeq: 2 },
      { type: "PromiseGiven", byDay: "2026-03-05" },
    );
  });

  test("is recorded once: a milestone reached is not reached again, nor lost again", () => {
    const story = applied.outcome("contact-made", "spoke-interested");
    for (const outcome of ["spoke-interested", "no-answer", "too-far"])
      given(story).when(recording("contact-made", outcome)).thenRefused("already-green");
  });

  test("at the last milestone closes the application as hired", () => {
    const story = upTo("started-work", anApplication()).laterBy({ days: 90 });
    const hired = story.outcome("still-working-12w", "yes");
    assert.equal(hired.application().status, "hired");
    assert.equal(openIn(hired), undefined);
  });
});

describe("a success further on", () => {
  test("needs a confirmation that lists what else it records", () => {
    const refusal = given(applied)
      .when(recording("interview-completed", "held-forward"))
      .thenRefused("confirmation-needed", /"Spoke, interested", "Interview booked"/);
    assert.equal(refusal.pointer, "/confirm");
    assert.deepEqual(refusal.more, {
      implied: [
        { milestone: "contact-made", outcome: "spoke-interested", label: "Spoke, interested" },
        { milestone: "interview-booked", outcome: "booked", label: "Interview booked" },
      ],
    });
  });

  test("records each skipped milestone by its first-listed success, on the same date, pointing to what implied it", () => {
    const effectiveAt = "2026-03-02T15:00:00.000Z";
    given(applied)
      .when(recording("interview-completed", "held-second", { confirm: true, effectiveAt }))
      .then(
        { type: "OutcomeRecorded", outcome: "spoke-interested", colour: "green", effectiveAt, impliedBy: 5 },
        { type: "OutcomeRecorded", outcome: "booked", colour: "green", effectiveAt, impliedBy: 5 },
        { type: "OutcomeRecorded", outcome: "held-second", colour: "green", effectiveAt },
        { type: "PromiseKept" },
        { type: "PromiseGiven" },
      );
  });

  test("takes the place of what was still needed at a skipped milestone", () => {
    const story = applied.outcome("contact-made", "thinking").outcome("interview-booked", "booked");
    assert.deepEqual(
      story.application().outcomes.map(({ outcome, replaced }) => [outcome, replaced]),
      [
        ["thinking", true],
        ["spoke-interested", false],
        ["booked", false],
      ],
    );
  });

  test("skips a final interview that is in the plan, and does not know one that is not", () => {
    const second = upTo("interview-booked", anApplication()).outcome("interview-completed", "held-second");
    assert.deepEqual(
      second
        .outcome("offer", "accepted")
        .application()
        .outcomes.map(({ outcome }) => outcome)
        .slice(-2),
      ["final-forward", "accepted"],
    );
    const forward = upTo("interview-completed", anApplication());
    given(forward)
      .when(recording("final-interview", "final-forward"))
      .thenRefused("unknown-milestone", /not part of this application's plan/);
  });
});

describe("the final interview", () => {
  test("exists once a second interview is agreed, and goes with it", () => {
    const story = upTo("interview-booked", anApplication()).outcome("interview-completed", "held-second");
    const plan = (at: Story) => milestonePlan(at.track, at.application()).map(({ id }) => id);
    assert.ok(plan(story).includes("final-interview"));
    assert.equal(openIn(story), "final-interview");
    assert.ok(!plan(story.undo("interview-completed")).includes("final-interview"));
  });
});

describe("what is still needed, and what ends it", () => {
  test("is recorded at the open milestone only, which the refusal names", () => {
    for (const [milestone, outcome] of [
      ["interview-booked", "slots-offered"],
      ["interview-completed", "held-not-chosen"],
    ] as const) {
      const refusal = given(applied)
        .when(recording(milestone, outcome, { details: { reason: "other" } }))
        .thenRefused("milestone-not-open", /"Contact made"/);
      assert.deepEqual(refusal.more, { openMilestone: "contact-made" });
    }
  });

  test("something needed is replaced by the next outcome of the milestone", () => {
    const story = applied.outcome("contact-made", "no-answer").outcome("contact-made", "thinking");
    assert.deepEqual(
      story.application().outcomes.map(({ outcome, replaced }) => [outcome, replaced]),
      [
        ["no-answer", true],
        ["thinking", false],
      ],
    );
    assert.equal(story.application().step.owner, "candidate");
  });

  test("a red archives, with whose decision it was", () => {
    const story = applied.outcome("contact-made", "too-far");
    const application = story.application();
    assert.equal(application.status, "archived");
    assert.equal(application.outcomes[0]?.class, "theirs");
    given(story)
      .when(recording("contact-made", "spoke-interested"))
      .thenRefused("not-live", /archived/);
  });

  test("a better fit elsewhere may be found until the offer is accepted, a withdrawal come until they start", () => {
    const accepted = upTo("offer", anApplication());
    given(accepted).when(recording("started-work", "other-job")).thenRefused("unknown-outcome");
    assert.equal(accepted.outcome("started-work", "withdrew").application().status, "archived");
    const started = upTo("started-work", anApplication());
    given(started).when(recording("still-working-4w", "withdrew")).thenRefused("unknown-outcome");
  });

  test("a job is filled only as long as no offer was accepted", () => {
    const offered = upTo("interview-completed", anApplication());
    assert.equal(offered.outcome("offer", "job-filled").application().status, "archived");
    given(upTo("offer", anApplication()))
      .when(recording("started-work", "job-filled"))
      .thenRefused("unknown-outcome");
  });

  test("an unknown milestone or outcome is refused with those there are", () => {
    const milestone = given(applied).when(recording("interview", "booked")).thenRefused("unknown-milestone");
    assert.ok((milestone.more?.["milestones"] as string[]).includes("interview-booked"));
    const outcome = given(applied).when(recording("contact-made", "booked")).thenRefused("unknown-outcome");
    assert.ok((outcome.more?.["outcomes"] as string[]).includes("withdrew"));
  });

  test("never known is said by the clock alone", () => {
    const story = upTo("started-work", anApplication()).laterBy({ days: 120 });
    for (const actor of [rita, payroll, candidate])
      given(story.by(actor))
        .when(recording("still-working-12w", "never-known"))
        .thenRefused("only-by-the-clock");
  });
});

describe("the date of an outcome", () => {
  const booked = upTo("interview-booked", anApplication()).at("2026-03-09T10:00:00.000Z");
  const held = (effectiveAt: string) => recording("interview-completed", "held-forward", { effectiveAt });

  test("may lie back as far as the day of the step before, compared by day", () => {
    // Booked on 4 March at 09:00; the interview was held that morning.
    given(booked).when(held("2026-03-04T08:00:00.000Z")).then(
      {
        type: "OutcomeRecorded",
        effectiveAt: "2026-03-04T08:00:00.000Z",
        reviewAt: "2026-03-06T17:30:00.000Z",
      },
      { type: "PromiseKept" },
      { type: "PromiseGiven", byDay: "2026-03-10" },
    );
  });

  test("is not before the step before, nor before the arrival", () => {
    const refusal = given(booked).when(held("2026-03-03T23:00:00.000Z")).thenRefused("date-out-of-order");
    assert.deepEqual(refusal.more, { notBefore: "2026-03-04" });
    given(applied)
      .when(recording("contact-made", "no-answer", { effectiveAt: "2026-03-01T12:00:00.000Z" }))
      .thenRefused("date-out-of-order");
  });

  test("is not on a later day than today, where the site is", () => {
    given(booked).when(held("2026-03-10T00:30:00.000Z")).thenRefused("date-in-the-future");
    const late = booked.at("2026-07-01T22:30:00.000Z");
    // Half past eleven at night in London, in summer: another half hour is tomorrow.
    given(late).when(held("2026-07-01T23:00:00.000Z")).thenRefused("date-in-the-future");
  });

  test("of something needed lies between its neighbours too", () => {
    given(booked)
      .when(recording("interview-completed", "being-moved", { effectiveAt: "2026-03-02T12:00:00.000Z" }))
      .thenRefused("date-out-of-order");
  });
});

describe("what an outcome needs", () => {
  test("a booking, an item, a requirement, a reason, a start date, an expiry: refused without, and told where", () => {
    const cases = [
      [upTo("contact-made", anApplication()), "interview-booked", "booked", "/details/startsAt"],
      [applied, "contact-made", "needs-info", "/details/item"],
      [applied, "contact-made", "requirement-not-met", "/details/requirementId"],
      [upTo("contact-made", anApplication()), "interview-booked", "not-invited", "/details/reason"],
      [upTo("offer", anApplication()), "started-work", "start-agreed", "/details/startDate"],
      [upTo("interview-completed", anApplication()), "offer", "sent", "/details/expiresAt"],
    ] as const;
    for (const [story, milestone, outcome, pointer] of cases)
      assert.equal(
        given(story).when(recording(milestone, outcome)).thenRefused("detail-missing").pointer,
        pointer,
      );
  });

  test("a call-back needs the agreed time, and is looked at then", () => {
    given(applied).when(recording("contact-made", "call-back")).thenRefused("review-date-missing");
    const reviewBy = "2026-03-03T15:00:00.000Z";
    given(applied)
      .when(recording("contact-made", "call-back", { reviewBy }))
      .then(
        { type: "OutcomeRecorded", reviewAt: reviewBy, reviewGiven: true },
        { type: "PromiseKept" },
        { type: "PromiseGiven", byDay: "2026-03-03", until: "2026-03-03T17:30:00.000Z" },
      );
  });

  test("a review date, or an offer's end, is not before the outcome itself", () => {
    const reviewBy = "2026-03-02T15:00:00.000Z";
    given(applied)
      .when(recording("contact-made", "thinking", { reviewBy }))
      .thenRefused("date-out-of-order", /review date/);
    given(upTo("interview-completed", anApplication()))
      .when(recording("offer", "sent", { details: { expiresAt: "2026-03-01T12:00:00.000Z" } }))
      .thenRefused("date-out-of-order", /run out/);
  });

  test("an interview, or a first day, is not before the day of its own outcome, which may be dated back", () => {
    const spoken = upTo("contact-made", anApplication()).at("2026-03-06T10:00:00.000Z");
    const booked = (effectiveAt?: string) =>
      recording("interview-booked", "booked", { details: interview, effectiveAt });
    const refusal = given(spoken)
      .when(booked())
      .thenRefused("date-out-of-order", /interview/);
    assert.equal(refusal.pointer, "/details/startsAt");
    const afterwards = spoken.outcome("interview-booked", "booked", {
      details: interview,
      effectiveAt: "2026-03-04T09:00:00.000Z",
    });
    assert.equal(openIn(afterwards), "interview-completed");

    const accepted = upTo("offer", anApplication());
    const agreed = recording("started-work", "start-agreed", { details: { startDate: "2026-03-05" } });
    assert.equal(
      given(accepted)
        .when(agreed)
        .thenRefused("date-out-of-order", /first day/).pointer,
      "/details/startDate",
    );
    given(accepted.by(payroll)).when(agreed).thenRefused("date-out-of-order");
  });

  test("an interview ends after it starts, and is looked at when it ends", () => {
    const story = upTo("contact-made", anApplication());
    const { booking } = interview;
    given(story)
      .when(
        recording("interview-booked", "booked", {
          details: { booking: { ...booking, endsAt: booking.startsAt } },
        }),
      )
      .thenRefused("date-out-of-order");
    const booked = story.outcome("interview-booked", "booked", { details: interview });
    assert.equal(booked.application().step.reviewAt, booking.endsAt);
  });

  test("a start is looked at one working day after it, an offer when it runs out", () => {
    const accepted = upTo("offer", anApplication());
    const agreed = accepted.outcome("started-work", "start-agreed", { details: { startDate: "2026-03-13" } });
    assert.equal(agreed.application().step.reviewAt, "2026-03-16T17:30:00.000Z");
    const expiresAt = "2026-03-12T12:00:00.000Z";
    const held = upTo("interview-completed", anApplication());
    assert.equal(
      held.outcome("offer", "sent", { details: { expiresAt } }).application().step.reviewAt,
      expiresAt,
    );
    assert.equal(held.outcome("offer", "told").application().step.reviewAt, "2026-03-12T17:30:00.000Z");
  });

  test("new to the sector, found out on the call, is known from then on", () => {
    const story = applied.outcome("contact-made", "spoke-interested", { details: { newToSector: true } });
    assert.equal(story.application().newToSector, true);
    assert.equal(story.undo("contact-made").application().newToSector, false);
  });
});

describe("a condition that does not hold", () => {
  test("warns, and is gone on from with a reason that is kept with the outcome", () => {
    const refusal = given(applied)
      .when(recording("contact-made", "unreachable"))
      .thenRefused("condition-not-met", /0 of 3 tries/);
    assert.equal(refusal.pointer, "/reason");
    given(applied)
      .when(recording("contact-made", "unreachable", { reasonGiven: true, noteId: "note-1" }))
      .then(
        { type: "OutcomeRecorded", despite: ["tries"], noteId: "note-1", class: "theirs" },
        { type: "PromiseKept" },
      );
  });

  test("unreachable: three tries, by all channels they gave but at most two, over five working days", () => {
    const tried = applied
      .outcome("contact-made", "no-answer")
      .laterBy({ days: 1 })
      .contact({ channel: "email", result: "left-message" })
      .laterBy({ days: 1 })
      .contact({ result: "no-answer" });
    given(tried)
      .when(recording("contact-made", "unreachable"))
      .thenRefused("condition-not-met", /3 of 3 tries, by 2 of 2 channels, over 2 of 5 working days/);
    given(tried.at("2026-03-10T10:00:00.000Z"))
      .when(recording("contact-made", "unreachable"))
      .then({ type: "OutcomeRecorded", outcome: "unreachable" }, { type: "PromiseMissed" });
    const byPhone = anApplication({ reachableBy: ["phone"] })
      .outcome("contact-made", "no-answer")
      .contact({ result: "no-answer" })
      .contact({ result: "no-answer" })
      .laterBy({ days: 7 });
    given(byPhone)
      .when(recording("contact-made", "unreachable"))
      .then({ type: "OutcomeRecorded" }, { type: "PromiseMissed" });
  });

  test("unreachable: a conversation is no try, and tries before they came back count no more", () => {
    const spoke = applied.contact().contact().contact().laterBy({ days: 7 });
    given(spoke)
      .when(recording("contact-made", "unreachable"))
      .thenRefused("condition-not-met", /0 of 3/);
    const back = applied
      .outcome("contact-made", "no-answer")
      .contact({ result: "no-answer" })
      .contact({ channel: "email", result: "left-message" })
      .laterBy({ days: 7 })
      .outcome("contact-made", "unreachable")
      .laterBy({ days: 1 })
      .reopen();
    given(back)
      .when(recording("contact-made", "unreachable"))
      .thenRefused("condition-not-met", /0 of 3/);
  });

  test("no reply: two reminders sent and five working days since times were offered", () => {
    const offered = upTo("contact-made", anApplication()).laterBy({ days: 1 });
    given(offered)
      .when(recording("interview-booked", "no-reply"))
      .thenRefused("condition-not-met", /No times were offered/);
    const waiting = offered.outcome("interview-booked", "slots-offered");
    const end = { type: "OutcomeRecorded", outcome: "no-reply" } as const;
    const later = waiting.laterBy({ days: 2 }).sweep().laterBy({ days: 6 });
    given(later).when(recording("interview-booked", "no-reply")).thenRefused("condition-not-met");
    given(later.sweep()).when(recording("interview-booked", "no-reply")).then(end);
  });

  test("did not attend: a second miss, or no answer to the first in time", () => {
    const booked = upTo("interview-booked", anApplication()).laterBy({ days: 2 });
    const end = recording("interview-completed", "did-not-attend");
    given(booked)
      .when(end)
      .thenRefused("condition-not-met", /first miss/);
    const missed = booked.outcome("interview-completed", "missed-rebook");
    given(missed)
      .when(end)
      .thenRefused("condition-not-met", /still have time/);
    given(missed.laterBy({ days: 7 }).sweep())
      .when(end)
      .then({ type: "OutcomeRecorded", class: "no-show" });
    const again = missed.outcome("interview-completed", "rebooked").laterBy({ days: 2 });
    given(again).when(end).then({ type: "OutcomeRecorded", class: "no-show" }, { type: "PromiseKept" });
    const twice = again.outcome("interview-completed", "missed-rebook");
    given(twice).when(end).then({ type: "OutcomeRecorded", class: "no-show" }, { type: "PromiseKept" });
  });

  test("did not attend: one miss is not a second because something else followed it", () => {
    const missed = upTo("interview-booked", anApplication())
      .laterBy({ days: 2 })
      .outcome("interview-completed", "missed-rebook");
    const end = recording("interview-completed", "did-not-attend");
    const rebooked = missed.outcome("interview-completed", "rebooked");
    for (const story of [
      rebooked,
      missed.outcome("interview-completed", "being-moved"),
      rebooked.laterBy({ days: 2 }).outcome("interview-completed", "held-deciding").laterBy({ days: 9 }),
    ])
      given(story)
        .when(end)
        .thenRefused("condition-not-met", /second miss/);
  });

  test("an offer has expired after its last day and a working day of grace", () => {
    const held = upTo("interview-completed", anApplication());
    const expire = recording("offer", "expired");
    given(held)
      .when(expire)
      .thenRefused("condition-not-met", /No offer/);
    const sent = held.outcome("offer", "sent", { details: { expiresAt: "2026-03-13T12:00:00.000Z" } });
    given(sent.at("2026-03-16T17:00:00.000Z"))
      .when(expire)
      .thenRefused("condition-not-met", /2026-03-13/);
    given(sent.at("2026-03-16T17:31:00.000Z").sweep())
      .when(expire)
      .then({ type: "OutcomeRecorded", class: "theirs" });
  });

  test("never started: three working days after the agreed start, with a call logged", () => {
    const accepted = upTo("offer", anApplication());
    const never = recording("started-work", "never-started");
    given(accepted)
      .when(never)
      .thenRefused("condition-not-met", /No start date/);
    const agreed = accepted
      .outcome("started-work", "start-agreed", { details: { startDate: "2026-03-09" } })
      .at("2026-03-12T09:00:00.000Z");
    given(agreed)
      .when(never)
      .thenRefused("condition-not-met", /no call is logged/);
    given(agreed.contact({ result: "no-answer" }))
      .when(never)
      .then({ type: "OutcomeRecorded", class: "no-show" }, { type: "PromiseKept" });
    given(agreed.at("2026-03-11T09:00:00.000Z").contact({ result: "no-answer" }))
      .when(never)
      .thenRefused("condition-not-met", /2 of 3 working days/);
  });
});

describe("an outcome by somebody else", () => {
  test("a candidate withdraws by themselves", () => {
    given(applied.by(candidate))
      .when(recording("contact-made", "withdrew"))
      .then({ type: "OutcomeRecorded", class: "theirs", ends: "archived" }, { type: "PromiseKept" });
  });

  test("another system's report confirms itself: implied, unconditional, under its own id, no word to the candidate", () => {
    given(applied.by(payroll))
      .when(recording("offer", "accepted", { reportId: "report-1" }))
      .then(
        { type: "OutcomeRecorded", outcome: "spoke-interested", impliedBy: 6, reportId: "report-1" },
        { type: "OutcomeRecorded", outcome: "booked", impliedBy: 6 },
        { type: "OutcomeRecorded", outcome: "held-forward", impliedBy: 6 },
        { type: "OutcomeRecorded", outcome: "accepted", reportId: "report-1" },
      );
  });

  test("a report of what cannot be is refused like anybody's", () => {
    given(applied.by(payroll)).when(recording("still-working-4w", "left")).thenRefused("milestone-not-open");
    given(applied.by(payroll))
      .when(recording("started-work", "started", { effectiveAt: "2026-02-01T09:00:00.000Z" }))
      .thenRefused("date-out-of-order");
  });

  test("the clock has no say over what people decide", () => {
    given(applied.by(clock)).when(recording("contact-made", "booked")).thenRefused("unknown-outcome");
  });
});
