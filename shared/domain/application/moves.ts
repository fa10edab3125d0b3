import { dayOf } from "../calendar/zones.ts";
import { answerDue } from "../candidate-experience/messages.ts";
import { isMessageFromCandidate } from "../candidate-experience/state.ts";
import { referrerJudges } from "../interview/decide.ts";
import { movedHold, standingHolds } from "../personal-data/holds.ts";
import { interviewAheadProblem } from "../interview/follow.ts";
import { isJudged } from "../interview/state.ts";
import { findOutcome } from "../track/track.ts";
import { calledOffAfter } from "./called-off.ts";
import { accepted, applicationOf, refused } from "./decision.ts";
import type { Decision, Policy } from "./decision.ts";
import { reopenUntil } from "./endings.ts";
import type { EventOf } from "./events.ts";
import { promiseOfReopening, promisesOfContact } from "./promises.ts";
import { notLive } from "./record-outcome.ts";
import type { Application, History } from "./state.ts";
import { isDoneBySaying, openTasks } from "./tasks.ts";

/**
 * Everything that is done to an application besides its outcomes. Each command carries the fields of the event it
 * becomes; what is checked is whether it fits the application as it stands.
 */
export type Move =
  | EventOf<"CheckFirstSettled">
  | EventOf<"Archived">
  | EventOf<"Restored">
  | EventOf<"Transferred">
  | EventOf<"ReferrerChanged">
  | EventOf<"Assigned">
  | EventOf<"MergedInto">
  | EventOf<"UnmergedFrom">
  | EventOf<"MergeReceived">
  | EventOf<"MergeReturned">
  | EventOf<"ContactLogged">
  | EventOf<"RemovalRequested">
  | EventOf<"ReachabilityChanged">
  | EventOf<"NewToSectorChecked">
  | EventOf<"TaskDone">;

/** The facts that make two applications one; what privacy holds of the younger is on the older from then on. */
export function merge(younger: Application, older: Application): { younger: Move; older: Move } {
  const holds = standingHolds(younger.holds).map(movedHold);
  return {
    younger: { type: "MergedInto", applicationId: older.applicationId },
    older: {
      type: "MergeReceived",
      applicationId: younger.applicationId,
      ...(holds.length > 0 ? { holds } : {}),
    },
  };
}

/** The facts that take them apart again, each with what is held of it. */
export function part(younger: Application, older: Application): { younger: Move; older: Move } {
  const holds = (older.holds ?? []).filter(({ from }) => from === younger.applicationId).map(movedHold);
  return {
    younger: {
      type: "UnmergedFrom",
      applicationId: older.applicationId,
      ...(holds.length > 0 ? { holds } : {}),
    },
    older: { type: "MergeReturned", applicationId: younger.applicationId },
  };
}

/** Decides a move. Moves that would change nothing are refused, so that the history holds only what happened. */
export function move(command: Move, history: History, policy: Policy): Decision {
  const application = applicationOf(history);
  switch (command.type) {
    case "Restored":
      return application.manuallyArchived
        ? accepted(command)
        : refused("not-archived-by-hand", "Only an application archived by hand can be restored.");
    case "UnmergedFrom":
      return application.mergedInto === command.applicationId
        ? accepted(command)
        : refused("not-merged", "This application is not merged into that one.");
    case "MergeReturned":
      return application.mergedWith.includes(command.applicationId)
        ? accepted(command)
        : refused("not-merged", "That application is not merged into this one.");
    case "ContactLogged":
      return logContact(command, history, policy);
    case "RemovalRequested":
    case "ReachabilityChanged":
    case "NewToSectorChecked":
      return accepted(command);
    case "TaskDone":
      return finishTask(command, history, policy);
    case "MergedInto":
      // A hire is not a duplicate to set aside: its points, its checks and its figures would go with it.
      if (application.status === "hired") return notLive(application);
      if (application.mergedInto) return refused("already-merged", "This application is already merged.");
      // What an outcome ended loses its interviews by the clock.
      return (
        (application.status === "live" ? interviewAheadProblem(application, policy.now) : undefined) ??
        accepted(command, ...calledOffAfter([command], history, policy))
      );
    case "MergeReceived":
      if (application.mergedInto)
        return refused(
          "already-merged",
          "That application is itself merged into another. Merge into that one.",
        );
      return accepted(command);
    case "CheckFirstSettled":
      return settleCheck(command, application);
    case "Archived":
      if (application.status !== "live") return notLive(application);
      return (
        interviewAheadProblem(application, policy.now) ??
        accepted(command, ...calledOffAfter([command], history, policy))
      );
    case "Transferred":
      if (application.status !== "live") return notLive(application);
      return application.job.jobId === command.job.jobId
        ? refused("nothing-changes", "The application is already with this job.", { pointer: "/jobId" })
        : (interviewAheadProblem(application, policy.now) ?? accepted(command));
    case "ReferrerChanged":
      return application.referrerId === command.referrerId
        ? refused("nothing-changes", "This is already the referrer.", { pointer: "/referrerId" })
        : judgedBy(application, command.referrerId)
          ? referrerJudges("/referrerId")
          : accepted(command);
    case "Assigned":
      return application.recruiterId === command.recruiterId
        ? refused("nothing-changes", "The application is already theirs.", { pointer: "/recruiterId" })
        : accepted(command);
  }
}

/** Whether a member is one of those who hold, or held, a first or final interview with the candidate. */
const judgedBy = ({ interviews }: Application, memberId: string | undefined): boolean =>
  interviews.some(
    (interview) =>
      isJudged(interview) &&
      interview.status !== "cancelled" &&
      interview.interviewerIds.some((id) => id === memberId),
  );

/** A person looked at what was answered with "no", and goes on in spite of it; else they record that it cannot be met. */
function settleCheck(command: EventOf<"CheckFirstSettled">, application: Application): Decision {
  const { checkFirst } = application;
  if (checkFirst.length === 0)
    return refused("nothing-changes", "Nothing is waiting to be checked on this application.");
  const unknown = command.requirementIds?.filter((id) => !checkFirst.includes(id)) ?? [];
  if (unknown.length > 0)
    return refused("unknown-requirement", `Not waiting to be checked: ${unknown.join(", ")}.`, {
      pointer: "/requirementIds",
      more: { checkFirst },
    });
  return application.status === "live" ? accepted(command) : notLive(application);
}

/** A contact is a fact; a conversation or a message left keeps the promise to the candidate, too. */
function logContact(command: EventOf<"ContactLogged">, history: History, policy: Policy): Decision {
  if (command.at > policy.now)
    return refused("date-in-the-future", "A contact is logged once it took place.", { pointer: "/at" });
  return accepted(
    command,
    ...messageOfContact(command, applicationOf(history), policy),
    ...promisesOfContact(command, history, policy),
  );
}

/** A message that came by mail, text or voicemail waits for an answer as one by the page does, unless it has one. */
function messageOfContact(
  contact: EventOf<"ContactLogged">,
  { silence, mergedInto }: Application,
  { calendar }: Policy,
): EventOf<"CandidateWrote">[] {
  const { at, noteId } = contact;
  if (!isMessageFromCandidate(contact) || at <= silence.since || mergedInto) return [];
  return [{ type: "CandidateWrote", at, ...(noteId ? { noteId } : {}), answerBy: answerDue(at, calendar) }];
}

/** A candidate comes back after "we have paused this": the same milestone, ours to act, due in one working day. */
export function reopen(history: History, policy: Policy): Decision {
  const application = applicationOf(history);
  if (application.status !== "archived" || application.because.kind !== "outcome")
    return refused("nothing-to-reopen", "Only an application that was paused can be reopened.");
  const { seq } = application.because;
  const ending = application.outcomes.find((outcome) => outcome.seq === seq);
  if (!ending) throw new Error(`outcome ${seq} is gone`);
  const rule = findOutcome(policy.track, ending.milestone, ending.outcome);
  if (rule?.candidate !== "paused")
    return refused(
      "nothing-to-reopen",
      "This application ended with a decision, it was not paused. Undo the outcome if it was a mistake.",
    );
  const lastDay = reopenUntil(ending.recordedAt, policy.calendar);
  if (dayOf(policy.now, policy.calendar.zone) > lastDay)
    return refused(
      "nothing-to-reopen",
      `It could be reopened until ${lastDay}. Enter a new application instead.`,
    );
  const promise = promiseOfReopening(ending.milestone, policy);
  return accepted({ type: "Reopened", outcomeSeq: seq, owner: "us", reviewAt: promise.until }, promise);
}

/**
 * Which of two applications is the older, by when it was entered, then by id: the younger is merged into it, and the
 * older's referrer stays. The day an application counts from may be dated back, and that never beats a claim.
 */
export function olderFirst<T extends { enteredAt: string; applicationId: string }>(a: T, b: T): [T, T] {
  const inOrder = a.enteredAt === b.enteredAt ? a.applicationId < b.applicationId : a.enteredAt < b.enteredAt;
  return inOrder ? [a, b] : [b, a];
}

function finishTask(command: EventOf<"TaskDone">, history: History, policy: Policy): Decision {
  const task = openTasks(history, policy.track).find(({ id }) => id === command.task);
  if (!task) return refused("no-such-task", "This task is not open. Somebody may have done it already.");
  return isDoneBySaying(task)
    ? accepted(command)
    : refused("no-such-task", "This task closes by itself once what it asks for is done and recorded.");
}
