import { refused } from "../application/decision.ts";
import type { Policy, Refused } from "../application/decision.ts";
import type { EventOf } from "../application/events.ts";
import { milestonePlan, openMilestone } from "../application/plan.ts";
import { standingGreen, stands } from "../application/state.ts";
import type { Application, StandingOutcome } from "../application/state.ts";
import { addMinutes } from "../calendar/days.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import { isErasing } from "../personal-data/state.ts";
import { findOutcome, milestoneIndex } from "../track/track.ts";
import type { Milestone, OutcomeRule, Track } from "../track/track.ts";
import { hasBegun, interviewsAhead, isJudged, openInterview } from "./state.ts";
import type { Interview } from "./state.ts";

/**
 * How interviews and the application's outcomes keep together: one that was planned here stands as long as the last word
 * of its step names it at the time that it has now (docs/decisions/interviews-bring-outcomes.md).
 */

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

/** The last outcome of a kind's milestones that says anything of an interview: booked, being moved, held, missed. */
export const lastWordOn = (
  kind: "first" | "final",
  application: Application,
  track: Track,
): StandingOutcome | undefined =>
  application.outcomes.findLast(({ milestone, outcome, reopenedAt }) => {
    if (reopenedAt || interviewAt(track, milestone) !== kind) return false;
    const rule = findOutcome(track, milestone, outcome);
    return rule?.interviewHeld === true || rule?.interview !== undefined;
  });

/**
 * What nobody records by hand while an interview of that kind is planned here: the interview says it, to everybody who
 * takes part. That they did not come is said once its time has come.
 */
export function decidedByInterview(
  milestone: string,
  rule: OutcomeRule,
  application: Application,
  { track, now }: Pick<Policy, "track" | "now">,
): Refused | undefined {
  const kind = interviewAt(track, milestone);
  const open = kind && openInterview(application, kind);
  if (!open || !rule.interview) return undefined;
  const more = { interviewId: open.interviewId, interview: open.status };
  if (rule.interview !== "missed")
    return refused(
      "interview-open",
      `An interview is planned here, and "${rule.label}" follows from it. Book, move or call off the interview itself.`,
      { pointer: "/outcome", more },
    );
  return open.status === "offered" || hasBegun(open, now)
    ? undefined
    : refused("interview-open", "The interview has not begun yet. Move it or call it off.", {
        pointer: "/outcome",
        more,
      });
}

/**
 * An application is not set aside by hand, merged or moved to another job with an interview ahead: whoever was invited
 * hears of it from whoever calls it off, and what is done silently stays silent.
 */
export function interviewAheadProblem(application: Application, now: string): Refused | undefined {
  const [ahead] = interviewsAhead(application, now);
  if (!ahead) return undefined;
  const { interviewId, status: interview } = ahead;
  return refused(
    "interview-open",
    "An interview lies ahead. Call it off first, so that those invited hear of it.",
    {
      more: { interviewId, interview },
    },
  );
}

type Ended = EventOf<"InterviewHeld"> | EventOf<"InterviewMissed">;

/**
 * What outcomes say of the interview that they are about, once it has begun: it was held, or the candidate did not come.
 * The last word counts, also against a scorecard. Where a later time was recorded by hand, they are about that one.
 */
export function interviewsAfter(
  recorded: readonly EventOf<"OutcomeRecorded">[],
  application: Application,
  { track, now }: Pick<Policy, "track" | "now">,
): Ended[] {
  return recorded.flatMap(({ milestone, outcome }): Ended[] => {
    const kind = interviewAt(track, milestone);
    const rule = findOutcome(track, milestone, outcome);
    const says = rule?.interviewHeld ? "held" : rule?.interview === "missed" ? "missed" : undefined;
    if (!kind || !says) return [];
    const met = metAt(kind, application, now);
    // One that has not begun was neither held nor missed: it is called off, if nothing needs it any more.
    if (!met || met.status === says) return [];
    const booked = application.outcomes.findLast(
      (each) => interviewAt(track, each.milestone) === kind && each.details?.booking,
    );
    const { interviewId, timeSeq = 0 } = met;
    const another = booked && booked.seq > timeSeq && booked.details?.booking?.interviewId !== interviewId;
    if (another) return [];
    return [{ type: says === "held" ? "InterviewHeld" : "InterviewMissed", interviewId }];
  });
}

/** The interview of a kind that took place last or should have: one of which nobody has said it yet, if there is one. */
function metAt(kind: "first" | "final", { interviews }: Application, now: string): Interview | undefined {
  const known = interviews.filter((each) => each.kind === kind && each.status !== "cancelled");
  const unsaid = known.findLast((each) => each.status === "booked" && hasBegun(each, now));
  const last = known.at(-1);
  return unsaid ?? (last && hasBegun(last, now) ? last : undefined);
}

/** Why an interview is not needed: an outcome took its place, or nothing says it any more (an undo), for good (an erasure). */
interface Needless {
  readonly since?: StandingOutcome;
}

/** Whether nothing needs an interview that lies ahead, or lay ahead when an outcome took its place. */
export function needless(
  interview: Interview,
  application: Application,
  track: Track,
  now: string,
): Needless | undefined {
  if (interview.status !== "offered" && interview.status !== "booked") return undefined;
  const lost = lostGround(interview, application, track);
  return !lost || hasBegun(interview, lost.since?.recordedAt ?? now) ? undefined : lost;
}

function lostGround(interview: Interview, application: Application, track: Track): Needless | undefined {
  if (isErasing(application)) return {};
  const ending = application.outcomes.findLast((outcome) => outcome.ends && stands(outcome));
  if (ending) return { since: ending };
  const { kind, interviewId, startsAt, status } = interview;
  if (kind !== "first" && kind !== "final") return undefined;
  const last = milestonesOf(kind, application, track).at(-1);
  const passed = last && standingGreen(application, last.id);
  if (passed) return { since: passed };
  if (!last) return {};
  if (status === "offered") return wasOffered(interview, application, track) ? undefined : {};
  const word = lastWordOn(kind, application, track);
  const booking = word?.details?.booking;
  if (booking?.interviewId === interviewId && booking.startsAt === startsAt) return undefined;
  return word && word.seq > (interview.timeSeq ?? 0) ? { since: word } : {};
}

/** Whether it stands that times are offered: the outcome of its fact does, or its step is the open one. */
function wasOffered({ kind, factSeq, withStep }: Interview, application: Application, track: Track): boolean {
  if (!withStep) return application.outcomes.some((outcome) => outcome.factSeq === factSeq);
  const open = openMilestone(track, application);
  return open !== undefined && interviewAt(track, open.id) === kind;
}

/** Working days that we take to agree on a new time. */
const daysToAgree = 1;

/**
 * An interview is called off. It leaves the step with us, to be looked at by the end of the next working day, as long as
 * that step is open; where an outcome is recorded with it, that says it again and can be undone by itself.
 */
export function callingOff(
  interview: Interview,
  by: EventOf<"InterviewCancelled">["by"],
  application: Application,
  { track, calendar, now }: Pick<Policy, "track" | "calendar" | "now">,
): EventOf<"InterviewCancelled"> {
  const { interviewId, kind, status, withStep } = interview;
  const event = { type: "InterviewCancelled", interviewId, by } as const;
  const open = openMilestone(track, application);
  const fellWithItsOffer =
    status === "offered" && !withStep && !application.outcomes.some((o) => o.factSeq === interview.factSeq);
  if (!isJudged(interview) || !open || interviewAt(track, open.id) !== kind || fellWithItsOffer) return event;
  const day = addWorkingDays(dayOf(now, calendar.zone), daysToAgree, calendar);
  return { ...event, reviewAt: dueAtEndOf(day, calendar) };
}

/** What an undo calls off: interviews that no outcome speaks of any more. People were told of them. */
export const interviewsCalledOff = (
  application: Application,
  policy: Pick<Policy, "track" | "calendar" | "now">,
): EventOf<"InterviewCancelled">[] =>
  application.interviews.flatMap((interview) => {
    const lost = needless(interview, application, policy.track, policy.now);
    return lost && !lost.since ? [callingOff(interview, "system", application, policy)] : [];
  });

/**
 * What the clock calls off: interviews whose place an outcome took (an end, the step passed without it, a report of
 * another time), once that can no longer be undone unheard. Until then nobody is told and its time is kept.
 */
export const interviewsOvertaken = (
  application: Application,
  {
    track,
    calendar,
    undoWindowSeconds,
  }: Pick<Policy, "track" | "calendar"> & { readonly undoWindowSeconds: number },
  now: string,
): { readonly at: string; readonly events: () => readonly EventOf<"InterviewCancelled">[] }[] =>
  application.interviews.flatMap((interview) => {
    const since = needless(interview, application, track, now)?.since;
    if (!since) return [];
    const at = addMinutes(since.recordedAt, undoWindowSeconds / 60);
    return [{ at, events: () => [callingOff(interview, "system", application, { track, calendar, now })] }];
  });
