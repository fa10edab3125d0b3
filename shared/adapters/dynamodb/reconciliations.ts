import { DeleteCommand, GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Instant } from "../../domain/ids.ts";
import type { Walk } from "../../domain/points/reconciliation.ts";
import type { Reconciliations } from "../../ports/reconciliations.ts";
import { companion, transact } from "./transaction.ts";

const Amount = z.object({ points: z.int(), minorUnits: z.int() });
const Row = z.object({
  month: z.string(),
  siteId: z.string(),
  currency: z.string(),
  earned: Amount,
  reversed: Amount,
  entries: z.int(),
});
const Found = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("entry"),
    memberId: z.string(),
    entryId: z.string(),
    memberPoints: z.int(),
    organisationPoints: z.int(),
  }),
  z.object({ kind: z.literal("balance"), memberId: z.string(), entries: z.int(), balance: z.int() }),
  z.object({
    kind: z.literal("books"),
    month: z.string(),
    siteId: z.string(),
    currency: z.string(),
    entries: Amount,
    books: Amount,
  }),
]);
const sums = {
  startedAt: Instant,
  members: z.int(),
  entries: z.int(),
  memberPoints: z.int(),
  organisationPoints: z.int(),
  balances: z.int(),
  differing: z.int(),
  differences: z.array(Found),
};
const StoredWalk = z.object({ ...sums, after: z.optional(z.string()) });
const StoredLast = z.object({
  ...sums,
  checkedAt: Instant,
  equal: z.boolean(),
  books: z.int(),
  moving: z.int(),
});
const StoredRows = z.object({ startedAt: Instant, after: z.optional(z.string()), rows: z.array(Row) });

/**
 * Reconciliations in `records`, under `<organisation>#reconciliation`: `last`, and while a walk is under way `walk` with
 * the sums of each year in an item of its own (`walk#<year>`), all put in one transaction.
 */
export function createReconciliations(client: DynamoDBDocumentClient, table: string): Reconciliations {
  const keyOf = (organisation: string) => `${organisation}#reconciliation`;
  const itemsOfWalk = async (organisation: string) => {
    const items: Record<string, unknown>[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk and begins_with(sk, :walk)",
          ExpressionAttributeValues: { ":pk": keyOf(organisation), ":walk": "walk" },
          ConsistentRead: true,
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      items.push(...(page.Items ?? []));
      from = page.LastEvaluatedKey;
    } while (from);
    return items;
  };

  return {
    async last(organisation) {
      const Key = { pk: keyOf(organisation), sk: "last" };
      const { Item } = await client.send(new GetCommand({ TableName: table, Key }));
      return Item && StoredLast.parse(Item);
    },

    async walk(organisation) {
      const items = await itemsOfWalk(organisation);
      const own = items.find(({ sk }) => sk === "walk");
      if (!own) return undefined;
      const { after, ...walk } = StoredWalk.parse(own);
      const rows = items
        .filter((item) => item !== own)
        .map((item) => StoredRows.parse(item))
        // A year that this walk has not come to is of an earlier one.
        .filter((year) => year.startedAt === walk.startedAt && year.after === after)
        .flatMap((year) => year.rows);
      return { ...walk, after, rows };
    },

    async pause(organisation, { rows, ...walk }: Walk) {
      const put = (sk: string, item: Record<string, unknown>) =>
        companion(sk, { Put: { TableName: table, Item: { pk: keyOf(organisation), sk, ...item } } });
      const { startedAt, after } = walk;
      const byYear = [...Map.groupBy(rows, ({ month }) => month.slice(0, 4))];
      const conflict = await transact(client, [
        put("walk", walk),
        ...byYear.map(([year, own]) => put(`walk#${year}`, { startedAt, after, rows: own })),
      ]);
      if (conflict !== undefined) throw new Error(`another run walks over the ledger of ${organisation}`);
    },

    async finish(organisation, reconciliation) {
      const pk = keyOf(organisation);
      await client.send(new PutCommand({ TableName: table, Item: { pk, sk: "last", ...reconciliation } }));
      for (const { sk } of await itemsOfWalk(organisation))
        await client.send(new DeleteCommand({ TableName: table, Key: { pk, sk } }));
    },
  };
}
