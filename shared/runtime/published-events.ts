import { onlyNamesADay } from "../domain/messages/new-date.ts";
import { subscriptions } from "../names.ts";
import type { PublishedEvent } from "../ports/publishing.ts";
import { partsOfStream } from "./history.ts";

const subscribed: ReadonlySet<string> = new Set(Object.values(subscriptions).flat());

/** What of a fact goes on the bus: one event per type that somebody is told of, however often the fact holds it. */
export function publishedEvents(fact: {
  readonly stream: string;
  readonly seq: number;
  readonly recordedAt: string;
  readonly types: readonly string[];
}): PublishedEvent[] {
  const { stream, seq, recordedAt } = fact;
  const organisation = stream.slice(0, stream.indexOf("#"));
  const applicationId = partsOfStream(stream)?.applicationId;
  return [...new Set(fact.types)]
    .filter((type) => subscribed.has(type) && (type !== "PromiseGiven" || onlyNamesADay(fact.types)))
    .map((type) => ({
      type,
      organisation,
      ...(applicationId ? { applicationId } : {}),
      stream,
      seq,
      recordedAt,
    }));
}
