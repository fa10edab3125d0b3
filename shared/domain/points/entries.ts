import { applicationOf } from "../application/decision.ts";
import type { Recorded } from "../application/events.ts";
import { openMilestone, milestonePlan } from "../application/plan.ts";
import { evolve, fold, nothing, standingOutcomes } from "../application/state.ts";
import type { Application, ApplicationFacts, History, NoApplication } from "../application/state.ts";
import type { Track } from "../track/track.ts";
import { milestonePoints } from "./scheme.ts";
import type { Scheme } from "./scheme.ts";

export type EntryKind = "milestone" | "new-to-sector";

/** What a referrer earns while an outcome stands. */
export interface Credit {
  readonly outcomeSeq: number;
  readonly milestone: string;
  readonly kind: EntryKind;
  readonly memberId: string;
  readonly points: number;
  readonly effectiveAt: string;
}

/** One line of the ledger that the history calls for: a credit, or the reversal of one. Points are whole. */
export interface DueEntry extends Credit {
  /** `application#eventSeq#kind#member#causeSeq`: the same for every reader of the same history. */
  readonly id: string;
  readonly causeSeq: number;
  readonly causedAt: string;
  /** Signed: a reversal is negative. */
  readonly amount: number;
  /** For a reversal, the id of the credit it takes back. */
  readonly reverses?: string;
}

/**
 * The credits an application is worth to its referrer as it stands. Tests (marked so, or archived as such) and merged
 * ones earn nothing; archiving a mistake by hand takes nothing back, undoing an outcome does.
 */
export function credits(application: Application | NoApplication, scheme: Scheme): Credit[] {
  if (application.status === "none") return [];
  const { referrerId: memberId } = application;
  const isTest = application.test || application.manuallyArchived?.reason === "test";
  if (!memberId || isTest || application.mergedInto) return [];
  return standingOutcomes(application).flatMap((outcome) => {
    if (outcome.colour !== "green") return [];
    const { seq: outcomeSeq, milestone, effectiveAt } = outcome;
    const credit = (kind: EntryKind, points: number): Credit[] =>
      points > 0 ? [{ outcomeSeq, milestone, kind, memberId, points, effectiveAt }] : [];
    const bonus = application.newToSector && milestone === scheme.newToSector.milestone;
    return [
      ...credit("milestone", milestonePoints(scheme, milestone)),
      ...(bonus ? credit("new-to-sector", scheme.newToSector.points) : []),
    ];
  });
}

/**
 * Every ledger entry a history calls for, in the order of its causes: walking the stream, whatever credit appears is
 * posted, whatever disappears (undo, another referrer, a merge) is reversed. Reading more of a stream only adds to
 * the end, so a consumer that posts what is missing is right at any time, in any order, any number of times.
 *
 * A corrected date calls for no entry: figures about people restate, money does not. No points change hands by it, the
 * month finance books an entry in is that of its posting, and a reversal with a new credit would be listed and counted
 * as points taken back that nobody lost. An entry keeps the date it was posted with; what is shown of an outcome's date
 * is read from the history.
 */
export function dueEntries(history: History, scheme: Scheme): DueEntry[] {
  const { events, takenBack } = history;
  const due: DueEntry[] = [];
  let state: Application | NoApplication = nothing;
  let standing = new Map<string, DueEntry>();
  // As it was then: only undos up to this point count. Before anything was undone, and after the last undo, that is as
  // the history has it.
  const firstTakenBack = events.findIndex(({ seq }) => takenBack.has(seq));
  const lastUndo = events.findLastIndex(({ type }) => type === "OutcomeUndone");
  for (const [index, event] of events.entries()) {
    const known = index >= lastUndo || index < firstTakenBack ? history.states[index] : undefined;
    state =
      known ??
      (event.type === "OutcomeUndone" ? fold(events.slice(0, index + 1)).state : evolve(state, event));
    const now = new Map<string, DueEntry>();
    for (const credit of credits(state, scheme)) {
      const key = `${credit.outcomeSeq}#${credit.kind}#${credit.memberId}#${credit.points}`;
      now.set(key, standing.get(key) ?? entry(history, credit, event, credit.points));
    }
    for (const [key, posted] of standing)
      if (!now.has(key)) due.push({ ...entry(history, posted, event, -posted.points), reverses: posted.id });
    for (const [key, posted] of now) if (!standing.has(key)) due.push(posted);
    standing = now;
  }
  return due;
}

function entry(history: History, credit: Credit, cause: Recorded, amount: number): DueEntry {
  const { outcomeSeq, milestone, kind, memberId, points, effectiveAt } = credit;
  const { applicationId } = applicationOf(history);
  return {
    outcomeSeq,
    milestone,
    kind,
    memberId,
    points,
    effectiveAt,
    amount,
    id: `${applicationId}#${outcomeSeq}#${kind}#${memberId}#${cause.seq}`,
    causeSeq: cause.seq,
    causedAt: cause.recordedAt,
  };
}

/** What is still to be earned, milestone by milestone: what the referrer's card shows as pending. */
export function pendingCredits(
  application: ApplicationFacts & { status: string },
  track: Track,
  scheme: Scheme,
): { milestone: string; label: string; points: number }[] {
  if (application.status !== "live" || !application.referrerId || application.test) return [];
  const plan = milestonePlan(track, application);
  const open = openMilestone(track, application);
  if (!open) return [];
  return plan.slice(plan.findIndex((m) => m.id === open.id)).flatMap((milestone) => {
    const bonus =
      application.newToSector && milestone.id === scheme.newToSector.milestone
        ? scheme.newToSector.points
        : 0;
    const points = milestonePoints(scheme, milestone.id) + bonus;
    return points > 0 ? [{ milestone: milestone.id, label: milestone.label, points }] : [];
  });
}
