import * as z from "zod/mini";
import { event } from "../event.ts";
import { Day, Instant, MemberId } from "../ids.ts";
import { BesidePay } from "../market/beside-pay.ts";

/**
 * What can happen to the help with an offer, inside the application's stream: the decision to offer it, the
 * candidate's answer, and the talks with the compensation expert. What people wrote is kept with the person.
 */

/** Why no help is offered. */
export const SkipReason = z.enum([
  "pay-scale-fixed",
  "candidate-content",
  "no-expert-time",
  "too-late",
  "other",
]);
export type SkipReason = z.infer<typeof SkipReason>;

/** Who may see what, by the candidate's consent. The expert always sees what the talk needs; it cannot be left out. */
export const ConsentReader = z.enum(["expert", "recruiter"]);
export type ConsentReader = z.infer<typeof ConsentReader>;

/** `<application>.c<seq>`: it names its application, so that a calendar needs no second index. */
export const ConsultationId = z.string().check(z.regex(/^app_[A-Za-z0-9]{1,40}\.c\d+$/));

export const Topic = z.enum([
  "base-pay",
  "bonus",
  "sign-on",
  "allowances",
  "hours",
  "start-date",
  "place",
  "benefits",
  "contract",
  "competing-offer",
  "other",
]);

/** The clock that the expert was told, in their zone: it can change by itself, as the candidate's can. */
const expertClock = z.optional(z.object({ zone: z.string(), told: z.string() }));

/** Who moved or cancelled it. `system`: the application ended, or the zone's rules changed. */
const By = z.enum(["candidate", "expert", "recruiter", "system"]);

export const consultationEvents = [
  event("SupportDecided", () => ({
    decision: z.enum(["offer", "skip"]),
    reason: z.optional(SkipReason),
    noteId: z.optional(z.string()),
  })),
  event("SupportAnswered", () => ({
    answer: z.enum(["accepted", "declined"]),
    /** Whom the candidate lets read the brief and the agreed points. */
    consent: z.array(ConsentReader),
  })),
  event("SupportConsentWithdrawn", () => ({})),
  event("ConsultationBooked", () => ({
    consultationId: ConsultationId,
    expertId: MemberId,
    startsAt: Instant,
    endsAt: Instant,
    /** The candidate's zone, an IANA name, and the clock they were told there: rules of a zone can change later. */
    zone: z.string(),
    told: z.string(),
    expertClock,
    /** The booking's id in another calendar, where the organisation uses one. */
    reference: z.optional(z.string()),
    /** The answer to "what worries you about the offer or the process?". */
    worriesNoteId: z.optional(z.string()),
    /** Below what they would not say yes. The expert's alone: it is no expectation, and nothing is compared with it. */
    floorNoteId: z.optional(z.string()),
  })),
  event("ConsultationMoved", () => ({
    consultationId: ConsultationId,
    expertId: MemberId,
    startsAt: Instant,
    endsAt: Instant,
    zone: z.string(),
    told: z.string(),
    expertClock,
    by: By,
  })),
  event("ConsultationCancelled", () => ({ consultationId: ConsultationId, by: By })),
  event("ConsultationPrepared", () => ({ consultationId: ConsultationId })),
  /** The talk begins: the brief is frozen at the events before this one. */
  event("ConsultationStarted", () => ({
    consultationId: ConsultationId,
    /** What stood beside pay then. The brief keeps it: bands are corrected, and offers come and go. */
    besidePay: z.optional(BesidePay),
  })),
  event("ConsultationHeld", () => ({
    consultationId: ConsultationId,
    topics: z.array(Topic),
    followUpOn: z.optional(Day),
    /** Agreed asks go to the candidate; concerns and notes are the expert's alone. All kept with the person. */
    agreedNoteId: z.optional(z.string()),
    concernsNoteId: z.optional(z.string()),
    notesNoteId: z.optional(z.string()),
  })),
  event("ConsultationNoShow", () => ({ consultationId: ConsultationId })),
  /** The help was to be offered by itself, and no mail reaches the candidate: the recruiter is asked to call them. */
  event("SupportCallDue", () => ({})),
  /** No slot was free before the offer's deadline: the employer is asked for more time. */
  event("MoreTimeRequested", () => ({})),
] as const;
