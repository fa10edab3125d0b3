import * as z from "zod/mini";
import { ApplicationId, Instant } from "../../domain/ids.ts";
import { Locale } from "../../domain/organisation/organisation.ts";
import { AskToBeErased, CorrectDetails, needsCode, OnlyCode } from "./candidate-codes.ts";
import { formFields, pageShown, pageSubmitted } from "./candidate-page.ts";
import { candidateTag } from "./candidate-views.ts";
import { contract } from "./contract.ts";

/** How far an erasure has come. `due`: until then it can be taken back. */
const erasureFields = () => ({
  status: z.enum(["none", "asked", "begun", "done"]),
  askedAt: z.optional(Instant),
  due: z.optional(Instant),
});
const OwnErasure = z.lazy(() => z.object(erasureFields()));

/** The answer to who asks to be erased. */
export const AskedErasure = z.lazy(() =>
  z.object({
    ...erasureFields(),
    /** Other applications here under the same e-mail address: how many are erased as well, and how many are not. */
    otherApplications: z.optional(z.object({ covered: z.int(), left: z.int() })),
  }),
);

/** A candidate's details as they are kept now. */
const OwnDetails = z.lazy(() =>
  z.object({
    name: z.string(),
    email: z.optional(z.string()),
    phone: z.optional(z.string()),
    postcode: z.optional(z.string()),
    country: z.string(),
    locale: Locale,
    preferredChannel: z.optional(z.string()),
    movingCloser: z.optional(z.boolean()),
    about: z.optional(z.string()),
    answers: z.optional(z.record(z.string(), z.boolean())),
  }),
);

/** All that is kept about a candidate, for themselves: theirs to read, to keep and to take elsewhere. */
export const OwnData = z.lazy(() =>
  z.object({
    organisation: z.string(),
    applicationId: ApplicationId,
    job: z.string(),
    madeAt: Instant,
    details: OwnDetails,
    /** What was written about them, in the words of whoever wrote it. */
    notes: z.array(z.object({ noteId: z.string(), text: z.string() })),
    /** What happened, in order, as it was recorded; it names members and notes by id. */
    events: z.array(z.object({ seq: z.int(), recordedAt: Instant, type: z.string(), holds: z.unknown() })),
    /** What became of the messages that went out about the application. */
    messages: z.array(z.object({ type: z.string(), at: Instant, template: z.optional(z.string()) })),
    erasure: OwnErasure,
  }),
);

/** An erasure as privacy sees it. It names an application, and nobody. */
const ShownErasure = z.lazy(() =>
  z.object({
    applicationId: ApplicationId,
    askedAt: Instant,
    due: Instant,
    status: z.enum(["asked", "done"]),
    /** Other applications under the same e-mail address whose person has not asked: one of them may be the same person's. */
    sameAddress: z.optional(z.array(ApplicationId)),
    proof: z.optional(
      z.object({
        proofId: z.string(),
        erasedAt: Instant,
        /** How many items of each kind were removed. */
        removed: z.object({
          profiles: z.int(),
          notes: z.int(),
          claims: z.int(),
          duplicateMarks: z.int(),
          links: z.int(),
          codes: z.int(),
          refusedReports: z.int(),
        }),
      }),
    ),
  }),
);

/** A form of the candidate's page about their details. */
export const DataPageForm = z.strictObject(
  formFields(["data-request", "correct-details", "erase", "keep-details"], {
    name: z.optional(z.string().check(z.maxLength(200))),
    phone: z.optional(z.string().check(z.maxLength(100))),
    postcode: z.optional(z.string().check(z.maxLength(100))),
    channel: z.optional(z.string().check(z.maxLength(20))),
    locale: z.optional(z.string().check(z.maxLength(20))),
    otherApplications: z.optional(z.literal("yes")),
  }),
);

/** What is kept of people: for the people themselves, and for those who answer for it. */
export const personalDataContracts = {
  showDataPage: pageShown("Open the candidate's page about their details"),
  submitDataPage: pageSubmitted("Send a form of the page about a candidate's details", DataPageForm),
  requestOwnData: contract({
    summary: "Get all that is kept about you",
    description: `As JSON: your details, what was written about you, what happened, and which messages went out. ${needsCode}`,
    tag: candidateTag,
    body: OnlyCode,
    idempotencyKey: true,
    reply: { status: 200, schema: OwnData },
  }),
  correctOwnDetails: contract({
    summary: "Correct your details",
    description: `What is not sent stays as it was; \`null\` takes a phone number or postcode back. Your e-mail address is changed by your contact person, because codes go there. ${needsCode}`,
    tag: candidateTag,
    body: CorrectDetails,
    idempotencyKey: true,
    reply: { status: 200, schema: OwnDetails },
  }),
  askToBeErased: contract({
    summary: "Ask to be erased",
    description: `For 24 hours it can be taken back. Then your application ends, what was agreed on is called off, and within the hour nothing of you is left. Covered are this application and those that were merged into it; with \`otherApplications\` also all others here under the same e-mail address, each of which can be taken back by its own link. ${needsCode}`,
    tag: candidateTag,
    body: AskToBeErased,
    idempotencyKey: true,
    reply: { status: 200, schema: AskedErasure },
  }),
  keepOwnDetails: contract({
    summary: "Take back that you want to be erased",
    description: `As long as it has not begun. ${needsCode}`,
    tag: candidateTag,
    body: OnlyCode,
    idempotencyKey: true,
    reply: { status: 200, schema: OwnErasure },
  }),
  listErasures: contract({
    summary: "List erasures",
    description:
      "Who asked to be erased, by application, and the proof where it was done: what was removed, and how much of it. Oldest request first.",
    tag: "Personal data",
    reply: { status: 200, schema: z.lazy(() => z.object({ erasures: z.array(ShownErasure) })) },
  }),
};
