/** Notes every record in the seen table; a record whose image says how to fail, fails that way. */
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";
import type { DynamoDBStreamEvent } from "aws-lambda";

const client = new DynamoDBClient({});

export async function handler(event: DynamoDBStreamEvent) {
  for (const record of event.Records) {
    const { SequenceNumber = "", Keys, NewImage } = record.dynamodb ?? {};
    const item = Keys?.["sk"]?.S ?? "";
    console.log(`batch of ${event.Records.length}, record ${item}`);
    if (NewImage?.["fail"]?.S === "throw") throw new Error("a record that cannot be digested");
    if (NewImage?.["fail"]?.S === "report")
      return { batchItemFailures: [{ itemIdentifier: SequenceNumber }] };
    const seen = { pk: { S: "stream" }, sk: { S: item }, event: { S: record.eventName ?? "" } };
    await client.send(new PutItemCommand({ TableName: process.env["SEEN_TABLE"], Item: seen }));
  }
  return { batchItemFailures: [] };
}
