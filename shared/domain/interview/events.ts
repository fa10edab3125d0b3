import * as z from "zod/mini";
import { event } from "../event.ts";
import { Slug } from "../expectations/answers.ts";
import { Instant, MemberId } from "../ids.ts";

/**
 * What can happen to interviews, inside the application's stream: times offered, booked, moved, held, and what the
 * interviewers found. What people wrote is kept with the person.
 */

/** `<application>.i<seq>`: it names its application. */
export const InterviewId = z.string().check(z.regex(/^app_[A-Za-z0-9]{1,40}\.i\d+$/));

/**
 * What kind of meeting. `first` and `final` are judged, by the same questions for every candidate of a job;
 * `colleague` (a talk with somebody who works there) and `visit` (of the site) are for the candidate alone.
 */
export const InterviewKind = z.enum(["first", "final", "colleague", "visit"]);
export type InterviewKind = z.infer<typeof InterviewKind>;

export const InterviewFormat = z.enum(["in-person", "video", "phone"]);
export type InterviewFormat = z.infer<typeof InterviewFormat>;

export const Recommendation = z.enum(["strong-no", "no", "no-decision", "yes", "strong-yes"]);
export type Recommendation = z.infer<typeof Recommendation>;

/** Why a question of the plan was not asked. It is an exception that the fairness report names. */
export const NotAskedReason = z.enum([
  "no-time",
  "answered-before",
  "not-suitable",
  "candidate-declined",
  "other",
]);

export const ThankYouTemplate = z.enum(["thanks", "thanks-and-keen", "thanks-and-question"]);

/** Who moved or called it off. `system`: the application ended, or what it was booked for was undone. */
const By = z.enum(["candidate", "recruiter", "system"]);

export const interviewEvents = [
  /** The candidate is asked to choose a time with these people. */
  event("InterviewOffered", () => ({
    interviewId: InterviewId,
    kind: InterviewKind,
    interviewerIds: z.array(MemberId),
    lengthMinutes: z.int(),
    formats: z.array(InterviewFormat),
    /** The questions of its plan, in their order: what makes two interviews of a job alike. */
    questionIds: z.array(Slug),
    /** Where no outcome says it: until then the step waits for the candidate's choice. */
    reviewAt: z.optional(Instant),
  })),
  event("InterviewBooked", () => ({
    interviewId: InterviewId,
    startsAt: Instant,
    endsAt: Instant,
    format: InterviewFormat,
    /** The candidate's zone, an IANA name, and the clock they were told there, `YYYY-MM-DDTHH:MM`. */
    zone: z.string(),
    told: z.string(),
    by: By,
  })),
  event("InterviewMoved", () => ({
    interviewId: InterviewId,
    startsAt: Instant,
    endsAt: Instant,
    format: InterviewFormat,
    zone: z.string(),
    told: z.string(),
    by: By,
  })),
  event("InterviewCancelled", () => ({
    interviewId: InterviewId,
    by: By,
    /** The step is ours, to be looked at by then; an outcome of the same fact says it again. */
    reviewAt: z.optional(Instant),
  })),
  /**
   * It took place, or the candidate did not come: said by an outcome, or by the first scorecard; of a talk with a
   * colleague or a visit by itself, where the last word counts.
   */
  event("InterviewHeld", () => ({ interviewId: InterviewId })),
  event("InterviewMissed", () => ({ interviewId: InterviewId })),
  /** What the candidate needs so that it is fair to them; in their words, the note. */
  event("AdjustmentAsked", () => ({ interviewId: InterviewId, noteId: z.string() })),
  event("ScorecardSubmitted", () => ({
    interviewId: InterviewId,
    memberId: MemberId,
    recommendation: Recommendation,
    answers: z.array(
      z.object({
        questionId: Slug,
        /** What was heard: without it, why the question was not asked. */
        evidenceNoteId: z.optional(z.string()),
        notAsked: z.optional(NotAskedReason),
      }),
    ),
    /** Questions beyond the plan, in words: an exception too. */
    extraNoteId: z.optional(z.string()),
  })),
  /** A working day after an interview was held, scorecards of it were still missing. */
  event("ScorecardsOverdue", () => ({ interviewId: InterviewId })),
  /** The candidate's own letter of thanks: a template with a line of theirs, once for each interview. */
  event("ThankYouWritten", () => ({
    interviewId: InterviewId,
    template: ThankYouTemplate,
    lineNoteId: z.string(),
  })),
] as const;
