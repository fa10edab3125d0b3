import * as z from "zod/mini";

/** An error a person understands, after RFC 9457. `type` is stable; `errors` point at the fields to blame. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  instance: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ pointer: z.string(), detail: z.string() }))),
  traceId: z.optional(z.string()),
});
export type Problem = z.infer<typeof Problem>;
