import * as z from "zod/mini";
import { ExplanationTopic } from "../../domain/expectations/events.ts";
import {
  InterviewFormat,
  InterviewId,
  InterviewKind,
  NotAskedReason,
  Recommendation,
} from "../../domain/interview/events.ts";
import { InterviewPlan, LocalText, Question, Stage } from "../../domain/interview/plan.ts";
import { Slug } from "../../domain/expectations/answers.ts";
import { ApplicationId, Day, EventSeq, Instant, JobId, MemberId } from "../../domain/ids.ts";
import { Locale } from "../../domain/organisation/organisation.ts";
import { InstantInput } from "./instant.ts";
import { contract, made } from "./contract.ts";
import { DaysOfTimes, FreeTimes, TimeZone } from "./times.ts";

const tag = "Interviews";
const text = (max: number) => z.string().check(z.trim(), z.minLength(1), z.maxLength(max));

const QuestionInput = z.lazy(() =>
  z.strictObject({ ...made(Question).shape, text: z.strictObject(made(LocalText).shape) }),
);
const StageInput = z.lazy(() =>
  z.strictObject({
    ...made(Stage).shape,
    questions: z.array(QuestionInput).check(z.minLength(1), z.maxLength(20)),
  }),
);
const explainer = { topic: ExplanationTopic, memberId: MemberId };

/** How interviews of a job are held. Unknown fields are refused. */
export const InterviewPlanInput = z.lazy(() =>
  z.strictObject({
    stages: z.array(StageInput).check(z.minLength(1), z.maxLength(2)),
    explainers: z.array(z.strictObject(explainer)).check(z.maxLength(6)),
  }),
);
export type InterviewPlanInput = z.infer<typeof InterviewPlanInput>;

const InterviewPlanView = z.lazy(() =>
  z.object({
    ...made(InterviewPlan).shape,
    /** Empty where the job has no plan yet. */
    stages: z.array(Stage),
    version: z.int().check(z.gte(0)),
  }),
);

const AskedQuestion = z.object({ questionId: z.string(), text: z.string() });
const Person = z.object({
  memberId: z.string(),
  /** Empty once they have left. */
  name: z.string(),
});

/** What of an interview is read before it: by whoever holds it, in their language. */
const InterviewGuide = z.lazy(() =>
  z.object({
    jobId: JobId,
    title: z.string(),
    kind: z.enum(["first", "final"]),
    locale: Locale,
    lengthMinutes: z.int(),
    formats: z.array(InterviewFormat),
    place: z.optional(z.string()),
    joinLink: z.optional(z.string()),
    interviewers: z.array(Person),
    questions: z.object({
      /** Asked of every candidate of the job, in this order. */
      employer: z.array(AskedQuestion),
      /** What candidates may want to ask. */
      candidate: z.array(AskedQuestion),
    }),
    /** Who explains what to the candidate. */
    explainers: z.array(
      z.object({
        topic: ExplanationTopic,
        ...Person.shape,
        /** They are a contact of the agency's client. */
        atClient: z.boolean(),
      }),
    ),
  }),
);

const interviewFields = {
  interviewId: InterviewId,
  kind: InterviewKind,
  status: z.enum(["offered", "booked", "held", "missed", "cancelled"]),
  lengthMinutes: z.int(),
  formats: z.array(InterviewFormat),
  startsAt: z.optional(Instant),
  endsAt: z.optional(Instant),
  format: z.optional(InterviewFormat),
  /** The candidate's zone, and the clock time they were told there. */
  timeZone: z.optional(z.string()),
  told: z.optional(z.string()),
  /** How often the candidate moved it. */
  moved: z.int(),
};

/** What a command on an interview answers: only what the stream tells, so that a repeat gets the same bytes. */
export const InterviewState = z.lazy(() =>
  z.object({
    eventSeq: EventSeq,
    applicationId: ApplicationId,
    ...interviewFields,
    interviewerIds: z.array(MemberId),
    /** Whose scorecards are in. What stands in them is not told here. */
    scorecardsOf: z.array(MemberId),
  }),
);
export type InterviewState = z.infer<typeof InterviewState>;

/** What an interviewer found, question by question. The candidate may read it: they can ask for what is kept of them. */
const ScorecardView = z.object({
  ...Person.shape,
  submittedAt: Instant,
  recommendation: Recommendation,
  answers: z.array(
    z.object({
      ...AskedQuestion.shape,
      evidence: z.optional(z.string()),
      notAsked: z.optional(NotAskedReason),
    }),
  ),
  /** What was asked beyond the plan. */
  extra: z.optional(z.string()),
});

const heldFields = {
  ...interviewFields,
  interviewers: z.array(Person),
  place: z.optional(z.string()),
  joinLink: z.optional(z.string()),
  /**
   * What the candidate needs so that it is fair to them, in their words: said for this one, or for an earlier one of the
   * application. Those who hold it and the recruiter read it, to
   * arrange it; it counts for nothing else.
   */
  adjustments: z.array(z.string()),
  questions: z.object({ employer: z.array(AskedQuestion), candidate: z.array(AskedQuestion) }),
  /** Everybody's once the reader's own is in, or where the reader is not one of the interviewers; else none. */
  scorecards: z.array(ScorecardView),
  /** Whose scorecards are missing. */
  missing: z.array(Person),
  /** Stands beside the form in which a scorecard is written. */
  notice: z.literal("The candidate may read this."),
};

/** An interview as those who look after the application see it. */
export const InterviewView = z.lazy(() => z.object(heldFields));
export type InterviewView = z.infer<typeof InterviewView>;

/**
 * An interview as its interviewer sees it: no pay, nothing of what the candidate wants or was offered, and of how to
 * reach them only the number, where it is held by phone.
 */
export const OwnInterviewView = z.lazy(() =>
  z.object({
    ...heldFields,
    applicationId: ApplicationId,
    /** Of an application that only tries things out: no figure counts it. */
    test: z.boolean(),
    candidate: z.object({
      name: z.string(),
      /** Where the interview is held by phone. */
      phone: z.optional(z.string()),
    }),
    job: z.object({
      jobId: JobId,
      title: z.string(),
      site: z.string(),
      collectiveAgreement: z.optional(z.string()),
    }),
    /** Whether the reader's scorecard is in. */
    submitted: z.boolean(),
  }),
);
export type OwnInterviewView = z.infer<typeof OwnInterviewView>;

/** At most so many days of interviews at once. */
const mostDays = 62;
const Days = z.pipe(
  z.string().check(z.regex(/^\d{1,2}$/, `A number of days from 1 to ${mostDays}.`)),
  z.pipe(z.transform(Number), z.int().check(z.gte(1), z.lte(mostDays))),
);

const chosen = {
  startsAt: InstantInput,
  format: InterviewFormat,
  /** The candidate's zone; the site's, if left out. */
  timeZone: z.optional(TimeZone),
};

const command = <Body extends z.ZodMiniType>(
  summary: string,
  description: string,
  body: () => Body,
  status = 200,
) =>
  contract({
    summary,
    description,
    tag,
    body: z.lazy(body),
    idempotencyKey: true,
    reply: { status, schema: InterviewState },
  });

export const interviewsContracts = {
  getInterviewPlan: contract({
    summary: "See how a job's interviews are held",
    description:
      'Who asks what, for how long, in which formats. Version 0 holds nothing yet; save it with `If-Match: "0"`.',
    tag,
    reply: { status: 200, schema: InterviewPlanView },
  }),
  replaceInterviewPlan: contract({
    summary: "Set how a job's interviews are held",
    description:
      "The same for every candidate of the job: a stage `first`, and `final` where there are two. All its interviewers take part. What they see as interviewers is without pay, whatever else they may see. Interviews that were offered before keep the people, length and questions they were offered with.",
    tag,
    ifMatch: true,
    body: InterviewPlanInput,
    reply: { status: 200, schema: InterviewPlanView },
  }),
  getInterviewGuide: contract({
    summary: "Read the guide of a job's interview",
    description:
      "The questions of both sides of the first interview, or of the `kind` asked for, in one language (the reader's, if left out), and who explains what: at an agency, who at the client.",
    tag,
    query: z.strictObject({ kind: z.optional(z.enum(["first", "final"])), locale: z.optional(Locale) }),
    reply: { status: 200, schema: InterviewGuide },
  }),
  offerInterview: command(
    "Offer times for an interview",
    "The candidate chooses one. People, length, formats and questions are those of the job's plan unless given; for a talk with a colleague and a visit of the site they are given. First and final interviews are held by interviewers, managers, recruiters, clients, hr and admins whose sites or client reach the job, and never by whoever introduced the candidate; a talk or a visit by referrers as well. Everybody named needs a calendar. The candidate is in one place at a time: what overlaps with another meeting of theirs is refused.",
    () =>
      z.strictObject({
        kind: InterviewKind,
        interviewerIds: z.optional(z.array(MemberId).check(z.minLength(1), z.maxLength(5))),
        lengthMinutes: z.optional(z.int().check(z.gte(15), z.lte(240), z.multipleOf(15))),
        formats: z.optional(z.array(InterviewFormat).check(z.minLength(1), z.maxLength(3))),
      }),
    201,
  ),
  listApplicationInterviews: contract({
    summary: "See an application's interviews",
    description: "In the order in which they were offered, with what was found in them.",
    tag,
    reply: { status: 200, schema: z.lazy(() => z.object({ items: z.array(InterviewView) })) },
  }),
  listInterviewTimes: contract({
    summary: "List times at which all interviewers are free",
    tag,
    query: DaysOfTimes,
    reply: { status: 200, schema: FreeTimes },
  }),
  bookInterview: command(
    "Book an interview for the candidate",
    "At any quarter hour at which all interviewers can be booked. Where the time was just taken, the refusal lists the next free ones.",
    () => z.strictObject(chosen),
  ),
  moveInterview: command(
    "Move an interview",
    "Everybody gets the new invitation. A change of the format alone is a move, too.",
    () => z.strictObject(chosen),
  ),
  cancelInterview: command(
    "Call an interview off",
    "Everybody hears at once, and its time is free again.",
    () => z.strictObject({}),
  ),
  recordMeeting: command(
    "Record whether a talk with a colleague or a visit took place",
    "Once its time has come, also after the application has ended; the last word counts. Once it was held, the candidate may write their thanks. A first or final interview has outcomes that say it.",
    () => z.strictObject({ outcome: z.enum(["held", "missed"]) }),
  ),
  submitScorecard: command(
    "Write down what you found in an interview",
    "By its interviewers, once each, after it has begun. The candidate may read this: write what you heard, not what you think of the person. Each question of the plan has its evidence, or why it was not asked. You read the others' once yours is in.",
    () =>
      z.strictObject({
        recommendation: Recommendation,
        answers: z
          .array(
            z.strictObject({
              questionId: Slug,
              evidence: z.optional(text(2000)),
              notAsked: z.optional(NotAskedReason),
            }),
          )
          .check(z.maxLength(20)),
        extra: z.optional(text(2000)),
      }),
    201,
  ),
  listInterviews: contract({
    summary: "See the interviews you hold",
    description:
      "In order of time, without those that were called off: from `from` (two weeks ago, if left out, so that those whose scorecard you owe are among them) for `days` days (28, if left out; at most 62), in the zone of your calendar. Times are kept for 90 days.",
    tag,
    query: z.strictObject({ from: z.optional(Day), days: z.optional(Days) }),
    reply: { status: 200, schema: z.lazy(() => z.object({ items: z.array(OwnInterviewView) })) },
  }),
  getInterview: contract({
    summary: "See an interview you hold",
    tag,
    reply: { status: 200, schema: OwnInterviewView },
  }),
};
