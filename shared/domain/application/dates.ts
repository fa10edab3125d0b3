import { addDays } from "../calendar/days.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import { findMilestone } from "../track/track.ts";
import type { OutcomeRule, ReviewRule, Track } from "../track/track.ts";
import type { OutcomeDetails } from "./events.ts";
import type { ApplicationFacts, StandingOutcome } from "./state.ts";

/** What a review date is counted from. */
export interface ReviewBasis {
  readonly effectiveAt: string;
  readonly details?: OutcomeDetails | undefined;
  /** When work started; the outcome's own date while nothing says that it did. */
  readonly startedAt?: string | undefined;
}

/**
 * When a step is looked at again, by its rule. `undefined` only where the rule needs a date that was not given,
 * which the decider refuses beforehand.
 */
export function reviewInstant(
  rule: ReviewRule,
  { effectiveAt, details, startedAt }: ReviewBasis,
  calendar: SiteCalendar,
): string | undefined {
  const day = dayOf(effectiveAt, calendar.zone);
  const workingDaysAfter = (from: string, days: number) =>
    dueAtEndOf(addWorkingDays(from, days, calendar), calendar);
  switch (rule.kind) {
    case "working-days":
      return rule.days === 0 ? dueAtEndOf(day, calendar) : workingDaysAfter(day, rule.days);
    case "given":
      return undefined;
    case "interview-end":
      return details?.booking?.endsAt;
    case "offer-expiry":
      return details?.expiresAt ?? workingDaysAfter(day, rule.days);
    case "after-start-date":
      return details?.startDate && workingDaysAfter(details.startDate, rule.days);
    case "after-started":
      return dueAtEndOf(addDays(dayOf(startedAt ?? effectiveAt, calendar.zone), rule.days), calendar);
  }
}

/** Whether an outcome invites to what lies behind: an interview that has begun, a first day that is past. */
export const invitesTooLate = (
  { candidate }: OutcomeRule,
  details: OutcomeDetails | undefined,
  moment: string,
  zone: string,
): boolean =>
  (candidate === "invitation" && details?.booking !== undefined && details.booking.startsAt <= moment) ||
  (candidate === "first-day" && details?.startDate !== undefined && details.startDate < dayOf(moment, zone));

/** The start date last agreed, if one was. */
export const agreedStart = (application: ApplicationFacts): string | undefined =>
  application.outcomes.findLast((outcome) => outcome.details?.startDate)?.details?.startDate;

/** Days since the first day at work after which a retention check can be answered yes. */
export const retentionDays = (track: Track, milestone: string): number =>
  findMilestone(track, milestone)?.retentionDays ?? 0;

/**
 * How many days after the first day at work an answer to a retention check lies at least: a yes not before the
 * check's day; a red that says the person was there at an earlier check after that one's.
 */
export function daysAtWork(track: Track, application: ApplicationFacts, answer: StandingOutcome): number {
  const implied = application.outcomes.filter((outcome) => outcome.impliedBy === answer.seq);
  const earlier = Math.max(-1, ...implied.map(({ milestone }) => retentionDays(track, milestone)));
  return answer.colour === "green" ? retentionDays(track, answer.milestone) : earlier + 1;
}
