import type { ApplicationEvent, Recorded } from "../domain/application/events.ts";
import { fold } from "../domain/application/state.ts";
import type { History } from "../domain/application/state.ts";
import type { Fact } from "../ports/facts.ts";

/** The events of a stream in order, each with its place and its append's place, time and author. */
export const recordedEvents = (facts: readonly Fact<ApplicationEvent>[]): Recorded[] =>
  facts.flatMap((fact) =>
    fact.events.map((event, index) => ({
      ...event,
      seq: fact.seq + index,
      factSeq: fact.seq,
      recordedAt: fact.recordedAt,
      actor: fact.actor,
    })),
  );

/** Folds the facts of an application's stream. */
export const historyOf = (facts: readonly Fact<ApplicationEvent>[]): History => fold(recordedEvents(facts));

export const applicationStream = (organisation: string, applicationId: string): string =>
  `${organisation}#application#${applicationId}`;

export const messagesStream = (organisation: string, applicationId: string): string =>
  `${organisation}#messages#${applicationId}`;

/** The parts of an application's or its messages' stream; `undefined` for any other stream. */
export function partsOfStream(
  stream: string,
): { organisation: string; kind: "application" | "messages"; applicationId: string } | undefined {
  const [organisation, kind, applicationId] = stream.split("#");
  if (!organisation || !applicationId || (kind !== "application" && kind !== "messages")) return undefined;
  return { organisation, kind, applicationId };
}
