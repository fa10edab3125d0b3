import * as z from "zod/mini";
import { BandNow } from "./band.ts";

/** By what the comparables are narrowed. */
export const Narrowing = z.enum(["skills", "experience", "hours"]);
export type Narrowing = z.infer<typeof Narrowing>;

/** What stands beside a pay that is talked about, as it was known at a moment. It says nothing about any person. */
export const BesidePay = z.lazy(() =>
  z.object({
    /** The labour market's band. */
    market: z.optional(BandNow),
    /** Percentiles of the organisation's own accepted offers: gross for a full-time year, in whole minor units. */
    comparables: z.optional(
      z.object({
        by: z.enum(["job", "occupation"]),
        narrowedBy: z.array(Narrowing),
        currency: z.string(),
        n: z.int(),
        /** All three are multiples of it: p25 rounded down, p50 to the nearest, p75 up. */
        roundedTo: z.int(),
        p25: z.int(),
        p50: z.int(),
        p75: z.int(),
      }),
    ),
  }),
);
export type BesidePay = z.infer<typeof BesidePay>;
export type Comparables = NonNullable<BesidePay["comparables"]>;
