import { DeleteCommand, PutCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Day, Instant } from "../../domain/ids.ts";
import { HeldItem, HoldGround } from "../../domain/personal-data/holds.ts";
import type { Eraser, Erasures, Removed } from "../../ports/erasures.ts";
import { personKeysKey } from "./claims.ts";
import { heldKey, heldPrefix } from "./holds.ts";
import { candidateKey } from "./people.ts";
import { replyAddressKey } from "./reply-addresses.ts";
import { companion, isConditionFailure } from "./transaction.ts";

interface Tables {
  readonly people: string;
  readonly records: string;
}

/** What the counts of a proof are called in its item. */
const counted = [
  "profiles",
  "notes",
  "claims",
  "duplicateMarks",
  "links",
  "codes",
  "refusedReports",
  "held",
] as const satisfies readonly (keyof Removed)[];

const Count = z._default(z.int(), 0);
const StoredErasure = z.object({
  applicationId: z.string(),
  askedAt: Instant,
  due: Instant,
  because: z.optional(z.literal("retention")),
  proofId: z.optional(z.string()),
  erasedAt: z.optional(Instant),
  profiles: Count,
  notes: Count,
  claims: Count,
  duplicateMarks: Count,
  links: Count,
  codes: Count,
  refusedReports: Count,
  held: Count,
  holds: z._default(
    z.array(z.object({ holdId: z.string(), items: z.array(HeldItem), ground: HoldGround, until: Day })),
    [],
  ),
});

const listKey = (organisation: string) => `${organisation}#erasures`;

/** Who asked to be erased, in `records`. */
export const createErasures = (client: DynamoDBDocumentClient, table: string): Erasures => ({
  noting: (organisation, asked) =>
    companion("erasure", {
      Put: {
        TableName: table,
        Item: { pk: listKey(organisation), sk: asked.applicationId, ...asked },
        ConditionExpression: "attribute_not_exists(proofId)",
      },
    }),

  forgetting: (organisation, applicationId) =>
    companion("erasure", {
      Delete: {
        TableName: table,
        Key: { pk: listKey(organisation), sk: applicationId },
        ConditionExpression: "attribute_not_exists(proofId)",
      },
    }),

  async list(organisation) {
    const found: z.infer<typeof StoredErasure>[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk",
          ExpressionAttributeValues: { ":pk": listKey(organisation) },
          ConsistentRead: true,
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      for (const item of page.Items ?? []) found.push(StoredErasure.parse(item));
      from = page.LastEvaluatedKey;
    } while (from);
    return found
      .sort((a, b) => (a.askedAt < b.askedAt ? -1 : a.askedAt > b.askedAt ? 1 : 0))
      .map(({ applicationId, askedAt, due, because, proofId, erasedAt, holds, ...removed }) => ({
        applicationId,
        askedAt,
        due,
        ...(because ? { because } : {}),
        ...(proofId && erasedAt ? { proof: { proofId, erasedAt, removed, held: holds } } : {}),
      }));
  },
});

/** Removes people from `people` and what leads to them from `records`; keeps the proofs there. */
export function createEraser(client: DynamoDBDocumentClient, tables: Tables): Eraser {
  /** Deletes one item; 1 where it was there. */
  const remove = async (
    TableName: string,
    Key: { readonly pk: string; readonly sk: string },
    condition: {
      readonly ConditionExpression?: string;
      readonly ExpressionAttributeValues?: Record<string, unknown>;
    } = {},
  ): Promise<number> => {
    try {
      const { Attributes } = await client.send(
        new DeleteCommand({ TableName, Key, ReturnValues: "ALL_OLD", ...condition }),
      );
      return Attributes ? 1 : 0;
    } catch (error) {
      if (isConditionFailure(error)) return 0;
      throw error;
    }
  };

  const all = async (removals: readonly Promise<number>[]): Promise<number> =>
    (await Promise.all(removals)).reduce((sum, one) => sum + one, 0);

  /** The sort keys under a partition, or those that begin so. */
  const sortKeys = async (TableName: string, pk: string, prefix?: string): Promise<string[]> => {
    const found: string[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: prefix ? "pk = :pk and begins_with(sk, :prefix)" : "pk = :pk",
          ExpressionAttributeValues: { ":pk": pk, ...(prefix ? { ":prefix": prefix } : {}) },
          ConsistentRead: true,
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      found.push(...(page.Items ?? []).map((item) => String(item["sk"])));
      from = page.LastEvaluatedKey;
    } while (from);
    return found;
  };

  /** Reports about the application that were refused: they hold what another system wrote, and could only fail again. */
  const refusedReports = async (organisation: string, applicationId: string): Promise<number> => {
    const pk = `${organisation}#refused-reports`;
    let removed = 0;
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: tables.records,
          KeyConditionExpression: "pk = :pk",
          FilterExpression: "applicationId = :application",
          ExpressionAttributeValues: { ":pk": pk, ":application": applicationId },
          ConsistentRead: true,
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      removed += await all(
        (page.Items ?? []).map((item) => remove(tables.records, { pk, sk: String(item["sk"]) })),
      );
      from = page.LastEvaluatedKey;
    } while (from);
    return removed;
  };

  return {
    async remove(organisation, { candidateId, applicationId, linkHashes, replyHash, codeIds }) {
      const person = candidateKey(organisation, candidateId);
      const { people, records } = tables;
      const notes = await sortKeys(people, person, "note#");
      const keys = personKeysKey(organisation, applicationId);
      const personHashes = await sortKeys(records, keys);
      const own = {
        ConditionExpression: "applicationId = :own",
        ExpressionAttributeValues: { ":own": applicationId },
      };
      const removed = {
        notes: await all(notes.map((sk) => remove(people, { pk: person, sk }))),
        claims: await all(
          personHashes.map((hash) =>
            remove(records, { pk: `${organisation}#claim#${hash}`, sk: "claim" }, own),
          ),
        ),
        duplicateMarks: await all(
          personHashes.map((hash) =>
            remove(records, { pk: `${organisation}#same-person#${hash}`, sk: applicationId }),
          ),
        ),
        links: await all([
          ...linkHashes.map((hash) =>
            remove(records, { pk: `${organisation}#candidate-link#${hash}`, sk: "link" }, own),
          ),
          remove(records, replyAddressKey(replyHash), own),
        ]),
        codes: await all(
          codeIds.map((sk) => remove(records, { pk: `${organisation}#candidate-code#${applicationId}`, sk })),
        ),
        refusedReports: await refusedReports(organisation, applicationId),
      };
      const stream = `${organisation}#application#${applicationId}`;
      const messages = await sortKeys(records, stream, "message#");
      for (const sk of messages.filter((each) => each.includes("#candidate-")))
        await client.send(
          new UpdateCommand({
            TableName: records,
            Key: { pk: stream, sk },
            UpdateExpression: "remove recipient",
            ConditionExpression: "attribute_exists(pk)",
          }),
        );
      // Last: as long as they are noted, a run that was stopped is ended by the next.
      await all(personHashes.map((sk) => remove(records, { pk: keys, sk })));
      return { ...removed, profiles: await remove(people, { pk: person, sk: "profile" }) };
    },

    async setApart(organisation, candidateId, holdId, { details, notes }) {
      const pk = candidateKey(organisation, candidateId);
      const keep = async (sk: string, item: Record<string, unknown>): Promise<void> => {
        try {
          await client.send(
            new PutCommand({
              TableName: tables.people,
              Item: { pk, sk, ...item },
              ConditionExpression: "attribute_not_exists(pk)",
            }),
          );
        } catch (error) {
          if (!isConditionFailure(error)) throw error;
        }
      };
      await Promise.all([
        ...(Object.keys(details).length > 0 ? [keep(heldKey(holdId, "details"), { details })] : []),
        ...notes.map((note) => keep(heldKey(holdId, `note#${note.noteId}`), { ...note })),
      ]);
    },

    async release(organisation, candidateId, standing) {
      const pk = candidateKey(organisation, candidateId);
      const stays = (sk: string) => standing.some((holdId) => sk.startsWith(heldKey(holdId)));
      const gone = (await sortKeys(tables.people, pk, heldPrefix)).filter((sk) => !stays(sk));
      return all(gone.map((sk) => remove(tables.people, { pk, sk })));
    },

    async prove(organisation, { applicationId, askedAt, due, because, proofId, erasedAt, removed, held }) {
      await client.send(
        new UpdateCommand({
          TableName: tables.records,
          Key: { pk: listKey(organisation), sk: applicationId },
          UpdateExpression: `set applicationId = :application, askedAt = :asked, due = :due, proofId = :proof, erasedAt = if_not_exists(erasedAt, :erased), holds = :holds${because ? ", because = :because" : ""} add ${counted.map((name) => `${name} :${name}`).join(", ")}`,
          ExpressionAttributeValues: {
            ":application": applicationId,
            ":asked": askedAt,
            ":due": due,
            ":proof": proofId,
            ":erased": erasedAt,
            ":holds": held.map(({ holdId, items, ground, until }) => ({
              holdId,
              items: [...items],
              ground,
              until,
            })),
            ...(because ? { ":because": because } : {}),
            ...Object.fromEntries(counted.map((name) => [`:${name}`, removed[name]])),
          },
        }),
      );
    },
  };
}
