import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import { isMessageFromCandidate } from "../candidate-experience/state.ts";
import type { OutcomeRule, Track } from "../track/track.ts";
import { agreedStart, invitesTooLate } from "./dates.ts";
import { accepted, applicationOf, refused } from "./decision.ts";
import type { Decision, Policy } from "./decision.ts";
import type { ApplicationEvent, Booking, EventOf } from "./events.ts";
import { hasStarted } from "./plan.ts";
import { openPromise, standingGreen, standingOutcomes, stands } from "./state.ts";
import type { Application, ApplicationFacts, GivenPromise, History } from "./state.ts";

/** The promise an arrival gives: the first contact. It is read today, however far the arrival was back-dated. */
export function promiseOfArrival(firstContactDue: string, { track, now, calendar, promises }: Policy) {
  const due = dayOf(firstContactDue, calendar.zone);
  const soonest = addWorkingDays(dayOf(now, calendar.zone), promises.received, calendar);
  return promise(track.contactMilestone, due > soonest ? due : soonest, calendar);
}

const promise = (milestone: string, byDay: string, calendar: SiteCalendar): EventOf<"PromiseGiven"> => ({
  type: "PromiseGiven",
  milestone,
  byDay,
  until: dueAtEndOf(byDay, calendar),
});

/** What the day of a promise follows from. */
interface Waiting {
  readonly milestone: string;
  /** The offer is accepted, work has not started. */
  readonly accepted: boolean;
  readonly startDate?: string | undefined;
  readonly booking?: Booking | undefined;
  readonly reviewAt?: string | undefined;
}

/** The next promise to a candidate. Its day never lies behind: today only where something later today was agreed. */
function nextPromise(waiting: Waiting, policy: Policy): EventOf<"PromiseGiven"> {
  const { now, calendar } = policy;
  const today = dayOf(now, calendar.zone);
  const { reviewAt } = waiting;
  const wanted = wantedDay(waiting, today, policy);
  const laterToday = wanted === today && reviewAt !== undefined && reviewAt > now;
  const soonest = laterToday ? today : addWorkingDays(today, 1, calendar);
  const given = promise(waiting.milestone, wanted > soonest ? wanted : soonest, calendar);
  // An hour agreed for after closing time is not missed at closing time.
  const late =
    reviewAt !== undefined && dayOf(reviewAt, calendar.zone) === given.byDay && reviewAt > given.until;
  return late ? { ...given, until: reviewAt } : given;
}

function wantedDay(
  { accepted, startDate, booking, reviewAt }: Waiting,
  today: string,
  { calendar, promises }: Policy,
): string {
  if (booking) return addWorkingDays(dayOf(booking.endsAt, calendar.zone), promises.interviewHeld, calendar);
  if (accepted) {
    const next = addWorkingDays(today, promises.accepted.every, calendar);
    const beforeStart = startDate && addWorkingDays(startDate, -promises.accepted.beforeStart, calendar);
    return beforeStart && beforeStart > today && beforeStart < next ? beforeStart : next;
  }
  return reviewAt ? dayOf(reviewAt, calendar.zone) : addWorkingDays(today, promises.contact, calendar);
}

/**
 * What an outcome does to promises. A mail to the candidate that a person caused, and a conversation or message left,
 * keep the open one and give the next; what another system reports is no word to the candidate. An end and the first
 * day at work close it: nobody promises an employee.
 */
export function promisesOfOutcome(
  outcome: EventOf<"OutcomeRecorded">,
  rule: OutcomeRule,
  application: Application,
  policy: Policy,
): ApplicationEvent[] {
  const { track } = policy;
  const byPerson = policy.actor.kind === "member" || policy.actor.kind === "candidate";
  const mailed =
    rule.candidate !== undefined &&
    application.reachableBy.includes("email") &&
    !invitesTooLate(rule, outcome.details, policy.now, policy.calendar.zone);
  const heard = byPerson && (mailed || rule.contact !== undefined);
  const starts = outcome.milestone === track.startedMilestone && outcome.colour === "green";
  const over = outcome.ends !== undefined || starts || hasStarted(track, application) !== undefined;
  if (!heard && !over) return [];
  const open = openPromise(application);
  const closing = open ? [closed(open, policy.now)] : [];
  if (over) return closing;
  const acceptance = outcome.milestone === track.offerMilestone && outcome.colour === "green";
  const waiting: Waiting = {
    milestone: outcome.milestone,
    accepted: acceptance || outcome.milestone === track.startedMilestone,
    startDate: outcome.details?.startDate ?? agreedStart(application),
    booking: outcome.details?.booking,
    reviewAt: outcome.reviewAt,
  };
  return [...closing, nextPromise(waiting, policy)];
}

/**
 * What it does to promises that a person, or the candidate, does something about an interview that no outcome says: where
 * it is told by mail it is their word, and names the day on which the step is looked at.
 */
export function promisesOfInterview(
  reviewAt: string,
  milestone: string,
  application: Application,
  policy: Policy,
): ApplicationEvent[] {
  if (!application.reachableBy.includes("email")) return [];
  const open = openPromise(application);
  const next = nextPromise({ milestone, accepted: false, reviewAt }, policy);
  return [...(open ? [closed(open, policy.now)] : []), next];
}

const closed = ({ seq: promiseSeq, until }: GivenPromise, at: string): ApplicationEvent =>
  at <= until ? { type: "PromiseKept", promiseSeq } : { type: "PromiseMissed", promiseSeq };

/**
 * What a logged contact does to promises: a conversation, or a message left, after the promise was given and in time
 * keeps it; unless the application is over, the candidate has a new day. Once the promise was missed, such a contact
 * gives the next, also one that took place in time and was only logged late. What was missed stays so: it was said to
 * the recruiter and to hr, facts are not taken back, and a kept promise that nobody wrote down cannot be told from one
 * that was mended afterwards.
 */
export function promisesOfContact(
  contact: EventOf<"ContactLogged">,
  history: History,
  policy: Policy,
): ApplicationEvent[] {
  const application = applicationOf(history);
  const open = openPromise(application);
  const heard =
    (contact.result === "spoke" && !isMessageFromCandidate(contact)) ||
    (contact.direction === "out" && contact.result === "left-message");
  const goesOn = mayGoOn(application, policy.track);
  const missed = missedPromise(application);
  if (missed && heard && goesOn && contact.at >= missed.givenAt)
    return [nextPromise(waitingNow(application, missed, policy), policy)];
  if (!open || !heard || contact.at < open.givenAt || contact.at > open.until) return [];
  const kept: ApplicationEvent = { type: "PromiseKept", promiseSeq: open.seq };
  return goesOn ? [kept, nextPromise(waitingNow(application, open, policy), policy)] : [kept];
}

/** No outcome ended it and work has not started; what is set aside by hand may come back, and then has a day. */
const mayGoOn = (application: ApplicationFacts, track: Track): boolean =>
  !hasStarted(track, application) &&
  !application.outcomes.some((outcome) => outcome.ends !== undefined && stands(outcome));

/** The promise that was missed, while no other took its place. */
const missedPromise = (application: ApplicationFacts): GivenPromise | undefined => {
  const last = application.promises.at(-1);
  return last?.status === "missed" ? last : undefined;
};

/** What the candidate waits for as the application stands. A review date that is not ahead promises nothing. */
function waitingNow(
  application: ApplicationFacts,
  open: GivenPromise,
  { track, now, calendar }: Policy,
): Waiting {
  const last = application.outcomes.findLast((outcome) => stands(outcome) && !outcome.impliedBy);
  const named = last?.details?.booking;
  const off = application.interviews.some(
    ({ interviewId, status }) => interviewId === named?.interviewId && status === "cancelled",
  );
  const booking = off ? undefined : named;
  const { reviewAt } = application.step;
  const ahead = reviewAt !== undefined && dayOf(reviewAt, calendar.zone) > dayOf(now, calendar.zone);
  return {
    milestone: open.milestone,
    accepted: standingGreen(application, track.offerMilestone) !== undefined,
    startDate: agreedStart(application),
    booking: booking && booking.endsAt > now ? booking : undefined,
    reviewAt: ahead ? reviewAt : undefined,
  };
}

/** A day the candidate is told after they came back: one working day. */
export const promiseOfReopening = (milestone: string, { now, calendar }: Policy): EventOf<"PromiseGiven"> =>
  promise(milestone, addWorkingDays(dayOf(now, calendar.zone), 1, calendar), calendar);

/**
 * Names another day. Before the promise passes it is moved and still counts as kept if the new day is, once a stage:
 * while one milestone is open, whichever outcome or talk gave the day. Once it passed it is missed, whether or not the
 * sweep has been there, and the day is a new promise.
 */
export function movePromise(
  command: { readonly type: "MovePromise"; readonly byDay: string; readonly noteId?: string },
  history: History,
  policy: Policy,
): Decision {
  const application = applicationOf(history);
  const { now, calendar, track } = policy;
  const why = command.noteId ? { noteId: command.noteId } : {};
  const open = openPromise(application);
  const passed = open && now > open.until ? open : undefined;
  const broken = missedPromise(application) ?? passed;
  if (application.status === "live" && broken && !hasStarted(track, application)) {
    if (command.byDay <= dayOf(now, calendar.zone))
      return refused("day-not-later", "The new day must lie ahead.", { pointer: "/byDay" });
    const missed = passed ? [closed(passed, now)] : [];
    return accepted(...missed, { ...promise(broken.milestone, command.byDay, calendar), ...why });
  }
  if (application.status !== "live" || !open || passed)
    return refused("no-open-promise", "There is no date given to this candidate that is still ahead.");
  if (movedThisStage(history, application))
    return refused(
      "promise-already-moved",
      "The date was already moved once since the last milestone. Speak with the candidate and log the contact.",
    );
  if (command.byDay <= open.byDay)
    return refused("day-not-later", `The new day must be after ${open.byDay}.`, { pointer: "/byDay" });
  return accepted({
    type: "PromiseMoved",
    promiseSeq: open.seq,
    byDay: command.byDay,
    until: dueAtEndOf(command.byDay, calendar),
    ...why,
  });
}

/** Whether a promise that still counts was moved since the open milestone opened. */
function movedThisStage({ events }: History, application: ApplicationFacts): boolean {
  const greens = standingOutcomes(application).filter(({ colour }) => colour === "green");
  const since = Math.max(0, ...greens.map(({ seq }) => seq));
  const given = new Set(application.promises.map(({ seq }) => seq));
  return events.some(
    (event) => event.type === "PromiseMoved" && event.seq > since && given.has(event.promiseSeq),
  );
}
