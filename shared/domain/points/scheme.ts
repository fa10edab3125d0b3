import * as z from "zod/mini";

/** ISO 4217 code of three capitals. */
export const Currency = z.string().check(z.regex(/^[A-Z]{3}$/, "Write a currency code, such as GBP."));

/** One milestone's reward: whole points, while the outcome stands. */
export const MilestonePoints = z.lazy(() =>
  z.object({ milestone: z.string(), points: z.int().check(z.gte(0)) }),
);

/**
 * The reward rules. Versioned and never edited: an application keeps the version it arrived under, so that what was
 * promised to a referrer is never changed afterwards.
 */
export const Scheme = z.lazy(() =>
  z.object({
    version: z.int().check(z.gte(1)),
    label: z.string(),
    milestones: z.array(MilestonePoints),
    /** Extra points when a person new to the sector starts work. */
    newToSector: z.object({ milestone: z.string(), points: z.int().check(z.gte(0)) }),
    /** What one point is worth, in minor units, per currency. The entry carries the currency of the job's site. */
    pointValue: z.record(Currency, z.int().check(z.gte(0))),
    /** How long a referrer's claim on a person lasts, in months. */
    claimMonths: z.int().check(z.gte(1)),
  }),
);
export type Scheme = z.infer<typeof Scheme>;

export const defaultScheme: Scheme = {
  version: 1,
  label: "Standard referral rewards",
  milestones: [
    { milestone: "interview-completed", points: 25 },
    { milestone: "started-work", points: 100 },
    { milestone: "still-working-4w", points: 25 },
    { milestone: "still-working-12w", points: 75 },
  ],
  newToSector: { milestone: "started-work", points: 50 },
  pointValue: { GBP: 100, EUR: 100, SEK: 1000, JPY: 150 },
  claimMonths: 6,
};

export const milestonePoints = (scheme: Scheme, milestone: string): number =>
  scheme.milestones.find((entry) => entry.milestone === milestone)?.points ?? 0;
