/** Notes every message in the seen table, with the time on its clock; a message that says so fails. */
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { SQSEvent } from "aws-lambda";

const client = new DynamoDBClient({});

export async function handler(event: SQSEvent) {
  const batchItemFailures: { itemIdentifier: string }[] = [];
  for (const record of event.Records) {
    const message = JSON.parse(record.body) as { detail?: { id?: string; poison?: boolean }; type?: string };
    console.log(`message ${record.body}, receive ${record.attributes.ApproximateReceiveCount}`);
    if (message.detail?.poison) {
      batchItemFailures.push({ itemIdentifier: record.messageId });
      continue;
    }
    const sk = message.detail?.id ?? message.type ?? record.messageId;
    const seen = {
      pk: { S: "queue" },
      sk: { S: sk },
      at: { S: new Date().toISOString() },
      body: { S: record.body },
    };
    await client.send(new PutItemCommand({ TableName: process.env["SEEN_TABLE"], Item: seen }));
  }
  return { batchItemFailures };
}
