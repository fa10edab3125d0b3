import { dueAtEndOf, addWorkingDays } from "../calendar/working-time.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import { findOutcome } from "../track/track.ts";
import type { Track } from "../track/track.ts";
import { wasInterviewed } from "./plan.ts";
import { stands } from "./state.ts";
import type { ApplicationFacts, History } from "./state.ts";

/** What a person has to do about an application besides its next step. Derived from the history, never stored as truth. */
export interface Task {
  /** Stable: kind and the event that caused it. */
  readonly id: string;
  readonly kind:
    | "check-first"
    | "outcome"
    | "rejection-call"
    | "call-about-correction"
    | "call-unreachable-by-mail"
    | "confirm-outcome"
    | "retention-check"
    | "removal-request"
    | "reopened";
  /** Whose it is: the application's recruiter, the job's manager, or everybody with a role. */
  readonly for: "recruiter" | "manager" | "hr" | "privacy";
  /** Since when, and in what the caller reads about it (outcome id, milestone id). */
  readonly since: string;
  readonly about?: string | undefined;
}

/** Working days within which a rejection after an interview is told by phone; then the mail goes without the call. */
export const rejectionCallDays = 2;

/** A red that is told by phone first: after an interview, or wherever the track says to call. */
export function needsCall(
  track: Track,
  application: ApplicationFacts,
  milestone: string,
  outcome: string,
): boolean {
  const rule = findOutcome(track, milestone, outcome);
  if (rule?.recruiter !== "call" || rule.colour !== "red") return false;
  return rule.callIfInterviewed ? wasInterviewed(track, application) : true;
}

/** The conversation that told the candidate of a rejection recorded at `since`, if it was logged. */
export const callAfter = (application: ApplicationFacts, since: string): string | undefined =>
  application.contacts.find((c) => c.direction === "out" && c.result === "spoke" && c.at >= since)?.at;

/** When the mail after a rejection goes even without a logged call. */
export const callDeadline = (recordedAt: string, calendar: SiteCalendar): string =>
  dueAtEndOf(addWorkingDays(dayOf(recordedAt, calendar.zone), rejectionCallDays, calendar), calendar);

/** The tasks that are open now, oldest first. */
export function openTasks(history: History, track: Track): Task[] {
  const application = history.state;
  if (application.status === "none") return [];
  return [
    ...ofTheApplication(application, track),
    ...ofOutcomes(application, track),
    ...ofUndos(history, track),
  ]
    .filter((task) => !application.tasksDone.includes(task.id))
    .sort((a, b) => (a.since < b.since ? -1 : 1));
}

function ofTheApplication(application: ApplicationFacts & { status: string }, track: Track): Task[] {
  const tasks: Task[] = [];
  const live = application.status === "live";
  if (live && application.checkFirst.length > 0)
    tasks.push({ id: "check-first-1", kind: "check-first", for: "recruiter", since: application.enteredAt });
  if (application.removalRequestedAt)
    tasks.push({
      id: `removal-request-${application.removalRequestedAt}`,
      kind: "removal-request",
      for: "privacy",
      since: application.removalRequestedAt,
    });
  if (!live) return tasks;
  for (const request of application.confirmations)
    tasks.push({
      id: request.confirmationId,
      kind: "confirm-outcome",
      for: "hr",
      since: request.requestedAt,
      about: request.outcome,
    });
  const reopened = application.outcomes.findLast((outcome) => outcome.reopenedAt);
  if (reopened?.reopenedAt && application.step.seq > reopened.seq && application.outcomes.at(-1) === reopened)
    tasks.push({
      id: `reopened-${reopened.seq}`,
      kind: "reopened",
      for: "recruiter",
      since: reopened.reopenedAt,
      about: reopened.milestone,
    });
  const ask = application.retentionAsks.at(-1);
  const answered =
    ask && application.outcomes.some((o) => o.milestone === ask.milestone && stands(o) && o.seq > ask.seq);
  if (
    ask &&
    !answered &&
    application.outcomes.some((o) => o.milestone === track.startedMilestone && stands(o))
  )
    tasks.push({
      id: `retention-check-${ask.milestone}-${ask.ask}`,
      kind: "retention-check",
      for: ask.ask > retentionAsks ? "hr" : "manager",
      since: ask.at,
      about: ask.milestone,
    });
  return tasks;
}

/** How often a manager is asked before hr hears that nobody knows. */
export const retentionAsks = 3;

function ofOutcomes(application: ApplicationFacts, track: Track): Task[] {
  const latest = application.outcomes.findLast((outcome) => stands(outcome) && !outcome.impliedBy);
  if (!latest) return [];
  const rule = findOutcome(track, latest.milestone, latest.outcome);
  if (!rule) return [];
  const about = latest.outcome;
  const since = latest.recordedAt;
  if (needsCall(track, application, latest.milestone, latest.outcome))
    return callAfter(application, since)
      ? []
      : [{ id: `rejection-call-${latest.seq}`, kind: "rejection-call", for: "recruiter", since, about }];
  const tasks: Task[] = [];
  const byCandidate = latest.actor.kind === "candidate";
  const told = rule.recruiter === "task" && (!rule.recruiterIfByCandidate || byCandidate);
  if (told || (rule.recruiter === "call" && rule.colour === "amber"))
    tasks.push({ id: `outcome-${latest.seq}`, kind: "outcome", for: "recruiter", since, about });
  if (
    rule.colour === "red" &&
    rule.candidate &&
    !application.reachableBy.includes("email") &&
    !callAfter(application, since)
  )
    tasks.push({
      id: `call-${latest.seq}`,
      kind: "call-unreachable-by-mail",
      for: "recruiter",
      since,
      about,
    });
  return tasks;
}

/** A rejection that was undone after it may have been told: the candidate is called before they read the correction. */
function ofUndos(history: History, track: Track): Task[] {
  const application = history.state;
  if (application.status === "none") return [];
  return undoneRejections(history, track)
    .filter(({ undoneAt }) => !callAfter(application, undoneAt))
    .map(({ undoSeq, undoneAt, outcome }) => ({
      id: `call-about-correction-${undoSeq}`,
      kind: "call-about-correction",
      for: "recruiter",
      since: undoneAt,
      about: outcome,
    }));
}

/**
 * Rejections (reds of ours that speak to the candidate) that an undo took back after the candidate had heard: the mail
 * about it was released, or a call was logged in between.
 */
export function undoneRejections(
  history: History,
  track: Track,
): { undoSeq: number; undoneAt: string; outcomeSeq: number; outcome: string }[] {
  const application = history.state;
  if (application.status === "none") return [];
  return history.events.flatMap((event) => {
    if (event.type !== "OutcomeRecorded" || event.colour !== "red" || event.class !== "ours") return [];
    const undoSeq = history.takenBack.get(event.seq);
    const undo = undoSeq && history.events.find((e) => e.seq === undoSeq);
    if (!undo || findOutcome(track, event.milestone, event.outcome)?.candidate === undefined) return [];
    const told = history.events.some(
      (e) => e.seq > event.seq && e.seq < undo.seq && (toldByMail(e, event.seq) || spokeOut(e)),
    );
    return told
      ? [{ undoSeq: undo.seq, undoneAt: undo.recordedAt, outcomeSeq: event.seq, outcome: event.outcome }]
      : [];
  });
}

const toldByMail = (event: History["events"][number], outcomeSeq: number): boolean =>
  event.type === "MessagesReleased" && event.messages.some((id) => id.startsWith(`${outcomeSeq}#candidate#`));

const spokeOut = (event: History["events"][number]): boolean =>
  event.type === "ContactLogged" && event.direction === "out" && event.result === "spoke";
