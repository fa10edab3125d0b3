import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { ApplicationId } from "../../domain/ids.ts";
import type { CandidateLinks } from "../../ports/candidate-links.ts";
import { isConditionFailure } from "./transaction.ts";

const StoredLink = z.object({
  applicationId: ApplicationId,
  generation: z.int().check(z.gte(1)),
  /** Epoch seconds: DynamoDB's time to live cleans up; until then the clock decides. */
  expiresAt: z.int(),
});

const keyOf = (organisation: string, hash: string) => ({
  pk: `${organisation}#candidate-link#${hash}`,
  sk: "link",
});
const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);

/** Candidates' links in `records`, under the hash of their random part. */
export const createCandidateLinks = (client: DynamoDBDocumentClient, table: string): CandidateLinks => ({
  async find(organisation, hash) {
    const { Item } = await client.send(
      new GetCommand({ TableName: table, Key: keyOf(organisation, hash), ConsistentRead: true }),
    );
    if (!Item) return undefined;
    const { expiresAt, ...link } = StoredLink.parse(Item);
    return { ...link, expiresAt: new Date(expiresAt * 1000).toISOString() };
  },

  async keep(organisation, hash, { applicationId, generation, expiresAt }) {
    try {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(organisation, hash),
          UpdateExpression: "set applicationId = :application, generation = :generation, expiresAt = :until",
          ConditionExpression: "attribute_not_exists(pk) or expiresAt < :until",
          ExpressionAttributeValues: {
            ":application": applicationId,
            ":generation": generation,
            ":until": seconds(expiresAt),
          },
        }),
      );
    } catch (error) {
      // It is kept, and lasts as long.
      if (!isConditionFailure(error)) throw error;
    }
  },
});
