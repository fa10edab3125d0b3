import { GetCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { Instant } from "../../domain/ids.ts";
import { Currency } from "../../domain/points/scheme.ts";
import type { Ledger, LedgerEntry } from "../../ports/ledger.ts";
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

const memberKey = (organisation: string, memberId: string) => `${organisation}#member#${memberId}`;
const reversalsKey = (organisation: string, month: string) => `${organisation}#reversals#${month}`;

/** A member's balance is one item: postings that meet there wait for each other this many times. */
const attempts = 8;

/**
 * The `ledger` table. A member's entries lie under `<organisation>#member#<memberId>`, `entry#<id>`, beside `balance`,
 * which moves in the same transaction. A reversal is written a second time under its month, for finance. There is no
 * balance of the organisation: its side stands in each entry and is summed.
 */
export function createLedger(
  client: DynamoDBDocumentClient,
  table: string,
  pause: (attempt: number) => Promise<void>,
): Ledger {
  const query = async (pk: string, prefix: string): Promise<LedgerEntry[]> => {
    const entries: LedgerEntry[] = [];
    let from: Record<string, unknown> | undefined;
    do {
      const page = await client.send(
        new QueryCommand({
          TableName: table,
          KeyConditionExpression: "pk = :pk and begins_with(sk, :prefix)",
          ExpressionAttributeValues: { ":pk": pk, ":prefix": prefix },
          ConsistentRead: true,
          ...(from ? { ExclusiveStartKey: from } : {}),
        }),
      );
      for (const item of page.Items ?? []) entries.push(Stored.parse(item));
      from = page.LastEvaluatedKey;
    } while (from);
    return entries;
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
        if (conflict === undefined) return true;
        if (conflict === "entry") return false;
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
  };
}
