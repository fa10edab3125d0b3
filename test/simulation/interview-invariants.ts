import type { EventOf, Recorded } from "../../shared/domain/application/events.ts";
import { fold, stands } from "../../shared/domain/application/state.ts";
import type { Application, History, StandingOutcome } from "../../shared/domain/application/state.ts";
import {
  findInterview,
  hasBegun,
  hasTime,
  interviewsAhead,
  isJudged,
} from "../../shared/domain/interview/state.ts";
import type { Interview } from "../../shared/domain/interview/state.ts";
import { findOutcome } from "../../shared/domain/track/track.ts";
import type { Track } from "../../shared/domain/track/track.ts";
import type { Run } from "./simulation.ts";

type Say = (problem: string) => void;

export interface Interviewed {
  readonly stream: string;
  readonly history: History;
  readonly application: Application;
  readonly track: Track;
}

interface Sent {
  readonly at: number;
  readonly stream: string;
  readonly message: string;
}

const minute = 60_000;
const dayLong = 24 * 60 * minute;
/** Two clocks may disagree by so much. */
const skew = 6_000;
/** From the look at the history to the mail's being taken, also where a call outlived its sender. */
const stillOnItsWay = minute;

/** The undo window, and time for the clock to look, also where it was held up. */
const overBy = 20 * minute;

/**
 * Of each kind one interview lies ahead at most, and as long as it does its step says so. What took its place has called
 * it off once that could not be undone unheard any more; what had begun by then nobody but a person calls off.
 */
export function checkInterviews({ cloud }: Run, subjects: readonly Interviewed[], say: Say): void {
  const { now } = cloud.scheduler;
  for (const { stream, application, history, track } of subjects) {
    const ahead = interviewsAhead(application, new Date(now).toISOString());
    for (const { interviewId, kind } of ahead) {
      if (ahead.some((each) => each.interviewId !== interviewId && each.kind === kind))
        say(`two interviews of a kind lie ahead: ${stream} ${interviewId}`);
      if (application.manuallyArchived)
        say(`an interview lies ahead of what was set aside: ${stream} ${interviewId}`);
    }
    // As it stood when each time came that was ever set, and as it stands now.
    const moments = history.events.flatMap((event) =>
      event.type === "InterviewBooked" || event.type === "InterviewMoved" ? [Date.parse(event.startsAt)] : [],
    );
    for (const moment of new Set([now, ...moments.filter((each) => each < now)])) {
      const at = new Date(moment).toISOString();
      const then = fold(history.events.filter(({ recordedAt }) => recordedAt < at)).state;
      if (then.status === "none") continue;
      for (const interview of then.interviews)
        checkStands(stream, interview, then, track, moment, (problem) => say(`${problem} at ${at}`));
    }
    for (const event of history.events) {
      if (event.type === "InterviewCancelled" && event.by === "system")
        checkCalledOff(stream, event, history, say);
      if (history.takenBack.has(event.seq)) continue;
      if (event.type === "InterviewHeld" || event.type === "InterviewMissed")
        checkGround(stream, event, history, track, say);
    }
  }
}

/** An interview that lies ahead, or begins at this very moment, has what it needs; what ended before it called it off. */
function checkStands(
  stream: string,
  interview: Interview,
  application: Application,
  track: Track,
  moment: number,
  say: Say,
): void {
  const { interviewId, kind, status, startsAt } = interview;
  const lately = new Date(moment - overBy).toISOString();
  if (status !== "offered" && status !== "booked") return;
  const ending = application.outcomes.findLast((outcome) => outcome.ends && stands(outcome));
  if (ending && ending.recordedAt < lately && !hasBegun(interview, ending.recordedAt))
    say(`an interview outlasts what had ended before it: ${stream} ${interviewId}`);
  if (ending || status === "offered" || hasBegun(interview, new Date(moment - 1).toISOString())) return;
  if (kind !== "first" && kind !== "final") return;
  const word = lastWord(kind, application, track);
  if ((word?.recordedAt ?? "") > lately) return;
  const { booking } = word?.details ?? {};
  if (booking?.interviewId !== interviewId)
    say(`an interview is booked, its milestone is not: ${stream} ${interviewId}`);
  else if (booking.startsAt !== startsAt)
    say(`the milestone has another time than the interview: ${stream} ${interviewId} ${booking.startsAt}`);
}

/** What the milestones of a kind of interview say of it last. */
const lastWord = (
  kind: "first" | "final",
  { outcomes }: Application,
  track: Track,
): StandingOutcome | undefined =>
  outcomes.findLast(({ milestone, outcome, reopenedAt }) => {
    const rule = findOutcome(track, milestone, outcome);
    const ofKind = milestone.startsWith("final") === (kind === "final");
    return ofKind && !reopenedAt && (rule?.interview !== undefined || rule?.interviewHeld === true);
  });

/** No person called it off: it lay ahead when an outcome took its place, or when what it rested on was undone. */
function checkCalledOff(
  stream: string,
  { seq, interviewId, actor, recordedAt }: Recorded & { readonly interviewId: string },
  { events }: History,
  say: Say,
): void {
  const time = timeBefore(events, seq, interviewId);
  const took = events.findLast((event) => event.seq < seq && event.type === "OutcomeRecorded");
  const since = actor.kind === "clock" ? took?.recordedAt : recordedAt;
  if (time && since !== undefined && time.startsAt <= since)
    say(`an interview that had begun was called off: ${stream} ${interviewId}, of ${time.startsAt}`);
}

type TimeSet = Recorded<EventOf<"InterviewBooked" | "InterviewMoved">>;

const timeBefore = (events: readonly Recorded[], seq: number, interviewId: string): TimeSet | undefined =>
  events.findLast(
    (event): event is TimeSet =>
      (event.type === "InterviewBooked" || event.type === "InterviewMoved") &&
      event.interviewId === interviewId &&
      event.seq < seq,
  );

/**
 * Whatever says that an interview was held or missed is in the same fact: an outcome of a person's, or a scorecard. Of a
 * talk with a colleague or a visit a person says it by itself, once its time has come.
 */
function checkGround(
  stream: string,
  { type, seq, factSeq, interviewId, actor, recordedAt }: Recorded & { readonly interviewId: string },
  { events, takenBack }: History,
  track: Track,
  say: Say,
): void {
  const together = events.filter((event) => event.factSeq === factSeq && !takenBack.has(event.seq));
  const offer = events.find(
    (event) => event.type === "InterviewOffered" && event.interviewId === interviewId,
  );
  if (offer?.type === "InterviewOffered" && !isJudged(offer)) {
    const set = timeBefore(events, seq, interviewId);
    const begun = set !== undefined && set.startsAt <= recordedAt;
    if (!begun || actor.kind !== "member" || together.length > 1)
      say(`a talk or a visit was said to be over by nobody, or too soon: ${stream} ${type} ${interviewId}`);
    return;
  }
  const said = together.some((event) => {
    if (event.type === "ScorecardSubmitted") return type === "InterviewHeld";
    if (event.type !== "OutcomeRecorded") return false;
    const rule = findOutcome(track, event.milestone, event.outcome);
    return type === "InterviewHeld" ? rule?.interviewHeld === true : rule?.interview === "missed";
  });
  if (!said) say(`nobody said it and it stands: ${stream} ${type} ${interviewId}`);
}

/** The history as whoever sent a mail at a moment must have known it: its cause, and what was written a while before. */
const knownThen = (
  { events }: History,
  cause: number,
  at: number,
  stream: string,
  committed: ReadonlyMap<string, number>,
): History =>
  fold(
    events.filter(
      (event) =>
        event.seq <= cause || (committed.get(`${stream} ${event.factSeq}`) ?? 0) < at - stillOnItsWay,
    ),
  );

const reminders = new Set(["candidate-interview-reminder", "interviewer-interview-reminder"]);
const requests = new Set(["interviewer-scorecard-asked", "interviewer-scorecard-reminder"]);
/** Asks whether a talk with a colleague or a visit took place. */
const question = "recruiter-meeting-unknown";
const thanks = "interviewer-thank-you";

/**
 * Nobody is reminded of an interview, a talk or a visit, and nobody asked for a scorecard or whether it took place, that
 * was moved, called off, undone or missed by then; a reminder goes within the day before it, a question after its end.
 * Each names the time it belongs to by the event that set it. Thanks go only for what was held.
 */
export function checkInterviewMails(
  { cloud }: Run,
  subjects: readonly Interviewed[],
  mails: readonly Sent[],
  say: Say,
): void {
  const told = new Map(subjects.map((subject) => [subject.stream, subject]));
  const committed = new Map<string, number>();
  for (const { table, pk, sort, at } of cloud.commits)
    if (table === "facts") committed.set(`${pk} ${sort}`, at);
  for (const { stream, message, at } of mails) {
    const [cause = "", reader = "", template = ""] = message.split("#");
    const reminds = reminders.has(template);
    const { history, track } = told.get(stream) ?? {};
    const asks = requests.has(template) || template === question;
    if (!history || !track || (!reminds && !asks && template !== thanks)) continue;
    const set = history.events.find(({ seq }) => seq === Number(cause));
    if (template === thanks && set?.type === "ThankYouWritten") {
      const then = knownThen(history, set.seq, at, stream, committed);
      const written = then.state.status === "none" ? undefined : findInterview(then.state, set.interviewId);
      if (written?.status !== "held")
        say(`thanks for an interview that is ${written?.status}: ${stream} ${message}`);
      continue;
    }
    if (set?.type !== "InterviewBooked" && set?.type !== "InterviewMoved") {
      say(`a mail about no interview's time: ${stream} ${message}`);
      continue;
    }
    const then = knownThen(history, set.seq, at, stream, committed);
    if (then.state.status === "none") continue;
    const interview = findInterview(then.state, set.interviewId);
    if (!interview || !hasTime(interview)) {
      say(`a mail about an interview without a time: ${stream} ${message}`);
      continue;
    }
    const place = `${stream} ${message} at ${new Date(at).toISOString()}`;
    if (interview.timeSeq !== set.seq) say(`a mail about a time that the interview has left: ${place}`);
    const begins = Date.parse(set.startsAt);
    if (reminds) {
      if (interview.status !== "booked" || then.state.status !== "live")
        say(`a reminder of an interview that is ${interview.status}: ${place}`);
      const { kind, interviewId } = interview;
      const word = kind === "first" || kind === "final" ? lastWord(kind, then.state, track) : undefined;
      if (isJudged(interview) && word?.details?.booking?.interviewId !== interviewId)
        say(`a reminder of an interview that its step says nothing of: ${place}, but ${word?.outcome}`);
      if (at < begins - dayLong - skew || at > begins + stillOnItsWay)
        say(`a reminder at the wrong time: ${place}, of ${set.startsAt}`);
      continue;
    }
    if (template === question) {
      if (at < Date.parse(set.endsAt) - skew) say(`a talk or visit is asked about before its end: ${place}`);
      if (interview.status !== "booked" || isJudged(interview))
        say(`somebody has said already what became of it: ${place}, ${interview.status}`);
      continue;
    }
    if (at < Date.parse(set.endsAt) - skew) say(`a scorecard is asked for before the end: ${place}`);
    if (interview.status !== "booked" && interview.status !== "held")
      say(`a scorecard is asked for of an interview that is ${interview.status}: ${place}`);
    if (interview.scorecards.some((card) => reader === `interviewer-${card.memberId}`))
      say(`a scorecard is asked for that is in: ${place}`);
    const doubted = then.events.some(
      (event) =>
        (event.type === "InterviewHeld" || event.type === "InterviewMissed") &&
        event.interviewId === set.interviewId &&
        then.takenBack.has(event.seq),
    );
    if (interview.status === "booked" && doubted && interview.scorecards.length === 0)
      say(`a scorecard is asked for although it was undone that it was held: ${place}`);
  }
}
