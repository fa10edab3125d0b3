import { GetCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { ApplicationId, Instant } from "../../domain/ids.ts";
import type { CandidateCode, CandidateCodes } from "../../ports/candidate-codes.ts";
import { companion, isConditionFailure } from "./transaction.ts";

const StoredCode = z.object({
  applicationId: ApplicationId,
  codeId: z.string(),
  requestHash: z.string(),
  goodUntil: Instant,
  tries: z.int(),
  usedAt: z.optional(Instant),
});

/** Used and expired codes can be told apart for so long. */
const keptForSeconds = 86_400;

const keyOf = (
  organisation: string,
  { applicationId, codeId }: Pick<CandidateCode, "applicationId" | "codeId">,
) => ({ pk: `${organisation}#candidate-code#${applicationId}`, sk: codeId });

/** One-time codes in `records`: what they allow and whether they were used. */
export const createCandidateCodes = (client: DynamoDBDocumentClient, table: string): CandidateCodes => ({
  async find(organisation, applicationId, codeId) {
    const { Item } = await client.send(
      new GetCommand({
        TableName: table,
        Key: keyOf(organisation, { applicationId, codeId }),
        ConsistentRead: true,
      }),
    );
    return Item && StoredCode.parse(Item);
  },

  issuing: (organisation, code) =>
    companion("code", {
      Put: {
        TableName: table,
        Item: {
          ...keyOf(organisation, code),
          ...code,
          tries: 0,
          expiresAt: Math.floor(Date.parse(code.goodUntil) / 1000) + keptForSeconds,
        },
        ConditionExpression: "attribute_not_exists(pk)",
      },
    }),

  async countTry(organisation, code, allowed) {
    try {
      const { Attributes } = await client.send(
        new UpdateCommand({
          TableName: table,
          Key: keyOf(organisation, code),
          UpdateExpression: "set tries = tries + :one",
          ConditionExpression: "attribute_exists(pk) and attribute_not_exists(usedAt) and tries < :allowed",
          ExpressionAttributeValues: { ":one": 1, ":allowed": allowed },
          ReturnValues: "ALL_NEW",
        }),
      );
      return StoredCode.parse(Attributes).tries;
    } catch (error) {
      if (isConditionFailure(error)) return undefined;
      throw error;
    }
  },

  async forgiveTry(organisation, code) {
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: keyOf(organisation, code),
        UpdateExpression: "set tries = tries - :one",
        ConditionExpression: "tries > :none",
        ExpressionAttributeValues: { ":one": 1, ":none": 0 },
      }),
    );
  },

  redeeming: (organisation, code, now) =>
    companion("code", {
      Update: {
        TableName: table,
        Key: keyOf(organisation, code),
        UpdateExpression: "set usedAt = :now",
        ConditionExpression: "attribute_exists(pk) and attribute_not_exists(usedAt) and goodUntil > :now",
        ExpressionAttributeValues: { ":now": now },
      },
    }),
});
