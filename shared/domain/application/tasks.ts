import { silenceSteps } from "../candidate-experience/clock.ts";
import { answerTaskId, unanswered } from "../candidate-experience/messages.ts";
import { mayBeContacted, surveyTaskId } from "../candidate-experience/survey-state.ts";
import { reachedByMail, supportStatus } from "../consultation/state.ts";
import { alignmentOf, stillBlocking } from "../expectations/alignment.ts";
import { comparedOffer } from "../expectations/gate.ts";
import { interviewAt, lastWordOn } from "../interview/follow.ts";
import { missingScorecards, openInterview } from "../interview/state.ts";
import {
  awaitsJudgement,
  meetingUnknownMail,
  scorecardsMissingMail,
} from "../messages/interview-messages.ts";
import { outcomeUnknownMail } from "../messages/offer-messages.ts";
import { messageId } from "../messages/planned.ts";
import { liveOffer } from "../offer/state.ts";
import { standingHolds } from "../personal-data/holds.ts";
import { findOutcome } from "../track/track.ts";
import type { Track } from "../track/track.ts";
import { callAfter, callDeadline, correctionDeadline, needsCall, undoneRejections } from "./endings.ts";
import { hasStarted, openMilestone } from "./plan.ts";
import { answerTo } from "./retention-check.ts";
import { standingOutcomes, stands } from "./state.ts";
import type { Application, ApplicationFacts, History } from "./state.ts";
import { workingTimeOf } from "./working-time.ts";

/** What a person has to do about an application besides its next step. Derived from the history, never stored as truth. */
export interface Task {
  /** Stable: kind and the event that caused it. */
  readonly id: string;
  readonly kind:
    | "check-first"
    | "outcome"
    | "rejection-call"
    | "call-about-correction"
    | "call-unreachable-by-mail"
    | "confirm-outcome"
    | "retention-check"
    | "removal-request"
    | "hold-review"
    | "reopened"
    | "silence"
    | "call-about-help"
    | "talk-outcome"
    | "more-time"
    | "adjustment-asked"
    | "interview-called-off"
    | "gap-before-final"
    | "scorecards-missing"
    | "meeting-outcome"
    | "survey-contact"
    | "answer";
  /** Whose it is: the application's recruiter, the job's manager, or everybody with a role. */
  readonly for: "recruiter" | "manager" | "hr" | "privacy";
  /** From when on it is to be done. An agreed call-back's lies ahead. */
  readonly since: string;
  /** By when, where somebody was promised it or the track says so; an instant. */
  readonly dueAt?: string | undefined;
  /** What it is about: the id of an outcome or of a milestone. */
  readonly about?: string | undefined;
}

/** Every other task is done by the act it asks for, and closes by itself once that is recorded. */
const doneBySaying: readonly Task["kind"][] = [
  "outcome",
  "reopened",
  "removal-request",
  "adjustment-asked",
  // Whoever has left writes no scorecard any more.
  "scorecards-missing",
  "answer",
  "survey-contact",
];

/** Whether a task is done by saying so. */
export const isDoneBySaying = ({ kind }: Pick<Task, "kind">): boolean => doneBySaying.includes(kind);

/** How often a manager is asked before hr hears that nobody knows. */
export const retentionAsks = 3;

/** The tasks that are open now, oldest first. Archived by hand or merged, an application asks nothing but privacy's. */
export function openTasks(history: History, track: Track): Task[] {
  const application = history.state;
  if (application.status === "none") return [];
  const setAside = application.manuallyArchived !== undefined || application.mergedInto !== undefined;
  return [
    ...removalRequest(application),
    ...holdReviews(application),
    ...(application.status === "live"
      ? [
          ...whileLive(application, track),
          ...callAboutHelp(application),
          ...moreTime(history),
          ...adjustmentsAsked(history),
          ...interviewsCalledOff(history, track),
          ...gapBeforeFinal(history),
        ]
      : []),
    ...(setAside
      ? []
      : [
          ...ofLatestOutcome(application, track),
          ...ofUndos(history, track),
          ...scorecardsMissing(application, history),
          ...talkOutcomes(application, history),
          ...meetingOutcomes(application, history),
          ...answers(application),
          ...surveyContact(application),
        ]),
  ]
    .filter((task) => !application.tasksDone.includes(task.id))
    .sort((a, b) => (a.since < b.since ? -1 : 1));
}

/** A hold whose day has come is renewed or ended: nobody can say that it is done without either. */
const holdReviews = ({ holds }: ApplicationFacts): Task[] =>
  standingHolds(holds).flatMap(({ reviewDue }) =>
    reviewDue
      ? [{ id: `hold-review-${reviewDue.seq}`, kind: "hold-review", for: "privacy", since: reviewDue.at }]
      : [],
  );

/** The candidate wrote, and nobody has answered. */
function answers(application: Application): Task[] {
  const wrote = unanswered(application);
  return wrote
    ? [
        {
          id: answerTaskId(wrote.seq),
          kind: "answer",
          for: "recruiter",
          since: wrote.at,
          dueAt: wrote.answerBy,
        },
      ]
    : [];
}

/** Whoever answered the survey said that they may be contacted about it. */
function surveyContact(application: Application): Task[] {
  const answer = mayBeContacted(application);
  return answer
    ? [
        {
          id: surveyTaskId(answer.seq),
          kind: "survey-contact",
          for: "hr",
          since: answer.at,
          dueAt: answer.contactBy,
        },
      ]
    : [];
}

const removalRequest = ({ removalRequestedAt: since }: ApplicationFacts): Task[] =>
  since ? [{ id: `removal-request-${since}`, kind: "removal-request", for: "privacy", since }] : [];

const whileLive = (application: ApplicationFacts, track: Track): Task[] => [
  ...checkFirst(application),
  ...confirmations(application),
  ...reopened(application),
  ...silence(application, track),
  ...retentionCheck(application, track),
];

/** Until it is settled, or the application goes on: whoever records a success has looked at it. */
function checkFirst(application: ApplicationFacts): Task[] {
  const { checkFirst: requirements, enteredAt: since } = application;
  const goneOn = standingOutcomes(application).some(({ colour }) => colour === "green");
  return requirements.length > 0 && !goneOn
    ? [{ id: "check-first-1", kind: "check-first", for: "recruiter", since }]
    : [];
}

const confirmations = (application: ApplicationFacts): Task[] =>
  application.confirmations.map(({ confirmationId: id, requestedAt: since, outcome: about }) => ({
    id,
    kind: "confirm-outcome",
    for: "hr",
    since,
    about,
  }));

/** The candidate came back, and nothing was recorded since. */
function reopened({ outcomes, step }: ApplicationFacts): Task[] {
  const last = outcomes.at(-1);
  return last?.reopenedAt
    ? [
        {
          id: `reopened-${last.seq}`,
          kind: "reopened",
          for: "recruiter",
          since: last.reopenedAt,
          dueAt: step.reviewAt,
          about: last.milestone,
        },
      ]
    : [];
}

/**
 * Nobody has had a word with the candidate for days; whoever has one ends it. No employee waits for us. After two weeks it
 * is hr's as well: whoever should have called has not.
 */
function silence(application: ApplicationFacts, track: Track): Task[] {
  const { since, noticed } = application.silence;
  const [first] = noticed;
  if (!first || hasStarted(track, application)) return [];
  const told = noticed.find(({ workingDays }) => workingDays === silenceSteps.hr);
  return [
    { id: `silence-${since}`, kind: "silence", for: "recruiter", since: first.at },
    ...(told
      ? [{ id: `silence-hr-${since}`, kind: "silence", for: "hr", since: told.at } satisfies Task]
      : []),
  ];
}

/** Help with the offer could not be offered by mail; an address, or a decision, settles it. */
function callAboutHelp(application: ApplicationFacts): Task[] {
  const { callDue } = application.support;
  const open = (liveOffer(application)?.status ?? "draft") !== "draft";
  if (!callDue || !open || supportStatus(application) !== "undecided" || reachedByMail(application))
    return [];
  return [
    { id: `call-about-help-${callDue.seq}`, kind: "call-about-help", for: "recruiter", since: callDue.at },
  ];
}

/** The candidate found no time with the expert before the offer's deadline, and it stands as it stood then. */
function moreTime({ state, events }: History): Task[] {
  const asked = events.findLast(({ type }) => type === "MoreTimeRequested");
  if (!asked || state.status !== "live" || !state.support.moreTimeAskedAt || !liveOffer(state)) return [];
  return [{ id: `more-time-${asked.seq}`, kind: "more-time", for: "recruiter", since: asked.recordedAt }];
}

/** What a candidate needs for an interview that lies ahead. */
function adjustmentsAsked({ state, events }: History): Task[] {
  if (state.status === "none") return [];
  return events.flatMap((event) => {
    if (event.type !== "AdjustmentAsked") return [];
    const { seq, noteId, recordedAt } = event;
    // What was said for an earlier one is to be arranged again for each that follows it.
    return state.interviews
      .filter(
        ({ status, adjustmentNoteIds }) =>
          (status === "offered" || status === "booked") && adjustmentNoteIds.includes(noteId),
      )
      .map(({ interviewId, offeredAt }) => {
        const own = interviewId === event.interviewId;
        return {
          id: `adjustment-asked-${seq}${own ? "" : `-${interviewId}`}`,
          kind: "adjustment-asked" as const,
          for: "recruiter" as const,
          since: own ? recordedAt : offeredAt,
        };
      });
  });
}

/** Times for the final interview are offered, and what the candidate answered since keeps them from booking one. */
function gapBeforeFinal({ state, events }: History): Task[] {
  if (state.status === "none") return [];
  const { terms, rules } = state.expectations;
  const offered = state.interviews.some(({ kind, status }) => kind === "final" && status === "offered");
  const stated = events.findLast(({ type }) => type === "ExpectationsStated");
  if (!offered || !terms || !stated) return [];
  const gaps = stillBlocking(alignmentOf(state, terms, comparedOffer(state), rules));
  const { seq, recordedAt: since } = stated;
  return gaps.length > 0
    ? [{ id: `gap-before-final-${seq}`, kind: "gap-before-final", for: "recruiter", since }]
    : [];
}

/**
 * The last that the open step says is that an interview was booked, and that interview was called off since: no outcome
 * of a final interview says so, or the one that did was undone. Until times are offered again, or something else is so.
 */
function interviewsCalledOff({ state, events }: History, track: Track): Task[] {
  const step = state.status === "live" ? openMilestone(track, state)?.id : undefined;
  const kind = step && interviewAt(track, step);
  if (!kind || state.status !== "live" || openInterview(state, kind)) return [];
  const interviewId = lastWordOn(kind, state, track)?.details?.booking?.interviewId;
  const off = events.findLast(
    (event) => event.type === "InterviewCancelled" && event.interviewId === interviewId,
  );
  if (!off) return [];
  const { seq, recordedAt: since } = off;
  return [{ id: `interview-called-off-${seq}`, kind: "interview-called-off", for: "recruiter", since }];
}

/** From when the recruiter was told of them, until they are in. */
const scorecardsMissing = (application: Application, history: History): Task[] =>
  application.interviews.flatMap((interview) => {
    const { timeSeq } = interview;
    if (timeSeq === undefined || missingScorecards(interview).length === 0) return [];
    const told = history.events.find(
      (event) =>
        event.type === "MessagesReleased" &&
        event.messages.includes(messageId({ seq: timeSeq }, scorecardsMissingMail, { role: "recruiter" })),
    );
    return told && awaitsJudgement(interview, history)
      ? [
          {
            id: `scorecards-missing-${timeSeq}`,
            kind: "scorecards-missing",
            for: "recruiter",
            since: told.recordedAt,
          },
        ]
      : [];
  });

/** From when hr was told that nobody said how a talk went, until somebody does. */
const talkOutcomes = ({ consultations }: Application, { events }: History): Task[] =>
  consultations.flatMap(({ status, timeSeq }) => {
    if (status !== "booked" && status !== "started") return [];
    const mail = messageId({ seq: timeSeq }, outcomeUnknownMail, { role: "hr" });
    const told = events.find((event) => event.type === "MessagesReleased" && event.messages.includes(mail));
    return told
      ? [{ id: `talk-outcome-${timeSeq}`, kind: "talk-outcome", for: "hr", since: told.recordedAt }]
      : [];
  });

/** From when the recruiter was asked whether a talk with a colleague or a visit took place, until they say. */
const meetingOutcomes = ({ interviews }: Application, { events }: History): Task[] =>
  interviews.flatMap(({ status, timeSeq }) => {
    if (status !== "booked" || timeSeq === undefined) return [];
    const mail = messageId({ seq: timeSeq }, meetingUnknownMail, { role: "recruiter" });
    const told = events.find((event) => event.type === "MessagesReleased" && event.messages.includes(mail));
    return told
      ? [
          {
            id: `meeting-outcome-${timeSeq}`,
            kind: "meeting-outcome",
            for: "recruiter",
            since: told.recordedAt,
          },
        ]
      : [];
  });

function retentionCheck(application: ApplicationFacts, track: Track): Task[] {
  const ask = application.retentionAsks.at(-1);
  if (!ask || !hasStarted(track, application)) return [];
  if (answerTo(ask, application)) return [];
  return [
    {
      id: `retention-check-${ask.milestone}-${ask.ask}`,
      kind: "retention-check",
      for: ask.ask > retentionAsks ? "hr" : "manager",
      since: ask.at,
      about: ask.milestone,
    },
  ];
}

/** What the latest standing outcome asks of the recruiter, by its rule. */
function ofLatestOutcome(application: ApplicationFacts, track: Track): Task[] {
  const latest = application.outcomes.findLast((outcome) => stands(outcome) && !outcome.impliedBy);
  const rule = latest && findOutcome(track, latest.milestone, latest.outcome);
  if (!rule) return [];
  const { seq, recordedAt, reviewAt, outcome: about } = latest;
  // Where a person agreed on a time, that is when there is something to do.
  const agreed = rule.review?.kind === "given" ? reviewAt : undefined;
  const since = agreed ?? recordedAt;
  const mine = (kind: Task["kind"], id: string, dueAt?: string): Task[] => [
    { id, kind, for: "recruiter", since, dueAt, about },
  ];
  const called = callAfter(application, seq, latest.effectiveAt) !== undefined;
  if (needsCall(track, application, latest.milestone, latest.outcome))
    return called
      ? []
      : mine("rejection-call", `rejection-call-${seq}`, callDeadline(recordedAt, workingTimeOf(application)));
  const unmailed =
    rule.colour === "red" && rule.candidate !== undefined && !application.reachableBy.includes("email");
  const tasked = rule.recruiterIfByCandidate
    ? latest.actor.kind === "candidate"
    : rule.recruiter === "task" || (rule.recruiter === "call" && rule.colour === "amber");
  return [
    ...(tasked ? mine("outcome", `outcome-${seq}`, agreed) : []),
    ...(unmailed && !called ? mine("call-unreachable-by-mail", `call-${seq}`) : []),
  ];
}

/** A rejection that was undone after it may have been told: the candidate is called before they read the correction. */
function ofUndos(history: History, track: Track): Task[] {
  const application = history.state;
  if (application.status === "none") return [];
  return undoneRejections(history, track)
    .filter(({ undoSeq, undoneAt }) => !callAfter(application, undoSeq, undoneAt))
    .map(({ undoSeq, undoneAt, outcome }) => ({
      id: `call-about-correction-${undoSeq}`,
      kind: "call-about-correction",
      for: "recruiter",
      since: undoneAt,
      dueAt: correctionDeadline(undoneAt, workingTimeOf(application)),
      about: outcome,
    }));
}
