import type * as z from "zod/mini";
import { standingOutcomes } from "../application/state.ts";
import type { Application, History } from "../application/state.ts";
import { monthOf } from "../calendar/zones.ts";
import { periodOf } from "../kpi/periods.ts";
import { findOutcome } from "../track/track.ts";
import type { Track } from "../track/track.ts";
import type { NotAskedReason } from "./events.ts";
import { hasTime, missingScorecards } from "./state.ts";
import type { Interview, TimedInterview } from "./state.ts";

/**
 * Whether the candidates of a job were treated alike: each first and final interview that was held, and how it differed
 * from the others. It names applications, questions and reasons, and no person. An interview that was only recorded as
 * held, without a plan, is in it as one of which nobody can say what was asked.
 */

export type FairnessException =
  /** On none of its scorecards is there evidence on a question of its plan. */
  | { readonly type: "not-asked"; readonly questionId: string; readonly reasons: readonly Reason[] }
  /** So many of its scorecards tell of questions beyond the plan. */
  | { readonly type: "extra-questions"; readonly scorecards: number }
  /** The plan had other questions when its times were offered. */
  | {
      readonly type: "other-questions";
      readonly missing: readonly string[];
      readonly added: readonly string[];
    }
  /** It was offered shorter or longer than most, or with more or fewer interviewers. */
  | { readonly type: "other-length"; readonly minutes: number }
  | { readonly type: "other-interviewers"; readonly interviewers: number }
  /** So many interviewers have not written down yet what they asked. */
  | { readonly type: "missing-scorecards"; readonly scorecards: number }
  /** It was recorded as held, and not planned here: nothing says what was asked. */
  | { readonly type: "no-record" };
type Reason = z.infer<typeof NotAskedReason>;

/** One held interview of an application. */
export interface HeldInterview {
  readonly applicationId: string;
  readonly kind: "first" | "final";
  readonly startsAt: string;
  /** Missing where an outcome says that it was held, and no interview was planned here. */
  readonly interview?: TimedInterview | undefined;
}

export interface FairInterview {
  readonly applicationId: string;
  readonly interviewId?: string;
  readonly startedAt: string;
  /** Asked like the others: no exception. */
  readonly alike: boolean;
  readonly exceptions: readonly FairnessException[];
}

export interface FairnessOfStage {
  readonly kind: "first" | "final";
  /** The questions that most interviews had; of two sets as frequent, the earlier one. */
  readonly questionIds: readonly string[];
  readonly candidates: number;
  readonly alike: number;
  readonly interviews: readonly FairInterview[];
}

/** What an interviewer's scorecards say, over all interviews of the report. */
export interface FairnessOfInterviewer {
  readonly memberId: string;
  readonly interviews: number;
  readonly missingScorecards: number;
  readonly questionsNotAsked: number;
  readonly scorecardsWithExtraQuestions: number;
}

/** Compares the interviews of a job and quarter, first and final ones apart, each in the order they were held. */
export const fairnessOf = (held: readonly HeldInterview[]): FairnessOfStage[] =>
  (["first", "final"] as const).flatMap((kind): FairnessOfStage[] => {
    const ofKind = inOrder(held.filter((each) => each.kind === kind));
    if (ofKind.length === 0) return [];
    const usual = usualOf(ofKind.flatMap(({ interview }) => interview ?? []));
    const interviews = ofKind.map((each) => compared(each, usual));
    return [
      {
        kind,
        questionIds: usual.questionIds,
        candidates: new Set(ofKind.map(({ applicationId }) => applicationId)).size,
        alike: interviews.filter(({ alike }) => alike).length,
        interviews,
      },
    ];
  });

const inOrder = (held: readonly HeldInterview[]): HeldInterview[] => {
  const position = ({ startsAt, applicationId }: HeldInterview) => `${startsAt}#${applicationId}`;
  return held.toSorted((a, b) => (position(a) < position(b) ? -1 : 1));
};

/** Two plans are alike by what they ask, in whatever order. */
const setOf = (questionIds: readonly string[]): string => JSON.stringify(questionIds.toSorted());

/** What most interviews had; of two as frequent, what the earlier one had. */
interface Usual {
  readonly questionIds: readonly string[];
  readonly lengthMinutes?: number | undefined;
  readonly interviewers?: number | undefined;
}

function usualOf(interviews: readonly TimedInterview[]): Usual {
  const most = (keyOf: (interview: TimedInterview) => string | number) =>
    [...Map.groupBy(interviews, keyOf).values()].toSorted((a, b) => b.length - a.length)[0]?.[0];
  return {
    questionIds: most(({ questionIds }) => setOf(questionIds))?.questionIds ?? [],
    lengthMinutes: most(({ lengthMinutes }) => lengthMinutes)?.lengthMinutes,
    interviewers: most(({ interviewerIds }) => interviewerIds.length)?.interviewerIds.length,
  };
}

function compared(
  { applicationId, startsAt: startedAt, interview }: HeldInterview,
  usual: Usual,
): FairInterview {
  if (!interview) return { applicationId, startedAt, alike: false, exceptions: [{ type: "no-record" }] };
  const exceptions = [...otherThanUsual(interview, usual), ...ofScorecards(interview)];
  const { interviewId } = interview;
  return { applicationId, interviewId, startedAt, alike: exceptions.length === 0, exceptions };
}

function otherThanUsual(
  { questionIds, lengthMinutes: minutes, interviewerIds }: Interview,
  usual: Usual,
): FairnessException[] {
  const interviewers = interviewerIds.length;
  const missing = usual.questionIds.filter((id) => !questionIds.includes(id));
  const added = questionIds.filter((id) => !usual.questionIds.includes(id));
  return [
    ...(missing.length + added.length > 0 ? [{ type: "other-questions" as const, missing, added }] : []),
    ...(minutes === usual.lengthMinutes ? [] : [{ type: "other-length" as const, minutes }]),
    ...(interviewers === usual.interviewers ? [] : [{ type: "other-interviewers" as const, interviewers }]),
  ];
}

function ofScorecards(interview: Interview): FairnessException[] {
  const missing = missingScorecards(interview).length;
  const extra = interview.scorecards.filter(({ extraNoteId }) => extraNoteId !== undefined).length;
  return [
    ...interview.questionIds.flatMap((questionId) => notAsked(questionId, interview)),
    ...(extra > 0 ? [{ type: "extra-questions" as const, scorecards: extra }] : []),
    ...(missing > 0 ? [{ type: "missing-scorecards" as const, scorecards: missing }] : []),
  ];
}

/** One interviewer's evidence is enough: they are in the room together. */
function notAsked(questionId: string, { scorecards }: Interview): FairnessException[] {
  const answers = scorecards.flatMap((card) => card.answers.filter((each) => each.questionId === questionId));
  if (answers.length === 0 || answers.some(({ evidenceNoteId }) => evidenceNoteId !== undefined)) return [];
  const reasons = [...new Set(answers.flatMap((answer) => answer.notAsked ?? []))].sort();
  return [{ type: "not-asked", questionId, reasons }];
}

/** What each interviewer's scorecards say, by id. */
export function fairnessByInterviewer(held: readonly HeldInterview[]): FairnessOfInterviewer[] {
  const interviews = held.flatMap(({ interview }) => interview ?? []);
  const memberIds = [...new Set(interviews.flatMap(({ interviewerIds }) => interviewerIds))].sort();
  return memberIds.map((memberId) => {
    const own = interviews.filter(({ interviewerIds }) => interviewerIds.includes(memberId));
    const cards = own.flatMap(({ scorecards }) => scorecards.filter((card) => card.memberId === memberId));
    return {
      memberId,
      interviews: own.length,
      missingScorecards: own.length - cards.length,
      questionsNotAsked: cards.flatMap(({ answers }) => answers).filter((answer) => answer.notAsked).length,
      scorecardsWithExtraQuestions: cards.filter(({ extraNoteId }) => extraNoteId !== undefined).length,
    };
  });
}

/** Where a held interview belongs: the job it was held for, and the quarter it began in, in the organisation's zone. */
export interface InterviewPlace {
  /** Of the interview, or of the outcome that alone says it was held: `<application>.o<seq>`. */
  readonly interviewId: string;
  readonly jobId: string;
  readonly quarter: string;
  readonly startsAt: string;
}

/** The first and final interviews of an application that were held; of a test, none. */
export function heldInterviews(
  history: History,
  application: Application,
  track: Track,
): (InterviewPlace & HeldInterview)[] {
  if (application.test) return [];
  const { applicationId, organisationZone } = application;
  const planned = application.interviews.flatMap((interview) => {
    const { kind, interviewId } = interview;
    if ((kind !== "first" && kind !== "final") || interview.status !== "held" || !hasTime(interview))
      return [];
    const jobId = jobWhen(
      history,
      (event) => event.type === "InterviewOffered" && event.interviewId === interviewId,
    );
    return [{ interviewId, kind, startsAt: interview.startsAt, interview, jobId }];
  });
  const onlySaid = recordedAsHeld(application, track)
    .filter(({ kind }) => !planned.some((interview) => interview.kind === kind))
    .map(({ kind, seq, startsAt }) => {
      const jobId = jobWhen(history, (event) => event.seq === seq);
      return { interviewId: `${applicationId}.o${seq}`, kind, startsAt, interview: undefined, jobId };
    });
  return [...planned, ...onlySaid].map((held) => ({
    ...held,
    applicationId,
    jobId: held.jobId ?? application.job.jobId,
    quarter: periodOf(monthOf(held.startsAt, organisationZone), "quarter"),
  }));
}

/** Outcomes that stand and say an interview was held. One that a later step only implied says nothing of the kind. */
const recordedAsHeld = (application: Application, track: Track) =>
  standingOutcomes(application)
    .filter(
      ({ milestone, outcome, impliedBy }) =>
        impliedBy === undefined && findOutcome(track, milestone, outcome)?.interviewHeld === true,
    )
    .map(({ milestone, seq, effectiveAt: startsAt }) => ({
      kind: milestone === track.interviewMilestone ? ("first" as const) : ("final" as const),
      seq,
      startsAt,
    }));

/** Questions belong to the job they were planned for, also where the candidate has moved to another since. */
function jobWhen(
  { events, takenBack }: History,
  isIt: (event: History["events"][number]) => boolean,
): string | undefined {
  let jobId: string | undefined;
  for (const event of events) {
    if (takenBack.has(event.seq)) continue;
    if (event.type === "ApplicationReceived" || event.type === "Transferred") jobId = event.job.jobId;
    if (isIt(event)) return jobId;
  }
  return undefined;
}
