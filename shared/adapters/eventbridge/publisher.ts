import { PutEventsCommand } from "@aws-sdk/client-eventbridge";
import type { EventBridgeClient, PutEventsRequestEntry } from "@aws-sdk/client-eventbridge";
import { bus } from "../../names.ts";
import type { PublishedDetail } from "../../contracts/events/published.ts";
import type { EventPublisher, PublishedEvent } from "../../ports/publishing.ts";
import { Unavailable } from "../../ports/unavailable.ts";

/** EventBridge takes at most so many entries a call. */
const entriesPerCall = 10;
/** Calls for the same entries; EventBridge answers per entry, so that a part of a call can fail. */
const attempts = 4;

/** Puts our events on the bus. A call that succeeded may hold entries that did not: those, and only those, go again. */
export function createPublisher(
  client: EventBridgeClient,
  eventBusName: string,
  pause: (attempt: number) => Promise<void>,
): EventPublisher {
  const publishSome = async (events: readonly PublishedEvent[]): Promise<void> => {
    let left = events.map((event) => entryOf(event, eventBusName));
    let reason = "";
    for (let attempt = 1; attempt <= attempts && left.length > 0; attempt += 1) {
      if (attempt > 1) await pause(attempt);
      const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: left }));
      reason = Entries.find((entry) => entry.ErrorCode)?.ErrorCode ?? "";
      // An entry without an answer counts as failed: published twice is harmless, not at all is not.
      left = left.filter((_, index) => !Entries[index]?.EventId || Entries[index].ErrorCode);
    }
    if (left.length > 0) throw new Unavailable(`${left.length} events were not taken by the bus: ${reason}`);
  };

  return {
    async publish(events) {
      for (let start = 0; start < events.length; start += entriesPerCall)
        await publishSome(events.slice(start, start + entriesPerCall));
    },
  };
}

function entryOf(event: PublishedEvent, eventBusName: string): PutEventsRequestEntry {
  const { type, organisation, applicationId, stream, seq, recordedAt } = event;
  const detail: PublishedDetail = {
    version: 1,
    organisation,
    ...(applicationId ? { applicationId } : {}),
    stream,
    seq,
  };
  return {
    EventBusName: eventBusName,
    Source: bus.ownSource,
    DetailType: type,
    Detail: JSON.stringify(detail),
    Time: new Date(recordedAt),
  };
}
