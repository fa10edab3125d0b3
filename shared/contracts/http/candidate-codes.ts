import * as z from "zod/mini";
import { CandidateAction } from "../../domain/candidate-access/events.ts";
import { ConsentReader } from "../../domain/consultation/events.ts";
import { AnswerName, ExplanationTopic } from "../../domain/expectations/events.ts";
import { Instant, MemberId } from "../../domain/ids.ts";
import { InterviewFormat, InterviewId, ThankYouTemplate } from "../../domain/interview/events.ts";
import { Locale } from "../../domain/organisation/organisation.ts";
import { answersInput } from "./expectation-views.ts";
import { InstantInput } from "./instant.ts";
import { TimeZone } from "./times.ts";

/** What a candidate does, and the code that each of these requests takes. */

/** Six digits, as the mail shows them. */
const Code = z.string().check(z.regex(/^\d{6}$/, "Type the six digits of the mail."));

const answerFields = () => ({
  answer: z.enum(["accepted", "declined"]),
  /** Who may read what the talk needs. The expert has to; the recruiter may. */
  consent: z.optional(z.array(ConsentReader).check(z.maxLength(2))),
});
const timeFields = () => ({
  /** A slot's beginning. Either this or `holdId`. */
  startsAt: z.optional(InstantInput),
  /** One of several experts who are free then. */
  expertId: z.optional(MemberId),
  /** The slot that is held for you. */
  holdId: z.optional(z.string().check(z.maxLength(60))),
  /** In which the time is told and written, an IANA name. */
  timeZone: TimeZone,
});
const bookingFields = () => ({
  ...timeFields(),
  /** What worries you about the offer or the process? The expert reads it. */
  worries: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))),
  /** Below what would you not say yes? The expert alone reads it; the employer never does. */
  floor: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(500))),
});
/** One way of saying when, not two. */
const oneTime = z.refine<{ startsAt?: string | undefined; holdId?: string | undefined }>(
  ({ startsAt, holdId }) => (startsAt === undefined) !== (holdId === undefined),
  { error: "Give the time (startsAt) or the held one (holdId), not both.", path: ["startsAt"] },
);

/** What the candidate answers now; all else they said stays, but what they take back. */
const statedFields = () => ({
  /** The version of the answers that you were shown (`wishes.version`): 412 where somebody noted something since. */
  version: z.int().check(z.gte(0)),
  ...answersInput(),
  takeBack: z.optional(z.array(AnswerName).check(z.maxLength(20))),
});
const confirmedFields = () => ({ topics: z.array(ExplanationTopic).check(z.minLength(1), z.maxLength(6)) });

const interviewTimeFields = () => ({
  interviewId: InterviewId,
  startsAt: InstantInput,
  format: InterviewFormat,
  /** In which the time is told and written, an IANA name. */
  timeZone: TimeZone,
});
const interviewFields = () => ({ interviewId: InterviewId });
const adjustmentFields = () => ({
  interviewId: InterviewId,
  /** What you need so that the interview is fair to you. Those who hold it and the recruiter read it, to arrange it; it counts for nothing else. */
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
});
const thankYouFields = () => ({
  interviewId: InterviewId,
  template: ThankYouTemplate,
  /** A line of your own, which stands in the letter. */
  line: z.string().check(z.trim(), z.minLength(1), z.maxLength(300)),
});

/** What is to be known differently of you; `null` takes something back. */
const detailFields = () => ({
  name: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(120))),
  phone: z.optional(z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(40)))),
  postcode: z.optional(z.nullable(z.string().check(z.trim(), z.minLength(1), z.maxLength(16)))),
  locale: z.optional(Locale),
  /** How you would rather be reached. With a number and any but `email`, your contact is asked to call instead of an automatic “no news yet”; what you need in writing comes by mail all the same. */
  preferredChannel: z.optional(z.enum(["phone", "email", "text", "whatsapp"])),
});
const somethingToCorrect = z.refine<object>(
  (given) => Object.keys(given).some((name) => name !== "code"),
  "Say what to correct.",
);

const erasureFields = () => ({
  /** Your other applications here under the same e-mail address as well. */
  otherApplications: z.optional(z.boolean()),
});

const messageFields = () => ({
  /** Your contact reads it. */
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
});
const withdrawalFields = () => ({
  /** Why, if you like to say so: your contact reads it. */
  reason: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))),
});

const surveyFields = () => ({
  /** How likely would you recommend us to a friend? 0 to 10. */
  recommend: z.int().check(z.gte(0), z.lte(10)),
  /** How clear was the process? 1 to 5. */
  clarity: z.int().check(z.gte(1), z.lte(5)),
  /** How respectfully were you treated? 1 to 5. */
  respect: z.int().check(z.gte(1), z.lte(5)),
  /** What you want to say about it. It is never shown with your name. */
  text: z.optional(z.string().check(z.trim(), z.minLength(1), z.maxLength(2000))),
  /** May we contact you about it? */
  mayContact: z.boolean(),
});

/** What a code is asked for: an action with the request it shall allow, as it will be sent but for the code. */
export const CodeRequest = z.lazy(() =>
  z.discriminatedUnion("action", [
    z.strictObject({ action: z.literal("support"), request: z.strictObject(answerFields()) }),
    z.strictObject({ action: z.literal("withdraw-consent"), request: z.optional(z.strictObject({})) }),
    z.strictObject({ action: z.literal("more-time"), request: z.optional(z.strictObject({})) }),
    z.strictObject({ action: z.literal("book"), request: z.strictObject(bookingFields()).check(oneTime) }),
    z.strictObject({ action: z.literal("move"), request: z.strictObject(timeFields()).check(oneTime) }),
    z.strictObject({ action: z.literal("cancel"), request: z.optional(z.strictObject({})) }),
    z.strictObject({
      action: z.literal("expectations"),
      request: z.lazy(() => z.strictObject(statedFields())),
    }),
    z.strictObject({ action: z.literal("explanations"), request: z.strictObject(confirmedFields()) }),
    z.strictObject({ action: z.literal("interview-book"), request: z.strictObject(interviewTimeFields()) }),
    z.strictObject({ action: z.literal("interview-move"), request: z.strictObject(interviewTimeFields()) }),
    z.strictObject({ action: z.literal("interview-cancel"), request: z.strictObject(interviewFields()) }),
    z.strictObject({ action: z.literal("adjustments"), request: z.strictObject(adjustmentFields()) }),
    z.strictObject({ action: z.literal("thank-you"), request: z.strictObject(thankYouFields()) }),
    z.strictObject({ action: z.literal("message"), request: z.strictObject(messageFields()) }),
    z.strictObject({
      action: z.literal("withdraw"),
      request: z.optional(z.strictObject(withdrawalFields())),
    }),
    z.strictObject({ action: z.literal("survey"), request: z.strictObject(surveyFields()) }),
    z.strictObject({ action: z.literal("keep-for-other-jobs"), request: z.optional(z.strictObject({})) }),
    z.strictObject({ action: z.literal("end-keeping"), request: z.optional(z.strictObject({})) }),
    z.strictObject({ action: z.literal("data-request"), request: z.optional(z.strictObject({})) }),
    z.strictObject({
      action: z.literal("correct-details"),
      request: z.strictObject(detailFields()).check(somethingToCorrect),
    }),
    z.strictObject({ action: z.literal("erase"), request: z.optional(z.strictObject(erasureFields())) }),
    z.strictObject({ action: z.literal("keep-details"), request: z.optional(z.strictObject({})) }),
  ]),
);

export const CodeSent = z.lazy(() =>
  z.object({
    action: CandidateAction,
    sentBy: z.literal("email"),
    /** The code is good until then, once, for this request alone. */
    goodUntil: Instant,
  }),
);

export const AnswerSupport = z.lazy(() => z.strictObject({ ...answerFields(), code: Code }));
export const StateOwnExpectations = z.lazy(() => z.strictObject({ ...statedFields(), code: Code }));
export const ConfirmExplanations = z.lazy(() => z.strictObject({ ...confirmedFields(), code: Code }));
export const OnlyCode = z.lazy(() => z.strictObject({ code: Code }));
export const BookConsultation = z.lazy(() =>
  z.strictObject({ ...bookingFields(), code: Code }).check(oneTime),
);
export const MoveConsultation = z.lazy(() => z.strictObject({ ...timeFields(), code: Code }).check(oneTime));

export const ChooseInterviewTime = z.lazy(() => z.strictObject({ ...interviewTimeFields(), code: Code }));
export const CancelOwnInterview = z.lazy(() => z.strictObject({ ...interviewFields(), code: Code }));
export const AskForAdjustment = z.lazy(() => z.strictObject({ ...adjustmentFields(), code: Code }));
export const CorrectDetails = z.lazy(() =>
  z.strictObject({ ...detailFields(), code: Code }).check(somethingToCorrect),
);
export const AskToBeErased = z.lazy(() => z.strictObject({ ...erasureFields(), code: Code }));
export const SendMessage = z.lazy(() => z.strictObject({ ...messageFields(), code: Code }));
export const Withdraw = z.lazy(() => z.strictObject({ ...withdrawalFields(), code: Code }));
export const AnswerSurvey = z.lazy(() => z.strictObject({ ...surveyFields(), code: Code }));
export const WriteThankYou = z.lazy(() => z.strictObject({ ...thankYouFields(), code: Code }));

/** What the contracts of all that is done with a code say of it. */
export const needsCode =
  "Needs a code of `POST /v1/candidate/code`, asked for this very request. Refused, nothing changes and the code can be used again.";
