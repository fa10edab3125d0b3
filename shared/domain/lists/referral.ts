import { applicationOf } from "../application/decision.ts";
import { milestonePlan } from "../application/plan.ts";
import type { Recorded } from "../application/events.ts";
import { fold, standingGreen, stands } from "../application/state.ts";
import type { Application, History } from "../application/state.ts";
import { addDays, addMinutes } from "../calendar/days.ts";
import { dayOf } from "../calendar/zones.ts";
import { plannedMessages } from "../messages/plan.ts";
import type { MessagePolicy } from "../messages/plan.ts";
import { credits, dueEntries } from "../points/entries.ts";
import { milestonePoints } from "../points/scheme.ts";
import type { Scheme } from "../points/scheme.ts";
import { findOutcome } from "../track/track.ts";
import type { Milestone } from "../track/track.ts";

/** Where a referral is, as its referrer may know it. */
export type ReferralStatus =
  | "in-progress"
  /** It ended before work started. */
  | "ended"
  /** Nothing more can be earned: they left, or it was closed otherwise. */
  | "no-further-points"
  | "completed";

export interface ReferralStep {
  readonly milestone: string;
  readonly label: string;
  readonly reached: boolean;
  /** The day it was reached, in the site's zone. */
  readonly reachedOn?: string | undefined;
  /** What it is worth in whole points, bonus included; what was credited, once it was. */
  readonly points: number;
  readonly state?: "pending" | "owed" | "reversed" | undefined;
  /** What has to happen, in the track's words. */
  readonly condition: string;
  /** When it is expected, where a date follows from the first day at work. */
  readonly expectedOn?: string | undefined;
}

export interface Referral {
  readonly status: ReferralStatus;
  readonly steps: readonly ReferralStep[];
}

/** Whether what was recorded then is out of the undo window. */
const shownAt = (recordedAt: string, { undoWindowSeconds }: MessagePolicy, now: string): boolean =>
  addMinutes(recordedAt, undoWindowSeconds / 60) <= now;

/**
 * A referral as its referrer may see it at `now`: greens once the undo window is over, an end once the message about it
 * may go, never a reason, an attendance, an offer, pay or a note. What is undone inside the window was never there.
 */
export function referralOf(history: History, policy: MessagePolicy, now: string): Referral {
  const known = asKnown(history, policy, now);
  const status = statusOf(known, policy);
  const { track, scheme } = policy;
  const earned = credits(known, scheme);
  const reversed = new Set(reversedMilestones(history, known, policy, now));
  const steps = milestonePlan(track, known).map((milestone): ReferralStep => {
    const green = standingGreen(known, milestone.id);
    const credited = earned.filter((credit) => credit.milestone === milestone.id);
    const owed = credited.reduce((sum, credit) => sum + credit.points, 0);
    const points = owed > 0 ? owed : worthOf(milestone, known, scheme);
    return {
      milestone: milestone.id,
      label: milestone.label,
      reached: green !== undefined,
      reachedOn: green && reachedOn(known, green.seq),
      points,
      state: stateOf({
        points,
        owed,
        reached: green !== undefined,
        reversed: reversed.has(milestone.id),
        status,
      }),
      condition: `after ${milestone.step}`,
      expectedOn: green || status !== "in-progress" ? undefined : expectedOn(milestone, known, policy),
    };
  });
  return { status, steps };
}

/** The day an outcome was reached as the record has it now, in the site's zone; none for one that stands no more. */
export function reachedOn(application: Application, outcomeSeq: number): string | undefined {
  const outcome = application.outcomes.find(({ seq }) => seq === outcomeSeq);
  return outcome && stands(outcome) ? dayOf(outcome.effectiveAt, application.site.zone) : undefined;
}

function stateOf(step: {
  points: number;
  owed: number;
  reached: boolean;
  reversed: boolean;
  status: ReferralStatus;
}): ReferralStep["state"] {
  if (step.owed > 0) return "owed";
  if (step.status === "in-progress" && !step.reached && step.points > 0) return "pending";
  return step.reversed ? "reversed" : undefined;
}

/** What a milestone is worth while nothing was credited for it. */
function worthOf(milestone: Milestone, application: Application, scheme: Scheme): number {
  const bonus = application.newToSector && milestone.id === scheme.newToSector.milestone;
  return milestonePoints(scheme, milestone.id) + (bonus ? scheme.newToSector.points : 0);
}

/** The application as it would be without what its referrer does not know of yet. */
function asKnown(history: History, policy: MessagePolicy, now: string): Application {
  const endsAt = new Map(
    plannedMessages(history, policy)
      .filter((message) => message.template === "referrer-ended")
      .map((message) => [message.causeSeq, message.notBefore]),
  );
  const isKnown = (event: Recorded): boolean =>
    event.type !== "OutcomeRecorded" ||
    (shownAt(event.recordedAt, policy, now) && (endsAt.get(event.seq) ?? now) <= now);
  return applicationOf(fold(history.events.filter(isKnown)));
}

function statusOf(known: Application, { track }: MessagePolicy): ReferralStatus {
  // What was set aside by hand tells nobody.
  if (known.status === "live" || known.manuallyArchived) return "in-progress";
  const ending = known.outcomes.findLast((outcome) => outcome.ends && stands(outcome));
  if (known.mergedInto || !ending) return "no-further-points";
  if (ending.colour === "green") return "completed";
  const rule = findOutcome(track, ending.milestone, ending.outcome);
  return rule?.referrer === "card-only" ? "no-further-points" : "ended";
}

/** Milestones whose points the referrer could see and lost again. */
function reversedMilestones(
  history: History,
  known: Application,
  policy: MessagePolicy,
  now: string,
): string[] {
  const hidden = hiddenOutcomes(history, policy.undoWindowSeconds, now);
  return dueEntries(history, policy.scheme)
    .filter((entry) => entry.amount < 0 && entry.memberId === known.referrerId)
    .filter((entry) => !hidden.has(entry.outcomeSeq))
    .map((entry) => entry.milestone);
}

/**
 * Outcomes (by seq) whose points nobody may see: those still inside the undo window, and those that were taken back
 * inside theirs.
 */
export function hiddenOutcomes(history: History, undoWindowSeconds: number, now: string): Set<number> {
  const recordedAt = new Map(history.events.map((event) => [event.seq, event.recordedAt]));
  const hidden = new Set<number>();
  for (const event of history.events) {
    if (event.type !== "OutcomeRecorded") continue;
    const windowEnd = addMinutes(event.recordedAt, undoWindowSeconds / 60);
    const undoneAt = recordedAt.get(history.takenBack.get(event.seq) ?? -1);
    if (windowEnd > now || (undoneAt !== undefined && undoneAt < windowEnd)) hidden.add(event.seq);
  }
  return hidden;
}

/** The first day at work as agreed, and so many days after it; nothing else has a date a referrer may know. */
function expectedOn(milestone: Milestone, known: Application, { track }: MessagePolicy): string | undefined {
  const started = standingGreen(known, track.startedMilestone);
  const agreed = known.outcomes.findLast(
    (outcome) => outcome.details?.startDate !== undefined && stands(outcome),
  );
  const startDay = started ? dayOf(started.effectiveAt, known.site.zone) : agreed?.details?.startDate;
  if (startDay === undefined) return undefined;
  if (milestone.id === track.startedMilestone) return startDay;
  return milestone.retentionDays === undefined ? undefined : addDays(startDay, milestone.retentionDays);
}
