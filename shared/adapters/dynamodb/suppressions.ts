import { DeleteCommand, GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Suppressions } from "../../ports/suppressions.ts";
import { isConditionFailure } from "./transaction.ts";

const Stored = z.object({ why: z.enum(["bounced", "complained"]) });

const keyOf = (organisation: string, recipient: string) => ({
  pk: `${organisation}#suppressed#${recipient}`,
  sk: "address",
});

/** Addresses that are written to no more, in `records`, by their keyed hash. */
export function createSuppressions(client: DynamoDBDocumentClient, table: string): Suppressions {
  const unlessRefused = async (write: Promise<unknown>): Promise<void> => {
    try {
      await write;
    } catch (error) {
      if (!isConditionFailure(error)) throw error;
    }
  };
  const onlyComplaint = {
    TableName: table,
    ConditionExpression: "attribute_not_exists(pk) or why = :complained",
    ExpressionAttributeValues: { ":complained": "complained" },
  };

  return {
    async find(organisation, recipient) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: keyOf(organisation, recipient), ConsistentRead: true }),
      );
      return Item && Stored.parse(Item).why;
    },

    add: (organisation, recipient, why, at) =>
      unlessRefused(
        client.send(
          new PutCommand({ ...onlyComplaint, Item: { ...keyOf(organisation, recipient), why, at } }),
        ),
      ),

    liftComplaint: (organisation, recipient) =>
      unlessRefused(
        client.send(new DeleteCommand({ ...onlyComplaint, Key: keyOf(organisation, recipient) })),
      ),
  };
}
