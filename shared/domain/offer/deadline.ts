import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import { findMilestone } from "../track/track.ts";
import type { OutcomeRule, Track } from "../track/track.ts";
import type { OfferStatus } from "./events.ts";

/** What the track records at the offer milestone where an offer stands like this; nothing while nobody was told. */
export const outcomeOf = (track: Track, status: OfferStatus): OutcomeRule | undefined =>
  findMilestone(track, track.offerMilestone)?.outcomes.find(({ offer }) => offer === status);

/** Working days after the deadline within which a yes still counts, where the track does not say. */
const usualGrace = 1;

export function graceWorkingDays(track: Track): number {
  const condition = outcomeOf(track, "expired")?.condition;
  return condition?.kind === "offer-ran-out" ? condition.graceWorkingDays : usualGrace;
}

/** Until when a yes still counts: the end of the last working day of grace after the deadline. */
export const graceEndsAt = (deadline: string, workingDays: number, calendar: SiteCalendar): string =>
  dueAtEndOf(addWorkingDays(dayOf(deadline, calendar.zone), workingDays, calendar), calendar);
