import { createHash } from "node:crypto";
import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Day, Instant } from "../../domain/ids.ts";
import { dueShards } from "../../names.ts";
import type { ChangedMarks, DueItem, DueItems, MissedPromises, Organisations } from "../../ports/schedule.ts";
import { isConditionFailure } from "./transaction.ts";

/** Spreads streams over the shards; the same stream always lies in the same. */
const shardOf = (stream: string): number =>
  createHash("sha256").update(stream).digest().readUInt8() % dueShards;

/** Due items in `records`: `due#<shard>`, `<dueAt>#<stream>`, so that a shard is read in the order of time. */
export function createDueItems(client: DynamoDBDocumentClient, table: string): DueItems {
  const keyOf = ({ stream, dueAt }: DueItem) => ({ pk: `due#${shardOf(stream)}`, sk: `${dueAt}#${stream}` });
  return {
    async note(item) {
      await client.send(new PutCommand({ TableName: table, Item: keyOf(item) }));
    },

    async due(shard, now, limit) {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          // "$" follows "#": everything due at `now` or before.
          KeyConditionExpression: "pk = :pk and sk < :until",
          ExpressionAttributeValues: { ":pk": `due#${shard}`, ":until": `${now}$` },
          Limit: limit,
          ConsistentRead: true,
        }),
      );
      return (page.Items ?? []).map((item) => {
        const sk = String(item["sk"]);
        const end = sk.indexOf("#");
        return { dueAt: Instant.parse(sk.slice(0, end)), stream: sk.slice(end + 1) };
      });
    },

    async settle(item) {
      await client.send(new DeleteCommand({ TableName: table, Key: keyOf(item) }));
    },
  };
}

/** Changed marks in `records`: `changed#<shard>`, the stream, and up to which seq it changed. */
export function createChangedMarks(client: DynamoDBDocumentClient, table: string): ChangedMarks {
  const keyOf = (stream: string) => ({ pk: `changed#${shardOf(stream)}`, sk: stream });
  const unlessConditionFails = async (write: Promise<unknown>) => {
    try {
      await write;
    } catch (error) {
      if (!isConditionFailure(error)) throw error;
    }
  };
  return {
    mark: (stream, seq) =>
      unlessConditionFails(
        client.send(
          new UpdateCommand({
            TableName: table,
            Key: keyOf(stream),
            UpdateExpression: "set seq = :seq",
            ConditionExpression: "attribute_not_exists(pk) or seq < :seq",
            ExpressionAttributeValues: { ":seq": seq },
          }),
        ),
      ),

    async marked(shard, limit) {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": `changed#${shard}` },
          Limit: limit,
          ConsistentRead: true,
        }),
      );
      return (page.Items ?? []).map((item) => ({
        stream: String(item["sk"]),
        seq: z.int().parse(item["seq"]),
      }));
    },

    clear: (stream, seq) =>
      unlessConditionFails(
        client.send(
          new DeleteCommand({
            TableName: table,
            Key: keyOf(stream),
            ConditionExpression: "attribute_not_exists(pk) or seq <= :seq",
            ExpressionAttributeValues: { ":seq": seq },
          }),
        ),
      ),

    async anyOf(organisation) {
      const found = await Promise.all(
        Array.from({ length: dueShards }, (_, shard) =>
          client.send(
            new QueryCommand({
              TableName: table,
              KeyConditionExpression: "pk = :pk and begins_with(sk, :organisation)",
              ExpressionAttributeValues: { ":pk": `changed#${shard}`, ":organisation": `${organisation}#` },
              Limit: 1,
              ConsistentRead: true,
            }),
          ),
        ),
      );
      return found.some(({ Items = [] }) => Items.length > 0);
    },
  };
}

const StoredOrganisation = z.object({ sk: z.string(), zone: z.string(), wakesAt: z.optional(Instant) });

/** The list of organisations in `records`: `organisations`, the id; whoever creates one puts it there. */
export function createOrganisations(client: DynamoDBDocumentClient, table: string): Organisations {
  return {
    async all() {
      const found: { organisation: string; zone: string; wakesAt?: string | undefined }[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: "pk = :pk",
            ExpressionAttributeValues: { ":pk": "organisations" },
            ConsistentRead: true,
            ...(from ? { ExclusiveStartKey: from } : {}),
          }),
        );
        for (const item of page.Items ?? []) {
          const { sk, zone, wakesAt } = StoredOrganisation.parse(item);
          found.push({ organisation: sk, zone, wakesAt });
        }
        from = page.LastEvaluatedKey;
      } while (from);
      return found;
    },

    async wakesAt(organisation, at) {
      await client.send(
        new UpdateCommand({
          TableName: table,
          Key: { pk: "organisations", sk: organisation },
          UpdateExpression: "set wakesAt = :at",
          ExpressionAttributeValues: { ":at": at },
          ConditionExpression: "attribute_exists(pk)",
        }),
      );
    },
  };
}

const StoredMissedPromise = z.object({ applicationId: z.string(), promiseSeq: z.int(), byDay: Day });
const keptForSeconds = 60 * 86_400;

/** Missed promises in `records`, by organisation and week, for two months. */
export function createMissedPromises(client: DynamoDBDocumentClient, table: string): MissedPromises {
  const keyOf = (organisation: string, week: string) => `${organisation}#missed-promises#${week}`;
  return {
    async add(organisation, week, missed) {
      await client.send(
        new PutCommand({
          TableName: table,
          Item: {
            pk: keyOf(organisation, week),
            sk: `${missed.applicationId}#${missed.promiseSeq}`,
            ...missed,
            expiresAt: Math.floor(Date.parse(`${week}T00:00:00.000Z`) / 1000) + keptForSeconds,
          },
        }),
      );
    },

    async of(organisation, week) {
      const missed: z.infer<typeof StoredMissedPromise>[] = [];
      let from: Record<string, unknown> | undefined;
      do {
        const page = await client.send(
          new QueryCommand({
            TableName: table,
            KeyConditionExpression: "pk = :pk",
            ExpressionAttributeValues: { ":pk": keyOf(organisation, week) },
            ...(from ? { ExclusiveStartKey: from } : {}),
          }),
        );
        for (const item of page.Items ?? []) missed.push(StoredMissedPromise.parse(item));
        from = page.LastEvaluatedKey;
      } while (from);
      return missed;
    },
  };
}
