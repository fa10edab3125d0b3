import fc from "fast-check";
import { nextDueAt } from "../../../shared/domain/application/clock.ts";
import { answerConfirmation, recordOutcome } from "../../../shared/domain/application/record-outcome.ts";
import type { Actor } from "../../../shared/domain/application/events.ts";
import { milestonePlan, openMilestone } from "../../../shared/domain/application/plan.ts";
import { openTasks } from "../../../shared/domain/application/tasks.ts";
import { openPromise } from "../../../shared/domain/application/state.ts";
import { addDays } from "../../../shared/domain/calendar/days.ts";
import { outcomesAt } from "../../../shared/domain/track/track.ts";
import type { ConsultationCommand } from "../../../shared/domain/consultation/decide.ts";
import type { OfferCommand } from "../../../shared/domain/offer/decide.ts";
import {
  anApplication,
  candidate,
  driverJob,
  leeds,
  payroll,
  rita,
  straightPath,
  utrecht,
  warehouseJob,
} from "../../builders/history.ts";
import type { Arrival, Story } from "../../builders/history.ts";
import {
  bookInterview,
  callOffInterview,
  limits,
  moveInterview,
  offerInterview,
  submitScorecard,
} from "../../builders/interviews.ts";
import { payOf } from "../../builders/offers.ts";

/** Generated lives of applications: any commands in any order, through the real decisions, time moving forward. */

/** A life: how far it went straight at first, and what happened then. */
export interface Life {
  /** So many successes of the straight path, a day apart. */
  readonly start: number;
  readonly steps: readonly Step[];
}

/** One thing that may happen. What the application does not allow at that point changes nothing. */
export interface Step {
  readonly kind: string;
  /** Chooses among whatever there is to choose from at that point. */
  readonly choice: number;
  readonly days: number;
}

const hanna: Actor = { kind: "member", memberId: "mem_hanna" };
/** Who goes on by hand; other systems report, each time by a step of their own. */
const actors = [rita, rita, rita, hanna, candidate] as const;

const pick = <T>(from: readonly T[], choice: number): T | undefined =>
  from[choice % Math.max(1, from.length)];

/** Noon of a day so many days before the story's: never another day in a neighbouring zone. */
const noonBefore = (story: Story, days: number): string =>
  `${addDays(story.now.slice(0, 10), -days)}T12:00:00.000Z`;

/** Something about the last offer, or the first where there is none yet. */
function offering(story: Story, { choice, days }: Step): OfferCommand {
  const offerId = story.application().offers.at(-1)?.offerId;
  const terms = payOf(2_900_000 + (choice % 5) * 100_000);
  if (offerId === undefined) return { type: "DraftOffer", terms };
  const expiresAt = story.laterBy({ days: 1 + (days % 9) }).now;
  const commands: readonly OfferCommand[] = [
    { type: "TellOffer", offerId, channel: "phone", expiresAt },
    { type: "SendOffer", offerId, channel: "email", expiresAt },
    { type: "AddVersion", offerId, proposedBy: "employer", terms },
    { type: "AddVersion", offerId, proposedBy: "candidate", terms, channel: "phone" },
    ...Array<OfferCommand>(4).fill({ type: "AcceptOffer", offerId }),
    { type: "DeclineOffer", offerId },
    { type: "WithdrawOffer", offerId, reason: "other", confirm: true },
    { type: "CorrectOffer", offerId, terms, reason: "typing-error" },
    { type: "ExtendOffer", offerId, expiresAt },
    { type: "DiscardOffer", offerId },
    { type: "DraftOffer", terms },
  ];
  return pick(commands, choice) ?? { type: "DraftOffer", terms };
}

/** Something about the help with it, mostly what comes next. */
function helping(story: Story, { choice }: Step): ConsultationCommand {
  const { support, consultations } = story.application();
  const consultationId = consultations.at(-1)?.consultationId ?? "app_1.c1";
  const startsAt = story.laterBy({ hours: 4 + (choice % 40) }).now;
  const time = {
    expertId: "mem_edith",
    startsAt,
    endsAt: new Date(Date.parse(startsAt) + 2_700_000).toISOString(),
    zone: "Europe/London",
    told: startsAt.slice(0, 16),
  };
  if (!support.decision)
    return choice % 5 === 4
      ? { type: "DecideSupport", decision: "skip", reason: "too-late" }
      : { type: "DecideSupport", decision: "offer" };
  if (!support.answer)
    return choice % 5 === 4
      ? { type: "AnswerSupport", answer: "declined", consent: [] }
      : { type: "AnswerSupport", answer: "accepted", consent: ["expert"] };
  const commands: readonly ConsultationCommand[] = [
    { type: "BookConsultation", ...time },
    { type: "BookConsultation", ...time },
    { type: "CompleteConsultation", consultationId, topics: ["base-pay"] },
    { type: "CompleteConsultation", consultationId, topics: [] },
    { type: "StartConsultation", consultationId },
    { type: "MoveConsultation", consultationId, ...time, by: "expert" },
    { type: "CancelConsultation", consultationId, by: "recruiter" },
    { type: "PrepareConsultation", consultationId },
    { type: "MarkNoShow", consultationId },
    { type: "RequestMoreTime" },
    { type: "WithdrawConsent" },
  ];
  return pick(commands, choice) ?? { type: "WithdrawConsent" };
}

/** Something about the last interview, or the first one where there is none yet. */
function interviewing(story: Story, { choice, days }: Step): Story {
  const startsAt = story.laterBy({ hours: 1 + (choice % 90) }).now;
  const interview = story.application().interviews.at(-1);
  if (!interview) return offerInterview(story);
  const { interviewId } = interview;
  const ways: readonly ((at: Story) => Story)[] = [
    (at) => offerInterview(at, pick(["first", "final", "colleague", "visit"] as const, days)),
    (at) => bookInterview(at, startsAt),
    (at) => bookInterview(at, startsAt, { by: "recruiter" }),
    (at) => moveInterview(at, startsAt),
    (at) => moveInterview(at, startsAt, { by: "recruiter" }),
    callOffInterview,
    (at) => at.interview({ type: "CancelInterview", interviewId, by: "candidate", limits }),
    (at) => submitScorecard(at, "mem_ivan"),
    (at) => submitScorecard(at, "mem_ines"),
    (at) => at.interview({ type: "AskAdjustment", interviewId, noteId: "note-1" }),
    (at) => at.interview({ type: "WriteThankYou", interviewId, template: "thanks", lineNoteId: "note-2" }),
    (at) =>
      at.expectations({ type: "StateExpectations", answers: { hoursPerWeek: 30 + days }, channel: "phone" }),
  ];
  return (pick(ways, choice) ?? ((at) => at))(story);
}

const steps: Readonly<Record<string, (story: Story, step: Step) => Story>> = {
  "an outcome of the open milestone": (story, { choice }) => {
    const milestone = openMilestone(story.track, story.application())?.id ?? story.track.closingMilestone;
    const rule = pick(outcomesAt(story.track, milestone), choice);
    return rule ? story.outcome(milestone, rule.id) : story;
  },
  "a success at the open milestone": (story, { choice }) => {
    const milestone = openMilestone(story.track, story.application());
    const rule = pick(milestone?.outcomes.filter(({ colour }) => colour === "green") ?? [], choice);
    return milestone && rule ? story.outcome(milestone.id, rule.id) : story;
  },
  "any outcome, some days ago": (story, { choice, days }) => {
    const milestone = pick(milestonePlan(story.track, story.application()), choice);
    const rule = milestone && pick(outcomesAt(story.track, milestone.id), choice >> 3);
    return rule ? story.outcome(milestone.id, rule.id, { effectiveAt: noonBefore(story, days % 10) }) : story;
  },
  "more needed at the open milestone": (story, { choice }) => {
    const milestone = openMilestone(story.track, story.application());
    const rule = pick(milestone?.outcomes.filter(({ colour }) => colour === "amber") ?? [], choice);
    return milestone && rule ? story.outcome(milestone.id, rule.id) : story;
  },
  "coming back, however it ended": (story) => {
    const application = story.application();
    if (application.status === "live") return story;
    const { because } = application;
    if (because.kind === "merged") return story.unmergeFrom(because.into);
    if (because.kind === "by-hand") return story.restore();
    const reopened = story.may((at) => at.reopen());
    return reopened === story ? story.undoSeq(because.seq) : reopened;
  },
  "a report of another system": (story, { choice }) => {
    const [milestone, outcome] = pick(
      [
        ["offer", "accepted"],
        ["started-work", "started"],
        ["still-working-4w", "yes"],
        ["still-working-12w", "left"],
      ] as const,
      choice,
    ) ?? ["offer", "accepted"];
    return story
      .by(payroll)
      .outcome(milestone, outcome, { reportId: `report-${choice}` })
      .by(story.actor);
  },
  "a request to hr": (story, { choice }) => {
    const milestone = openMilestone(story.track, story.application());
    const rule = pick(milestone?.outcomes.filter(({ confirmedBy }) => confirmedBy) ?? [], choice);
    if (!milestone || !rule) return story;
    const command = {
      type: "RecordOutcome",
      milestone: milestone.id,
      outcome: rule.id,
      details: { reason: "other" },
    } as const;
    const decision = recordOutcome(command, story.history(), { ...story.policy(), mayConfirm: false });
    return decision.ok ? story.facts(...decision.events) : story;
  },
  "an answer of hr": (story, { choice }) => {
    const request = pick(story.application().confirmations, choice);
    if (!request) return story;
    const { confirmationId } = request;
    const decision = answerConfirmation(
      { type: "AnswerConfirmation", confirmationId, decision: choice % 2 === 0 ? "confirm" : "refuse" },
      story.history(),
      { ...story.policy(), actor: hanna },
    );
    return decision.ok
      ? story
          .by(hanna)
          .facts(...decision.events)
          .by(story.actor)
      : story;
  },
  "something about the offer": (story, step) => story.offer(offering(story, step)),
  "an offer as it usually goes": (story, { choice, days }) =>
    [
      (at: Story) => at.offer({ type: "DraftOffer", terms: payOf(3_000_000) }),
      (at: Story) => at.offer(offering(at.laterBy({ hours: 2 }), { kind: "", choice: choice % 2, days })),
    ].reduce((told, next) => told.may(next), story),
  "something about the help with it": (story, step) => story.consultation(helping(story, step)),
  "a talk with the expert": (story, step) =>
    [0, 0, 0].reduce(
      (told, choice) => told.may((at) => at.consultation(helping(at, { ...step, choice }))),
      story,
    ),
  "something about an interview": interviewing,
  "an interview as it usually goes": (story, { choice }) => {
    const offered = story.may((at) => offerInterview(at));
    return offered.application().interviews.length === 0
      ? offered
      : bookInterview(offered, offered.laterBy({ hours: 30 + (choice % 60) }).now);
  },
  "an undo": (story, { choice }) => {
    const outcome = pick(story.application().outcomes, choice);
    return outcome ? story.undoSeq(outcome.seq) : story;
  },
  "a corrected date": (story, { choice, days }) => {
    const outcome = pick(story.application().outcomes, choice);
    return outcome ? story.redate(outcome.milestone, noonBefore(story, days)) : story;
  },
  "archiving by hand": (story) => story.archive(),
  restoring: (story) => story.restore(),
  "a move to another job": (story, { choice }) =>
    choice % 2 === 0
      ? story.transfer(driverJob, utrecht, "mem_rob")
      : story.transfer(warehouseJob, leeds, "mem_rita"),
  "another referrer": (story, { choice }) =>
    story.referrer(pick(["mem_olga", "mem_omar", undefined], choice)),
  merging: (story) => story.mergeInto("app_2"),
  unmerging: (story) => story.unmergeFrom("app_2"),
  "a contact": (story, { choice }) =>
    story.contact({
      result: pick(["spoke", "left-message", "no-answer"] as const, choice) ?? "spoke",
      direction: choice % 4 === 3 ? "in" : "out",
    }),
  reopening: (story) => story.reopen(),
  "a moved promise": (story, { days }) => {
    const promise = openPromise(story.application());
    return promise ? story.movePromise(addDays(promise.byDay, 1 + (days % 4))) : story;
  },
  "what was learnt on the call": (story, { choice }) =>
    story.move({ type: "NewToSectorChecked", newToSector: choice % 2 === 0 }),
  "another way to reach them": (story, { choice }) =>
    story.move({
      type: "ReachabilityChanged",
      reachableBy: choice % 3 === 0 ? ["phone"] : ["email", "phone"],
    }),
  "a task done": (story, { choice }) => {
    const task = pick(openTasks(story.history(), story.track), choice);
    return task ? story.move({ type: "TaskDone", task: task.id }) : story;
  },
  "somebody else acts": (story, { choice }) => story.by(pick(actors, choice) ?? rita),
  "some hours": (story, { choice }) => story.laterBy({ hours: 1 + (choice % 20) }),
  "some days": (story, { days }) => story.laterBy({ days }).sweep(),
  "weeks, the sweep at every due moment": (story, { days }) =>
    sweptUntil(story, story.laterBy({ days: days * 3 }).now),
  "the sweep": (story) => story.sweep(),
};

/** Goes on to a moment, sweeping whenever something is due on the way. */
export function sweptUntil(story: Story, end: string): Story {
  const next = nextDueAt(story.history(), story.policy(), story.now);
  return next === undefined || next > end ? story.at(end).sweep() : sweptUntil(story.at(next).sweep(), end);
}

/** How often each comes up, so that lives get somewhere. */
const often: Readonly<Record<string, number>> = {
  "a success at the open milestone": 8,
  "more needed at the open milestone": 5,
  "an outcome of the open milestone": 4,
  "any outcome, some days ago": 3,
  "coming back, however it ended": 6,
  "a corrected date": 3,
  "something about the offer": 8,
  "an offer as it usually goes": 6,
  "something about the help with it": 6,
  "a talk with the expert": 5,
  "something about an interview": 6,
  "an interview as it usually goes": 4,
  "an undo": 2,
  "some days": 5,
  "weeks, the sweep at every due moment": 3,
};

const anyStep: fc.Arbitrary<Step> = fc.record({
  kind: fc.oneof(
    ...Object.keys(steps).map((kind) => ({ arbitrary: fc.constant(kind), weight: often[kind] ?? 1 })),
  ),
  choice: fc.nat(1000),
  days: fc.integer({ min: 1, max: 30 }),
});

/** Takes one step, if it is allowed. */
export const take = (story: Story, step: Step): Story => {
  const take = steps[step.kind];
  if (!take) throw new Error(`there is no step "${step.kind}"`);
  return story.may((at) => take(at, step));
};

const beforeTheOffer = straightPath.findIndex(([milestone]) => milestone === "offer");

export const anyLife = (length = 20): fc.Arbitrary<Life> =>
  fc.record({
    // Offers need a decision before them, and are what can go the most ways.
    start: fc.oneof(fc.nat(straightPath.length + 1), fc.constant(beforeTheOffer)),
    steps: fc.array(anyStep, { maxLength: length, size: "max" }),
  });

/** How a life begins, with an arrival of its own where one is given. */
export function begin({ start }: Life, arrival: Arrival = {}): Story {
  const path = [...straightPath, ["still-working-4w", "yes"] as const].slice(0, start);
  return path.reduce((story, [milestone, outcome]) => {
    const later = story.laterBy({ days: milestone === "still-working-4w" ? 28 : 1 });
    return later.outcome(milestone, outcome);
  }, anApplication(arrival));
}

/** Every moment of a life, from where it begins. */
export function* momentsOf(life: Life): Generator<Story> {
  let story = begin(life);
  yield story;
  for (const step of life.steps) {
    story = take(story, step);
    yield story;
  }
}

export const tell = (life: Life): Story => life.steps.reduce(take, begin(life));

/**
 * How properties are run: the seed is printed with the size, and `PROPERTY_SEED` repeats it; `PROPERTY_RUNS` makes it
 * more or fewer lives.
 */
export const running = (runs: number): fc.Parameters<unknown> => ({
  seed: Number(process.env["PROPERTY_SEED"] ?? 20261121),
  numRuns: Number(process.env["PROPERTY_RUNS"] ?? runs),
});
