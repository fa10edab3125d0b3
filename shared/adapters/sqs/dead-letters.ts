import { SendMessageCommand } from "@aws-sdk/client-sqs";
import type { SQSClient } from "@aws-sdk/client-sqs";
import type { DeadLetters } from "../../ports/publishing.ts";

/** A function's own dead-letter queue: ids and the error's name, never what a record held. */
export const createDeadLetters = (client: SQSClient, queueUrl: string): DeadLetters => ({
  async put(letter) {
    await client.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: JSON.stringify(letter) }));
  },
});
