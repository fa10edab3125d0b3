import type { EventOf } from "../application/events.ts";
import { callAfter, needsCall } from "../application/endings.ts";
import { hasStarted } from "../application/plan.ts";
import { standingGreen } from "../application/state.ts";
import type { Application, ApplicationFacts, History, StandingOutcome } from "../application/state.ts";
import { addMinutes } from "../calendar/days.ts";
import type { MessageEvent } from "../messages/events.ts";
import { messageId } from "../messages/planned.ts";
import { findOutcome } from "../track/track.ts";
import type { Track } from "../track/track.ts";
import type { SurveyDecision } from "./events.ts";
import { surveyDue } from "./survey-state.ts";

/**
 * Candidates are asked how it was for them, once a decision has reached them: a day after its mail was delivered, not
 * after it was sent, and, where a person tells it by phone, not before that call. An application asks once.
 */

/** So long after a decision it is still fresh enough to be asked about: what reaches them later is asked about no more. */
const askedWithinMinutes = 30 * 24 * 60;

/** How long nobody asks the same person again, in months. */
export const monthsBetweenSurveys = 6;

/** So long after a call was logged the sweep looks whether it was what was missing: time enough to note it. */
const lookAfterMinutes = 10;

/** A decision that a candidate may be asked about once they know of it, and the mail that tells them. */
export interface ToldDecision {
  readonly outcomeSeq: number;
  readonly decision: SurveyDecision;
  /** The milestone at which it fell. */
  readonly touchpoint: string;
  readonly messageId: string;
}

/**
 * The decision that a survey would be about at `now`, as far as the application's own history says: whether its mail has
 * arrived is not in it. Nobody is asked for a test, after a merge, once they asked to be erased, or where the
 * application came back to life after the decision.
 */
export function decisionToAskAbout(history: History, track: Track, now: string): ToldDecision | undefined {
  const application = history.state;
  if (application.status === "none" || application.test || application.survey || application.erasure)
    return undefined;
  const outcome = decidingOutcome(application, track);
  const decision = outcome && decisionOf(outcome);
  const rule = outcome && findOutcome(track, outcome.milestone, outcome.outcome);
  // A pause decides nothing: for two weeks they come back by a button.
  if (!decision || !rule?.candidate || rule.candidate === "paused") return undefined;
  if (now > addMinutes(outcome.recordedAt, askedWithinMinutes)) return undefined;
  if (cameBack(history, outcome.seq) || waitsForCall(application, outcome, track)) return undefined;
  const mail = messageId(outcome, `candidate-${rule.candidate}`, { role: "candidate" });
  return { outcomeSeq: outcome.seq, decision, touchpoint: outcome.milestone, messageId: mail };
}

/** The outcome that ended it; while it goes on and work has not started, that the offer was accepted. */
function decidingOutcome(application: Application, track: Track): StandingOutcome | undefined {
  const { status } = application;
  if (status === "live")
    return hasStarted(track, application) ? undefined : standingGreen(application, track.offerMilestone);
  const { because } = application;
  return status === "archived" && because.kind === "outcome"
    ? application.outcomes.find(({ seq }) => seq === because.seq)
    : undefined;
}

/** Nobody decided where somebody did not turn up or could not be reached. */
function decisionOf({ colour, class: lossClass }: StandingOutcome): SurveyDecision | undefined {
  if (colour === "green") return "accepted";
  if (lossClass === "ours") return "rejected";
  return lossClass === "theirs" ? "withdrew" : undefined;
}

const comebacks: ReadonlySet<string> = new Set(["Restored", "Reopened", "UnmergedFrom"]);

/** Whether it came back to life after an event. */
export const cameBack = ({ events }: Pick<History, "events">, seq: number, before = "9"): boolean =>
  events.some((event) => event.seq > seq && comebacks.has(event.type) && event.recordedAt < before);

const waitsForCall = (application: ApplicationFacts, outcome: StandingOutcome, track: Track): boolean =>
  needsCall(track, application, outcome.milestone, outcome.outcome) &&
  callAfter(application, outcome.seq, outcome.effectiveAt) === undefined;

/** When a mail is first known to have arrived: one that came back later has not. */
function arrivedAt(messages: readonly MessageEvent[], id: string): string | undefined {
  const own = messages.filter(({ messageId }) => messageId === id);
  if (own.some(({ type }) => type === "MessageBounced")) return undefined;
  const arrivals = own.filter(({ type }) => type === "MessageDelivered").map(({ at }) => at);
  return arrivals.sort()[0];
}

/** The fact that asks the candidate, if it is time: `messages` are the facts of the application's messages. */
export function surveyToOffer(
  history: History,
  track: Track,
  messages: readonly MessageEvent[],
  now: string,
): EventOf<"SurveyOffered"> | undefined {
  const decided = decisionToAskAbout(history, track, now);
  if (!decided) return undefined;
  const arrived = arrivedAt(messages, decided.messageId);
  if (arrived === undefined || now < surveyDue(arrived)) return undefined;
  const { decision, touchpoint, outcomeSeq } = decided;
  return { type: "SurveyOffered", decision, touchpoint, outcomeSeq };
}

/**
 * When the sweep has to look whether somebody is to be asked, as far as the application's history says: soon after a call
 * that may have been what was missing. A day after a mail arrived is noted by whoever hears of its arrival.
 */
export function surveyLookedAt(history: History, track: Track, now: string): string[] {
  const decided = decisionToAskAbout(history, track, now);
  const call = history.events.findLast(({ type }) => type === "ContactLogged");
  if (!decided || !call || call.seq < decided.outcomeSeq) return [];
  const soon = addMinutes(call.recordedAt, lookAfterMinutes);
  return soon > now ? [soon] : [];
}
