import { groundlessTalk } from "../consultation/follow.ts";
import { groundlessInterviews } from "../interview/follow.ts";
import type { Track } from "../track/track.ts";
import type { Policy } from "./decision.ts";
import type { ApplicationEvent, Recorded } from "./events.ts";
import { fold } from "./state.ts";
import type { Application, History } from "./state.ts";

/** What lies ahead of an application that has no reason for it any more: talks without an offer, interviews nobody needs. */
export const withoutGround = (application: Application, track: Track, now: string): ApplicationEvent[] => [
  ...groundlessTalk(application, now),
  ...groundlessInterviews(application, track, now),
];

/** The same for events that are about to be appended: what they leave without ground is called off with them. */
export function calledOffAfter(
  events: readonly ApplicationEvent[],
  history: History,
  { now, actor, track }: Pick<Policy, "now" | "actor" | "track">,
): ApplicationEvent[] {
  const factSeq = history.version + 1;
  const recorded = events.map((event, index): Recorded => ({
    ...event,
    seq: factSeq + index,
    factSeq,
    recordedAt: now,
    actor,
  }));
  const { state } = fold([...history.events, ...recorded]);
  return state.status === "none" ? [] : withoutGround(state, track, now);
}
