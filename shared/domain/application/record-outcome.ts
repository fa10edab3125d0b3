import { dayOf } from "../calendar/zones.ts";
import { addDays } from "../calendar/days.ts";
import { workingDaysBetween } from "../calendar/working-time.ts";
import { findMilestone, findOutcome, milestoneIndex, outcomesAt } from "../track/track.ts";
import type { DetailField, Milestone, OutcomeRule } from "../track/track.ts";
import { promiseFor, reviewInstant } from "./dates.ts";
import { accepted, applicationOf, refused } from "./decision.ts";
import type { Decision, Policy } from "./decision.ts";
import type { ApplicationEvent, EventOf, OutcomeDetails } from "./events.ts";
import { earliestFor, hasStarted, impliedBefore, milestonePlan, openMilestone } from "./plan.ts";
import { openPromise, standingGreen, standingOutcomes } from "./state.ts";
import type { Application, History, LiveApplication } from "./state.ts";

/** A person, a reporting system or the clock says how a milestone went. */
export interface RecordOutcome {
  readonly type: "RecordOutcome";
  readonly milestone: string;
  readonly outcome: string;
  /** When it happened; the moment of recording if left out. */
  readonly effectiveAt?: string | undefined;
  readonly reviewBy?: string | undefined;
  readonly details?: OutcomeDetails | undefined;
  readonly noteId?: string | undefined;
  /** The caller has seen what else is recorded (skipped milestones) and wants it. */
  readonly confirm?: boolean | undefined;
  /** A reason was given for going on although a condition does not hold (it is kept as the note). */
  readonly reasonGiven?: boolean | undefined;
  /** Set for a report from another system, which confirms itself. */
  readonly reportId?: string | undefined;
}

/** A milestone that a later green would record, as the caller sees it before confirming. */
export interface ImpliedOutcome {
  readonly milestone: string;
  readonly outcome: string;
  readonly label: string;
}

/**
 * Decides whether an outcome is recorded, and what goes with it: skipped milestones, the next review date, the
 * promise to the candidate. Where hr must confirm, the result is a request for confirmation instead.
 */
export function recordOutcome(command: RecordOutcome, history: History, policy: Policy): Decision {
  const application = applicationOf(history);
  if (application.status !== "live") return notLive(application);
  const found = findRule(command, application, policy);
  if ("ok" in found) return found;
  const { milestone, rule } = found;
  const effectiveAt = command.effectiveAt ?? policy.now;
  const problem =
    placeProblem(milestone, rule, application, policy, effectiveAt) ??
    dateProblem(milestone, rule, application, policy, effectiveAt) ??
    detailProblem(command, rule, application);
  if (problem) return problem;

  const byPerson = policy.actor.kind === "member" || policy.actor.kind === "candidate";
  const unmet = byPerson ? unmetCondition(rule, application, policy) : undefined;
  if (unmet && !command.reasonGiven)
    return refused("condition-not-met", `${unmet} To go on all the same, give a reason.`, {
      pointer: "/reason",
      more: { condition: unmet },
    });

  const implied = impliedOutcomes(milestone, rule, application, policy);
  if (implied.length > 0 && byPerson && !command.confirm)
    return refused(
      "confirmation-needed",
      `This also records ${implied.map((i) => `"${i.label}"`).join(", ")}. Send "confirm": true to go on.`,
      { pointer: "/confirm", more: { implied } },
    );

  if (rule.confirmedBy && byPerson && !confirmsItself(rule, policy))
    return accepted({
      type: "ConfirmationRequested",
      confirmationId: `confirm-${history.version + 1}`,
      milestone: milestone.id,
      outcome: rule.id,
      effectiveAt,
      ...(command.details ? { details: command.details } : {}),
      ...(command.reviewBy ? { reviewBy: command.reviewBy } : {}),
      ...(command.noteId ? { noteId: command.noteId } : {}),
    });

  const despite = unmet && rule.condition ? [rule.condition.kind] : undefined;
  return accepted(
    ...outcomeEvents({ ...command, effectiveAt }, milestone, rule, implied, history, policy, despite),
  );
}

/** hr answers a request for confirmation; a confirmed one is recorded as it was asked. */
export function answerConfirmation(
  command: {
    readonly type: "AnswerConfirmation";
    readonly confirmationId: string;
    readonly decision: "confirm" | "refuse";
    readonly noteId?: string | undefined;
  },
  history: History,
  policy: Policy,
): Decision {
  const application = applicationOf(history);
  if (application.status !== "live") return notLive(application);
  const request = application.confirmations.find((c) => c.confirmationId === command.confirmationId);
  if (!request)
    return refused(
      "no-such-confirmation",
      "There is no such request waiting. It may have been answered already.",
    );
  if (!policy.mayConfirm)
    return refused(
      "may-not-confirm",
      "Only hr may answer this (an admin, where the organisation has no hr).",
    );
  if (command.decision === "refuse")
    return accepted({
      type: "ConfirmationRefused",
      confirmationId: request.confirmationId,
      ...(command.noteId ? { noteId: command.noteId } : {}),
    });
  const rule = findOutcome(policy.track, request.milestone, request.outcome);
  const milestone = findMilestone(policy.track, request.milestone);
  if (!rule || !milestone) throw new Error(`the track lost ${request.milestone}/${request.outcome}`);
  if (rule.confirmedBy === "hr-second-person" && sameMember(request.requestedBy, policy.actor))
    return refused("second-person-needed", "After an acceptance, somebody else than who asked must confirm.");
  const place = placeProblem(milestone, rule, application, policy, request.effectiveAt);
  if (place) return place;
  return accepted(...outcomeEvents(request, milestone, rule, [], history, policy, undefined));
}

const sameMember = (a: Policy["actor"], b: Policy["actor"]): boolean =>
  a.kind === "member" && b.kind === "member" && a.memberId === b.memberId;

/** hr recording it themselves needs no further confirmation, unless the rule wants two people. */
const confirmsItself = (rule: OutcomeRule, policy: Policy): boolean =>
  rule.confirmedBy === "hr" && policy.mayConfirm;

export function notLive(application: Application): Decision {
  return refused(
    "not-live",
    application.status === "hired"
      ? "This application is closed as hired. Undo its last outcome to change it."
      : "This application is archived. Undo the outcome that ended it, restore it or reopen it first.",
  );
}

function findRule(
  command: RecordOutcome,
  application: LiveApplication,
  policy: Policy,
): { milestone: Milestone; rule: OutcomeRule } | Decision {
  const milestone = milestonePlan(policy.track, application).find((m) => m.id === command.milestone);
  if (!milestone) {
    const optional = findMilestone(policy.track, command.milestone) !== undefined;
    return refused(
      "unknown-milestone",
      optional
        ? `"${command.milestone}" is not part of this application's plan. Record the outcome that opens it first.`
        : `There is no milestone "${command.milestone}" in this application's track.`,
      {
        pointer: "/milestone",
        more: { milestones: milestonePlan(policy.track, application).map((m) => m.id) },
      },
    );
  }
  const rule = findOutcome(policy.track, milestone.id, command.outcome);
  if (!rule)
    return refused("unknown-outcome", `"${command.outcome}" cannot happen at "${milestone.label}".`, {
      pointer: "/outcome",
      more: { outcomes: outcomesAt(policy.track, milestone.id).map((outcome) => outcome.id) },
    });
  return { milestone, rule };
}

/** Whether this outcome may be recorded at this milestone now. */
function placeProblem(
  milestone: Milestone,
  rule: OutcomeRule,
  application: LiveApplication,
  policy: Policy,
  effectiveAt: string,
): Decision | undefined {
  if (rule.byClockOnly && policy.actor.kind !== "clock")
    return refused(
      "only-by-the-clock",
      `"${rule.label}" is recorded by Milepost itself when its time comes.`,
      {
        pointer: "/outcome",
      },
    );
  if (standingGreen(application, milestone.id))
    return refused(
      "already-green",
      `"${milestone.label}" is already reached. Undo it to record something else.`,
      {
        pointer: "/milestone",
      },
    );
  const open = openMilestone(policy.track, application);
  if (!open || open.id === milestone.id || rule.colour === "green") return undefined;
  if (impliesEarlierYes(milestone, rule, application, policy, effectiveAt)) return undefined;
  if (rule.byClockOnly) return undefined;
  return refused(
    "milestone-not-open",
    `Only a success can be recorded ahead. The open milestone is "${open.label}".`,
    { pointer: "/milestone", more: { openMilestone: open.id } },
  );
}

/** A retention red dated after the earlier check's day says that the person was still there on that day. */
function impliesEarlierYes(
  milestone: Milestone,
  rule: OutcomeRule,
  application: LiveApplication,
  policy: Policy,
  effectiveAt: string,
): boolean {
  const started = hasStarted(policy.track, application);
  if (!started || milestone.retentionDays === undefined || rule.colour !== "red" || rule.byClockOnly)
    return false;
  const skipped = impliedBefore(policy.track, application, milestone);
  const day = dayOf(effectiveAt, policy.calendar.zone);
  return (
    skipped.length > 0 &&
    skipped.every(
      ({ milestone: earlier }) =>
        earlier.retentionDays !== undefined && day > retentionDay(started.effectiveAt, earlier, policy),
    )
  );
}

const retentionDay = (startedAt: string, milestone: Milestone, policy: Policy): string =>
  addDays(dayOf(startedAt, policy.calendar.zone), milestone.retentionDays ?? 0);

/** Dates compare by day in the site's zone. */
function dateProblem(
  milestone: Milestone,
  rule: OutcomeRule,
  application: LiveApplication,
  policy: Policy,
  effectiveAt: string,
): Decision | undefined {
  const day = dayOf(effectiveAt, policy.calendar.zone);
  const pointer = { pointer: "/effectiveAt" };
  if (day > dayOf(policy.now, policy.calendar.zone))
    return refused("date-in-the-future", "An outcome is dated when it happened: today or earlier.", pointer);
  const earliest = dayOf(earliestFor(policy.track, application, milestone.id), policy.calendar.zone);
  if (day < earliest)
    return refused(
      "date-out-of-order",
      `This cannot have happened before ${earliest}, the date of the step before it.`,
      { pointer: "/effectiveAt", more: { notBefore: earliest } },
    );
  const started = hasStarted(policy.track, application);
  if (milestone.retentionDays !== undefined && rule.colour === "green" && started) {
    const due = retentionDay(started.effectiveAt, milestone, policy);
    if (day < due)
      return refused("too-early", `"${rule.label}" can be said from ${due} on, not before.`, {
        pointer: "/effectiveAt",
        more: { notBefore: due },
      });
  }
  return undefined;
}

const detailNames: Record<DetailField, string> = {
  booking: "when, where and with whom (startsAt, endsAt, format, place, people)",
  item: "the item that is missing (item)",
  requirementId: "the requirement (requirementId)",
  reason: "the reason (reason)",
  startDate: "the start date (startDate)",
  expiresAt: "when the offer expires (expiresAt)",
  newToSector: "whether they are new to the sector (newToSector)",
};

function detailProblem(
  command: RecordOutcome,
  rule: OutcomeRule,
  application: LiveApplication,
): Decision | undefined {
  const missing = (rule.needs ?? []).find((field) => command.details?.[field] === undefined);
  if (missing)
    return refused("detail-missing", `"${rule.label}" needs ${detailNames[missing]}.`, {
      pointer: missing === "booking" ? "/details/startsAt" : `/details/${missing}`,
    });
  const { booking } = command.details ?? {};
  if (booking && booking.endsAt <= booking.startsAt)
    return refused("date-out-of-order", "The interview must end after it starts.", {
      pointer: "/details/endsAt",
    });
  if (rule.review?.kind === "given" && !command.reviewBy)
    return refused("review-date-missing", `"${rule.label}" needs the agreed time (reviewBy).`, {
      pointer: "/reviewBy",
    });
  if (command.reviewBy && command.reviewBy < application.receivedAt)
    return refused("date-out-of-order", "The review date lies before the application arrived.", {
      pointer: "/reviewBy",
    });
  return undefined;
}

/** The sentence that says which condition does not hold, or nothing. */
function unmetCondition(rule: OutcomeRule, application: LiveApplication, policy: Policy): string | undefined {
  const condition = rule.condition;
  if (!condition) return undefined;
  const zone = policy.calendar.zone;
  const today = dayOf(policy.now, zone);
  switch (condition.kind) {
    case "tries": {
      const tries = triesOf(application, policy);
      const channels = Math.min(condition.channels, Math.max(1, application.reachableBy.length));
      const used = new Set(tries.map((entry) => entry.channel)).size;
      const days = workingDaysBetween(dayOf(application.receivedAt, zone), today, policy.calendar);
      if (tries.length >= condition.tries && used >= channels && days >= condition.workingDays)
        return undefined;
      return (
        `So far ${tries.length} of ${condition.tries} tries, ${used} of ${channels} channels, ` +
        `${days} of ${condition.workingDays} working days.`
      );
    }
    case "reminders": {
      const offered = application.outcomes.findLast((o) => o.outcome === "slots-offered");
      if (!offered) return "No times were offered yet.";
      const days = workingDaysBetween(dayOf(offered.effectiveAt, zone), today, policy.calendar);
      if (days >= condition.workingDays) return undefined;
      return (
        `The times were offered ${days} working days ago; ${condition.reminders} reminders and ` +
        `${condition.workingDays} working days come first.`
      );
    }
    case "missed-before": {
      const missed = application.outcomes.some((o) => o.outcome === "missed-rebook");
      return missed ? undefined : "A first miss is met with a new time, not with an end.";
    }
    case "offer-ran-out": {
      const sent = application.outcomes.findLast((o) => o.details?.expiresAt !== undefined);
      const expiresAt = sent?.details?.expiresAt ?? sent?.reviewAt;
      if (!expiresAt) return "No offer with an expiry was recorded.";
      const days = workingDaysBetween(dayOf(expiresAt, zone), today, policy.calendar);
      return days > condition.graceWorkingDays ||
        (days === condition.graceWorkingDays && policy.now > expiresAt)
        ? undefined
        : `The offer and its ${condition.graceWorkingDays} working day of grace have not run out.`;
    }
    case "calls-after-start": {
      const start = application.outcomes.findLast((o) => o.details?.startDate)?.details?.startDate;
      if (!start) return "No start date was agreed.";
      const called = application.contacts.some(
        (contact) => contact.direction === "out" && dayOf(contact.at, zone) >= start,
      );
      const days = workingDaysBetween(start, today, policy.calendar);
      if (called && days >= condition.workingDays) return undefined;
      return `So far ${days} of ${condition.workingDays} working days since the start${called ? "" : ", no call logged"}.`;
    }
  }
}

/** Tries to reach the candidate: logged outbound contacts, and outcomes that are themselves a try (by phone). */
function triesOf(application: LiveApplication, policy: Policy): { channel: string; at: string }[] {
  const logged = application.contacts
    .filter((contact) => contact.direction === "out")
    .map(({ channel, at }) => ({ channel, at }));
  const recorded = application.outcomes
    .filter((o) => findOutcome(policy.track, o.milestone, o.outcome)?.contact === "try")
    .map((o) => ({ channel: "phone", at: o.effectiveAt }));
  return [...logged, ...recorded];
}

function impliedOutcomes(
  milestone: Milestone,
  rule: OutcomeRule,
  application: LiveApplication,
  policy: Policy,
): ImpliedOutcome[] {
  if (rule.byClockOnly) return [];
  const open = openMilestone(policy.track, application);
  if (!open || open.id === milestone.id) return [];
  return impliedBefore(policy.track, application, milestone).map((skipped) => ({
    milestone: skipped.milestone.id,
    outcome: skipped.outcome.id,
    label: skipped.outcome.label,
  }));
}

type Recording = Pick<
  RecordOutcome,
  "milestone" | "outcome" | "reviewBy" | "details" | "noteId" | "reportId"
> & { effectiveAt: string; confirmationId?: string };

/** The events of one recording, in order: skipped milestones, the outcome, then the promises it keeps and gives. */
function outcomeEvents(
  recording: Recording,
  milestone: Milestone,
  rule: OutcomeRule,
  implied: readonly ImpliedOutcome[],
  history: History,
  policy: Policy,
  despite: string[] | undefined,
): ApplicationEvent[] {
  const application = applicationOf(history);
  const main = outcomeEvent(recording, milestone, rule, policy);
  const mainSeq = history.version + implied.length + 1;
  const skipped = implied.map((entry): EventOf<"OutcomeRecorded"> => {
    const skippedMilestone = findMilestone(policy.track, entry.milestone);
    const skippedRule = findOutcome(policy.track, entry.milestone, entry.outcome);
    if (!skippedMilestone || !skippedRule) throw new Error(`the track lost ${entry.milestone}`);
    const { effectiveAt, reportId } = recording;
    const own = { milestone: entry.milestone, outcome: entry.outcome, effectiveAt, reportId };
    return { ...outcomeEvent(own, skippedMilestone, skippedRule, policy), impliedBy: mainSeq };
  });
  return [
    ...skipped,
    despite ? { ...main, despite } : main,
    ...promiseEvents(main, rule, application, policy),
  ];
}

function outcomeEvent(
  recording: Recording,
  milestone: Milestone,
  rule: OutcomeRule,
  policy: Policy,
): EventOf<"OutcomeRecorded"> {
  const { effectiveAt, details, reviewBy, noteId, reportId, confirmationId } = recording;
  const reviewAt =
    reviewBy ?? (rule.review && reviewInstant(rule.review, effectiveAt, details, policy.calendar));
  const retention = milestone.retentionDays !== undefined;
  const ends =
    rule.colour === "red"
      ? retention
        ? "hired"
        : "archived"
      : rule.colour === "green" && milestone.id === policy.track.closingMilestone
        ? "hired"
        : undefined;
  return {
    type: "OutcomeRecorded",
    milestone: milestone.id,
    outcome: rule.id,
    colour: rule.colour,
    effectiveAt,
    ...(rule.class ? { class: rule.class } : {}),
    ...(rule.owner ? { owner: rule.owner } : {}),
    ...(reviewAt ? { reviewAt } : {}),
    ...(reviewBy ? { reviewGiven: true } : {}),
    ...(details ? { details } : {}),
    ...(noteId ? { noteId } : {}),
    ...(reportId ? { reportId } : {}),
    ...(confirmationId ? { confirmationId } : {}),
    ...(ends ? { ends } : {}),
    ...(rule.opens ? { opens: rule.opens } : {}),
  };
}

/** A message to the candidate that a person caused keeps the open promise; one that goes on gives the next. */
function promiseEvents(
  outcome: EventOf<"OutcomeRecorded">,
  rule: OutcomeRule,
  application: Application,
  policy: Policy,
): ApplicationEvent[] {
  const started = outcome.milestone === policy.track.startedMilestone && rule.colour === "green";
  const employee = started || hasStarted(policy.track, application) !== undefined;
  if (!rule.candidate && !started) return [];
  const open = openPromise(application);
  const closing: ApplicationEvent[] = !open
    ? []
    : policy.now <= open.until
      ? [{ type: "PromiseKept", promiseSeq: open.seq }]
      : [{ type: "PromiseMissed", promiseSeq: open.seq }];
  const goesOn = rule.colour !== "red" && !employee;
  return goesOn ? [...closing, promiseFor(policy.track, outcome, policy.now, policy.calendar)] : closing;
}

/** Whether a milestone lies at or after another in the track's order. */
export const atOrAfter = (policy: Policy, milestone: string, other: string): boolean =>
  milestoneIndex(policy.track, milestone) >= milestoneIndex(policy.track, other);

/** Standing outcomes at milestones after this one. */
export const standingAfter = (application: Application, policy: Policy, milestone: string) =>
  standingOutcomes(application).filter(
    (o) => milestoneIndex(policy.track, o.milestone) > milestoneIndex(policy.track, milestone),
  );
