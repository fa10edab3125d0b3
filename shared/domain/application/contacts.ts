import { findOutcome } from "../track/track.ts";
import type { Track } from "../track/track.ts";
import type { StandingOutcome } from "./state.ts";

/**
 * The contact with the candidate that an outcome is by itself: whoever records that they spoke, or that nobody answered, has
 * logged it with that, and logs nothing more. One that was skipped was recorded for the sake of a later one: it is none. What was
 * replaced took place all the same; what was undone is not among an application's outcomes.
 */
export const contactBy = (
  { milestone, outcome, impliedBy }: StandingOutcome,
  track: Track,
): "try" | "conversation" | undefined =>
  impliedBy === undefined ? findOutcome(track, milestone, outcome)?.contact : undefined;
