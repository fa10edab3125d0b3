import { addMinutes } from "../calendar/days.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import { dayOf, instantAt } from "../calendar/zones.ts";
import type { EventOf, Recorded } from "../application/events.ts";
import { invitesTooLate } from "../application/dates.ts";
import {
  callAfter,
  correctionDeadline,
  endIsHeardAt,
  needsCall,
  undoneRejections,
} from "../application/endings.ts";
import type { Application, History } from "../application/state.ts";
import { fold } from "../application/state.ts";
import { retentionAsks } from "../application/tasks.ts";
import { dueEntries } from "../points/entries.ts";
import type { DueEntry } from "../points/entries.ts";
import { findInterview } from "../interview/state.ts";
import { onlyNamesADay } from "./new-date.ts";
import { experienceCalls } from "./experience-messages.ts";
import {
  askedForExpectations,
  interviewCalls,
  interviewOfferedWith,
  toldByInterview,
} from "./interview-messages.ts";
import { candidateZone, inHoursOfReaders } from "./hours.ts";
import { offerCalls } from "./offer-messages.ts";
import { endsByErasure, personalDataCalls } from "./personal-data-messages.ts";
import { atOnce, partiesOf, planned } from "./planned.ts";
import type { Calls, MessagePolicy, Parties, PlannedMessage, Reading, Recipient } from "./planned.ts";
import { findOutcome, milestoneIndex } from "../track/track.ts";
import type { OutcomeRule } from "../track/track.ts";

export { partiesAfter, partiesOf } from "./planned.ts";
export type { MessagePolicy, Parties, PlannedMessage, Recipient } from "./planned.ts";

/** The referrer hears of an end so long after the candidate, at the latest so many working days after it. */
const referrerAfterCandidateMinutes = 24 * 60;
const referrerLatestWorkingDays = 3;
/** Working days after times were offered on which the candidate is reminded. */
const timesReminders = [2, 4] as const;

/**
 * Every message the history calls for, sent or not: a pure reading, the same for whoever asks. What was undone is
 * not in it any more; what was undone after it may have been sent is in it as a correction. All of it comes in the hours
 * of whoever reads it.
 */
export function plannedMessages(history: History, policy: MessagePolicy): PlannedMessage[] {
  const application = history.state;
  if (application.status === "none") return [];
  let worked: DueEntry[] | undefined;
  const entries = () => (worked ??= dueEntries(history, policy.scheme));
  const reading = { history, application, policy, entries };
  const called = history.events.flatMap((event) =>
    event.type === "OutcomeUndone" ? ofUndo(event, reading) : calledForBy(event, reading),
  );
  return inHoursOfReaders([...called, ...askedForExpectations(reading)], history, policy.calendar);
}

/** The events that call for messages, undos aside. */
const calls: Calls = {
  ApplicationReceived: ofArrival,
  OutcomeRecorded: ofOutcome,
  ReferrerChanged: ofReversal,
  MergedInto: ofReversal,
  NewToSectorChecked: ofReversal,
  Reopened: (event, { history }) => [
    atOnce(event, "candidate-reopened", { role: "candidate" }),
    ...toReferrer(partiesOf(history, { causeSeq: event.seq, notBefore: event.recordedAt }), (recipient) =>
      atOnce(event, "referrer-in-touch-again", recipient),
    ),
    atOnce(event, "recruiter-reopened", { role: "recruiter" }),
  ],
  ConfirmationRequested: (event) => [atOnce(event, "hr-confirmation-requested", { role: "hr" })],
  RetentionCheckDue: (event) =>
    event.ask > retentionAsks
      ? [atOnce(event, "hr-retention-unknown", { role: "hr" })]
      : [atOnce(event, "manager-retention-check", { role: "manager" })],
  // Recorded with an outcome, a missed promise is no news to whoever recorded that.
  PromiseMissed: (event) =>
    event.actor.kind === "clock" ? [atOnce(event, "recruiter-promise-missed", { role: "recruiter" })] : [],
  PromiseMoved: newDate,
  PromiseGiven: newDate,
  ...offerCalls,
  ...interviewCalls,
  ...experienceCalls,
  ...personalDataCalls,
  RemovalRequested: (event) => [atOnce(event, "privacy-removal-requested", { role: "privacy" })],
};

function calledForBy(event: Recorded, reading: Reading): PlannedMessage[] {
  if (reading.history.takenBack.has(event.seq)) return [];
  // The table's entry for a type takes events of that type; TypeScript cannot follow the two together.
  const call = calls[event.type] as ((event: Recorded, reading: Reading) => PlannedMessage[]) | undefined;
  return call?.(event, reading) ?? [];
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

type ReferrerRecipient = Extract<Recipient, { role: "referrer" }>;

const toReferrer = (
  { referrerId }: Pick<Parties, "referrerId">,
  make: (recipient: ReferrerRecipient) => PlannedMessage,
): PlannedMessage[] => (referrerId ? [make({ role: "referrer", memberId: referrerId })] : []);

function ofArrival(event: Recorded<EventOf<"ApplicationReceived">>): PlannedMessage[] {
  const byHand = event.source === "hand" || event.source === "import";
  const byMail = event.reachableBy.includes("email");
  return [
    atOnce(event, "recruiter-new-application", { role: "recruiter" }),
    ...(byMail
      ? [atOnce(event, byHand ? "candidate-added" : "candidate-receipt", { role: "candidate" })]
      : []),
    ...toReferrer(event, (recipient) => atOnce(event, "referrer-thanks", recipient)),
    ...toReferrer({ referrerId: event.displacedReferrerId }, (recipient) =>
      atOnce(event, "referrer-already-in-touch", recipient),
    ),
  ];
}

/** A person named another day to hear by: the candidate reads it from them, at once. */
function newDate(
  event: Recorded<EventOf<"PromiseMoved" | "PromiseGiven">>,
  { history }: Reading,
): PlannedMessage[] {
  const fact = history.events.filter(({ factSeq }) => factSeq === event.factSeq);
  const { reachableBy } = partiesOf(history, { causeSeq: event.seq, notBefore: event.recordedAt });
  if (!onlyNamesADay(fact.map(({ type }) => type)) || !reachableBy.includes("email")) return [];
  const byPerson = event.actor.kind === "member";
  return [atOnce(event, "candidate-new-date", { role: "candidate" }, { byPerson })];
}

type OutcomeEvent = Recorded<EventOf<"OutcomeRecorded">>;

/** What the messages of one outcome share. */
interface OutcomeReading extends Reading {
  readonly event: OutcomeEvent;
  readonly rule: OutcomeRule;
  /** When the undo window is over, and who is concerned by then. */
  readonly windowEnd: string;
  readonly parties: Parties;
}

function ofOutcome(event: OutcomeEvent, reading: Reading): PlannedMessage[] {
  const { application, history, policy } = reading;
  const rule = findOutcome(policy.track, event.milestone, event.outcome);
  // A skipped milestone is told of by the outcome that implied it.
  if (!rule || event.impliedBy || application.mergedInto || endsByErasure(history, event)) return [];
  const windowEnd = addMinutes(event.recordedAt, policy.undoWindowSeconds / 60);
  const parties = partiesOf(history, { causeSeq: event.seq, notBefore: windowEnd });
  const outcome = { ...reading, event, rule, windowEnd, parties };
  const candidate = event.actor.kind === "system" ? cancelledBookings(outcome) : candidateHears(outcome);
  const messages = [...candidate, ...referrerHears(outcome, candidate), ...recruiterHears(outcome)];
  const silentFrom = overtakenAt(event, application);
  return messages.filter(
    ({ by, notBefore }) =>
      (!silentFrom || notBefore < silentFrom) && !(by === "queue" && wasSetAside(notBefore, history)),
  );
}

/**
 * Whether it was archived by hand at a moment and came back later: what the queue had to bring then stays unsaid, for
 * nobody brings it again.
 */
function wasSetAside(moment: string, { events }: History): boolean {
  let since: string | undefined;
  for (const { type, recordedAt } of events) {
    if (type === "Archived") since = recordedAt;
    if (type !== "Restored" || since === undefined) continue;
    if (since <= moment && moment < recordedAt) return true;
    since = undefined;
  }
  return false;
}

/** From when on an outcome's waiting messages would be wrong: the candidate came back, or it was archived by hand. */
function overtakenAt(event: OutcomeEvent, application: Application): string | undefined {
  const reopenedAt = application.outcomes.find((outcome) => outcome.seq === event.seq)?.reopenedAt;
  return reopenedAt ?? application.manuallyArchived?.at;
}

/**
 * Whether a later outcome took this one's place before anybody could have heard of it: one of the same milestone or,
 * where this one only says what comes next, any that says more (`saysMore`). Two steps recorded in one sitting are told
 * as they stand after the second. One that was itself undone in time took no place; one undone later did, and what it
 * silenced stays unsaid.
 */
const overtakenInWindow = (
  { event, history, windowEnd }: OutcomeReading,
  saysMore: (later: OutcomeEvent) => boolean = () => false,
): boolean =>
  history.events.some(
    (later) =>
      later.type === "OutcomeRecorded" &&
      later.seq > event.seq &&
      !later.impliedBy &&
      stoodAt(windowEnd, later, history) &&
      (later.milestone === event.milestone || saysMore(later)),
  );

/** Whether an outcome was recorded before a moment and not undone before it; what became of it later does not count. */
function stoodAt(moment: string, outcome: OutcomeEvent, history: History): boolean {
  const undoSeq = history.takenBack.get(outcome.seq);
  const undo = undoSeq && history.events.find((event) => event.seq === undoSeq);
  return outcome.recordedAt < moment && (!undo || undo.recordedAt >= moment);
}

/** Whether they had started work by then: an employee, whom no step of the way there concerns any more. */
const startedBy = (moment: string, { history, policy }: OutcomeReading): boolean =>
  history.events.some(
    (event) =>
      event.type === "OutcomeRecorded" &&
      event.milestone === policy.track.startedMilestone &&
      event.colour === "green" &&
      stoodAt(moment, event, history),
  );

function candidateHears(outcome: OutcomeReading): PlannedMessage[] {
  const { event, rule, windowEnd, parties, policy } = outcome;
  if (!rule.candidate || !parties.reachableBy.includes("email") || saidByInterview(outcome)) return [];
  const speaks = (later: OutcomeEvent) =>
    later.actor.kind !== "system" &&
    findOutcome(policy.track, later.milestone, later.outcome)?.candidate !== undefined;
  if (overtakenInWindow(outcome, rule.candidate === "next-step" ? speaks : undefined)) return [];
  if (startedBy(windowEnd, outcome)) return [];
  if (invitesTooLate(rule, event.details, event.recordedAt, outcome.policy.calendar.zone)) return [];
  const ends = rule.colour === "red";
  const message = planned(
    event,
    `candidate-${rule.candidate}`,
    { role: "candidate" },
    {
      by: ends ? "clock" : "queue",
      notBefore: ends ? candidateHearsEnd(outcome) : windowEnd,
      outcomeSeqs: [event.seq],
      ...(rule.review?.kind === "given" && event.reviewAt ? { names: event.reviewAt } : {}),
    },
  );
  return rule.candidate === "times-offered" ? [message, ...reminders(outcome)] : [message];
}

/** An interview that was booked or called off tells of it by itself; times that were taken back in time are nothing to choose from. */
function saidByInterview({ event, rule, history, windowEnd }: OutcomeReading): boolean {
  if (toldByInterview(event, history)) return true;
  if (rule.candidate === "invitation") return event.details?.booking?.interviewId !== undefined;
  if (rule.candidate !== "times-offered") return false;
  const offered = interviewOfferedWith(event, history);
  return history.events.some(
    (later) =>
      later.type === "InterviewCancelled" && later.interviewId === offered && later.recordedAt < windowEnd,
  );
}

const candidateHearsEnd = ({ event, history, application, policy, parties }: OutcomeReading): string =>
  endIsHeardAt(event, application, parties.reachableBy, {
    ...policy,
    zone: candidateZone(history, event.seq, policy.calendar),
  });

/** Whether nothing has followed an outcome yet that more is needed for. */
const stillWaits = (event: OutcomeEvent, application: Application): boolean =>
  application.status === "live" &&
  application.outcomes.some((outcome) => outcome.seq === event.seq && !outcome.replaced);

/** Reminders of offered times, while the candidate has not answered. They are nobody's word. */
function reminders({ event, history, application, policy }: OutcomeReading): PlannedMessage[] {
  const offered = interviewOfferedWith(event, history);
  const gone = offered !== undefined && findInterview(application, offered)?.status !== "offered";
  if (gone || !stillWaits(event, application)) return [];
  const { calendar } = policy;
  return timesReminders.map((days, index) => {
    const day = addWorkingDays(dayOf(event.recordedAt, calendar.zone), days, calendar);
    const notBefore = instantAt(day, calendar.opens, calendar.zone);
    const reminder = planned(
      event,
      "candidate-times-reminder",
      { role: "candidate" },
      { by: "clock", notBefore, outcomeSeqs: [event.seq], byPerson: false },
    );
    return { ...reminder, id: `${reminder.id}-${index + 1}` };
  });
}

/**
 * What another system reports is no news to the candidate; an interview that it has overtaken is called off. That is
 * the first success or end at the interview or past it: a later one calls off nothing more, one of a step before the
 * interview nothing yet, and an interview that a person recorded as held is not called off at all.
 */
function cancelledBookings({ event, history, policy, windowEnd, parties }: OutcomeReading): PlannedMessage[] {
  if (!parties.reachableBy.includes("email")) return [];
  const booked = history.events.findLast(
    (e): e is OutcomeEvent =>
      e.type === "OutcomeRecorded" &&
      e.seq < event.seq &&
      !history.takenBack.has(e.seq) &&
      e.details?.booking !== undefined &&
      e.details.booking.startsAt > event.recordedAt,
  );
  // An interview of ours is called off by a mail of its own.
  if (!booked || booked.details?.booking?.interviewId) return [];
  const index = ({ milestone }: { milestone: string }) => milestoneIndex(policy.track, milestone);
  const interview = Math.max(index({ milestone: policy.track.interviewMilestone }), index(booked));
  const overtakes = (e: Recorded) =>
    e.type === "OutcomeRecorded" && e.colour !== "amber" && index(e) >= interview;
  const overtaken = history.events.some(
    (e) => e.seq > booked.seq && e.factSeq < event.factSeq && !history.takenBack.has(e.seq) && overtakes(e),
  );
  if (overtaken || !overtakes(event)) return [];
  return [
    planned(
      event,
      "candidate-booking-cancelled",
      { role: "candidate" },
      { by: "queue", notBefore: windowEnd, outcomeSeqs: [booked.seq] },
    ),
  ];
}

function referrerHears(outcome: OutcomeReading, candidate: readonly PlannedMessage[]): PlannedMessage[] {
  const { event, rule, application, history, entries, windowEnd, parties, policy } = outcome;
  if (!rule.referrer || rule.referrer === "card-only") return [];
  const implied = application.outcomes.filter((o) => o.impliedBy === event.seq);
  const outcomeSeqs = [...implied.map((o) => o.seq), event.seq];
  if (rule.referrer === "ended") {
    const { notBefore, until } = referrerHearsEnd(outcome);
    const before = candidate.filter((message) => message.notBefore <= notBefore).map(({ id }) => id);
    return toReferrer(partiesOf(history, { causeSeq: event.seq, notBefore }), (recipient) =>
      planned(event, "referrer-ended", recipient, {
        by: "clock",
        notBefore,
        outcomeSeqs,
        ...(before.length > 0 ? { after: { messages: before, until } } : {}),
      }),
    );
  }
  const tellsMore = (later: OutcomeEvent) => {
    const { referrer } = findOutcome(policy.track, later.milestone, later.outcome) ?? {};
    return referrer === "next-step" || referrer === "points-earned";
  };
  if (rule.referrer === "next-step" && implied.length === 0 && overtakenInWindow(outcome, tellsMore))
    return [];
  return toReferrer(parties, (recipient) => {
    const earned = entries()
      .filter((e) => e.memberId === recipient.memberId && outcomeSeqs.includes(e.outcomeSeq))
      .filter((e) => e.amount > 0 && e.causedAt < windowEnd)
      .reduce((sum, e) => sum + e.amount, 0);
    const template =
      implied.length > 0
        ? "referrer-steps-reported"
        : earned > 0
          ? "referrer-points-earned"
          : "referrer-next-step";
    const points = earned > 0 ? { points: earned } : {};
    return planned(event, template, recipient, {
      by: "queue",
      notBefore: windowEnd,
      outcomeSeqs,
      ...points,
    });
  });
}

/** A day after the candidate, at the latest three working days after the outcome, never before the candidate. */
function referrerHearsEnd(outcome: OutcomeReading): { notBefore: string; until: string } {
  const { event, policy } = outcome;
  const { calendar } = policy;
  const candidate = candidateHearsEnd(outcome);
  const wanted = addMinutes(candidate, referrerAfterCandidateMinutes);
  const lastDay = addWorkingDays(dayOf(event.recordedAt, calendar.zone), referrerLatestWorkingDays, calendar);
  const latest = dueAtEndOf(lastDay, calendar);
  const bounded = wanted < latest ? wanted : latest;
  const notBefore = bounded > candidate ? bounded : candidate;
  return { notBefore, until: latest > notBefore ? latest : notBefore };
}

function recruiterHears({
  event,
  rule,
  application,
  history,
  policy,
  windowEnd,
  parties,
}: OutcomeReading): PlannedMessage[] {
  const tell = (
    template: string,
    timing: Pick<PlannedMessage, "by" | "notBefore" | "names"> = { by: "queue", notBefore: windowEnd },
  ): PlannedMessage[] => [
    planned(event, template, { role: "recruiter" }, { ...timing, outcomeSeqs: [event.seq] }),
  ];
  if (event.actor.kind === "system") return tell("recruiter-steps-reported");
  const unreachable = rule.candidate && rule.colour === "red" && !parties.reachableBy.includes("email");
  if (unreachable || needsCall(policy.track, application, event.milestone, event.outcome))
    return tell("recruiter-call-task");
  const tasked = rule.recruiterIfByCandidate
    ? event.actor.kind === "candidate"
    : rule.recruiter === "task" || (rule.recruiter === "call" && rule.colour === "amber");
  const agreed = tasked && rule.review?.kind === "given" ? event.reviewAt : undefined;
  const later = agreed !== undefined && agreed > windowEnd ? agreed : undefined;
  if (tasked && !later) return tell("recruiter-task");
  const byAnother =
    event.actor.kind !== "clock" &&
    !(event.actor.kind === "candidate" && toldByInterview(event, history)) &&
    !(event.actor.kind === "member" && event.actor.memberId === parties.recruiterId);
  return [
    ...(later && stillWaits(event, application)
      ? tell("recruiter-task", { by: "clock", notBefore: later, names: later })
      : []),
    ...(byAnother ? tell("recruiter-recorded-by-another") : []),
  ];
}

/** Everything the undone outcomes had caused for one recipient is answered by one plain correction. */
function ofUndo(event: Recorded<EventOf<"OutcomeUndone">>, reading: Reading): PlannedMessage[] {
  const { application, history, policy, entries } = reading;
  const { calendar } = policy;
  const fallen = messagesBefore(event, reading);
  const rejection = undoneRejections(history, policy.track).find((r) => r.undoSeq === event.seq);
  // An undone rejection is corrected after the call, at the latest one working day on; others at once.
  const workingDayLater = (from: string, days: number) =>
    dueAtEndOf(addWorkingDays(dayOf(from, calendar.zone), days, calendar), calendar);
  const deadline = correctionDeadline(event.recordedAt, calendar);
  const called = callAfter(application, event.seq, event.recordedAt);
  const heard = called && called < deadline ? called : deadline;
  const timing = rejection
    ? ({ by: "clock", notBefore: heard } as const)
    : ({ by: "queue", notBefore: event.recordedAt } as const);

  const told = fallen.filter((message) => message.recipient.role === "candidate");
  const toCandidate =
    told.length > 0
      ? [
          planned(
            event,
            "candidate-correction",
            { role: "candidate" },
            {
              ...timing,
              corrects: told.map((message) => message.id),
            },
          ),
        ]
      : [];
  const until = workingDayLater(heard, referrerLatestWorkingDays);
  const referrers = [...new Set(fallen.map(({ recipient }) => referrerOf(recipient)))];
  const toReferrers = referrers.flatMap((memberId) => {
    if (!memberId) return [];
    const lost = entries()
      .filter((entry) => entry.causeSeq === event.seq && entry.memberId === memberId)
      .reduce((sum, entry) => sum + entry.amount, 0);
    const corrected = fallen.filter(({ recipient }) => referrerOf(recipient) === memberId);
    return [
      planned(
        event,
        lost < 0 ? "referrer-points-reversed" : "referrer-correction",
        { role: "referrer", memberId },
        {
          ...timing,
          corrects: corrected.map((message) => message.id),
          ...(lost < 0 ? { points: lost } : {}),
          ...(rejection ? { after: { messages: toCandidate.map(({ id }) => id), until } } : {}),
        },
      ),
    ];
  });
  const toRecruiter = rejection
    ? [atOnce(event, "recruiter-call-task", { role: "recruiter" }, { outcomeSeqs: [rejection.outcomeSeq] })]
    : [];
  return [...toCandidate, ...toReferrers, ...toRecruiter];
}

const referrerOf = (recipient: Recipient): string | undefined =>
  recipient.role === "referrer" ? recipient.memberId : undefined;

/** What the outcomes that an undo takes back had called for just before it. */
function messagesBefore(undo: Recorded<EventOf<"OutcomeUndone">>, reading: Reading): PlannedMessage[] {
  const history = fold(reading.history.events.filter((event) => event.seq < undo.seq));
  if (history.state.status === "none") return [];
  const entries = () => reading.entries().filter((entry) => entry.causeSeq < undo.seq);
  const before = { ...reading, history, application: history.state, entries };
  return history.events
    .filter((event) => undo.takesBack.includes(event.seq))
    .flatMap((event) => calledForBy(event, before));
}

/**
 * Another person became the referrer, the application was merged away, or the bonus proved wrong: who loses points is
 * told the amount. Points of which nobody had heard yet go as quietly as they came.
 */
function ofReversal(event: Recorded, { entries, policy }: Reading): PlannedMessage[] {
  const heardBefore = addMinutes(event.recordedAt, -policy.undoWindowSeconds / 60);
  const credits = new Map(entries().map((entry) => [entry.id, entry]));
  const lost = entries().filter(
    (entry) =>
      entry.causeSeq === event.seq &&
      entry.reverses !== undefined &&
      (credits.get(entry.reverses)?.causedAt ?? "") <= heardBefore,
  );
  const memberId = lost[0]?.memberId;
  if (!memberId) return [];
  const points = lost.reduce((sum, entry) => sum + entry.amount, 0);
  return [atOnce(event, "referrer-points-reversed", { role: "referrer", memberId }, { points })];
}
