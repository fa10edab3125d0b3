import * as z from "zod/mini";
import { EventSeq } from "../../domain/ids.ts";
import { Compensation } from "../../domain/offer/compensation.ts";
import { CorrectionReason, OfferChannel, OfferStatus, Proposer } from "../../domain/offer/events.ts";
import { SkipReason } from "../../domain/consultation/events.ts";

/**
 * Typed figures with what they come to, in whole minor units of `terms.currency`: `annualBase` is base pay of one year
 * under the contract, `fullTimeBase` the same as if the person worked full time, `firstYearCash` the full-time base
 * with sign-on, guaranteed bonus and allowances of the first 12 months.
 */
export const FiguresView = z.lazy(() =>
  z.object({ terms: Compensation, annualBase: z.int(), fullTimeBase: z.int(), firstYearCash: z.int() }),
);

export const DifferenceView = z.lazy(() =>
  z.object({
    /** Path of the field, for example `base.amount`; `before` or `after` is absent where a version lacks it. */
    field: z.string(),
    before: z.optional(z.unknown()),
    after: z.optional(z.unknown()),
  }),
);

export const OfferVersionView = z.lazy(() =>
  z.object({
    number: z.int(),
    proposedBy: Proposer,
    channel: OfferChannel,
    toldAt: z.string(),
    /** Without the permission to see pay there are neither figures nor differences, here and below. */
    figures: z.optional(FiguresView),
    /** What differs from the version before, field by field; none in the first. */
    differences: z.optional(z.array(DifferenceView)),
    /** The first figure told held an error: it stays, and this is read in its place. */
    correction: z.optional(
      z.object({ reason: CorrectionReason, at: z.string(), figures: z.optional(FiguresView) }),
    ),
  }),
);

export const OfferView = z.lazy(() =>
  z.object({
    offerId: z.string(),
    status: OfferStatus,
    draftedAt: z.string(),
    /** Until when the candidate can say yes; a working day of grace comes on top. */
    expiresAt: z.optional(z.string()),
    acceptedVersion: z.optional(z.int()),
    /** What the employer prepares and has told nobody. */
    hasDraft: z.boolean(),
    draft: z.optional(FiguresView),
    versions: z.array(OfferVersionView),
    moves: z.array(
      z.object({
        eventSeq: EventSeq,
        from: OfferStatus,
        to: OfferStatus,
        version: z.optional(z.int()),
        at: z.string(),
        recordedAt: z.string(),
        expiresAt: z.optional(z.string()),
        /** Recorded by a later step or another system. */
        implied: z.boolean(),
        /** An undo took it out, or it is the move back itself. */
        undone: z.boolean(),
      }),
    ),
    /** Contacts between employer (or client) and candidate about the offer, without what was noted. */
    contacts: z.array(
      z.object({
        eventSeq: EventSeq,
        channel: z.enum(["phone", "email", "text", "whatsapp", "in-person", "video"]),
        direction: z.enum(["out", "in"]),
        by: z.enum(["employer", "client", "candidate"]),
        at: z.string(),
      }),
    ),
  }),
);
export type OfferView = z.infer<typeof OfferView>;

export const SupportStatusView = z.enum([
  "undecided",
  "offered",
  "accepted",
  "declined",
  "booked",
  "held",
  "no-show",
  "skipped",
]);

/** Where the help with the offer stands; never what was said in it. */
export const SupportView = z.lazy(() =>
  z.object({
    status: SupportStatusView,
    decidedAt: z.optional(z.string()),
    skipReason: z.optional(SkipReason),
    answeredAt: z.optional(z.string()),
    moreTimeAskedAt: z.optional(z.string()),
  }),
);

/** What offers add to the state of an application. */
export const offerFields = () => ({
  offers: z.array(OfferView),
  /** Not for managers and clients' contacts, like the two below it. */
  support: z.optional(SupportView),
  /** When another employer's offer to this candidate runs out, as the recruiter heard it. */
  competingDeadline: z.optional(z.string()),
  /** The candidate's place on the job's shortlist; 1 is asked first. */
  shortlistRank: z.optional(z.int()),
});
