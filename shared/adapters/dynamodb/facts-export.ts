import { PutCommand, QueryCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Actor } from "../../domain/application/events.ts";
import { Day, EventSeq, Instant } from "../../domain/ids.ts";
import type { ExportProgress, FactParts } from "../../ports/facts-export.ts";

/**
 * Segments of the table's scan. A fact is in the same one for ever, as its stream's key decides; another number would name
 * the files of old days anew, beside those that are there.
 */
const parts = 32;

const Stored = z.object({
  pk: z.string(),
  seq: EventSeq,
  events: z.array(z.looseObject({ type: z.string() })),
  recordedAt: Instant,
  actor: Actor,
});

/** Facts as they lie in the table, whole streams and many at once: half a read unit for 4 KB. */
export const createFactParts = (client: DynamoDBDocumentClient, table: string): FactParts => ({
  count: parts,
  async *facts(part) {
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new ScanCommand({
          TableName: table,
          Segment: part,
          TotalSegments: parts,
          ProjectionExpression: "pk, seq, events, recordedAt, actor",
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      for (const item of page.Items ?? []) {
        const { pk: stream, ...fact } = Stored.parse(item);
        yield { stream, ...fact };
      }
      from = page.LastEvaluatedKey;
    } while (from);
  },
});

const StoredPart = z.object({ sk: z.string(), through: Day, keyVersion: z.int() });

/** In `records`: `<organisation>#export`, the part, and how far it is exported with which key. */
export const createExportProgress = (client: DynamoDBDocumentClient, table: string): ExportProgress => ({
  async of(organisation) {
    // 32 small items are one page.
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": `${organisation}#export` },
        ConsistentRead: true,
      }),
    );
    return Items.map((item) => {
      const { sk, ...rest } = StoredPart.parse(item);
      return { part: Number(sk), through: rest.through, keyVersion: rest.keyVersion };
    });
  },
  async done(organisation, { part, through, keyVersion }) {
    await client.send(
      new PutCommand({
        TableName: table,
        Item: { pk: `${organisation}#export`, sk: String(part), through, keyVersion },
      }),
    );
  },
});
