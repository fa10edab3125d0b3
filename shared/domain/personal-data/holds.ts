import * as z from "zod/mini";
import { Day, Instant } from "../ids.ts";

export const HoldId = z.string().check(z.regex(/^hold_[A-Za-z0-9]{1,40}$/));

/** The parts that consist of notes. */
export const NotedItem = z.enum([
  /** Messages, and what was written down of calls. */
  "correspondence",
  /** Why it went on or ended, in the words of whoever recorded it. */
  "decisions",
  /** Scorecards, what they needed for an interview, and letters of thanks. */
  "interviews",
  /** What they wanted of the job, in words; the typed answers are facts. */
  "expectations",
  /** What was written about offers; their figures are facts. */
  "offers",
]);
export type NotedItem = z.infer<typeof NotedItem>;

/**
 * What of a person privacy may hold back from being erased, in named parts. Each is something that the product keeps:
 * what is named nowhere here is erased whatever is held. So is all that was said to the expert alone, the words of the
 * survey, and with whom else somebody is talking: nobody on the employer's side may read them, privacy neither.
 */
export const HeldItem = z.enum([
  /** Name, addresses, postcode, language, and how they like to be reached. */
  "contact-details",
  /** What they told with their application: their own words, answers to the job's requirements, would they move. */
  "application",
  ...NotedItem.options,
]);
export type HeldItem = z.infer<typeof HeldItem>;

/**
 * On which ground something may be kept although its person asked to be erased: GDPR (also the UK's) Art. 17(3)(e) for
 * claims, 17(3)(b) for what the law obliges to keep, such as payroll, tax and proof of the right to work.
 */
export const HoldGround = z.enum(["legal-claims", "legal-obligation", "right-to-work"]);
export type HoldGround = z.infer<typeof HoldGround>;

/** Months after which a hold is looked at again, at the latest. */
export const longestHoldMonths = 12;

/** Something held. `until`: the day, at the site, on which privacy looks at it again; it ends by a person alone. */
export interface Hold {
  readonly holdId: string;
  readonly items: readonly HeldItem[];
  readonly ground: HoldGround;
  readonly until: string;
  readonly heldAt: string;
  /** That day came, and nobody has decided since. */
  readonly reviewDue?: { readonly seq: number; readonly at: string } | undefined;
  readonly endedAt?: string | undefined;
  /** The application that it was set on, where that was merged into this one since. */
  readonly from?: string | undefined;
}

/**
 * A hold on its way to another application of the same person, with a merge or its undoing. That its day has come is
 * told anew there.
 */
export const MovedHold = z.lazy(() =>
  z.object({
    holdId: HoldId,
    items: z.array(HeldItem),
    ground: HoldGround,
    until: Day,
    heldAt: Instant,
    endedAt: z.optional(Instant),
  }),
);
export type MovedHold = z.infer<typeof MovedHold>;

export const movedHold = ({ holdId, items, ground, until, heldAt, endedAt }: Hold): MovedHold => ({
  ...{ holdId, items: [...items], ground, until, heldAt },
  ...(endedAt === undefined ? {} : { endedAt }),
});

export const standingHolds = (holds: readonly Hold[] | undefined): readonly Hold[] =>
  (holds ?? []).filter(({ endedAt }) => endedAt === undefined);
