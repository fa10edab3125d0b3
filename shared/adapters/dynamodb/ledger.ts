import { createHash } from "node:crypto";
import { GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Instant } from "../../domain/ids.ts";
import { keyOfRow, rowOf } from "../../domain/points/books.ts";
import type { MonthClosing } from "../../domain/points/books.ts";
import type { KeptRow } from "../../domain/points/reconciliation.ts";
import { Currency } from "../../domain/points/scheme.ts";
import type { BooksItem, BooksItems, Ledger, LedgerEntry } from "../../ports/ledger.ts";
import { Unavailable } from "../../ports/unavailable.ts";
import { companion, transact } from "./transaction.ts";

const Stored = z.object({
  id: z.string(),
  organisation: z.string(),
  applicationId: z.string(),
  memberId: z.string(),
  outcomeSeq: z.int(),
  causeSeq: z.int(),
  kind: z.string(),
  milestone: z.string(),
  memberPoints: z.int(),
  organisationPoints: z.int(),
  currency: Currency,
  pointValue: z.int(),
  siteId: z.string(),
  jobId: z.string(),
  effectiveAt: Instant,
  postedAt: Instant,
  month: z.string(),
  reverses: z.optional(z.string()),
});

const StoredRow = z.object({
  month: z.string(),
  siteId: z.string(),
  currency: Currency,
  earned: z.int(),
  earnedMinorUnits: z.int(),
  reversed: z.int(),
  reversedMinorUnits: z.int(),
  entries: z.int(),
  lastPostedAt: Instant,
});
const StoredClosing = z.object({ month: z.string(), closedAt: Instant, closedBy: z.string() });

const memberKey = (organisation: string, memberId: string) => `${organisation}#member#${memberId}`;
const reversalsKey = (organisation: string, month: string) => `${organisation}#reversals#${month}`;
const booksKey = (organisation: string) => `${organisation}#books`;
const closingsKey = (organisation: string) => `${organisation}#closings`;
const gatesKey = (organisation: string) => `${organisation}#gates`;

/**
 * A month's books and its gate are spread over so many items, by member: postings for different referrers seldom meet
 * in one.
 */
const bookShards = 4;
const shardOf = (memberId: string): number =>
  createHash("sha256").update(memberId).digest().readUInt8() % bookShards;

/** A member's balance is one item: postings that meet there wait for each other this many times. */
const attempts = 8;

/**
 * The `ledger` table. A member's entries lie under `<organisation>#member#<memberId>`, `entry#<id>`, beside `balance`,
 * which moves in the same transaction. A reversal is written a second time under its month, for finance. There is no
 * balance of the organisation: its side stands in each entry and is summed.
 *
 * The books move in that transaction, too: what was posted by month, site and currency (`<organisation>#books`). It
 * holds only while the month's gate is free, and closing a month fills its gates together with the closing itself: a
 * posting is either in the books that finance closes, or it is refused.
 */
export function createLedger(
  client: DynamoDBDocumentClient,
  table: string,
  pause: (attempt: number) => Promise<void>,
): Ledger {
  const itemsOf = (condition: string, values: Record<string, string>) =>
    allItems(client, table, condition, values);
  const query = async (pk: string, prefix: string): Promise<LedgerEntry[]> => {
    const items = await itemsOf("pk = :pk and begins_with(sk, :prefix)", { ":pk": pk, ":prefix": prefix });
    return items.map((item) => Stored.parse(item));
  };

  const booking = (entry: LedgerEntry) => {
    const { month, siteId, currency, earned, reversed, entries } = rowOf(entry);
    const shard = shardOf(entry.memberId);
    return [
      companion("month", {
        ConditionCheck: {
          TableName: table,
          Key: { pk: gatesKey(entry.organisation), sk: `${month}#${shard}` },
          ConditionExpression: "attribute_not_exists(pk)",
        },
      }),
      companion("books", {
        Update: {
          TableName: table,
          Key: { pk: booksKey(entry.organisation), sk: `${month}#${siteId}#${currency}#${shard}` },
          UpdateExpression:
            "set #month = :month, siteId = :siteId, currency = :currency, lastPostedAt = :postedAt " +
            "add earned :earned, earnedMinorUnits :earnedMinorUnits, reversed :reversed, " +
            "reversedMinorUnits :reversedMinorUnits, entries :entries",
          ExpressionAttributeNames: { "#month": "month" },
          ExpressionAttributeValues: {
            ":month": month,
            ":siteId": siteId,
            ":currency": currency,
            ":postedAt": entry.postedAt,
            ":earned": earned.points,
            ":earnedMinorUnits": earned.minorUnits,
            ":reversed": reversed.points,
            ":reversedMinorUnits": reversed.minorUnits,
            ":entries": entries,
          },
        },
      }),
    ];
  };

  const posting = (entry: LedgerEntry) => {
    const put = (pk: string) => ({
      Put: {
        TableName: table,
        Item: { pk, sk: `entry#${entry.id}`, ...entry },
        ConditionExpression: "attribute_not_exists(pk)",
      },
    });
    return [
      companion("entry", put(memberKey(entry.organisation, entry.memberId))),
      companion("balance", {
        Update: {
          TableName: table,
          Key: { pk: memberKey(entry.organisation, entry.memberId), sk: "balance" },
          UpdateExpression: "add points :points",
          ExpressionAttributeValues: { ":points": entry.memberPoints },
        },
      }),
      ...(entry.reverses ? [companion("entry", put(reversalsKey(entry.organisation, entry.month)))] : []),
      ...booking(entry),
    ];
  };

  const closingOf = (organisation: string, closing: MonthClosing) => {
    const put = (pk: string, sk: string) => ({
      Put: {
        TableName: table,
        Item: { pk, sk, ...closing },
        ConditionExpression: "attribute_not_exists(pk)",
      },
    });
    return [
      companion("closing", put(closingsKey(organisation), closing.month)),
      ...Array.from({ length: bookShards }, (_, shard) =>
        companion("closing", put(gatesKey(organisation), `${closing.month}#${shard}`)),
      ),
    ];
  };

  return {
    entriesOf: (organisation, memberId, applicationId) =>
      query(memberKey(organisation, memberId), `entry#${applicationId}#`),

    async entries(organisation, memberId) {
      const entries = await query(memberKey(organisation, memberId), "entry#");
      return entries.sort((a, b) => (a.postedAt < b.postedAt ? 1 : -1));
    },

    reversals: (organisation, month) => query(reversalsKey(organisation, month), "entry#"),

    async post(entry) {
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const conflict = await transact(client, posting(entry));
        if (conflict === undefined) return "posted";
        if (conflict === "entry") return "standing";
        if (conflict === "month") return "month-closed";
        await pause(attempt);
      }
      throw new Unavailable(`entry ${entry.id}: the balance is busy`);
    },

    async balance(organisation, memberId) {
      const { Item } = await client.send(
        new GetCommand({
          TableName: table,
          Key: { pk: memberKey(organisation, memberId), sk: "balance" },
          ConsistentRead: true,
        }),
      );
      return Item ? z.int().parse(Item["points"]) : 0;
    },

    async account(organisation, memberId) {
      const items = await itemsOf("pk = :pk", { ":pk": memberKey(organisation, memberId) });
      const balance = items.find(({ sk }) => sk === "balance");
      return {
        entries: items.filter((item) => item !== balance).map((item) => Stored.parse(item)),
        balance: balance ? z.int().parse(balance["points"]) : 0,
      };
    },

    async books(organisation, until) {
      const pk = booksKey(organisation);
      // "$" follows "#": all rows of the month.
      const items = until
        ? await itemsOf("pk = :pk and sk < :end", { ":pk": pk, ":end": `${until}$` })
        : await itemsOf("pk = :pk", { ":pk": pk });
      return items.map((item) => keptRow(StoredRow.parse(item)));
    },

    async closings(organisation) {
      const items = await itemsOf("pk = :pk", { ":pk": closingsKey(organisation) });
      return items.map((item) => StoredClosing.parse(item));
    },

    async close(organisation, closing) {
      for (let attempt = 1; attempt <= attempts; attempt += 1) {
        const conflict = await transact(client, closingOf(organisation, closing));
        if (conflict === undefined) return true;
        if (conflict === "closing") return false;
        await pause(attempt);
      }
      throw new Unavailable(`${closing.month} of ${organisation}: its books are busy`);
    },
  };
}

/** The items under `<organisation>#books`. */
export function createBooksItems(client: DynamoDBDocumentClient, table: string): BooksItems {
  const keyOf = (organisation: string, item: BooksItem) => ({
    pk: booksKey(organisation),
    sk: `${keyOfRow(item)}#${item.shard}`,
  });
  return {
    async all(organisation) {
      const items = await allItems(client, table, "pk = :pk", { ":pk": booksKey(organisation) });
      return items.map((item) => ({
        ...keptRow(StoredRow.parse(item)),
        shard: Number(String(item["sk"]).split("#").at(-1)),
      }));
    },

    of: (entry) => ({ ...rowOf(entry), shard: shardOf(entry.memberId), lastPostedAt: entry.postedAt }),

    async replace(organisation, seen, item, open) {
      const there = seen ?? item;
      if (!there) return true;
      const Key = keyOf(organisation, there);
      // Whatever is posted in it counts its entries up.
      const unchanged = seen
        ? {
            ConditionExpression: "entries = :entries",
            ExpressionAttributeValues: { ":entries": seen.entries },
          }
        : { ConditionExpression: "attribute_not_exists(pk)" };
      const write = item
        ? { Put: { TableName: table, Item: { ...Key, ...storedRow(item) }, ...unchanged } }
        : { Delete: { TableName: table, Key, ...unchanged } };
      // The closing itself, not the month's gates: postings look at these all the time, and would have to wait.
      const stillOpen = open.map((month) =>
        companion("month", {
          ConditionCheck: {
            TableName: table,
            Key: { pk: closingsKey(organisation), sk: month },
            ConditionExpression: "attribute_not_exists(pk)",
          },
        }),
      );
      return (await transact(client, [companion("books", write), ...stillOpen])) === undefined;
    },
  };
}

async function allItems(
  client: DynamoDBDocumentClient,
  table: string,
  condition: string,
  values: Record<string, string>,
): Promise<Record<string, unknown>[]> {
  const items: Record<string, unknown>[] = [];
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: condition,
        ExpressionAttributeValues: values,
        ConsistentRead: true,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    items.push(...(page.Items ?? []));
    from = page.LastEvaluatedKey;
  } while (from);
  return items;
}

const storedRow = ({ month, siteId, currency, earned, reversed, entries, lastPostedAt }: KeptRow) => ({
  ...{ month, siteId, currency, entries, lastPostedAt },
  ...{ earned: earned.points, earnedMinorUnits: earned.minorUnits },
  ...{ reversed: reversed.points, reversedMinorUnits: reversed.minorUnits },
});

const keptRow = (stored: z.infer<typeof StoredRow>): KeptRow => ({
  month: stored.month,
  siteId: stored.siteId,
  currency: stored.currency,
  earned: { points: stored.earned, minorUnits: stored.earnedMinorUnits },
  reversed: { points: stored.reversed, minorUnits: stored.reversedMinorUnits },
  entries: stored.entries,
  lastPostedAt: stored.lastPostedAt,
});
