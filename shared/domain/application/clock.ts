import { addDays, addMinutes, addMonths } from "../calendar/days.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { dayOf, instantAt } from "../calendar/zones.ts";
import { silenceNoticed } from "../candidate-experience/clock.ts";
import { surveyLookedAt } from "../candidate-experience/survey.ts";
import { supportOffered, talkAhead } from "../consultation/clock.ts";
import type { SupportPolicy } from "../consultation/clock.ts";
import { scorecardsOverdue } from "../interview/clock.ts";
import { interviewsOvertaken } from "../interview/follow.ts";
import { competingDeadlinePassed, offerExpiry } from "../offer/clock.ts";
import { erasureDue, holdsReviewed } from "../personal-data/clock.ts";
import { retentionEnds, retentionNoticed } from "../personal-data/retention.ts";
import { messagesForTheClock } from "../messages/plan.ts";
import type { MessagePolicy } from "../messages/plan.ts";
import type { Scheme } from "../points/scheme.ts";
import { findMilestone } from "../track/track.ts";
import type { Track } from "../track/track.ts";
import type { ApplicationEvent } from "./events.ts";
import { hasStarted, openMilestone } from "./plan.ts";
import { recordOutcome } from "./record-outcome.ts";
import type { RecordOutcome } from "./record-outcome.ts";
import { openPromise, standingGreen, stands } from "./state.ts";
import type { ApplicationFacts, History, LiveApplication } from "./state.ts";
import { retentionAsks } from "./tasks.ts";

/** Working days between two asks of a manager, and after the last ask until the check counts as never known. */
const betweenAsks = 5;
const neverKnownAfter = 20;

interface Timed {
  /** When it becomes true. */
  readonly at: string;
  readonly events: () => readonly ApplicationEvent[];
}

/** What the passing of time has brought to an application by `now`: the facts the sweep appends. */
export function whatTimeBrings(
  history: History,
  policy: MessagePolicy & SupportPolicy,
  now: string,
): ApplicationEvent[] {
  const brought = timed(history, policy, now)
    .filter(({ at }) => at <= now)
    .flatMap(({ events }) => events());
  const { due } = messagesForTheClock(history, policy, now);
  return due.length === 0
    ? brought
    : [...brought, { type: "MessagesReleased", messages: due.map((message) => message.id) }];
}

/** When the sweep has to look at this application again; `undefined` where time will bring nothing. */
export function nextDueAt(
  history: History,
  policy: MessagePolicy & SupportPolicy,
  now: string,
): string | undefined {
  const { due, nextAt } = messagesForTheClock(history, policy, now);
  // What is due already (a mail that waited for the call just logged) is looked at with the very next sweep.
  const overdue = due.length > 0 ? [now] : [];
  const later = timed(history, policy, now).map(({ at }) => (at > now ? at : now));
  const renewal = history.state.status === "live" ? claimsAreLookedAt(history, policy, now) : [];
  const survey = surveyLookedAt(history, policy.track, now);
  return [...overdue, ...later, ...renewal, ...survey, ...(nextAt ? [nextAt] : [])].sort()[0];
}

/** What brings an application back to life, and with it claims that may have lapsed meanwhile. */
const comebacks: ReadonlySet<string> = new Set(["Restored", "Reopened", "OutcomeUndone", "UnmergedFrom"]);

/** So many minutes after it came back its claims are looked at: time enough for its place in the schedule to be noted. */
const afterComebackMinutes = 10;

/** When the sweep has to look after the claims of a live application: before they lapse, and soon after it came back. */
function claimsAreLookedAt({ events, state }: History, { scheme }: MessagePolicy, now: string): string[] {
  if (state.status === "none") return [];
  const { until, renewAt } = claimTerm(state, scheme, now);
  const inFirstTerm = until === claimTerm(state, scheme, state.enteredAt).until;
  const back = inFirstTerm ? undefined : events.findLast(({ type }) => comebacks.has(type));
  const soon = back && addMinutes(back.recordedAt, afterComebackMinutes);
  return [renewAt, ...(soon && soon > now ? [soon] : [])];
}

/** So many days before it would lapse, the claim of a live application is renewed. */
const renewedBeforeDays = 7;

/**
 * How long the claims of a live application last at `now`, and when they are renewed next. A claim goes from term to
 * term while its application lives, each as long as the scheme says.
 */
export function claimTerm(
  application: ApplicationFacts,
  scheme: Scheme,
  now: string,
): { readonly until: string; readonly renewAt: string } {
  const day = application.enteredAt.slice(0, 10);
  const time = application.enteredAt.slice(10);
  for (let terms = 1; ; terms += 1) {
    const lapses = addMonths(day, terms * scheme.claimMonths);
    const renewAt = `${addDays(lapses, -renewedBeforeDays)}${time}`;
    if (renewAt > now) return { until: `${lapses}${time}`, renewAt };
  }
}

function timed(history: History, policy: MessagePolicy & SupportPolicy, now: string): Timed[] {
  const application = history.state;
  if (application.status === "none") return [];
  const { track, calendar } = policy;
  const erasing = [...erasureDue(application, history, policy, now), ...retentionEnds(application)];
  // What else would be due at the same moment is of no use to somebody who is being erased.
  if (erasing.some(({ at }) => at <= now)) return erasing;
  const ofInterviews = [
    ...scorecardsOverdue(application, policy),
    ...interviewsOvertaken(application, policy, now),
  ];
  const always = [...erasing, ...ofInterviews, ...holdsReviewed(application, calendar)];
  if (application.status !== "live") return [...always, ...retentionNoticed(application, now)];
  return [
    ...always,
    ...overdueStep(application, track),
    ...missedPromise(application, track),
    ...retentionChecks(application, track, calendar, now),
    ...neverKnown(application, history, policy, now),
    ...offerExpiry(application, history, policy, now),
    ...competingDeadlinePassed(application),
    ...supportOffered(application, history, policy, now),
    ...talkAhead(application, now),
    ...silenceNoticed(history, policy),
  ];
}

function overdueStep(application: LiveApplication, track: Track): Timed[] {
  const { reviewAt, overdueRecorded } = application.step;
  const milestone = openMilestone(track, application)?.id;
  if (!reviewAt || overdueRecorded || !milestone) return [];
  return [{ at: justAfter(reviewAt), events: () => [{ type: "StepOverdue", milestone, reviewAt }] }];
}

/** What is due at a moment is still in time at that moment; a minute later it is late. */
const justAfter = (instant: string): string => addMinutes(instant, 1);

function missedPromise(application: LiveApplication, track: Track): Timed[] {
  const promise = openPromise(application);
  if (!promise || hasStarted(track, application)) return [];
  return [
    { at: justAfter(promise.until), events: () => [{ type: "PromiseMissed", promiseSeq: promise.seq }] },
  ];
}

/**
 * Asks the manager on the day of a check, again every five working days, then hr. Once the day of the next check has
 * come it is the one asked about: who is still there then was there before.
 */
function retentionChecks(
  application: LiveApplication,
  track: Track,
  calendar: SiteCalendar,
  now: string,
): Timed[] {
  const started = hasStarted(track, application);
  if (!started) return [];
  const startDay = dayOf(started.effectiveAt, calendar.zone);
  const unanswered = track.milestones
    .filter(({ id, retentionDays }) => retentionDays !== undefined && !standingGreen(application, id))
    .map(({ id, retentionDays }) => ({ id, from: opening(addDays(startDay, retentionDays ?? 0), calendar) }));
  const current = unanswered.findLast(({ from }) => from <= now);
  const next = unanswered.find(({ from }) => from > now);
  return [
    ...(current ? nextAsk(application, current, calendar) : []),
    ...(next ? nextAsk(application, next, calendar) : []),
  ];
}

function nextAsk(
  application: LiveApplication,
  { id: milestone, from }: { readonly id: string; readonly from: string },
  calendar: SiteCalendar,
): Timed[] {
  const last = application.retentionAsks.findLast((ask) => ask.milestone === milestone);
  const asking = (ask: number, at: string): Timed[] => [
    { at, events: () => [{ type: "RetentionCheckDue", milestone, ask }] },
  ];
  if (!last) return asking(1, from);
  if (last.ask > retentionAsks) return [];
  // "Not known yet" moves the next ask.
  const answered = application.outcomes.findLast(
    (outcome) => outcome.milestone === milestone && stands(outcome),
  );
  const since = answered && answered.seq > last.seq ? answered.recordedAt : last.at;
  const again = opening(addWorkingDays(dayOf(since, calendar.zone), betweenAsks, calendar), calendar);
  return asking(last.ask + 1, again > from ? again : from);
}

const opening = (day: string, calendar: SiteCalendar): string =>
  instantAt(day, calendar.opens, calendar.zone);

/**
 * The last check, unanswered so long after the last ask, is closed by the outcome that only the clock records, where
 * the track has one. Whoever undid an outcome since has as long again to say what is true.
 */
function neverKnown(
  application: LiveApplication,
  history: History,
  policy: MessagePolicy,
  now: string,
): Timed[] {
  const { track, calendar } = policy;
  const milestone = track.closingMilestone;
  const outcome = findMilestone(track, milestone)?.outcomes.find(({ byClockOnly }) => byClockOnly)?.id;
  const lastAsk = application.retentionAsks.find(
    (ask) => ask.milestone === milestone && ask.ask === retentionAsks,
  );
  if (!lastAsk || !outcome) return [];
  const undoneAt = history.events.findLast(({ type }) => type === "OutcomeUndone")?.recordedAt ?? "";
  const since = undoneAt > lastAsk.at ? undoneAt : lastAsk.at;
  const day = addWorkingDays(dayOf(since, calendar.zone), neverKnownAfter, calendar);
  const command = { type: "RecordOutcome", milestone, outcome } as const;
  return [{ at: dueAtEndOf(day, calendar), events: () => recordedByTheClock(command, history, policy, now) }];
}

function recordedByTheClock(
  command: RecordOutcome,
  history: History,
  policy: MessagePolicy,
  now: string,
): readonly ApplicationEvent[] {
  const decision = recordOutcome(command, history, {
    ...policy,
    now,
    actor: { kind: "clock" },
    mayConfirm: false,
  });
  if (!decision.ok) throw new Error(`the clock may not close: ${decision.refusal.message}`);
  return decision.events;
}
