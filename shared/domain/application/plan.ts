import { findMilestone, firstGreen, milestoneIndex } from "../track/track.ts";
import type { Milestone, OutcomeRule, Track } from "../track/track.ts";
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

/** Skipped milestones before `target`, each with the green that a later green records in its place. */
export function impliedBefore(
  track: Track,
  application: ApplicationFacts,
  target: Milestone,
): { milestone: Milestone; outcome: OutcomeRule }[] {
  const plan = milestonePlan(track, application);
  return plan
    .slice(
      0,
      plan.findIndex((milestone) => milestone.id === target.id),
    )
    .filter((milestone) => !standingGreen(application, milestone.id))
    .map((milestone) => ({ milestone, outcome: firstGreen(milestone) }));
}

/** Whether work has started: from then on the person is an employee, not a candidate. */
export const hasStarted = (track: Track, application: ApplicationFacts): StandingOutcome | undefined =>
  standingGreen(application, track.startedMilestone);

/** Whether an interview was held: a standing green of the interview, or a red that follows one. */
export function wasInterviewed(track: Track, application: ApplicationFacts): boolean {
  const interview = milestoneIndex(track, track.interviewMilestone);
  return standingOutcomes(application).some(
    (outcome) =>
      milestoneIndex(track, outcome.milestone) >= interview &&
      (outcome.colour === "green" ||
        outcome.outcome.includes("held") ||
        outcome.outcome.includes("not-chosen")),
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

/** The label a person reads for a milestone id of this track. */
export const labelOf = (track: Track, milestone: string): string =>
  findMilestone(track, milestone)?.label ?? milestone;
