import * as z from "zod/mini";
import { event } from "../event.ts";
import { Instant } from "../ids.ts";

/** What happens on the candidate's side of an application, inside its stream. */
export const experienceEvents = [
  /** So many working days went by since a person's last word to the candidate, and the next word is ours. */
  event("SilenceNoticed", () => ({
    workingDays: z.int().check(z.gte(1)),
    /** When that last word was. */
    since: Instant,
  })),
  /** The candidate sent a message, by their page or so that a member logged it. The text is a note of the person. */
  event("CandidateWrote", () => ({
    noteId: z.optional(z.string()),
    at: Instant,
    /** The end of the site's next working day. */
    answerBy: Instant,
  })),
] as const;
