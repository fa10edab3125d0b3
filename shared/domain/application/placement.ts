import { addDays } from "../calendar/days.ts";
import { dayOf, instantAt } from "../calendar/zones.ts";
import { findMilestone, findOutcome, firstGreen, outcomesAt } from "../track/track.ts";
import type { Milestone, OutcomeRule } from "../track/track.ts";
import { refused } from "./decision.ts";
import type { Policy, Refused } from "./decision.ts";
import { earliestFor, hasStarted, milestonePlan, openMilestone, skippedBefore } from "./plan.ts";
import { standingGreen } from "./state.ts";
import type { ApplicationFacts } from "./state.ts";

/** An outcome where the track has it. */
export interface Place {
  readonly milestone: Milestone;
  readonly rule: OutcomeRule;
}

/** The milestone and outcome by their ids, as far as they are part of this application's plan. */
export function findPlace(
  named: { readonly milestone: string; readonly outcome: string },
  application: ApplicationFacts,
  { track }: Policy,
): Place | Refused {
  const plan = milestonePlan(track, application);
  const milestone = plan.find(({ id }) => id === named.milestone);
  if (!milestone)
    return refused(
      "unknown-milestone",
      findMilestone(track, named.milestone)
        ? `"${named.milestone}" is not part of this application's plan. Record the outcome that opens it first.`
        : `There is no milestone "${named.milestone}" in this application's track.`,
      { pointer: "/milestone", more: { milestones: plan.map(({ id }) => id) } },
    );
  const rule = findOutcome(track, milestone.id, named.outcome);
  if (!rule)
    return refused("unknown-outcome", `"${named.outcome}" cannot happen at "${milestone.label}".`, {
      pointer: "/outcome",
      more: { outcomes: outcomesAt(track, milestone.id).map(({ id }) => id) },
    });
  return { milestone, rule };
}

/**
 * Where a retention red belongs by its date: somebody who left after the day of a check was there on that day, so that
 * the red is one of the next check, and says `yes` to this one.
 */
export function placeByDate(
  place: Place,
  effectiveAt: string,
  application: ApplicationFacts,
  policy: Policy,
): Place {
  const { milestone, rule } = place;
  const started = hasStarted(policy.track, application);
  const plan = milestonePlan(policy.track, application);
  const next = plan[plan.indexOf(milestone) + 1];
  const later = next?.outcomes.find(({ id }) => id === rule.id);
  if (!started || !next || !later || milestone.retentionDays === undefined || rule.colour !== "red")
    return place;
  const { zone } = policy.calendar;
  const checkDay = addDays(dayOf(started.effectiveAt, zone), milestone.retentionDays);
  return dayOf(effectiveAt, zone) > checkDay ? { milestone: next, rule: later } : place;
}

/** The opening of the day of the last check, counted from the first day at work. */
export function lastCheckAt(application: ApplicationFacts, { track, calendar }: Policy): string | undefined {
  const started = hasStarted(track, application);
  const days = findMilestone(track, track.closingMilestone)?.retentionDays;
  if (!started || days === undefined) return undefined;
  return instantAt(addDays(dayOf(started.effectiveAt, calendar.zone), days), calendar.opens, calendar.zone);
}

/** A green that an end says, and when it was so. */
interface SaidByAnEnd extends Place {
  readonly effectiveAt: string;
}

/**
 * The last check's yes, where an end is dated after its day. What a check asks is whether they were there on its day, and
 * who left after it was: as an end it would count as a no to weeks that were worked, and cost their points. After the
 * earlier checks such an end is one of the next check and says yes to this one (`placeByDate`); after the last there is
 * no next, and nothing of what comes later is asked about.
 */
export function yesAtTheLastCheck(
  { milestone, rule }: Place,
  effectiveAt: string,
  application: ApplicationFacts,
  policy: Policy,
): SaidByAnEnd | undefined {
  const { track, calendar, now } = policy;
  const day = dayOf(effectiveAt, calendar.zone);
  const last = milestone.id === track.closingMilestone ? lastCheckAt(application, policy) : undefined;
  const ends = rule.colour === "red" && !rule.byClockOnly;
  if (!last || !ends || day > dayOf(now, calendar.zone) || day <= dayOf(last, calendar.zone))
    return undefined;
  return { milestone, rule: firstGreen(milestone), effectiveAt: last };
}

/** What keeps an outcome from being recorded at its milestone, or with its date, as the application stands. */
export const placementProblem = (
  place: Place,
  effectiveAt: string,
  application: ApplicationFacts,
  policy: Policy,
): Refused | undefined =>
  whereProblem(place, effectiveAt, application, policy) ??
  whenProblem(place, effectiveAt, application, policy);

function whereProblem(
  { milestone, rule }: Place,
  effectiveAt: string,
  application: ApplicationFacts,
  policy: Policy,
): Refused | undefined {
  if (rule.byClockOnly && policy.actor.kind !== "clock")
    return refused(
      "only-by-the-clock",
      `"${rule.label}" is recorded by Milepost itself when its time comes.`,
      { pointer: "/outcome" },
    );
  if (standingGreen(application, milestone.id))
    return refused(
      "already-green",
      `"${milestone.label}" is already reached. Undo it to record something else.`,
      { pointer: "/milestone" },
    );
  const open = openMilestone(policy.track, application);
  if (!open || open.id === milestone.id || rule.colour === "green" || rule.byClockOnly) return undefined;
  if (impliesEarlierChecks({ milestone, rule }, effectiveAt, application, policy)) return undefined;
  return refused(
    "milestone-not-open",
    `Only a success can be recorded ahead. The open milestone is "${open.label}".`,
    { pointer: "/milestone", more: { openMilestone: open.id } },
  );
}

/** A retention red dated after an earlier check's day says that the person was still there on that day. */
function impliesEarlierChecks(
  { milestone, rule }: Place,
  effectiveAt: string,
  application: ApplicationFacts,
  policy: Policy,
): boolean {
  const started = hasStarted(policy.track, application);
  if (!started || milestone.retentionDays === undefined || rule.colour !== "red") return false;
  const { zone } = policy.calendar;
  const day = dayOf(effectiveAt, zone);
  return skippedBefore(policy.track, application, milestone).every(
    ({ retentionDays }) =>
      retentionDays !== undefined && day > addDays(dayOf(started.effectiveAt, zone), retentionDays),
  );
}

/** Dates compare by day in the site's zone. */
function whenProblem(
  { milestone, rule }: Place,
  effectiveAt: string,
  application: ApplicationFacts,
  { track, calendar, now }: Policy,
): Refused | undefined {
  const dayAt = (instant: string) => dayOf(instant, calendar.zone);
  const day = dayAt(effectiveAt);
  const pointer = "/effectiveAt";
  if (day > dayAt(now))
    return refused("date-in-the-future", "An outcome is dated when it happened: today or earlier.", {
      pointer,
    });
  const notBefore = dayAt(earliestFor(track, application, milestone.id));
  if (day < notBefore)
    return refused(
      "date-out-of-order",
      `This cannot have happened before ${notBefore}, the date of the step before it.`,
      { pointer, more: { notBefore } },
    );
  if (milestone.retentionDays === undefined || rule.colour !== "green") return undefined;
  const started = hasStarted(track, application);
  if (!started)
    return refused("too-early", `"${rule.label}" counts from the first day at work. Record that first.`, {
      pointer: "/milestone",
    });
  const due = addDays(dayAt(started.effectiveAt), milestone.retentionDays);
  return day < due
    ? refused("too-early", `"${rule.label}" can be said from ${due} on, not before.`, {
        pointer,
        more: { notBefore: due },
      })
    : undefined;
}

/** A milestone that a later outcome records too, as the caller sees it before confirming. */
export interface ImpliedOutcome {
  readonly milestone: string;
  readonly outcome: string;
  readonly label: string;
}

/** The milestones that an outcome skips, each with the green it is recorded with: its first-listed one. */
export function impliedOutcomes(
  { milestone, rule }: Place,
  application: ApplicationFacts,
  { track }: Policy,
): ImpliedOutcome[] {
  // Nobody knows whether they were there at the earlier check either.
  if (rule.byClockOnly) return [];
  return skippedBefore(track, application, milestone).map((skipped) => {
    const { id: outcome, label } = firstGreen(skipped);
    return { milestone: skipped.id, outcome, label };
  });
}
