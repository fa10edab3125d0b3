import * as z from "zod/mini";
import { AnswerName } from "../../domain/expectations/events.ts";
import { ApplicationId, Day, Instant } from "../../domain/ids.ts";
import { Locale } from "../../domain/organisation/organisation.ts";
import { HeldDetails } from "../../domain/people/candidate.ts";
import { HeldItem, HoldGround, NotedItem } from "../../domain/personal-data/holds.ts";
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

/** What is held of somebody although they asked to be erased: which parts, on which ground, looked at again when. */
const heldFields = { items: z.array(HeldItem), ground: HoldGround, until: Day };
const NamedHold = z.lazy(() => z.object({ holdId: z.string(), ...heldFields }));

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
    /** What you are looking for, as it stands: when you said it, and who wrote it down where it was not you. */
    wishes: z.array(
      z.object({
        answer: AnswerName,
        value: z.unknown(),
        givenAt: Instant,
        notedBy: z.optional(z.string()),
      }),
    ),
    /** What happened, in order, as it was recorded; it names members and notes by id. */
    events: z.array(z.object({ seq: z.int(), recordedAt: Instant, type: z.string(), holds: z.unknown() })),
    /** What became of the messages that went out about the application. */
    messages: z.array(z.object({ type: z.string(), at: Instant, template: z.optional(z.string()) })),
    erasure: OwnErasure,
    /** What is held back where they ask to be erased. */
    holds: z.array(z.object(heldFields)),
  }),
);

/** An erasure as privacy sees it. It names an application, and nobody. */
const ShownErasure = z.lazy(() =>
  z.object({
    applicationId: ApplicationId,
    askedAt: Instant,
    due: Instant,
    /** Nobody asked: the time for which details are kept was over. */
    because: z.optional(z.literal("retention")),
    status: z.enum(["asked", "done"]),
    /** Other applications under the same e-mail address whose person has not asked: one of them may be the same person's. */
    sameAddress: z.optional(z.array(ApplicationId)),
    /** What is held and not erased, and when privacy looks at it again. */
    held: z.array(NamedHold),
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
          /** Of what had been held, once its hold ended. */
          held: z.int(),
        }),
      }),
    ),
  }),
);

/** A hold as privacy sees it. */
const ShownHold = z.lazy(() =>
  z.object({
    holdId: z.string(),
    ...heldFields,
    heldAt: Instant,
    /** `due`: its day has come, and it waits to be renewed or ended. */
    status: z.enum(["standing", "due", "ended"]),
    endedAt: z.optional(Instant),
    /** What privacy wrote when it was set. */
    reason: z.optional(z.string()),
  }),
);

const HoldRequest = z.lazy(() =>
  z.strictObject({
    items: z.array(HeldItem).check(z.minLength(1), z.maxLength(HeldItem.options.length)),
    ground: HoldGround,
    /** The day, at the site, on which it is looked at again: from tomorrow on, within twelve months. */
    until: Day,
    /** Why, for privacy alone. */
    reason: z.optional(z.string().check(z.minLength(1), z.maxLength(4000))),
  }),
);

const RenewalRequest = z.lazy(() => z.strictObject({ until: Day }));

/** What is kept under a hold, as it was when the person was erased. */
const HeldDataShown = z.lazy(() =>
  z.object({
    holdId: z.string(),
    ...heldFields,
    details: HeldDetails,
    notes: z.array(z.object({ noteId: z.string(), item: NotedItem, text: z.string() })),
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
    description: `What is not sent stays as it was; \`null\` takes a phone number or postcode back. Your e-mail address is changed by your contact person, because codes go there. With a number and a \`preferredChannel\` other than \`email\` your contact is asked to call where we would else send “no news yet”; what you need in writing comes by mail all the same. ${needsCode}`,
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
      "Who asked to be erased, by application, what is held back, and the proof where it was done: what was removed, and how much of it. Oldest request first.",
    tag: "Personal data",
    reply: { status: 200, schema: z.lazy(() => z.object({ erasures: z.array(ShownErasure) })) },
  }),
  listHolds: contract({
    summary: "List the holds on an application",
    description: "What is held of its person, on which ground and until when; also holds that have ended.",
    tag: "Personal data",
    reply: { status: 200, schema: z.lazy(() => z.object({ holds: z.array(ShownHold) })) },
  }),
  holdData: contract({
    summary: "Hold parts of what is kept of a person",
    description:
      "On a ground of the law, until a day on which it is looked at again. An erasure goes on for everything else; the parts held are set apart, where privacy alone can read them, and the candidate is told which they are, why, and until when. Refused once the erasure has begun. What was said to the expert alone cannot be held.",
    tag: "Personal data",
    body: HoldRequest,
    idempotencyKey: true,
    reply: { status: 200, schema: ShownHold },
  }),
  renewHold: contract({
    summary: "Renew a hold",
    description: "It is still needed: it is looked at again on another day, within twelve months.",
    tag: "Personal data",
    body: RenewalRequest,
    idempotencyKey: true,
    reply: { status: 200, schema: ShownHold },
  }),
  endHold: contract({
    summary: "End a hold",
    description: "Where the person was erased, what it held is erased within the hour. This is final.",
    tag: "Personal data",
    idempotencyKey: true,
    reply: { status: 200, schema: ShownHold },
  }),
  readHeldData: contract({
    summary: "Read what is held of a person who was erased",
    description:
      "Every reading stays in the application's history. Before the person is erased there is nothing to read here: it is where it always was.",
    tag: "Personal data",
    idempotencyKey: true,
    reply: { status: 200, schema: HeldDataShown },
  }),
};
