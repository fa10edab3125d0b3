import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { ApplicationId, OrganisationId } from "../../domain/ids.ts";
import type { ReplyAddresses } from "../../ports/reply-addresses.ts";
import { isConditionFailure } from "./transaction.ts";

const StoredReplyAddress = z.object({ organisation: OrganisationId, applicationId: ApplicationId });

/** Where a reply address lies in `records`. A mail says nothing of whose it is but its token, so the key begins with that. */
export const replyAddressKey = (hash: string) => ({ pk: `reply-address#${hash}`, sk: "address" });

export const createReplyAddresses = (client: DynamoDBDocumentClient, table: string): ReplyAddresses => ({
  async find(hash) {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: replyAddressKey(hash), ConsistentRead: true }),
    );
    return Item && StoredReplyAddress.parse(Item);
  },

  async keep(hash, { organisation, applicationId }) {
    try {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: { ...replyAddressKey(hash), organisation, applicationId },
          ConditionExpression: "attribute_not_exists(pk)",
        }),
      );
    } catch (error) {
      // It is kept, and leads to the same application: its hash is made of it.
      if (!isConditionFailure(error)) throw error;
    }
  },
});
