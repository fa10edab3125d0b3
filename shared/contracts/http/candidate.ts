import * as z from "zod/mini";
import { CandidateAction } from "../../domain/candidate-access/events.ts";
import { AnswerName, ExplanationTopic } from "../../domain/expectations/events.ts";
import { Shift, Slug } from "../../domain/expectations/answers.ts";
import { ConsentReader, ConsultationId } from "../../domain/consultation/events.ts";
import {
  InterviewFormat,
  InterviewId,
  InterviewKind,
  ThankYouTemplate,
} from "../../domain/interview/events.ts";
import { PayRange } from "../../domain/organisation/organisation.ts";
import { ApplicationId, Day, EventSeq, Instant, MemberId } from "../../domain/ids.ts";
import { InstantInput } from "./instant.ts";
import { contract } from "./contract.ts";
import { FreeTimes, TimeZone } from "./times.ts";
import { answersInput } from "./expectation-views.ts";

const tag = "Candidate";

/** Six digits, as the mail shows them. */
const Code = z.string().check(z.regex(/^\d{6}$/, "Type the six digits of the mail."));

const answerFields = {
  answer: z.enum(["accepted", "declined"]),
  /** Who may read what the talk needs. The expert has to; the recruiter may. */
  consent: z.optional(z.array(ConsentReader).check(z.maxLength(2))),
};
const timeFields = {
  /** A slot's beginning. Either this or `holdId`. */
  startsAt: z.optional(InstantInput),
  /** One of several experts who are free then. */
  expertId: z.optional(MemberId),
  /** The slot that is held for you. */
  holdId: z.optional(z.string().check(z.maxLength(60))),
  /** In which the time is told and written, an IANA name. */
  timeZone: TimeZone,
};
const bookingFields = {
  ...timeFields,
  /** What worries you about the offer or the process? The expert reads it. */
  worries: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))),
};
/** One way of saying when, not two. */
const oneTime = z.refine<{ startsAt?: string | undefined; holdId?: string | undefined }>(
  ({ startsAt, holdId }) => (startsAt === undefined) !== (holdId === undefined),
  { error: "Give the time (startsAt) or the held one (holdId), not both.", path: ["startsAt"] },
);

/** What the candidate answers now; all else they said stays, but what they take back. */
const statedFields = () => ({
  ...answersInput(),
  takeBack: z.optional(z.array(AnswerName).check(z.maxLength(20))),
});
const confirmedFields = { topics: z.array(ExplanationTopic).check(z.minLength(1), z.maxLength(6)) };

const interviewTimeFields = {
  interviewId: InterviewId,
  startsAt: InstantInput,
  format: InterviewFormat,
  /** In which the time is told and written, an IANA name. */
  timeZone: TimeZone,
};
const interviewFields = { interviewId: InterviewId };
const adjustmentFields = {
  interviewId: InterviewId,
  /** What you need so that the interview is fair to you. Those who hold it read it. */
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
};
const thankYouFields = {
  interviewId: InterviewId,
  template: ThankYouTemplate,
  /** A line of your own, which stands in the letter. */
  line: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
};

/** What a code is asked for: an action with the request it shall allow, as it will be sent but for the code. */
export const CodeRequest = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("support"), request: z.strictObject(answerFields) }),
  z.strictObject({ action: z.literal("withdraw-consent"), request: z.optional(z.strictObject({})) }),
  z.strictObject({ action: z.literal("more-time"), request: z.optional(z.strictObject({})) }),
  z.strictObject({ action: z.literal("book"), request: z.strictObject(bookingFields).check(oneTime) }),
  z.strictObject({ action: z.literal("move"), request: z.strictObject(timeFields).check(oneTime) }),
  z.strictObject({ action: z.literal("cancel"), request: z.optional(z.strictObject({})) }),
  z.strictObject({
    action: z.literal("expectations"),
    request: z.lazy(() => z.strictObject(statedFields())),
  }),
  z.strictObject({ action: z.literal("explanations"), request: z.strictObject(confirmedFields) }),
  z.strictObject({ action: z.literal("interview-book"), request: z.strictObject(interviewTimeFields) }),
  z.strictObject({ action: z.literal("interview-move"), request: z.strictObject(interviewTimeFields) }),
  z.strictObject({ action: z.literal("interview-cancel"), request: z.strictObject(interviewFields) }),
  z.strictObject({ action: z.literal("adjustments"), request: z.strictObject(adjustmentFields) }),
  z.strictObject({ action: z.literal("thank-you"), request: z.strictObject(thankYouFields) }),
]);

export const CodeSent = z.object({
  action: CandidateAction,
  sentBy: z.literal("email"),
  /** The code is good until then, once, for this request alone. */
  goodUntil: Instant,
});

export const AnswerSupport = z.strictObject({ ...answerFields, code: Code });
export const StateOwnExpectations = z.lazy(() => z.strictObject({ ...statedFields(), code: Code }));
export const ConfirmExplanations = z.strictObject({ ...confirmedFields, code: Code });
export const OnlyCode = z.strictObject({ code: Code });
export const BookConsultation = z.strictObject({ ...bookingFields, code: Code }).check(oneTime);
export const MoveConsultation = z.strictObject({ ...timeFields, code: Code }).check(oneTime);

export const ChooseInterviewTime = z.strictObject({ ...interviewTimeFields, code: Code });
export const CancelOwnInterview = z.strictObject({ ...interviewFields, code: Code });
export const AskForAdjustment = z.strictObject({ ...adjustmentFields, code: Code });
export const WriteThankYou = z.strictObject({ ...thankYouFields, code: Code });

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
export const CandidateState = z.object({
  eventSeq: EventSeq,
  /** Which questions were answered, and what the candidate confirmed was explained to them. */
  answered: z.array(AnswerName),
  confirmed: z.array(ExplanationTopic),
  support: CandidateSupport,
  consultation: z.optional(OwnConsultation),
  interviews: z.array(OwnInterview),
});

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
  /** An offer is open; by when it can be answered. */
  offer: z.optional(z.object({ answerBy: z.optional(Instant) })),
  /** What the candidate is asked about their wishes, until their first day; what they answered is not shown here. */
  wishes: z.optional(
    z.object({
      duties: z.array(z.object({ dutyId: Slug, name: z.string() })),
      shifts: z.array(Shift),
      skills: z.array(Slug),
      currency: z.string(),
      /** Hours a week of the job. */
      hoursPerWeek: z.number(),
      answered: z.array(AnswerName),
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

const pageFields = {
  step: z.enum(["ask", "confirm"]),
  action: CandidateAction,
  answer: z.optional(z.enum(["accepted", "declined"])),
  /** Who may read, each a box that is ticked. */
  expert: z.optional(z.literal("yes")),
  recruiter: z.optional(z.literal("yes")),
  /** Beginning and expert of the chosen time, with a blank between them. */
  slot: z.optional(z.string().check(z.maxLength(100))),
  timeZone: z.optional(TimeZone),
  worries: z.optional(z.string().check(z.maxLength(4000))),
  interview: z.optional(z.string().check(z.maxLength(60))),
  format: z.optional(InterviewFormat),
  need: z.optional(z.string().check(z.maxLength(4000))),
  template: z.optional(ThankYouTemplate),
  line: z.optional(z.string().check(z.maxLength(1000))),
  code: z.optional(z.string().check(z.trim(), z.maxLength(12))),
};

/** Answers of the form about wishes: `duty.<id>`, `shift.early`, `gross.amount` and the like. */
const wishField =
  /^(duty|shift|kind|atmosphere|skill|reason|topic|gross|net|pay|place|start|others)\.[a-z0-9-]{1,40}$/;

/** A form of the candidate's page: first `ask` for a code, then `confirm` with it. */
export const CandidatePageForm = z
  .catchall(z.object(pageFields), z.string().check(z.maxLength(4000)))
  .check(
    z.refine(
      (form) => Object.keys(form).every((name) => name in pageFields || wishField.test(name)),
      "The form has a field that is not known here.",
    ),
  );

const page = "text/html; charset=utf-8";

const needsCode =
  "Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.";

export const candidateContracts = {
  showCandidatePage: contract({
    summary: "Open the candidate's page",
    description: "What the link shows, as a page that needs no script. 404 where the link opens nothing.",
    tag,
    query: z.object({ timeZone: z.optional(TimeZone) }),
    reply: { status: 200, contentType: page },
  }),
  submitCandidatePage: contract({
    summary: "Send a form of the candidate's page",
    description:
      "`ask` sends a one-time code and answers with the page where it is typed; `confirm` does what it allows and leads back to the page (303).",
    tag,
    body: CandidatePageForm,
    form: true,
    reply: { status: 200, contentType: page },
  }),
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
  stateOwnExpectations: contract({
    summary: "Say what you are looking for",
    description: `Answer by answer: what is not sent stays as it was said before, \`takeBack\` names answers to take back. Nobody asks what you earn or earned. ${needsCode}`,
    tag,
    body: StateOwnExpectations,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
  confirmExplanations: contract({
    summary: "Confirm what was explained",
    description: `What was explained since the answer that it is about. ${needsCode}`,
    tag,
    body: ConfirmExplanations,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateState },
  }),
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
    description: `Such as step-free access, more time, or written questions. Those who hold the interview read it. ${needsCode}`,
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
  makeCandidateLink: contract({
    summary: "Copy the candidate's link",
    description:
      "The link that opens the application to its candidate, for handing it over. The same until it is revoked.",
    tag,
    reply: { status: 200, schema: CandidateLinkMade },
  }),
  revokeCandidateLink: contract({
    summary: "Revoke the candidate's link",
    description: "Whoever holds it gets in no more. The next mail that carries a link holds a new one.",
    tag,
    idempotencyKey: true,
    reply: { status: 200, schema: CandidateLinkRevoked },
  }),
};
