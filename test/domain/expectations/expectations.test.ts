import assert from "node:assert/strict";
import { describe, test } from "node:test";
import type { Answers, JobTerms } from "../../../shared/domain/expectations/answers.ts";
import { countingExplanations } from "../../../shared/domain/expectations/state.ts";
import type { Compensation } from "../../../shared/domain/offer/compensation.ts";
import {
  anApplication,
  candidate,
  driverJob,
  leeds,
  mondayMorning,
  payroll,
  Refused,
  upTo,
  rita,
} from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { decidedFor, draft, onOffer, pay, payOf, send, tell } from "../../builders/offers.ts";

const tooMuch: Answers = {
  pay: { currency: "GBP", hoursPerWeek: 37.5, gross: { amount: 4_000_000, period: "year" } },
};

const state = (story: Story, answers: Answers): Story =>
  story.expectations({ type: "StateExpectations", answers, channel: "phone" });

const waive = (story: Story, item = "pay"): Story =>
  story.expectations({ type: "WaiveGap", item, reason: "exception-approved" });

const refusedAs = (code: string, step: () => unknown): void => {
  assert.throws(step, (error) => {
    assert.ok(error instanceof Refused, String(error));
    assert.equal(error.code, code);
    return true;
  });
};

describe("expectations", () => {
  test("only what changed is written, and each answer keeps who gave it, when and how", () => {
    const first = state(anApplication(), { ...tooMuch, hoursPerWeek: 30 });
    const then = state(first.laterBy({ hours: 1 }).by(candidate), { ...tooMuch, hoursPerWeek: 32 });
    const { expectations } = then.application();
    assert.equal(expectations.version, 2);
    assert.deepEqual(then.events.at(-1), {
      type: "ExpectationsStated",
      answers: { hoursPerWeek: 32 },
      channel: "phone",
      givenAt: then.now,
      terms: then.terms,
      rules: { payOpenPercent: 10, hoursAgreed: 2, hoursOpenPercent: 20 },
      seq: then.history().version,
      factSeq: then.history().version,
      recordedAt: then.now,
      actor: candidate,
    });
    assert.equal(expectations.sources.pay?.actor.kind, "member");
    assert.equal(expectations.sources.pay?.givenAt, mondayMorning);
    assert.equal(expectations.sources.hoursPerWeek?.actor.kind, "candidate");
  });

  test("an answer left out was taken back", () => {
    const story = state(state(anApplication(), { ...tooMuch, hoursPerWeek: 30 }), { hoursPerWeek: 30 });
    assert.equal(story.application().expectations.answers.pay, undefined);
    assert.equal(story.application().expectations.sources.pay, undefined);
  });

  test("the same answers again change nothing", () => {
    const story = state(anApplication(), tooMuch);
    refusedAs("nothing-changes", () => state(story, tooMuch));
  });

  test("an answer is noted when it was given: not in the future, and not before they applied", () => {
    const at = (givenAt: string) =>
      anApplication().expectations({
        type: "StateExpectations",
        answers: tooMuch,
        channel: "phone",
        givenAt,
      });
    refusedAs("date-in-the-future", () => at("2027-01-01T00:00:00.000Z"));
    refusedAs("date-out-of-order", () => at("2020-01-01T00:00:00.000Z"));
  });

  test("a duty that the job does not have is refused", () => {
    refusedAs("unknown-duty", () => state(anApplication(), { duties: { surgery: "yes" } }));
  });

  test("duties that the job no longer has are left out, and hold up no other answer", () => {
    const before = state(anApplication(), { duties: { picking: "yes", forklift: "no" } });
    const without = before.offering({ dutyIds: ["forklift", "loading"] });
    const hours = state(without, { duties: { picking: "yes", forklift: "no" }, hoursPerWeek: 30 });
    assert.deepEqual(hours.application().expectations.sources.duties?.seq, before.history().version);
    const then = state(hours, { duties: { picking: "yes", loading: "yes" }, hoursPerWeek: 30 });
    assert.deepEqual(then.application().expectations.answers.duties, { loading: "yes" });
    refusedAs("unknown-duty", () => state(without, { duties: { scanning: "yes" } }));
    const none = before.offering({ dutyIds: [] });
    assert.deepEqual(state(none, { hoursPerWeek: 30 }).application().expectations.answers.hoursPerWeek, 30);
  });

  test("pay without an amount is refused, and so is a deadline without another process", () => {
    refusedAs("detail-missing", () => state(anApplication(), { pay: { currency: "GBP", hoursPerWeek: 40 } }));
    refusedAs("detail-not-wanted", () =>
      state(anApplication(), { otherProcesses: { inOthers: false, deadline: "2026-03-09T12:00:00.000Z" } }),
    );
  });

  test("deadline and names of other processes are kept only with consent", () => {
    const deadline = "2026-03-09T12:00:00.000Z";
    for (const told of [{ deadline }, { noteId: "processes-1" }])
      refusedAs("detail-missing", () =>
        state(anApplication(), { otherProcesses: { inOthers: true, ...told } }),
      );
    state(anApplication(), { otherProcesses: { inOthers: true } });
  });

  test("the deadline of another process hurries the offer, in the same fact, until it is taken back", () => {
    const other = (deadline: string): Answers => ({
      otherProcesses: { inOthers: true, consent: true, deadline },
    });
    const first = state(anApplication(), other("2026-03-09T12:00:00.000Z"));
    assert.equal(first.application().competingDeadline, "2026-03-09T12:00:00.000Z");
    assert.equal(new Set(first.events.slice(-2).map(({ factSeq }) => factSeq)).size, 1);
    const more = state(first, { ...other("2026-03-09T12:00:00.000Z"), hoursPerWeek: 30 });
    assert.equal(more.events.length, first.events.length + 1);
    assert.equal(
      state(more, other("2026-03-11T12:00:00.000Z")).application().competingDeadline,
      "2026-03-11T12:00:00.000Z",
    );
    assert.equal(state(more, { hoursPerWeek: 30 }).application().competingDeadline, undefined);
    refusedAs("date-out-of-order", () => state(anApplication(), other("2026-01-01T12:00:00.000Z")));
  });

  test("a deadline that a recruiter noted since stays while they agree that one is kept, and goes with that", () => {
    const others = { inOthers: true, consent: true } as const;
    const stated = state(anApplication(), {
      otherProcesses: { ...others, deadline: "2026-03-09T12:00:00.000Z" },
    });
    const noted = stated.offer({ type: "SetCompetingDeadline", deadline: "2026-03-10T12:00:00.000Z" });
    const after = (otherProcesses: Answers["otherProcesses"]) =>
      state(noted, { hoursPerWeek: 30, ...(otherProcesses ? { otherProcesses } : {}) }).application()
        .competingDeadline;
    assert.deepEqual(
      [after(others), after({ inOthers: true }), after({ inOthers: false }), after(undefined)],
      ["2026-03-10T12:00:00.000Z", undefined, undefined, undefined],
    );
  });

  test("skills are those that the job names; what was said about another job stays", () => {
    refusedAs("unknown-skill", () => state(anApplication(), { skills: ["nuclear-physics"] }));
    const skilled = state(anApplication().offering({ skills: ["forklift"] }), { skills: ["forklift"] });
    const elsewhere = skilled.offering({ skills: ["driving"] });
    assert.deepEqual(
      state(elsewhere, { skills: ["forklift", "driving"] }).application().expectations.answers.skills,
      ["forklift", "driving"],
    );
    refusedAs("unknown-skill", () => state(elsewhere, { skills: ["forklift", "welding"] }));
  });

  test("nobody is asked once they work here", () => {
    refusedAs("already-at-work", () => state(upTo("started-work", anApplication()), tooMuch));
  });

  test("undoing an outcome takes no answer back", () => {
    const told = state(upTo("interview-completed", anApplication()), tooMuch).undo("contact-made");
    assert.deepEqual(told.application().expectations.answers, tooMuch);
  });
});

describe("what waits for alignment", () => {
  test("an offer is not told while a gap blocks, and the refusal names it", () => {
    const story = draft(state(decidedFor(), tooMuch));
    refusedAs("alignment-blocks", () => tell(story));
  });

  test("an offer that gives what is sought settles it", () => {
    tell(draft(state(decidedFor(), tooMuch), payOf(4_000_000)));
  });

  test("a waiver lets it go on, and lapses when the answer changes", () => {
    const story = draft(state(decidedFor(), tooMuch));
    tell(waive(story));
    const more: Answers = {
      pay: { currency: "GBP", hoursPerWeek: 37.5, gross: { amount: 5_000_000, period: "year" } },
    };
    refusedAs("alignment-blocks", () => tell(state(waive(story), more)));
  });

  test("a waiver of one item stays when another answer changes", () => {
    const story = state(waive(draft(state(decidedFor(), tooMuch))), { ...tooMuch, hoursPerWeek: 37.5 });
    tell(story);
  });

  /** 37 500.00 is 10.29 % above the 34 000.00 that the job pays at most. */
  const somewhat: Answers = {
    pay: { currency: "GBP", hoursPerWeek: 37.5, gross: { amount: 3_750_000, period: "year" } },
  };
  const add = (story: Story, terms: Compensation): Story =>
    onOffer(story, { type: "AddVersion", proposedBy: "employer", terms, channel: "phone" });

  test("a waiver is kept with the size of the gap and what it is a gap to, and holds for no larger one", () => {
    const waived = waive(state(decidedFor(), somewhat));
    const event = waived.events.at(-1);
    assert.ok(event?.type === "GapWaived");
    assert.deepEqual([event.gap, event.against], [{ basisPoints: 1029 }, "job"]);
    tell(draft(waived, payOf(3_400_000)));
    const less = draft(waived, payOf(3_300_000));
    assert.throws(
      () => tell(less),
      /alignment-blocks: .*: pay \(the gap is larger than what was waived\)\. Settle it/,
    );
    tell(waive(less));
  });

  test("a worse figure later waits like the first, by its own gap; a better one does not", () => {
    const told = tell(waive(draft(state(decidedFor(), somewhat), payOf(3_400_000))));
    refusedAs("alignment-blocks", () => add(told, payOf(2_000_000)));
    assert.throws(() => add(told, payOf(3_300_000)), /save these figures as a draft/);
    const drafted = onOffer(told, {
      type: "AddVersion",
      proposedBy: "employer",
      terms: payOf(3_300_000),
    });
    refusedAs("alignment-blocks", () => send(drafted));
    send(waive(drafted));
    add(told, payOf(3_500_000));
    add(told, payOf(3_400_001));
    send(told);
  });

  test("what an offer was to close is waived for the job alone", () => {
    const closing = (story: Story) =>
      story.expectations({ type: "WaiveGap", item: "pay", reason: "offer-will-close-it" });
    const waived = closing(state(decidedFor(), somewhat));
    waived.outcome("offer", "accepted");
    tell(draft(waived, payOf(3_750_000)));
    assert.throws(() => tell(draft(waived, payOf(3_400_000))), /the offer would close it, and it does not/);
    refusedAs("detail-not-wanted", () => closing(draft(state(decidedFor(), somewhat))));
  });

  test("a waiver of hours, shifts or place holds for no larger gap either", () => {
    const cases: readonly [string, Answers, Partial<JobTerms>, Partial<JobTerms>][] = [
      ["hours", { hoursPerWeek: 25 }, { hoursPerWeek: 35 }, { hoursPerWeek: 40 }],
      ["hours", { hoursPerWeek: 25 }, { hoursPerWeek: 35 }, { hoursPerWeek: 20 }],
      [
        "shifts",
        { impossibleShifts: ["late", "night"] },
        { shifts: ["early", "late"] },
        { shifts: ["early", "night"] },
      ],
      ["place", { place: { maximumKilometres: 5 } }, { distanceKilometres: 6 }, { distanceKilometres: 7 }],
      ["place", { place: { kinds: ["remote"] } }, { kind: "hybrid" }, { kind: "on-site" }],
      [
        "place",
        { place: { kinds: ["remote"], maximumKilometres: 5 } },
        { kind: undefined, distanceKilometres: 6 },
        { kind: "on-site", distanceKilometres: 6 },
      ],
    ];
    for (const [item, answers, then, later] of cases) {
      const waived = draft(
        waive(state(decidedFor(), answers).offering(then), item),
        pay(then.hoursPerWeek ? { hoursPerWeek: then.hoursPerWeek } : {}),
      );
      tell(waived);
      const worse = draft(
        waive(state(decidedFor(), answers).offering(then), item),
        pay(later.hoursPerWeek ? { hoursPerWeek: later.hoursPerWeek } : {}),
      ).offering(later);
      refusedAs("alignment-blocks", () => tell(worse));
    }
  });

  test("a waiver falls when they are considered for another job", () => {
    const waived = waive(state(decidedFor(), somewhat));
    const moved = waived.transfer(driverJob, leeds);
    assert.deepEqual(moved.application().waivers, []);
    refusedAs("alignment-blocks", () => tell(draft(moved, payOf(3_400_000))));
  });

  test("a waiver of one duty stays when they answer another", () => {
    const no = state(decidedFor(), { duties: { picking: "no" } });
    const other = state(waive(no, "duty:picking"), { duties: { picking: "no", forklift: "yes" } });
    assert.deepEqual(
      other.application().waivers.map(({ item }) => item),
      ["duty:picking"],
    );
    refusedAs("alignment-blocks", () =>
      tell(draft(state(state(other, { duties: { picking: "yes" } }), { duties: { picking: "no" } }))),
    );
  });

  test("a waiver from before sizes were kept holds whatever the gap, for the same job", () => {
    const old = state(decidedFor(), tooMuch).facts({
      type: "GapWaived",
      item: "pay",
      reason: "candidate-accepts",
    });
    const told = tell(draft(old));
    add(told, payOf(2_000_000));
    refusedAs("alignment-blocks", () => tell(draft(old.transfer(driverJob, leeds))));
  });

  test("only what blocks is waived", () => {
    const story = state(decidedFor(), { hoursPerWeek: 31 });
    refusedAs("nothing-to-waive", () => waive(story, "hours"));
    refusedAs("no-such-item", () => waive(story, "duty:surgery"));
  });

  test("a gap that opens once the offer was told holds up no answer to it", () => {
    const told = tell(draft(decidedFor()));
    const story = state(told, tooMuch);
    onOffer(story, { type: "AcceptOffer" });
  });

  test("the job can change instead of the answer", () => {
    const story = draft(state(decidedFor(), { duties: { forklift: "no" } }));
    refusedAs("alignment-blocks", () => tell(story));
    tell(story.offering({ dutyIds: ["picking", "loading", "scanning", "stock-counts"] }));
  });

  test("the final interview waits too, by hand; what other systems report does not", () => {
    const story = state(
      upTo("interview-booked", anApplication()).outcome("interview-completed", "held-second"),
      tooMuch,
    );
    refusedAs("alignment-blocks", () => story.outcome("final-interview", "final-booked"));
    refusedAs("alignment-blocks", () => story.outcome("offer", "accepted"));
    story.by(payroll).outcome("offer", "accepted", { reportId: "r1" });
  });

  test("a later step that a person records waits as well, for what it says on the way; a report does not", () => {
    const story = state(decidedFor(), tooMuch);
    refusedAs("alignment-blocks", () => story.outcome("started-work", "started"));
    refusedAs("alignment-blocks", () => draft(story).outcome("started-work", "started"));
    story.by(payroll).outcome("started-work", "started", { reportId: "r1" });
    waive(story).outcome("started-work", "started");
    const told = state(tell(draft(decidedFor())), tooMuch);
    told.outcome("started-work", "started");
  });

  test("nothing waits where nothing was answered", () => {
    tell(draft(decidedFor()));
  });
});

describe("explanations", () => {
  const explain = (story: Story, on = story.now.slice(0, 10)): Story =>
    story.expectations({ type: "ExplainTopics", explained: [{ topic: "pay", on }] });
  const counted = (story: Story): string[] =>
    countingExplanations(story.application()).map(({ topic }) => topic);

  test("one that was given before the candidate's answer does not count, nor one without any answer", () => {
    const story = explain(anApplication());
    assert.deepEqual(counted(story), []);
    assert.deepEqual(counted(state(story, tooMuch)), []);
    assert.deepEqual(counted(explain(state(story, tooMuch))), ["pay"]);
  });

  test("the day decides on which it was explained, whenever it was ticked or the answer noted", () => {
    const answered = state(anApplication().laterBy({ days: 7 }), tooMuch);
    assert.deepEqual(counted(explain(answered, "2026-03-02")), []);
    assert.deepEqual(counted(explain(answered, "2026-03-09")), ["pay"]);
    const explained = explain(anApplication().laterBy({ days: 1 }));
    const notedLate = explained.laterBy({ days: 1 }).expectations({
      type: "StateExpectations",
      answers: tooMuch,
      channel: "phone",
      givenAt: "2026-03-02T10:00:00.000Z",
    });
    assert.deepEqual(counted(notedLate), ["pay"]);
  });

  test("days are those of the site", () => {
    const lateAtNight = anApplication({ receivedAt: "2026-07-01T08:00:00.000Z" }).at(
      "2026-07-01T23:30:00.000Z",
    );
    const answered = state(lateAtNight, tooMuch).laterBy({ hours: 1 });
    assert.deepEqual(counted(explain(answered, "2026-07-01")), []);
    assert.deepEqual(counted(explain(answered, "2026-07-02")), ["pay"]);
  });

  test("an earlier day that is ticked afterwards takes nothing away, and the same day again says nothing new", () => {
    const explained = explain(state(anApplication(), tooMuch).laterBy({ days: 2 }));
    assert.deepEqual(counted(explain(explained, "2026-03-03")), ["pay"]);
    const before = explain(state(anApplication().laterBy({ days: 2 }), tooMuch), "2026-03-03");
    refusedAs("nothing-changes", () => explain(before, "2026-03-03"));
    refusedAs("nothing-changes", () => explain(explained));
  });

  test("hours and shifts are one matter: each that they answered comes before", () => {
    const hours = (story: Story) =>
      story.expectations({
        type: "ExplainTopics",
        explained: [{ topic: "hours", on: story.now.slice(0, 10) }],
      });
    const first = hours(state(anApplication(), { hoursPerWeek: 30 }));
    assert.deepEqual(counted(first), ["hours"]);
    const more = state(first.laterBy({ days: 1 }), { hoursPerWeek: 30, impossibleShifts: ["late"] });
    assert.deepEqual(counted(more), []);
    assert.deepEqual(counted(hours(more)), ["hours"]);
  });

  test("what was ticked by mistake is taken back, with its confirmation; the one before stands again", () => {
    const back = (story: Story, topic: "pay" | "hours" = "pay"): Story =>
      story.expectations({ type: "ExplainTopics", explained: [], takenBack: [topic] });
    const once = explain(state(anApplication(), tooMuch));
    const confirmed = once.by(candidate).expectations({ type: "ConfirmExplanations", topics: ["pay"] });
    const wrong = back(confirmed.by(rita));
    assert.deepEqual([counted(wrong), wrong.application().explanations], [[], []]);
    refusedAs("nothing-changes", () => back(wrong));
    refusedAs("nothing-changes", () => back(once, "hours"));
    const twice = explain(once.laterBy({ days: 1 }));
    assert.deepEqual(
      back(twice)
        .application()
        .explanations.map(({ on }) => on),
      [once.now.slice(0, 10)],
    );
    const corrected = once.laterBy({ days: 1 }).expectations({
      type: "ExplainTopics",
      explained: [{ topic: "pay", on: once.now.slice(0, 10) }],
      takenBack: ["pay"],
    });
    assert.deepEqual(counted(corrected), ["pay"], "in one request: off, and on again");
  });

  test("what was explained of one job is not explained of another", () => {
    const explained = explain(state(anApplication(), tooMuch));
    assert.deepEqual(counted(explained.transfer(driverJob, leeds)), []);
  });

  test("none is from before they applied", () => {
    refusedAs("date-out-of-order", () => explain(anApplication(), "2026-03-01"));
  });

  test("another answer leaves it counting", () => {
    assert.deepEqual(
      counted(state(explain(state(anApplication(), tooMuch)), { ...tooMuch, hoursPerWeek: 30 })),
      ["pay"],
    );
  });

  test("the candidate confirms what was explained, once", () => {
    const confirm = (story: Story) =>
      story.by(candidate).expectations({ type: "ConfirmExplanations", topics: ["pay"] });
    refusedAs("not-explained-yet", () => confirm(anApplication()));
    refusedAs("not-explained-yet", () => confirm(explain(anApplication())));
    const confirmed = confirm(explain(state(anApplication(), tooMuch)));
    assert.equal(confirmed.application().explanations[0]?.confirmedAt, confirmed.now);
    refusedAs("nothing-changes", () => confirm(confirmed));
  });

  test("none is ticked before it was given", () => {
    refusedAs("date-in-the-future", () => explain(anApplication(), "2026-12-24"));
  });
});

test("what a candidate intends is noted while they decide about an offer", () => {
  const note = (story: Story) =>
    story.expectations({
      type: "NoteIntention",
      motivation: 4,
      satisfaction: 3,
      intention: "rather-accept",
      concerns: ["distance"],
      channel: "phone",
    });
  refusedAs("nothing-told-yet", () => note(decidedFor()));
  assert.equal(
    note(tell(draft(decidedFor())))
      .application()
      .intentions.at(-1)?.intention,
    "rather-accept",
  );
});
