import type { ApplicationEvent } from "../../shared/domain/application/events.ts";
import type { Fact } from "../../shared/ports/facts.ts";
import type { Story } from "./history.ts";

/** A story's events as the facts that hold them. */
export function factsOf(story: Story): Fact<ApplicationEvent>[] {
  const facts = Map.groupBy(story.events, (event) => event.factSeq);
  const { organisation, applicationId } = story.application();
  return [...facts.values()].map((events) => {
    const [first] = events;
    if (!first) throw new Error("a fact holds an event");
    const { seq, recordedAt, actor } = first;
    const plain = events.map(
      ({ seq: _seq, factSeq: _fact, recordedAt: _at, actor: _actor, ...event }) => event,
    );
    return { stream: `${organisation}#application#${applicationId}`, seq, events: plain, recordedAt, actor };
  });
}
