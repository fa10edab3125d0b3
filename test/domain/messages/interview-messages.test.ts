import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { openTasks } from "../../../shared/domain/application/tasks.ts";
import { fold } from "../../../shared/domain/application/state.ts";
import type { EventOf, Recorded } from "../../../shared/domain/application/events.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { candidateZone, inReadingHours } from "../../../shared/domain/messages/hours.ts";
import { interviewSequenceAt } from "../../../shared/domain/messages/interview-messages.ts";
import { lastWordOn, needless } from "../../../shared/domain/interview/follow.ts";
import { findInterview, hasBegun, interviewsAhead } from "../../../shared/domain/interview/state.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import type { PlannedMessage } from "../../../shared/domain/messages/plan.ts";
import { anApplication, candidate, driverJob, payroll, rita, upTo, utrecht } from "../../builders/history.ts";
import type { Arrival, Story } from "../../builders/history.ts";
import {
  bookInterview,
  callOffInterview,
  lastInterview,
  limits,
  moveInterview,
  offerInterview,
  recordMeeting,
  submitScorecard,
} from "../../builders/interviews.ts";

const planOf = (story: Story): PlannedMessage[] => plannedMessages(story.history(), story.policy());
const found = (story: Story, template: string) => planOf(story).filter((one) => one.template === template);
const times = (story: Story, template: string): string[] =>
  found(story, template).map(({ notBefore }) => notBefore);
const readers = (story: Story, template: string) => found(story, template).map(({ recipient }) => recipient);
/** The templates about interviews that a story plans, each once. */
const planned = (story: Story): string[] => [
  ...new Set(
    planOf(story)
      .map(({ template }) => template)
      .filter((template) => /interview|scorecard|thank-you|adjustment/.test(template)),
  ),
];
const ivan = { role: "interviewer", memberId: "mem_ivan" };
const ines = { role: "interviewer", memberId: "mem_ines" };

/** Tuesday 3 March 2026, 09:00: they have spoken. The interview is on Thursday 12 March, 10:00 to 11:00. */
const spoke = (arrival: Arrival = {}): Story => upTo("contact-made", anApplication(arrival));
const time = "2026-03-12T10:00:00.000Z";
const over = "2026-03-12T11:00:00.000Z";
const later = "2026-03-13T14:00:00.000Z";
const offered = (arrival: Arrival = {}): Story => offerInterview(spoke(arrival)).laterBy({ hours: 1 });
const booked = (arrival: Arrival = {}): Story =>
  bookInterview(offered(arrival).by(candidate), time).by(rita).laterBy({ hours: 1 });
const byRecruiter = (): Story => bookInterview(offered(), time, { by: "recruiter" }).laterBy({ hours: 1 });
const held = (): Story => booked().at(over).outcome("interview-completed", "held-forward");
const secondNext = (): Story => booked().at(over).outcome("interview-completed", "held-second");
const finalBooked = (): Story =>
  bookInterview(offerInterview(secondNext(), "final").laterBy({ hours: 1 }), "2026-03-17T10:00:00.000Z", {
    by: "recruiter",
  });
const cancelByCandidate = (story: Story): Story =>
  story.by(candidate).interview({
    type: "CancelInterview",
    interviewId: lastInterview(story).interviewId,
    by: "candidate",
    limits,
  });
const sweptAt = (story: Story, now: string): Story => story.at(now).sweep();

describe("an interview that is booked", () => {
  test("invites the candidate and each interviewer at once, and the outcome's own invitation goes no more", () => {
    const story = booked();
    const at = [addMinutes(story.now, -60)];
    assert.deepEqual(times(story, "candidate-interview-invitation"), at);
    assert.deepEqual(readers(story, "interviewer-interview-invitation"), [ivan, ines]);
    assert.deepEqual(times(story, "candidate-invitation"), []);
    assert.deepEqual(times(finalBooked(), "candidate-invitation"), []);
    assert.equal(new Set(planOf(story).map(({ id }) => id)).size, planOf(story).length);
  });

  test("by hand, without a calendar of ours, is told by its outcome as before", () => {
    const story = spoke().outcome("interview-booked", "booked");
    assert.equal(found(story, "candidate-invitation").length, 1);
    assert.deepEqual(planned(story), []);
  });

  test("reminds everybody a day before; nobody, where it was booked within that day", () => {
    const day = ["2026-03-11T10:00:00.000Z"];
    assert.deepEqual(times(booked(), "candidate-interview-reminder"), day);
    assert.deepEqual(readers(booked(), "interviewer-interview-reminder"), [ivan, ines]);
    assert.deepEqual(times(booked(), "interviewer-interview-reminder"), [...day, ...day]);
    const near = bookInterview(offered().at("2026-03-11T10:00:00.000Z"), time, { by: "recruiter" });
    assert.deepEqual(times(near, "candidate-interview-reminder"), []);
    assert.deepEqual(times(near, "interviewer-interview-reminder"), []);
    const [reminder] = found(booked(), "candidate-interview-reminder");
    assert.equal(reminder?.goodUntil, time, "of no use once it has begun");
  });

  test("is no mail to somebody without an address; the interviewers get theirs", () => {
    const story = booked({ reachableBy: ["phone"] });
    assert.ok(!planOf(story).some(({ recipient }) => recipient.role === "candidate"));
    assert.equal(found(story, "interviewer-interview-invitation").length, 2);
  });

  test("counts as a person's word to the candidate where a person booked it", () => {
    assert.equal(found(byRecruiter(), "candidate-interview-invitation")[0]?.byPerson, true);
    assert.equal(found(booked(), "candidate-interview-invitation")[0]?.byPerson, false);
  });
});

describe("an interview that is moved", () => {
  const moved = moveInterview(booked().by(candidate), later).by(rita);

  test("invites anew with what went before taken back, and takes its reminders along", () => {
    assert.deepEqual(times(moved, "candidate-interview-invitation"), [moved.now], "the first one never more");
    assert.deepEqual(times(moved, "interviewer-interview-invitation"), [moved.now, moved.now]);
    const [invitation] = found(moved, "candidate-interview-invitation");
    assert.deepEqual(
      invitation?.replaces,
      found(booked(), "candidate-interview-invitation").map(({ id }) => id),
    );
    assert.deepEqual(times(moved, "candidate-interview-reminder"), ["2026-03-12T14:00:00.000Z"]);
    assert.deepEqual(times(moved, "interviewer-scorecard-asked"), [
      "2026-03-13T15:00:00.000Z",
      "2026-03-13T15:00:00.000Z",
    ]);
  });

  test("has an invitation with a higher sequence each time, the cancellation the highest", () => {
    const off = callOffInterview(moveInterview(moved.laterBy({ hours: 1 }), time, { by: "recruiter" }));
    const sequences = off.events.flatMap((event) =>
      event.type === "InterviewBooked" ||
      event.type === "InterviewMoved" ||
      event.type === "InterviewCancelled"
        ? [interviewSequenceAt(off.history(), event)]
        : [],
    );
    assert.deepEqual(sequences, [0, 1, 2, 3]);
    assert.equal(lastInterview(off).sequence, 3);
  });
});

describe("an interview that is called off", () => {
  test("reminds nobody and asks for no scorecard, and everybody who was invited hears at once", () => {
    const off = callOffInterview(booked());
    assert.deepEqual(planned(off), ["candidate-interview-cancelled", "interviewer-interview-cancelled"]);
    assert.deepEqual(times(off, "candidate-interview-cancelled"), [off.now]);
    assert.deepEqual(readers(off, "interviewer-interview-cancelled"), [ivan, ines]);
  });

  test("is told to nobody who never heard of it: it goes where an invitation went, or they chose the time", () => {
    const of = (story: Story, role: string) =>
      planOf(story).filter(
        ({ template, recipient }) => template.endsWith("interview-cancelled") && recipient.role === role,
      );
    const [ours] = of(callOffInterview(byRecruiter()), "candidate");
    assert.deepEqual(
      ours?.corrects,
      found(byRecruiter(), "candidate-interview-invitation").map(({ id }) => id),
    );
    const [theirs] = of(callOffInterview(booked()), "candidate");
    assert.equal(theirs?.corrects, undefined, "they chose the time themselves");
    assert.equal(theirs?.replaces?.length, 1);
    for (const one of of(callOffInterview(booked()), "interviewer")) assert.equal(one.corrects?.length, 1);
  });

  test("of which only times were offered: the candidate hears that they need not choose, if they were asked to", () => {
    const off = callOffInterview(offered());
    assert.deepEqual(planned(off), ["candidate-interview-times-withdrawn"]);
    const asked = found(offered(), "candidate-times-offered").map(({ id }) => id);
    assert.equal(asked.length, 1);
    assert.deepEqual(found(off, "candidate-interview-times-withdrawn")[0]?.corrects, asked);
    const visit = offerInterview(spoke(), "visit");
    const [first] = found(visit, "candidate-interview-times");
    const [back] = found(callOffInterview(visit), "candidate-interview-times-withdrawn");
    assert.deepEqual(back?.corrects, [first?.id]);
    assert.deepEqual(planned(offered().outcome("interview-booked", "withdrew")), [], "the end says it");
  });

  test("of which no time suits the candidate: the recruiter hears, and nobody waits for a choice any more", () => {
    const declined = cancelByCandidate(offered());
    assert.deepEqual(planned(declined), ["recruiter-interview-called-off"]);
    assert.deepEqual(times(declined, "recruiter-interview-called-off"), [declined.now]);
    assert.deepEqual(times(declined, "candidate-times-reminder"), []);
    assert.equal(declined.application().step.owner, "us", "it is ours to suggest others");
  });

  test("is told the candidate in one mail, with the day to hear by; nothing asks them for times besides", () => {
    for (const off of [callOffInterview(booked()), cancelByCandidate(booked())]) {
      const after = planOf(off).filter(
        ({ recipient, causeSeq }) => recipient.role === "candidate" && causeSeq > booked().history().version,
      );
      assert.deepEqual(
        after.map(({ template }) => template),
        ["candidate-interview-cancelled"],
      );
      const [cancelled] = after;
      assert.ok(
        off.events.some(({ type, factSeq }) => type === "PromiseGiven" && factSeq === cancelled?.factSeq),
        "a day is named with it",
      );
    }
  });

  test("by the candidate: the recruiter hears what was called off, and of a final interview has a task", () => {
    const first = cancelByCandidate(booked());
    assert.deepEqual(times(first, "recruiter-interview-called-off"), [first.now]);
    assert.deepEqual(found(first, "recruiter-recorded-by-another"), [], "in no other mail");
    const final = cancelByCandidate(finalBooked());
    assert.deepEqual(times(final, "recruiter-interview-called-off"), [final.now]);
    const kinds = (story: Story) => openTasks(story.history(), story.track).map(({ kind }) => kind);
    assert.ok(kinds(final).includes("interview-called-off"));
    const again = offerInterview(final.by(rita).laterBy({ hours: 1 }), "final");
    assert.ok(!kinds(again).includes("interview-called-off"), "times were offered again");
    const ended = final.by(rita).laterBy({ hours: 1 }).outcome("final-interview", "withdrew");
    assert.ok(!kinds(ended).includes("interview-called-off"));
  });

  test("with an end: the interviewers hear after the undo window, the candidate with the no", () => {
    const ended = booked().outcome("interview-completed", "withdrew");
    assert.deepEqual(found(ended, "interviewer-interview-cancelled"), [], "it can still be undone");
    const swept = sweptAt(ended, addMinutes(ended.now, 5));
    assert.deepEqual(times(swept, "interviewer-interview-cancelled"), [swept.now, swept.now]);
    const [toCandidate] = found(swept, "candidate-interview-cancelled");
    assert.equal(toCandidate?.notBefore, found(swept, "candidate-goodbye")[0]?.notBefore);
    const undone = swept.laterBy({ minutes: 2 }).undo("interview-completed");
    assert.equal(lastInterview(undone).status, "cancelled", "its time was given away");
    assert.equal(found(undone, "interviewer-interview-cancelled").length, 2);
    assert.deepEqual(times(undone, "candidate-interview-cancelled"), [swept.now], "there is no other news");
  });

  test("with an end that is undone inside the window: nobody hears anything, and its reminders go on", () => {
    const ended = booked().outcome("interview-completed", "withdrew");
    assert.deepEqual(
      times(ended, "candidate-interview-reminder"),
      [],
      "of what has ended nobody is reminded",
    );
    const undone = ended.laterBy({ minutes: 2 }).undo("interview-completed").laterBy({ days: 1 }).sweep();
    assert.deepEqual(planned(undone), planned(booked()));
    assert.deepEqual(times(undone, "candidate-interview-reminder"), ["2026-03-11T10:00:00.000Z"]);
  });

  test("with an end shortly before it: the candidate hears two hours before at the latest", () => {
    const ended = booked().at("2026-03-12T07:30:00.000Z").outcome("interview-completed", "job-filled");
    const swept = sweptAt(ended, "2026-03-12T07:35:00.000Z");
    assert.equal(found(swept, "candidate-interview-cancelled")[0]?.notBefore, "2026-03-12T08:00:00.000Z");
  });

  test("with an end minutes before it: nobody is asked for a scorecard, however late the clock looks", () => {
    const ended = booked().at("2026-03-12T09:58:00.000Z").outcome("interview-completed", "withdrew");
    const late = sweptAt(ended, "2026-03-12T12:00:00.000Z");
    assert.equal(lastInterview(late).status, "cancelled");
    assert.ok(!late.application().released.some((id) => /scorecard|reminder/.test(id)));
    assert.deepEqual(found(late, "interviewer-interview-cancelled"), [], "and no news once it is over");
    const [soon] = found(sweptAt(ended, "2026-03-12T10:03:00.000Z"), "interviewer-interview-cancelled");
    assert.equal(soon?.goodUntil, over);
  });

  test("by no end once it has begun: nobody hears that it will not take place", () => {
    const begun = booked().at("2026-03-12T15:00:00.000Z");
    const visit = bookInterview(offerInterview(upTo("interview-completed", anApplication()), "visit"), time);
    const hired = visit
      .by(rita)
      .at("2026-03-13T09:00:00.000Z")
      .outcome("offer", "accepted")
      .laterBy({ days: 3 })
      .outcome("started-work", "started")
      .laterBy({ days: 85 })
      .outcome("still-working-12w", "yes");
    for (const story of [
      begun.outcome("interview-completed", "withdrew"),
      begun.outcome("interview-completed", "job-filled"),
      begun.archive(),
      begun.mergeInto("app_0"),
      begun.undo("interview-booked"),
      hired,
    ]) {
      const swept = story.laterBy({ hours: 2 }).sweep();
      assert.ok(!planned(swept).some((template) => template.endsWith("cancelled")), planned(swept).join());
    }
  });

  test("by a person when it is over: nobody hears that it will not take place", () => {
    assert.deepEqual(planned(callOffInterview(booked().at(over))), []);
    const late = callOffInterview(booked().at("2026-03-12T10:59:00.000Z"));
    assert.equal(found(late, "candidate-interview-cancelled").length, 1);
  });

  test("with its move undone: everybody hears at once, and nobody is reminded of either time", () => {
    const moved = moveInterview(booked().by(candidate), later).by(rita);
    const undone = moved.laterBy({ minutes: 2 }).undo("interview-completed");
    assert.deepEqual(planned(undone), ["candidate-interview-cancelled", "interviewer-interview-cancelled"]);
    assert.deepEqual(times(undone, "candidate-interview-cancelled"), [undone.now]);
    const swept = sweptAt(undone, "2026-03-12T14:00:00.000Z");
    assert.ok(!swept.application().released.some((id) => id.includes("interview-reminder")));
  });

  test("with its booking undone, before and after the window: everybody hears at once, and no correction besides", () => {
    for (const minutes of [2, 60]) {
      const undone = booked()
        .laterBy({ minutes: minutes - 60 })
        .undo("interview-booked");
      assert.deepEqual(planned(undone), ["candidate-interview-cancelled", "interviewer-interview-cancelled"]);
      assert.deepEqual(times(undone, "candidate-interview-cancelled"), [undone.now]);
      assert.deepEqual(times(undone, "candidate-correction"), []);
    }
  });

  test("by what another system reports: one mail, the interview's own, after the window", () => {
    const reported = booked().by(payroll).outcome("started-work", "started");
    const swept = sweptAt(reported, addMinutes(reported.now, 5));
    assert.equal(found(swept, "candidate-interview-cancelled").length, 1);
    assert.deepEqual(times(swept, "candidate-booking-cancelled"), []);
  });

  test("before it is archived by hand: that tells nobody, nor does restoring it", () => {
    const off = callOffInterview(booked());
    const back = off.laterBy({ minutes: 1 }).archive().laterBy({ minutes: 1 }).restore();
    assert.deepEqual(planned(back), planned(off));
    const begun = booked().at(over);
    assert.deepEqual(planned(begun.archive().laterBy({ days: 1 }).restore()), planned(begun));
  });
});

describe("times that are offered", () => {
  test("are told by their outcome where it has one, and reminded of while they stand", () => {
    assert.equal(found(offered(), "candidate-times-offered").length, 1);
    assert.deepEqual(times(offered(), "candidate-interview-times"), []);
    const withdrawn = callOffInterview(offerInterview(spoke()).laterBy({ minutes: 2 }));
    assert.deepEqual(times(withdrawn, "candidate-times-offered"), [], "there is nothing to choose from");
    assert.deepEqual(times(withdrawn, "candidate-times-reminder"), []);
    assert.deepEqual(times(callOffInterview(offered()), "candidate-times-reminder"), []);
  });

  test("and undone again leave nothing to choose from, and nobody is reminded of them", () => {
    const undone = offered().undo("interview-booked");
    assert.deepEqual(times(undone, "candidate-times-reminder"), []);
    assert.deepEqual(times(undone, "candidate-interview-times"), []);
    assert.deepEqual(planned(undone), []);
  });

  test("of a final interview are told by themselves, and again on the second and fourth working day", () => {
    const final = offerInterview(secondNext(), "final");
    assert.deepEqual(times(final, "candidate-interview-times"), [
      final.now,
      "2026-03-16T08:30:00.000Z",
      "2026-03-18T08:30:00.000Z",
    ]);
    assert.deepEqual(times(finalBooked(), "candidate-interview-times"), [], "a time was chosen");
  });

  test("of a talk with a colleague or a visit are told once; both are invited like any other, and judged by nobody", () => {
    const visit = offerInterview(spoke(), "visit");
    assert.deepEqual(times(visit, "candidate-interview-times"), [visit.now]);
    const chosen = bookInterview(visit, time);
    assert.equal(found(chosen, "interviewer-interview-invitation").length, 2);
    assert.deepEqual(times(chosen, "interviewer-scorecard-asked"), []);
    assert.deepEqual(times(chosen, "recruiter-scorecards-missing"), []);
  });
});

describe("a talk with a colleague or a visit that is over", () => {
  const asked = "recruiter-meeting-unknown";
  const nextMorning = "2026-03-13T08:30:00.000Z";
  const visit = (): Story => bookInterview(offerInterview(spoke(), "visit"), time, { by: "recruiter" });
  const tasks = (story: Story) =>
    openTasks(story.history(), story.track).flatMap(({ kind, for: whose, since }) =>
      kind === "meeting-outcome" ? [`${whose} ${since}`] : [],
    );

  test("is asked about a working day later, where nobody has said whether it took place", () => {
    assert.deepEqual(times(visit(), asked), [nextMorning]);
    for (const outcome of ["held", "missed"] as const)
      assert.deepEqual(times(recordMeeting(visit().at(over), outcome), asked), []);
    assert.deepEqual(times(callOffInterview(visit()), asked), []);
    assert.deepEqual(times(booked(), asked), [], "a first interview has outcomes for it");
    const moved = moveInterview(visit(), later, { by: "recruiter" });
    assert.deepEqual(times(moved, asked), ["2026-03-16T08:30:00.000Z"]);
  });

  test("is a task of the recruiter's from then on, until they say, also after an end", () => {
    assert.deepEqual(tasks(visit().at(over)), []);
    const swept = sweptAt(visit(), nextMorning);
    assert.deepEqual(tasks(swept), [`recruiter ${nextMorning}`]);
    assert.deepEqual(tasks(recordMeeting(swept, "held")), []);
    const ended = swept.outcome("interview-booked", "withdrew");
    assert.deepEqual(tasks(ended), [`recruiter ${nextMorning}`]);
    assert.deepEqual(tasks(recordMeeting(ended, "missed")), []);
    assert.deepEqual(tasks(swept.archive()), []);
  });

  test("brings the candidate's thanks to those they met after the undo window, and not where it was missed after all", () => {
    const written = recordMeeting(visit().at(over), "held")
      .by(candidate)
      .interview({
        type: "WriteThankYou",
        interviewId: lastInterview(visit()).interviewId,
        template: "thanks",
        lineNoteId: "note-1",
      })
      .by(rita);
    assert.deepEqual(times(written, "interviewer-thank-you"), [addMinutes(over, 5), addMinutes(over, 5)]);
    assert.deepEqual(times(recordMeeting(written, "missed"), "interviewer-thank-you"), []);
  });

  test("reminds nobody and asks for no scorecard", () => {
    assert.deepEqual(planned(recordMeeting(visit().at(over), "held")), [
      "candidate-interview-invitation",
      "interviewer-interview-invitation",
    ]);
    assert.deepEqual(times(recordMeeting(visit().at(over), "missed"), "candidate-interview-reminder"), []);
  });
});

describe("scorecards", () => {
  const asked = (story: Story) => found(story, "interviewer-scorecard-asked");

  test("are asked for when it has ended, again a working day later, and the recruiter hears on the second", () => {
    assert.deepEqual(times(booked(), "interviewer-scorecard-asked"), [over, over]);
    assert.deepEqual(times(booked(), "interviewer-scorecard-reminder"), [
      "2026-03-13T08:30:00.000Z",
      "2026-03-13T08:30:00.000Z",
    ]);
    assert.deepEqual(times(booked(), "recruiter-scorecards-missing"), ["2026-03-16T17:30:00.000Z"]);
    assert.ok(asked(held()).length > 0, "whether its outcome is recorded or not");
  });

  test("are not asked of who has written theirs, and the recruiter hears once all are in", () => {
    const one = submitScorecard(booked().at(over));
    assert.deepEqual(readers(one, "interviewer-scorecard-asked"), [ines]);
    assert.deepEqual(times(one, "recruiter-scorecards-in"), []);
    const both = submitScorecard(one.laterBy({ hours: 3 }), "mem_ines");
    assert.deepEqual(times(both, "recruiter-scorecards-in"), [both.now]);
    assert.deepEqual(asked(both), []);
    assert.deepEqual(times(both, "recruiter-scorecards-missing"), []);
  });

  test("are not asked for after an interview that they missed, or while it is undone that it was held", () => {
    const missed = booked().at(over).outcome("interview-completed", "missed-rebook");
    assert.deepEqual(asked(missed), []);
    const undone = held().laterBy({ minutes: 2 }).undo("interview-completed");
    assert.deepEqual(asked(undone), []);
    assert.deepEqual(asked(missed.laterBy({ hours: 2 }).undo("interview-completed")), []);
    const again = undone.laterBy({ hours: 1 }).outcome("interview-completed", "held-deciding");
    assert.equal(asked(again).length, 2);
    const written = submitScorecard(held()).laterBy({ hours: 1 }).undo("interview-completed");
    assert.deepEqual(
      readers(written, "interviewer-scorecard-asked"),
      [ines],
      "somebody wrote that it took place",
    );
  });

  test("are not asked for after a no-show either, though one was written by mistake", () => {
    const card = submitScorecard(booked().at("2026-03-12T10:05:00.000Z")).at("2026-03-12T10:30:00.000Z");
    const missed = card.outcome("interview-completed", "did-not-attend");
    assert.deepEqual(asked(missed), []);
    assert.deepEqual(times(missed, "recruiter-scorecards-missing"), []);
    assert.deepEqual(asked(card.outcome("interview-completed", "missed-rebook")), []);
  });

  test("are asked for although the application has ended meanwhile, not where it was archived as a mistake", () => {
    const ended = booked().at(over).outcome("interview-completed", "held-not-chosen");
    assert.equal(asked(ended).length, 2);
    assert.deepEqual(asked(held().archive()), []);
  });

  test("that are missing two working days later are a task, until they are in", () => {
    const missing = (story: Story) =>
      openTasks(story.history(), story.track).filter(({ kind }) => kind === "scorecards-missing");
    const one = submitScorecard(booked().at(over)).sweep();
    assert.deepEqual(missing(sweptAt(one, "2026-03-16T17:29:00.000Z")), []);
    const late = sweptAt(one, "2026-03-16T17:30:00.000Z");
    assert.deepEqual(
      missing(late).map(({ for: whose, since }) => [whose, since]),
      [["recruiter", "2026-03-16T17:30:00.000Z"]],
    );
    assert.deepEqual(missing(submitScorecard(late, "mem_ines")), []);
    const [task] = missing(late);
    const gone = late.move({ type: "TaskDone", task: task?.id ?? "" });
    assert.deepEqual(missing(gone), [], "or until somebody says that none will come: who owes it has left");
  });
});

describe("a time that the candidate set", () => {
  const template = "recruiter-interview-time-set";

  test("is told the recruiter, of whatever kind the meeting is, in one mail", () => {
    assert.deepEqual(readers(booked(), template), [{ role: "recruiter" }]);
    assert.deepEqual(found(booked(), "recruiter-recorded-by-another"), []);
    const moved = moveInterview(booked().by(candidate), later);
    assert.deepEqual(times(moved, template), [moved.now], "the first time is no news any more");
    for (const kind of ["colleague", "visit"] as const) {
      const visit = bookInterview(offerInterview(spoke(), kind).by(candidate), time);
      assert.deepEqual(times(visit, template), [visit.now], kind);
    }
  });

  test("is no news where the recruiter set it", () => {
    assert.deepEqual(found(byRecruiter(), template), []);
    assert.deepEqual(found(moveInterview(byRecruiter(), later, { by: "recruiter" }), template), []);
  });
});

describe("what a candidate needs for an interview", () => {
  test("is a mail and a task for the recruiter until it is done or the interview is over", () => {
    const asks = (story: Story): Story =>
      story.by(candidate).interview({
        type: "AskAdjustment",
        interviewId: lastInterview(story).interviewId,
        noteId: "note-9",
      });
    const kinds = (story: Story) => openTasks(story.history(), story.track).map(({ kind }) => kind);
    const story = asks(booked());
    assert.deepEqual(readers(story, "recruiter-adjustment-asked"), [{ role: "recruiter" }]);
    const hold = "interviewer-adjustment-asked";
    assert.deepEqual(readers(story, hold), [ivan, ines], "whoever was invited before hears of it");
    assert.deepEqual(readers(asks(offered()), hold), [], "whoever is invited later reads it then");
    assert.ok(kinds(story).includes("adjustment-asked"));
    const [task] = openTasks(story.history(), story.track).filter(({ kind }) => kind === "adjustment-asked");
    assert.ok(
      !kinds(story.by(rita).move({ type: "TaskDone", task: task?.id ?? "" })).includes("adjustment-asked"),
    );
    assert.ok(!kinds(callOffInterview(story.by(rita))).includes("adjustment-asked"));
  });
});

test("what a candidate needs is said once: it holds for what is offered later, and is arranged for each", () => {
  const asked = booked()
    .by(candidate)
    .interview({
      type: "AskAdjustment",
      interviewId: lastInterview(booked()).interviewId,
      noteId: "note-9",
    })
    .by(rita);
  const tasks = (story: Story) =>
    openTasks(story.history(), story.track).filter(({ kind }) => kind === "adjustment-asked");
  const [first] = tasks(asked);
  assert.ok(first);
  const done = asked.move({ type: "TaskDone", task: first.id });
  assert.deepEqual(tasks(done), []);
  const again = offerInterview(callOffInterview(done).laterBy({ hours: 1 }));
  assert.deepEqual(lastInterview(again).adjustmentNoteIds, ["note-9"]);
  const [second] = tasks(again);
  assert.notEqual(second?.id, first.id, "another interview, another room");
  assert.equal(second?.since, again.now);
  const visit = lastInterview(offerInterview(again, "visit"));
  assert.deepEqual(visit.adjustmentNoteIds, ["note-9"]);
});

describe("a letter of thanks", () => {
  const thank = (story: Story): Story =>
    story
      .by(candidate)
      .interview({
        type: "WriteThankYou",
        interviewId: lastInterview(story).interviewId,
        template: "thanks",
        lineNoteId: "note-1",
      })
      .by(rita);
  /** To whom it may go from when on. */
  const letters = (story: Story) =>
    Object.fromEntries(
      found(story, "interviewer-thank-you").flatMap(({ recipient, notBefore }) =>
        "memberId" in recipient ? [[recipient.memberId, notBefore] as const] : [],
      ),
    );
  const latest = "2026-03-17T17:30:00.000Z";

  test("waits for the reader's own scorecard, at most three working days after the interview", () => {
    const story = thank(held().laterBy({ hours: 1 }));
    assert.deepEqual(letters(story), { mem_ivan: latest, mem_ines: latest });
    const one = submitScorecard(story.laterBy({ hours: 2 }));
    assert.deepEqual(letters(one), { mem_ivan: one.now, mem_ines: latest });
    assert.ok(found(one, "interviewer-thank-you").every(({ by }) => by === "clock"));
  });

  test("waits for the undo window where the scorecards were in before it", () => {
    const both = submitScorecard(submitScorecard(held().laterBy({ hours: 1 })), "mem_ines");
    const story = thank(both.laterBy({ hours: 1 }));
    const windowEnd = addMinutes(story.now, 5);
    assert.deepEqual(letters(story), { mem_ivan: windowEnd, mem_ines: windowEnd });
  });

  test("is stopped by an undo that takes back that the interview was held", () => {
    const story = thank(held().laterBy({ hours: 1 }));
    const undone = story.laterBy({ minutes: 2 }).undo("interview-completed");
    assert.deepEqual(letters(undone), {});
    assert.deepEqual(
      letters(undone.laterBy({ hours: 1 }).outcome("interview-completed", "held-forward")),
      { mem_ivan: latest, mem_ines: latest },
      "it was held after all",
    );
  });
});

describe("what a candidate wants of the job", () => {
  const state = (story: Story): Story =>
    story.expectations({ type: "StateExpectations", answers: { hoursPerWeek: 37.5 }, channel: "phone" });
  const both = (story: Story) => [
    ...times(story, "candidate-expectations-asked"),
    ...times(story, "candidate-expectations-reminder"),
  ];

  test("is asked when the interview is booked, once, and again two working days later while nothing is said", () => {
    assert.deepEqual(both(booked()), ["2026-03-03T10:05:00.000Z", "2026-03-05T08:30:00.000Z"]);
    assert.deepEqual(both(held()), both(booked()));
    assert.deepEqual(both(finalBooked()), both(booked()));
    assert.deepEqual(both(state(booked())), []);
  });

  test("is asked at the latest once it was held, where nobody booked it here", () => {
    const byHand = upTo("interview-booked", anApplication());
    assert.deepEqual(both(byHand), []);
    const told = byHand.laterBy({ days: 2 }).outcome("interview-completed", "held-deciding");
    assert.equal(times(told, "candidate-expectations-asked")[0], addMinutes(told.now, 5));
    assert.deepEqual(both(told.laterBy({ minutes: 2 }).undo("interview-completed")), []);
  });

  test("is asked once only, whatever was moved, called off or undone since", () => {
    const asked = sweptAt(booked(), "2026-03-04T09:00:00.000Z");
    assert.ok(asked.application().released.some((id) => id.endsWith("#candidate-expectations-asked")));
    const again = bookInterview(offerInterview(callOffInterview(asked)), later, { by: "recruiter" });
    assert.deepEqual(both(again), both(asked));
    const byHand = upTo("interview-booked", anApplication())
      .laterBy({ days: 2 })
      .outcome("interview-completed", "held-deciding")
      .laterBy({ hours: 1 })
      .sweep();
    const recorded = byHand
      .undo("interview-completed")
      .laterBy({ hours: 1 })
      .outcome("interview-completed", "held-forward");
    assert.deepEqual(times(recorded, "candidate-expectations-asked"), []);
    assert.deepEqual(times(byHand.undo("interview-completed"), "candidate-expectations-asked"), []);
  });

  test("is not asked of who reads of an end, or has an offer", () => {
    assert.deepEqual(both(booked().at(over).outcome("interview-completed", "held-not-chosen")), []);
    assert.deepEqual(both(upTo("offer", anApplication())), []);
  });

  test("that blocks is no mail to anybody", () => {
    const gap = (story: Story): Story =>
      story.expectations({
        type: "StateExpectations",
        answers: { duties: { loading: "no" } },
        channel: "phone",
      });
    const before = secondNext();
    const after = gap(before);
    const templates = (story: Story) => planOf(story).map(({ template }) => template);
    assert.deepEqual(
      templates(after).filter((template) => !templates(before).includes(template)),
      [],
    );
  });
});

/** One thing that may happen to interviews; what is not allowed at that point changes nothing. */
const anything = fc.record({
  kind: fc.constantFrom(
    "offer",
    "offer-final",
    "book",
    "book",
    "move",
    "call-off",
    "call-off-theirs",
    "held",
    "held-second",
    "final-held",
    "missed",
    "rebooked-by-hand",
    "moving-by-hand",
    "moving-reported",
    "undo",
    "undo-soon",
    "withdraw",
    "archive",
    "restore",
    "merge",
    "unmerge",
    "transfer",
    "scorecard",
    "scorecard-2",
    "visit",
    "visit-held",
    "visit-missed",
    "sweep",
    "sweep",
    "wait",
  ),
  hours: fc.integer({ min: 0, max: 60 }),
  ahead: fc.integer({ min: 1, max: 96 }),
});

type Anything = typeof anything extends fc.Arbitrary<infer One> ? One : never;

function happens(story: Story, { kind, hours, ahead }: Anything): Story {
  const now = story.laterBy({ hours });
  const startsAt = now.laterBy({ hours: ahead }).now;
  const { outcomes } = now.application();
  const does: Readonly<Record<Anything["kind"], (from: Story) => Story>> = {
    offer: (from) => offerInterview(from),
    "offer-final": (from) => offerInterview(from, "final"),
    book: (from) => bookInterview(from, startsAt, { by: "recruiter" }),
    move: (from) => moveInterview(from, startsAt, { by: "recruiter" }),
    "call-off": callOffInterview,
    "call-off-theirs": cancelByCandidate,
    held: (from) => from.outcome("interview-completed", "held-deciding"),
    "held-second": (from) => from.outcome("interview-completed", "held-second"),
    "final-held": (from) => from.outcome("final-interview", "final-deciding"),
    missed: (from) => from.outcome("interview-completed", "missed-rebook"),
    undo: (from) => {
      const last = outcomes.at(-(1 + (ahead % 2)));
      return last ? from.undoSeq(last.seq) : from;
    },
    withdraw: (from) => from.outcome("interview-completed", "withdrew"),
    "rebooked-by-hand": (from) => from.outcome("interview-completed", "rebooked"),
    "moving-by-hand": (from) => from.outcome("interview-completed", "being-moved"),
    "moving-reported": (from) => from.by(payroll).outcome("interview-completed", "being-moved"),
    "undo-soon": (from) => {
      const last = outcomes.at(-1);
      return last ? from.at(addMinutes(story.now, ahead % 9)).undoSeq(last.seq) : from;
    },
    archive: (from) => from.archive(),
    restore: (from) => from.restore(),
    merge: (from) => from.mergeInto("app_0"),
    unmerge: (from) => from.unmergeFrom("app_0"),
    transfer: (from) => from.transfer(driverJob, utrecht),
    scorecard: (from) => submitScorecard(from, "mem_ivan"),
    "scorecard-2": (from) => submitScorecard(from, "mem_ines"),
    visit: (from) => offerInterview(from, "visit"),
    "visit-held": (from) => recordMeeting(from, "held"),
    "visit-missed": (from) => recordMeeting(from, "missed"),
    sweep: (from) => from.sweep(),
    wait: (from) => from,
  };
  const done = (from: Story): Story => {
    try {
      return from.may(does[kind]);
    } catch (error) {
      if (error instanceof Error && error.message === "the story has no interview") return from;
      throw error;
    }
  };
  return done(now.by(rita)).by(rita);
}

const lives = fc.array(anything, { minLength: 4, maxLength: 25 });
const start = (): Story => offerInterview(spoke());

/** Checks something after every step of generated lives. */
const always = (check: (story: Story) => void): void =>
  fc.assert(
    fc.property(lives, (steps) => {
      let story = start();
      for (const step of steps) {
        story = happens(story, step);
        check(story);
      }
    }),
    { numRuns: 150 },
  );

type TimeSet = Recorded<EventOf<"InterviewBooked" | "InterviewMoved">>;
const timeSetOf = (story: Story, message: Pick<PlannedMessage, "causeSeq">): TimeSet => {
  const cause = story.events.find(({ seq }) => seq === message.causeSeq);
  assert.ok(cause?.type === "InterviewBooked" || cause?.type === "InterviewMoved");
  return cause;
};

describe("in any life of interviews", () => {
  test("nobody is reminded of one that was moved on, called off or undone, or has begun", () => {
    let reminders = 0;
    always((story) => {
      for (const message of planOf(story).filter(({ template }) => template.endsWith("interview-reminder"))) {
        reminders += 1;
        const set = timeSetOf(story, message);
        const interview = findInterview(story.application(), set.interviewId);
        assert.equal(interview?.status, "booked");
        assert.equal(interview.timeSeq, set.seq, "it has this time still");
        const { calendar } = story.policy();
        const toCandidate = message.recipient.role === "candidate";
        const zone = toCandidate ? candidateZone(story.history(), set.seq, calendar) : calendar.zone;
        assert.equal(message.notBefore, inReadingHours(addMinutes(set.startsAt, -1440), zone));
        assert.equal(message.goodUntil, set.startsAt);
        assert.equal(story.application().status, "live");
      }
    });
    assert.ok(reminders > 0);
  });

  test("of a kind one lies ahead at most, and the last word of its step names it at its time", () => {
    let ahead = 0;
    always((story) => {
      const application = story.application();
      for (const interview of interviewsAhead(application, story.now)) {
        const { interviewId, kind, startsAt } = interview;
        const others = interviewsAhead(application, story.now).filter((each) => each.kind === kind);
        assert.equal(others.length, 1, `two of ${kind}`);
        assert.ok(!application.manuallyArchived, "nothing is set aside with an interview ahead");
        const lost = needless(interview, application, story.track, story.now);
        if (lost) {
          assert.ok(lost.since, "what nothing says any more is called off with that");
          const swept = story.laterBy({ minutes: 5 }).sweep().application();
          assert.equal(findInterview(swept, interviewId)?.status, "cancelled");
          continue;
        }
        ahead += 1;
        if (startsAt === undefined || (kind !== "first" && kind !== "final")) continue;
        const booking = lastWordOn(kind, application, story.track)?.details?.booking;
        assert.deepEqual([booking?.interviewId, booking?.startsAt], [interviewId, startsAt]);
      }
    });
    assert.ok(ahead > 0);
  });

  test("one that has begun is called off by a person alone", () => {
    always((story) => {
      for (const event of story.events) {
        if (event.type !== "InterviewCancelled" || event.by !== "system") continue;
        const before = fold(story.events.filter(({ seq }) => seq < event.seq));
        assert.ok(before.state.status !== "none");
        const interview = findInterview(before.state, event.interviewId);
        if (event.actor.kind !== "clock") assert.ok(interview && !hasBegun(interview, event.recordedAt));
        const took = story.events.findLast(({ seq, type }) => seq < event.seq && type === "OutcomeRecorded");
        assert.ok(interview && !hasBegun(interview, took?.recordedAt ?? ""), "it had not begun then");
      }
    });
  });

  test("nobody is asked for a scorecard before it has ended, nor after it was missed, called off or taken back", () => {
    let asked = 0;
    always((story) => {
      const { takenBack } = story.history();
      for (const message of planOf(story).filter(({ template }) =>
        /scorecard-(asked|reminder)/.test(template),
      )) {
        asked += 1;
        const set = timeSetOf(story, message);
        const interview = findInterview(story.application(), set.interviewId);
        assert.ok(message.notBefore >= set.endsAt);
        assert.equal(interview?.timeSeq, set.seq);
        assert.ok(interview.status === "held" || interview.status === "booked", interview.status);
        const writer = "memberId" in message.recipient ? message.recipient.memberId : "";
        assert.ok(!interview.scorecards.some(({ memberId }) => memberId === writer));
        if (interview.status === "held" || interview.scorecards.length > 0) continue;
        const doubted = story.events.filter(
          (event) =>
            (event.type === "InterviewHeld" || event.type === "InterviewMissed") &&
            event.interviewId === set.interviewId &&
            takenBack.has(event.seq),
        );
        assert.deepEqual(doubted, []);
      }
    });
    assert.ok(asked > 0);
  });

  test("whatever the clock released was true at that moment", () => {
    let released = 0;
    always((story) => {
      const last = story.events.at(-1);
      if (last?.type !== "MessagesReleased") return;
      const before = fold(story.events.slice(0, -1));
      for (const id of last.messages.filter((one) => /interview-reminder|scorecard-/.test(one))) {
        released += 1;
        const set = timeSetOf(story, { causeSeq: Number(id.split("#")[0]) });
        assert.ok(before.state.status !== "none");
        const interview = findInterview(before.state, set.interviewId);
        assert.equal(interview?.timeSeq, set.seq);
        if (id.includes("interview-reminder")) assert.equal(interview?.status, "booked");
        else assert.ok(last.recordedAt >= set.endsAt);
      }
    });
    assert.ok(released > 0);
  });

  test("each message has an id of its own, and what the candidate wants is asked once", () => {
    always((story) => {
      const ids = planOf(story).map(({ id }) => id);
      assert.equal(new Set(ids).size, ids.length);
      const asks = new Set([
        ...story.application().released.filter((id) => id.endsWith("#candidate-expectations-asked")),
        ...found(story, "candidate-expectations-asked").map(({ id }) => id),
      ]);
      assert.ok(asks.size <= 1, [...asks].join());
    });
  });

  test("an interview that is booked has exactly one invitation for each who takes part, one that is not has none", () => {
    always((story) => {
      const invitations = planOf(story).filter(({ template }) => template.endsWith("interview-invitation"));
      const standing = story
        .application()
        .interviews.filter(({ status, timeSeq }) => timeSeq !== undefined && status !== "cancelled");
      assert.equal(invitations.length, standing.length * 3);
    });
  });
});
