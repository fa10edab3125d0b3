import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { whatTimeBrings, nextDueAt } from "../../../shared/domain/application/clock.ts";
import { openTasks } from "../../../shared/domain/application/tasks.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { instantAt } from "../../../shared/domain/calendar/zones.ts";
import { clockAt } from "../../../shared/domain/consultation/availability.ts";
import { supportStatus } from "../../../shared/domain/consultation/state.ts";
import { sequenceAt } from "../../../shared/domain/messages/offer-messages.ts";
import { plannedMessages } from "../../../shared/domain/messages/plan.ts";
import type { PlannedMessage } from "../../../shared/domain/messages/plan.ts";
import { candidate, clock, driverJob, rita } from "../../builders/history.ts";
import type { Arrival, Story } from "../../builders/history.ts";
import { accept, counter, decidedFor, draft, onOffer, payOf, send, tell } from "../../builders/offers.ts";

const planOf = (story: Story): PlannedMessage[] => plannedMessages(story.history(), story.policy());
const found = (story: Story, template: string) => planOf(story).filter((one) => one.template === template);
const times = (story: Story, template: string): string[] =>
  found(story, template).map(({ notBefore }) => notBefore);
const readers = (story: Story, template: string) => found(story, template).map(({ recipient }) => recipient);
const templates = (story: Story) => planOf(story).map(({ template }) => template);
const toEva = { role: "expert", memberId: "mem_eva" };

/** Told on Thursday 5 March 2026 at 09:00, to be answered by Friday 20 March, 17:30. */
const deadline = "2026-03-20T17:30:00.000Z";
const told = (arrival: Arrival = {}, until = deadline): Story => tell(draft(decidedFor(arrival)), until);
const helped = (story: Story): Story =>
  story
    .consultation({ type: "DecideSupport", decision: "offer" })
    .by(candidate)
    .laterBy({ hours: 1 })
    .consultation({ type: "AnswerSupport", answer: "accepted", consent: ["expert"] });

const time = (startsAt: string, zone = "Europe/London", expertId = "mem_eva") => ({
  expertId,
  startsAt,
  endsAt: addMinutes(startsAt, 60),
  zone,
  told: clockAt(startsAt, zone),
});
const book = (story: Story, startsAt: string, zone?: string): Story =>
  story.consultation({ type: "BookConsultation", ...time(startsAt, zone) });
const talkId = (story: Story): string => story.application().consultations.at(-1)?.consultationId ?? "";
const moveTo = (story: Story, startsAt: string, zone?: string, expertId?: string): Story =>
  story.consultation({
    type: "MoveConsultation",
    consultationId: talkId(story),
    ...time(startsAt, zone, expertId),
    by: "expert",
  });
const cancel = (story: Story, by: "expert" | "recruiter" | "system" = "expert"): Story =>
  story.consultation({ type: "CancelConsultation", consultationId: talkId(story), by });

const talkAt = "2026-03-12T10:00:00.000Z";
const booked = book(helped(told()), talkAt);

describe("help that is offered", () => {
  test("is told to the candidate at once, and again two working days later while they have not answered", () => {
    const offered = told().consultation({ type: "DecideSupport", decision: "offer" });
    assert.deepEqual(times(offered, "candidate-support-offered"), [offered.now]);
    assert.deepEqual(times(offered, "candidate-support-reminder"), ["2026-03-09T08:30:00.000Z"]);
    const answered = offered
      .by(candidate)
      .consultation({ type: "AnswerSupport", answer: "declined", consent: [] });
    assert.deepEqual(times(answered, "candidate-support-reminder"), []);
    const closed = accept(offered.laterBy({ hours: 2 }));
    assert.deepEqual(times(closed, "candidate-support-reminder"), [], "the offer is answered");
  });

  test("is not told where it is skipped, nor to somebody without an address", () => {
    const skipped = told().consultation({ type: "DecideSupport", decision: "skip", reason: "too-late" });
    assert.ok(!templates(skipped).some((template) => template.startsWith("candidate-support")));
    const byPhone = told({ reachableBy: ["phone"] });
    assert.ok(!templates(byPhone).some((template) => template.startsWith("candidate-support")));
    assert.throws(
      () => byPhone.consultation({ type: "DecideSupport", decision: "offer" }),
      /no address of the candidate/,
    );
  });

  test("and accepted: how to book goes at once, once, and nothing to the recruiter", () => {
    const accepted = helped(told());
    assert.deepEqual(times(accepted, "candidate-support-accepted"), [accepted.now]);
    const widened = accepted.consultation({
      type: "AnswerSupport",
      answer: "accepted",
      consent: ["expert", "recruiter"],
    });
    assert.equal(found(widened, "candidate-support-accepted").length, 1);
    assert.ok(
      !planOf(booked).some(({ recipient, causeSeq }) => {
        const cause = booked.events.find(({ seq }) => seq === causeSeq);
        return recipient.role === "recruiter" && /^(Support|Consultation)/.test(cause?.type ?? "");
      }),
    );
  });
});

describe("help with a second offer", () => {
  test("is told anew, and so is how to book once it is accepted", () => {
    const first = helped(told());
    const back = first.at("2026-03-24T09:00:00.000Z").sweep().by(candidate).reopen().by(rita);
    const second = tell(draft(back), "2026-04-10T17:00:00.000Z");
    assert.deepEqual(times(second, "candidate-support-reminder"), []);
    const accepted = helped(second);
    assert.deepEqual(times(accepted, "candidate-support-offered"), [
      first.application().support.decidedAt,
      second.now,
    ]);
    assert.equal(found(accepted, "candidate-support-accepted").length, 2);
  });
});

describe("help that nobody decided on", () => {
  const expertsPolicy = (story: Story, hasExpert?: boolean) => ({
    ...story.policy(),
    ...(hasExpert === undefined ? {} : { hasExpert }),
  });
  const brought = (story: Story, now: string, hasExpert?: boolean) =>
    whatTimeBrings(story.history(), expertsPolicy(story, hasExpert), now).filter(
      ({ type }) => type === "SupportDecided",
    );

  test("is offered four working hours after the first figure was told, by the clock", () => {
    const story = told();
    assert.deepEqual(brought(story, "2026-03-05T12:59:00.000Z", true), []);
    assert.deepEqual(brought(story, "2026-03-05T13:00:00.000Z", true), [
      { type: "SupportDecided", decision: "offer" },
    ]);
    const late = tell(draft(decidedFor().at("2026-03-06T16:30:00.000Z")), deadline);
    assert.deepEqual(brought(late, "2026-03-09T11:29:00.000Z", true), []);
    assert.equal(brought(late, "2026-03-09T11:30:00.000Z", true).length, 1, "Friday 16:30 and four hours");
  });

  test("is looked at then, and given only where the organisation has an expert", () => {
    const story = told();
    assert.equal(nextDueAt(story.history(), story.policy(), story.now), "2026-03-05T13:00:00.000Z");
    assert.deepEqual(brought(story, "2026-03-05T13:00:00.000Z", false), []);
    assert.deepEqual(brought(story, "2026-03-05T13:00:00.000Z"), []);
    const at = "2026-03-05T13:00:00.000Z";
    const next = nextDueAt(story.history(), expertsPolicy(story, false), at);
    assert.ok(next !== undefined && next > at, "nobody waits for an expert who is not there");
  });

  test("asks the recruiter to call who is reached by no mail, and is offered four hours after they gave an address", () => {
    const at = "2026-03-05T13:00:00.000Z";
    const byPhone = told({ reachableBy: ["phone"] });
    assert.equal(nextDueAt(byPhone.history(), byPhone.policy(), byPhone.now), at);
    assert.deepEqual(whatTimeBrings(byPhone.history(), expertsPolicy(byPhone, false), at), []);
    const asked = byPhone
      .at(at)
      .by(clock)
      .facts(...whatTimeBrings(byPhone.history(), expertsPolicy(byPhone, true), at));
    const calls = (story: Story) =>
      openTasks(story.history(), story.track).filter(({ kind }) => kind === "call-about-help");
    assert.deepEqual(
      calls(asked).map((task) => [task.for, task.since]),
      [["recruiter", at]],
    );
    assert.equal(supportStatus(asked.application()), "undecided", "nobody was told, so it was not offered");
    const later = whatTimeBrings(asked.history(), expertsPolicy(asked, true), addMinutes(at, 600));
    assert.ok(!later.some(({ type }) => type.startsWith("Support")), "they are asked once");
    const skipped = asked
      .by(rita)
      .consultation({ type: "DecideSupport", decision: "skip", reason: "candidate-content" });
    assert.deepEqual(calls(skipped), []);
    assert.deepEqual(calls(accept(asked.by(rita))), []);
    const given = asked.by(rita).facts({ type: "ReachabilityChanged", reachableBy: ["email", "phone"] });
    assert.deepEqual(calls(given), []);
    const again = nextDueAt(given.history(), given.policy(), given.now);
    assert.equal(again, "2026-03-05T17:00:00.000Z");
    assert.deepEqual(brought(given, again ?? "", true), [{ type: "SupportDecided", decision: "offer" }]);
  });

  test("is not offered where it was skipped, nor where the offer was answered or has run out", () => {
    const at = "2026-03-05T13:00:00.000Z";
    const skipped = told().consultation({ type: "DecideSupport", decision: "skip", reason: "too-late" });
    assert.deepEqual(brought(skipped, at, true), []);
    assert.deepEqual(brought(accept(told()), at, true), []);
    assert.deepEqual(brought(told({}, "2026-03-05T12:00:00.000Z"), at, true), []);
    assert.deepEqual(brought(draft(decidedFor()), at, true), [], "it was told to nobody");
  });
});

describe("a talk", () => {
  test("that is booked: both are invited at once, reminded 24 hours and an hour before, the expert briefed", () => {
    assert.deepEqual(times(booked, "candidate-consultation-invitation"), [booked.now]);
    assert.deepEqual(times(booked, "expert-consultation-invitation"), [booked.now]);
    assert.deepEqual(readers(booked, "expert-consultation-invitation"), [toEva]);
    assert.deepEqual(times(booked, "candidate-consultation-reminder"), [
      "2026-03-11T10:00:00.000Z",
      "2026-03-12T09:00:00.000Z",
    ]);
    assert.deepEqual(times(booked, "expert-brief"), ["2026-03-11T10:00:00.000Z"]);
    assert.deepEqual(times(booked, "expert-not-prepared"), ["2026-03-12T08:00:00.000Z"]);
    assert.deepEqual(times(booked, "hr-expert-not-prepared"), ["2026-03-12T08:00:00.000Z"]);
    assert.deepEqual(readers(booked, "hr-expert-not-prepared"), [{ role: "hr" }]);
    assert.equal(new Set(planOf(booked).map(({ id }) => id)).size, planOf(booked).length);
  });

  test("that is moved takes its reminders along", () => {
    const moved = moveTo(booked, "2026-03-13T14:00:00.000Z");
    assert.deepEqual(times(moved, "candidate-consultation-reminder"), [
      "2026-03-12T14:00:00.000Z",
      "2026-03-13T13:00:00.000Z",
    ]);
    assert.deepEqual(times(moved, "expert-brief"), ["2026-03-12T14:00:00.000Z"]);
    assert.deepEqual(times(moved, "expert-not-prepared"), ["2026-03-13T12:00:00.000Z"]);
    assert.deepEqual(
      times(moved, "candidate-consultation-invitation"),
      [moved.now],
      "the first one never more",
    );
    assert.deepEqual(times(moved, "expert-consultation-invitation"), [moved.now]);
    assert.ok(!templates(moved).includes("expert-consultation-cancelled"));
  });

  test("that goes to a colleague leaves the first expert's calendar", () => {
    const moved = moveTo(booked, "2026-03-13T14:00:00.000Z", undefined, "mem_emil");
    const toEmil = { role: "expert", memberId: "mem_emil" };
    assert.deepEqual(readers(moved, "expert-consultation-invitation"), [toEmil]);
    assert.deepEqual(readers(moved, "expert-consultation-cancelled"), [toEva]);
    assert.deepEqual(readers(moved, "expert-brief"), [toEmil]);
    const back = moveTo(moved.laterBy({ hours: 1 }), "2026-03-13T14:00:00.000Z", undefined, "mem_eva");
    assert.deepEqual(readers(back, "expert-consultation-invitation"), [toEva]);
    assert.deepEqual(readers(back, "expert-consultation-cancelled"), [toEmil]);
  });

  test("that is cancelled reminds nobody any more, and both are told at once", () => {
    const cancelled = cancel(booked.laterBy({ hours: 1 }));
    for (const template of [
      "candidate-consultation-invitation",
      "candidate-consultation-reminder",
      "expert-consultation-invitation",
      "expert-brief",
      "expert-not-prepared",
      "hr-expert-not-prepared",
    ])
      assert.deepEqual(times(cancelled, template), [], template);
    assert.deepEqual(times(cancelled, "candidate-consultation-cancelled"), [cancelled.now]);
    assert.deepEqual(times(cancelled, "expert-consultation-cancelled"), [cancelled.now]);
  });

  test("that is near when it is booked: no reminder of what has just been read, and the brief at once", () => {
    const soon = book(helped(told()), "2026-03-05T11:30:00.000Z");
    assert.equal(soon.now, "2026-03-05T10:00:00.000Z");
    assert.deepEqual(times(soon, "candidate-consultation-reminder"), ["2026-03-05T10:30:00.000Z"]);
    assert.deepEqual(
      found(soon, "expert-brief").map(({ by, notBefore }) => ({ by, notBefore })),
      [{ by: "queue", notBefore: soon.now }],
    );
    assert.deepEqual(times(soon, "expert-not-prepared"), []);
  });

  test("alarms nobody once it is prepared, until it is moved", () => {
    const prepared = booked.consultation({ type: "PrepareConsultation", consultationId: talkId(booked) });
    assert.deepEqual(times(prepared, "expert-not-prepared"), []);
    assert.deepEqual(times(prepared, "hr-expert-not-prepared"), []);
    const moved = moveTo(prepared, "2026-03-13T14:00:00.000Z");
    assert.deepEqual(times(moved, "expert-not-prepared"), ["2026-03-13T12:00:00.000Z"]);
  });

  test("reminders are of no use once the next has come, or the talk has begun", () => {
    const reminders = found(booked, "candidate-consultation-reminder");
    assert.deepEqual(
      reminders.map(({ goodUntil }) => goodUntil),
      ["2026-03-12T09:00:00.000Z", talkAt],
    );
  });

  test("that was held sends what was agreed, where something was; one that was missed can be booked again", () => {
    const begun = booked.at(talkAt);
    const consultationId = talkId(booked);
    const held = begun.consultation({
      type: "CompleteConsultation",
      consultationId,
      topics: ["base-pay"],
      agreedNoteId: "not_1",
    });
    assert.deepEqual(times(held, "candidate-agreed-points"), [talkAt]);
    const silent = begun.consultation({ type: "CompleteConsultation", consultationId, topics: [] });
    assert.deepEqual(times(silent, "candidate-agreed-points"), []);
    const missed = begun.consultation({ type: "MarkNoShow", consultationId });
    assert.deepEqual(times(missed, "candidate-consultation-missed"), [talkAt]);
  });
});

describe("a talk of which nobody says how it went", () => {
  const endsAt = addMinutes(talkAt, 60);
  const monday = "2026-03-16T08:30:00.000Z";
  const tasks = (story: Story) =>
    openTasks(story.history(), story.track).filter(({ kind }) => kind === "talk-outcome");

  test("is asked for once it is over, again the next working day, and then of hr, until somebody says", () => {
    assert.deepEqual(times(booked, "expert-outcome-asked"), [endsAt]);
    assert.deepEqual(readers(booked, "expert-outcome-asked"), [toEva]);
    assert.deepEqual(times(booked, "expert-outcome-reminder"), ["2026-03-13T08:30:00.000Z"]);
    assert.deepEqual(times(booked, "hr-consultation-outcome-unknown"), [monday]);
    const waited = booked.by(clock).at(monday).sweep();
    assert.deepEqual(
      tasks(waited).map((task) => [task.for, task.since]),
      [["hr", monday]],
    );
    const consultationId = talkId(booked);
    const missed = waited.consultation({ type: "MarkNoShow", consultationId });
    assert.deepEqual(tasks(missed), []);
    const held = booked.at(endsAt).consultation({ type: "CompleteConsultation", consultationId, topics: [] });
    for (const template of [
      "expert-outcome-asked",
      "expert-outcome-reminder",
      "hr-consultation-outcome-unknown",
    ])
      assert.deepEqual(times(held, template), [], template);
    assert.deepEqual(times(cancel(booked), "expert-outcome-asked"), []);
  });

  test("stands in nobody's way: the candidate books another, and the expert can still say how it went", () => {
    const first = talkId(booked);
    assert.throws(
      () => book(booked.by(candidate).at(addMinutes(talkAt, 30)), "2026-03-17T10:00:00.000Z"),
      /a talk already/,
    );
    const again = book(booked.by(candidate).at(endsAt), "2026-03-17T10:00:00.000Z");
    assert.equal(supportStatus(again.application()), "booked");
    const told = again.consultation({ type: "CompleteConsultation", consultationId: first, topics: [] });
    assert.deepEqual(
      told.application().consultations.map(({ status }) => status),
      ["held", "booked"],
    );
  });

  test("is not called off with an offer that is answered after its time: it took place, or it did not", () => {
    const answered = accept(booked.by(rita).at(endsAt));
    assert.equal(answered.application().consultations[0]?.status, "booked");
    const consultationId = talkId(booked);
    const held = answered.consultation({ type: "CompleteConsultation", consultationId, topics: [] });
    assert.equal(held.application().consultations[0]?.status, "held");
    assert.equal(accept(booked.by(rita)).application().consultations[0]?.status, "cancelled");
    const withdrawn = booked.by(candidate).at(endsAt).consultation({ type: "WithdrawConsent" });
    assert.equal(withdrawn.application().consultations[0]?.status, "booked");
  });
});

describe(`reminders across a change of the clocks (zone data ${process.versions.tz ?? ""})`, () => {
  const changes = [
    ["Europe/Amsterdam", "2026-03-29"],
    ["Europe/Amsterdam", "2026-10-25"],
    ["Europe/Stockholm", "2026-03-29"],
    ["Europe/Stockholm", "2026-10-25"],
    ["Europe/London", "2026-03-29"],
    ["Europe/London", "2026-10-25"],
    ["America/New_York", "2026-03-08"],
    ["America/New_York", "2026-11-01"],
    ["Asia/Tokyo", "2026-10-25"],
    ["America/Vancouver", "2026-03-08"],
    ["America/Vancouver", "2026-11-01"],
  ] as const;

  for (const [zone, day] of changes)
    test(`in ${zone} on ${day} they come 24 hours and one hour before, by elapsed time`, () => {
      const startsAt = instantAt(day, "12:00", zone);
      const story = told({ receivedAt: addMinutes(startsAt, -14 * 24 * 60) }, addMinutes(startsAt, 7 * 1440));
      const talk = book(helped(story), startsAt, zone);
      assert.deepEqual(
        times(talk, "candidate-consultation-reminder").map(
          (at) => (Date.parse(startsAt) - Date.parse(at)) / 3_600_000,
        ),
        [24, 1],
      );
    });
});

describe("a zone whose rules changed after the booking", () => {
  test("both are told the new clock time; the talk is looked at every day while it lies ahead", () => {
    const wrong = { ...time(talkAt), told: "2026-03-12T11:00" };
    const story = helped(told()).consultation({ type: "BookConsultation", ...wrong });
    assert.deepEqual(times(story, "candidate-consultation-clock-changed"), [story.now]);
    assert.deepEqual(readers(story, "expert-consultation-clock-changed"), [toEva]);
    assert.ok(!templates(booked).some((template) => template.endsWith("clock-changed")));
    const due = nextDueAt(booked.history(), booked.policy(), "2026-03-07T12:00:00.000Z");
    assert.equal(due, "2026-03-08T03:00:00.000Z");
  });
});

describe("a talk that falls with the application or its offer", () => {
  test("the candidate reads of the no before they read that the talk is off; both wait for the undo window", () => {
    const ended = booked.by(rita).facts(
      {
        type: "OutcomeRecorded",
        milestone: "offer",
        outcome: "withdrawn",
        colour: "red",
        class: "ours",
        effectiveAt: booked.now,
        ends: "archived",
      },
      { type: "ConsultationCancelled", consultationId: talkId(booked), by: "system" },
    );
    const [no] = times(ended, "candidate-kind-no-after-call");
    assert.deepEqual(times(ended, "candidate-consultation-cancelled"), [no]);
    assert.deepEqual(times(ended, "expert-consultation-cancelled"), [addMinutes(ended.now, 5)]);
  });

  test("but where the talk is near, they hear that it is off two hours before", () => {
    const near = booked.by(rita).at(addMinutes(talkAt, -180));
    const ended = near.facts(
      {
        type: "OutcomeRecorded",
        milestone: "offer",
        outcome: "withdrawn",
        colour: "red",
        class: "ours",
        effectiveAt: near.now,
        ends: "archived",
      },
      { type: "ConsultationCancelled", consultationId: talkId(booked), by: "system" },
    );
    assert.deepEqual(times(ended, "candidate-consultation-cancelled"), [addMinutes(talkAt, -120)]);
  });
});

describe("a talk that fell with a step that was undone", () => {
  test("stays cancelled, and both still hear of it, by the clock as planned before", () => {
    const ended = booked.by(rita).outcome("offer", "withdrew");
    const ids = (story: Story) =>
      [
        ...found(story, "candidate-consultation-cancelled"),
        ...found(story, "expert-consultation-cancelled"),
      ].map(({ id, by }) => ({ id, by }));
    assert.equal(ids(ended).length, 2);
    assert.ok(ids(ended).every(({ by }) => by === "clock"));
    const undone = ended.laterBy({ minutes: 2 }).undo("offer");
    assert.deepEqual(ids(undone), ids(ended));
    assert.deepEqual(times(undone, "candidate-consultation-cancelled"), [addMinutes(ended.now, 5)]);
  });
});

describe("an offer's deadline", () => {
  test("is told to candidate and recruiter two working days before, while the offer is open", () => {
    const at = "2026-03-18T08:30:00.000Z";
    assert.deepEqual(times(told(), "candidate-offer-deadline"), [at]);
    assert.deepEqual(times(told(), "recruiter-offer-deadline"), [at]);
    assert.deepEqual(times(told(), "client-offer-deadline"), []);
    const answered = accept(told().laterBy({ days: 1 }));
    assert.ok(!templates(answered).some((template) => template.endsWith("offer-deadline")));
  });

  test("is told to the client's contacts of an agency's job, too", () => {
    const story = told({ job: { ...driverJob, clientId: "cli_north" } });
    assert.deepEqual(readers(story, "client-offer-deadline"), [{ role: "client" }]);
  });

  test("is told once, however often it is named, and anew where it was moved", () => {
    const sent = send(told().laterBy({ days: 1 }), deadline);
    assert.equal(found(sent, "candidate-offer-deadline").length, 1);
    const countered = counter(sent.laterBy({ hours: 1 }), payOf(3_200_000));
    assert.equal(found(countered, "recruiter-offer-deadline").length, 1);
    const later = onOffer(sent, { type: "ExtendOffer", expiresAt: "2026-03-27T17:30:00.000Z" });
    assert.deepEqual(times(later, "candidate-offer-deadline"), ["2026-03-25T08:30:00.000Z"]);
  });

  test("that is nearer than that when it is set reminds nobody", () => {
    assert.deepEqual(times(told({}, "2026-03-06T17:30:00.000Z"), "candidate-offer-deadline"), []);
  });
});

describe("more time", () => {
  const asked = helped(told()).consultation({ type: "RequestMoreTime" });
  const tasks = (story: Story) => openTasks(story.history(), story.track).map(({ kind }) => kind);

  test("that the candidate asks for is a mail and a task for the recruiter, until the deadline moves", () => {
    assert.deepEqual(readers(asked, "recruiter-more-time-asked"), [{ role: "recruiter" }]);
    assert.ok(tasks(asked).includes("more-time"));
    const later = onOffer(asked.by(rita), { type: "ExtendOffer", expiresAt: "2026-03-27T17:30:00.000Z" });
    assert.ok(!tasks(later).includes("more-time"));
    assert.ok(!tasks(accept(asked.by(rita))).includes("more-time"));
  });

  const until = "2026-03-27T17:30:00.000Z";
  const longer = (story: Story, expiresAt = until) =>
    onOffer(story.by(rita), { type: "ExtendOffer", expiresAt }).by(candidate);

  test("that is given is told to who asked for it, once; they may ask again", () => {
    const given = longer(asked.laterBy({ hours: 1 }));
    assert.deepEqual(times(given, "candidate-support-more-time"), [given.now]);
    assert.equal(given.application().support.moreTimeAskedAt, undefined);
    const [mail] = found(given, "candidate-support-more-time");
    assert.equal(mail?.goodUntil, until);
    const further = longer(given.laterBy({ hours: 1 }), "2026-03-30T16:30:00.000Z");
    assert.equal(found(further, "candidate-support-more-time").length, 1, "nobody asked for the second");
    const again = given.laterBy({ hours: 1 }).consultation({ type: "RequestMoreTime" });
    assert.ok(tasks(again).includes("more-time"));
    assert.equal(found(again, "recruiter-more-time-asked").length, 2);
  });

  test("that comes with the offer in writing is told as well; that nobody asked for is not", () => {
    const sent = send(asked.by(rita).laterBy({ days: 1 }), until);
    assert.deepEqual(times(sent, "candidate-support-more-time"), [sent.now]);
    assert.equal(sent.application().support.moreTimeAskedAt, undefined);
    assert.deepEqual(times(longer(helped(told())), "candidate-support-more-time"), []);
    const withdrawn = longer(asked).consultation({ type: "WithdrawConsent" });
    assert.deepEqual(times(withdrawn, "candidate-support-more-time"), [], "they want no talk any more");
  });
});

describe("a one-time code", () => {
  test("goes at once, and not at all once it is good for nothing", () => {
    const story = told()
      .by(candidate)
      .facts({ type: "CandidateCodeIssued", codeId: "code_1", action: "book" });
    const [code] = found(story, "candidate-code");
    assert.equal(code?.notBefore, story.now);
    assert.equal(code.goodUntil, addMinutes(story.now, 10));
  });
});

describe("the sequence of an invitation", () => {
  test("rises with every move and with the cancellation, and is that of the event it tells of", () => {
    const moved = moveTo(booked.laterBy({ hours: 1 }), "2026-03-13T14:00:00.000Z");
    const again = moveTo(moved.laterBy({ hours: 1 }), "2026-03-16T14:00:00.000Z");
    const cancelled = cancel(again.laterBy({ hours: 1 }));
    const history = cancelled.history();
    const sequences = cancelled.events.flatMap((event) =>
      "consultationId" in event ? [sequenceAt(history, event)] : [],
    );
    assert.deepEqual(sequences, [0, 1, 2, 3]);
    assert.equal(cancelled.application().consultations[0]?.sequence, 3);
  });
});
