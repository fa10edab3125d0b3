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

const page = "text/html; charset=utf-8";

/** In which language a page is read; whatever else was added to a link on its way leads to the same page. */
const PageQuery = z.object({ language: z.optional(z.string()) });

const formAnswer = /^answer\.[\s\S]{1,40}$/;
const formFields = {
  /** Made with the form: sent twice, it is taken in once. */
  key: z.string().check(z.regex(/^[\w-]{16,64}$/)),
  language: z.optional(z.string()),
  name: z.optional(z.string()),
  email: z.optional(z.string()),
  phone: z.optional(z.string()),
  postcode: z.optional(z.string()),
  newToSector: z.optional(z.enum(["yes", "no"])),
  movingCloser: z.optional(z.enum(["yes", "no"])),
  about: z.optional(z.string()),
};

/** The form of the page that a friend sees. What somebody typed wrong is said on the page, beside its field. */
export const SharePageForm = z
  .catchall(z.object(formFields), z.enum(["yes", "no"]))
  .check(
    z.refine(
      (form) => Object.keys(form).every((name) => name in formFields || formAnswer.test(name)),
      "The form has a field that is not known here.",
    ),
  );

export const shareContracts = {
  showSharePage: contract({
    summary: "Open the page behind a share link",
    description:
      "The job and the form to express interest, as a page that needs no script, in the language asked for, else the browser's, else the organisation's. 404 where the link leads nowhere.",
    tag,
    query: PageQuery,
    reply: { status: 200, contentType: page },
  }),
  submitSharePage: contract({
    summary: "Send the form of the page behind a share link",
    description:
      "Answers with what comes next and by when; sent again, with the same. 422 with the page and what is wrong beside each field.",
    tag,
    body: SharePageForm,
    query: PageQuery,
    form: true,
    reply: { status: 200, contentType: page },
  }),
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
