import { dayOf } from "../calendar/zones.ts";
import { milestoneIndex } from "../track/track.ts";
import type { DetailField, Milestone, OutcomeRule } from "../track/track.ts";
import { sentenceOf, unmetCondition } from "./conditions.ts";
import { reviewInstant } from "./dates.ts";
import { calledOffAfter } from "./called-off.ts";
import { decidedByInterview, interviewsAfter } from "../interview/follow.ts";
import { outcomeGateProblem } from "../expectations/gate.ts";
import { decidedByOffer, notForReports, offerAfter } from "../offer/follow.ts";
import { accepted, applicationOf, isRefused, refused } from "./decision.ts";
import type { Decision, Policy, Refused } from "./decision.ts";
import type { ApplicationEvent, EventOf, OutcomeDetails } from "./events.ts";
import { findPlace, impliedOutcomes, placementProblem, placeByDate, yesAtTheLastCheck } from "./placement.ts";
import type { ImpliedOutcome, Place } from "./placement.ts";
import { hasStarted } from "./plan.ts";
import { promisesOfOutcome } from "./promises.ts";
import type { Application, History } from "./state.ts";

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
  /** Set where the offer decides it: its own events, which go in front. */
  readonly ofOffer?: readonly ApplicationEvent[] | undefined;
  /** Set where an interview brings it: its own events, which go in front. */
  readonly ofInterview?: readonly ApplicationEvent[] | undefined;
  /** Set where the candidate is being erased: the event that begins it, which goes in front. */
  readonly ofErasure?: EventOf<"ErasureBegun"> | undefined;
}

/** What of a command becomes the event. */
type Recording = Pick<
  RecordOutcome,
  "reviewBy" | "details" | "noteId" | "reportId" | "ofOffer" | "ofInterview" | "ofErasure"
> & {
  readonly effectiveAt: string;
  readonly confirmationId?: string | undefined;
  readonly despite?: readonly string[] | undefined;
};

/**
 * Decides whether an outcome is recorded, and what goes with it: skipped milestones, the next review date, the
 * promise to the candidate. Where hr must confirm, the result is a request for confirmation instead.
 */
export function recordOutcome(command: RecordOutcome, history: History, policy: Policy): Decision {
  const application = applicationOf(history);
  if (application.status !== "live") return notLive(application);
  const dated = command.effectiveAt ?? policy.now;
  const named = findPlace(command, application, policy);
  if (isRefused(named)) return named;
  const ofItsDate = placeByDate(named, dated, application, policy);
  const said = yesAtTheLastCheck(ofItsDate, dated, application, policy);
  // A person says it themselves; a system that reports an end knows no more than that, and is taken at its word.
  if (said && command.reportId === undefined) return stillThere(said, policy);
  const place = said ?? ofItsDate;
  const { effectiveAt = dated } = said ?? {};
  const recording = { ...command, effectiveAt, ...(said ? { details: undefined } : {}) };
  const byPerson = policy.actor.kind === "member" || policy.actor.kind === "candidate";
  const leftToOffer = byPerson ? decidedByOffer : notForReports;
  const implied = impliedOutcomes(place, application, policy);
  const problem =
    placementProblem(place, recording.effectiveAt, application, policy) ??
    (command.ofOffer ? undefined : leftToOffer(place.rule, application)) ??
    (command.ofInterview || !byPerson
      ? undefined
      : decidedByInterview(place.milestone.id, place.rule, application, policy)) ??
    detailProblem(recording, place.rule, policy) ??
    (command.ofOffer
      ? undefined
      : outcomeGateProblem(
          [...implied, { milestone: place.milestone.id, outcome: place.rule.id }],
          application,
          policy,
        ));
  if (problem) return problem;

  if (!byPerson) return accepted(...outcomeEvents(place, recording, implied, history, policy));

  const { condition, confirmedBy } = place.rule;
  const unmet = unmetCondition(condition, place.milestone.id, application, policy);
  if (unmet && !command.reasonGiven)
    return refused("condition-not-met", `${sentenceOf(unmet)} To go on all the same, say why in "reason".`, {
      pointer: "/reason",
      more: { condition: sentenceOf(unmet), unmet },
    });
  if (implied.length > 0 && !command.confirm)
    return refused(
      "confirmation-needed",
      `This also records ${implied.map((i) => `"${i.label}"`).join(", ")}. Send "confirm": true to go on.`,
      { pointer: "/confirm", more: { implied } },
    );
  const confirmsItself = confirmedBy === undefined || (policy.mayConfirm && !needsTwoPeople(place, policy));
  if (!confirmsItself) return requestConfirmation(place, recording, history);
  const despite = unmet && condition ? [condition.kind] : undefined;
  return accepted(...outcomeEvents(place, { ...recording, despite }, implied, history, policy));
}

function stillThere(said: Place & { readonly effectiveAt: string }, { calendar }: Policy): Refused {
  const { milestone, rule, effectiveAt } = said;
  return refused(
    "date-out-of-order",
    `They were still there on ${dayOf(effectiveAt, calendar.zone)}, the day this asks about. Record "${rule.label}" at "${milestone.label}".`,
    { pointer: "/effectiveAt", more: { milestone: milestone.id, outcome: rule.id, effectiveAt } },
  );
}

function requestConfirmation({ milestone, rule }: Place, recording: Recording, history: History): Decision {
  const waits = applicationOf(history).confirmations.some(
    (request) => request.milestone === milestone.id && request.outcome === rule.id,
  );
  if (waits) return refused("nothing-changes", `"${rule.label}" waits for hr already.`);
  const { effectiveAt, details, reviewBy, noteId } = recording;
  return accepted({
    type: "ConfirmationRequested",
    confirmationId: `confirm-${history.version + 1}`,
    milestone: milestone.id,
    outcome: rule.id,
    effectiveAt,
    ...(details ? { details } : {}),
    ...(reviewBy ? { reviewBy } : {}),
    ...(noteId ? { noteId } : {}),
  });
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
  const { confirmationId, noteId } = command;
  const request = application.confirmations.find((each) => each.confirmationId === confirmationId);
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
    return accepted({ type: "ConfirmationRefused", confirmationId, ...(noteId ? { noteId } : {}) });
  const place = findPlace(request, application, policy);
  if (isRefused(place)) return place;
  if (needsTwoPeople(place, policy) && sameMember(request.requestedBy, policy.actor))
    return refused("second-person-needed", "After an acceptance, somebody else than who asked must confirm.");
  const problem = placementProblem(place, request.effectiveAt, application, policy);
  return problem ?? accepted(...outcomeEvents(place, request, [], history, policy));
}

/** Whether the policy's actor may say no to what waits for hr, and whether yes, by the rules of the answer itself. */
export function mayAnswer(
  request: Application["confirmations"][number],
  application: Application,
  policy: Policy,
): { readonly refusable: boolean; readonly confirmable: boolean } {
  const place = findPlace(request, application, policy);
  const isOwn = sameMember(request.requestedBy, policy.actor);
  return {
    refusable: policy.mayConfirm,
    confirmable: policy.mayConfirm && !isRefused(place) && !(isOwn && needsTwoPeople(place, policy)),
  };
}

/** After an acceptance, who asks and who confirms are two people. */
const needsTwoPeople = ({ milestone, rule }: Place, { track }: Policy): boolean =>
  rule.confirmedBy === "hr-second-person" ||
  milestoneIndex(track, milestone.id) > milestoneIndex(track, track.offerMilestone);

const sameMember = (a: Policy["actor"], b: Policy["actor"]): boolean =>
  a.kind === "member" && b.kind === "member" && a.memberId === b.memberId;

export function notLive(application: Application): Refused {
  return refused(
    "not-live",
    application.status === "hired"
      ? "This application is closed as hired. Undo its last outcome to change it."
      : "This application is archived. Undo the outcome that ended it, restore it or reopen it first.",
  );
}

const detailNames: Record<DetailField, string> = {
  booking: "when the interview begins and ends (details.startsAt, details.endsAt)",
  item: "the item that is missing (details.item)",
  requirementId: "the requirement (details.requirementId)",
  reason: "the reason that the candidate is told (details.reason)",
  startDate: "the start date (details.startDate)",
  expiresAt: "when the offer expires (details.expiresAt)",
  newToSector: "whether they are new to the sector (details.newToSector)",
};

function detailProblem(
  { details, reviewBy, effectiveAt }: Recording,
  rule: OutcomeRule,
  { calendar }: Policy,
): Refused | undefined {
  const missing = rule.needs?.find((field) => details?.[field] === undefined);
  if (missing)
    return refused("detail-missing", `"${rule.label}" needs ${detailNames[missing]}.`, {
      pointer: missing === "booking" ? "/details/startsAt" : `/details/${missing}`,
    });
  if (details?.booking && details.booking.endsAt <= details.booking.startsAt)
    return refused("date-out-of-order", "The interview must end after it starts.", {
      pointer: "/details/endsAt",
    });
  if (rule.review?.kind === "given" && !reviewBy)
    return refused("review-date-missing", `"${rule.label}" needs the agreed time (reviewBy).`, {
      pointer: "/reviewBy",
    });
  const behind = (instant: string | undefined) =>
    instant !== undefined && dayOf(instant, calendar.zone) < dayOf(effectiveAt, calendar.zone);
  if (behind(reviewBy))
    return refused("date-out-of-order", "The review date lies before the outcome itself.", {
      pointer: "/reviewBy",
    });
  if (behind(details?.booking?.startsAt))
    return refused(
      "date-out-of-order",
      "The interview lies before the day it was booked on. Recorded afterwards, the booking is dated back.",
      { pointer: "/details/startsAt" },
    );
  if (details?.startDate && details.startDate < dayOf(effectiveAt, calendar.zone))
    return refused(
      "date-out-of-order",
      "The first day lies before the day it was agreed on. Recorded afterwards, the agreement is dated back.",
      { pointer: "/details/startDate" },
    );
  if (behind(details?.expiresAt))
    return refused("date-out-of-order", "The offer would have run out before it was made.", {
      pointer: "/details/expiresAt",
    });
  return undefined;
}

/** The events of one recording, in order: the offer's own, skipped milestones, the outcome, then the promises it keeps and gives. */
function outcomeEvents(
  place: Place,
  recording: Recording,
  implied: readonly ImpliedOutcome[],
  history: History,
  policy: Policy,
): ApplicationEvent[] {
  const application = applicationOf(history);
  const main = outcomeEvent(place, recording, application, policy);
  const { effectiveAt, reportId, ofOffer = [], ofInterview = [], ofErasure } = recording;
  const leading = [...(ofErasure ? [ofErasure] : []), ...ofOffer, ...ofInterview];
  const impliedBy = history.version + leading.length + implied.length + 1;
  const skipped = implied.map((named): ApplicationEvent => {
    const found = findPlace(named, application, policy);
    if (isRefused(found)) throw new Error(found.refusal.message);
    return { ...outcomeEvent(found, { effectiveAt, reportId }, application, policy), impliedBy };
  });
  const decidesItself = ofOffer.some(({ type }) => type === "OfferMoved");
  const recorded = [...skipped, main].filter((event) => event.type === "OutcomeRecorded");
  const events = [
    ...leading,
    ...skipped,
    main,
    ...(decidesItself ? [] : offerAfter(main, recorded, place.rule, application, policy.track)),
    ...interviewsAfter(recorded, application, policy),
    ...promisesOfOutcome(main, place.rule, application, policy),
  ];
  return [...events, ...calledOffAfter(events, history, policy)];
}

function outcomeEvent(
  { milestone, rule }: Place,
  recording: Recording,
  application: Application,
  policy: Policy,
): EventOf<"OutcomeRecorded"> {
  const { effectiveAt, details, reviewBy, noteId, reportId, confirmationId, despite } = recording;
  const startedAt = hasStarted(policy.track, application)?.effectiveAt;
  const reviewAt =
    reviewBy ??
    (rule.review && reviewInstant(rule.review, { effectiveAt, details, startedAt }, policy.calendar));
  const ends = endOf(milestone, rule, policy);
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
    ...(despite ? { despite: [...despite] } : {}),
    ...(reportId ? { reportId } : {}),
    ...(confirmationId ? { confirmationId } : {}),
    ...(ends ? { ends } : {}),
    ...(rule.opens ? { opens: rule.opens } : {}),
  };
}

/** A red archives, from the first day at work on it closes as hired, as the last green does. */
function endOf(milestone: Milestone, rule: OutcomeRule, { track }: Policy): "archived" | "hired" | undefined {
  if (rule.colour === "red") return milestone.retentionDays === undefined ? "archived" : "hired";
  return rule.colour === "green" && milestone.id === track.closingMilestone ? "hired" : undefined;
}
