import * as z from "zod/mini";
import { Shift, WorkplaceKind } from "./answers.ts";

/** How large a gap is that blocks. Of a duty there is no more or less. */
export const Gap = z.object({
  /** Of pay and hours: what is sought, in basis points above what there is; none where there is nothing. */
  basisPoints: z.optional(z.int()),
  /** Of the place: beyond the candidate's own limit. */
  kilometres: z.optional(z.number()),
  /** Shifts that they cannot work, or the way of working that they do not accept. */
  impossible: z.optional(z.array(z.union([Shift, WorkplaceKind]))),
});
export type Gap = z.infer<typeof Gap>;

/** Whether a gap goes beyond the one that was waived, by any measure. */
export const isLarger = (now: Gap, waived: Gap): boolean =>
  farther(now.basisPoints, waived.basisPoints) ||
  (now.kilometres ?? 0) > (waived.kilometres ?? 0) ||
  (now.impossible ?? []).some((each) => !waived.impossible?.includes(each));

/** Too many hours where too few were waived are another gap. Against nothing at all, a gap is beyond measure. */
const farther = (now: number | undefined, waived: number | undefined): boolean =>
  waived !== undefined &&
  (now === undefined || Math.sign(now) !== Math.sign(waived) || Math.abs(now) > Math.abs(waived));
