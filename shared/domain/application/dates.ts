import { addDays } from "../calendar/days.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import type { ReviewRule, Track } from "../track/track.ts";
import type { EventOf, OutcomeDetails } from "./events.ts";

/**
 * Days on which the candidate is told they will hear from us, in working days of the site.
 * Where a step is not listed, the date is the step's review date.
 */
export const promiseRules = {
  /** After an arrival: the first contact. */
  received: 1,
  /** After an interview took place. */
  interviewHeld: 3,
  /** After an acceptance: every so many, and at the latest so many before the start. */
  accepted: { every: 10, beforeStart: 5 },
} as const;

/**
 * When a step is looked at again, by its rule. `undefined` only where the rule needs a date that was not given,
 * which the decider refuses beforehand.
 */
export function reviewInstant(
  rule: ReviewRule,
  effectiveAt: string,
  details: OutcomeDetails | undefined,
  calendar: SiteCalendar,
): string | undefined {
  const day = dayOf(effectiveAt, calendar.zone);
  switch (rule.kind) {
    case "working-days":
      return dueAtEndOf(rule.days === 0 ? day : addWorkingDays(day, rule.days, calendar), calendar);
    case "given":
      return undefined;
    case "interview-end":
      return details?.booking?.endsAt;
    case "offer-expiry":
      return details?.expiresAt ?? dueAtEndOf(addWorkingDays(day, rule.days, calendar), calendar);
    case "after-start-date":
      return (
        details?.startDate && dueAtEndOf(addWorkingDays(details.startDate, rule.days, calendar), calendar)
      );
    case "after-started":
      return dueAtEndOf(addDays(day, rule.days), calendar);
  }
}

/**
 * The day a candidate is promised to hear by, once an outcome was recorded now. Never before tomorrow's working day,
 * however far the outcome was back-dated: a promise is read today.
 */
export function promiseFor(
  track: Track,
  outcome: EventOf<"OutcomeRecorded">,
  now: string,
  calendar: SiteCalendar,
): EventOf<"PromiseGiven"> {
  const today = dayOf(now, calendar.zone);
  const soonest = addWorkingDays(today, 1, calendar);
  const wanted = wantedDay(track, outcome, today, calendar);
  const byDay = wanted > soonest ? wanted : soonest;
  return { type: "PromiseGiven", milestone: outcome.milestone, byDay, until: dueAtEndOf(byDay, calendar) };
}

function wantedDay(
  track: Track,
  outcome: EventOf<"OutcomeRecorded">,
  today: string,
  calendar: SiteCalendar,
): string {
  const { booking, startDate } = outcome.details ?? {};
  if (booking)
    return addWorkingDays(dayOf(booking.endsAt, calendar.zone), promiseRules.interviewHeld, calendar);
  const accepted =
    (outcome.milestone === track.offerMilestone && outcome.colour === "green") ||
    outcome.milestone === track.startedMilestone;
  if (accepted) {
    const next = addWorkingDays(today, promiseRules.accepted.every, calendar);
    const beforeStart = startDate && addWorkingDays(startDate, -promiseRules.accepted.beforeStart, calendar);
    return beforeStart && beforeStart > today && beforeStart < next ? beforeStart : next;
  }
  return outcome.reviewAt ? dayOf(outcome.reviewAt, calendar.zone) : today;
}
