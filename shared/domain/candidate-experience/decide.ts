import { accepted, applicationOf, refused } from "../application/decision.ts";
import type { Decision, Policy } from "../application/decision.ts";
import type { EventOf } from "../application/events.ts";
import { hasStarted, openMilestone } from "../application/plan.ts";
import { notLive, recordOutcome } from "../application/record-outcome.ts";
import type { History } from "../application/state.ts";
import { addMinutes, addMonths } from "../calendar/days.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import { keptOn } from "./keeping.ts";
import { answerDue } from "./messages.ts";
import { contactWithin } from "./survey-state.ts";

/**
 * Messages within an hour, counted for each way by itself: nobody who knows the address for replies can take the page from
 * the candidate. A mail cannot be told to wait, and people send several short ones.
 */
const messagesAnHour = { page: 3, email: 10 } as const;

/** So long is somebody told of other jobs who wants to be, in months. */
const monthsKept = 12;

/** What a candidate does about their application as a whole, by their page. */
export type ExperienceCommand =
  | WriteMessage
  /** `noteId`: why, where they say so. */
  | { readonly type: "Withdraw"; readonly noteId?: string | undefined }
  | AnswerSurvey
  | { readonly type: "KeepForOtherJobs" }
  | { readonly type: "EndKeeping" };

/** `channel`: how it came, where that was not their page. `filesLeft`: files came with it that nobody takes over. */
interface WriteMessage {
  readonly type: "WriteMessage";
  readonly noteId: string;
  readonly channel?: "email" | undefined;
  readonly filesLeft?: boolean | undefined;
}

/** `noteId`: what they say in their own words, where they do. */
interface AnswerSurvey {
  readonly type: "AnswerSurvey";
  readonly recommend: number;
  readonly clarity: number;
  readonly respect: number;
  readonly mayContact: boolean;
  readonly noteId?: string | undefined;
}

export function decideExperience(command: ExperienceCommand, history: History, policy: Policy): Decision {
  switch (command.type) {
    case "WriteMessage":
      return write(command, history, policy);
    case "Withdraw":
      return withdraw(command.noteId, history, policy);
    case "AnswerSurvey":
      return answer(command, history, policy);
    case "KeepForOtherJobs":
      return keep(history, policy);
    case "EndKeeping":
      return endKeeping(history, policy);
  }
}

/** Also after the end: whoever was told no may ask why. */
function write(
  { noteId, channel, filesLeft }: WriteMessage,
  history: History,
  { now, calendar }: Policy,
): Decision {
  const application = applicationOf(history);
  if (application.mergedInto) return notLive(application);
  const since = addMinutes(now, -60);
  const recent = history.events.filter(
    (event) =>
      event.type === "CandidateWrote" &&
      event.actor.kind === "candidate" &&
      event.channel === channel &&
      event.recordedAt > since,
  );
  const most = messagesAnHour[channel ?? "page"];
  const [oldest] = recent.slice(-most);
  if (oldest && recent.length >= most)
    return refused(
      "too-many-messages",
      "You have written several times within an hour, and we have all of it. If it is urgent, please call.",
      { more: { notBefore: addMinutes(oldest.recordedAt, 60) } },
    );
  const wrote: EventOf<"CandidateWrote"> = {
    type: "CandidateWrote",
    at: now,
    noteId,
    ...(channel ? { channel } : {}),
    ...(filesLeft ? { filesLeft } : {}),
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

/** Once, and only whoever was asked: also after the end, of course. */
function answer(
  { noteId, ...answered }: AnswerSurvey,
  history: History,
  { now, calendar }: Policy,
): Decision {
  const application = applicationOf(history);
  if (application.mergedInto) return notLive(application);
  if (!application.survey) return refused("no-survey", "There is nothing we have asked you yet.");
  if (application.survey.answer)
    return refused("survey-answered", "You have answered already, and we have it. Thank you.");
  const contactBy = dueAtEndOf(addWorkingDays(dayOf(now, calendar.zone), contactWithin, calendar), calendar);
  const { recommend, clarity, respect, mayContact } = answered;
  return accepted({
    type: "SurveyAnswered",
    ...{ recommend, clarity, respect, mayContact },
    ...(mayContact ? { contactBy } : {}),
    ...(noteId === undefined ? {} : { noteId }),
  });
}

/** Said again, it begins anew. Details are kept for as long, see `personal-data/retention.ts`: who was hired may want that too. */
function keep(history: History, { now, calendar }: Policy): Decision {
  const application = applicationOf(history);
  if (application.mergedInto) return notLive(application);
  if (application.status === "live")
    return refused("not-ended", "You can say so once your application has ended.");
  return accepted({ type: "KeptForOtherJobs", until: addMonths(dayOf(now, calendar.zone), monthsKept) });
}

function endKeeping(history: History, { now, calendar }: Policy): Decision {
  return keptOn(applicationOf(history), dayOf(now, calendar.zone)) === undefined
    ? refused("not-kept", "We do not get in touch with you about other jobs: there is nothing to take back.")
    : accepted({ type: "KeepingEnded" });
}
