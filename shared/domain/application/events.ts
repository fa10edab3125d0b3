import * as z from "zod/mini";
import { event, eventsOf } from "../event.ts";
import {
  ApplicationId,
  CandidateId,
  ClientId,
  Day,
  EventSeq,
  Instant,
  JobId,
  MemberId,
  OrganisationId,
  SiteId,
} from "../ids.ts";
import { candidateAccessEvents } from "../candidate-access/events.ts";
import { experienceEvents } from "../candidate-experience/events.ts";
import { consultationEvents } from "../consultation/events.ts";
import { expectationEvents } from "../expectations/events.ts";
import { InterviewFormat, InterviewId, interviewEvents } from "../interview/events.ts";
import { offerEvents } from "../offer/events.ts";
import { personalDataEvents } from "../personal-data/events.ts";
import { MovedHold } from "../personal-data/holds.ts";
import { Currency } from "../points/scheme.ts";
import { Colour, LossClass, Owner } from "../track/track.ts";

/**
 * What can happen to an application. Events hold ids, dates and choices, never anything that tells who a person is:
 * names, addresses and free text stay with the person and are referenced.
 */

/** Who did it. A reading system reports under its `source`; `clock` is what time itself brought. */
export const Actor = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("member"), memberId: MemberId }),
  z.object({ kind: z.literal("candidate") }),
  z.object({ kind: z.literal("system"), source: z.string() }),
  z.object({ kind: z.literal("clock") }),
]);
export type Actor = z.infer<typeof Actor>;

/** The site's settings that dates and figures need, as they were when the fact was written. */
export const SiteSettings = z.object({
  siteId: SiteId,
  country: z.string(),
  zone: z.string(),
  workingDays: z.array(z.int()),
  opens: z.string(),
  closes: z.string(),
  currency: Currency,
});
export type SiteSettings = z.infer<typeof SiteSettings>;

/** The job's settings that a fact carries. `openedAt` is the day the vacancy opened. */
export const JobSettings = z.object({
  jobId: JobId,
  clientId: z.optional(ClientId),
  openedAt: z.optional(Day),
  evergreen: z.boolean(),
  watcherIds: z.array(MemberId),
  managerId: z.optional(MemberId),
});
export type JobSettings = z.infer<typeof JobSettings>;

/** Why the employer ended it, from a list so that no person is described. The person's words are the note. */
export const OursReason = z.enum([
  "another-candidate",
  "experience",
  "requirement",
  "availability",
  "pay-expectation",
  "job-closed",
  "checks",
  "other",
]);
export type OursReason = z.infer<typeof OursReason>;

/** What a check or a "more information" outcome is waiting for. */
export const NeededItem = z.enum([
  "identity-document",
  "right-to-work-proof",
  "reference",
  "certificate",
  "background-check",
  "health-declaration",
  "contact-details",
  "other",
]);
export type NeededItem = z.infer<typeof NeededItem>;

/** `placeNoteId` points to where the place is kept: an address typed by a person may tell too much for a fact. */
export const Booking = z.object({
  startsAt: Instant,
  endsAt: Instant,
  format: InterviewFormat,
  people: z.array(MemberId),
  placeNoteId: z.optional(z.string()),
  /** The interview it is the booking of, where it was planned here: its own invitation says all of it. */
  interviewId: z.optional(InterviewId),
});
export type Booking = z.infer<typeof Booking>;

export const OutcomeDetails = z.object({
  booking: z.optional(Booking),
  item: z.optional(NeededItem),
  requirementId: z.optional(z.string()),
  reason: z.optional(OursReason),
  startDate: z.optional(Day),
  expiresAt: z.optional(Instant),
  newToSector: z.optional(z.boolean()),
});
export type OutcomeDetails = z.infer<typeof OutcomeDetails>;

export const ContactChannel = z.enum(["phone", "email", "text", "whatsapp", "in-person", "video"]);
export const ContactResult = z.enum(["spoke", "left-message", "no-answer"]);
export const Source = z.enum(["share", "api", "hand", "import"]);

/** The step of the process a promise ("you will hear by") belongs to: one is given per step. */
const PromiseGiven = event("PromiseGiven", () => ({
  milestone: z.string(),
  /** The day the candidate reads, in the site's zone, and the instant at which it counts as missed. */
  byDay: Day,
  until: Instant,
  /** Why a person named another day, where they said so. */
  noteId: z.optional(z.string()),
}));

export const ApplicationEvent = eventsOf([
  event("ApplicationReceived", () => ({
    organisation: OrganisationId,
    organisationZone: z.string(),
    applicationId: ApplicationId,
    candidateId: CandidateId,
    source: Source,
    test: z.boolean(),
    externalRef: z.optional(z.string()),
    /** The day it counts from: now, or earlier for one entered by hand. */
    receivedAt: Instant,
    job: JobSettings,
    site: SiteSettings,
    recruiterId: z.optional(MemberId),
    /** Who is credited. Empty where nobody referred, or somebody else was first. */
    referrerId: z.optional(MemberId),
    /** Who referred too but came second: they earn nothing here. */
    displacedReferrerId: z.optional(MemberId),
    /** Requirements answered "no": a person checks before anything is decided. */
    checkFirst: z.array(z.string()),
    newToSector: z.boolean(),
    /** How the candidate can be reached; the addresses themselves are with the person. */
    reachableBy: z.array(z.enum(["email", "phone"])),
    firstContactDue: Instant,
    trackVersion: z.int(),
    schemeVersion: z.int(),
  })),
  /** Of these requirements, or of all that were still to be checked. */
  event("CheckFirstSettled", () => ({
    requirementIds: z.optional(z.array(z.string())),
    noteId: z.optional(z.string()),
  })),
  event("OutcomeRecorded", () => ({
    milestone: z.string(),
    outcome: z.string(),
    colour: Colour,
    class: z.optional(LossClass),
    /** When it happened, apart from when it was recorded. */
    effectiveAt: Instant,
    owner: z.optional(Owner),
    /** When the step is looked at again; past it the row is overdue. */
    reviewAt: z.optional(Instant),
    /** Given by a person, and therefore kept when the outcome's date is corrected. */
    reviewGiven: z.optional(z.boolean()),
    details: z.optional(OutcomeDetails),
    noteId: z.optional(z.string()),
    /** Set on a milestone that was skipped: the seq of the later green that recorded it. */
    impliedBy: z.optional(EventSeq),
    /** Warnings the person went on from; the reason is the note. */
    despite: z.optional(z.array(z.string())),
    reportId: z.optional(z.string()),
    confirmationId: z.optional(z.string()),
    /** It closes the application: a red archives, a retention red and the last green close as hired. */
    ends: z.optional(z.enum(["archived", "hired"])),
    /** The optional milestone that enters the plan while this stands. */
    opens: z.optional(z.string()),
  })),
  event("OutcomeUndone", () => ({
    outcomeSeq: EventSeq,
    /** Every event the undo takes back: the outcome, later ones that stood, and what those caused. */
    takesBack: z.array(EventSeq),
    recordedInError: z.boolean(),
    noteId: z.optional(z.string()),
  })),
  event("OutcomeRedated", () => ({
    outcomeSeq: EventSeq,
    effectiveAt: Instant,
    reviewAt: z.optional(Instant),
  })),
  event("Archived", () => ({
    reason: z.enum(["test", "mistake", "duplicate", "other"]),
    noteId: z.optional(z.string()),
  })),
  event("Restored", () => ({ noteId: z.optional(z.string()) })),
  event("Reopened", () => ({ outcomeSeq: EventSeq, owner: Owner, reviewAt: Instant })),
  event("Transferred", () => ({
    job: JobSettings,
    site: SiteSettings,
    recruiterId: z.optional(MemberId),
    noteId: z.optional(z.string()),
  })),
  event("ReferrerChanged", () => ({
    referrerId: z.optional(MemberId),
    noteId: z.optional(z.string()),
  })),
  event("Assigned", () => ({ recruiterId: MemberId })),
  /** In the younger's stream: it is archived into the older, and what privacy holds of it goes with it. */
  event("MergedInto", () => ({ applicationId: ApplicationId })),
  /** `holds`: those that had gone with it come back as they are now. */
  event("UnmergedFrom", () => ({ applicationId: ApplicationId, holds: z.optional(z.array(MovedHold)) })),
  /** In the older's stream: the younger was found to be the same person. `holds`: those that stood on the younger. */
  event("MergeReceived", () => ({ applicationId: ApplicationId, holds: z.optional(z.array(MovedHold)) })),
  event("MergeReturned", () => ({ applicationId: ApplicationId })),
  event("ContactLogged", () => ({
    channel: ContactChannel,
    direction: z.enum(["out", "in"]),
    result: ContactResult,
    at: Instant,
    noteId: z.optional(z.string()),
  })),
  event("ConfirmationRequested", () => ({
    confirmationId: z.string(),
    milestone: z.string(),
    outcome: z.string(),
    effectiveAt: Instant,
    details: z.optional(OutcomeDetails),
    reviewBy: z.optional(Instant),
    noteId: z.optional(z.string()),
  })),
  event("ConfirmationRefused", () => ({
    confirmationId: z.string(),
    noteId: z.optional(z.string()),
  })),
  PromiseGiven,
  /** The day was moved before it passed, by a person's message: it counts as kept, once a stage. */
  event("PromiseMoved", () => ({
    promiseSeq: EventSeq,
    byDay: Day,
    until: Instant,
    noteId: z.optional(z.string()),
  })),
  event("PromiseKept", () => ({ promiseSeq: EventSeq })),
  event("PromiseMissed", () => ({ promiseSeq: EventSeq })),
  /** The review date of a step passed without the step. */
  event("StepOverdue", () => ({ milestone: z.string(), reviewAt: Instant })),
  event("RetentionCheckDue", () => ({ milestone: z.string(), ask: z.int() })),
  /** Messages that had to wait (evenings, calls, the candidate before the referrer) may go now. */
  event("MessagesReleased", () => ({ messages: z.array(z.string()) })),
  event("RemovalRequested", () => ({ noteId: z.optional(z.string()) })),
  /**
   * The candidate's contact details changed in a way that changes how they can be reached. `likes`: how they would rather
   * be, where they said so.
   */
  event("ReachabilityChanged", () => ({
    reachableBy: z.array(z.enum(["email", "phone"])),
    likes: z.optional(z.enum(["phone", "email", "text", "whatsapp"])),
  })),
  event("NewToSectorChecked", () => ({ newToSector: z.boolean() })),
  event("TaskDone", () => ({ task: z.string() })),
  ...offerEvents,
  ...consultationEvents,
  ...candidateAccessEvents,
  ...expectationEvents,
  ...interviewEvents,
  ...experienceEvents,
  ...personalDataEvents,
]);
export type ApplicationEvent = ReturnType<typeof ApplicationEvent.parse>;

export type EventOf<Type extends ApplicationEvent["type"]> = Extract<ApplicationEvent, { type: Type }>;

/** An event as the stream holds it: its place, who caused it and when it was written. */
export type Recorded<Event = ApplicationEvent> = Event & {
  readonly seq: number;
  /** Seq of the first event of the same append: what one command wrote shares it. */
  readonly factSeq: number;
  readonly recordedAt: string;
  readonly actor: Actor;
};
