import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { describeError } from "./logger.ts";
import type { Log } from "./logger.ts";

/**
 * Not now, but soon: the message stays on its queue and comes again when it becomes visible. No failure of anything,
 * therefore no error in the log.
 */
export class TryLater extends Error {
  constructor(why: string) {
    super(why);
    this.name = "TryLater";
  }
}

/**
 * The handler of a queue whose mapping reports batch item failures: each message is handled by itself, and only those
 * that failed come again. After the queue's number of tries a message lies with the dead letters.
 */
export const createQueueHandler =
  (work: (body: unknown) => Promise<void>, log: Log) =>
  async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const failed: string[] = [];
    log.info("STARTED", { messages: event.Records.length });
    for (const { messageId, body, attributes } of event.Records) {
      try {
        await work(JSON.parse(body));
      } catch (error) {
        const tries = Number(attributes.ApproximateReceiveCount);
        if (error instanceof TryLater) log.info("LATER", { messageId, tries, why: error.message });
        else log.error("MESSAGE_FAILED", { messageId, tries, ...describeError(error) });
        failed.push(messageId);
      }
    }
    log.info("COMPLETED", { messages: event.Records.length, failed: failed.length });
    return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
  };
