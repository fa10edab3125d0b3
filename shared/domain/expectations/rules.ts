import * as z from "zod/mini";

/** From which distance on something is open, and from which it blocks. Data of the organisation. */
export const AlignmentRules = z.object({
  /** Pay sought up to so many percent above the top is open, more blocks. */
  payOpenPercent: z.number().check(z.gte(0), z.lte(100)),
  /** Hours a week apart that still agree. */
  hoursAgreed: z.number().check(z.gte(0), z.lte(40)),
  /** Hours apart, in percent of the job's, that are open; more blocks. */
  hoursOpenPercent: z.number().check(z.gte(0), z.lte(100)),
});
export type AlignmentRules = z.infer<typeof AlignmentRules>;
