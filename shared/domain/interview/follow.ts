import type { Policy } from "../application/decision.ts";
import type { EventOf } from "../application/events.ts";
import { milestonePlan } from "../application/plan.ts";
import { standingGreen } from "../application/state.ts";
import type { Application } from "../application/state.ts";
import { findOutcome, milestoneIndex } from "../track/track.ts";
import type { Milestone, Track } from "../track/track.ts";
import type { Interview } from "./state.ts";

/** How interviews and the application's outcomes keep together. */

/** Which interview a milestone is about: what is booked or held up to the interview milestone is the first one. */
export function interviewAt(track: Track, milestone: string): "first" | "final" | undefined {
  const found = track.milestones.find(({ id }) => id === milestone);
  if (!found?.outcomes.some(({ interview, interviewHeld }) => interview ?? interviewHeld)) return undefined;
  return milestoneIndex(track, milestone) <= milestoneIndex(track, track.interviewMilestone)
    ? "first"
    : "final";
}

/** The milestones of this application's plan that are about an interview, in order. */
export const milestonesOf = (kind: "first" | "final", application: Application, track: Track): Milestone[] =>
  milestonePlan(track, application).filter(({ id }) => interviewAt(track, id) === kind);

type Ended = EventOf<"InterviewHeld"> | EventOf<"InterviewMissed">;

/** What outcomes say of the interview that was booked: it was held, or the candidate did not come. */
export function interviewsAfter(
  recorded: readonly EventOf<"OutcomeRecorded">[],
  application: Application,
  { track, now }: Pick<Policy, "track" | "now">,
): Ended[] {
  return recorded.flatMap(({ milestone, outcome }): Ended[] => {
    const kind = interviewAt(track, milestone);
    const rule = findOutcome(track, milestone, outcome);
    const booked = application.interviews.findLast((each) => each.kind === kind && each.status === "booked");
    // One that has not begun was neither held nor missed: it is called off, if nothing needs it any more.
    if (!rule || !booked?.startsAt || booked.startsAt > now) return [];
    const { interviewId } = booked;
    if (rule.interviewHeld) return [{ type: "InterviewHeld", interviewId }];
    return rule.interview === "missed" ? [{ type: "InterviewMissed", interviewId }] : [];
  });
}

/**
 * What is appended where an interview lies ahead that nothing needs any more: the application ended, its step was
 * passed without it, or the outcome that booked it was undone. People were told of it, so that it is called off.
 */
export function groundlessInterviews(
  application: Application,
  track: Track,
  now: string,
): EventOf<"InterviewCancelled">[] {
  return application.interviews
    .filter(({ status }) => status === "offered" || status === "booked")
    .filter((interview) => !hasGround(interview, application, track, now))
    .map(({ interviewId }) => ({ type: "InterviewCancelled", interviewId, by: "system" }));
}

function hasGround(interview: Interview, application: Application, track: Track, now: string): boolean {
  const { kind } = interview;
  if (kind !== "first" && kind !== "final") {
    // A talk or visit whose time has come is for somebody to say how it went.
    const begun = interview.startsAt !== undefined && interview.startsAt <= now;
    return begun || application.status === "live";
  }
  if (application.status !== "live") return false;
  const milestones = milestonesOf(kind, application, track);
  const last = milestones.at(-1);
  if (!last || standingGreen(application, last.id)) return false;
  return (
    interview.status === "offered" ||
    application.outcomes.some(({ details }) => details?.booking?.interviewId === interview.interviewId)
  );
}
