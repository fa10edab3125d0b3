import { addDays } from "../calendar/days.ts";
import { dayOf } from "../calendar/zones.ts";
import { plannedMessages } from "../messages/plan.ts";
import type { MessagePolicy, PlannedMessage } from "../messages/plan.ts";
import { credits } from "../points/entries.ts";
import { outcomesAt } from "../track/track.ts";
import type { DetailField, Milestone, OutcomeRule } from "../track/track.ts";
import { unmetCondition } from "./conditions.ts";
import type { UnmetCondition } from "./conditions.ts";
import { applicationOf } from "./decision.ts";
import type { Policy, RefusalCode } from "./decision.ts";
import type { EventOf, OutcomeDetails, Recorded } from "./events.ts";
import { milestonePlan, openMilestone } from "./plan.ts";
import { lastCheckAt } from "./placement.ts";
import type { ImpliedOutcome } from "./placement.ts";
import { recordOutcome } from "./record-outcome.ts";

import { fold, standingGreen } from "./state.ts";
import type { History } from "./state.ts";

/** What choosing an outcome now would do, so that a person sees it before. */
export interface OutcomeEffects {
  readonly milestone: Milestone;
  readonly rule: OutcomeRule;
  /** Points the referrer would gain, skipped milestones included. */
  readonly points: number;
  readonly archives: boolean;
  readonly closesAsHired: boolean;
  readonly implies: readonly ImpliedOutcome[];
  readonly nextOwner?: OutcomeRule["owner"];
  /** Left out where it depends on what the person will enter. */
  readonly reviewAt?: string;
  readonly messages: readonly {
    readonly recipient: PlannedMessage["recipient"];
    readonly template: string;
    /** Left out where it is the time that the person will enter. */
    readonly notBefore?: string;
  }[];
  /** The condition that does not hold, or what the track says to think of. */
  readonly warning?: string;
  readonly unmet?: UnmetCondition | undefined;
  /** The warning is a condition that does not hold: going on needs a reason. */
  readonly needsReason: boolean;
}

/**
 * Every outcome that may be recorded now, with its effects: those of the open milestone, and the greens ahead. Found
 * by deciding each as if it were chosen, so that what is shown is what happens.
 */
export function allowedOutcomes(history: History, policy: Policy & MessagePolicy): OutcomeEffects[] {
  const application = applicationOf(history);
  const open = openMilestone(policy.track, application);
  if (application.status !== "live" || !open) return [];
  const plan = milestonePlan(policy.track, application);
  const ahead = plan.slice(plan.findIndex((milestone) => milestone.id === open.id));
  return ahead
    .filter((milestone) => !standingGreen(application, milestone.id))
    .flatMap((milestone) =>
      outcomesAt(policy.track, milestone.id)
        .filter((rule) => !rule.byClockOnly)
        .map((rule) => ({ milestone, rule })),
    )
    .flatMap(({ milestone, rule }) => {
      const effects = effectsOf(milestone, rule, history, policy);
      return effects ? [effects] : [];
    });
}

/** What is not recorded here but follows from what is done about an offer or an interview. */
const saidElsewhere: ReadonlySet<RefusalCode> = new Set<RefusalCode>([
  "offer-decides",
  "offer-is-open",
  "interview-open",
]);

function effectsOf(
  milestone: Milestone,
  rule: OutcomeRule,
  history: History,
  policy: Policy & MessagePolicy,
): OutcomeEffects | undefined {
  const effectiveAt = datedBack(milestone, rule, history, policy);
  const tried = { type: "RecordOutcome", milestone: milestone.id, outcome: rule.id, effectiveAt } as const;
  const given = placeholders(rule, policy);
  const asked = recordOutcome({ ...tried, ...given, confirm: true }, history, policy);
  if (!asked.ok && saidElsewhere.has(asked.refusal.code)) return undefined;
  const isUnmet = !asked.ok && asked.refusal.code === "condition-not-met";
  const warning = isUnmet ? asked.refusal.message : rule.caution;
  // Decided as a second person of hr would, to see past the request for confirmation.
  const decision = recordOutcome({ ...tried, ...given, confirm: true, reasonGiven: true }, history, {
    ...policy,
    actor: { kind: "system", source: "preview" },
  });
  if (!decision.ok) return undefined;
  const seq = history.version + 1;
  const recorded = decision.events.map((event, index): Recorded => ({
    ...event,
    seq: seq + index,
    factSeq: seq,
    recordedAt: policy.now,
    actor: policy.actor,
  }));
  const after = fold([...history.events, ...recorded]);
  const application = applicationOf(after);
  const outcomes = recorded.filter(
    (event): event is Recorded<EventOf<"OutcomeRecorded">> => event.type === "OutcomeRecorded",
  );
  const main = outcomes.find((event) => !event.impliedBy);
  const sum = (state: History["state"]) =>
    credits(state, policy.scheme).reduce((total, credit) => total + credit.points, 0);
  const dependsOnEntry =
    rule.review && ["given", "interview-end", "offer-expiry", "after-start-date"].includes(rule.review.kind);
  return {
    milestone,
    rule,
    points: sum(after.state) - sum(history.state),
    archives: application.status === "archived",
    closesAsHired: application.status === "hired",
    implies: outcomes
      .filter((event) => event.impliedBy)
      .map((event) => ({
        milestone: event.milestone,
        outcome: event.outcome,
        label:
          outcomesAt(policy.track, event.milestone).find((o) => o.id === event.outcome)?.label ??
          event.outcome,
      })),
    ...(rule.owner ? { nextOwner: rule.owner } : {}),
    ...(main?.reviewAt && !dependsOnEntry ? { reviewAt: main.reviewAt } : {}),
    messages: plannedMessages(after, policy)
      .filter((message) => message.factSeq === seq)
      .map(({ recipient, template, by, notBefore }) => {
        const agreed = rule.review?.kind === "given" && recipient.role === "recruiter" && by === "clock";
        return { recipient, template, ...(agreed ? {} : { notBefore }) };
      }),
    ...(warning ? { warning } : {}),
    ...(isUnmet
      ? { unmet: unmetCondition(rule.condition, milestone.id, applicationOf(history), policy) }
      : {}),
    needsReason: isUnmet,
  };
}

/** Once the last check's day has passed, an end that it asks about lies behind: it is recorded with a date. */
function datedBack(
  milestone: Milestone,
  rule: OutcomeRule,
  history: History,
  policy: Policy,
): string | undefined {
  if (milestone.retentionDays === undefined || rule.colour !== "red") return undefined;
  const last = lastCheckAt(applicationOf(history), policy);
  return last !== undefined && last < policy.now ? last : undefined;
}

/** Stand-ins for what a person would enter, so that the decider can be asked what would follow. */
function placeholders(rule: OutcomeRule, policy: Policy): { details?: OutcomeDetails; reviewBy?: string } {
  const needed = new Set<DetailField>(rule.needs ?? []);
  const day = addDays(dayOf(policy.now, policy.calendar.zone), 1);
  const details: OutcomeDetails = {
    ...(needed.has("booking")
      ? {
          booking: {
            startsAt: `${day}T11:00:00.000Z`,
            endsAt: `${day}T12:00:00.000Z`,
            format: "in-person",
            people: [],
          },
        }
      : {}),
    ...(needed.has("item") ? { item: "other" } : {}),
    ...(needed.has("requirementId") ? { requirementId: "any" } : {}),
    ...(needed.has("reason") ? { reason: "other" } : {}),
    ...(needed.has("startDate") ? { startDate: day } : {}),
    ...(needed.has("expiresAt") ? { expiresAt: `${day}T12:00:00.000Z` } : {}),
  };
  return {
    ...(needed.size > 0 ? { details } : {}),
    ...(rule.review?.kind === "given" ? { reviewBy: `${day}T12:00:00.000Z` } : {}),
  };
}
