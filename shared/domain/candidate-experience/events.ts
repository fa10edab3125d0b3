import * as z from "zod/mini";
import { event } from "../event.ts";
import { Day, EventSeq, Instant } from "../ids.ts";

/** What a survey is about: the employer said no, the candidate did not go on, or they accepted the offer. */
export const SurveyDecision = z.enum(["rejected", "withdrew", "accepted"]);
export type SurveyDecision = z.infer<typeof SurveyDecision>;

/** What happens on the candidate's side of an application, inside its stream. */
export const experienceEvents = [
  /** So many working days went by since a person's last word to the candidate, and the next word is ours. */
  event("SilenceNoticed", () => ({
    workingDays: z.int().check(z.gte(1)),
    /** When that last word was. */
    since: Instant,
  })),
  /**
   * The candidate sent a message: by their page, by mail as a reply to one of ours, or so that a member logged it. The
   * text is a note of the person.
   */
  event("CandidateWrote", () => ({
    noteId: z.optional(z.string()),
    /** Of a reply by mail. */
    channel: z.optional(z.enum(["email"])),
    /** Files came with it, or it was too large to be looked at whole: they were not taken over. */
    filesLeft: z.optional(z.boolean()),
    at: Instant,
    /** The end of the site's next working day. */
    answerBy: Instant,
  })),
  /** A decision had reached the candidate, so they were asked how it was. `touchpoint`: the milestone where it fell. */
  event("SurveyOffered", () => ({
    decision: SurveyDecision,
    touchpoint: z.string(),
    outcomeSeq: EventSeq,
  })),
  /** They answered. Their own words are a note of the person. */
  event("SurveyAnswered", () => ({
    /** How likely they would recommend us, 0 to 10. */
    recommend: z.int().check(z.gte(0), z.lte(10)),
    /** How clear the process was, 1 to 5. */
    clarity: z.int().check(z.gte(1), z.lte(5)),
    /** How respectfully they were treated, 1 to 5. */
    respect: z.int().check(z.gte(1), z.lte(5)),
    mayContact: z.boolean(),
    /** By when hr contacts whoever may be: the end of the second working day of the site. */
    contactBy: z.optional(Instant),
    noteId: z.optional(z.string()),
  })),
  /** After the end the candidate said that they want to hear of other jobs, up to and with the day `until`. */
  event("KeptForOtherJobs", () => ({ until: Day })),
  /** They took it back. */
  event("KeepingEnded", () => ({})),
] as const;
