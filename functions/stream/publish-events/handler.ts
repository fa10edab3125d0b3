import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import * as z from "zod/mini";
import type { DeadLetters, EventPublisher, PublishedEvent } from "../../../shared/ports/publishing.ts";
import type { Log } from "../../../shared/runtime/logger.ts";
import type { Metrics } from "../../../shared/runtime/metrics.ts";
import { publishedEvents } from "../../../shared/runtime/published-events.ts";
import { forEachRecord, placeOf } from "../../../shared/runtime/records.ts";

export interface Dependencies {
  readonly publisher: EventPublisher;
  readonly deadLetters: DeadLetters;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** As much of a stored fact as publishing needs, in the stream's attribute values. Ids, types and a time. */
const Image = z.object({
  pk: z.object({ S: z.string() }),
  seq: z.object({ N: z.string() }),
  recordedAt: z.object({ S: z.string() }),
  events: z.object({ L: z.array(z.object({ M: z.looseObject({ type: z.object({ S: z.string() }) }) })) }),
});

/** What of a fact's image goes on the bus. */
export function eventsOf(image: unknown): PublishedEvent[] {
  const { pk, seq, recordedAt, events } = Image.parse(image);
  const types = events.L.map((event) => event.M.type.S);
  return publishedEvents({ stream: pk.S, seq: Number(seq.N), recordedAt: recordedAt.S, types });
}

export function createHandler({ publisher, deadLetters, log, metrics }: Dependencies) {
  const publish = async (record: DynamoDBRecord): Promise<void> => {
    if (record.eventName !== "INSERT") {
      // Facts are only ever added: this is somebody with other rights than any function has.
      log.error("FACT_CHANGED", { ...placeOf(record), how: record.eventName ?? "" });
      metrics.count("factsChanged");
      return;
    }
    const events = eventsOf(record.dynamodb?.NewImage);
    if (events.length > 0) await publisher.publish(events);
  };

  return async (event: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    log.info("STARTED", { records: event.Records.length });
    const result = await forEachRecord(event, publish, { deadLetters, log, metrics });
    log.info("COMPLETED", { records: event.Records.length, failed: result.batchItemFailures.length });
    return result;
  };
}
