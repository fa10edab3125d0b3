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
] as const;
