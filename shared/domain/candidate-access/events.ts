import * as z from "zod/mini";
import { event } from "../event.ts";

/**
 * What can happen to a candidate's access to their own application, inside its stream. Neither the link nor a code is
 * ever in an event: both derive from a key that only functions have.
 */

/** What a one-time code allows, each for one request only. */
export const CandidateAction = z.enum([
  "support",
  "withdraw-consent",
  "more-time",
  "book",
  "move",
  "cancel",
  "expectations",
  "explanations",
  "interview-book",
  "interview-move",
  "interview-cancel",
  "adjustments",
  "thank-you",
  "data-request",
  "correct-details",
  "erase",
  "keep-details",
  "message",
  "withdraw",
  "survey",
  "keep-for-other-jobs",
  "end-keeping",
]);
export type CandidateAction = z.infer<typeof CandidateAction>;

export const candidateAccessEvents = [
  /** The candidate asked for a one-time code; it goes to their address. */
  event("CandidateCodeIssued", () => ({
    codeId: z.string().check(z.regex(/^code_[A-Za-z0-9]{1,40}$/)),
    action: CandidateAction,
  })),
  /** The candidate's link of this generation opens nothing any more; the next one, where it is handed out, does. */
  event("CandidateLinkRevoked", () => ({ generation: z.int().check(z.gte(1)) })),
] as const;
