import type { ApplicationState } from "../../contracts/http/applications.ts";
import { contactBy } from "../../domain/application/contacts.ts";
import { applicationOf } from "../../domain/application/decision.ts";
import type { OutcomeDetails } from "../../domain/application/events.ts";
import { reopenUntil } from "../../domain/application/endings.ts";
import { milestonePlan, openMilestone } from "../../domain/application/plan.ts";
import { standingGreen, stands } from "../../domain/application/state.ts";
import type { Application, History, StandingOutcome } from "../../domain/application/state.ts";
import { stepAsItStands } from "../../domain/candidate-experience/messages.ts";
import { credits, pendingCredits } from "../../domain/points/entries.ts";
import type { Scheme } from "../../domain/points/scheme.ts";
import { findOutcome } from "../../domain/track/track.ts";
import type { Milestone, Track } from "../../domain/track/track.ts";
import { offerState } from "./offer-view.ts";

/**
 * The application as every command answers it. It holds only what folds from the stream: no names and nothing that
 * depends on the time of asking, so that a repeated request can be answered byte for byte.
 */
export function stateView(history: History, track: Track, scheme: Scheme): ApplicationState {
  const application = applicationOf(history);
  const open = application.status === "live" ? openMilestone(track, application) : undefined;
  const promise = application.promises.at(-1);
  return {
    applicationId: application.applicationId,
    eventSeq: history.version,
    state: application.status,
    ...archivedBecause(application, track),
    candidateId: application.candidateId,
    jobId: application.job.jobId,
    siteId: application.site.siteId,
    clientId: application.job.clientId,
    recruiterId: application.recruiterId,
    referrerId: application.referrerId,
    displacedReferrerId: application.displacedReferrerId,
    source: application.source,
    test: application.test,
    externalRef: application.externalRef,
    receivedAt: application.receivedAt,
    firstContactDue: application.firstContactDue,
    newToSector: application.newToSector,
    checkFirst: [...application.checkFirst],
    openMilestone: open?.id,
    milestones: milestonePlan(track, application).map((milestone) =>
      milestoneView(milestone, application, open?.id, track),
    ),
    step: stepView(application),
    promise: promise && {
      byDay: promise.byDay,
      until: promise.until,
      status: promise.status,
      moved: promise.moved,
    },
    confirmations: application.confirmations.map(({ confirmationId, milestone, outcome, requestedAt }) => ({
      confirmationId,
      milestone,
      outcome,
      requestedAt,
    })),
    contacts: application.contacts.map(({ seq, actor, channel, direction, result, at, noteId }) => ({
      eventSeq: seq,
      channel: channel as ApplicationState["contacts"][number]["channel"],
      direction,
      result,
      at,
      by: actor,
      noteId,
    })),
    points: {
      earned: credits(application, scheme).reduce((sum, credit) => sum + credit.points, 0),
      pending: pendingCredits(application, track, scheme).map(({ milestone, points }) => ({
        milestone,
        points,
      })),
    },
    mergedWith: [...application.mergedWith],
    ...offerState(application),
  };
}

function stepView(application: Application): ApplicationState["step"] {
  const { owner, reviewAt } = stepAsItStands(application);
  return { owner, reviewAt };
}

function archivedBecause(application: Application, track: Track): Pick<ApplicationState, "archivedBecause"> {
  if (application.status === "live") return {};
  const { because } = application;
  switch (because.kind) {
    case "outcome":
      return {
        archivedBecause: {
          kind: "outcome",
          eventSeq: because.seq,
          reopenUntil: reopenableUntil(application, because.seq, track),
        },
      };
    case "by-hand":
      return { archivedBecause: { kind: "by-hand", reason: because.reason } };
    case "merged":
      return { archivedBecause: { kind: "merged", into: because.into } };
  }
}

/** Only what was paused may be reopened: what ended with a decision is undone, or begun anew. */
function reopenableUntil(application: Application, endedBy: number, track: Track): string | undefined {
  const ending = application.outcomes.find(({ seq }) => seq === endedBy);
  if (!ending) return undefined;
  const rule = findOutcome(track, ending.milestone, ending.outcome);
  return rule?.candidate === "paused" ? reopenUntil(ending.recordedAt, application.site) : undefined;
}

function milestoneView(
  milestone: Milestone,
  application: Application,
  open: string | undefined,
  track: Track,
): ApplicationState["milestones"][number] {
  const outcomes = application.outcomes.filter((outcome) => outcome.milestone === milestone.id);
  const current = outcomes.findLast(stands);
  const state = standingGreen(application, milestone.id)
    ? "reached"
    : current?.colour === "red"
      ? "ended"
      : milestone.id === open
        ? "open"
        : "ahead";
  return {
    milestone: milestone.id,
    label: milestone.label,
    state,
    colour: current?.colour,
    outcomes: outcomes.map((outcome) => outcomeView(outcome, track)),
  };
}

function outcomeView(
  outcome: StandingOutcome,
  track: Track,
): ApplicationState["milestones"][number]["outcomes"][number] {
  const { seq, actor, details, despite } = outcome;
  return {
    eventSeq: seq,
    outcome: outcome.outcome,
    label: findOutcome(track, outcome.milestone, outcome.outcome)?.label ?? outcome.outcome,
    colour: outcome.colour,
    class: outcome.class,
    effectiveAt: outcome.effectiveAt,
    recordedAt: outcome.recordedAt,
    by: actor,
    standing: stands(outcome),
    implied: outcome.impliedBy !== undefined,
    impliedBy: outcome.impliedBy,
    reviewAt: outcome.reviewAt,
    reopenedAt: outcome.reopenedAt,
    despite: despite && [...despite],
    details: details && flatDetails(details),
    noteId: outcome.noteId,
    contact: contactBy(outcome, track),
  };
}

/** The booking's fields beside the others, as they were sent. */
function flatDetails({ booking, ...rest }: OutcomeDetails) {
  if (!booking) return rest;
  const { startsAt, endsAt, format, people } = booking;
  return { ...rest, startsAt, endsAt, format, people };
}

/** The strong entity tag of an application: its version. */
export const entityTag = (state: Pick<ApplicationState, "eventSeq">): Record<string, string> => ({
  etag: `"${state.eventSeq}"`,
});
