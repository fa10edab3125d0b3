import type { EventOf, Recorded } from "../application/events.ts";
import { standingGreen } from "../application/state.ts";
import type { Application, History } from "../application/state.ts";
import { addMinutes } from "../calendar/days.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import { interviewAt, needless } from "../interview/follow.ts";
import { findInterview, isJudged, missingScorecards } from "../interview/state.ts";
import type { Interview } from "../interview/state.ts";
import { liveOffer, wasTold } from "../offer/state.ts";
import { isErasing } from "../personal-data/state.ts";
import { findOutcome } from "../track/track.ts";
import type { Track } from "../track/track.ts";
import { byClock, candidate, mailed, opening, recruiter, toldAfter, usefulUntil } from "./meetings.ts";
import { atOnce, messageId } from "./planned.ts";
import type { Calls, Cause, PlannedMessage, Reading, Recipient } from "./planned.ts";

/**
 * What the candidate, the interviewers and the recruiter hear about interviews. An interview's invitation takes the place
 * of the mail that its outcome would send: it goes at once, and every later one replaces it. Reminders are counted from
 * the time that it has now, so that they follow a move and are gone with a cancellation. What is asked of interviewers
 * afterwards waits until it has ended, and for as long as somebody has taken back that it was held.
 */

const dayInMinutes = 24 * 60;
/** Working days after times were offered on which the candidate is reminded. */
const timesReminders = [2, 4] as const;
/** Working days after an interview: its missing scorecards are asked for again, then the recruiter hears of them. */
const scorecardReminder = 1;
const scorecardMissing = 2;
/** Working days after a talk with a colleague or a visit on which the recruiter is asked whether it took place. */
const meetingUnknown = 1;
/** Working days after an interview on which a letter of thanks goes even to who has not written their scorecard. */
const thanksLatest = 3;
/** Working days after the candidate was asked what they want on which they are reminded. */
const expectationsReminder = 2;

const interviewer = (memberId: string): Recipient => ({ role: "interviewer", memberId });

const invitation = {
  candidate: "candidate-interview-invitation",
  interviewer: "interviewer-interview-invitation",
} as const;
/** Asks the recruiter whether a talk with a colleague or a visit took place; a task of theirs from then on. */
export const meetingUnknownMail = "recruiter-meeting-unknown";
export const scorecardsMissingMail = "recruiter-scorecards-missing";
const expectationsAsked = "candidate-expectations-asked";

export const interviewCalls = {
  InterviewOffered: timesOffered,
  InterviewBooked: timeSet,
  InterviewMoved: timeSet,
  InterviewCancelled: calledOff,
  AdjustmentAsked: adjustmentAsked,
  ScorecardSubmitted: lastScorecardIn,
  ThankYouWritten: thanked,
} satisfies Calls;

/** A person did it: to the candidate it counts as that person's word. */
const wordOf = ({ actor }: Recorded): Partial<PlannedMessage> => ({ byPerson: actor.kind === "member" });

const outcomeOfFact = ({ events }: History, { factSeq }: Cause) =>
  events.findLast(
    (event): event is Recorded<EventOf<"OutcomeRecorded">> =>
      event.type === "OutcomeRecorded" && event.factSeq === factSeq && !event.impliedBy,
  );

/** The outcome that came last before the clock acted. */
const outcomeBefore = ({ events }: History, { seq }: Cause) =>
  events.findLast(
    (event): event is Recorded<EventOf<"OutcomeRecorded">> =>
      event.type === "OutcomeRecorded" && event.seq < seq && !event.impliedBy,
  );

/** The interview whose times an outcome told of, if it did: both are in one fact. */
export const interviewOfferedWith = (
  { factSeq }: Pick<Cause, "factSeq">,
  { events }: History,
): string | undefined => {
  const offered = events.find((event) => event.type === "InterviewOffered" && event.factSeq === factSeq);
  return offered?.type === "InterviewOffered" ? offered.interviewId : undefined;
};

/** Times to choose from, where no outcome tells of them: of a final interview, a talk with a colleague, a visit. */
function timesOffered(event: Recorded<EventOf<"InterviewOffered">>, reading: Reading): PlannedMessage[] {
  const { history, application, policy } = reading;
  const interview = findInterview(application, event.interviewId);
  if (outcomeOfFact(history, event) || interview?.status !== "offered" || application.status !== "live")
    return [];
  const { calendar } = policy;
  const again = (isJudged(event) ? timesReminders : []).map((days, index) => {
    const day = addWorkingDays(dayOf(event.recordedAt, calendar.zone), days, calendar);
    const reminder = byClock(event, "candidate-interview-times", candidate, opening(day, calendar));
    return { ...reminder, id: `${reminder.id}-reminder-${index + 1}`, byPerson: false };
  });
  return mailed(event, reading, () => [
    atOnce(event, "candidate-interview-times", candidate, wordOf(event)),
    ...again,
  ]);
}

export type InterviewTimeSet = Recorded<EventOf<"InterviewBooked" | "InterviewMoved">>;

const setsTime = (event: Recorded): event is InterviewTimeSet =>
  event.type === "InterviewBooked" || event.type === "InterviewMoved";

/** An event of an interview, by where it stands in the stream. */
interface OfInterview {
  readonly seq: number;
  readonly interviewId: string;
}

const timesBefore = ({ events }: History, { seq, interviewId }: OfInterview): InterviewTimeSet[] =>
  events.filter(
    (event): event is InterviewTimeSet =>
      setsTime(event) && event.interviewId === interviewId && event.seq < seq,
  );

/** The time that an interview had before an event of it; nothing before it was booked. */
export const interviewTimeBefore = (history: History, event: OfInterview): InterviewTimeSet | undefined =>
  timesBefore(history, event).at(-1);

/** Invitations of one reader to the interview from before an event of it, by the ids of their records. */
const invitationsBefore = (
  history: History,
  event: OfInterview,
  template: string,
  recipient: Recipient,
): string[] => timesBefore(history, event).map((each) => messageId(each, template, recipient));

/** RFC 5545 SEQUENCE of an interview's invitation as it stood with an event of it. */
export const interviewSequenceAt = ({ events }: History, { seq, interviewId }: OfInterview): number =>
  events.filter(
    (event) =>
      (event.type === "InterviewMoved" || event.type === "InterviewCancelled") &&
      event.interviewId === interviewId &&
      event.seq <= seq,
  ).length;

/**
 * Booked or moved: everybody who takes part is invited at once. What did not go before it was moved on or called off goes
 * no more: the next invitation, or nothing, takes its place.
 */
function timeSet(event: InterviewTimeSet, reading: Reading): PlannedMessage[] {
  const { history, application, policy } = reading;
  const interview = findInterview(application, event.interviewId);
  if (!interview || interview.timeSeq !== event.seq || interview.status === "cancelled") return [];
  const invited = (template: string, recipient: Recipient) =>
    atOnce(event, template, recipient, {
      goodUntil: usefulUntil(event, timesBefore(history, event)),
      replaces: invitationsBefore(history, event, template, recipient),
      ...wordOf(event),
    });
  const needed = !needless(interview, application, policy.track, event.recordedAt);
  return [
    ...mailed(event, reading, () => [invited(invitation.candidate, candidate)]),
    ...interview.interviewerIds.map((id) => invited(invitation.interviewer, interviewer(id))),
    ...(event.by === "candidate"
      ? [atOnce(event, "recruiter-interview-time-set", recruiter, { goodUntil: event.endsAt })]
      : []),
    // Of one that is not needed nobody is reminded or asked anything, though it is not called off yet.
    ...(needed
      ? [
          ...reminded(event, interview, reading),
          ...scorecardsAsked(event, interview, reading),
          ...meetingAsked(event, interview, reading),
        ]
      : []),
  ];
}

/** A day before it, while it stands; none where that moment had passed when the time was set. */
function reminded(event: InterviewTimeSet, interview: Interview, reading: Reading): PlannedMessage[] {
  const at = addMinutes(event.startsAt, -dayInMinutes);
  if (reading.application.status !== "live" || interview.status !== "booked" || at <= event.recordedAt)
    return [];
  const remind = (template: string, recipient: Recipient) =>
    byClock(event, template, recipient, at, event.startsAt);
  return [
    ...mailed(event, reading, () => [remind("candidate-interview-reminder", candidate)]),
    ...interview.interviewerIds.map((id) => remind("interviewer-interview-reminder", interviewer(id))),
  ];
}

const setAside = ({ manuallyArchived, mergedInto }: Application): boolean =>
  manuallyArchived !== undefined || mergedInto !== undefined;

/**
 * Whether its time has come to judge it, once it is over: nobody has called it off or said that they did not come, and
 * what somebody said of it does not stand taken back. A scorecard says by itself that it took place.
 */
export function awaitsJudgement(interview: Interview, { events, takenBack }: History): boolean {
  if (!isJudged(interview)) return false;
  if (interview.status !== "booked") return interview.status === "held";
  const doubted = events.some(
    (event) =>
      (event.type === "InterviewHeld" || event.type === "InterviewMissed") &&
      event.interviewId === interview.interviewId &&
      takenBack.has(event.seq),
  );
  return !doubted || interview.scorecards.length > 0;
}

/** Whose scorecard is missing is asked once it has ended, and again a working day later; then the recruiter hears. */
function scorecardsAsked(event: InterviewTimeSet, interview: Interview, reading: Reading): PlannedMessage[] {
  const { history, application, policy } = reading;
  const missing = missingScorecards(interview);
  if (setAside(application) || missing.length === 0 || !awaitsJudgement(interview, history)) return [];
  const { calendar } = policy;
  const ended = dayOf(event.endsAt, calendar.zone);
  const after = (days: number) => addWorkingDays(ended, days, calendar);
  const again = opening(after(scorecardReminder), calendar);
  const missed = dueAtEndOf(after(scorecardMissing), calendar);
  return [
    ...missing.flatMap((memberId) => [
      byClock(event, "interviewer-scorecard-asked", interviewer(memberId), event.endsAt),
      byClock(event, "interviewer-scorecard-reminder", interviewer(memberId), again),
    ]),
    byClock(event, scorecardsMissingMail, recruiter, missed),
  ];
}

/** No outcome and no scorecard says that a talk or a visit took place: where nobody has said so, the recruiter is asked. */
function meetingAsked(event: InterviewTimeSet, interview: Interview, reading: Reading): PlannedMessage[] {
  const { application, policy } = reading;
  if (isJudged(interview) || interview.status !== "booked" || setAside(application)) return [];
  const { calendar } = policy;
  const day = addWorkingDays(dayOf(event.endsAt, calendar.zone), meetingUnknown, calendar);
  return [byClock(event, meetingUnknownMail, recruiter, opening(day, calendar))];
}

/**
 * Called off: whoever was invited hears of it, nobody else, and not once it is over. Where an outcome took its place the
 * clock calls it off after the undo window, and where that is a no, the candidate reads of the no first, as long as the
 * interview is not near.
 */
function calledOff(event: Recorded<EventOf<"InterviewCancelled">>, reading: Reading): PlannedMessage[] {
  const { history, application } = reading;
  const last = interviewTimeBefore(history, event);
  const interview = findInterview(application, event.interviewId);
  if (!interview) return [];
  if (!last) return timesWithdrawn(event, interview, reading);
  // Whoever is being erased is told at once: later there is nobody to tell.
  const byOutcome = event.actor.kind === "clock" && !isErasing(application);
  const step = byOutcome ? outcomeBefore(history, event) : undefined;
  const fell = step && toldAfter(step, event, last.startsAt, reading);
  const goodUntil = usefulUntil(last, timesBefore(history, last));
  const told = invitationsBefore(history, event, invitation.candidate, candidate);
  const chose = [...timesBefore(history, event), event].some(({ by }) => by === "candidate");
  const toRecruiter =
    event.by === "candidate" ? [atOnce(event, "recruiter-interview-called-off", recruiter)] : [];
  // Once it is over nobody hears that it will not take place.
  if (goodUntil <= event.recordedAt) return toRecruiter;
  return [
    ...mailed(event, reading, () => [
      atOnce(event, "candidate-interview-cancelled", candidate, {
        // Whoever chose a time knows of it, invitation or not.
        ...(chose ? { replaces: told } : { corrects: told }),
        goodUntil,
        ...wordOf(event),
        ...(fell?.waits ? { by: "clock", notBefore: fell.heardAt } : {}),
      }),
    ]),
    ...interview.interviewerIds.map((id) =>
      atOnce(event, "interviewer-interview-cancelled", interviewer(id), {
        corrects: invitationsBefore(history, event, invitation.interviewer, interviewer(id)),
        goodUntil,
      }),
    ),
    ...toRecruiter,
  ];
}

/**
 * Times that nobody had chosen are there no more: the recruiter hears that none of them suits; the candidate, whom a mail
 * asked to choose one, that they need not.
 */
function timesWithdrawn(
  event: Recorded<EventOf<"InterviewCancelled">>,
  { interviewId }: Interview,
  reading: Reading,
): PlannedMessage[] {
  if (event.by === "candidate") return [atOnce(event, "recruiter-interview-called-off", recruiter)];
  const { history } = reading;
  const offered = history.events.find(
    (each) => each.type === "InterviewOffered" && each.interviewId === interviewId,
  );
  if (event.by === "system" || !offered) return [];
  const step = outcomeOfFact(history, offered);
  const asked = step
    ? messageId(step, "candidate-times-offered", candidate)
    : messageId(offered, "candidate-interview-times", candidate);
  return mailed(event, reading, () => [
    atOnce(event, "candidate-interview-times-withdrawn", candidate, { corrects: [asked], ...wordOf(event) }),
  ]);
}

/** The recruiter hears of it, and whoever holds the interview and was invited before it was asked; what it is stands in Milepost. */
function adjustmentAsked(
  event: Recorded<EventOf<"AdjustmentAsked">>,
  { application, history }: Reading,
): PlannedMessage[] {
  const interview = findInterview(application, event.interviewId);
  const time = interviewTimeBefore(history, event);
  const hold = time && interview?.status === "booked" ? interview.interviewerIds : [];
  return [
    atOnce(event, "recruiter-adjustment-asked", recruiter),
    ...hold.map((id) =>
      // By the time that stood then: whoever is late with it is late for good, wherever the interview moves afterwards.
      atOnce(event, "interviewer-adjustment-asked", interviewer(id), { goodUntil: time?.endsAt ?? "" }),
    ),
  ];
}

/** Whether an outcome's interview tells it: the candidate by its own mails, and the recruiter where the candidate did it. */
export const toldByInterview = ({ factSeq }: Pick<Cause, "factSeq">, { events }: History): boolean =>
  events.some(
    (event) =>
      event.factSeq === factSeq &&
      (setsTime(event) || (event.type === "InterviewCancelled" && event.by !== "system")),
  );

/** The recruiter hears once when the judgement is complete; what it says is read in Milepost alone. */
function lastScorecardIn(
  event: Recorded<EventOf<"ScorecardSubmitted">>,
  { application }: Reading,
): PlannedMessage[] {
  const interview = findInterview(application, event.interviewId);
  if (!interview || missingScorecards(interview).length > 0) return [];
  return interview.scorecards.at(-1)?.seq === event.seq
    ? [atOnce(event, "recruiter-scorecards-in", recruiter)]
    : [];
}

/**
 * The candidate's thanks go to those they met, while it stands that the interview was held. Nobody reads them before
 * they have written down what they found: thanks are no evidence. They wait for that, but not for ever.
 */
function thanked(event: Recorded<EventOf<"ThankYouWritten">>, reading: Reading): PlannedMessage[] {
  const { application, policy } = reading;
  const interview = findInterview(application, event.interviewId);
  if (interview?.status !== "held" || interview.thankYou?.seq !== event.seq || setAside(application))
    return [];
  const { calendar, undoWindowSeconds } = policy;
  const windowEnd = addMinutes(event.recordedAt, undoWindowSeconds / 60);
  const ended = dayOf(interview.endsAt ?? event.recordedAt, calendar.zone);
  const latest = isJudged(interview)
    ? dueAtEndOf(addWorkingDays(ended, thanksLatest, calendar), calendar)
    : windowEnd;
  return interview.interviewerIds.map((id) => {
    const wroteAt = interview.scorecards.find(({ memberId }) => memberId === id)?.submittedAt ?? latest;
    const free = wroteAt < latest ? wroteAt : latest;
    const notBefore = free > windowEnd ? free : windowEnd;
    return byClock(event, "interviewer-thank-you", interviewer(id), notBefore);
  });
}

/**
 * The candidate is asked what they want before the final interview: when the interview that leads to it is booked, at
 * the latest when it was held; once, with one reminder, and not at all once they have said anything. An undo corrects
 * nothing of it: asking was no news.
 */
export function askedForExpectations(reading: Reading): PlannedMessage[] {
  const { history, application, policy } = reading;
  const { track, calendar } = policy;
  const offer = liveOffer(application);
  const late =
    (offer && wasTold(offer)) ||
    standingGreen(application, track.offerMilestone) ||
    application.status !== "live";
  if (late || application.expectations.version > 0) return [];
  const released = application.released.find((id) => id.endsWith(`#candidate#${expectationsAsked}`));
  const cause = history.events.find((event) =>
    released ? released === messageId(event, expectationsAsked, candidate) : asksFor(event, reading),
  );
  if (!cause || history.takenBack.has(cause.seq)) return [];
  const askAt = addMinutes(cause.recordedAt, policy.undoWindowSeconds / 60);
  const day = addWorkingDays(dayOf(askAt, calendar.zone), expectationsReminder, calendar);
  return mailed(cause, reading, () =>
    [
      byClock(cause, expectationsAsked, candidate, askAt),
      byClock(cause, "candidate-expectations-reminder", candidate, opening(day, calendar)),
    ].map((message) => ({ ...message, byPerson: false })),
  );
}

/** An interview that leads to the final one lies ahead, or was held. */
function asksFor(event: Recorded, { history, application, policy: { track } }: Reading): boolean {
  if (event.type === "InterviewBooked") {
    const interview = findInterview(application, event.interviewId);
    if (interview?.status === "cancelled") return false;
    return interview?.kind === "final" || (interview?.kind === "first" && hasFinal(track));
  }
  return (
    event.type === "OutcomeRecorded" &&
    !history.takenBack.has(event.seq) &&
    !event.impliedBy &&
    event.colour !== "red" &&
    event.actor.kind !== "system" &&
    interviewAt(track, event.milestone) !== undefined &&
    findOutcome(track, event.milestone, event.outcome)?.interviewHeld === true
  );
}

const hasFinal = (track: Track): boolean =>
  track.milestones.some(({ id }) => interviewAt(track, id) === "final");
