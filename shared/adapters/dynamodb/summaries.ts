import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { summaryKinds } from "../../domain/messages/summaries.ts";
import type { SummaryChoices } from "../../ports/summaries.ts";

const Stored = z.object({ unwanted: z.optional(z.set(z.enum(summaryKinds))) });

const keyOf = (organisation: string, memberId: string) => ({ pk: `${organisation}#summaries`, sk: memberId });

/** Choices in `records`: `<organisation>#summaries`, the member, and the set of kinds they do without. */
export const createSummaryChoices = (client: DynamoDBDocumentClient, table: string): SummaryChoices => ({
  async unwanted(organisation, memberId) {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: keyOf(organisation, memberId), ConsistentRead: true }),
    );
    return (Item && Stored.parse(Item).unwanted) ?? new Set();
  },

  async choose(organisation, memberId, kind, wanted) {
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: keyOf(organisation, memberId),
        UpdateExpression: `${wanted ? "delete" : "add"} unwanted :kind`,
        ExpressionAttributeValues: { ":kind": new Set([kind]) },
      }),
    );
  },
});
