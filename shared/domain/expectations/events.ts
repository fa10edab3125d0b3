import * as z from "zod/mini";
import { event } from "../event.ts";
import { Day, Instant } from "../ids.ts";
import { AlignmentRules } from "./rules.ts";
import { Answers, JobTerms } from "./answers.ts";
import { Gap } from "./gap.ts";

/** What can happen to a candidate's expectations, inside the application's stream. */

/** How an answer reached us. */
export const AnswerChannel = z.enum(["page", "phone", "video", "in-person", "email"]);
export type AnswerChannel = z.infer<typeof AnswerChannel>;

const answerNames = Object.keys(Answers.shape) as [keyof typeof Answers.shape];
export const AnswerName = z.enum(answerNames);

/** What is compared: one item for each named duty (`duty:<id>`), and one for each of the others. */
export const AlignmentItemId = z
  .string()
  .check(z.regex(/^(pay|hours|shifts|place|atmosphere|start|duty:[a-z0-9-]{1,40})$/));

/** Why people go on although a gap blocks. In words, it is the note. */
export const WaiverReason = z.enum([
  "candidate-accepts",
  "offer-will-close-it",
  "exception-approved",
  "trial-agreed",
  "other",
]);
export type WaiverReason = z.infer<typeof WaiverReason>;

/** What is explained to every candidate before they decide. */
export const ExplanationTopic = z.enum(["duties", "hours", "place", "atmosphere", "pay", "path"]);
export type ExplanationTopic = z.infer<typeof ExplanationTopic>;

/** From 1, not at all, to 5, very. */
const OneToFive = z.int().check(z.gte(1), z.lte(5));

export const Intention = z.enum(["accept", "rather-accept", "undecided", "rather-decline", "decline"]);
export type Intention = z.infer<typeof Intention>;

export const Concern = z.enum([
  "pay",
  "hours",
  "distance",
  "duties",
  "team",
  "growth",
  "contract",
  "start-date",
  "other",
]);

export const expectationEvents = [
  /** Only what changed: answers given anew or changed, and those taken back. */
  event("ExpectationsStated", () => ({
    answers: Answers,
    cleared: z.optional(z.array(AnswerName)),
    channel: AnswerChannel,
    /** When the candidate said it. */
    givenAt: Instant,
    /** The job's terms as they were then: what figures about gaps are worked out with. */
    terms: JobTerms,
    /** By which rules they were compared then; the default ones, where left out. */
    rules: z.optional(AlignmentRules),
  })),
  /**
   * People go on although this item blocks. It lapses when the candidate's answer to it changes or they are considered
   * for another job, and holds for no larger gap. The first ones were kept without a size: they hold for any.
   */
  event("GapWaived", () => ({
    item: AlignmentItemId,
    reason: WaiverReason,
    noteId: z.optional(z.string()),
    gap: z.optional(Gap),
    /** What it is a gap to. */
    against: z.optional(z.enum(["job", "offer"])),
    /** The job's terms as they were then, and the rules by which it blocked. */
    terms: z.optional(JobTerms),
    rules: z.optional(AlignmentRules),
  })),
  /** What a person explained to the candidate, on a day of the site. */
  event("TopicExplained", () => ({ topic: ExplanationTopic, on: Day })),
  /** It was ticked by mistake: the last tick of each falls, with its confirmation. */
  event("ExplanationTakenBack", () => ({ topics: z.array(ExplanationTopic) })),
  /** The candidate says that it was explained to them. */
  event("ExplanationConfirmed", () => ({ topics: z.array(ExplanationTopic) })),
  /** Where the candidate stands while an offer is open, as they told a person. */
  event("IntentionNoted", () => ({
    motivation: OneToFive,
    satisfaction: OneToFive,
    intention: Intention,
    concerns: z.array(Concern),
    channel: AnswerChannel,
    givenAt: Instant,
    noteId: z.optional(z.string()),
  })),
] as const;
