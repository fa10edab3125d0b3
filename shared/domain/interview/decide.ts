import { accepted, applicationOf, isRefused, refused } from "../application/decision.ts";
import type { Decision, Policy, Refused } from "../application/decision.ts";
import type { ApplicationEvent, EventOf } from "../application/events.ts";
import { hasStarted, openMilestone } from "../application/plan.ts";
import { notLive, recordOutcome } from "../application/record-outcome.ts";
import { standingGreen } from "../application/state.ts";
import type { Application, History } from "../application/state.ts";
import { promisesOfInterview } from "../application/promises.ts";
import { addMinutes } from "../calendar/days.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import type { ChangeLimits } from "../consultation/decide.ts";
import { gateProblem } from "../expectations/gate.ts";
import { milestoneIndex } from "../track/track.ts";
import type { OutcomeRule } from "../track/track.ts";
import { candidateIsElsewhere } from "./elsewhere.ts";
import type { InterviewFormat, Recommendation } from "./events.ts";
import { callingOff, interviewAt, milestonesOf } from "./follow.ts";
import { findInterview, isJudged, openInterview } from "./state.ts";
import type { Interview } from "./state.ts";

/** Whoever books or changes an interview: the candidate within the limits of its calendar. */
type Changing = { readonly by: "candidate"; readonly limits: ChangeLimits } | { readonly by: "recruiter" };

type Time = Omit<EventOf<"InterviewBooked">, "type" | "by">;

export type InterviewCommand =
  | (Omit<EventOf<"InterviewOffered">, "type" | "interviewId"> & { readonly type: "OfferInterview" })
  | ({ readonly type: "BookInterview" | "MoveInterview" } & Time & Changing)
  | ({ readonly type: "CancelInterview"; readonly interviewId: string } & Changing)
  | { readonly type: "RecordMeeting"; readonly interviewId: string; readonly outcome: "held" | "missed" }
  | { readonly type: "AskAdjustment"; readonly interviewId: string; readonly noteId: string }
  | {
      readonly type: "SubmitScorecard";
      readonly interviewId: string;
      readonly memberId: string;
      readonly recommendation: Recommendation;
      readonly answers: EventOf<"ScorecardSubmitted">["answers"];
      readonly extraNoteId?: string | undefined;
    }
  | (Omit<EventOf<"ThankYouWritten">, "type"> & { readonly type: "WriteThankYou" });

/** The id of the interview that a decision on this history would offer. */
export const nextInterviewId = (history: History): string =>
  `${applicationOf(history).applicationId}.i${history.version + 1}`;

/**
 * Decides a command on an application's interviews. Of each kind one lies ahead at most. What a first or final interview
 * means for the milestones is recorded in the same fact: times offered, booked, called off.
 */
export function decideInterview(command: InterviewCommand, history: History, policy: Policy): Decision {
  const application = applicationOf(history);
  if (command.type === "SubmitScorecard") return submit(command, history, policy);
  if (command.type === "WriteThankYou") return thank(command, application);
  if (command.type === "RecordMeeting") return recordMeeting(command, application, policy);
  if (application.status !== "live") return notLive(application);
  if (hasStarted(policy.track, application))
    return refused("already-at-work", "They work here already: interviews belong to the time before.");
  if (command.type === "OfferInterview") return offer(command, history, policy);
  const interview = findInterview(application, command.interviewId);
  if (!interview) return noSuch();
  switch (command.type) {
    case "BookInterview":
      return book(command, interview, history, policy);
    case "MoveInterview":
      return move(command, interview, history, policy);
    case "CancelInterview":
      return cancel(command, interview, history, policy);
    case "AskAdjustment":
      return closed(interview) ?? accepted({ ...command, type: "AdjustmentAsked" });
  }
}

/** Nobody judges whom they introduced: they earn by the result, and would read what is kept from referrers. */
export const referrerJudges = (pointer: string): Refused =>
  refused(
    "referrer-judges",
    "Whoever introduced a candidate does not hold their interviews. Name somebody else.",
    { pointer },
  );

const noSuch = (): Refused => refused("no-such-interview", "There is no such interview on this application.");

function offer(
  { type: _type, ...offered }: Extract<InterviewCommand, { type: "OfferInterview" }>,
  history: History,
  policy: Policy,
): Decision {
  const application = applicationOf(history);
  const open = openInterview(application, offered.kind);
  if (open)
    return refused(
      "interview-open",
      open.startsAt !== undefined && open.startsAt <= policy.now
        ? "Nobody has said yet whether the last of this kind took place. Say so first."
        : "One of this kind lies ahead already. Move it or call it off.",
      { more: { interviewId: open.interviewId, interview: open.status } },
    );
  const event = { type: "InterviewOffered", interviewId: nextInterviewId(history), ...offered } as const;
  const { kind } = offered;
  if (kind !== "first" && kind !== "final") return accepted(event);
  const referrer = offered.interviewerIds.findIndex((id) => id === application.referrerId);
  if (referrer >= 0) return referrerJudges(`/interviewerIds/${referrer}`);
  const milestones = milestonesOf(kind, application, policy.track);
  const last = milestones.at(-1);
  if (!last) return notPlanned(kind, policy);
  const step = openMilestone(policy.track, application);
  const first = milestones[0];
  if (step && first && milestoneIndex(policy.track, step.id) < milestoneIndex(policy.track, first.id))
    return refused(
      "milestone-not-open",
      `Record "${step.label}" before you offer times for the ${kind} interview.`,
      { pointer: "/kind", more: { openMilestone: step.id } },
    );
  if (standingGreen(application, last.id))
    return refused("already-green", `"${last.label}" is already reached.`, { pointer: "/kind" });
  const gate = kind === "final" ? gateProblem(application, policy) : undefined;
  if (gate) return gate;
  const rule = ruleFor("offered", kind, application, policy);
  if (rule) return withOutcome(rule, [event], undefined, history, policy);
  const { calendar, now } = policy;
  const day = addWorkingDays(dayOf(now, calendar.zone), daysToChoose, calendar);
  return withStep({ ...event, reviewAt: dueAtEndOf(day, calendar) }, application, policy);
}

/** Its step is in no plan before an outcome opens it: which one is said. */
function notPlanned(kind: "first" | "final", { track }: Policy): Refused {
  const [opening] = track.milestones.flatMap(({ label, outcomes }) =>
    outcomes.flatMap((rule) =>
      rule.opens !== undefined && interviewAt(track, rule.opens) === kind
        ? [`"${rule.label}" at "${label}"`]
        : [],
    ),
  );
  return refused(
    "unknown-milestone",
    `A ${kind} interview is not part of this application's plan.${opening ? ` Record ${opening} first.` : ""}`,
    { pointer: "/kind" },
  );
}

/** Working days that a candidate is given to choose a time. */
const daysToChoose = 2;

/**
 * Where the step has no outcome that says it (a final interview was called off, times are offered again), the event itself
 * says who acts next and until when, and what the candidate is told of it names that day.
 */
function withStep(
  event: EventOf<"InterviewOffered"> | EventOf<"InterviewCancelled">,
  application: Application,
  policy: Policy,
): Decision {
  const milestone = openMilestone(policy.track, application)?.id;
  return accepted(
    event,
    ...(event.reviewAt && milestone
      ? promisesOfInterview(event.reviewAt, milestone, application, policy)
      : []),
  );
}

function book(
  command: Extract<InterviewCommand, { type: "BookInterview" | "MoveInterview" }>,
  interview: Interview,
  history: History,
  policy: Policy,
): Decision {
  if (interview.status !== "offered") return notNow(interview);
  return (
    timeProblem(command, interview, policy) ??
    timed({ ...times(command), type: "InterviewBooked", by: command.by }, interview, history, policy)
  );
}

function move(
  command: Extract<InterviewCommand, { type: "BookInterview" | "MoveInterview" }>,
  interview: Interview,
  history: History,
  policy: Policy,
): Decision {
  const problem =
    (interview.status === "booked" ? undefined : notNow(interview)) ??
    limitProblem(command, interview, policy) ??
    tooOften(command, interview) ??
    timeProblem(command, interview, policy);
  if (problem) return problem;
  if (command.startsAt === interview.startsAt && command.format === interview.format)
    return refused("nothing-changes", "The interview is at this time already.", { pointer: "/startsAt" });
  return timed({ ...times(command), type: "InterviewMoved", by: command.by }, interview, history, policy);
}

const times = ({ interviewId, startsAt, endsAt, format, zone, told }: Time): Time => ({
  interviewId,
  startsAt,
  endsAt,
  format,
  zone,
  told,
});

/** The candidate has promised that time to somebody of ours already. */
export const elsewhere: Refused = refused(
  "candidate-is-elsewhere",
  "The candidate has another meeting at this time. Choose one that does not overlap.",
  { pointer: "/startsAt" },
);

/** An interview has a time now: with it goes the milestone's outcome, where it is judged. */
function timed(
  event: EventOf<"InterviewBooked"> | EventOf<"InterviewMoved">,
  { kind, interviewerIds }: Interview,
  history: History,
  policy: Policy,
): Decision {
  if (candidateIsElsewhere(applicationOf(history), event.interviewId, event)) return elsewhere;
  if (kind !== "first" && kind !== "final") return accepted(event);
  const rule = ruleFor("booked", kind, applicationOf(history), policy);
  if (!rule)
    return refused("interview-passed", "The step that this interview belongs to has been passed.", {
      more: { kind },
    });
  const { interviewId, startsAt, endsAt, format } = event;
  const booking = { startsAt, endsAt, format, people: [...interviewerIds], interviewId };
  return withOutcome(rule, [event], booking, history, policy);
}

function cancel(
  command: Extract<InterviewCommand, { type: "CancelInterview" }>,
  interview: Interview,
  history: History,
  policy: Policy,
): Decision {
  const problem = closed(interview) ?? limitProblem(command, interview, policy);
  if (problem) return problem;
  const { kind, status } = interview;
  const application = applicationOf(history);
  const event = callingOff(interview, command.by, application, policy);
  // Nobody is told that times which they had not chosen are there no more.
  if ((kind !== "first" && kind !== "final") || status !== "booked") return accepted(event);
  const rule = ruleFor("called-off", kind, application, policy);
  return rule ? withOutcome(rule, [event], undefined, history, policy) : withStep(event, application, policy);
}

interface StepRule {
  readonly milestone: string;
  readonly rule: OutcomeRule;
}

/** The outcome of the open milestone that says this of an interview; none where the step has no word for it. */
function ruleFor(
  says: NonNullable<OutcomeRule["interview"]>,
  kind: "first" | "final",
  application: Application,
  { track }: Policy,
): StepRule | undefined {
  const milestones = milestonesOf(kind, application, track);
  const open = openMilestone(track, application);
  // Before its first step is open the first of them is asked, which says what has to come before it.
  const at =
    milestones.find(({ id }) => id === open?.id) ??
    milestones.find(({ id }) => !standingGreen(application, id));
  const rule = at?.outcomes.find(({ interview }) => interview === says);
  return at && rule ? { milestone: at.id, rule } : undefined;
}

function withOutcome(
  { milestone, rule }: StepRule,
  events: readonly ApplicationEvent[],
  booking: NonNullable<EventOf<"OutcomeRecorded">["details"]>["booking"],
  history: History,
  policy: Policy,
): Decision {
  const decision = recordOutcome(
    {
      type: "RecordOutcome",
      milestone,
      outcome: rule.id,
      ofInterview: events,
      ...(booking ? { details: { booking } } : {}),
    },
    history,
    policy,
  );
  if (!isRefused(decision) || !decision.refusal.pointer?.startsWith("/details")) return decision;
  return {
    ...decision,
    refusal: { ...decision.refusal, pointer: decision.refusal.pointer.slice("/details".length) },
  };
}

function submit(
  command: Extract<InterviewCommand, { type: "SubmitScorecard" }>,
  history: History,
  policy: Policy,
): Decision {
  const application = applicationOf(history);
  const { now } = policy;
  const interview = findInterview(application, command.interviewId);
  if (!interview) return noSuch();
  const { interviewId, memberId, recommendation, answers, extraNoteId } = command;
  const holds = interview.interviewerIds.includes(memberId) && memberId !== application.referrerId;
  if (!isJudged(interview) || !holds)
    return refused(
      "not-an-interviewer",
      "Only the interviewers of a first or final interview write a scorecard.",
    );
  if (interview.scorecards.some((each) => each.memberId === memberId))
    return refused("scorecard-submitted", "Your scorecard is in already. It stays as it is.");
  if (interview.status !== "booked" && interview.status !== "held") return notNow(interview);
  if (!interview.startsAt || now < interview.startsAt)
    return refused("interview-ahead", "A scorecard is written after the interview.", {
      more: { startsAt: interview.startsAt },
    });
  const problem = answersProblem(answers, interview.questionIds);
  if (problem) return problem;
  const card = {
    type: "ScorecardSubmitted",
    interviewId,
    memberId,
    recommendation,
    answers,
    ...(extraNoteId ? { extraNoteId } : {}),
  } as const;
  if (interview.status === "held") return accepted(card);
  const rule = interview.scorecards.length === 0 ? decidingAfter(interview, history, policy) : undefined;
  return rule
    ? withOutcome(rule, [card], undefined, history, policy)
    : accepted({ type: "InterviewHeld", interviewId }, card);
}

/**
 * What the first scorecard says of the step that is open: it was held, and we are deciding. None where the step has no
 * word for it, or the application has gone on or ended.
 */
function decidingAfter({ kind }: Interview, history: History, { track }: Policy): StepRule | undefined {
  const application = applicationOf(history);
  const open = application.status === "live" ? openMilestone(track, application) : undefined;
  if (!open || interviewAt(track, open.id) !== kind) return undefined;
  const rule = open.outcomes.find(
    ({ colour, interviewHeld }) => colour === "amber" && interviewHeld === true,
  );
  return rule && { milestone: open.id, rule };
}

/** The same questions for everybody: each of the plan has its evidence, or why it was not asked. */
function answersProblem(
  answers: EventOf<"ScorecardSubmitted">["answers"],
  questionIds: readonly string[],
): Refused | undefined {
  const missing = questionIds.find((id) => !answers.some(({ questionId }) => questionId === id));
  if (missing !== undefined)
    return refused("detail-missing", `Say what you heard on "${missing}", or why it was not asked.`, {
      pointer: "/answers",
      more: { questionId: missing },
    });
  const wrong = answers.findIndex(
    ({ questionId, evidenceNoteId, notAsked }, index) =>
      !questionIds.includes(questionId) ||
      answers.findIndex((each) => each.questionId === questionId) !== index ||
      (evidenceNoteId === undefined) === (notAsked === undefined),
  );
  return wrong < 0
    ? undefined
    : refused(
        "answer-unclear",
        "Each question of the interview is answered once: with evidence, or with why it was not asked.",
        { pointer: `/answers/${wrong}`, more: { questionIds } },
      );
}

/**
 * Whether a talk with a colleague or a visit took place: no outcome and no scorecard says it, so that somebody does. It
 * may be said after the application has ended, and corrected.
 */
function recordMeeting(
  { interviewId, outcome }: Extract<InterviewCommand, { type: "RecordMeeting" }>,
  application: Application,
  { now }: Policy,
): Decision {
  const interview = findInterview(application, interviewId);
  if (!interview) return noSuch();
  const { status, startsAt } = interview;
  if (isJudged(interview))
    return refused(
      "judged-by-outcome",
      "Whether a first or final interview took place is said by its step's outcome, or by a scorecard.",
    );
  if (status === outcome) return refused("nothing-changes", "That is recorded already.");
  if (status === "offered" || status === "cancelled") return notNow(interview);
  if (!startsAt || now < startsAt)
    return refused("interview-ahead", "Whether it took place is said once its time has come.", {
      more: { startsAt },
    });
  return accepted({ type: outcome === "held" ? "InterviewHeld" : "InterviewMissed", interviewId });
}

function thank(
  command: Extract<InterviewCommand, { type: "WriteThankYou" }>,
  application: Application,
): Decision {
  const interview = findInterview(application, command.interviewId);
  if (!interview) return noSuch();
  if (interview.status !== "held") return notNow(interview);
  return interview.thankYou
    ? refused("nothing-changes", "You have written your thanks for this interview already.")
    : accepted({ ...command, type: "ThankYouWritten" });
}

const standing: Readonly<Record<Interview["status"], string>> = {
  offered: "has no time yet",
  booked: "is booked",
  held: "was held",
  missed: "did not take place",
  cancelled: "was called off",
};

const notNow = ({ status }: Interview): Refused =>
  refused("interview-closed", `This interview ${standing[status]}.`, { more: { interview: status } });

const closed = (interview: Interview): Refused | undefined =>
  interview.status === "offered" || interview.status === "booked" ? undefined : notNow(interview);

function timeProblem(
  { startsAt, endsAt, format }: Pick<Time, "startsAt" | "endsAt" | "format">,
  { lengthMinutes, formats }: Interview,
  { now }: Policy,
): Refused | undefined {
  if (endsAt !== addMinutes(startsAt, lengthMinutes))
    return refused("date-out-of-order", `This interview takes ${lengthMinutes} minutes.`, {
      pointer: "/endsAt",
    });
  if (startsAt <= now) return refused("slot-in-the-past", "This time has passed.", { pointer: "/startsAt" });
  return formats.includes(format)
    ? undefined
    : refused("format-not-offered", "The interview is not offered in this format.", {
        pointer: "/format",
        more: { formats: [...formats] satisfies InterviewFormat[] },
      });
}

function limitProblem(change: Changing, { startsAt }: Interview, { now }: Policy): Refused | undefined {
  if (change.by !== "candidate" || startsAt === undefined) return undefined;
  if (now <= addMinutes(startsAt, -change.limits.cutOffMinutes)) return undefined;
  return refused(
    "too-late-to-change",
    "It is too close to the interview to change it here. Call your contact.",
    {
      more: { startsAt, cutOffMinutes: change.limits.cutOffMinutes },
    },
  );
}

const tooOften = (change: Changing, { movedByCandidate }: Interview): Refused | undefined =>
  change.by === "candidate" && movedByCandidate >= change.limits.moves
    ? refused(
        "moved-too-often",
        `An interview can be moved ${change.limits.moves} times. Call your contact.`,
        {
          more: { moves: change.limits.moves },
        },
      )
    : undefined;
