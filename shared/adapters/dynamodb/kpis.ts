import { GetCommand, PutCommand, QueryCommand } from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { createHash } from "node:crypto";
import * as z from "zod/mini";
import { EventSeq, Instant } from "../../domain/ids.ts";
import type { RollupChange } from "../../domain/kpi/rollups.ts";
import type { Kpis, Recount, RollupRow, RowQuery } from "../../ports/kpis.ts";
import { currentGenerations, readGenerations } from "./kpi-generations.ts";
import { contributionKey, isCounter, partitionsOf, prefixOf, sortKeyOf } from "./kpi-keys.ts";
import { companion, isConditionFailure, transact, wasOvertaken } from "./transaction.ts";

const Counters = z.record(z.string(), z.int());

const StoredContribution = z.object({
  seq: EventSeq,
  version: z.int(),
  contribution: z.object({
    place: z.object({ siteId: z.string(), jobId: z.string(), recruiterId: z.string() }),
    cells: z.record(
      z.string(),
      z.object({ counts: z.record(z.string(), Counters), samples: z.record(z.string(), z.array(z.int())) }),
    ),
  }),
});

/** An application always counts in the same partition, so that it takes out what it put in. */
function partitionFor(partitions: readonly string[], applicationId: string): string {
  const hash = createHash("sha256").update(applicationId).digest().readUInt32BE();
  return partitions[hash % partitions.length] ?? "";
}

/** About the whole deployment, and nobody's data: one item, written once a run. */
const asOfKey = { pk: "kpi#counted-until", sk: "all" };

/**
 * Contributions and rollups in `views`. A rollup row is several small items, one a section (`<basis>#<row>#<section>`
 * under `<organisation>#kpi#<generation>#<dimension>#<month>`), each counter an attribute of its own: changes are added without
 * reading, and cost the same however much a row has counted.
 */
export function createKpis(client: DynamoDBDocumentClient, table: string): Kpis {
  const adding = ({ organisation, generation, applicationId, at, month }: Recount, change: RollupChange) => {
    const restatedAt = month !== undefined && change.month < month ? at : undefined;
    const partitions = partitionsOf(organisation, generation, change.dimension, change.month);
    const counters = Object.entries(change.add);
    const names = Object.fromEntries(counters.map(([counter], index) => [`#${index}`, counter]));
    const values = Object.fromEntries(counters.map(([, amount], index) => [`:${index}`, amount]));
    const add = counters.map((_, index) => `#${index} :${index}`).join(", ");
    return {
      Update: {
        TableName: table,
        Key: { pk: partitionFor(partitions, applicationId), sk: sortKeyOf(change) },
        UpdateExpression: restatedAt ? `set restatedAt = :at add ${add}` : `add ${add}`,
        ExpressionAttributeNames: names,
        ExpressionAttributeValues: restatedAt ? { ...values, ":at": restatedAt } : values,
      },
    };
  };

  const query = async ({ organisation, dimension, basis, months, id }: RowQuery, exact: boolean) => {
    const prefix = `${prefixOf(basis, exact)}${id === undefined ? "" : `${id}#`}`;
    const [served] = currentGenerations(await readGenerations(client, table, organisation, false));
    const places = months.flatMap((month) =>
      partitionsOf(organisation, served, dimension, month).map((pk) => ({ month, pk })),
    );
    const found = await Promise.all(
      places.map(async ({ month, pk }) => {
        const items: { month: string; sk: string; item: Record<string, unknown> }[] = [];
        let from: Record<string, unknown> | undefined;
        do {
          const page = await client.send(
            new QueryCommand({
              TableName: table,
              KeyConditionExpression: "pk = :pk and begins_with(sk, :prefix)",
              ExpressionAttributeValues: {
                ":pk": pk,
                ":prefix": prefix,
              },
              ...(from ? { ExclusiveStartKey: from } : {}),
            }),
          );
          for (const item of page.Items ?? [])
            items.push({ month, item, sk: String(item["sk"]).slice(prefixOf(basis, exact).length) });
          from = page.LastEvaluatedKey;
        } while (from);
        return items;
      }),
    );
    return found.flat();
  };

  return {
    async generations(organisation) {
      return currentGenerations(await readGenerations(client, table, organisation, true));
    },

    async contribution(organisation, generation, applicationId) {
      const { Item } = await client.send(
        new GetCommand({
          TableName: table,
          Key: contributionKey(organisation, generation, applicationId),
          ConsistentRead: true,
        }),
      );
      return Item && StoredContribution.parse(Item);
    },

    async recount(recount) {
      const { organisation, generation, applicationId, from, to, changes } = recount;
      const put = {
        TableName: table,
        Item: { ...contributionKey(organisation, generation, applicationId), ...to },
        ...(from === 0
          ? { ConditionExpression: "attribute_not_exists(pk)" }
          : {
              ConditionExpression: "version = :from",
              ExpressionAttributeValues: { ":from": from },
            }),
      };
      if (changes.length === 0) {
        try {
          await client.send(new PutCommand(put));
          return true;
        } catch (error) {
          if (wasOvertaken(error)) return false;
          throw error;
        }
      }
      const conflict = await transact(client, [
        companion("version", { Put: put }),
        ...changes.map((change) => companion("rollup", adding(recount, change))),
      ]);
      return conflict === undefined;
    },

    async rows(wanted) {
      return assemble(
        (await query(wanted, false)).map(({ month, sk, item }) => {
          const end = sk.lastIndexOf("#");
          return { month, row: sk.slice(0, end), section: sk.slice(end + 1), item };
        }),
      );
    },

    async exactValues(wanted) {
      return assemble(
        (await query(wanted, true)).map(({ month, sk, item }) => {
          const parts = sk.split("#");
          return { month, row: parts.slice(0, -2).join("#"), section: parts.at(-2) ?? "", item };
        }),
      );
    },

    async countedUntil(asOf) {
      try {
        await client.send(
          new PutCommand({
            TableName: table,
            Item: { ...asOfKey, asOf },
            ConditionExpression: "attribute_not_exists(pk) or asOf < :asOf",
            ExpressionAttributeValues: { ":asOf": asOf },
          }),
        );
      } catch (error) {
        // A run that began later has ended before this one.
        if (!isConditionFailure(error)) throw error;
      }
    },

    async asOf() {
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: asOfKey }));
      return Item && Instant.parse(Item["asOf"]);
    },
  };
}

interface StoredSection {
  readonly month: string;
  readonly row: string;
  readonly section: string;
  readonly item: Readonly<Record<string, unknown>>;
}

/** Puts the sections of each row together again: its partitions add up, pages of one distribution become one section. */
function assemble(stored: readonly StoredSection[]): RollupRow[] {
  const rows = new Map<
    string,
    { row: string; month: string; sections: Record<string, Record<string, number>>; restatedAt?: string }
  >();
  for (const { month, row, section, item } of stored) {
    const found = rows.get(`${month}/${row}`) ?? { row, month, sections: {} };
    rows.set(`${month}/${row}`, found);
    const counters = (found.sections[section] ??= {});
    for (const [name, count] of Object.entries(item))
      if (isCounter(name)) counters[name] = (counters[name] ?? 0) + z.int().parse(count);
    const restatedAt = item["restatedAt"];
    if (typeof restatedAt === "string" && restatedAt > (found.restatedAt ?? ""))
      found.restatedAt = restatedAt;
  }
  return [...rows.values()];
}
