import { GetCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Requests } from "../../ports/requests.ts";
import { companion } from "./transaction.ts";

const keptForSeconds = 30 * 86_400;

const Stored = z.object({
  requestKey: z.string(),
  requestHash: z.string(),
  reference: z.object({ id: z.string(), version: z.int() }),
  /** Epoch seconds: DynamoDB's time to live cleans up; until then the clock decides. */
  expiresAt: z.int(),
});

const keyOf = (organisation: string, requestKey: string) => ({
  pk: `${organisation}#request#${requestKey}`,
  sk: "request",
});
const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** Requests in `records`, under `<organisation>#request#<key>`. */
export const createRequests = (client: DynamoDBDocumentClient, table: string): Requests => ({
  async find(organisation, requestKey, now) {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: keyOf(organisation, requestKey), ConsistentRead: true }),
    );
    if (!Item) return undefined;
    const { expiresAt, ...record } = Stored.parse(Item);
    return expiresAt <= seconds(now) ? undefined : record;
  },

  recording: (organisation, record, now) =>
    companion("request", {
      Put: {
        TableName: table,
        Item: {
          ...keyOf(organisation, record.requestKey),
          ...record,
          expiresAt: seconds(now) + keptForSeconds,
        },
        ConditionExpression: "attribute_not_exists(pk) or expiresAt <= :now",
        ExpressionAttributeValues: { ":now": seconds(now) },
      },
    }),
});
