import * as z from "zod/mini";
import { OfferStatus } from "../offer/events.ts";

/**
 * A track is data: the ordered milestones of an application, what may happen at each, and who hears what.
 * It is versioned; an application stays on the version it arrived under. The default is `default-track.ts`.
 */

export const Colour = z.enum(["green", "amber", "red"]);
export type Colour = z.infer<typeof Colour>;

/** Why a red ended it: by the employer, by the candidate, not turning up, an agreed term running out, not known. */
export const LossClass = z.enum(["ours", "theirs", "no-show", "term", "unknown"]);
export type LossClass = z.infer<typeof LossClass>;

/** Who has to act next. `us` and `manager` show as `with-us`, `candidate` as `with-candidate`. */
export const Owner = z.enum(["us", "candidate", "manager"]);
export type Owner = z.infer<typeof Owner>;

/** When the step is looked at again, if nothing is given by hand. */
export const ReviewRule = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("working-days"), days: z.int().check(z.gte(0)) }),
    /** The person recording it must give the moment (`reviewBy`). */
    z.object({ kind: z.literal("given") }),
    /** The end of the booked interview (`details.endsAt`). */
    z.object({ kind: z.literal("interview-end") }),
    /** The offer's expiry (`details.expiresAt`), else so many working days. */
    z.object({ kind: z.literal("offer-expiry"), days: z.int() }),
    /** So many working days after the start date (`details.startDate`). */
    z.object({ kind: z.literal("after-start-date"), days: z.int() }),
    /** So many calendar days after the day work started (the outcome `started`). */
    z.object({ kind: z.literal("after-started"), days: z.int() }),
  ]),
);
export type ReviewRule = z.infer<typeof ReviewRule>;

/**
 * What should hold before an outcome is chosen. A condition that does not hold warns; going on needs a reason.
 * - `tries`: so many tries, over so many channels (all the candidate gave, at most these), over so many working days
 * - `reminders`: so many reminders sent and so many working days gone since the times were offered
 * - `missed-before`: it is the second miss at this milestone, or nobody answered in time to the first
 * - `offer-ran-out`: the offer's expiry and one working day of grace are past
 * - `calls-after-start`: so many working days since the agreed start, with a call logged
 * - `scorecards`: everybody who held the interview has written down what they found, where it was planned here
 */
export const Condition = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("tries"), tries: z.int(), channels: z.int(), workingDays: z.int() }),
    z.object({ kind: z.literal("reminders"), reminders: z.int(), workingDays: z.int() }),
    z.object({ kind: z.literal("missed-before") }),
    z.object({ kind: z.literal("offer-ran-out"), graceWorkingDays: z.int() }),
    z.object({ kind: z.literal("calls-after-start"), workingDays: z.int() }),
    z.object({ kind: z.literal("scorecards") }),
  ]),
);
export type Condition = z.infer<typeof Condition>;

/** Which details an outcome needs; the fields are those of `OutcomeDetails`. */
export const DetailField = z.enum([
  "booking",
  "item",
  "requirementId",
  "reason",
  "startDate",
  "expiresAt",
  "newToSector",
]);
export type DetailField = z.infer<typeof DetailField>;

/** What the referrer hears: R1 to R4 of the specification of the default track. */
export const ReferrerMessage = z.enum(["next-step", "points-earned", "ended", "card-only"]);

/** What the candidate hears: C1 to C12. */
export const CandidateMessage = z.enum([
  "next-step",
  "times-offered",
  "tried-to-call",
  "item-needed",
  "kind-no",
  "kind-no-after-call",
  "goodbye",
  "missed-each-other",
  "paused",
  "invitation",
  "offer",
  "first-day",
  "job-filled",
]);
export type CandidateMessage = z.infer<typeof CandidateMessage>;

export const OutcomeRule = z.lazy(() =>
  z.object({
    id: z.string(),
    label: z.string(),
    colour: Colour,
    class: z.optional(LossClass),
    owner: z.optional(Owner),
    review: z.optional(ReviewRule),
    /** digest: 08:00 on the review date · task: at once · call: a task to call · screen: nothing is sent */
    recruiter: z.enum(["digest", "task", "call", "screen"]),
    /** The recruiter is told only if the candidate did it. */
    recruiterIfByCandidate: z.optional(z.boolean()),
    /** The recruiter calls only someone who was interviewed. */
    callIfInterviewed: z.optional(z.boolean()),
    referrer: z.optional(ReferrerMessage),
    candidate: z.optional(CandidateMessage),
    needs: z.optional(z.array(DetailField)),
    mayCarry: z.optional(z.array(DetailField)),
    condition: z.optional(Condition),
    /** Recorded by others it waits for hr; `second-person`: and whoever confirms is not who asked. */
    confirmedBy: z.optional(z.enum(["hr", "hr-second-person"])),
    /** The milestone that enters the plan while this outcome stands. */
    opens: z.optional(z.string()),
    /** Only the clock records it. */
    byClockOnly: z.optional(z.boolean()),
    /** Counts as a try to reach the candidate, or as a conversation with them. */
    contact: z.optional(z.enum(["try", "conversation"])),
    /** The interview took place, whatever came of it. */
    interviewHeld: z.optional(z.boolean()),
    /** Undone only as `recorded-in-error`: it was a promise to a person. */
    promiseToPerson: z.optional(z.boolean()),
    /** It says where the offer stands: recorded by the offer itself while one is open, by hand otherwise. */
    offer: z.optional(OfferStatus),
    /** What it says of an interview that was planned here: its events bring the outcome, and the outcome closes it. */
    interview: z.optional(z.enum(["offered", "booked", "called-off", "missed"])),
    /** It waits until what the candidate wants and what there is fit, or a gap that blocks is waived. */
    waitsForAlignment: z.optional(z.boolean()),
    /** What to think of before it is chosen, shown with its effects. */
    caution: z.optional(z.string()),
  }),
);
export type OutcomeRule = z.infer<typeof OutcomeRule>;

export const Milestone = z.lazy(() =>
  z.object({
    id: z.string(),
    label: z.string(),
    /** The plain words a candidate or referrer reads for having reached it, for example "the interview". */
    step: z.string(),
    /** Not in the plan until an outcome that `opens` it stands. */
    optional: z.optional(z.boolean()),
    /** A retention check: not answered `yes` before this many days since work started; it closes as `hired`. */
    retentionDays: z.optional(z.int()),
    outcomes: z.array(OutcomeRule),
  }),
);
export type Milestone = z.infer<typeof Milestone>;

export const Track = z.lazy(() =>
  z.object({
    version: z.int().check(z.gte(1)),
    label: z.string(),
    milestones: z.array(Milestone).check(z.minLength(1)),
    /** Outcomes recorded at whichever milestone is open, until `before` itself is green. */
    anywhere: z.array(z.object({ before: z.string(), outcome: OutcomeRule })),
    /** The milestone whose green makes an employee of a candidate, and the one the offer is decided at. */
    startedMilestone: z.string(),
    offerMilestone: z.string(),
    contactMilestone: z.string(),
    interviewMilestone: z.string(),
    /** The last milestone: its green closes as hired. */
    closingMilestone: z.string(),
  }),
);
export type Track = z.infer<typeof Track>;

export const findMilestone = (track: Track, id: string): Milestone | undefined =>
  track.milestones.find((milestone) => milestone.id === id);

export const milestoneIndex = (track: Track, id: string): number =>
  track.milestones.findIndex((milestone) => milestone.id === id);

/** The rule of an outcome as it may be recorded at a milestone; `undefined` where the track does not know it there. */
export function findOutcome(track: Track, milestoneId: string, outcomeId: string): OutcomeRule | undefined {
  const milestone = findMilestone(track, milestoneId);
  if (!milestone) return undefined;
  return (
    milestone.outcomes.find((outcome) => outcome.id === outcomeId) ??
    track.anywhere.find(
      ({ before, outcome }) =>
        outcome.id === outcomeId && milestoneIndex(track, milestoneId) <= milestoneIndex(track, before),
    )?.outcome
  );
}

/** Every outcome that may be recorded at a milestone, in the order a person reads them. */
export function outcomesAt(track: Track, milestoneId: string): OutcomeRule[] {
  const milestone = findMilestone(track, milestoneId);
  if (!milestone) return [];
  const anywhere = track.anywhere
    .filter(({ before }) => milestoneIndex(track, milestoneId) <= milestoneIndex(track, before))
    .map(({ outcome }) => outcome);
  return [...milestone.outcomes, ...anywhere];
}

/** The first-listed green of a milestone: what a later green records in its place when it was skipped. */
export function firstGreen(milestone: Milestone): OutcomeRule {
  const green = milestone.outcomes.find((outcome) => outcome.colour === "green");
  if (!green) throw new Error(`milestone ${milestone.id} has no green outcome`);
  return green;
}
