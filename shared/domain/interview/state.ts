import type { EventOf, Recorded } from "../application/events.ts";
import type { InterviewFormat, InterviewKind, Recommendation } from "./events.ts";

export interface Scorecard {
  readonly seq: number;
  readonly memberId: string;
  readonly submittedAt: string;
  readonly recommendation: Recommendation;
  readonly answers: EventOf<"ScorecardSubmitted">["answers"];
  readonly extraNoteId?: string | undefined;
}

export interface Interview {
  readonly interviewId: string;
  readonly kind: InterviewKind;
  readonly interviewerIds: readonly string[];
  readonly lengthMinutes: number;
  readonly formats: readonly InterviewFormat[];
  readonly questionIds: readonly string[];
  /** `offered`: the candidate is choosing a time. */
  readonly status: "offered" | "booked" | "held" | "missed" | "cancelled";
  readonly offeredAt: string;
  /** The fact that it was offered with, and whether that says by itself whose step it is: no outcome of it does. */
  readonly factSeq: number;
  readonly withStep: boolean;
  /** The job and site that it was offered for: it stays theirs wherever the application goes afterwards. */
  readonly jobId: string;
  readonly siteId: string;
  readonly clientId?: string | undefined;
  readonly startsAt?: string | undefined;
  readonly endsAt?: string | undefined;
  readonly format?: InterviewFormat | undefined;
  readonly zone?: string | undefined;
  readonly told?: string | undefined;
  readonly bookedAt?: string | undefined;
  /** RFC 5545 SEQUENCE of the invitation: rises with every move and with the cancellation. */
  readonly sequence: number;
  readonly movedByCandidate: number;
  /** Seq of the event that set its present time: what reminders are counted from. */
  readonly timeSeq?: number | undefined;
  /** Once for each member: the first stands. */
  readonly scorecards: readonly Scorecard[];
  /** The clock recorded that scorecards of it were missing when they were due. */
  readonly scorecardsOverdue?: boolean | undefined;
  /** What the candidate needs, said for this one or an earlier one of the application: nobody has to ask twice. */
  readonly adjustmentNoteIds: readonly string[];
  readonly thankYou?:
    { readonly seq: number; readonly template: string; readonly lineNoteId: string } | undefined;
}

export interface InterviewFacts {
  readonly interviews: readonly Interview[];
}

/** Where an application is when an interview is offered. */
interface Place {
  readonly job: { readonly jobId: string; readonly clientId?: string | undefined };
  readonly site: { readonly siteId: string };
}

export const noInterviews: InterviewFacts = { interviews: [] };

/** Whether a meeting of this kind is judged, with scorecards and an outcome. */
export const isJudged = ({ kind }: Pick<Interview, "kind">): boolean => kind === "first" || kind === "final";

export const findInterview = ({ interviews }: InterviewFacts, interviewId: string): Interview | undefined =>
  interviews.find((each) => each.interviewId === interviewId);

/** The one of a kind that lies ahead: being chosen, or booked. There is one at most. */
export const openInterview = ({ interviews }: InterviewFacts, kind: InterviewKind): Interview | undefined =>
  interviews.findLast(
    (each) => each.kind === kind && (each.status === "offered" || each.status === "booked"),
  );

/** Whether its time has come by a moment. */
export const hasBegun = ({ startsAt }: Pick<Interview, "startsAt">, now: string): boolean =>
  startsAt !== undefined && startsAt <= now;

/** Those that lie ahead: being chosen, or booked and not begun. */
export const interviewsAhead = ({ interviews }: InterviewFacts, now: string): Interview[] =>
  interviews.filter(
    (each) => each.status === "offered" || (each.status === "booked" && !hasBegun(each, now)),
  );

/** An interview with a time, whatever became of it. */
export type TimedInterview = Interview & {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly format: InterviewFormat;
};

export const hasTime = (interview: Interview): interview is TimedInterview =>
  interview.startsAt !== undefined && interview.endsAt !== undefined && interview.format !== undefined;

/** Interviewers who have not written down yet what they found. */
export const missingScorecards = ({ interviewerIds, scorecards }: Interview): string[] =>
  interviewerIds.filter((id) => !scorecards.some(({ memberId }) => memberId === id));

/**
 * The scorecards of an interview that a member may read: their own; the others' once theirs is in, or where they are
 * not one of its interviewers. Nobody's judgement is coloured by another's.
 */
export const scorecardsFor = (interview: Interview, memberId: string): readonly Scorecard[] =>
  interview.interviewerIds.includes(memberId) &&
  !interview.scorecards.some((each) => each.memberId === memberId)
    ? []
    : interview.scorecards;

type InterviewEvent = Extract<
  Recorded,
  {
    type:
      | "InterviewOffered"
      | "InterviewBooked"
      | "InterviewMoved"
      | "InterviewCancelled"
      | "InterviewHeld"
      | "InterviewMissed"
      | "AdjustmentAsked"
      | "ScorecardSubmitted"
      | "ScorecardsOverdue"
      | "ThankYouWritten";
  }
>;

/** Interviews after one event. */
export function applyInterviewEvent<Facts extends InterviewFacts & Place>(
  facts: Facts,
  event: InterviewEvent,
): Facts {
  if (event.type === "InterviewOffered") {
    const { interviewId, kind, interviewerIds, lengthMinutes, formats, questionIds, factSeq } = event;
    const offered: Interview = {
      interviewId,
      kind,
      interviewerIds,
      lengthMinutes,
      formats,
      questionIds,
      status: "offered",
      offeredAt: event.recordedAt,
      factSeq,
      withStep: event.reviewAt !== undefined,
      jobId: facts.job.jobId,
      siteId: facts.site.siteId,
      clientId: facts.job.clientId,
      sequence: 0,
      movedByCandidate: 0,
      scorecards: [],
      adjustmentNoteIds: [...new Set(facts.interviews.flatMap((each) => each.adjustmentNoteIds))],
    };
    return { ...facts, interviews: [...facts.interviews, offered] };
  }
  const interviews = facts.interviews.map((each) =>
    each.interviewId === event.interviewId ? { ...each, ...changed(each, event) } : each,
  );
  return { ...facts, interviews };
}

function changed(
  interview: Interview,
  event: Exclude<InterviewEvent, { type: "InterviewOffered" }>,
): Partial<Interview> {
  switch (event.type) {
    case "InterviewBooked": {
      const { startsAt, endsAt, format, zone, told, recordedAt: bookedAt, seq: timeSeq } = event;
      return { status: "booked", startsAt, endsAt, format, zone, told, bookedAt, timeSeq };
    }
    case "InterviewMoved": {
      const { startsAt, endsAt, format, zone, told, seq: timeSeq } = event;
      const movedByCandidate = interview.movedByCandidate + (event.by === "candidate" ? 1 : 0);
      const sequence = interview.sequence + 1;
      return {
        status: "booked",
        startsAt,
        endsAt,
        format,
        zone,
        told,
        timeSeq,
        movedByCandidate,
        sequence,
        scorecardsOverdue: undefined,
      };
    }
    case "InterviewCancelled":
      return { status: "cancelled", sequence: interview.sequence + 1 };
    case "InterviewHeld":
      return { status: "held" };
    case "InterviewMissed":
      return { status: "missed" };
    case "AdjustmentAsked":
      return { adjustmentNoteIds: [...interview.adjustmentNoteIds, event.noteId] };
    case "ScorecardSubmitted": {
      const { seq, memberId, recordedAt: submittedAt, recommendation, answers, extraNoteId } = event;
      if (interview.scorecards.some((each) => each.memberId === memberId)) return {};
      return {
        scorecards: [
          ...interview.scorecards,
          { seq, memberId, submittedAt, recommendation, answers, extraNoteId },
        ],
      };
    }
    case "ScorecardsOverdue":
      return { scorecardsOverdue: true };
    case "ThankYouWritten": {
      const { seq, template, lineNoteId } = event;
      return { thankYou: { seq, template, lineNoteId } };
    }
  }
}
