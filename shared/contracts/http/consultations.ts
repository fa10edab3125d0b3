import * as z from "zod/mini";
import { CalendarSettings } from "../../domain/consultation/availability.ts";
import { Topic } from "../../domain/consultation/events.ts";
import { ApplicationId, Day, JobId, MemberId } from "../../domain/ids.ts";
import { contract, made } from "./contract.ts";
import { AlignmentView, ExpectationsView, ExpertExpectationsView } from "./expectation-views.ts";
import { OfferView } from "./offer-views.ts";

const tag = "Consultations";

const { memberId: _memberId, version: _version, ...calendarFields } = made(CalendarSettings).shape;

const CalendarDraft = z.strictObject(calendarFields);
const CalendarView = z.object({ ...made(CalendarSettings).shape, version: z.int().check(z.gte(0)) });

const ConsultationStatus = z.enum(["booked", "started", "held", "no-show", "cancelled"]);

/** A talk as its expert sees it. */
export const ConsultationView = z.object({
  consultationId: z.string(),
  applicationId: ApplicationId,
  candidate: z.object({ candidateId: z.string(), name: z.string() }),
  /** Of an application that only tries things out: no figure counts it. */
  test: z.boolean(),
  jobId: JobId,
  startsAt: z.string(),
  endsAt: z.string(),
  /** The candidate's zone, and the clock time they were told there. */
  timeZone: z.string(),
  told: z.string(),
  status: ConsultationStatus,
  preparedAt: z.optional(z.string()),
  heldAt: z.optional(z.string()),
  /** A day to speak again, as agreed. */
  followUpOn: z.optional(z.string()),
  joinLink: z.optional(z.string()),
});
export type ConsultationView = z.infer<typeof ConsultationView>;

/** An offer with every version that was told or asked for; drafts and the offer's own moves are not told here. */
const BriefOffer = z.lazy(() => {
  const { offerId, status, expiresAt, acceptedVersion, versions, contacts } = OfferView._zod.innerType.shape;
  return z.object({ offerId, status, expiresAt, acceptedVersion, versions, contacts });
});

/** What expert and recruiter both read, the recruiter where the candidate lets them. */
const briefFields = {
  consultationId: z.string(),
  applicationId: ApplicationId,
  expertId: MemberId,
  startsAt: z.string(),
  endsAt: z.string(),
  status: ConsultationStatus,
  preparedAt: z.optional(z.string()),
  /** When the talk began. What happened later is not in the brief. */
  frozenAt: z.optional(z.string()),
  profile: z.object({
    candidateId: z.string(),
    name: z.string(),
    jobId: JobId,
    jobTitle: z.optional(z.string()),
    siteId: z.string(),
    appliedAt: z.string(),
    /** Of an application that only tries things out: no figure counts it. */
    test: z.boolean(),
    newToSector: z.boolean(),
    /** Milestones reached, in order, with the outcome that stands. */
    reached: z.array(
      z.object({ milestone: z.string(), label: z.string(), outcome: z.string(), at: z.string() }),
    ),
  }),
  competingDeadline: z.optional(z.string()),
  /** What the candidate wants beside job and offer, with market band and comparables beside pay. */
  alignment: z.lazy(() => AlignmentView),
  offers: z.array(BriefOffer),
  /**
   * Contacts with the candidate besides those about the offer, without what was noted. Of those that an outcome tells of,
   * nobody recorded the channel and who began.
   */
  contacts: z.array(
    z.object({
      channel: z.optional(z.string()),
      direction: z.optional(z.enum(["in", "out"])),
      result: z.string(),
      at: z.string(),
    }),
  ),
};

/**
 * The expert's brief. What the candidate worries about, their floor, and what the expert noted and heard, are in this one alone:
 * the recruiter's has no such fields, so that they cannot leave by it.
 */
const ExpertBrief = z.object({
  reader: z.literal("expert"),
  ...briefFields,
  /** With what the candidate says of other processes they are in. */
  expectations: z.lazy(() => ExpertExpectationsView),
  joinLink: z.optional(z.string()),
  worries: z.optional(z.string()),
  /** Below what they would not say yes, in their words. */
  floor: z.optional(z.string()),
  /** How it went. */
  outcome: z.optional(
    z.object({
      heldAt: z.string(),
      topics: z.array(Topic),
      followUpOn: z.optional(z.string()),
      agreed: z.optional(z.string()),
      concerns: z.optional(z.string()),
      notes: z.optional(z.string()),
    }),
  ),
});
const RecruiterBrief = z.object({
  reader: z.literal("recruiter"),
  ...briefFields,
  expectations: z.lazy(() => ExpectationsView),
  /** That it was held, and what the candidate agreed to tell the employer. */
  outcome: z.optional(z.object({ heldAt: z.string(), agreed: z.optional(z.string()) })),
});
export const BriefView = z.discriminatedUnion("reader", [ExpertBrief, RecruiterBrief]);
export type BriefView = z.infer<typeof BriefView>;

const Text = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000));

/** At most so many days of the agenda at once. */
const mostDays = 31;
const Days = z.pipe(
  z.string().check(z.regex(/^\d{1,2}$/, `A number of days from 1 to ${mostDays}.`)),
  z.pipe(z.transform(Number), z.int().check(z.gte(1), z.lte(mostDays))),
);

const onConsultation = (summary: string, description: string) =>
  contract({
    summary,
    description,
    tag,
    idempotencyKey: true,
    reply: { status: 200, schema: ConsultationView },
  });

export const consultationsContracts = {
  getCalendar: contract({
    summary: "See when you can be booked",
    description:
      "The caller's own calendar: experts are booked by it for talks, others for interviews. Version 0 is a proposal that was never saved: nobody can book it. Save it with " +
      '`If-Match: "0"`.',
    tag,
    reply: { status: 200, schema: CalendarView },
  }),
  replaceCalendar: contract({
    summary: "Set when you can be booked",
    description:
      "Clock times are those of the calendar's zone, so that nine o'clock stays nine o'clock when the clocks change. " +
      "All times and lengths are quarter hours. An exception replaces the week's hours of its day; without hours it is " +
      "a day off. What is booked stays where it is. Interviews take as long as their plan says: of `durationMinutes` " +
      "only talks with experts know.",
    tag,
    ifMatch: true,
    body: CalendarDraft,
    reply: { status: 200, schema: CalendarView },
  }),
  listConsultations: contract({
    summary: "See your talks",
    description:
      "The expert's agenda in order of time, without cancelled talks: from `from` (today, if left out) for `days` days " +
      "(14, if left out; at most 31), in the zone of your calendar. Talks are kept for 90 days.",
    tag,
    query: z.strictObject({ from: z.optional(Day), days: z.optional(Days) }),
    reply: { status: 200, schema: z.object({ items: z.array(ConsultationView) }) },
  }),
  getConsultationBrief: contract({
    summary: "Read the brief of a talk",
    description:
      "Who the candidate is, every figure that was told or asked for with what changed, and the contacts so far. The " +
      "talk's expert reads what worries the candidate, too, and afterwards their own notes. The application's own " +
      "recruiter reads it where the candidate allows it, without any of these. From the start of the talk on it stays as it is.",
    tag,
    reply: { status: 200, schema: BriefView },
  }),
  prepareConsultation: onConsultation("Tick a talk as prepared", "You have read the brief."),
  startConsultation: onConsultation(
    "Begin a talk",
    "At its time, or up to 15 minutes before. The brief stays as it is from here on.",
  ),
  completeConsultation: contract({
    summary: "Write down how a talk went",
    description:
      "`agreed` is what the candidate will ask for: it goes to them by mail. `concerns` and `notes` are read by you alone. " +
      "A talk that nobody began begins with this.",
    tag,
    idempotencyKey: true,
    body: z.strictObject({
      topics: z.array(Topic).check(z.minLength(1), z.maxLength(11)),
      followUpOn: z.optional(Day),
      agreed: z.optional(Text),
      concerns: z.optional(Text),
      notes: z.optional(Text),
    }),
    reply: { status: 200, schema: ConsultationView },
  }),
  markNoShow: onConsultation("Record that the candidate did not come", "From the talk's start on."),
  callOffConsultation: onConsultation(
    "Cancel a talk",
    "The candidate hears at once, and can book another time while the offer is open.",
  ),
};
