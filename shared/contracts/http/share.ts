import * as z from "zod/mini";
import { ApplicationId } from "../../domain/ids.ts";
import { Locale, PayRange } from "../../domain/organisation/organisation.ts";
import { AnswersInput, CandidateInput } from "./applications.ts";
import { contract } from "./contract.ts";

const tag = "Sharing";

/** What a friend sees behind a share link. Requirements are asked neutrally; no answer decides by itself. */
export const SharedJob = z.object({
  organisation: z.string(),
  title: z.string(),
  description: z.string(),
  site: z.object({ name: z.string(), country: z.string() }),
  hoursPerWeek: z.number(),
  pay: z.optional(PayRange),
  open: z.boolean(),
  questions: z.array(z.object({ requirementId: z.string(), question: z.string() })),
  locale: Locale,
  referredBy: z.string(),
});

export const ExpressInterest = z.strictObject({
  ...CandidateInput.shape,
  answers: z.optional(AnswersInput),
});

export const InterestReceived = z.object({
  applicationId: ApplicationId,
  receivedAt: z.string(),
  /** The day by which a person gets in touch, in the site's zone. */
  hearBy: z.string(),
  /** An answer needs a person to look at it first; nothing is decided by it. */
  checkedByAPerson: z.boolean(),
});

export const shareContracts = {
  getSharedJob: contract({
    summary: "See the job behind a share link",
    tag,
    reply: { status: 200, schema: SharedJob },
  }),
  expressInterest: contract({
    summary: "Express interest in a shared job",
    description:
      "No CV and no account. A person gets in touch by the day the answer names. " +
      "`answers` say yes or no by the `requirementId` of the job's `questions`; none has to be answered.",
    tag,
    body: ExpressInterest,
    idempotencyKey: true,
    reply: { status: 201, schema: InterestReceived },
  }),
};
