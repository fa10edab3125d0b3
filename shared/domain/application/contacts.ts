import { findOutcome } from "../track/track.ts";
import type { Track } from "../track/track.ts";
import type { Application, LoggedContact, StandingOutcome } from "./state.ts";

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

/** A contact with the candidate. Of one that an outcome tells of, nobody recorded by which channel it was and who began. */
export interface Contact extends Pick<LoggedContact, "result" | "at"> {
  readonly channel?: LoggedContact["channel"];
  readonly direction?: LoggedContact["direction"];
}

/** Those that were logged, and those that an outcome tells of, in order of time. */
export function contactsOf(
  { contacts, outcomes }: Pick<Application, "contacts" | "outcomes">,
  track: Track,
): Contact[] {
  const logged = contacts.map(({ channel, direction, result, at }) => ({ channel, direction, result, at }));
  const told = outcomes.flatMap((outcome): Contact[] => {
    const kind = contactBy(outcome, track);
    return kind ? [{ result: kind === "conversation" ? "spoke" : "no-answer", at: outcome.effectiveAt }] : [];
  });
  return [...logged, ...told].sort((a, b) => (a.at < b.at ? -1 : 1));
}
