/** What a cron time wakes: notes the time on its clock. */
import { DynamoDBClient, PutItemCommand } from "@aws-sdk/client-dynamodb";

const client = new DynamoDBClient({});

export async function handler() {
  const seen = { pk: { S: "cron" }, sk: { S: new Date().toISOString() } };
  await client.send(new PutItemCommand({ TableName: process.env["SEEN_TABLE"], Item: seen }));
}
