import { ScanCommand, TransactWriteCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { applicationAt } from "../../domain/lists/row.ts";
import type { ProjectedViews } from "../../ports/views.ts";
import { followersOf, followersOfMember, memberKey, rowKey } from "./view-items.ts";
import type { ViewItem } from "./view-items.ts";

/** Whose a follower is, by its key. Nothing for what follows from no row: rows themselves, figures. */
export function ownerOf({
  pk,
  sk,
}: {
  pk: string;
  sk: string;
}): { kind: "application" | "member"; organisation: string; id: string } | undefined {
  const [organisation = "", kind, among] = pk.split("#");
  if (kind === "search" && among === "referrer")
    return { kind: "member", organisation, id: applicationAt(sk) };
  if (
    [
      "search",
      "referrer",
      "offers",
      "due",
      "shortlist",
      "interviews",
      "surveys",
      "accepted-pay",
      "retention",
    ].includes(kind ?? "")
  )
    return { kind: "application", organisation, id: applicationAt(sk) };
  if (kind === "tasks") return { kind: "application", organisation, id: sk.split("#")[1] ?? "" };
  return undefined;
}

/**
 * Removes search entries, cards and tasks that follow from no row any more, each on the condition that the row it was
 * compared with still stands. Returns how many. Reads the whole table: for operators' commands, no function may.
 */
export async function removeOrphans(
  client: DynamoDBDocumentClient,
  table: string,
  views: ProjectedViews,
): Promise<number> {
  const accounts = new Map<string, Promise<Account>>();
  const accountOf = (owner: NonNullable<ReturnType<typeof ownerOf>>): Promise<Account> => {
    const key = `${owner.organisation}#${owner.kind}#${owner.id}`;
    const account = accounts.get(key) ?? readAccount(owner, views);
    accounts.set(key, account);
    return account;
  };
  let removed = 0;
  let from: Record<string, unknown> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        ProjectionExpression: "pk, sk",
        ConsistentRead: true,
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    for (const item of page.Items ?? []) {
      const key = { pk: String(item["pk"]), sk: String(item["sk"]) };
      const owner = ownerOf(key);
      const account = owner && (await accountOf(owner));
      if (!account || account.followers.has(`${key.pk} ${key.sk}`)) continue;
      await client.send(
        new TransactWriteCommand({
          TransactItems: [
            { ConditionCheck: { TableName: table, Key: account.key, ...account.condition } },
            { Delete: { TableName: table, Key: key } },
          ],
        }),
      );
      removed += 1;
    }
    from = page.LastEvaluatedKey;
  } while (from);
  return removed;
}

/** What follows from one row or member, and how to tell that it is still so. */
interface Account {
  readonly key: { readonly pk: string; readonly sk: string };
  readonly followers: ReadonlySet<string>;
  readonly condition: {
    readonly ConditionExpression: string;
    readonly ExpressionAttributeValues?: Record<string, unknown>;
  };
}

async function readAccount(
  { kind, organisation, id }: NonNullable<ReturnType<typeof ownerOf>>,
  views: ProjectedViews,
): Promise<Account> {
  const absent = { ConditionExpression: "attribute_not_exists(pk)" };
  const texts = (items: readonly ViewItem[]) => new Set(items.map(({ pk, sk }) => `${pk} ${sk}`));
  if (kind === "member") {
    const member = await views.member(organisation, id);
    return {
      key: memberKey(organisation, id),
      followers: texts(member ? followersOfMember(organisation, member) : []),
      condition: member
        ? {
            ConditionExpression: "version = :version",
            ExpressionAttributeValues: { ":version": member.version },
          }
        : absent,
    };
  }
  const row = await views.row(organisation, id);
  return {
    key: rowKey(organisation, id),
    followers: texts(row ? followersOf(row) : []),
    condition: row
      ? {
          ConditionExpression: "seq = :seq and candidateVersion = :candidateVersion",
          ExpressionAttributeValues: { ":seq": row.seq, ":candidateVersion": row.candidateVersion },
        }
      : absent,
  };
}
