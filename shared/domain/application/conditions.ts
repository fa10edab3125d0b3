import * as z from "zod/mini";
import { Day } from "../ids.ts";
import { workingDaysBetween } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import { interviewAt } from "../interview/follow.ts";
import { missingScorecards } from "../interview/state.ts";
import { graceEndsAt } from "../offer/deadline.ts";
import { liveOffer } from "../offer/state.ts";
import { findOutcome } from "../track/track.ts";
import type { Condition, OutcomeRule } from "../track/track.ts";
import { contactsOf } from "./contacts.ts";
import { agreedStart } from "./dates.ts";
import type { Policy } from "./decision.ts";
import { stands } from "./state.ts";
import type { ApplicationFacts, StandingOutcome } from "./state.ts";

/** So many were done, of so many that are needed. */
const Progress = z.lazy(() => z.object({ done: z.int(), needed: z.int() }));

/** A condition that does not hold, for who says it in a language of their own: what is missing, and how far it is. */
export const UnmetCondition = z.lazy(() =>
  z.object({
    code: z.enum([
      "too-few-tries",
      "no-times-offered",
      "too-few-reminders",
      "first-miss",
      "answered-after-miss",
      "may-still-answer",
      "no-offer",
      "offer-still-runs",
      "no-start-date",
      "too-soon-after-start",
      "scorecards-missing",
    ]),
    tries: z.optional(Progress),
    channels: z.optional(Progress),
    reminders: z.optional(Progress),
    scorecards: z.optional(Progress),
    /** For an offer that still runs, those of grace that come on top (`needed`). */
    workingDays: z.optional(Progress),
    /** The last day of an offer that still runs. */
    until: z.optional(Day),
    /** Whether a call is logged since the start. */
    called: z.optional(z.boolean()),
  }),
);
export type UnmetCondition = z.infer<typeof UnmetCondition>;

type Unmet = UnmetCondition | undefined;
type Of<Kind extends Condition["kind"]> = Extract<Condition, { kind: Kind }>;

/**
 * Which condition of an outcome at a milestone does not hold, or nothing. It warns: going on needs a reason. Conditions are those of the track (`Condition`).
 */
export function unmetCondition(
  condition: Condition | undefined,
  milestone: string,
  application: ApplicationFacts,
  policy: Policy,
): UnmetCondition | undefined {
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

/**
 * Tries to reach the candidate (logged ones, and outcomes that are one) since they last came back to us. Of these the channel is the
 * phone, by which contact begins.
 */
function tooFewTries(condition: Of<"tries">, application: ApplicationFacts, policy: Policy): Unmet {
  const since = application.outcomes.findLast((outcome) => outcome.reopenedAt)?.reopenedAt ?? "";
  const tries = contactsOf(application, policy.track).filter(
    ({ direction, result, at }) => direction !== "in" && result !== "spoke" && at >= since,
  );
  const channels = Math.min(condition.channels, Math.max(1, application.reachableBy.length));
  const used = new Set(tries.map(({ channel = "phone" }) => channel)).size;
  const first = tries.map(({ at }) => at).sort()[0];
  const days = first ? workingDaysSince(first, policy) : 0;
  if (tries.length >= condition.tries && used >= channels && days >= condition.workingDays) return undefined;
  return {
    code: "too-few-tries",
    tries: { done: tries.length, needed: condition.tries },
    channels: { done: used, needed: channels },
    workingDays: { done: days, needed: condition.workingDays },
  };
}

function notReminded(condition: Of<"reminders">, application: ApplicationFacts, policy: Policy): Unmet {
  const offered = application.outcomes.findLast((o) => ruleOf(o, policy)?.candidate === "times-offered");
  if (!offered) return { code: "no-times-offered" };
  const sent = application.released.filter((id) =>
    id.startsWith(`${offered.seq}#candidate#candidate-times-reminder`),
  ).length;
  const reminders = application.reachableBy.includes("email") ? condition.reminders : 0;
  const days = workingDaysSince(offered.effectiveAt, policy);
  if (sent >= reminders && days >= condition.workingDays) return undefined;
  return {
    code: "too-few-reminders",
    reminders: { done: sent, needed: condition.reminders },
    workingDays: { done: days, needed: condition.workingDays },
  };
}

/**
 * A first miss is met with a new time; a second, or no answer to that, may end it. Where a new time was agreed on and has
 * come, the second miss is the one that is being recorded.
 */
function firstMiss(milestone: string, application: ApplicationFacts, policy: Policy): Unmet {
  const here = application.outcomes.filter((outcome) => outcome.milestone === milestone);
  const isMiss = (outcome: StandingOutcome) => ruleOf(outcome, policy)?.candidate === "missed-each-other";
  const misses = here.filter(isMiss).length;
  if (misses === 0) return { code: "first-miss" };
  const standing = here.findLast(stands);
  const newTime = standing?.details?.booking?.startsAt;
  const missedAgain = newTime !== undefined && newTime <= policy.now;
  if (misses > 1 || missedAgain) return undefined;
  if (!standing || !isMiss(standing)) return { code: "answered-after-miss" };
  const unanswered = standing.reviewAt !== undefined && policy.now > standing.reviewAt;
  return unanswered ? undefined : { code: "may-still-answer" };
}

function offerStillRuns(
  condition: Of<"offer-ran-out">,
  application: ApplicationFacts,
  policy: Policy,
): Unmet {
  const offered = application.outcomes.findLast((o) => ruleOf(o, policy)?.review?.kind === "offer-expiry");
  const offer = liveOffer(application);
  const deadline = offer ? offer.expiresAt : offered?.reviewAt;
  if (!deadline) return { code: "no-offer" };
  const lastDay = dayOf(deadline, policy.calendar.zone);
  return policy.now > graceEndsAt(deadline, condition.graceWorkingDays, policy.calendar)
    ? undefined
    : {
        code: "offer-still-runs",
        until: lastDay,
        workingDays: { done: 0, needed: condition.graceWorkingDays },
      };
}

function notYetCalled(
  condition: Of<"calls-after-start">,
  application: ApplicationFacts,
  policy: Policy,
): Unmet {
  const start = agreedStart(application);
  if (!start) return { code: "no-start-date" };
  const { zone } = policy.calendar;
  const called = application.contacts.some(
    (contact) => contact.direction === "out" && dayOf(contact.at, zone) >= start,
  );
  const today = dayOf(policy.now, zone);
  const days = Math.max(0, workingDaysBetween(start, today, policy.calendar));
  if (called && days >= condition.workingDays) return undefined;
  return {
    code: "too-soon-after-start",
    workingDays: { done: days, needed: condition.workingDays },
    called,
  };
}

/** The last interview of the milestone that was planned here and begun: a decision on it rests on what all heard. */
function notAllWritten(milestone: string, application: ApplicationFacts, { track, now }: Policy): Unmet {
  const kind = interviewAt(track, milestone);
  const interview = application.interviews.findLast(
    (each) =>
      each.kind === kind &&
      (each.status === "held" ||
        (each.status === "booked" && each.startsAt !== undefined && each.startsAt <= now)),
  );
  const missing = interview ? missingScorecards(interview).length : 0;
  if (!interview || missing === 0) return undefined;
  const needed = interview.interviewerIds.length;
  return { code: "scorecards-missing", scorecards: { done: needed - missing, needed } };
}

const none = { done: 0, needed: 0 };

/** The same in a plain English sentence. */
export function sentenceOf(unmet: UnmetCondition): string {
  const { tries = none, channels = none, reminders = none, scorecards = none, workingDays = none } = unmet;
  switch (unmet.code) {
    case "too-few-tries":
      return (
        `So far ${tries.done} of ${tries.needed} tries, by ${channels.done} of ${channels.needed} channels, ` +
        `over ${workingDays.done} of ${workingDays.needed} working days.`
      );
    case "no-times-offered":
      return "No times were offered yet.";
    case "too-few-reminders":
      return (
        `So far ${reminders.done} of ${reminders.needed} reminders, ` +
        `and ${workingDays.done} of ${workingDays.needed} working days since the times were offered.`
      );
    case "first-miss":
      return "A first miss is met with a new time, not with an end.";
    case "answered-after-miss":
      return "They missed it once and answered. A second miss may end it.";
    case "may-still-answer":
      return "They were asked for a new time and still have time to answer.";
    case "no-offer":
      return "No offer was told or sent.";
    case "offer-still-runs":
      return (
        `The offer runs until ${unmet.until ?? ""}, ` +
        `and ${workingDays.needed === 1 ? "1 working day" : `${workingDays.needed} working days`} of grace on top.`
      );
    case "no-start-date":
      return "No start date was agreed.";
    case "too-soon-after-start":
      return (
        `So far ${workingDays.done} of ${workingDays.needed} working days since the start` +
        `${unmet.called ? "" : ", and no call is logged"}.`
      );
    case "scorecards-missing":
      return `So far ${scorecards.done} of ${scorecards.needed} scorecards of this interview.`;
  }
}

const ruleOf = (outcome: StandingOutcome, policy: Policy): OutcomeRule | undefined =>
  findOutcome(policy.track, outcome.milestone, outcome.outcome);

const workingDaysSince = (instant: string, { now, calendar }: Policy): number =>
  workingDaysBetween(dayOf(instant, calendar.zone), dayOf(now, calendar.zone), calendar);
