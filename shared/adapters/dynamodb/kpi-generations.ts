import {
  BatchGetCommand,
  BatchWriteCommand,
  DeleteCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  ScanCommand,
  UpdateCommand,
} from "@aws-sdk/lib-dynamodb";
import type { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import * as z from "zod/mini";
import { dimensions } from "../../domain/kpi/rollups.ts";
import type { ComparedSection, Generations, KpiGenerations, Position } from "../../ports/kpi-generations.ts";
import type { Generation } from "../../ports/kpis.ts";
import { contributionsOf, isCounter, partitionsOf, rollupsOf } from "./kpi-keys.ts";
import { isConditionFailure, wasOvertaken } from "./transaction.ts";

const Where = z.optional(z.record(z.string(), z.unknown()));
const found = { counted: z.int(), different: z.int(), examples: z.array(z.string()) };

const Stored = z.object({
  revision: z.int(),
  last: z.int(),
  served: z.object({ number: z.int(), shards: z.int() }),
  building: z.optional(
    z.object({
      number: z.int(),
      shards: z.int(),
      startedAt: z.string(),
      phase: z.enum(["counting", "comparing"]),
      from: Where,
      looked: z.int(),
      waitingSince: z.optional(z.string()),
      ...found,
    }),
  ),
  retired: z.array(z.object({ number: z.int(), at: z.string(), from: Where })),
  report: z.optional(z.object({ number: z.int(), startedAt: z.string(), switchedAt: z.string(), ...found })),
});

/** What there is before anything was ever rebuilt. */
const first: Generations = { revision: 0, last: 1, served: { number: 1, shards: 1 }, retired: [] };

const keyOf = (organisation: string) => ({ pk: `${organisation}#kpi-generations`, sk: "generations" });
/** About the whole deployment, so that one look tells whether there is anything to do. */
const askedKey = "kpi#rebuilds";

/** How an organisation's figures are kept. */
export async function readGenerations(
  client: DynamoDBDocumentClient,
  table: string,
  organisation: string,
  consistent: boolean,
): Promise<Generations> {
  const { Item } = await client.send(
    new GetCommand({ TableName: table, Key: keyOf(organisation), ConsistentRead: consistent }),
  );
  return Item ? Stored.parse(Item) : first;
}

/** The generations that changes are counted in: the served one, then the one that is being built. */
export const currentGenerations = ({
  served,
  building,
}: Generations): readonly [Generation, ...Generation[]] => [
  { number: served.number, shards: served.shards, building: false },
  ...(building ? [{ number: building.number, shards: building.shards, building: true }] : []),
];

/** Keys of one batch that is read, and of one that is written. */
const readAtOnce = 100;
const writtenAtOnce = 25;

interface Key {
  readonly pk: string;
  readonly sk: string;
}
type Item = Readonly<Record<string, unknown>>;
const text = ({ pk, sk }: Key): string => `${pk} ${sk}`;

export interface KpiGenerationsOptions {
  /** Waits a little before attempt n. */
  readonly pause: (attempt: number) => Promise<void>;
  /** Items that are looked at for one page; as many as a scan answers with at once where it is left out. */
  readonly pageSize?: number;
}

/** Generations of figures in `views`, and whose applications there are in `facts`. */
export function createKpiGenerations(
  client: DynamoDBDocumentClient,
  tables: Readonly<Record<"facts" | "views", string>>,
  { pause, pageSize }: KpiGenerationsOptions,
): KpiGenerations {
  /** One page of a scan for keys whose partition begins with one of the prefixes. */
  async function scan(
    table: string,
    prefixes: readonly string[],
    sort: "sk" | "seq",
    from: Position | undefined,
    only?: number,
  ) {
    const values = prefixes.map((prefix, index) => [`:p${index}`, prefix] as const);
    const begins = values.map(([name]) => `begins_with(pk, ${name})`).join(" or ");
    const page = await client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        FilterExpression: only === undefined ? begins : `(${begins}) and #sort = :only`,
        ProjectionExpression: "pk, #sort",
        ExpressionAttributeNames: { "#sort": sort },
        ExpressionAttributeValues: {
          ...Object.fromEntries(values),
          ...(only === undefined ? {} : { ":only": only }),
        },
        ...(pageSize ? { Limit: pageSize } : {}),
        ...(from ? { ExclusiveStartKey: from } : {}),
      }),
    );
    return {
      items: (page.Items ?? []).map((item): Key => ({ pk: String(item["pk"]), sk: String(item[sort]) })),
      looked: page.ScannedCount ?? 0,
      next: page.LastEvaluatedKey,
    };
  }

  async function getAll(keys: readonly Key[]): Promise<Map<string, Item>> {
    const items = new Map<string, Item>();
    for (let start = 0; start < keys.length; start += readAtOnce) {
      let wanted: Record<string, unknown>[] = keys
        .slice(start, start + readAtOnce)
        .map((key) => ({ ...key }));
      for (let attempt = 1; wanted.length > 0; attempt += 1) {
        const { Responses, UnprocessedKeys } = await client.send(
          new BatchGetCommand({ RequestItems: { [tables.views]: { Keys: wanted, ConsistentRead: true } } }),
        );
        for (const item of Responses?.[tables.views] ?? [])
          items.set(`${String(item["pk"])} ${String(item["sk"])}`, item);
        wanted = UnprocessedKeys?.[tables.views]?.Keys ?? [];
        if (wanted.length > 0) await pause(attempt);
      }
    }
    return items;
  }

  async function removeAll(keys: readonly Key[]): Promise<void> {
    for (let start = 0; start < keys.length; start += writtenAtOnce) {
      let requests = keys
        .slice(start, start + writtenAtOnce)
        .map((key) => ({ DeleteRequest: { Key: { ...key } } }));
      for (let attempt = 1; requests.length > 0; attempt += 1) {
        const { UnprocessedItems } = await client.send(
          new BatchWriteCommand({ RequestItems: { [tables.views]: requests } }),
        );
        requests = (UnprocessedItems?.[tables.views] ?? []) as typeof requests;
        if (requests.length > 0) await pause(attempt);
      }
    }
  }

  /**
   * Notes that a month that was over has changed, unless something later is noted. Where a change is being counted in
   * the row at that moment it waits and tries again.
   */
  async function restate(key: Key, at: string): Promise<void> {
    const noting = new UpdateCommand({
      TableName: tables.views,
      Key: { ...key },
      UpdateExpression: "set restatedAt = :at",
      ConditionExpression: "attribute_exists(pk) and (attribute_not_exists(restatedAt) or restatedAt < :at)",
      ExpressionAttributeValues: { ":at": at },
    });
    for (let attempt = 1; ; attempt += 1) {
      try {
        await client.send(noting);
        return;
      } catch (error) {
        if (isConditionFailure(error)) return;
        if (!wasOvertaken(error) || attempt === notedAtMost) throw error;
      }
      await pause(attempt);
    }
  }

  return {
    read: (organisation) => readGenerations(client, tables.views, organisation, true),

    async write(organisation, generations) {
      const { revision } = generations;
      try {
        await client.send(
          new PutCommand({
            TableName: tables.views,
            Item: { ...keyOf(organisation), ...generations, revision: revision + 1 },
            ...(revision === 0
              ? { ConditionExpression: "attribute_not_exists(pk)" }
              : {
                  ConditionExpression: "revision = :revision",
                  ExpressionAttributeValues: { ":revision": revision },
                }),
          }),
        );
        return true;
      } catch (error) {
        if (isConditionFailure(error)) return false;
        throw error;
      }
    },

    async applications(organisation, from) {
      const prefix = `${organisation}#application#`;
      const page = await scan(tables.facts, [prefix], "seq", from, 1);
      return { ...page, items: page.items.map(({ pk }) => pk.slice(prefix.length)) };
    },

    async compare(organisation, { served, built, from, month, at, settled }) {
      const page = await scan(
        tables.views,
        [served, built].map(({ number }) => rollupsOf(organisation, number)),
        "sk",
        from,
      );
      /** The items of a section in one generation, whichever of its items was met. */
      const sectionIn = (generation: Pick<Generation, "number" | "shards">, { pk, sk }: Key): Key[] => {
        const [, , , named = "", ofMonth = ""] = pk.split("#");
        const dimension = dimensions.find((each) => each === named);
        if (!dimension) throw new Error(`${pk} is no partition of rollups`);
        return partitionsOf(organisation, generation, dimension, ofMonth).map((each) => ({ pk: each, sk }));
      };
      const sections = page.items.map((met) => ({
        met,
        built: sectionIn(built, met),
        served: sectionIn(served, met),
      }));
      const read = () => getAll(distinct(sections.flatMap((each) => [...each.built, ...each.served])));
      const judge = (items: ReadonlyMap<string, Item>) =>
        sections.flatMap(({ met, ...keys }) => {
          // A section has several items: it is looked at once, where the first of them is met.
          const firstThere = [...keys.built, ...keys.served].find((key) => items.has(text(key)));
          if (firstThere?.pk !== met.pk) return [];
          const [, , , dimension = "", ofMonth = ""] = met.pk.split("#");
          const section: ComparedSection = {
            key: `${ofMonth} ${dimension} ${met.sk}`,
            served: countersOf(keys.served, items),
            built: countersOf(keys.built, items),
          };
          const restatedAt = keys.served
            .flatMap((key) => items.get(text(key))?.["restatedAt"] ?? [])
            .map(String)
            .sort()
            .at(-1);
          const place = keys.built.find((key) => items.has(text(key)));
          return [{ section, restatedAt, place, ofMonth, same: isSame(section) }];
        });

      let judged = judge(await read());
      if (judged.some(({ same }) => !same)) {
        if (!(await settled())) return "unsettled";
        judged = judge(await read());
      }
      for (const { restatedAt, place, same, ofMonth } of judged) {
        const restated = same ? restatedAt : ofMonth < month ? at : undefined;
        if (place && restated) await restate(place, restated);
      }
      const items = judged.filter(({ same }) => !same).map(({ section }) => section);
      return { ...page, items };
    },

    async remove(organisation, number, from) {
      const prefixes = [rollupsOf(organisation, number), contributionsOf(organisation, number)];
      const page = await scan(tables.views, prefixes, "sk", from);
      await removeAll(page.items);
      return { ...page, items: [] };
    },

    async asked() {
      const { Items } = await client.send(
        new QueryCommand({
          TableName: tables.views,
          KeyConditionExpression: "pk = :asked",
          ExpressionAttributeValues: { ":asked": askedKey },
          ConsistentRead: true,
        }),
      );
      return (Items ?? []).map((item) => String(item["sk"]));
    },

    async ask(organisation) {
      await client.send(
        new PutCommand({ TableName: tables.views, Item: { pk: askedKey, sk: organisation } }),
      );
    },

    async answered(organisation) {
      await client.send(
        new DeleteCommand({ TableName: tables.views, Key: { pk: askedKey, sk: organisation } }),
      );
    },
  };
}

/** How often it tries to note a restatement in a row in which something is being counted. */
const notedAtMost = 8;

const distinct = (keys: readonly Key[]): Key[] => [...new Map(keys.map((key) => [text(key), key])).values()];

/** The counters of a section over its items; what came to nothing leaves no trace. */
function countersOf(keys: readonly Key[], items: ReadonlyMap<string, Item>): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const key of keys)
    for (const [name, count] of Object.entries(items.get(text(key)) ?? {}))
      if (isCounter(name)) sums[name] = (sums[name] ?? 0) + z.int().parse(count);
  return Object.fromEntries(Object.entries(sums).filter(([, count]) => count !== 0));
}

const isSame = ({ served, built }: ComparedSection): boolean =>
  Object.keys(served).length === Object.keys(built).length &&
  Object.entries(served).every(([name, count]) => built[name] === count);
