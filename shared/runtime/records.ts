import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from "aws-lambda";
import type { DeadLetters } from "../ports/publishing.ts";
import { isUnavailable } from "../ports/unavailable.ts";
import { describeError } from "./logger.ts";
import type { Log } from "./logger.ts";
import type { Metrics } from "./metrics.ts";

export interface RecordDependencies {
  readonly deadLetters: DeadLetters;
  readonly log: Log;
  readonly metrics: Metrics;
}

/**
 * Works through the records of a table's stream in order, for a mapping with ReportBatchItemFailures.
 *
 * A record that cannot be digested is put on the function's own dead letters as `{stream, seq}` and those behind it go
 * on. Where the surroundings fail (DynamoDB, the bus, the dead letters themselves), the batch ends there: Lambda
 * delivers it again from that record on.
 */
export async function forEachRecord(
  event: DynamoDBStreamEvent,
  work: (record: DynamoDBRecord) => Promise<void>,
  { deadLetters, log, metrics }: RecordDependencies,
): Promise<DynamoDBBatchResponse> {
  for (const record of event.Records) {
    try {
      await work(record);
    } catch (error) {
      const place = placeOf(record);
      const failed = { batchItemFailures: [{ itemIdentifier: record.dynamodb?.SequenceNumber ?? "" }] };
      log.error(isUnavailable(error) ? "RECORD_LATER" : "RECORD_POISONED", {
        ...place,
        ...describeError(error),
      });
      if (isUnavailable(error)) return failed;
      try {
        await deadLetters.put({ ...place, error: error instanceof Error ? error.name : typeof error });
        metrics.count("poisonRecords");
      } catch (unput) {
        log.error("DEAD_LETTER_FAILED", { ...place, ...describeError(unput) });
        return failed;
      }
    }
  }
  return { batchItemFailures: [] };
}

/** The item a record is about, by its keys: all tables have `pk` and, the facts, a number `seq`. */
export function placeOf(record: DynamoDBRecord): { stream: string; seq: number } {
  const keys = record.dynamodb?.Keys;
  return { stream: keys?.["pk"]?.S ?? "", seq: Number(keys?.["seq"]?.N ?? 0) };
}
