import { QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { applicationAt } from "../../domain/lists/row.ts";
import type { HeldInterviews } from "../../ports/held-interviews.ts";
import { interviewsPartition } from "./view-items.ts";

/** Held interviews by job and quarter, in the `views` table: what is read is what was held. */
export const createHeldInterviews = (client: DynamoDBDocumentClient, table: string): HeldInterviews => ({
  async applications(organisation, jobId, quarter) {
    const found = new Set<string>();
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": interviewsPartition(organisation, jobId, quarter) },
          ProjectionExpression: "sk",
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      for (const item of page.Items ?? []) found.add(applicationAt(String(item["sk"])));
      from = page.LastEvaluatedKey;
    } while (from);
    return [...found];
  },
});
