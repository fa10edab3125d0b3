import * as z from "zod/mini";
import { EventSeq, Instant, MemberId } from "../ids.ts";

/**
 * What became of the messages of an application: facts of the stream `<organisation>#messages#<applicationId>`. They
 * say who was told of what, when, and by whose doing; never what an address was or what a mail said.
 */

/** Whose inbox it was for. */
export const RecipientRole = z.enum([
  "candidate",
  "referrer",
  "recruiter",
  "expert",
  "interviewer",
  "client",
  "manager",
  "hr",
  "privacy",
  "admin",
  "finance",
]);
export type RecipientRole = z.infer<typeof RecipientRole>;

/** What of a message its facts and its record carry. */
export const MessageAbout = z.object({
  /** Seq of the event that called for it, in the stream the message belongs to. */
  cause: EventSeq,
  template: z.string(),
  role: RecipientRole,
  memberId: z.optional(MemberId),
  /** Caused by what a person did: to the candidate it counts as that person's word. */
  byPerson: z.boolean(),
});
export type MessageAbout = z.infer<typeof MessageAbout>;

export const MessageEvent = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("MessageSent"),
    messageId: z.string(),
    ...MessageAbout.shape,
    /** How often it was handed over: more than once only where an answer and its event were both lost or late. */
    attempts: z.int().check(z.gte(1)),
    at: Instant,
  }),
  z.object({ type: z.literal("MessageDelivered"), messageId: z.string(), at: Instant }),
  z.object({ type: z.literal("MessageBounced"), messageId: z.string(), at: Instant }),
  /** Not sent: its address takes no mail any more, or its owner called an earlier one spam. */
  z.object({
    type: z.literal("MessageSuppressed"),
    messageId: z.string(),
    ...MessageAbout.shape,
    why: z.enum(["bounced", "complained"]),
    at: Instant,
  }),
  z.object({ type: z.literal("MessageComplained"), messageId: z.string(), at: Instant }),
]);
export type MessageEvent = z.infer<typeof MessageEvent>;
