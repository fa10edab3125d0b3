import * as z from "zod/mini";
import { AnswerSurvey, needsCode, OnlyCode, SendMessage, Withdraw } from "./candidate-codes.ts";
import { formFields, pageShown, pageSubmitted } from "./candidate-page.ts";
import { CandidateState, candidateTag as tag } from "./candidate-views.ts";
import { contract } from "./contract.ts";

/** A form of the candidate's page for writing to us. Coming back to a paused application alone takes no code. */
export const MessagePageForm = z.strictObject({
  ...formFields(["message", "withdraw", "keep-for-other-jobs", "end-keeping"], {
    text: z.optional(z.string().check(z.maxLength(4000))),
    reason: z.optional(z.string().check(z.maxLength(4000))),
  }),
  action: z.enum(["message", "withdraw", "keep-for-other-jobs", "end-keeping", "reopen"]),
});

/** The form of the survey's page: choices as they are sent by a form. */
export const SurveyPageForm = z.strictObject(
  formFields(["survey"], {
    recommend: z.optional(z.string().check(z.maxLength(2))),
    clarity: z.optional(z.string().check(z.maxLength(2))),
    respect: z.optional(z.string().check(z.maxLength(2))),
    text: z.optional(z.string().check(z.maxLength(4000))),
    contact: z.optional(z.enum(["yes", "no"])),
  }),
);

/** What candidates say about their application as a whole: a message, that they do not go on, that they are back. */
export const candidateCorrespondenceContracts = {
  showMessagePage: pageShown("Open the candidate's page for writing to us"),
  submitMessagePage: pageSubmitted("Send a form of the page for writing to us", MessagePageForm),
  sendMessage: contract({
    summary: "Write a message to your contact",
    description: `Also after the end. The next step is ours until it is answered, by the end of the next working day (\`answerBy\`). Three an hour. ${needsCode}`,
    tag,
    body: SendMessage,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  withdrawApplication: contract({
    summary: "Withdraw your application",
    description: `Until the first day. What was agreed on for later is called off, and an open offer is declined with it. ${needsCode}`,
    tag,
    body: Withdraw,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  showSurveyPage: pageShown("Open the candidate's page with the survey"),
  submitSurveyPage: pageSubmitted("Send the survey from its page", SurveyPageForm),
  answerSurvey: contract({
    summary: "Say how it was for you",
    description: `Once, after we have asked. What you answer is counted with what others answer, never shown with your name. ${needsCode}`,
    tag,
    body: AnswerSurvey,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  keepForOtherJobs: contract({
    summary: "Say that you want to hear of other jobs",
    description: `Once your application has ended: your contact may get in touch with you for twelve months. ${needsCode}`,
    tag,
    body: OnlyCode,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  endKeeping: contract({
    summary: "Take back that you want to hear of other jobs",
    description: `At any time. ${needsCode}`,
    tag,
    body: OnlyCode,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  reopenOwnApplication: contract({
    summary: "Go on with an application that was paused",
    description:
      "Within 14 days of the day on which you could read that it was paused. Needs no code: it only makes us get in touch with you.",
    tag,
    body: z.strictObject({}),
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
};
