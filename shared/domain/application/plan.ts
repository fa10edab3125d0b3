import { findOutcome, milestoneIndex } from "../track/track.ts";
import type { Milestone, Track } from "../track/track.ts";
import { standingGreen, standingOutcomes } from "./state.ts";
import type { ApplicationFacts, StandingOutcome } from "./state.ts";

/** The milestones that apply to this application, in order: an optional one only while something opens it. */
export function milestonePlan(track: Track, application: ApplicationFacts): Milestone[] {
  const opened = new Set(standingOutcomes(application).map((outcome) => outcome.opens));
  return track.milestones.filter(
    (milestone) =>
      !milestone.optional ||
      opened.has(milestone.id) ||
      standingGreen(application, milestone.id) !== undefined,
  );
}

/** The first milestone of the plan without a standing green; `undefined` once all are reached. */
export function openMilestone(track: Track, application: ApplicationFacts): Milestone | undefined {
  return milestonePlan(track, application).find((milestone) => !standingGreen(application, milestone.id));
}

/** Milestones of the plan before `target` that were not reached: recorded with it, if it is recorded. */
export function skippedBefore(track: Track, application: ApplicationFacts, target: Milestone): Milestone[] {
  const plan = milestonePlan(track, application);
  const before = plan.findIndex((milestone) => milestone.id === target.id);
  return plan.slice(0, before).filter((milestone) => !standingGreen(application, milestone.id));
}

/** Whether work has started: from then on the person is an employee, not a candidate. */
export const hasStarted = (track: Track, application: ApplicationFacts): StandingOutcome | undefined =>
  standingGreen(application, track.startedMilestone);

/** Whether an interview was held, whatever was recorded since. */
export function wasInterviewed(track: Track, application: ApplicationFacts): boolean {
  const interview = milestoneIndex(track, track.interviewMilestone);
  return application.outcomes.some(
    (outcome) =>
      findOutcome(track, outcome.milestone, outcome.outcome)?.interviewHeld === true ||
      (outcome.colour === "green" && milestoneIndex(track, outcome.milestone) >= interview),
  );
}

/** The latest day-bearing neighbour before a milestone: its standing green, else the arrival. */
export function earliestFor(track: Track, application: ApplicationFacts, milestone: string): string {
  const index = milestoneIndex(track, milestone);
  const before = standingOutcomes(application).filter(
    (outcome) => outcome.colour === "green" && milestoneIndex(track, outcome.milestone) < index,
  );
  return before.reduce(
    (latest, o) => (o.effectiveAt > latest ? o.effectiveAt : latest),
    application.receivedAt,
  );
}

/** The earliest standing outcome at a later milestone, if there is one: the upper neighbour of a date. */
export function latestFor(
  track: Track,
  application: ApplicationFacts,
  milestone: string,
): string | undefined {
  const index = milestoneIndex(track, milestone);
  const after = standingOutcomes(application)
    .filter((outcome) => milestoneIndex(track, outcome.milestone) > index)
    .map((outcome) => outcome.effectiveAt)
    .sort();
  return after[0];
}

/**
 * Whether a client's contact sees it: from the booked interview on, since the first talk is the agency's; after a move
 * to another job, once something was reached there.
 */
export function clientSees(application: ApplicationFacts): boolean {
  const greens = standingOutcomes(application).filter((outcome) => outcome.colour === "green");
  return greens.length > 1 && greens.some((outcome) => outcome.seq > (application.transferredAt ?? 0));
}
