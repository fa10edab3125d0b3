import { workingDaysBetween } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import { interviewAt } from "../interview/follow.ts";
import { missingScorecards } from "../interview/state.ts";
import { graceEndsAt } from "../offer/deadline.ts";
import { liveOffer } from "../offer/state.ts";
import { findOutcome } from "../track/track.ts";
import type { Condition, OutcomeRule } from "../track/track.ts";
import { agreedStart } from "./dates.ts";
import type { Policy } from "./decision.ts";
import { stands } from "./state.ts";
import type { ApplicationFacts, StandingOutcome } from "./state.ts";

type Of<Kind extends Condition["kind"]> = Extract<Condition, { kind: Kind }>;

/**
 * The sentence that says which condition of an outcome at a milestone does not hold, or nothing. It warns: going on
 * needs a reason. Conditions are those of the track (`Condition`).
 */
export function unmetCondition(
  condition: Condition | undefined,
  milestone: string,
  application: ApplicationFacts,
  policy: Policy,
): string | undefined {
  switch (condition?.kind) {
    case undefined:
      return undefined;
    case "tries":
      return tooFewTries(condition, application, policy);
    case "reminders":
      return notReminded(condition, application, policy);
    case "missed-before":
      return firstMiss(milestone, application, policy);
    case "offer-ran-out":
      return offerStillRuns(condition, application, policy);
    case "calls-after-start":
      return notYetCalled(condition, application, policy);
    case "scorecards":
      return notAllWritten(milestone, application, policy);
  }
}

/** Tries to reach the candidate (logged ones, and outcomes that are one) since they last came back to us. */
function tooFewTries(condition: Of<"tries">, application: ApplicationFacts, policy: Policy) {
  const since = application.outcomes.findLast((outcome) => outcome.reopenedAt)?.reopenedAt ?? "";
  const logged = application.contacts
    .filter((contact) => contact.direction === "out" && contact.result !== "spoke")
    .map(({ channel, at }) => ({ channel, at }));
  const recorded = application.outcomes
    .filter((outcome) => ruleOf(outcome, policy)?.contact === "try")
    .map(({ effectiveAt: at }) => ({ channel: "phone", at }));
  const tries = [...logged, ...recorded].filter(({ at }) => at >= since);
  const channels = Math.min(condition.channels, Math.max(1, application.reachableBy.length));
  const used = new Set(tries.map(({ channel }) => channel)).size;
  const first = tries.map(({ at }) => at).sort()[0];
  const days = first ? workingDaysSince(first, policy) : 0;
  if (tries.length >= condition.tries && used >= channels && days >= condition.workingDays) return undefined;
  return (
    `So far ${tries.length} of ${condition.tries} tries, by ${used} of ${channels} channels, ` +
    `over ${days} of ${condition.workingDays} working days.`
  );
}

function notReminded(condition: Of<"reminders">, application: ApplicationFacts, policy: Policy) {
  const offered = application.outcomes.findLast((o) => ruleOf(o, policy)?.candidate === "times-offered");
  if (!offered) return "No times were offered yet.";
  const sent = application.released.filter((id) =>
    id.startsWith(`${offered.seq}#candidate#candidate-times-reminder`),
  ).length;
  const reminders = application.reachableBy.includes("email") ? condition.reminders : 0;
  const days = workingDaysSince(offered.effectiveAt, policy);
  if (sent >= reminders && days >= condition.workingDays) return undefined;
  return (
    `Times were offered ${days} working days ago and reminded of ${sent} times; ${condition.reminders} reminders ` +
    `and ${condition.workingDays} working days come first.`
  );
}

/**
 * A first miss is met with a new time; a second, or no answer to that, may end it. Where a new time was agreed on and has
 * come, the second miss is the one that is being recorded.
 */
function firstMiss(milestone: string, application: ApplicationFacts, policy: Policy) {
  const here = application.outcomes.filter((outcome) => outcome.milestone === milestone);
  const isMiss = (outcome: StandingOutcome) => ruleOf(outcome, policy)?.candidate === "missed-each-other";
  const misses = here.filter(isMiss).length;
  if (misses === 0) return "A first miss is met with a new time, not with an end.";
  const standing = here.findLast(stands);
  const newTime = standing?.details?.booking?.startsAt;
  const missedAgain = newTime !== undefined && newTime <= policy.now;
  if (misses > 1 || missedAgain) return undefined;
  if (!standing || !isMiss(standing)) return "They missed it once and answered. A second miss may end it.";
  const unanswered = standing.reviewAt !== undefined && policy.now > standing.reviewAt;
  return unanswered ? undefined : "They were asked for a new time and still have time to answer.";
}

function offerStillRuns(condition: Of<"offer-ran-out">, application: ApplicationFacts, policy: Policy) {
  const offered = application.outcomes.findLast((o) => ruleOf(o, policy)?.review?.kind === "offer-expiry");
  const offer = liveOffer(application);
  const deadline = offer ? offer.expiresAt : offered?.reviewAt;
  if (!deadline) return "No offer was told or sent.";
  const lastDay = dayOf(deadline, policy.calendar.zone);
  return policy.now > graceEndsAt(deadline, condition.graceWorkingDays, policy.calendar)
    ? undefined
    : `The offer runs until ${lastDay}, and ${condition.graceWorkingDays} working day of grace comes on top.`;
}

function notYetCalled(condition: Of<"calls-after-start">, application: ApplicationFacts, policy: Policy) {
  const start = agreedStart(application);
  if (!start) return "No start date was agreed.";
  const { zone } = policy.calendar;
  const called = application.contacts.some(
    (contact) => contact.direction === "out" && dayOf(contact.at, zone) >= start,
  );
  const today = dayOf(policy.now, zone);
  const days = Math.max(0, workingDaysBetween(start, today, policy.calendar));
  if (called && days >= condition.workingDays) return undefined;
  return (
    `So far ${days} of ${condition.workingDays} working days since the start` +
    `${called ? "" : ", and no call is logged"}.`
  );
}

/** The last interview of the milestone that was planned here and begun: a decision on it rests on what all heard. */
function notAllWritten(milestone: string, application: ApplicationFacts, { track, now }: Policy) {
  const kind = interviewAt(track, milestone);
  const interview = application.interviews.findLast(
    (each) =>
      each.kind === kind &&
      (each.status === "held" ||
        (each.status === "booked" && each.startsAt !== undefined && each.startsAt <= now)),
  );
  const missing = interview ? missingScorecards(interview).length : 0;
  if (!interview || missing === 0) return undefined;
  return `Of ${interview.interviewerIds.length} scorecards of this interview ${missing} ${missing === 1 ? "is" : "are"} missing.`;
}

const ruleOf = (outcome: StandingOutcome, policy: Policy): OutcomeRule | undefined =>
  findOutcome(policy.track, outcome.milestone, outcome.outcome);

const workingDaysSince = (instant: string, { now, calendar }: Policy): number =>
  workingDaysBetween(dayOf(instant, calendar.zone), dayOf(now, calendar.zone), calendar);
