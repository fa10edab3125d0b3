import * as z from "zod/mini";
import { ApplicationId, JobId } from "../../domain/ids.ts";
import { contract } from "./contract.ts";
import { Cursor, Limit } from "./lists.ts";

const tag = "Referrals";

/** What points are worth, in minor units of an ISO 4217 currency, before tax. Negative where they are carried. */
export const Worth = z.object({
  amount: z.int(),
  currency: z.string(),
  beforeTax: z.literal(true),
});

const Points = z.object({ points: z.int(), worth: Worth });

/** One milestone of a referral, as its referrer may know it. */
export const ReferralStep = z.object({
  milestone: z.string(),
  label: z.string(),
  reached: z.boolean(),
  /** `YYYY-MM-DD`, in the zone of the job's site. */
  reachedOn: z.optional(z.string()),
  points: z.int(),
  worth: z.optional(Worth),
  /** Missing where there is nothing to earn (any more). */
  state: z.optional(z.enum(["pending", "owed", "reversed"])),
  /** What has to happen for it. */
  condition: z.string(),
  /** `YYYY-MM-DD`, where it follows from the first day at work. */
  expectedOn: z.optional(z.string()),
});

/**
 * A referral. It never carries a reason, attendance, offer, pay or note; greens appear once the undo window is over, an
 * end once the message about it may go.
 */
export const Referral = z.object({
  applicationId: ApplicationId,
  /** Missing once the person's details were erased. */
  firstName: z.optional(z.string()),
  job: z.object({ jobId: z.string(), title: z.optional(z.string()) }),
  referredAt: z.string(),
  status: z.enum(["in-progress", "ended", "no-further-points", "completed"]),
  /** The status in a sentence. */
  message: z.string(),
  milestones: z.array(ReferralStep),
  owed: Points,
  pending: Points,
});
export type Referral = z.infer<typeof Referral>;

export const ReferralPage = z.object({ items: z.array(Referral), nextCursor: z.optional(z.string()) });

export const PointsEntry = z.object({
  entryId: z.string(),
  kind: z.string(),
  milestone: z.string(),
  applicationId: ApplicationId,
  firstName: z.optional(z.string()),
  /** Whole points; negative for a reversal. */
  points: z.int(),
  worth: Worth,
  /** When the milestone was reached, as it was known when the entry was posted: entries are never edited. */
  effectiveAt: z.string(),
  postedAt: z.string(),
  /**
   * `YYYY-MM-DD` as the record has it now, a corrected date included: what the referral says. Missing where the
   * milestone's outcome was taken back.
   */
  reachedOn: z.optional(z.string()),
  /** The entry that this one takes back. */
  reverses: z.optional(z.string()),
});

/** What a referrer earned. Entries still inside the undo window are not in it, nor in the balance. */
export const PointsAccount = z.object({
  balance: z.object({
    points: z.int(),
    /** Below zero: set against future points only, never against wages. */
    carried: z.boolean(),
    /** One for each currency that was earned in. */
    worth: z.array(Worth),
  }),
  /** Newest first. */
  entries: z.array(PointsEntry),
});
export type PointsAccount = z.infer<typeof PointsAccount>;

export const CreateShare = z.strictObject({ jobId: JobId });

export const Share = z.object({ shareToken: z.string(), url: z.string(), jobId: JobId });

export const referralsContracts = {
  listReferrals: contract({
    summary: "See what became of your referrals",
    description: "Newest first. Points are worth what is shown before tax.",
    tag,
    query: z.strictObject({ limit: Limit, cursor: z.optional(Cursor) }),
    reply: { status: 200, schema: ReferralPage },
  }),
  getPoints: contract({
    summary: "See what you earned",
    tag,
    reply: { status: 200, schema: PointsAccount },
  }),
  createShare: contract({
    summary: "Get your link to a job",
    description: "The same member and job always have the same link.",
    tag,
    body: CreateShare,
    idempotencyKey: true,
    reply: { status: 201, schema: Share },
  }),
};
