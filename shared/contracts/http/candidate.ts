import * as z from "zod/mini";
import { AnswerName, ExplanationTopic } from "../../domain/expectations/events.ts";
import { Shift, Slug } from "../../domain/expectations/answers.ts";
import { PayPeriod } from "../../domain/offer/compensation.ts";
import { PayRange } from "../../domain/organisation/organisation.ts";
import { ApplicationId, Day, EventSeq, Instant, MemberId } from "../../domain/ids.ts";
import {
  AnswerSupport,
  BookConsultation,
  CodeRequest,
  CodeSent,
  MoveConsultation,
  needsCode,
  OnlyCode,
} from "./candidate-codes.ts";
import { formFields, pageShown, pageSubmitted } from "./candidate-page.ts";
import {
  CandidateState,
  CandidateSupport,
  candidateTag as tag,
  OwnConsultation,
  OwnInterview,
} from "./candidate-views.ts";
import { InstantInput } from "./instant.ts";
import { contract } from "./contract.ts";
import { TimeZone } from "./times.ts";

/** The least there is to read. No pay, no reasons, no notes: that takes a person or a code. */
export const OwnApplication = z.object({
  applicationId: ApplicationId,
  organisation: z.string(),
  job: z.object({ title: z.string(), site: z.string() }),
  /** How the candidate is addressed. */
  addressedAs: z.string(),
  state: z.enum(["live", "ended", "hired"]),
  milestones: z.array(
    z.object({
      milestone: z.string(),
      words: z.string(),
      state: z.enum(["done", "now", "ahead"]),
      on: z.optional(Day),
    }),
  ),
  /** Who acts next, and what happens then. */
  next: z.object({ who: z.enum(["us", "you", "nobody"]), words: z.string() }),
  /** "You will hear by": the day, in the site's zone. `missed`: we did not keep it. */
  promise: z.optional(z.object({ byDay: Day, status: z.enum(["open", "missed"]) })),
  contact: z.optional(z.object({ name: z.string(), email: z.string(), phone: z.optional(z.string()) })),
  /** We asked how it was for them, and they have not answered yet. */
  survey: z.optional(z.object({ askedOn: Day })),
  /** An offer is open; by when it can be answered. */
  offer: z.optional(z.object({ answerBy: z.optional(Instant) })),
  /** What the candidate is asked about their wishes, until their first day; what they answered is not shown here. */
  wishes: z.optional(
    z.object({
      duties: z.array(z.object({ dutyId: Slug, name: z.string() })),
      shifts: z.array(Shift),
      skills: z.array(Slug),
      currency: z.string(),
      /** For which period the job says what it pays, where it does. */
      payPeriod: z.optional(PayPeriod),
      /** Hours a week of the job. */
      hoursPerWeek: z.number(),
      answered: z.array(AnswerName),
      /** Of the answers: how often they were stated, by whomever. */
      version: z.int(),
    }),
  ),
  /** What was explained since the candidate answered, for them to confirm. */
  explained: z.array(z.object({ topic: ExplanationTopic, on: Day, confirmed: z.boolean() })),
  support: z.extend(CandidateSupport, {
    /** Who pays the expert; it costs the candidate nothing. */
    paidBy: z.string(),
    words: z.string(),
  }),
  consultation: z.optional(
    z.extend(OwnConsultation, {
      expert: z.string(),
      /** How often it can still be moved, and until when it can be moved or cancelled. */
      movesLeft: z.int(),
      changeUntil: z.optional(Instant),
    }),
  ),
  interviews: z.array(
    z.extend(OwnInterview, {
      /** Names of those whom the candidate meets. */
      people: z.array(z.string()),
      place: z.optional(z.string()),
      joinLink: z.optional(z.string()),
      /** How often it can still be moved, and until when it can be moved or called off. */
      movesLeft: z.int(),
      changeUntil: z.optional(Instant),
      /** What the job pays, and the agreement that sets its conditions. */
      pay: z.optional(PayRange),
      collectiveAgreement: z.optional(z.string()),
    }),
  ),
});

const SlotsQuery = z.strictObject({
  /** First and last day, in `timeZone`; today and thirty days on unless given. */
  from: z.optional(Day),
  to: z.optional(Day),
  timeZone: TimeZone,
});

const SlotView = z.object({
  expertId: MemberId,
  expert: z.string(),
  startsAt: Instant,
  endsAt: Instant,
  /** What the clock shows at its beginning in the zone asked for, `YYYY-MM-DDTHH:MM`. */
  local: z.string(),
});

export const FreeSlots = z.object({
  timeZone: z.string(),
  /** Slots end by then: the offer's deadline. */
  deadline: z.optional(Instant),
  slots: z.array(SlotView),
  /** Nothing is free before the deadline, on no day: the employer can be asked for more time. */
  noneFree: z.boolean(),
  moreTimeAskedAt: z.optional(Instant),
});

export const HoldSlot = z.strictObject({
  startsAt: InstantInput,
  expertId: z.optional(MemberId),
  timeZone: z.optional(TimeZone),
});

export const HeldSlot = z.object({
  holdId: z.string(),
  expertId: MemberId,
  startsAt: Instant,
  endsAt: Instant,
  /** Until then nobody else gets it. */
  expiresAt: Instant,
});

export const CandidateLinkMade = z.object({
  /** Opens the application to whoever holds it: to be handed to the candidate and to nobody else. */
  url: z.string(),
  /** Unless it is handed out again before, with a mail that carries it. */
  expiresAt: Instant,
});

export const CandidateLinkRevoked = z.object({ eventSeq: EventSeq });

/** A form of the candidate's first page: help with the offer, and the talk with the expert. */
export const CandidatePageForm = z.strictObject(
  formFields(["support", "withdraw-consent", "more-time", "book", "move", "cancel"], {
    answer: z.optional(z.enum(["accepted", "declined"])),
    /** Who may read, each a box that is ticked. */
    expert: z.optional(z.literal("yes")),
    recruiter: z.optional(z.literal("yes")),
    /** Beginning and expert of the chosen time, with a blank between them. */
    slot: z.optional(z.string().check(z.maxLength(100))),
    worries: z.optional(z.string().check(z.maxLength(4000))),
  }),
);

export const candidateContracts = {
  showCandidatePage: pageShown("Open the candidate's page"),
  submitCandidatePage: pageSubmitted("Send a form of the candidate's page", CandidatePageForm),
  getOwnApplication: contract({
    summary: "Read where one's application stands",
    description:
      "The least there is to read, by the link alone: milestones, what comes next, the day to hear by, the contact person, help with the offer and one's own booking.",
    tag,
    reply: { status: 200, schema: OwnApplication },
  }),
  askForCode: contract({
    summary: "Ask for a one-time code",
    description:
      "Six digits go to the candidate's address. They allow the given request once, within ten minutes, and can be tried five times; a new code for the same action takes the place of the one before. Five an hour.",
    tag,
    body: CodeRequest,
    idempotencyKey: true,
    reply: { status: 202, schema: CodeSent },
  }),
  answerSupport: contract({
    summary: "Accept or decline a talk with the expert",
    description: needsCode,
    tag,
    body: AnswerSupport,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  withdrawConsent: contract({
    summary: "Withdraw the consent to read",
    description: `A talk that lies ahead is cancelled with it. ${needsCode}`,
    tag,
    body: OnlyCode,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  askForMoreTime: contract({
    summary: "Ask the employer for more time",
    description: `Where no slot is free before the offer's deadline. ${needsCode}`,
    tag,
    body: OnlyCode,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  listFreeSlots: contract({
    summary: "List free slots with the expert",
    tag,
    query: SlotsQuery,
    reply: { status: 200, schema: FreeSlots },
  }),
  holdSlot: contract({
    summary: "Hold a slot for five minutes",
    description: "One at a time: holding another lets the one before go. Needs no code.",
    tag,
    body: HoldSlot,
    reply: { status: 201, schema: HeldSlot },
  }),
  bookConsultation: contract({
    summary: "Book a talk with the expert",
    description: needsCode,
    tag,
    body: BookConsultation,
    idempotencyKey: true,
    reply: { status: 201, schema: CandidateState },
  }),
  moveConsultation: contract({
    summary: "Move the talk",
    description: `As often, and as long before it begins, as the expert's calendar allows. ${needsCode}`,
    tag,
    body: MoveConsultation,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  cancelConsultation: contract({
    summary: "Cancel the talk",
    description: `Its slot is free again. ${needsCode}`,
    tag,
    body: OnlyCode,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  makeCandidateLink: contract({
    summary: "Copy the candidate's link",
    description:
      "The link that opens the application to its candidate, for handing it over. The same until it is revoked.",
    tag,
    reply: { status: 200, schema: CandidateLinkMade },
  }),
  getApplicationAsCandidate: contract({
    summary: "Read an application as its candidate does",
    description:
      "What the candidate's link shows, in their language, for who answers their questions. It only reads: what the link allows stays the candidate's.",
    tag,
    reply: { status: 200, schema: OwnApplication },
  }),
  revokeCandidateLink: contract({
    summary: "Revoke the candidate's link",
    description: "Whoever holds it gets in no more. The next mail that carries a link holds a new one.",
    tag,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateLinkRevoked },
  }),
};
