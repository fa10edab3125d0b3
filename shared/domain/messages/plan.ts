import { addMinutes } from "../calendar/days.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import { dayOf, instantAt, withinHours } from "../calendar/zones.ts";
import type { EventOf, Recorded } from "../application/events.ts";
import { retentionAsks, callAfter, callDeadline, needsCall, undoneRejections } from "../application/tasks.ts";
import type { Application, ApplicationFacts, History } from "../application/state.ts";
import { fold } from "../application/state.ts";
import { dueEntries } from "../points/entries.ts";
import type { Scheme } from "../points/scheme.ts";
import { findOutcome } from "../track/track.ts";
import type { OutcomeRule, Track } from "../track/track.ts";

/** Whose inbox a message is for. Addresses are looked up when it is sent, never planned. */
export type Recipient =
  | { readonly role: "candidate" }
  | { readonly role: "referrer"; readonly memberId: string }
  | { readonly role: "recruiter" | "manager" | "hr" | "privacy" };

/**
 * A message the history calls for.
 *
 * - `by: "queue"`: it follows its cause at once, or once the undo window is over; the delayed queue brings it.
 * - `by: "clock"`: it waits longer (the evening, a call, the candidate before the referrer); the sweep releases it.
 */
export interface PlannedMessage {
  /** `causeSeq#role#template`, with the member's id where a role can be several people. The record's key. */
  readonly id: string;
  readonly causeSeq: number;
  /** First seq of the append that holds the cause: what a hint names. */
  readonly factSeq: number;
  readonly template: string;
  readonly recipient: Recipient;
  readonly by: "queue" | "clock";
  readonly notBefore: string;
  /** It tells of these outcomes. */
  readonly outcomeSeqs: readonly number[];
  /** Points it names, signed. */
  readonly points?: number;
  /** It goes only if one of these messages was sent or is being sent; those not yet sent are cancelled. */
  readonly corrects?: readonly string[];
  /** Caused by what a person did, so that it counts as that person's word to the candidate. */
  readonly byPerson: boolean;
}

export interface MessagePolicy {
  readonly track: Track;
  readonly scheme: Scheme;
  readonly calendar: SiteCalendar;
  readonly undoWindowSeconds: number;
}

/** A rejection waits so long before the candidate reads it, and then for these hours of their day. */
const rejectionDelayMinutes = 60;
const candidateHours = { from: "08:00", to: "19:00" } as const;
/** The referrer hears of an end so long after the candidate, at the latest so many working days after it. */
const referrerAfterCandidateMinutes = 24 * 60;
const referrerLatestWorkingDays = 3;
/** Working days after times were offered on which the candidate is reminded. */
const timesReminders = [2, 4] as const;

/**
 * Every message the history calls for, sent or not: a pure reading, the same for whoever asks. What was undone is
 * not in it any more; what was undone after it may have been sent is in it as a correction.
 */
export function plannedMessages(history: History, policy: MessagePolicy): PlannedMessage[] {
  const application = history.state;
  if (application.status === "none") return [];
  return history.events.flatMap((event): PlannedMessage[] => {
    if (history.takenBack.has(event.seq)) return [];
    switch (event.type) {
      case "ApplicationReceived":
        return ofArrival(event);
      case "OutcomeRecorded":
        return ofOutcome(event, application, history, policy);
      case "OutcomeUndone":
        return ofUndo(event, application, history, policy);
      case "ReferrerChanged":
      case "MergedInto":
        return ofReversal(event, history, policy);
      case "Reopened":
        return [
          atOnce(event, "candidate-reopened", { role: "candidate" }),
          ...toReferrer(application, (recipient) => atOnce(event, "referrer-in-touch-again", recipient)),
          atOnce(event, "recruiter-reopened", { role: "recruiter" }),
        ];
      case "ConfirmationRequested":
        return [atOnce(event, "hr-confirmation-requested", { role: "hr" })];
      case "RetentionCheckDue":
        return event.ask > retentionAsks
          ? [atOnce(event, "hr-retention-unknown", { role: "hr" })]
          : [atOnce(event, "manager-retention-check", { role: "manager" })];
      case "PromiseMissed":
        return [atOnce(event, "recruiter-promise-missed", { role: "recruiter" })];
      case "RemovalRequested":
        return [atOnce(event, "privacy-removal-requested", { role: "privacy" })];
      default:
        return [];
    }
  });
}

/** Those the sweep has to release by `now`, and the next moment at which there will be more. */
export function messagesForTheClock(
  history: History,
  policy: MessagePolicy,
  now: string,
): { due: PlannedMessage[]; nextAt: string | undefined } {
  const application = history.state;
  if (application.status === "none") return { due: [], nextAt: undefined };
  const waiting = plannedMessages(history, policy).filter(
    (message) => message.by === "clock" && !application.released.includes(message.id),
  );
  const later = waiting.map((message) => message.notBefore).filter((at) => at > now);
  return { due: waiting.filter((message) => message.notBefore <= now), nextAt: later.sort()[0] };
}

type Cause = Recorded & { readonly seq: number };

function planned(
  cause: Cause,
  template: string,
  recipient: Recipient,
  rest: Pick<PlannedMessage, "by" | "notBefore"> & Partial<PlannedMessage>,
): PlannedMessage {
  const to = recipient.role === "referrer" ? `referrer-${recipient.memberId}` : recipient.role;
  return {
    id: `${cause.seq}#${to}#${template}`,
    causeSeq: cause.seq,
    factSeq: cause.factSeq,
    template,
    recipient,
    outcomeSeqs: [],
    byPerson: cause.actor.kind === "member",
    ...rest,
  };
}

const atOnce = (cause: Cause, template: string, recipient: Recipient, rest: Partial<PlannedMessage> = {}) =>
  planned(cause, template, recipient, { by: "queue", notBefore: cause.recordedAt, ...rest });

const toReferrer = (
  application: ApplicationFacts,
  make: (recipient: Recipient) => PlannedMessage,
): PlannedMessage[] =>
  application.referrerId ? [make({ role: "referrer", memberId: application.referrerId })] : [];

function ofArrival(event: Recorded<EventOf<"ApplicationReceived">>): PlannedMessage[] {
  const byHand = event.source === "hand" || event.source === "import";
  const referrer = event.referrerId ?? event.displacedReferrerId;
  const template = event.referrerId ? "referrer-thanks" : "referrer-already-in-touch";
  return [
    atOnce(event, "recruiter-new-application", { role: "recruiter" }),
    atOnce(event, byHand ? "candidate-added" : "candidate-receipt", { role: "candidate" }),
    ...(referrer ? [atOnce(event, template, { role: "referrer", memberId: referrer })] : []),
  ];
}

type OutcomeEvent = Recorded<EventOf<"OutcomeRecorded">>;

function ofOutcome(
  event: OutcomeEvent,
  application: Application,
  history: History,
  policy: MessagePolicy,
): PlannedMessage[] {
  const rule = findOutcome(policy.track, event.milestone, event.outcome);
  // A skipped milestone is told of by the outcome that implied it.
  if (!rule || event.impliedBy || application.mergedInto) return [];
  const windowEnd = addMinutes(event.recordedAt, policy.undoWindowSeconds / 60);
  const reported = event.actor.kind === "system";
  const messages = [
    ...(reported
      ? cancelledBookings(event, history, windowEnd)
      : toCandidate(event, rule, application, policy, windowEnd)),
    ...referrerHears(event, rule, application, history, policy, windowEnd),
    ...recruiterHears(event, rule, application, policy, windowEnd),
  ];
  const silentFrom = overtakenAt(event, application);
  return silentFrom ? messages.filter((message) => message.notBefore < silentFrom) : messages;
}

/** From when on an outcome's waiting messages would be wrong: the candidate came back, or it was archived by hand. */
function overtakenAt(event: OutcomeEvent, application: Application): string | undefined {
  const reopenedAt = application.outcomes.find((outcome) => outcome.seq === event.seq)?.reopenedAt;
  return reopenedAt ?? application.manuallyArchived?.at;
}

/** Whether a later outcome of the same milestone took this one's place before anybody could have heard of it. */
const overtakenInWindow = (event: OutcomeEvent, application: Application, windowEnd: string): boolean =>
  application.outcomes.some(
    (later) => later.milestone === event.milestone && later.seq > event.seq && later.recordedAt < windowEnd,
  );

function toCandidate(
  event: OutcomeEvent,
  rule: OutcomeRule,
  application: Application,
  policy: MessagePolicy,
  windowEnd: string,
): PlannedMessage[] {
  if (!rule.candidate || !application.reachableBy.includes("email")) return [];
  if (overtakenInWindow(event, application, windowEnd)) return [];
  const outcomeSeqs = [event.seq];
  if (rule.colour === "red") {
    const notBefore = candidateHearsEnd(event, application, policy);
    return [
      planned(
        event,
        `candidate-${rule.candidate}`,
        { role: "candidate" },
        { by: "clock", notBefore, outcomeSeqs },
      ),
    ];
  }
  const first = planned(
    event,
    `candidate-${rule.candidate}`,
    { role: "candidate" },
    { by: "queue", notBefore: windowEnd, outcomeSeqs },
  );
  return rule.candidate === "times-offered" ? [first, ...reminders(event, application, policy)] : [first];
}

/** When the candidate learns that it ended: after the delay, in the daytime, and where a call comes first, after it. */
function candidateHearsEnd(event: OutcomeEvent, application: Application, policy: MessagePolicy): string {
  const { zone } = policy.calendar;
  const earliest = addMinutes(event.recordedAt, rejectionDelayMinutes);
  const inHours = (at: string) => withinHours(at, zone, candidateHours.from, candidateHours.to);
  if (!needsCall(policy.track, application, event.milestone, event.outcome)) return inHours(earliest);
  const heard = callAfter(application, event.recordedAt) ?? callDeadline(event.recordedAt, policy.calendar);
  return inHours(heard > earliest ? heard : earliest);
}

/** Reminders of offered times, while the candidate has not answered. */
function reminders(event: OutcomeEvent, application: Application, policy: MessagePolicy): PlannedMessage[] {
  const waiting = application.outcomes.some((outcome) => outcome.seq === event.seq && !outcome.replaced);
  if (!waiting || application.status !== "live") return [];
  const { calendar } = policy;
  return timesReminders.map((days, index) => {
    const day = addWorkingDays(dayOf(event.recordedAt, calendar.zone), days, calendar);
    const notBefore = instantAt(day, calendar.opens, calendar.zone);
    const reminder = planned(
      event,
      "candidate-times-reminder",
      { role: "candidate" },
      { by: "clock", notBefore, outcomeSeqs: [event.seq] },
    );
    return { ...reminder, id: `${reminder.id}-${index + 1}` };
  });
}

/** What another system reports is no news to the candidate; an interview that is now beside the point is called off. */
function cancelledBookings(event: OutcomeEvent, history: History, windowEnd: string): PlannedMessage[] {
  const application = history.state;
  if (application.status === "none" || !application.reachableBy.includes("email")) return [];
  const booked = history.events.findLast(
    (e) =>
      e.type === "OutcomeRecorded" &&
      e.seq < event.seq &&
      !history.takenBack.has(e.seq) &&
      e.details?.booking !== undefined &&
      e.details.booking.startsAt > event.recordedAt,
  );
  if (!booked) return [];
  return [
    planned(
      event,
      "candidate-booking-cancelled",
      { role: "candidate" },
      { by: "queue", notBefore: windowEnd, outcomeSeqs: [booked.seq] },
    ),
  ];
}

function referrerHears(
  event: OutcomeEvent,
  rule: OutcomeRule,
  application: Application,
  history: History,
  policy: MessagePolicy,
  windowEnd: string,
): PlannedMessage[] {
  if (!rule.referrer || rule.referrer === "card-only") return [];
  const implied = application.outcomes.filter((outcome) => outcome.impliedBy === event.seq);
  const outcomeSeqs = [...implied.map((outcome) => outcome.seq), event.seq];
  return toReferrer(application, (recipient) => {
    if (rule.referrer === "ended")
      return planned(event, "referrer-ended", recipient, {
        by: "clock",
        notBefore: referrerHearsEnd(event, application, policy),
        outcomeSeqs,
      });
    const earned = dueEntries(history, policy.scheme)
      .filter(
        (entry) => outcomeSeqs.includes(entry.outcomeSeq) && entry.causeSeq <= event.seq && entry.amount > 0,
      )
      .reduce((sum, entry) => sum + entry.amount, 0);
    const several = implied.length > 0;
    const template = several
      ? "referrer-steps-reported"
      : earned > 0
        ? "referrer-points-earned"
        : "referrer-next-step";
    return planned(event, template, recipient, {
      by: "queue",
      notBefore: windowEnd,
      outcomeSeqs,
      ...(earned > 0 ? { points: earned } : {}),
    });
  });
}

/** A day after the candidate, at the latest three working days after the outcome, never before the candidate. */
function referrerHearsEnd(event: OutcomeEvent, application: Application, policy: MessagePolicy): string {
  const { calendar } = policy;
  const candidate = candidateHearsEnd(event, application, policy);
  const wanted = addMinutes(candidate, referrerAfterCandidateMinutes);
  const lastDay = addWorkingDays(dayOf(event.recordedAt, calendar.zone), referrerLatestWorkingDays, calendar);
  const latest = dueAtEndOf(lastDay, calendar);
  const bounded = wanted < latest ? wanted : latest;
  return bounded > candidate ? bounded : candidate;
}

function recruiterHears(
  event: OutcomeEvent,
  rule: OutcomeRule,
  application: Application,
  policy: MessagePolicy,
  windowEnd: string,
): PlannedMessage[] {
  const tell = (template: string): PlannedMessage[] => [
    planned(
      event,
      template,
      { role: "recruiter" },
      { by: "queue", notBefore: windowEnd, outcomeSeqs: [event.seq] },
    ),
  ];
  if (event.actor.kind === "system") return tell("recruiter-steps-reported");
  if (needsCall(policy.track, application, event.milestone, event.outcome))
    return tell("recruiter-call-task");
  const tasked =
    rule.recruiter === "task" && (!rule.recruiterIfByCandidate || event.actor.kind === "candidate");
  if (tasked || (rule.recruiter === "call" && rule.colour === "amber")) return tell("recruiter-task");
  const unreachable = rule.candidate && rule.colour === "red" && !application.reachableBy.includes("email");
  if (unreachable) return tell("recruiter-call-task");
  const byAnother =
    event.actor.kind !== "clock" &&
    !(event.actor.kind === "member" && event.actor.memberId === application.recruiterId);
  return byAnother ? tell("recruiter-recorded-by-another") : [];
}

/** Everything the undone outcomes had caused for one recipient is answered by one plain correction. */
function ofUndo(
  event: Recorded<EventOf<"OutcomeUndone">>,
  application: Application,
  history: History,
  policy: MessagePolicy,
): PlannedMessage[] {
  const before = messagesBefore(history, event.seq, policy);
  const fallen = before.filter((message) => event.takesBack.includes(message.causeSeq));
  const rejection = undoneRejections(history, policy.track).find((r) => r.undoSeq === event.seq);
  const { calendar } = policy;
  // An undone rejection is corrected after the call, at the latest one working day on; others at once.
  const candidateAt = rejection
    ? (callAfter(application, event.recordedAt) ??
      dueAtEndOf(addWorkingDays(dayOf(event.recordedAt, calendar.zone), 1, calendar), calendar))
    : event.recordedAt;
  const by = rejection ? "clock" : "queue";
  const corrections = (role: Recipient["role"]) =>
    fallen.filter((message) => message.recipient.role === role && message.corrects === undefined);
  const toCandidates = corrections("candidate");
  const toReferrers = corrections("referrer");
  const reversed = reversedPoints(event, history, policy);
  const result: PlannedMessage[] = [];
  if (toCandidates.length > 0)
    result.push(
      planned(
        event,
        "candidate-correction",
        { role: "candidate" },
        { by, notBefore: candidateAt, corrects: toCandidates.map((m) => m.id) },
      ),
    );
  const referrer = toReferrers[0]?.recipient;
  if (referrer)
    result.push(
      planned(event, reversed < 0 ? "referrer-points-reversed" : "referrer-correction", referrer, {
        by,
        notBefore: candidateAt,
        corrects: toReferrers.map((m) => m.id),
        ...(reversed < 0 ? { points: reversed } : {}),
      }),
    );
  if (rejection)
    result.push(
      planned(
        event,
        "recruiter-call-task",
        { role: "recruiter" },
        { by: "queue", notBefore: event.recordedAt, outcomeSeqs: [rejection.outcomeSeq] },
      ),
    );
  return result;
}

/** What the history called for just before an event. */
function messagesBefore(history: History, seq: number, policy: MessagePolicy): PlannedMessage[] {
  return plannedMessages(fold(history.events.filter((event) => event.seq < seq)), policy);
}

/** Another person became the referrer, or the application was merged away: who loses points is told the amount. */
function ofReversal(event: Recorded, history: History, policy: MessagePolicy): PlannedMessage[] {
  const entries = dueEntries(history, policy.scheme).filter((e) => e.causeSeq === event.seq && e.amount < 0);
  const memberId = entries[0]?.memberId;
  if (!memberId) return [];
  const points = entries.reduce((sum, entry) => sum + entry.amount, 0);
  return [atOnce(event, "referrer-points-reversed", { role: "referrer", memberId }, { points })];
}

const reversedPoints = (event: Recorded, history: History, policy: MessagePolicy): number =>
  dueEntries(history, policy.scheme)
    .filter((entry) => entry.causeSeq === event.seq)
    .reduce((sum, entry) => sum + entry.amount, 0);
