import * as z from "zod/mini";
import { event } from "../event.ts";
import { Instant } from "../ids.ts";
import { Compensation } from "./compensation.ts";

/** What can happen to an offer, inside its application's stream. Typed figures only; words stay with the person. */

export const OfferId = z.string().check(z.regex(/^offer-\d+$/));

/**
 * Where an offer stands. `draft` was told to nobody; `discarded` is a draft that never will be. From `accepted` on the
 * application itself goes on; what ends it there does not change the offer.
 */
export const OfferStatus = z.enum([
  "draft",
  "told",
  "sent",
  "negotiating",
  "accepted",
  "declined",
  "expired",
  "withdrawn",
  "discarded",
]);
export type OfferStatus = z.infer<typeof OfferStatus>;

/** Who put a version on the table. Only an employer's can be accepted. */
export const Proposer = z.enum(["employer", "candidate"]);
export type Proposer = z.infer<typeof Proposer>;

/** How a figure was told. */
export const OfferChannel = z.enum(["phone", "video", "in-person", "email", "letter", "portal"]);
export type OfferChannel = z.infer<typeof OfferChannel>;

/** Why version 1 is read differently from what was typed. */
export const CorrectionReason = z.enum(["typing-error", "wrong-period", "wrong-currency", "wrong-hours"]);

export const offerEvents = [
  /** A draft was begun, or replaced while it had been told to nobody. It has no number before it is told. */
  event("OfferDrafted", () => ({ offerId: OfferId, terms: Compensation })),
  /**
   * A figure was put on the table: told by the employer, or asked by the candidate. Numbered from 1 in the order told;
   * never changed. Version 1 is the baseline of the salary figures.
   */
  event("OfferVersionAdded", () => ({
    offerId: OfferId,
    version: z.int().check(z.gte(1)),
    proposedBy: Proposer,
    terms: Compensation,
    channel: OfferChannel,
    toldAt: Instant,
    noteId: z.optional(z.string()),
  })),
  /** Version 1 held a typing error. It stays as it is; the figures are read from the correction, which is shown. */
  event("OfferCorrected", () => ({
    offerId: OfferId,
    version: z.int().check(z.gte(1)),
    terms: Compensation,
    reason: CorrectionReason,
    noteId: z.optional(z.string()),
  })),
  event("OfferMoved", () => ({
    offerId: OfferId,
    from: OfferStatus,
    to: OfferStatus,
    /** The version it is about: told, sent, accepted or declined. */
    version: z.optional(z.int().check(z.gte(1))),
    at: Instant,
    /** Until when the candidate can say yes. */
    expiresAt: z.optional(Instant),
    /** Recorded by a later step or another system, not by whoever made the offer. */
    implied: z.optional(z.boolean()),
    /** An undo: it stands again where it stood before these moves (their seqs). Versions and contacts stay. */
    reopens: z.optional(z.array(z.int())),
  })),
  /** A contact between employer (or client) and candidate about the offer. */
  event("OfferContactLogged", () => ({
    offerId: OfferId,
    channel: z.enum(["phone", "email", "text", "whatsapp", "in-person", "video"]),
    direction: z.enum(["out", "in"]),
    by: z.enum(["employer", "client", "candidate"]),
    at: Instant,
    noteId: z.optional(z.string()),
  })),
  /** When another employer's offer to this candidate runs out, as the recruiter heard it; absent: none, or not any more. */
  event("CompetingDeadlineSet", () => ({ deadline: z.optional(Instant) })),
  /** The candidate's place on the job's shortlist, 1 is asked first; absent: not on it. */
  event("ShortlistRanked", () => ({ rank: z.optional(z.int().check(z.gte(1))) })),
  /** The deadline was moved because the candidate found no time with the expert before it. */
  event("OfferExtended", () => ({ offerId: OfferId, expiresAt: Instant })),
] as const;
