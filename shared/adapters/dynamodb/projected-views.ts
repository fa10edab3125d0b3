import { GetCommand, PutCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import type { ProjectedViews } from "../../ports/views.ts";
import { companion, isConditionFailure, transact } from "./transaction.ts";
import {
  followersOf,
  followersOfMember,
  memberItem,
  memberKey,
  readRow,
  rowItem,
  rowKey,
} from "./view-items.ts";
import type { ViewItem } from "./view-items.ts";

const StoredMember = z.object({ pk: z.string(), name: z.string(), version: z.int() });

/**
 * Writes the `views` table. A row and what follows from it (search entries, card, tasks) change in one transaction, on
 * the condition that the row is still the one that the difference was made from: whoever comes late, or twice, finds it
 * changed. Where nothing follows, which is the usual outcome, it is one conditional put; where nothing changed, none.
 */
export function createProjectedViews(client: DynamoDBDocumentClient, table: string): ProjectedViews {
  const read = async (key: { pk: string; sk: string }) => {
    const { Item } = await client.send(new GetCommand({ TableName: table, Key: key, ConsistentRead: true }));
    return Item;
  };

  const write = async (change: {
    key: { pk: string; sk: string };
    item: ViewItem | undefined;
    condition: Condition;
    before: readonly ViewItem[];
    after: readonly ViewItem[];
    whole: boolean;
  }): Promise<boolean> => {
    const { key, item, condition } = change;
    const known = new Map(
      change.whole ? [] : change.before.map((each) => [textOf(each), JSON.stringify(each)]),
    );
    const puts = change.after.filter((each) => known.get(textOf(each)) !== JSON.stringify(each));
    const kept = new Set(change.after.map(textOf));
    const deletes = change.before.filter((each) => !kept.has(textOf(each)));
    if (item && puts.length + deletes.length === 0) return putAlone(client, table, item, condition);
    const conflict = await transact(client, [
      companion(
        "row",
        item
          ? { Put: { TableName: table, Item: item, ...condition } }
          : { Delete: { TableName: table, Key: key, ...condition } },
      ),
      ...puts.map((each) => companion("put", { Put: { TableName: table, Item: each } })),
      ...deletes.map(({ pk, sk }) => companion("delete", { Delete: { TableName: table, Key: { pk, sk } } })),
    ]);
    return conflict === undefined;
  };

  return {
    async row(organisation, applicationId) {
      const item = await read(rowKey(organisation, applicationId));
      return item && readRow(item);
    },

    async replace(row, previous, whole = false) {
      const before = previous ? followersOf(previous) : [];
      const after = followersOf(row);
      const unchanged =
        previous !== undefined &&
        sameButVersions(rowItem(previous), rowItem(row)) &&
        JSON.stringify(before) === JSON.stringify(after);
      if (unchanged && !whole) return true;
      return write({
        key: rowKey(row.organisation, row.applicationId),
        item: rowItem(row),
        condition: previous
          ? still({ seq: previous.seq, candidateVersion: previous.candidateVersion })
          : absent,
        before,
        after,
        whole,
      });
    },

    async member(organisation, memberId) {
      const item = await read(memberKey(organisation, memberId));
      if (!item) return undefined;
      const { name, version } = StoredMember.parse(item);
      return { memberId, name, version };
    },

    async replaceMember(organisation, member, previous, whole = false) {
      const known = member ?? previous;
      if (!known) return true;
      return write({
        key: memberKey(organisation, known.memberId),
        item: member && memberItem(organisation, member),
        condition: previous ? still({ version: previous.version }) : absent,
        before: previous ? followersOfMember(organisation, previous) : [],
        after: member ? followersOfMember(organisation, member) : [],
        whole,
      });
    },
  };
}

interface Condition {
  readonly ConditionExpression: string;
  readonly ExpressionAttributeValues?: Record<string, unknown>;
}

const absent: Condition = { ConditionExpression: "attribute_not_exists(pk)" };

const still = (values: Readonly<Record<string, number>>): Condition => ({
  ConditionExpression: Object.keys(values)
    .map((name) => `${name} = :${name}`)
    .join(" and "),
  ExpressionAttributeValues: Object.fromEntries(Object.entries(values).map(([name, v]) => [`:${name}`, v])),
});

async function putAlone(
  client: DynamoDBDocumentClient,
  table: string,
  item: ViewItem,
  condition: Condition,
): Promise<boolean> {
  try {
    await client.send(new PutCommand({ TableName: table, Item: item, ...condition }));
    return true;
  } catch (error) {
    if (isConditionFailure(error)) return false;
    throw error;
  }
}

const textOf = ({ pk, sk }: ViewItem): string => `${pk} ${sk}`;

/** Whether two rows show the same; a row whose columns did not change is not written. */
const sameButVersions = (a: ViewItem, b: ViewItem): boolean =>
  JSON.stringify({ ...a, seq: 0, candidateVersion: 0 }) ===
  JSON.stringify({ ...b, seq: 0, candidateVersion: 0 });
