import * as z from "zod/mini";
import { Day, Instant } from "../ids.ts";
import { PayPeriod } from "../offer/compensation.ts";
import { Currency } from "../points/scheme.ts";

/**
 * What a candidate wants, as they answered it: typed choices and figures. Present or past pay is no field of it, and
 * neither is the least they would take. What they wrote in words is kept with the person and referenced.
 */

/** The id of something an organisation names: lower-case words joined by hyphens. */
export const Slug = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9]+(-[a-z0-9]+)*$/,
      "Write lower-case letters, digits and single hyphens, such as night-rounds.",
    ),
    z.maxLength(40),
  );

export const Shift = z.enum(["early", "day", "late", "night", "weekend", "on-call"]);
export type Shift = z.infer<typeof Shift>;

export const Atmosphere = z.enum([
  "calm",
  "lively",
  "small-team",
  "large-team",
  "independent",
  "much-guidance",
]);
export type Atmosphere = z.infer<typeof Atmosphere>;

export const WorkplaceKind = z.enum(["on-site", "hybrid", "remote"]);
export type WorkplaceKind = z.infer<typeof WorkplaceKind>;

/** Years of work of this kind. */
export const Experience = z.enum(["none", "under-2-years", "2-to-5-years", "5-to-10-years", "over-10-years"]);
export type Experience = z.infer<typeof Experience>;

const Amount = z.int().check(z.gt(0), z.lte(1_000_000_000_000));
const Hours = z.number().check(z.gt(0), z.lte(80), z.multipleOf(0.25));

/** An amount of whole minor units for each period. */
const Pay = z.object({ amount: Amount, period: PayPeriod });

/** Pay that is sought. The amounts are for a week of `hoursPerWeek`: an hourly wage is worth the same at any. */
export const PaySought = z.object({
  currency: Currency,
  hoursPerWeek: Hours,
  gross: z.optional(Pay),
  /** What they hope to see on the account. It is never converted into gross: that depends on the person. */
  net: z.optional(Pay),
  /** In a year. */
  bonus: z.optional(Amount),
});
export type PaySought = z.infer<typeof PaySought>;

/** Each answer stands for itself: it may be missing, and it may change without the others. */
export const Answers = z.object({
  /** The job's named duties: whether they want to do each. */
  duties: z.optional(z.record(Slug, z.enum(["yes", "no"]))),
  pay: z.optional(PaySought),
  hoursPerWeek: z.optional(Hours),
  /** Shifts they cannot work. None is an answer. */
  impossibleShifts: z.optional(z.array(Shift).check(z.maxLength(6))),
  place: z.optional(
    z.object({
      /** Straight line from where they live: their own limit. */
      maximumKilometres: z.optional(z.int().check(z.gte(0), z.lte(20_000))),
      /** Ways of working that they accept; all, if left out. */
      kinds: z.optional(z.array(WorkplaceKind).check(z.minLength(1), z.maxLength(3))),
    }),
  ),
  atmosphere: z.optional(z.array(Atmosphere).check(z.maxLength(6))),
  experience: z.optional(Experience),
  /** Those of the job's skills that they have. */
  skills: z.optional(z.array(Slug).check(z.maxLength(20))),
  /** Why they want to change. Their own words are the note. */
  reasonForChange: z.optional(
    z.object({
      reasons: z
        .array(
          z.enum([
            "pay",
            "hours",
            "distance",
            "work-itself",
            "colleagues",
            "growth",
            "contract-ends",
            "no-job-now",
            "other",
          ]),
        )
        .check(z.minLength(1), z.maxLength(9)),
      noteId: z.optional(z.string()),
    }),
  ),
  start: z.optional(
    z.object({
      /** Whether they have given notice where they are; `not-needed`: nothing holds them. */
      notice: z.enum(["given", "not-given", "not-needed"]),
      earliest: z.optional(Day),
    }),
  ),
  /** Other processes they are in. With whom is the note, and the expert's alone. */
  otherProcesses: z.optional(
    z.object({
      inOthers: z.boolean(),
      /** They agreed that more is kept than that: the date for recruiter and expert, the note for the expert. */
      consent: z.optional(z.literal(true)),
      /** When the nearest of their offers runs out. */
      deadline: z.optional(Instant),
      noteId: z.optional(z.string()),
    }),
  ),
});
export type Answers = z.infer<typeof Answers>;
export type AnswerField = keyof Answers;

export const answerFields = Object.keys(Answers.shape) as readonly AnswerField[];

/**
 * What a job offers, in the words of the answers. `pay` is gross for a full-time year in minor units; the job's
 * distance from the candidate is known where both postcodes are.
 */
export const JobTerms = z.lazy(() =>
  z.object({
    dutyIds: z.array(Slug),
    /** Absent where the job names none. */
    skills: z.optional(z.array(Slug)),
    pay: z.optional(z.object({ currency: Currency, minimum: z.int(), maximum: z.int() })),
    hoursPerWeek: z.number(),
    fullTimeHoursPerWeek: z.number(),
    weeksPerYear: z.number(),
    /** Absent where the job does not say. */
    shifts: z.optional(z.array(Shift)),
    kind: z.optional(WorkplaceKind),
    atmosphere: z.optional(z.array(Atmosphere)),
    distanceKilometres: z.optional(z.number()),
  }),
);
export type JobTerms = z.infer<typeof JobTerms>;
