import type {
  Actor,
  ApplicationEvent,
  EventOf,
  JobSettings,
  OutcomeDetails,
  Recorded,
  SiteSettings,
} from "./events.ts";
import { applyAccessEvent, firstAccess } from "../candidate-access/state.ts";
import type { AccessFacts } from "../candidate-access/state.ts";
import { applySilenceEvent, silenceAfter, silentSince } from "../candidate-experience/state.ts";
import type { SilenceFacts } from "../candidate-experience/state.ts";
import { applyMessageEvent } from "../candidate-experience/messages.ts";
import type { WrittenFacts } from "../candidate-experience/messages.ts";
import { applyKeepingEvent } from "../candidate-experience/keeping.ts";
import type { KeepingFacts } from "../candidate-experience/keeping.ts";
import { applySurveyEvent } from "../candidate-experience/survey-state.ts";
import type { SurveyFacts } from "../candidate-experience/survey-state.ts";
import {
  applyConsultationEvent,
  noSupport,
  supportAfterDeadline,
  supportAfterMove,
} from "../consultation/state.ts";
import type { SupportFacts } from "../consultation/state.ts";
import { applyExpectationEvent, inAnotherJob, noExpectations } from "../expectations/state.ts";
import type { ExpectationFacts } from "../expectations/state.ts";
import { applyInterviewEvent, noInterviews } from "../interview/state.ts";
import type { InterviewFacts } from "../interview/state.ts";
import { applyOfferEvent, noOffers } from "../offer/state.ts";
import type { OfferFacts } from "../offer/state.ts";
import type { Hold } from "../personal-data/holds.ts";
import { applyPersonalDataEvent, closingAfter } from "../personal-data/state.ts";
import type { PersonalDataFacts } from "../personal-data/state.ts";
import type { Colour, LossClass, Owner } from "../track/track.ts";

/** An outcome as the fold holds it. `replaced`: a later outcome of the same milestone stands in its place. */
export interface StandingOutcome {
  readonly seq: number;
  readonly factSeq: number;
  readonly milestone: string;
  readonly outcome: string;
  readonly colour: Colour;
  readonly class?: LossClass | undefined;
  readonly effectiveAt: string;
  readonly recordedAt: string;
  readonly actor: Actor;
  readonly owner?: Owner | undefined;
  readonly reviewAt?: string | undefined;
  readonly reviewGiven: boolean;
  readonly details?: OutcomeDetails | undefined;
  readonly noteId?: string | undefined;
  readonly impliedBy?: number | undefined;
  readonly despite?: readonly string[] | undefined;
  readonly reportId?: string | undefined;
  readonly confirmationId?: string | undefined;
  readonly ends?: "archived" | "hired" | undefined;
  readonly opens?: string | undefined;
  readonly replaced: boolean;
  /** A red from which the candidate came back: it stays in the history and stands no more. */
  readonly reopenedAt?: string | undefined;
}

export interface LoggedContact {
  readonly seq: number;
  readonly channel: string;
  readonly direction: "out" | "in";
  readonly result: "spoke" | "left-message" | "no-answer";
  readonly at: string;
  readonly actor: Actor;
  readonly noteId?: string | undefined;
}

export interface GivenPromise {
  readonly seq: number;
  readonly givenAt: string;
  readonly milestone: string;
  readonly byDay: string;
  readonly until: string;
  readonly status: "open" | "kept" | "missed";
  readonly moved: boolean;
}

export interface PendingConfirmation extends Omit<EventOf<"ConfirmationRequested">, "type"> {
  readonly seq: number;
  readonly requestedBy: Actor;
  readonly requestedAt: string;
}

/** Who has to act next, on what, and until when. */
export interface Step {
  /** Seq of the event that set it. */
  readonly seq: number;
  readonly owner: Owner;
  readonly reviewAt?: string | undefined;
  /** The clock recorded that the review date went by. */
  readonly overdueRecorded: boolean;
}

export interface ApplicationFacts
  extends
    OfferFacts,
    SupportFacts,
    AccessFacts,
    ExpectationFacts,
    InterviewFacts,
    SilenceFacts,
    WrittenFacts,
    SurveyFacts,
    KeepingFacts,
    PersonalDataFacts {
  readonly organisation: string;
  readonly organisationZone: string;
  readonly applicationId: string;
  readonly candidateId: string;
  readonly source: EventOf<"ApplicationReceived">["source"];
  readonly test: boolean;
  readonly externalRef?: string | undefined;
  readonly receivedAt: string;
  readonly receivedActor: Actor;
  readonly enteredAt: string;
  readonly job: JobSettings;
  readonly site: SiteSettings;
  readonly recruiterId?: string | undefined;
  readonly referrerId?: string | undefined;
  readonly displacedReferrerId?: string | undefined;
  readonly checkFirst: readonly string[];
  readonly newToSector: boolean;
  readonly reachableBy: readonly ("email" | "phone")[];
  readonly firstContactDue: string;
  readonly trackVersion: number;
  readonly schemeVersion: number;
  readonly outcomes: readonly StandingOutcome[];
  readonly contacts: readonly LoggedContact[];
  readonly promises: readonly GivenPromise[];
  readonly confirmations: readonly PendingConfirmation[];
  readonly retentionAsks: readonly { milestone: string; ask: number; at: string; seq: number }[];
  readonly released: readonly string[];
  readonly tasksDone: readonly string[];
  readonly mergedWith: readonly string[];
  readonly removalRequestedAt?: string | undefined;
  readonly step: Step;
  /** When a person, a candidate or another system last changed it (the clock does not count). */
  readonly updatedAt: string;
  /** Seq of the last move to another job. */
  readonly transferredAt?: number | undefined;
  readonly mergedInto?: string | undefined;
  readonly manuallyArchived?: { reason: string; at: string } | undefined;
}

export interface LiveApplication extends ApplicationFacts {
  readonly status: "live";
}

/** Why it is no longer live: an outcome (by seq), by hand, or merged into another application. */
export type ArchivedBecause =
  { kind: "outcome"; seq: number } | { kind: "by-hand"; reason: string } | { kind: "merged"; into: string };

export interface ArchivedApplication extends ApplicationFacts {
  readonly status: "archived";
  readonly because: ArchivedBecause;
}

export interface HiredApplication extends ApplicationFacts {
  readonly status: "hired";
  readonly because: { kind: "outcome"; seq: number };
}

export interface NoApplication {
  readonly status: "none";
}

/** The application at one moment: the fold of its stream without what was taken back. */
export type Application = LiveApplication | ArchivedApplication | HiredApplication;

export const nothing: NoApplication = { status: "none" };

/** Which outcomes stand: neither replaced by a later one of their milestone nor reopened from. */
export const stands = (outcome: StandingOutcome): boolean => !outcome.replaced && !outcome.reopenedAt;

export const standingOutcomes = (application: ApplicationFacts): StandingOutcome[] =>
  application.outcomes.filter(stands);

export const standingGreen = (
  application: ApplicationFacts,
  milestone: string,
): StandingOutcome | undefined =>
  application.outcomes.find((o) => o.milestone === milestone && o.colour === "green" && stands(o));

export const openPromise = (application: ApplicationFacts): GivenPromise | undefined =>
  application.promises.findLast((promise) => promise.status === "open");

function received(event: Recorded<EventOf<"ApplicationReceived">>): Application {
  const { type: _type, seq, factSeq: _factSeq, recordedAt, actor, ...facts } = event;
  return {
    ...facts,
    status: "live",
    receivedActor: actor,
    enteredAt: recordedAt,
    outcomes: [],
    contacts: [],
    promises: [],
    confirmations: [],
    retentionAsks: [],
    released: [],
    tasksDone: [],
    mergedWith: [],
    ...noOffers,
    ...noSupport,
    ...firstAccess,
    ...noExpectations,
    ...noInterviews,
    ...silentSince(recordedAt),
    step: { seq, owner: "us", reviewAt: event.firstContactDue, overdueRecorded: false },
    updatedAt: recordedAt,
  };
}

/** Where facts leave an application. */
type Standing =
  | Pick<LiveApplication, "status">
  | Pick<ArchivedApplication, "status" | "because">
  | Pick<HiredApplication, "status" | "because">;

/** Merged and archived by hand come before what an outcome ended. */
function standingAfter(facts: ApplicationFacts): Standing {
  if (facts.mergedInto) return { status: "archived", because: { kind: "merged", into: facts.mergedInto } };
  if (facts.manuallyArchived)
    return { status: "archived", because: { kind: "by-hand", reason: facts.manuallyArchived.reason } };
  const ending = facts.outcomes.findLast((outcome) => outcome.ends && stands(outcome));
  if (!ending) return facts.erasure?.begun ? standingErased(facts.erasure.begun) : { status: "live" };
  const because = { kind: "outcome", seq: ending.seq } as const;
  return { status: ending.ends === "hired" ? "hired" : "archived", because };
}

/** Erasing ends what no outcome ended. */
const standingErased = ({ hiredBy }: { readonly hiredBy?: number | undefined }): Standing =>
  hiredBy === undefined
    ? { status: "archived", because: { kind: "by-hand", reason: "other" } }
    : { status: "hired", because: { kind: "outcome", seq: hiredBy } };

function recordOutcome(
  facts: ApplicationFacts,
  event: Recorded<EventOf<"OutcomeRecorded">>,
): ApplicationFacts {
  const { type: _type, reviewGiven, ...recorded } = event;
  const outcome: StandingOutcome = { ...recorded, reviewGiven: reviewGiven ?? false, replaced: false };
  return {
    ...facts,
    outcomes: [
      ...facts.outcomes.map((earlier) =>
        earlier.milestone === event.milestone ? { ...earlier, replaced: true } : earlier,
      ),
      outcome,
    ],
    newToSector: event.details?.newToSector ?? facts.newToSector,
    confirmations: facts.confirmations.filter((request) => !answers(event, request)),
    step: event.impliedBy
      ? facts.step
      : { seq: event.seq, owner: event.owner ?? "us", reviewAt: event.reviewAt, overdueRecorded: false },
  };
}

/**
 * An offer's deadline was moved: the steps it was told or sent with are looked at again by then, also those that an
 * undo may bring back.
 */
function extendOffer(
  facts: ApplicationFacts,
  { offerId, expiresAt }: EventOf<"OfferExtended">,
): ApplicationFacts {
  const since = facts.offers.find((offer) => offer.offerId === offerId)?.draftedSeq ?? Infinity;
  const earlier = ({ seq, details }: StandingOutcome) =>
    seq > since && details?.expiresAt !== undefined && details.expiresAt < expiresAt;
  const outcomes = facts.outcomes.map((outcome) =>
    earlier(outcome)
      ? { ...outcome, details: { ...outcome.details, expiresAt }, reviewAt: expiresAt }
      : outcome,
  );
  const now = facts.outcomes.find(({ seq }) => seq === facts.step.seq);
  const step =
    now && earlier(now) ? { ...facts.step, reviewAt: expiresAt, overdueRecorded: false } : facts.step;
  return { ...facts, outcomes, step };
}

/** Who acts next on an interview, where no outcome of the step says that it was offered or called off. */
const stepOfInterview = (
  facts: ApplicationFacts,
  { seq, reviewAt }: Pick<Recorded<EventOf<"InterviewOffered" | "InterviewCancelled">>, "seq" | "reviewAt">,
  owner: Owner,
): ApplicationFacts =>
  reviewAt === undefined ? facts : { ...facts, step: { seq, owner, reviewAt, overdueRecorded: false } };

/** Skipped milestones carry the date of the outcome that recorded them. */
function redateOutcome(
  facts: ApplicationFacts,
  { outcomeSeq, effectiveAt, reviewAt }: EventOf<"OutcomeRedated">,
): ApplicationFacts {
  const outcomes = facts.outcomes.map((outcome) => {
    if (outcome.seq === outcomeSeq)
      return { ...outcome, effectiveAt, reviewAt: reviewAt ?? outcome.reviewAt };
    return outcome.impliedBy === outcomeSeq ? { ...outcome, effectiveAt } : outcome;
  });
  const step =
    facts.step.seq === outcomeSeq && reviewAt
      ? { ...facts.step, reviewAt, overdueRecorded: false }
      : facts.step;
  return { ...facts, outcomes, step };
}

/** Whether an outcome settles a request for confirmation: it was what was asked, or it decided the milestone. */
const answers = (outcome: EventOf<"OutcomeRecorded">, request: PendingConfirmation): boolean =>
  outcome.confirmationId === request.confirmationId ||
  (outcome.milestone === request.milestone && outcome.colour !== "amber");

const changePromise = (
  facts: ApplicationFacts,
  promiseSeq: number,
  change: Partial<GivenPromise>,
): ApplicationFacts => ({
  ...facts,
  promises: facts.promises.map((promise) =>
    promise.seq === promiseSeq ? { ...promise, ...change } : promise,
  ),
});

/** A promise still open when the next is given (what kept it was undone): giving a new day in time kept it too. */
const superseded = (promise: GivenPromise, givenAt: string): GivenPromise =>
  promise.status === "open" ? { ...promise, status: givenAt <= promise.until ? "kept" : "missed" } : promise;

/** Holds are on the person, and so go where the person's applications become one. */
const withHolds = (facts: ApplicationFacts, moved: readonly Hold[] = []): ApplicationFacts =>
  moved.length > 0 ? { ...facts, holds: [...(facts.holds ?? []), ...moved] } : facts;

const withoutHolds = (facts: ApplicationFacts, gone: (hold: Hold) => boolean): ApplicationFacts =>
  facts.holds ? { ...facts, holds: facts.holds.filter((hold) => !gone(hold)) } : facts;

/** One event's effect. Events about something that was taken back find nothing to change, and change nothing. */
function apply(facts: ApplicationFacts, event: Recorded): ApplicationFacts {
  switch (event.type) {
    case "ApplicationReceived":
      throw new Error(`${event.applicationId}: received twice`);
    case "CheckFirstSettled":
      return {
        ...facts,
        checkFirst: facts.checkFirst.filter((id) => !(event.requirementIds ?? [id]).includes(id)),
      };
    case "OutcomeRecorded":
      return recordOutcome(facts, event);
    case "OutcomeUndone":
      return facts;
    case "OutcomeRedated":
      return redateOutcome(facts, event);
    case "Archived":
      return { ...facts, manuallyArchived: { reason: event.reason, at: event.recordedAt } };
    case "Restored": {
      const { manuallyArchived: _archived, ...restored } = facts;
      return restored;
    }
    case "Reopened":
      if (!facts.outcomes.some((outcome) => outcome.seq === event.outcomeSeq)) return facts;
      return {
        ...facts,
        outcomes: facts.outcomes.map((outcome) =>
          outcome.seq === event.outcomeSeq ? { ...outcome, reopenedAt: event.recordedAt } : outcome,
        ),
        step: { seq: event.seq, owner: event.owner, reviewAt: event.reviewAt, overdueRecorded: false },
      };
    case "Transferred":
      return {
        ...facts,
        job: event.job,
        site: event.site,
        recruiterId: event.recruiterId,
        transferredAt: event.seq,
        ...inAnotherJob,
      };
    case "ReferrerChanged":
      return { ...facts, referrerId: event.referrerId };
    case "Assigned":
      return { ...facts, recruiterId: event.recruiterId };
    case "MergedInto":
      return {
        ...withoutHolds(facts, (hold) => hold.endedAt === undefined),
        mergedInto: event.applicationId,
      };
    case "UnmergedFrom": {
      const { mergedInto: _merged, ...parted } = facts;
      return withHolds(parted, event.holds);
    }
    case "MergeReceived": {
      const from = event.applicationId;
      const moved = event.holds?.map((hold) => ({ ...hold, from }));
      return withHolds({ ...facts, mergedWith: [...facts.mergedWith, from] }, moved);
    }
    case "MergeReturned":
      return {
        ...withoutHolds(facts, ({ from }) => from === event.applicationId),
        mergedWith: facts.mergedWith.filter((id) => id !== event.applicationId),
      };
    case "ContactLogged": {
      const { seq, channel, direction, result, at, actor, noteId } = event;
      return {
        ...facts,
        contacts: [...facts.contacts, { seq, channel, direction, result, at, actor, noteId }],
      };
    }
    case "ConfirmationRequested": {
      const { type: _type, factSeq: _factSeq, recordedAt, actor, ...request } = event;
      return {
        ...facts,
        confirmations: [...facts.confirmations, { ...request, requestedBy: actor, requestedAt: recordedAt }],
      };
    }
    case "ConfirmationRefused":
      return {
        ...facts,
        confirmations: facts.confirmations.filter((c) => c.confirmationId !== event.confirmationId),
      };
    case "PromiseGiven": {
      const { seq, milestone, byDay, until, recordedAt: givenAt } = event;
      return {
        ...facts,
        promises: [
          ...facts.promises.map((promise) => superseded(promise, givenAt)),
          { seq, givenAt, milestone, byDay, until, status: "open", moved: false },
        ],
      };
    }
    case "PromiseMoved":
      return changePromise(facts, event.promiseSeq, { byDay: event.byDay, until: event.until, moved: true });
    case "PromiseKept":
      return changePromise(facts, event.promiseSeq, { status: "kept" });
    case "PromiseMissed":
      return changePromise(facts, event.promiseSeq, { status: "missed" });
    case "StepOverdue":
      return facts.step.reviewAt === event.reviewAt
        ? { ...facts, step: { ...facts.step, overdueRecorded: true } }
        : facts;
    case "RetentionCheckDue": {
      const { milestone, ask, recordedAt: at, seq } = event;
      return { ...facts, retentionAsks: [...facts.retentionAsks, { milestone, ask, at, seq }] };
    }
    case "MessagesReleased":
      return { ...facts, released: [...facts.released, ...event.messages] };
    case "RemovalRequested":
      return { ...facts, removalRequestedAt: event.recordedAt };
    case "ReachabilityChanged":
      return { ...facts, reachableBy: event.reachableBy };
    case "NewToSectorChecked":
      return { ...facts, newToSector: event.newToSector };
    case "TaskDone":
      return { ...facts, tasksDone: [...facts.tasksDone, event.task] };
    case "OfferDrafted":
    case "OfferVersionAdded":
    case "OfferCorrected":
    case "OfferContactLogged":
    case "CompetingDeadlineSet":
    case "ShortlistRanked":
      return applyOfferEvent(facts, event);
    case "OfferMoved":
      return supportAfterMove(applyOfferEvent(facts, event), event);
    case "OfferExtended":
      return supportAfterDeadline(extendOffer(applyOfferEvent(facts, event), event));
    case "SupportDecided":
    case "SupportAnswered":
    case "SupportConsentWithdrawn":
    case "ConsultationBooked":
    case "ConsultationMoved":
    case "ConsultationCancelled":
    case "ConsultationPrepared":
    case "ConsultationStarted":
    case "ConsultationHeld":
    case "ConsultationNoShow":
    case "SupportCallDue":
    case "MoreTimeRequested":
      return applyConsultationEvent(facts, event);
    case "CandidateCodeIssued":
    case "CandidateLinkRevoked":
      return applyAccessEvent(facts, event);
    case "ExpectationsStated":
    case "GapWaived":
    case "TopicExplained":
    case "ExplanationTakenBack":
    case "ExplanationConfirmed":
    case "IntentionNoted":
      return applyExpectationEvent(facts, event);
    case "InterviewOffered":
      return stepOfInterview(applyInterviewEvent(facts, event), event, "candidate");
    case "InterviewCancelled":
      return stepOfInterview(applyInterviewEvent(facts, event), event, "us");
    case "InterviewBooked":
    case "InterviewMoved":
    case "InterviewHeld":
    case "InterviewMissed":
    case "AdjustmentAsked":
    case "ScorecardSubmitted":
    case "ScorecardsOverdue":
    case "ThankYouWritten":
      return applyInterviewEvent(facts, event);
    case "SilenceNoticed":
      return applySilenceEvent(facts, event);
    case "CandidateWrote":
      return applyMessageEvent(facts, event);
    case "SurveyOffered":
    case "SurveyAnswered":
      return applySurveyEvent(facts, event);
    case "KeptForOtherJobs":
    case "KeepingEnded":
      return applyKeepingEvent(facts, event);
    case "DataHandedOver":
    case "ErasureAsked":
    case "ErasureCancelled":
    case "ErasureBegun":
    case "CandidateErased":
    case "DataHeld":
    case "HoldRenewed":
    case "HoldReviewDue":
    case "HoldEnded":
    case "HeldDataRead":
      return applyPersonalDataEvent(facts, event);
    case "RetentionNoticeGiven":
    case "DataRestricted":
      // What they change is the closing, which follows from where the event leaves the application.
      return facts;
    default:
      return unhandled(event);
  }
}

/** A new event type does not compile until `apply` says what it does. */
function unhandled(event: never): never {
  throw new Error(`unhandled event ${(event as ApplicationEvent).type}`);
}

/** `state` after `event`. Throws where a stream does not begin with its arrival: that is no application's stream. */
export function evolve(state: Application | NoApplication, event: Recorded): Application {
  if (state.status === "none") {
    if (event.type !== "ApplicationReceived")
      throw new Error(`a stream begins with ${event.type}, not with its arrival`);
    return received(event);
  }
  const facts = silenceAfter(apply(factsOf(state), event), event);
  const updatedAt = event.actor.kind === "clock" ? facts.updatedAt : event.recordedAt;
  // Where it stands is read anew after every event.
  const standing = standingAfter(facts);
  if (standing.status === "live") return { ...facts, updatedAt, status: "live" };
  return { ...facts, updatedAt, ...standing, closing: closingAfter(state.closing, event) };
}

/** The state without where it stands. One that is live stands nowhere yet, and most are: they are not copied for it. */
function factsOf(state: Application): ApplicationFacts {
  if (state.status === "live") return state;
  const { status: _status, because: _because, closing: _closing, ...facts } = state;
  return facts;
}

/** A stream as it was read: everything that happened, what of it was taken back, and where that leaves it. */
export interface History {
  readonly events: readonly Recorded[];
  /** Seq of an event that was taken back → seq of the undo that did it. */
  readonly takenBack: ReadonlyMap<number, number>;
  /** Where each event left it, in the order of the events; one that was taken back changed nothing. */
  readonly states: readonly (Application | NoApplication)[];
  readonly state: Application | NoApplication;
  /** Seq of the last event, 0 for an empty stream: the version that `ETag` and `If-Match` carry. */
  readonly version: number;
}

/** Folds a stream, leaving out what was taken back. `events` are in order and complete. */
export function fold(events: readonly Recorded[]): History {
  const takenBack = new Map<number, number>();
  for (const event of events) {
    if (event.type === "OutcomeUndone") for (const seq of event.takesBack) takenBack.set(seq, event.seq);
  }
  let state: Application | NoApplication = nothing;
  const states = events.map((event) => {
    if (!takenBack.has(event.seq)) state = evolve(state, event);
    return state;
  });
  return { events, takenBack, states, state, version: events.at(-1)?.seq ?? 0 };
}
