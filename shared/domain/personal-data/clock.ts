import { calledOffAfter } from "../application/called-off.ts";
import type { ApplicationEvent, EventOf } from "../application/events.ts";
import { hasStarted, openMilestone } from "../application/plan.ts";
import { recordOutcome } from "../application/record-outcome.ts";
import type { Application, History } from "../application/state.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { instantAt } from "../calendar/zones.ts";
import type { MessagePolicy } from "../messages/plan.ts";
import { standingHolds } from "./holds.ts";

/** The outcome that a candidate's erasure is recorded as: they no longer want the job. */
const withdrew = "withdrew";

/** The fact that begins an erasure, once it cannot be taken back any more. */
export function erasureDue(
  { erasure }: Application,
  history: History,
  policy: MessagePolicy,
  now: string,
): { at: string; events: () => readonly ApplicationEvent[] }[] {
  if (erasure?.status !== "asked") return [];
  return [{ at: erasure.due, events: () => begun(history, policy, now) }];
}

/**
 * Whoever had not started work withdraws; whoever had is closed as hired, and no outcome says that they left. What both
 * had agreed on and still lies ahead is called off. A track may have no such outcome where the application is now: it
 * is archived all the same.
 */
function begun(history: History, policy: MessagePolicy, now: string): readonly ApplicationEvent[] {
  const { state } = history;
  if (state.status !== "live") return [{ type: "ErasureBegun" }];
  const { track } = policy;
  const started = hasStarted(track, state);
  const begins: EventOf<"ErasureBegun"> = {
    type: "ErasureBegun",
    ...(started ? { hiredBy: started.seq } : {}),
  };
  const decided = { ...policy, now, actor: { kind: "clock" }, mayConfirm: false } as const;
  const milestone = started ? undefined : openMilestone(track, state)?.id;
  if (milestone !== undefined) {
    const decision = recordOutcome(
      { type: "RecordOutcome", milestone, outcome: withdrew, ofErasure: begins },
      history,
      decided,
    );
    if (decision.ok) return decision.events;
  }
  return [begins, ...calledOffAfter([begins], history, decided)];
}

/** The facts that say that a hold is to be looked at again: once for each day that was named, also after an erasure. */
export const holdsReviewed = (
  { holds }: Pick<Application, "holds">,
  { opens, zone }: SiteCalendar,
): { at: string; events: () => readonly ApplicationEvent[] }[] =>
  standingHolds(holds)
    .filter(({ reviewDue }) => reviewDue === undefined)
    .map(({ holdId, until }) => ({
      at: instantAt(until, opens, zone),
      events: () => [{ type: "HoldReviewDue", holdId }],
    }));
