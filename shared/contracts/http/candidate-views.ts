import * as z from "zod/mini";
import { ConsentReader, ConsultationId } from "../../domain/consultation/events.ts";
import { AnswerName, ExplanationTopic } from "../../domain/expectations/events.ts";
import { EventSeq, Instant } from "../../domain/ids.ts";
import { InterviewFormat, InterviewId, InterviewKind } from "../../domain/interview/events.ts";

/** What candidates read, whichever function answers. */

/** Under which the API's documentation lists their routes. */
export const candidateTag = "Candidate";

/** Help with the offer, as the candidate knows of it: what was not offered is not told apart from what was skipped. */
export const CandidateSupport = z.object({
  status: z.enum(["not-offered", "offered", "accepted", "declined", "booked", "held", "no-show"]),
  consent: z.array(ConsentReader),
  /** When the employer was asked for more time, because no slot was free before the offer's deadline. */
  moreTimeAskedAt: z.optional(Instant),
});

/** The candidate's talk with the expert. */
export const OwnConsultation = z.object({
  consultationId: ConsultationId,
  status: z.enum(["booked", "started", "held", "no-show", "cancelled"]),
  startsAt: Instant,
  endsAt: Instant,
  timeZone: z.string(),
  /** What the clock shows then in that zone, `YYYY-MM-DDTHH:MM`. */
  local: z.string(),
  moved: z.int(),
});

export const OwnInterviewStatus = z.enum(["offered", "booked", "held"]);

/** An interview of the candidate's: times are offered, one is booked, or it was held. */
export const OwnInterview = z.object({
  interviewId: InterviewId,
  kind: InterviewKind,
  status: OwnInterviewStatus,
  lengthMinutes: z.int(),
  /** Of which one is chosen with the time. */
  formats: z.array(InterviewFormat),
  startsAt: z.optional(Instant),
  endsAt: z.optional(Instant),
  format: z.optional(InterviewFormat),
  timeZone: z.optional(z.string()),
  /** What the clock shows then in that zone, `YYYY-MM-DDTHH:MM`. */
  local: z.optional(z.string()),
  moved: z.int(),
  /** How often the candidate said what they need. What they wrote is not shown here. */
  adjustmentsAsked: z.int(),
  thanked: z.boolean(),
});

/** What every command of a candidate answers: what folds from the stream alone, so that repeats get the same bytes. */
export const CandidateState = z.lazy(() =>
  z.object({
    eventSeq: EventSeq,
    state: z.enum(["live", "ended", "hired"]),
    /** By when your message is answered, while one waits. */
    answerBy: z.optional(Instant),
    /** Which questions were answered, and what the candidate confirmed was explained to them. */
    answered: z.array(AnswerName),
    confirmed: z.array(ExplanationTopic),
    support: CandidateSupport,
    consultation: z.optional(OwnConsultation),
    interviews: z.array(OwnInterview),
  }),
);
