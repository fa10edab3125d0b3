import { BatchGetCommand, GetCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { Claim, Claims, TurnKind } from "../../ports/claims.ts";
import { companion, isConditionFailure } from "./transaction.ts";

const StoredClaim = z.object({
  hash: z.string(),
  applicationId: z.string(),
  referrerId: z.optional(z.string()),
  /** Claims that were kept before this was noted are older than any that has it. */
  takenAt: z._default(z.string(), "1970-01-01T00:00:00.000Z"),
  /** Epoch seconds: DynamoDB's time to live cleans up; the condition decides. */
  expiresAt: z.int(),
});

const seconds = (instant: string): number => Math.floor(Date.parse(instant) / 1000);
const claimKey = (organisation: string, hash: string) => ({
  pk: `${organisation}#claim#${hash}`,
  sk: "claim",
});
const StoredTurn = z.object({ expiresAt: z.int() });
const turnKey = (organisation: string, kind: TurnKind, hash: string) => ({
  pk: `${organisation}#${kind}#${hash}`,
  sk: "turn",
});
/** The partition of all hashes that the person of an application has and had. */
export const personKeysKey = (organisation: string, applicationId: string): string =>
  `${organisation}#person-keys#${applicationId}`;
const namedKey = (organisation: string, kind: string, name: string) => ({
  pk: `${organisation}#${kind}#${name}`,
  sk: "named",
});

/** Claims in `records`. None of them holds an address: only its keyed hash. */
export function createClaims(client: DynamoDBDocumentClient, table: string): Claims {
  const item = (organisation: string, claim: Claim) => ({
    ...claimKey(organisation, claim.hash),
    hash: claim.hash,
    applicationId: claim.applicationId,
    ...(claim.referrerId ? { referrerId: claim.referrerId } : {}),
    takenAt: claim.takenAt,
    expiresAt: seconds(claim.expiresAt),
  });

  const active: Claims["active"] = async (organisation, hashes, now) => {
    if (hashes.length === 0) return [];
    const found: Claim[] = [];
    let keys: Record<string, unknown>[] = hashes.map((hash) => claimKey(organisation, hash));
    while (keys.length > 0) {
      const answer = await client.send(
        new BatchGetCommand({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } }),
      );
      for (const stored of answer.Responses?.[table] ?? []) {
        const claim = StoredClaim.parse(stored);
        if (claim.expiresAt > seconds(now))
          found.push({ ...claim, expiresAt: new Date(claim.expiresAt * 1000).toISOString() });
      }
      keys = answer.UnprocessedKeys?.[table]?.Keys ?? [];
    }
    return found;
  };

  /** A write on a condition: what somebody else was first with stays as it is. */
  const unlessRefused = async (write: () => Promise<unknown>): Promise<void> => {
    try {
      await write();
    } catch (error) {
      if (!isConditionFailure(error)) throw error;
    }
  };

  return {
    active,

    taking: (organisation, claim, now) =>
      companion("claim", {
        Put: {
          TableName: table,
          Item: item(organisation, claim),
          ConditionExpression: claim.referrerId
            ? "attribute_not_exists(pk) or expiresAt <= :now or referrerId = :holder"
            : "attribute_not_exists(pk) or expiresAt <= :now or attribute_not_exists(referrerId)",
          ExpressionAttributeValues: {
            ":now": seconds(now),
            ...(claim.referrerId ? { ":holder": claim.referrerId } : {}),
          },
        },
      }),

    moving: (organisation, claim) =>
      companion("claim", {
        Put: {
          TableName: table,
          Item: item(organisation, claim),
          ConditionExpression: claim.referrerId
            ? "attribute_not_exists(pk) or applicationId = :own or referrerId = :holder"
            : "attribute_not_exists(pk) or applicationId = :own",
          ExpressionAttributeValues: {
            ":own": claim.applicationId,
            ...(claim.referrerId ? { ":holder": claim.referrerId } : {}),
          },
        },
      }),

    async renew(organisation, { applicationId, referrerId }, hashes, { now, until }) {
      const standing = await active(organisation, hashes, now);
      const sameHolder = referrerId ? "referrerId = :holder" : "attribute_not_exists(referrerId)";
      for (const hash of hashes) {
        const held = standing.find((claim) => claim.hash === hash);
        const claim = { hash, applicationId, referrerId, takenAt: now, expiresAt: until };
        if (!held)
          await unlessRefused(() =>
            client.send(
              new PutCommand({
                TableName: table,
                Item: item(organisation, claim),
                ConditionExpression: "attribute_not_exists(pk) or expiresAt <= :now",
                ExpressionAttributeValues: { ":now": seconds(now) },
              }),
            ),
          );
        else if (held.expiresAt < until)
          await unlessRefused(() =>
            client.send(
              new UpdateCommand({
                TableName: table,
                Key: claimKey(organisation, hash),
                UpdateExpression: "set expiresAt = :until",
                ConditionExpression: `(applicationId = :own or ${sameHolder}) and expiresAt < :until`,
                ExpressionAttributeValues: {
                  ":own": applicationId,
                  ":until": seconds(until),
                  ...(referrerId ? { ":holder": referrerId } : {}),
                },
              }),
            ),
          );
      }
    },

    async sharing(organisation, hashes) {
      const found = await Promise.all(
        hashes.map(async (hash) => {
          const marked: { hash: string; applicationId: string }[] = [];
          let from: Record<string, unknown> | undefined;
          do {
            const page = await client.send(
              new QueryCommand({
                TableName: table,
                KeyConditionExpression: "pk = :pk",
                ExpressionAttributeValues: { ":pk": `${organisation}#same-person#${hash}` },
                ...(from ? { ExclusiveStartKey: from } : {}),
              }),
            );
            for (const { sk } of page.Items ?? []) marked.push({ hash, applicationId: String(sk) });
            from = page.LastEvaluatedKey;
          } while (from);
          return marked;
        }),
      );
      return found.flat();
    },

    marking: (organisation, hash, applicationId) =>
      [
        { pk: `${organisation}#same-person#${hash}`, sk: applicationId },
        { pk: personKeysKey(organisation, applicationId), sk: hash },
      ].map((Item) => companion("mark", { Put: { TableName: table, Item } })),

    async hadTurn(organisation, kind, hash, now) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: turnKey(organisation, kind, hash), ConsistentRead: true }),
      );
      return Item !== undefined && StoredTurn.parse(Item).expiresAt > seconds(now);
    },

    takingTurn: (organisation, kind, hash, { now, until }) =>
      companion("turn", {
        Put: {
          TableName: table,
          Item: { ...turnKey(organisation, kind, hash), expiresAt: seconds(until) },
          ConditionExpression: "attribute_not_exists(pk) or expiresAt <= :now",
          ExpressionAttributeValues: { ":now": seconds(now) },
        },
      }),

    naming: (organisation, kind, name, value) =>
      companion("name", {
        Put: {
          TableName: table,
          Item: { ...namedKey(organisation, kind, name), value },
          ConditionExpression: "attribute_not_exists(pk)",
        },
      }),

    async named(organisation, kind, name) {
      const { Item } = await client.send(
        new GetCommand({ TableName: table, Key: namedKey(organisation, kind, name), ConsistentRead: true }),
      );
      return Item && String(Item["value"]);
    },
  };
}
