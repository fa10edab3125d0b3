import { addDays, addMinutes, addMonths } from "../calendar/days.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { dayOf, instantAt } from "../calendar/zones.ts";
import { messagesForTheClock } from "../messages/plan.ts";
import type { MessagePolicy } from "../messages/plan.ts";
import type { Scheme } from "../points/scheme.ts";
import type { Track } from "../track/track.ts";
import type { ApplicationEvent } from "./events.ts";
import { hasStarted, openMilestone } from "./plan.ts";
import { recordOutcome } from "./record-outcome.ts";
import { openPromise, standingGreen } from "./state.ts";
import type { ApplicationFacts, History, LiveApplication } from "./state.ts";
import { retentionAsks } from "./tasks.ts";

/** Working days between two asks of a manager, and after the last ask until the check counts as never known. */
const betweenAsks = 5;
const neverKnownAfter = 20;

interface Timed {
  /** When it becomes true. */
  readonly at: string;
  readonly events: (history: History) => readonly ApplicationEvent[];
}

/** What the passing of time has brought to an application by `now`: the facts the sweep appends. */
export function whatTimeBrings(history: History, policy: MessagePolicy, now: string): ApplicationEvent[] {
  const brought = timed(history, policy, now)
    .filter(({ at }) => at <= now)
    .flatMap(({ events }) => events(history));
  const { due } = messagesForTheClock(history, policy, now);
  return due.length === 0
    ? brought
    : [...brought, { type: "MessagesReleased", messages: due.map((message) => message.id) }];
}

/** When the sweep has to look at this application again; `undefined` where time will bring nothing. */
export function nextDueAt(history: History, policy: MessagePolicy, now: string): string | undefined {
  const { nextAt } = messagesForTheClock(history, policy, now);
  const later = timed(history, policy, now).map(({ at }) => (at > now ? at : now));
  const renewal =
    history.state.status === "live" ? [claimTerm(history.state, policy.scheme, now).renewAt] : [];
  return [...later, ...renewal, ...(nextAt ? [nextAt] : [])].sort()[0];
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

function timed(history: History, policy: MessagePolicy, now: string): Timed[] {
  const application = history.state;
  if (application.status !== "live") return [];
  const { track, calendar } = policy;
  return [
    ...overdueStep(application, track),
    ...missedPromise(application, track),
    ...retentionCheck(application, track, calendar),
    ...neverKnown(application, policy, now),
  ];
}

function overdueStep(application: LiveApplication, track: Track): Timed[] {
  const { step } = application;
  const milestone = openMilestone(track, application)?.id;
  if (!step.reviewAt || step.overdueRecorded || !milestone) return [];
  const { reviewAt } = step;
  // One millisecond after: the review date itself is still in time.
  return [{ at: justAfter(reviewAt), events: () => [{ type: "StepOverdue", milestone, reviewAt }] }];
}

const justAfter = (instant: string): string => addMinutes(instant, 1);

function missedPromise(application: LiveApplication, track: Track): Timed[] {
  const promise = openPromise(application);
  if (!promise || hasStarted(track, application)) return [];
  return [
    { at: justAfter(promise.until), events: () => [{ type: "PromiseMissed", promiseSeq: promise.seq }] },
  ];
}

/** Asks the manager on the day of the check, again every five working days, then hr. */
function retentionCheck(application: LiveApplication, track: Track, calendar: SiteCalendar): Timed[] {
  const started = hasStarted(track, application);
  const milestone = openRetention(application, track, calendar);
  if (!started || !milestone) return [];
  const asks = application.retentionAsks.filter((ask) => ask.milestone === milestone.id);
  const last = asks.at(-1);
  if (!last) return [asking(milestone.id, 1, opening(milestone.dueDay, calendar))];
  if (last.ask > retentionAsks) return [];
  // "Not known yet" moves the next ask to its own review date.
  const answered = application.outcomes.findLast((o) => o.milestone === milestone.id && !o.replaced);
  const since = answered && answered.seq > last.seq ? answered.recordedAt : last.at;
  const day = addWorkingDays(dayOf(since, calendar.zone), betweenAsks, calendar);
  return [asking(milestone.id, last.ask + 1, opening(day, calendar))];
}

const opening = (day: string, calendar: SiteCalendar): string =>
  instantAt(day, calendar.opens, calendar.zone);

const asking = (milestone: string, ask: number, at: string): Timed => ({
  at,
  events: () => [{ type: "RetentionCheckDue", milestone, ask }],
});

/**
 * The retention check that is asked about: the earliest unanswered one, or the next once its own day has come, since
 * a person still there after twelve weeks answers for four as well.
 */
function openRetention(
  application: LiveApplication,
  track: Track,
  calendar: SiteCalendar,
): { id: string; dueDay: string } | undefined {
  const started = hasStarted(track, application);
  if (!started) return undefined;
  const startDay = dayOf(started.effectiveAt, calendar.zone);
  const unanswered = track.milestones
    .filter((m) => m.retentionDays !== undefined && !standingGreen(application, m.id))
    .map((m) => ({ id: m.id, dueDay: addDays(startDay, m.retentionDays ?? 0) }));
  const exhausted = (id: string) =>
    application.retentionAsks.some((ask) => ask.milestone === id && ask.ask > retentionAsks);
  return unanswered.find((check) => !exhausted(check.id)) ?? unanswered.at(-1);
}

/** The last check, unanswered so long after the last ask, is closed as never known. */
function neverKnown(application: LiveApplication, policy: MessagePolicy, now: string): Timed[] {
  const { track, calendar } = policy;
  const lastAsk = application.retentionAsks.findLast(
    (ask) => ask.milestone === track.closingMilestone && ask.ask >= retentionAsks,
  );
  if (!lastAsk) return [];
  const third = application.retentionAsks.find(
    (ask) => ask.milestone === track.closingMilestone && ask.ask === retentionAsks,
  );
  const day = addWorkingDays(dayOf((third ?? lastAsk).at, calendar.zone), neverKnownAfter, calendar);
  return [{ at: dueAtEndOf(day, calendar), events: (history) => recordNeverKnown(history, policy, now) }];
}

function recordNeverKnown(history: History, policy: MessagePolicy, now: string): readonly ApplicationEvent[] {
  const decision = recordOutcome(
    { type: "RecordOutcome", milestone: policy.track.closingMilestone, outcome: "never-known" },
    history,
    { ...policy, now, actor: { kind: "clock" }, mayConfirm: false },
  );
  if (!decision.ok) throw new Error(`the clock may not close: ${decision.refusal.message}`);
  return decision.events;
}
