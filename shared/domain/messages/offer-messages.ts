import type { EventOf, Recorded } from "../application/events.ts";
import { fold } from "../application/state.ts";
import type { Application, History } from "../application/state.ts";
import { addMinutes } from "../calendar/days.ts";
import { addWorkingDays } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import { codeGoodUntil } from "../candidate-access/decide.ts";
import { zoneChanged } from "../consultation/availability.ts";
import type { Consultation } from "../consultation/state.ts";
import { offerAtHand } from "../offer/state.ts";
import { byClock, candidate, mailed, opening, recruiter, toldAfter, usefulUntil } from "./meetings.ts";
import { atOnce, messageId, partiesOf } from "./planned.ts";
import type { Calls, Cause, PlannedMessage, Reading, Recipient } from "./planned.ts";

/**
 * What the candidate, the expert and whoever makes the offer hear about an offer's deadline and the help with it.
 * Invitations are receipts: they go at once. Reminders are counted from the time that a talk has now, so that they
 * follow a move and are gone with a cancellation. The recruiter is told of a talk nowhere but on the screen;
 * hr hears of one only where nobody may be prepared for it, and can find somebody who is.
 */

/** Working days after which somebody who has not answered is reminded that help is offered. */
const supportReminder = 2;
/** Working days before an offer's deadline on which everybody concerned is reminded (TRACK). */
const deadlineReminder = 2;
const hour = 60;
/** Minutes before a talk at which the candidate is reminded; the suffix tells the reminders apart. */
const talkReminders = [
  { minutes: 24 * hour, suffix: "24h" },
  { minutes: hour, suffix: "1h" },
] as const;
/** Minutes before a talk at which the expert gets the brief, and they and hr are alarmed if it was not ticked. */
const briefMinutes = 24 * hour;
const alarmMinutes = 2 * hour;

/** Tells hr of a talk of which nobody said how it went; a task of theirs from then on. */
export const outcomeUnknownMail = "hr-consultation-outcome-unknown";

const expert = (memberId: string): Recipient => ({ role: "expert", memberId });

export const offerCalls = {
  SupportDecided: supportOffered,
  SupportAnswered: supportAccepted,
  ConsultationBooked: timeSet,
  ConsultationMoved: timeSet,
  ConsultationCancelled: calledOff,
  ConsultationHeld: (event, reading) =>
    event.agreedNoteId
      ? mailed(event, reading, () => [atOnce(event, "candidate-agreed-points", candidate)])
      : [],
  ConsultationNoShow: (event, reading) =>
    mailed(event, reading, () => [atOnce(event, "candidate-consultation-missed", candidate)]),
  MoreTimeRequested: (event) => [atOnce(event, "recruiter-more-time-asked", recruiter)],
  CandidateCodeIssued: (event) => [
    atOnce(event, "candidate-code", candidate, { goodUntil: codeGoodUntil(event.recordedAt) }),
  ],
  OfferMoved: deadlineSet,
  OfferExtended: deadlineSet,
} satisfies Calls;

function supportOffered(event: Recorded<EventOf<"SupportDecided">>, reading: Reading): PlannedMessage[] {
  if (event.decision !== "offer") return [];
  return mailed(event, reading, () => [
    atOnce(event, "candidate-support-offered", candidate),
    ...supportReminded(event, reading),
  ]);
}

/** While the candidate has not answered, and the offer can be. */
function supportReminded(
  event: Recorded<EventOf<"SupportDecided">>,
  { application, policy: { calendar } }: Reading,
): PlannedMessage[] {
  const { support } = application;
  const offer = offerAtHand(application);
  if (!offer || support.decidedSeq !== event.seq || support.answer) return [];
  const day = addWorkingDays(dayOf(event.recordedAt, calendar.zone), supportReminder, calendar);
  const at = opening(day, calendar);
  const { expiresAt } = offer;
  return expiresAt && at >= expiresAt
    ? []
    : [byClock(event, "candidate-support-reminder", candidate, at, expiresAt)];
}

/** The first yes to help with an offer; who later only changes what may be read needs no mail about it. */
function supportAccepted(event: Recorded<EventOf<"SupportAnswered">>, reading: Reading): PlannedMessage[] {
  const before = reading.history.events.findLast(
    (each): each is Recorded<EventOf<"SupportAnswered" | "SupportDecided">> =>
      (each.type === "SupportAnswered" || each.type === "SupportDecided") && each.seq < event.seq,
  );
  const widened = before?.type === "SupportAnswered" && before.answer === "accepted";
  if (event.answer !== "accepted" || widened) return [];
  return mailed(event, reading, () => [atOnce(event, "candidate-support-accepted", candidate)]);
}

export type TimeSet = Recorded<EventOf<"ConsultationBooked" | "ConsultationMoved">>;

const setsTime = (event: Recorded): event is TimeSet =>
  event.type === "ConsultationBooked" || event.type === "ConsultationMoved";

/** An event of a talk, by where it stands in the stream. */
interface OfTalk {
  readonly seq: number;
  readonly consultationId: string;
}

const timesBefore = ({ events }: History, { seq, consultationId }: OfTalk): TimeSet[] =>
  events.filter(
    (event): event is TimeSet =>
      setsTime(event) && event.consultationId === consultationId && event.seq < seq,
  );

/** The time that a talk had before an event of it; nothing before it was booked. */
export const timeBefore = (history: History, event: OfTalk): TimeSet | undefined =>
  timesBefore(history, event).at(-1);

/** The candidate's invitations to a talk from before an event of it, by the ids of their records. */
const invitationsToCandidate = (history: History, event: OfTalk): string[] =>
  timesBefore(history, event).map((each) => messageId(each, "candidate-consultation-invitation", candidate));

/** The same of an expert: those to the times that were theirs. */
const invitationsToExpert = (history: History, event: OfTalk, memberId: string): string[] =>
  timesBefore(history, event)
    .filter(({ expertId }) => expertId === memberId)
    .map((each) => messageId(each, "expert-consultation-invitation", expert(memberId)));

/**
 * RFC 5545 SEQUENCE of a talk's invitation as it stood with an event of it. It counts what an undo took back as well:
 * calendars have seen that, and ignore whatever does not rise.
 */
export const sequenceAt = ({ events }: History, { seq, consultationId }: OfTalk): number =>
  events.filter(
    (event) =>
      (event.type === "ConsultationMoved" || event.type === "ConsultationCancelled") &&
      event.consultationId === consultationId &&
      event.seq <= seq,
  ).length;

/**
 * Booked or moved: both are invited at once; an expert who hands it over is told that it left their calendar. What did
 * not go before the talk was moved on or called off goes no more: the next invitation, or nothing, takes its place.
 */
function timeSet(event: TimeSet, reading: Reading): PlannedMessage[] {
  const { history, application } = reading;
  const talk = application.consultations.find((each) => each.consultationId === event.consultationId);
  const before = timeBefore(history, event);
  const handedOver = before && before.expertId !== event.expertId ? before.expertId : undefined;
  const invited = (template: string, recipient: Recipient, replaces: readonly string[]) =>
    atOnce(event, template, recipient, {
      goodUntil: usefulUntil(event, timesBefore(history, event)),
      replaces,
    });
  const stands = talk?.timeSeq === event.seq && talk.status !== "cancelled";
  const toExpert = invitationsToExpert(history, event, event.expertId);
  return [
    ...(stands
      ? [
          ...mailed(event, reading, () => [
            invited("candidate-consultation-invitation", candidate, invitationsToCandidate(history, event)),
          ]),
          invited("expert-consultation-invitation", expert(event.expertId), toExpert),
        ]
      : []),
    ...(handedOver && handedOver !== talk?.expertId ? [leavesCalendar(event, handedOver, reading)] : []),
    ...whileAhead(event, reading),
    ...howItWentAsked(event, reading),
  ];
}

/** A talk is not this expert's any more: a colleague has it, or nobody. */
const leavesCalendar = (
  event: Cause & OfTalk,
  memberId: string,
  { history }: Reading,
  timing: Partial<PlannedMessage> = {},
): PlannedMessage =>
  atOnce(event, "expert-consultation-cancelled", expert(memberId), {
    replaces: invitationsToExpert(history, event, memberId),
    ...timing,
  });

/** What comes before a talk, while it stands at the time that this event set. */
function whileAhead(event: TimeSet, reading: Reading): PlannedMessage[] {
  const talk = standing(event, reading.application);
  if (!talk) return [];
  return [
    ...mailed(event, reading, () => candidateReminded(event, talk)),
    ...expertReminded(event, talk),
    ...clockChanged(event, reading),
  ];
}

function standing(event: TimeSet, application: Application): Consultation | undefined {
  const talk = application.consultations.find(({ timeSeq }) => timeSeq === event.seq);
  return application.status === "live" && talk?.status === "booked" ? talk : undefined;
}

/** None for a moment that had passed when the time was set: the invitation had just come. */
function candidateReminded(event: TimeSet, { startsAt }: Consultation): PlannedMessage[] {
  return talkReminders.flatMap(({ minutes, suffix }, index) => {
    const at = addMinutes(startsAt, -minutes);
    if (at <= event.recordedAt) return [];
    const next = talkReminders[index + 1];
    const goodUntil = next ? addMinutes(startsAt, -next.minutes) : startsAt;
    const reminder = byClock(event, "candidate-consultation-reminder", candidate, at, goodUntil);
    return [{ ...reminder, id: `${reminder.id}-${suffix}` }];
  });
}

function expertReminded(event: TimeSet, { startsAt, expertId, preparedAt }: Consultation): PlannedMessage[] {
  const briefAt = addMinutes(startsAt, -briefMinutes);
  const alarmAt = addMinutes(startsAt, -alarmMinutes);
  const reader = expert(expertId);
  return [
    briefAt > event.recordedAt
      ? byClock(event, "expert-brief", reader, briefAt, startsAt)
      : atOnce(event, "expert-brief", reader, { goodUntil: startsAt }),
    ...(alarmAt > event.recordedAt && !preparedAt
      ? [
          byClock(event, "expert-not-prepared", reader, alarmAt, startsAt),
          byClock(event, "hr-expert-not-prepared", { role: "hr" }, alarmAt, startsAt),
        ]
      : []),
  ];
}

/**
 * The expert is asked how a talk went once it is over, and again the next working day; a working day after that hr
 * hears that nobody said. It is of no use any more once somebody did.
 */
function howItWentAsked(event: TimeSet, { application, policy: { calendar } }: Reading): PlannedMessage[] {
  const talk = application.consultations.find(({ timeSeq }) => timeSeq === event.seq);
  if (talk?.status !== "booked" && talk?.status !== "started") return [];
  const { endsAt, expertId } = talk;
  const morning = (days: number) =>
    opening(addWorkingDays(dayOf(endsAt, calendar.zone), days, calendar), calendar);
  return [
    byClock(event, "expert-outcome-asked", expert(expertId), endsAt),
    byClock(event, "expert-outcome-reminder", expert(expertId), morning(1)),
    byClock(event, outcomeUnknownMail, { role: "hr" }, morning(2)),
  ];
}

/** The rules of a zone changed after the talk was booked: it stays where it is, the clock there does not. */
function clockChanged(event: TimeSet, reading: Reading): PlannedMessage[] {
  const { expertId, startsAt, expertClock } = event;
  const changed = (template: string, recipient: Recipient) =>
    byClock(event, template, recipient, event.recordedAt, startsAt);
  return [
    ...(zoneChanged(event)
      ? [
          ...mailed(event, reading, () => [changed("candidate-consultation-clock-changed", candidate)]),
          changed("expert-consultation-clock-changed", expert(expertId)),
        ]
      : []),
    ...(expertClock && zoneChanged({ startsAt, ...expertClock })
      ? [changed("expert-own-clock-changed", expert(expertId))]
      : []),
  ];
}

/**
 * Cancelled by a person: both hear at once. Where it fell with a step of the application it waits for the undo window,
 * and where that step is a no, the candidate reads of the no first, as long as the talk is not near.
 */
function calledOff(event: Recorded<EventOf<"ConsultationCancelled">>, reading: Reading): PlannedMessage[] {
  const last = timeBefore(reading.history, event);
  if (!last) return [];
  const fell = fellWith(event, last, reading);
  const from = (at: string | undefined): Partial<PlannedMessage> =>
    at === undefined ? {} : { by: "clock", notBefore: at };
  const replaces = invitationsToCandidate(reading.history, event);
  return [
    ...mailed(event, reading, () => [
      atOnce(event, "candidate-consultation-cancelled", candidate, { replaces, ...from(fell?.heardAt) }),
    ]),
    leavesCalendar(event, last.expertId, reading, from(fell?.windowEnd)),
  ];
}

/**
 * When a cancellation that fell with a step may be told to the expert, and to the candidate; nothing where it fell with
 * none. It outlasts an undo of the step, and is told by the clock then as before.
 */
function fellWith(
  event: Recorded<EventOf<"ConsultationCancelled">>,
  { startsAt }: TimeSet,
  reading: Reading,
): ReturnType<typeof toldAfter> | undefined {
  const step = reading.history.events.findLast(
    (each): each is Recorded<EventOf<"OutcomeRecorded">> =>
      each.type === "OutcomeRecorded" &&
      (each.factSeq === event.factSeq || (each.seq < event.seq && each.ends !== undefined)),
  );
  return event.by === "system" && step ? toldAfter(step, event, startsAt, reading) : undefined;
}

type DeadlineSet = Recorded<EventOf<"OfferMoved" | "OfferExtended">>;

function deadlineSet(event: DeadlineSet, reading: Reading): PlannedMessage[] {
  return [...deadlineNears(event, reading), ...moreTimeGiven(event, reading)];
}

/** Who asked for more time in order to talk with the expert reads how long the offer stands, and can choose a time. */
function moreTimeGiven(event: DeadlineSet, reading: Reading): PlannedMessage[] {
  const { history, application } = reading;
  const { offerId, expiresAt, seq } = event;
  const asked = history.events.some((each) => each.type === "MoreTimeRequested" && each.seq < seq);
  if (!expiresAt || !asked || offerAtHand(application)?.offerId !== offerId) return [];
  const { state } = fold(history.events.filter((each) => each.seq < seq));
  if (state.status === "none" || !state.support.moreTimeAskedAt || state.support.offerId !== offerId)
    return [];
  if (!application.support.consent.includes("expert")) return [];
  return mailed(event, reading, () => [
    atOnce(event, "candidate-support-more-time", candidate, { goodUntil: expiresAt }),
  ]);
}

/**
 * Two working days before an offer's deadline, while it is open: the candidate, the recruiter and, for an agency's job,
 * the client's contacts. Told once for a deadline, however often it is named; one that was moved is told anew.
 */
function deadlineNears(event: DeadlineSet, reading: Reading): PlannedMessage[] {
  const { history, application, policy } = reading;
  const { calendar } = policy;
  const offer = offerAtHand(application);
  const { expiresAt } = event;
  if (!expiresAt || offer?.offerId !== event.offerId || offer.expiresAt !== expiresAt) return [];
  const first = history.events.find(
    (each) =>
      (each.type === "OfferMoved" || each.type === "OfferExtended") &&
      each.offerId === event.offerId &&
      each.expiresAt === expiresAt &&
      !history.takenBack.has(each.seq),
  );
  if (first?.seq !== event.seq) return [];
  const day = addWorkingDays(dayOf(expiresAt, calendar.zone), -deadlineReminder, calendar);
  const at = opening(day, calendar);
  if (at <= event.recordedAt) return [];
  const { job } = partiesOf(history, { causeSeq: event.seq, notBefore: at });
  const remind = (template: string, recipient: Recipient) =>
    byClock(event, template, recipient, at, expiresAt);
  return [
    ...mailed(event, reading, () => [remind("candidate-offer-deadline", candidate)]),
    remind("recruiter-offer-deadline", recruiter),
    ...(job.clientId ? [remind("client-offer-deadline", { role: "client" })] : []),
  ];
}
