import * as z from "zod/mini";

const workingDays = (max: number) => z.int().check(z.gte(1), z.lte(max));

/**
 * Days within which candidates are promised to hear from us, in working days of the site. Data of the organisation.
 * Where nothing is listed, the promise is the step's review date.
 */
export const PromiseRules = z.object({
  /** After an arrival, or later where the first contact is due later. */
  received: workingDays(5),
  /** After a contact that leaves no later review date. */
  contact: workingDays(10),
  /** After an interview took place. */
  interviewHeld: workingDays(10),
  /** After an acceptance: every so many, and once so many before the start. */
  accepted: z.object({ every: workingDays(20), beforeStart: workingDays(20) }),
});
export type PromiseRules = z.infer<typeof PromiseRules>;

export const defaultPromiseRules: PromiseRules = {
  received: 1,
  contact: 2,
  interviewHeld: 3,
  accepted: { every: 10, beforeStart: 5 },
};
