import * as z from "zod/mini";
import { Day } from "../../domain/ids.ts";
import { InterviewFormat, InterviewId, ThankYouTemplate } from "../../domain/interview/events.ts";
import {
  AskForAdjustment,
  CancelOwnInterview,
  ChooseInterviewTime,
  needsCode,
  WriteThankYou,
} from "./candidate-codes.ts";
import { formFields, pageShown, pageSubmitted } from "./candidate-page.ts";
import { CandidateState, candidateTag as tag } from "./candidate-views.ts";
import { contract } from "./contract.ts";
import { FreeTimes, TimeZone } from "./times.ts";

/** A form of the candidate's page about their interviews. */
export const InterviewPageForm = z.strictObject(
  formFields(["interview-book", "interview-move", "interview-cancel", "adjustments", "thank-you"], {
    interview: z.optional(z.string().check(z.maxLength(60))),
    /** Beginning of the chosen time. */
    slot: z.optional(z.string().check(z.maxLength(100))),
    format: z.optional(InterviewFormat),
    need: z.optional(z.string().check(z.maxLength(4000))),
    template: z.optional(ThankYouTemplate),
    line: z.optional(z.string().check(z.maxLength(1000))),
  }),
);

/** Interviews from their candidate's side. */
export const candidateInterviewsContracts = {
  showInterviewPage: pageShown("Open the candidate's page about their interviews"),
  submitInterviewPage: pageSubmitted("Send a form of the page about interviews", InterviewPageForm),
  listInterviewSlots: contract({
    summary: "List free times for an interview",
    description: "Times at which everybody who takes part is free, as long as the interview is.",
    tag,
    query: z.strictObject({
      interviewId: InterviewId,
      /** First and last day, in `timeZone`; today and thirty days on unless given. */
      from: z.optional(Day),
      to: z.optional(Day),
      timeZone: TimeZone,
    }),
    reply: { status: 200, schema: FreeTimes },
  }),
  bookOwnInterview: contract({
    summary: "Book an interview",
    description: `Where the time was just taken, the refusal lists the next free ones. ${needsCode}`,
    tag,
    body: ChooseInterviewTime,
    idempotencyKey: true,
    reply: { status: 201, schema: CandidateState },
  }),
  moveOwnInterview: contract({
    summary: "Move an interview",
    description: `As often, and as long before it begins, as the calendars of those who hold it allow. ${needsCode}`,
    tag,
    body: ChooseInterviewTime,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  cancelOwnInterview: contract({
    summary: "Call an interview off",
    description: `Its time is free again. ${needsCode}`,
    tag,
    body: CancelOwnInterview,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  askForAdjustment: contract({
    summary: "Say what you need for an interview",
    description: `Such as step-free access, more time, or written questions; it holds for the interviews that follow, too. Those who hold it and the recruiter read it, to arrange it; it counts for nothing else. ${needsCode}`,
    tag,
    body: AskForAdjustment,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  writeThankYou: contract({
    summary: "Thank those who interviewed you",
    description: `Only if you like to, once for each interview that was held. It counts for nothing in what they write about it. ${needsCode}`,
    tag,
    body: WriteThankYou,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
};
