import * as z from "zod/mini";
import { event } from "../event.ts";
import { Day, EventSeq, Instant } from "../ids.ts";
import { HeldItem, HoldGround, HoldId } from "./holds.ts";

/**
 * What can happen to the data of the person behind an application, inside its stream. What the data are is in none of
 * these: they say that somebody was erased, and nothing of who that was.
 */
export const personalDataEvents = [
  /** The candidate was given all that is kept about them. */
  event("DataHandedOver", () => ({})),
  /** The candidate asked to be erased, confirmed by a code. Until `due` they can take it back. */
  event("ErasureAsked", () => ({ due: Instant })),
  event("ErasureCancelled", () => ({})),
  /**
   * From here on it cannot be taken back: the application is over, in the same fact, and what is still to be said goes
   * out before the person is erased. `hiredBy`: the outcome of their first day, where they had started work; it closes
   * as hired. `because`: nobody asked, the time for which details are kept is over.
   */
  event("ErasureBegun", () => ({
    hiredBy: z.optional(EventSeq),
    because: z.optional(z.literal("retention")),
  })),
  /** Nothing of the person is left. The proof says what was removed. */
  event("CandidateErased", () => ({ proofId: z.string() })),
  /**
   * The candidate is told, where mail reaches them, that their details are erased on a day of the site, unless they say
   * that they want to be kept.
   */
  event("RetentionNoticeGiven", () => ({ eraseOn: Day })),
  /** From here on hr and privacy alone read it, until it is live again or the candidate wants to be kept. */
  event("DataRestricted", () => ({})),
  /**
   * Privacy holds named parts of what is kept of the person on a ground of the law: an erasure leaves them, where nobody
   * else can read them. On the day `until`, at the site, it is looked at again. What privacy wrote about it is with the
   * person, under the hold's id.
   */
  event("DataHeld", () => ({
    holdId: HoldId,
    heldItems: z.array(HeldItem).check(z.minLength(1)),
    ground: HoldGround,
    until: Day,
  })),
  /** It goes on, to be looked at again on this day. */
  event("HoldRenewed", () => ({ holdId: HoldId, until: Day })),
  /** The day has come on which it is to be looked at. */
  event("HoldReviewDue", () => ({ holdId: HoldId })),
  /** The ground has gone: what was held goes the way of all else. */
  event("HoldEnded", () => ({ holdId: HoldId })),
  /** Somebody read what is held. */
  event("HeldDataRead", () => ({ holdId: HoldId })),
] as const;
