import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { SavedViews } from "../../domain/lists/saved-views.ts";
import type { SavedViewsOfMembers } from "../../ports/saved-views.ts";
import { isConditionFailure } from "./transaction.ts";

const keyOf = (organisation: string, memberId: string) => ({
  pk: `${organisation}#saved-views`,
  sk: memberId,
});

/** Saved views in `records`: `<organisation>#saved-views`, the member. */
export const createSavedViews = (client: DynamoDBDocumentClient, table: string): SavedViewsOfMembers => ({
  async find(organisation, memberId) {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: keyOf(organisation, memberId), ConsistentRead: true }),
    );
    return Item && SavedViews.parse(Item);
  },

  async replace(organisation, views) {
    try {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { ...keyOf(organisation, views.memberId), ...views },
          ...(views.version === 1
            ? { ConditionExpression: "attribute_not_exists(pk)" }
            : {
                ConditionExpression: "version = :before",
                ExpressionAttributeValues: { ":before": views.version - 1 },
              }),
        }),
      );
      return true;
    } catch (error) {
      if (isConditionFailure(error)) return false;
      throw error;
    }
  },
});
