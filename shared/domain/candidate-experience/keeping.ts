import type { Recorded } from "../application/events.ts";

/** What an application knows of whether its candidate wants to hear of other jobs: the last day of it, in the site's zone. */
export interface KeepingFacts {
  readonly keptUntil?: string | undefined;
}

type KeepingEvent = Extract<Recorded, { type: "KeptForOtherJobs" | "KeepingEnded" }>;

/** The wish after one event. */
export const applyKeepingEvent = <Facts extends KeepingFacts>(facts: Facts, event: KeepingEvent): Facts => ({
  ...facts,
  keptUntil: event.type === "KeptForOtherJobs" ? event.until : undefined,
});

/** The last day of it, as long as it has not passed. */
export const keptOn = ({ keptUntil }: KeepingFacts, today: string): string | undefined =>
  keptUntil !== undefined && today <= keptUntil ? keptUntil : undefined;
