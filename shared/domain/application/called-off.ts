import { groundlessTalk } from "../consultation/follow.ts";
import { interviewsCalledOff } from "../interview/follow.ts";
import type { Policy } from "./decision.ts";
import type { ApplicationEvent, Recorded } from "./events.ts";
import { fold } from "./state.ts";
import type { Application, History } from "./state.ts";

/** What lies ahead of an application and nothing needs any more: talks without an offer, interviews that were undone. */
export const withoutGround = (
  application: Application,
  policy: Pick<Policy, "track" | "calendar" | "now">,
): ApplicationEvent[] => [
  ...groundlessTalk(application, policy.now),
  ...interviewsCalledOff(application, policy),
];

/** The same for events that are about to be appended: what they leave without ground is called off with them. */
export function calledOffAfter(
  events: readonly ApplicationEvent[],
  history: History,
  policy: Pick<Policy, "track" | "calendar" | "now" | "actor">,
): ApplicationEvent[] {
  const factSeq = history.version + 1;
  const recorded = events.map((event, index): Recorded => ({
    ...event,
    seq: factSeq + index,
    factSeq,
    recordedAt: policy.now,
    actor: policy.actor,
  }));
  const { state } = fold([...history.events, ...recorded]);
  return state.status === "none" ? [] : withoutGround(state, policy);
}
