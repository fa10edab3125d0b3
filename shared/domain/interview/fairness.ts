import type * as z from "zod/mini";
import type { Application, History } from "../application/state.ts";
import { monthOf } from "../calendar/zones.ts";
import { periodOf } from "../kpi/periods.ts";
import type { NotAskedReason } from "./events.ts";
import { hasTime, missingScorecards } from "./state.ts";
import type { Interview, TimedInterview } from "./state.ts";

/**
 * Whether the candidates of a job were treated alike: each first and final interview that was held, and how it differed
 * from the others. It names applications, questions and reasons, and no person.
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
  /** So many interviewers have not written down yet what they asked. */
  | { readonly type: "missing-scorecards"; readonly scorecards: number };
type Reason = z.infer<typeof NotAskedReason>;

/** One held interview of an application. */
export interface HeldInterview {
  readonly applicationId: string;
  readonly interview: TimedInterview;
}

export interface FairInterview {
  readonly applicationId: string;
  readonly interviewId: string;
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
    const ofKind = inOrder(held.filter(({ interview }) => interview.kind === kind));
    if (ofKind.length === 0) return [];
    const questionIds = usualQuestions(ofKind);
    const interviews = ofKind.map((each) => compared(each, questionIds));
    return [
      {
        kind,
        questionIds,
        candidates: new Set(ofKind.map(({ applicationId }) => applicationId)).size,
        alike: interviews.filter(({ alike }) => alike).length,
        interviews,
      },
    ];
  });

const inOrder = (held: readonly HeldInterview[]): HeldInterview[] => {
  const position = ({ interview }: HeldInterview) => `${interview.startsAt}#${interview.interviewId}`;
  return held.toSorted((a, b) => (position(a) < position(b) ? -1 : 1));
};

/** Two plans are alike by what they ask, in whatever order. */
const setOf = (questionIds: readonly string[]): string => JSON.stringify(questionIds.toSorted());

function usualQuestions(held: readonly HeldInterview[]): readonly string[] {
  const sets = Map.groupBy(held, ({ interview }) => setOf(interview.questionIds));
  const [most] = [...sets.values()].toSorted((a, b) => b.length - a.length);
  return most?.[0]?.interview.questionIds ?? [];
}

function compared({ applicationId, interview }: HeldInterview, usual: readonly string[]): FairInterview {
  const { interviewId, startsAt: startedAt, questionIds, scorecards } = interview;
  const missing = missingScorecards(interview).length;
  const extra = scorecards.filter(({ extraNoteId }) => extraNoteId !== undefined).length;
  const exceptions: FairnessException[] = [
    ...(setOf(questionIds) === setOf(usual)
      ? []
      : [
          {
            type: "other-questions" as const,
            missing: usual.filter((id) => !questionIds.includes(id)),
            added: questionIds.filter((id) => !usual.includes(id)),
          },
        ]),
    ...questionIds.flatMap((questionId) => notAsked(questionId, interview)),
    ...(extra > 0 ? [{ type: "extra-questions" as const, scorecards: extra }] : []),
    ...(missing > 0 ? [{ type: "missing-scorecards" as const, scorecards: missing }] : []),
  ];
  return { applicationId, interviewId, startedAt, alike: exceptions.length === 0, exceptions };
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
  const memberIds = [...new Set(held.flatMap(({ interview }) => interview.interviewerIds))].sort();
  return memberIds.map((memberId) => {
    const own = held.filter(({ interview }) => interview.interviewerIds.includes(memberId));
    const cards = own.flatMap(({ interview }) =>
      interview.scorecards.filter((card) => card.memberId === memberId),
    );
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
  readonly interviewId: string;
  readonly jobId: string;
  readonly quarter: string;
  readonly startsAt: string;
}

/** The first and final interviews of an application that were held; of a test, none. */
export function heldInterviews(
  history: History,
  application: Application,
): (InterviewPlace & HeldInterview)[] {
  if (application.test) return [];
  const { applicationId, organisationZone } = application;
  return application.interviews.flatMap((interview) => {
    const judged = interview.kind === "first" || interview.kind === "final";
    if (!judged || interview.status !== "held" || !hasTime(interview)) return [];
    const { interviewId, startsAt } = interview;
    const quarter = periodOf(monthOf(startsAt, organisationZone), "quarter");
    const jobId = jobWhenOffered(interviewId, history) ?? application.job.jobId;
    return [{ interviewId, jobId, quarter, startsAt, applicationId, interview }];
  });
}

/** Questions belong to the job they were planned for, also where the candidate has moved to another since. */
function jobWhenOffered(interviewId: string, { events, takenBack }: History): string | undefined {
  let jobId: string | undefined;
  for (const event of events) {
    if (takenBack.has(event.seq)) continue;
    if (event.type === "ApplicationReceived" || event.type === "Transferred") jobId = event.job.jobId;
    if (event.type === "InterviewOffered" && event.interviewId === interviewId) return jobId;
  }
  return undefined;
}
