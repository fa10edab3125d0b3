/** What a rate wakes: takes the due items away and notes when it found them. */
import { DeleteItemCommand, DynamoDBClient, PutItemCommand, QueryCommand } from "@aws-sdk/client-dynamodb";

const client = new DynamoDBClient({});

export async function handler() {
  const now = new Date().toISOString();
  const due = await client.send(
    new QueryCommand({
      TableName: process.env["RECORDS_TABLE"],
      KeyConditionExpression: "pk = :pk AND sk < :now",
      ExpressionAttributeValues: { ":pk": { S: "due#3" }, ":now": { S: now } },
    }),
  );
  for (const { pk, sk } of due.Items ?? []) {
    if (!pk || !sk) continue;
    const seen = { pk: { S: "due" }, sk, at: { S: now } };
    await client.send(new PutItemCommand({ TableName: process.env["SEEN_TABLE"], Item: seen }));
    await client.send(new DeleteItemCommand({ TableName: process.env["RECORDS_TABLE"], Key: { pk, sk } }));
  }
}
