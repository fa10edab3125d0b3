import { accepted, applicationOf, refused } from "../application/decision.ts";
import type { Decision, Policy } from "../application/decision.ts";
import type { EventOf } from "../application/events.ts";
import { hasStarted, openMilestone } from "../application/plan.ts";
import { notLive, recordOutcome } from "../application/record-outcome.ts";
import type { History } from "../application/state.ts";
import { addMinutes } from "../calendar/days.ts";
import { answerDue } from "./messages.ts";

/** Messages that a candidate may send within an hour. */
const messagesAnHour = 3;

/** What a candidate does about their application as a whole, by their page. */
export type ExperienceCommand =
  | { readonly type: "WriteMessage"; readonly noteId: string }
  /** `noteId`: why, where they say so. */
  | { readonly type: "Withdraw"; readonly noteId?: string | undefined };

export function decideExperience(command: ExperienceCommand, history: History, policy: Policy): Decision {
  return command.type === "WriteMessage"
    ? write(command.noteId, history, policy)
    : withdraw(command.noteId, history, policy);
}

/** Also after the end: whoever was told no may ask why. */
function write(noteId: string, history: History, { now, calendar }: Policy): Decision {
  const application = applicationOf(history);
  if (application.mergedInto) return notLive(application);
  const since = addMinutes(now, -60);
  const recent = history.events.filter(
    (event) =>
      event.type === "CandidateWrote" && event.actor.kind === "candidate" && event.recordedAt > since,
  );
  const [oldest] = recent.slice(-messagesAnHour);
  if (oldest && recent.length >= messagesAnHour)
    return refused(
      "too-many-messages",
      "You have written several times within an hour, and we have all of it. If it is urgent, please call.",
      { more: { notBefore: addMinutes(oldest.recordedAt, 60) } },
    );
  const wrote: EventOf<"CandidateWrote"> = {
    type: "CandidateWrote",
    at: now,
    noteId,
    answerBy: answerDue(now, calendar),
  };
  return accepted(wrote);
}

/** The candidate does not want to go on. From their first day at work on that is between them and their employer. */
function withdraw(noteId: string | undefined, history: History, policy: Policy): Decision {
  const application = applicationOf(history);
  const milestone = openMilestone(policy.track, application)?.id;
  if (application.status !== "live" || milestone === undefined) return notLive(application);
  if (hasStarted(policy.track, application))
    return refused("already-at-work", "You work here already: please talk with your manager.");
  return recordOutcome({ type: "RecordOutcome", milestone, outcome: "withdrew", noteId }, history, policy);
}
