import * as z from "zod/mini";

/** An error a person understands, after RFC 9457. `type` is stable; `errors` point at the fields to blame. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.optional(z.string()),
  errors: z.optional(
    z.array(
      z.object({
        pointer: z.string(),
        detail: z.string(),
        /**
         * For who says it in a language of their own: a problem's code, or a kind of mistake (`missing`, `unknown-field`,
         * `too-long`, `not-a-day`, …; `does-not-fit` where `detail` alone says what is wrong).
         */
        code: z.string(),
        /** How much a `too-…` allows: characters, entries, or the number itself. */
        limit: z.optional(z.number()),
      }),
    ),
  ),
  traceId: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;
