import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { allowedOutcomes } from "../../../shared/domain/application/effects.ts";
import { openPromise, standingOutcomes } from "../../../shared/domain/application/state.ts";
import { openTasks } from "../../../shared/domain/application/tasks.ts";
import type { Answers } from "../../../shared/domain/expectations/answers.ts";
import { scorecardsFor } from "../../../shared/domain/interview/state.ts";
import { rowOf } from "../../../shared/domain/lists/row.ts";
import {
  anApplication,
  candidate,
  driverJob,
  payroll,
  Refused,
  rita,
  upTo,
  utrecht,
} from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import {
  bookInterview,
  callOffInterview,
  lastInterview,
  limits,
  moveInterview,
  offerInterview,
  questionIds,
  recordMeeting,
  submitScorecard,
} from "../../builders/interviews.ts";

const refusedAs = (code: string, step: () => unknown): void => {
  assert.throws(step, (error) => {
    assert.ok(error instanceof Refused, String(error));
    assert.equal(error.code, code);
    return true;
  });
};

const spoke = (): Story => upTo("contact-made", anApplication());
const time = "2026-03-12T10:00:00.000Z";
const later = "2026-03-13T10:00:00.000Z";
const booked = (): Story => bookInterview(offerInterview(spoke()).by(candidate), time).by(rita);
const after = (story: Story, hours = 2): Story =>
  story.at(new Date(Date.parse(time) + hours * 3_600_000).toISOString());

/** The undo window is over, and the clock has looked at it. */
const swept = (story: Story): Story => story.laterBy({ minutes: 5 }).sweep();

const outcomes = (story: Story): string[] =>
  standingOutcomes(story.application()).map(({ outcome }) => outcome);
const status = (story: Story): string => lastInterview(story).status;

/** Pay sought that is far above what the job pays. */
const tooMuch = {
  pay: { currency: "GBP", hoursPerWeek: 37.5, gross: { amount: 4_000_000, period: "year" } },
} as const;

describe("a final interview that waits for what the candidate answered since its times were offered", () => {
  const opened = upTo("interview-booked", anApplication()).outcome("interview-completed", "held-second");
  const offered = offerInterview(opened, "final").by(candidate);
  const state = (story: Story, answers: Answers) =>
    story.expectations({ type: "StateExpectations", answers, channel: "page" });
  const gaps = (story: Story) =>
    openTasks(story.history(), story.track).filter(({ kind }) => kind === "gap-before-final");

  test("is not booked: the candidate reads that a person talks with them first, and of no figure or item", () => {
    const honest = state(offered, tooMuch);
    assert.throws(
      () => bookInterview(honest, time),
      (error) => {
        assert.ok(error instanceof Refused);
        assert.equal(error.code, "alignment-blocks");
        assert.match(error.message, /your recruiter talks with you before you go on/);
        assert.doesNotMatch(error.message, /waive|pay|settle/i);
        return true;
      },
    );
  });

  test("is on the recruiter's list from then on, until it is settled, waived or called off", () => {
    const honest = state(offered.laterBy({ hours: 1 }), tooMuch);
    assert.deepEqual(gaps(offered), []);
    assert.deepEqual(
      gaps(honest).map(({ for: whose, since }) => [whose, since]),
      [["recruiter", honest.now]],
    );
    const by = honest.by(rita).laterBy({ hours: 1 });
    const waived = by.expectations({ type: "WaiveGap", item: "pay", reason: "exception-approved" });
    assert.deepEqual([gaps(waived), gaps(callOffInterview(by))], [[], []]);
    const { pay } = tooMuch;
    const settled = state(by, { pay: { ...pay, gross: { ...pay.gross, amount: 3_400_000 } } });
    assert.deepEqual(gaps(settled), []);
    for (const free of [waived, settled])
      assert.equal(status(bookInterview(free.by(candidate), time)), "booked");
  });
});

describe("an interview and its milestones", () => {
  test("offering times is the milestone's amber, booking its green", () => {
    assert.deepEqual(outcomes(offerInterview(spoke())), ["spoke-interested", "slots-offered"]);
    const story = booked();
    assert.deepEqual(outcomes(story), ["spoke-interested", "booked"]);
    const { details } = standingOutcomes(story.application()).at(-1) ?? {};
    assert.deepEqual(details?.booking, {
      startsAt: time,
      endsAt: "2026-03-12T11:00:00.000Z",
      format: "video",
      people: ["mem_ivan", "mem_ines"],
      interviewId: lastInterview(story).interviewId,
    });
    assert.equal(story.events.at(-1)?.actor.kind, "candidate");
  });

  test("nobody judges whom they introduced: not by an offer of times, not by becoming the referrer", () => {
    const introduced = upTo("contact-made", anApplication({ referrerId: "mem_ines" }));
    refusedAs("referrer-judges", () => offerInterview(introduced));
    const becoming = (story: Story) => story.move({ type: "ReferrerChanged", referrerId: "mem_ines" });
    refusedAs("referrer-judges", () => becoming(booked()));
    assert.equal(becoming(callOffInterview(booked())).application().referrerId, "mem_ines");
    const visiting = offerInterview(introduced, "visit");
    assert.equal(status(visiting), "offered", "a friend may show them round");
  });

  test("a move is a new time booked, with a later sequence", () => {
    const story = moveInterview(booked().by(candidate), later);
    assert.deepEqual(outcomes(story), ["spoke-interested", "booked", "rebooked"]);
    assert.equal(lastInterview(story).sequence, 1);
    assert.equal(lastInterview(story).startsAt, later);
  });

  test("called off, a new time is being agreed, and times can be offered again", () => {
    const story = callOffInterview(booked());
    assert.deepEqual(outcomes(story), ["spoke-interested", "booked", "being-moved"]);
    assert.equal(status(story), "cancelled");
    const again = bookInterview(offerInterview(story), later);
    assert.deepEqual(outcomes(again), ["spoke-interested", "booked", "rebooked"]);
  });

  test("times that were only offered are taken back without a step", () => {
    assert.deepEqual(outcomes(callOffInterview(offerInterview(spoke()))), [
      "spoke-interested",
      "slots-offered",
    ]);
  });

  test("a final interview is offered once the first opened it, and its booking is the final's amber", () => {
    refusedAs("unknown-milestone", () => offerInterview(after(booked()), "final"));
    const second = after(booked()).outcome("interview-completed", "held-second");
    const story = bookInterview(offerInterview(second, "final"), later, { by: "recruiter" });
    assert.deepEqual(outcomes(story), ["spoke-interested", "booked", "held-second", "final-booked"]);
  });

  test("the final interview waits for alignment already when its times are offered", () => {
    const second = after(booked())
      .outcome("interview-completed", "held-second")
      .expectations({ type: "StateExpectations", answers: { duties: { loading: "no" } }, channel: "phone" });
    refusedAs("alignment-blocks", () => offerInterview(second, "final"));
  });

  test("a talk with a colleague or a visit is no step", () => {
    const story = bookInterview(offerInterview(spoke(), "visit"), time);
    assert.deepEqual(outcomes(story), ["spoke-interested"]);
  });

  test("nothing is offered out of turn; the refusal says what has to be recorded first", () => {
    const told = (step: () => unknown) => {
      try {
        step();
      } catch (error) {
        if (error instanceof Refused) return error.message;
        throw error;
      }
      return undefined;
    };
    assert.equal(
      told(() => offerInterview(anApplication())),
      'milestone-not-open: Record "Contact made" before you offer times for the first interview.',
    );
    assert.equal(
      told(() => offerInterview(spoke(), "final")),
      'unknown-milestone: A final interview is not part of this application\'s plan. Record "Held, second interview next" at "Interview completed" first.',
    );
  });

  test("the candidate is in one place at a time", () => {
    const visiting = offerInterview(booked(), "visit");
    for (const startsAt of [time, "2026-03-12T10:45:00.000Z", "2026-03-12T09:15:00.000Z"])
      refusedAs("candidate-is-elsewhere", () => bookInterview(visiting.by(candidate), startsAt));
    const beside = bookInterview(visiting.by(candidate), "2026-03-12T11:00:00.000Z");
    assert.equal(status(beside), "booked", "one may follow the other");
    refusedAs("candidate-is-elsewhere", () => moveInterview(beside, "2026-03-12T10:30:00.000Z"));
    const free = callOffInterview(booked());
    assert.equal(
      status(bookInterview(offerInterview(free, "visit"), time)),
      "booked",
      "what was called off is free",
    );
  });

  test("nothing is offered before the first talk, and one of a kind at a time", () => {
    refusedAs("milestone-not-open", () => offerInterview(anApplication()));
    refusedAs("interview-open", () => offerInterview(offerInterview(spoke())));
  });

  test("an outcome that says it was held closes it, one that says they did not come too", () => {
    assert.equal(status(after(booked()).outcome("interview-completed", "held-forward")), "held");
    assert.equal(status(after(booked()).outcome("interview-completed", "missed-rebook")), "missed");
  });

  test("an interview that has not begun is called off where its step is passed without it", () => {
    assert.equal(status(swept(booked().outcome("interview-completed", "held-forward"))), "cancelled");
    const offered = offerInterview(spoke()).outcome("interview-completed", "held-forward");
    assert.equal(status(swept(offered)), "cancelled");
  });

  test("an interview is called off with the application, and when its booking is undone", () => {
    assert.equal(status(swept(booked().outcome("interview-completed", "withdrew"))), "cancelled");
    const undone = booked().undo("interview-booked");
    assert.equal(status(undone), "cancelled");
    assert.equal(lastInterview(undone).sequence, 1);
    assert.equal(status(booked().undo("contact-made")), "cancelled");
  });

  test("undoing what said it was held leaves it booked", () => {
    const story = after(booked()).outcome("interview-completed", "held-forward").undo("interview-completed");
    assert.equal(status(story), "booked");
  });
});

describe("an interview that was planned here stands as long as its step says so", () => {
  const half = "2026-03-12T10:30:00.000Z";
  const candidateCancels = (story: Story): Story =>
    story
      .by(candidate)
      .interview({
        type: "CancelInterview",
        interviewId: lastInterview(story).interviewId,
        by: "candidate",
        limits,
      })
      .by(rita);
  const toDo = (story: Story): string[] =>
    openTasks(story.history(), story.track).flatMap(({ kind, since }) =>
      kind === "interview-called-off" ? [since] : [],
    );
  const turn = (story: Story) => {
    const { owner, reviewAt } = story.application().step;
    return [owner, reviewAt];
  };
  const byHand = {
    startsAt: later,
    endsAt: "2026-03-13T11:00:00.000Z",
    format: "video" as const,
    people: [],
  };

  test("once it has begun it is called off by nobody but a person: not by an end, an undo or the clock", () => {
    for (const [milestone, outcome] of [
      ["interview-completed", "withdrew"],
      ["interview-completed", "job-filled"],
      ["interview-completed", "other-job"],
    ] as const) {
      const ended = swept(after(booked()).outcome(milestone, outcome));
      assert.equal(status(ended), "booked");
      assert.equal(lastInterview(ended).sequence, 0);
      assert.equal(status(submitScorecard(ended)), "held", "what was found is still written down");
    }
    for (const story of [after(booked()).archive(), after(booked()).mergeInto("app_0")])
      assert.equal(status(swept(story)), "booked");
    assert.equal(status(swept(after(booked()).undo("interview-booked"))), "booked");
    const held = after(booked()).outcome("interview-completed", "held-forward").undo("interview-booked");
    assert.equal(status(swept(held)), "booked");
    const visit = bookInterview(offerInterview(upTo("interview-completed", anApplication()), "visit"), time, {
      by: "recruiter",
    });
    const hired = after(visit).outcome("offer", "accepted").outcome("started-work", "started");
    const stayed = hired.laterBy({ days: 85 }).outcome("still-working-12w", "yes");
    assert.equal(stayed.application().status, "hired");
    assert.equal(status(swept(stayed)), "booked");
  });

  test("what ended shortly before it began is called off, however late the clock looks", () => {
    const ended = booked().at("2026-03-12T09:58:00.000Z").outcome("interview-completed", "withdrew");
    assert.equal(status(ended.at(half).sweep()), "cancelled");
  });

  test("what it says itself is not recorded by hand while it is planned", () => {
    for (const story of [booked(), after(booked())]) {
      refusedAs("interview-open", () => story.outcome("interview-completed", "being-moved"));
      refusedAs("interview-open", () =>
        story.outcome("interview-completed", "rebooked", { details: { booking: byHand } }),
      );
    }
    refusedAs("interview-open", () => offerInterview(spoke()).outcome("interview-booked", "booked"));
    refusedAs("interview-open", () => offerInterview(spoke()).outcome("interview-booked", "slots-offered"));
    const final = offerInterview(after(booked()).outcome("interview-completed", "held-second"), "final");
    refusedAs("interview-open", () => final.outcome("final-interview", "final-booked"));
    const policy = booked().policy();
    const shown = allowedOutcomes(booked().history(), policy).map(({ rule }) => rule.id);
    assert.ok(!shown.includes("being-moved") && !shown.includes("rebooked"), "nor offered to be recorded");
    assert.ok(shown.includes("held-forward") && shown.includes("withdrew"));
  });

  test("that they did not come is recorded once its time has come", () => {
    const early = booked().at("2026-03-12T09:59:00.000Z");
    refusedAs("interview-open", () => early.outcome("interview-completed", "missed-rebook"));
    refusedAs("interview-open", () => early.outcome("interview-completed", "did-not-attend"));
    const missed = early.at(time).outcome("interview-completed", "missed-rebook");
    const again = offerInterview(missed);
    const noAnswer = swept(again.laterBy({ days: 5 }).outcome("interview-completed", "did-not-attend"));
    assert.equal(status(noAnswer), "cancelled", "no answer to new times may end it");
  });

  test("called off, being agreed or moved by hand is recorded as before", () => {
    const off = callOffInterview(booked());
    const moved = off.outcome("interview-completed", "rebooked", { details: { booking: byHand } });
    assert.deepEqual(outcomes(moved), ["spoke-interested", "booked", "rebooked"]);
  });

  test("what another system reports in its place calls it off after the undo window", () => {
    const reported = booked().by(payroll).outcome("interview-completed", "being-moved").by(rita);
    assert.equal(status(reported), "booked");
    assert.equal(status(swept(reported)), "cancelled");
    const undone = reported.laterBy({ minutes: 2 }).undo("interview-completed");
    assert.equal(status(swept(undone)), "booked");
  });

  test("an end that is undone inside the window leaves it as it was", () => {
    const ended = booked().outcome("interview-completed", "withdrew");
    assert.equal(status(ended), "booked", "nobody is told before the window is over");
    const undone = swept(ended.laterBy({ minutes: 2 }).undo("interview-completed"));
    assert.equal(status(undone), "booked");
    assert.equal(lastInterview(undone).sequence, 0);
    assert.deepEqual(turn(undone), turn(booked()));
    assert.deepEqual(toDo(undone), []);
    const passed = booked().outcome("interview-completed", "held-forward").laterBy({ minutes: 4 });
    assert.equal(status(swept(passed.undo("interview-completed"))), "booked");
  });

  test("an end that is undone later leaves it called off, the step ours and a task to agree on a new time", () => {
    const ended = swept(booked().outcome("interview-completed", "withdrew"));
    const offAt = ended.now;
    assert.deepEqual(toDo(ended), [], "it has ended");
    const undone = ended.laterBy({ hours: 1 }).undo("interview-completed");
    assert.equal(status(undone), "cancelled");
    assert.deepEqual(toDo(undone), [offAt]);
    assert.deepEqual(turn(undone), ["us", "2026-03-04T17:30:00.000Z"]);
    assert.deepEqual(toDo(offerInterview(undone)), [], "times are offered again");
  });

  test("undoing that its cancellation is being agreed on leaves the step ours and a task", () => {
    const off = candidateCancels(booked());
    assert.deepEqual(toDo(off), []);
    const undone = off.laterBy({ hours: 1 }).undo("interview-completed");
    assert.deepEqual(toDo(undone), [off.now]);
    assert.deepEqual(turn(undone), ["us", "2026-03-04T17:30:00.000Z"]);
  });

  test("undoing a move calls it off: nothing says the new time any more, and the old one is gone", () => {
    const moved = moveInterview(booked().by(candidate), later).by(rita);
    const undone = moved.laterBy({ minutes: 2 }).undo("interview-completed");
    assert.equal(status(undone), "cancelled");
    assert.deepEqual(toDo(undone), [undone.now]);
    assert.deepEqual(turn(undone), ["us", "2026-03-04T17:30:00.000Z"]);
    const again = moveInterview(moved, time, { by: "recruiter" }).laterBy({ minutes: 2 });
    assert.equal(status(again.undo("interview-completed")), "cancelled");
  });

  test("undoing that times were offered calls them off", () => {
    const offered = offerInterview(spoke());
    const undone = offered.laterBy({ hours: 1 }).undo("interview-booked");
    assert.equal(status(undone), "cancelled");
    assert.deepEqual(turn(undone), turn(spoke()), "as before they were offered");
    refusedAs("interview-closed", () => bookInterview(undone.by(candidate), time));
    assert.equal(status(offerInterview(undone)), "offered");
    assert.equal(status(offered.undo("contact-made")), "cancelled");
    const again = offerInterview(callOffInterview(booked()));
    assert.equal(status(again.undo("interview-completed")), "offered", "no outcome says it");
    assert.equal(status(again.undo("contact-made")), "cancelled");
  });

  test("nothing is set aside, merged or moved to another job in silence with an interview ahead", () => {
    for (const story of [booked(), offerInterview(spoke()), offerInterview(spoke(), "visit")]) {
      refusedAs("interview-open", () => story.archive());
      refusedAs("interview-open", () => story.mergeInto("app_0"));
      refusedAs("interview-open", () => story.transfer(driverJob, utrecht));
      const off = callOffInterview(story);
      assert.equal(off.archive().application().status, "archived");
      assert.equal(off.mergeInto("app_0").application().status, "archived");
      assert.equal(off.transfer(driverJob, utrecht).application().job.jobId, "job_driver");
    }
    assert.equal(after(booked()).transfer(driverJob, utrecht).application().job.jobId, "job_driver");
    const ended = booked().outcome("interview-completed", "withdrew").mergeInto("app_0");
    assert.equal(status(swept(ended)), "cancelled", "what has ended is merged, and the clock calls it off");
  });

  test("a restored and an unmerged application is as it was before", () => {
    const begun = after(booked());
    for (const back of [
      swept(begun.archive()).restore(),
      swept(begun.mergeInto("app_0")).unmergeFrom("app_0"),
    ])
      assert.deepEqual(back.application().interviews, begun.application().interviews);
  });
});

describe("bad input about interviews", () => {
  const offered = (): Story => offerInterview(spoke());
  test("a time in the past, of another length, in a format that is not offered", () => {
    refusedAs("slot-in-the-past", () => bookInterview(offered(), "2026-03-01T10:00:00.000Z"));
    refusedAs("date-out-of-order", () => bookInterview(offered(), time, { endsAt: later }));
    refusedAs("format-not-offered", () => bookInterview(offered(), time, { format: "phone" }));
  });

  test("the candidate moves it within the limits; the recruiter without", () => {
    const twice = moveInterview(moveInterview(booked(), later), time);
    refusedAs("moved-too-often", () => moveInterview(twice, later));
    moveInterview(twice, later, { by: "recruiter" });
    const close = booked().at("2026-03-11T10:00:01.000Z");
    refusedAs("too-late-to-change", () => moveInterview(close, later));
    refusedAs("too-late-to-change", () =>
      close.interview({
        type: "CancelInterview",
        interviewId: lastInterview(close).interviewId,
        by: "candidate",
        limits,
      }),
    );
  });

  test("what is not booked is not moved, what is booked is not booked again, the same time is no move", () => {
    refusedAs("interview-closed", () => moveInterview(offered(), time));
    refusedAs("interview-closed", () => bookInterview(booked(), later));
    refusedAs("nothing-changes", () => moveInterview(booked(), time));
    refusedAs("no-such-interview", () => bookInterview(booked(), later, { interviewId: "app_nobody.i1" }));
  });
});

describe("scorecards", () => {
  const held = (): Story => after(booked());

  test("stay hidden from an interviewer until their own is in; others read them", () => {
    const one = submitScorecard(held());
    const interview = lastInterview(one);
    assert.equal(scorecardsFor(interview, "mem_ivan").length, 1);
    assert.equal(scorecardsFor(interview, "mem_ines").length, 0);
    assert.equal(scorecardsFor(interview, "mem_rita").length, 1);
    assert.equal(scorecardsFor(lastInterview(submitScorecard(one, "mem_ines")), "mem_ines").length, 2);
  });

  test("the first says on the step that it was held, and that we are deciding: ours, and the candidate hears by a day", () => {
    const held = submitScorecard(after(booked()));
    assert.deepEqual(outcomes(held), ["spoke-interested", "booked", "held-deciding"]);
    assert.deepEqual([status(held), held.application().step.owner], ["held", "us"]);
    assert.ok(openPromise(held.application()));
    const both = submitScorecard(held, "mem_ines");
    assert.deepEqual(outcomes(both), outcomes(held), "once");
    const said = after(booked()).outcome("interview-completed", "held-deciding");
    assert.deepEqual(outcomes(submitScorecard(said)), outcomes(said), "somebody has said it already");
    const undone = held.undo("interview-completed");
    assert.deepEqual(outcomes(submitScorecard(undone, "mem_ines")), ["spoke-interested", "booked"]);
  });

  test("the first says that it was held; it is written once, by an interviewer, afterwards", () => {
    const one = submitScorecard(held());
    assert.equal(status(one), "held");
    refusedAs("scorecard-submitted", () => submitScorecard(one));
    refusedAs("not-an-interviewer", () => submitScorecard(held(), "mem_rita"));
    refusedAs("interview-ahead", () => submitScorecard(booked()));
    refusedAs("interview-closed", () => submitScorecard(callOffInterview(held())));
  });

  test("has evidence for every question, or why it was not asked", () => {
    const answer = (questionId: string) => ({ questionId, evidenceNoteId: "note-1" });
    const [first = "", second = "", third = ""] = questionIds;
    const submit = (answers: Parameters<typeof submitScorecard>[2]) =>
      submitScorecard(held(), "mem_ivan", answers);
    refusedAs("detail-missing", () => submit([answer(first), answer(second)]));
    refusedAs("answer-unclear", () => submit([...questionIds.map(answer), answer("hobbies")]));
    refusedAs("answer-unclear", () => submit([...questionIds.map(answer), answer(first)]));
    refusedAs("answer-unclear", () =>
      submit([answer(first), answer(second), { questionId: third } as ReturnType<typeof answer>]),
    );
  });

  test("remain when the outcome is undone, and may come after the application ended", () => {
    const ended = after(booked()).outcome("interview-completed", "held-not-chosen");
    const story = submitScorecard(ended).undo("interview-completed");
    assert.equal(lastInterview(story).scorecards.length, 1);
  });
});

describe("whether it took place is what was said last", () => {
  const carded = (): Story => submitScorecard(booked().at("2026-03-12T10:05:00.000Z"));

  test("by an outcome, also against a scorecard, which stays as it was written", () => {
    for (const outcome of ["missed-rebook", "did-not-attend"]) {
      const missed = carded().outcome("interview-completed", outcome);
      assert.equal(status(missed), "missed");
      assert.equal(lastInterview(missed).scorecards.length, 1);
      refusedAs("interview-closed", () => submitScorecard(missed, "mem_ines"));
      assert.equal(status(missed.undo("interview-completed")), "held");
    }
  });

  test("by the later of two outcomes", () => {
    const missed = after(booked()).outcome("interview-completed", "missed-rebook");
    assert.equal(status(missed.outcome("interview-completed", "held-deciding")), "held");
    const deciding = after(booked()).outcome("interview-completed", "held-deciding");
    assert.equal(status(deciding.outcome("interview-completed", "missed-rebook")), "missed");
  });

  test("but not of one that a later time was recorded after, or other times are offered for", () => {
    const elsewhere = carded().outcome("interview-completed", "rebooked").laterBy({ days: 2 });
    assert.equal(status(elsewhere.outcome("interview-completed", "missed-rebook")), "held");
    const missed = offerInterview(after(booked()).outcome("interview-completed", "missed-rebook"));
    const met = missed.outcome("interview-completed", "held-deciding").application().interviews;
    assert.deepEqual(
      met.map((each) => each.status),
      ["missed", "offered"],
    );
  });
});

describe("what is decided after an interview", () => {
  const decided = (story: Story, outcome: string, milestone = "interview-completed") =>
    story.outcome(milestone, outcome, { reasonGiven: false });
  const despite = (story: Story) => story.application().outcomes.at(-1)?.despite;

  test("warns while a scorecard is missing; going on needs a reason, which is remembered", () => {
    for (const outcome of ["held-forward", "held-second", "held-not-chosen"]) {
      const one = submitScorecard(after(booked()));
      refusedAs("condition-not-met", () => decided(after(booked()), outcome));
      refusedAs("condition-not-met", () => decided(one, outcome));
      assert.deepEqual(despite(one.outcome("interview-completed", outcome)), ["scorecards"]);
      assert.equal(despite(decided(submitScorecard(one, "mem_ines"), outcome)), undefined);
    }
    assert.throws(
      () => decided(submitScorecard(after(booked())), "held-forward"),
      /So far 1 of 2 scorecards of this interview\./,
    );
  });

  test("of the final as well, and the first's cards do not stand in for it", () => {
    const second = after(booked()).outcome("interview-completed", "held-second");
    const final = bookInterview(offerInterview(second, "final"), later).at("2026-03-13T12:00:00.000Z");
    for (const outcome of ["final-forward", "final-not-chosen"]) {
      refusedAs("condition-not-met", () => decided(final, outcome, "final-interview"));
      const written = submitScorecard(submitScorecard(final), "mem_ines");
      assert.equal(despite(decided(written, outcome, "final-interview")), undefined);
    }
  });

  test("asks nothing where no interview was planned here, nor to say that they are deciding or did not come", () => {
    const elsewhere = upTo("interview-booked", anApplication()).laterBy({ days: 3 });
    assert.equal(despite(decided(elsewhere, "held-forward")), undefined);
    assert.equal(despite(decided(after(booked()), "held-deciding")), undefined);
    assert.equal(despite(decided(after(booked()), "missed-rebook")), undefined);
  });
});

test("a letter of thanks is written once, after an interview that was held", () => {
  const thank = (story: Story) =>
    story.by(candidate).interview({
      type: "WriteThankYou",
      interviewId: lastInterview(story).interviewId,
      template: "thanks",
      lineNoteId: "note-1",
    });
  refusedAs("interview-closed", () => thank(booked()));
  const thanked = thank(after(booked()).outcome("interview-completed", "held-forward"));
  assert.equal(lastInterview(thanked).thankYou?.template, "thanks");
  refusedAs("nothing-changes", () => thank(thanked));
});

describe("a talk with a colleague, and a visit", () => {
  const visit = (kind: "colleague" | "visit" = "visit"): Story =>
    bookInterview(offerInterview(spoke(), kind), time, { by: "recruiter" });

  test("was held or missed once somebody says so; the last word counts, and no step follows", () => {
    for (const kind of ["colleague", "visit"] as const) {
      const held = recordMeeting(after(visit(kind)), "held");
      assert.equal(status(held), "held");
      assert.deepEqual(outcomes(held), ["spoke-interested"]);
      const missed = recordMeeting(held, "missed");
      assert.equal(status(missed), "missed");
      assert.equal(status(recordMeeting(missed, "held")), "held");
      refusedAs("nothing-changes", () => recordMeeting(held, "held"));
    }
  });

  test("is not said to have been before its time, without a time, or after it was called off", () => {
    refusedAs("interview-ahead", () => recordMeeting(visit(), "held"));
    refusedAs("interview-closed", () => recordMeeting(offerInterview(spoke(), "visit"), "missed"));
    refusedAs("interview-closed", () => recordMeeting(after(callOffInterview(visit())), "held"));
    refusedAs("no-such-interview", () =>
      after(visit()).interview({ type: "RecordMeeting", interviewId: "app_nobody.i1", outcome: "held" }),
    );
    refusedAs("judged-by-outcome", () => recordMeeting(after(booked()), "held"));
  });

  test("can be thanked for once it was held, not after it was missed", () => {
    const thank = (story: Story) =>
      story.by(candidate).interview({
        type: "WriteThankYou",
        interviewId: lastInterview(story).interviewId,
        template: "thanks",
        lineNoteId: "note-1",
      });
    refusedAs("interview-closed", () => thank(after(visit())));
    refusedAs("interview-closed", () => thank(recordMeeting(after(visit()), "missed")));
    assert.equal(lastInterview(thank(recordMeeting(after(visit()), "held"))).thankYou?.template, "thanks");
  });

  test("is called off with the application while it lies ahead; of one that has begun it can still be said", () => {
    assert.equal(status(swept(visit().outcome("interview-booked", "withdrew"))), "cancelled");
    const ended = after(visit()).outcome("interview-booked", "withdrew");
    assert.equal(status(ended), "booked");
    assert.equal(status(recordMeeting(ended, "held")), "held");
  });

  test("stays held, whatever is undone of the application", () => {
    const held = recordMeeting(after(visit()), "held").outcome("interview-booked", "arrangements");
    assert.equal(status(held.undo("interview-booked")), "held");
    assert.equal(status(held.undo("contact-made")), "held");
  });

  test("is offered again once somebody has said what became of the last", () => {
    assert.throws(() => offerInterview(after(visit()), "visit"), /Nobody has said yet whether/);
    assert.equal(status(offerInterview(recordMeeting(after(visit()), "missed"), "visit")), "offered");
  });
});

describe("what no outcome of the step says of a final interview", () => {
  const noon = "2026-03-12T12:00:00.000Z";
  const tomorrow = "2026-03-13T17:30:00.000Z";
  const final = (): Story =>
    offerInterview(after(booked()).outcome("interview-completed", "held-second"), "final");
  const finalBooked = (): Story => bookInterview(final(), "2026-03-18T10:00:00.000Z", { by: "recruiter" });
  const cancelledBy = (story: Story, by: "candidate" | "recruiter"): Story =>
    (by === "candidate" ? story.by(candidate) : story).interview({
      type: "CancelInterview",
      interviewId: lastInterview(story).interviewId,
      ...(by === "candidate" ? { by, limits } : { by }),
    });
  /** The row as lists show it: where it stands, whose turn it is, by when, and the day the candidate was told. */
  const row = (story: Story) => {
    const { milestone, owner, reviewAt, promisedBy } = rowOf(
      story.history(),
      { name: "Sam", version: 1 },
      story.track,
    );
    return { milestone, owner, reviewAt, promisedBy };
  };

  test("offered, it waits two working days for the candidate, who is told that day", () => {
    assert.deepEqual(row(final()), {
      milestone: "final-interview",
      owner: "candidate",
      reviewAt: "2026-03-16T17:30:00.000Z",
      promisedBy: "2026-03-16",
    });
  });

  test("called off by either, it is ours by the next working day, and the candidate is told that day", () => {
    assert.deepEqual(row(finalBooked()), {
      milestone: "final-interview",
      owner: "candidate",
      reviewAt: "2026-03-18T11:00:00.000Z",
      promisedBy: "2026-03-23",
    });
    for (const by of ["candidate", "recruiter"] as const) {
      const off = cancelledBy(finalBooked(), by);
      assert.equal(off.now, noon);
      assert.deepEqual(row(off), {
        milestone: "final-interview",
        owner: "us",
        reviewAt: tomorrow,
        promisedBy: "2026-03-13",
      });
      assert.deepEqual(
        off.application().promises.map(({ status: kept }) => kept === "missed"),
        off.application().promises.map(() => false),
      );
      const swept = off.by(rita).at("2026-03-13T17:31:00.000Z").sweep();
      assert.equal(swept.application().step.overdueRecorded, true, "the clock notices when nobody goes on");
    }
  });

  test("called off, its time is no day to hear after: a later talk names another", () => {
    const spokenAgain = cancelledBy(finalBooked(), "recruiter").laterBy({ hours: 1 }).contact();
    assert.equal(openPromise(spokenAgain.application())?.byDay, "2026-03-13");
  });

  test("offered and booked anew, it is the candidate's again", () => {
    const again = offerInterview(cancelledBy(finalBooked(), "candidate").by(rita), "final");
    assert.equal(row(again).owner, "candidate");
    const rebooked = bookInterview(again, "2026-03-19T10:00:00.000Z", { by: "recruiter" });
    assert.equal(row(rebooked).reviewAt, "2026-03-19T11:00:00.000Z");
  });

  test("times that nobody had chosen are taken back: ours again, and no mail says a day", () => {
    const off = cancelledBy(final(), "recruiter");
    assert.deepEqual(row(off), {
      milestone: "final-interview",
      owner: "us",
      reviewAt: tomorrow,
      promisedBy: "2026-03-16",
    });
  });

  test("undone, its booking leaves the step with us once it was called off", () => {
    const off = cancelledBy(finalBooked(), "recruiter").laterBy({ hours: 1 }).undo("final-interview");
    assert.equal(row(off).owner, "us");
    assert.equal(row(off).reviewAt, tomorrow);
  });
});
