import {
  applyUpdate,
  compare,
  holds,
  Inapplicable,
  Invalid,
  keyCondition,
  project,
  refuseUnused,
} from "./expressions.ts";
import type { Item, Words } from "./expressions.ts";

export type { Item } from "./expressions.ts";

export interface TableShape {
  readonly sort: string;
  readonly indexes?: readonly { readonly name: string; readonly partition: string; readonly sort: string }[];
}

/** A committed change of one item. */
export interface Change {
  readonly table: string;
  readonly pk: string;
  readonly sort: string | number;
  readonly before: Item | undefined;
  readonly after: Item | undefined;
}

type Key = Record<string, unknown>;

export interface WriteInput extends Words {
  readonly TableName: string;
  readonly Item?: Item;
  readonly Key?: Key;
  readonly UpdateExpression?: string;
  readonly ConditionExpression?: string;
  readonly ReturnValues?: "ALL_NEW" | undefined;
}
interface QueryInput extends Words {
  readonly TableName: string;
  readonly IndexName?: string;
  readonly KeyConditionExpression: string;
  readonly FilterExpression?: string;
  readonly ProjectionExpression?: string;
  readonly ExclusiveStartKey?: Key;
  readonly Limit?: number;
  readonly ScanIndexForward?: boolean;
}

/** An error as the SDK throws it. */
export class ServiceError extends Error {
  readonly $fault: "client" | "server" = "client";
  readonly $metadata: { httpStatusCode: number };
  readonly CancellationReasons?: { Code: string }[];
  constructor(name: string, message = name, status = 400, reasons?: string[]) {
    super(message);
    this.name = name;
    this.$metadata = { httpStatusCode: status };
    if (reasons) this.CancellationReasons = reasons.map((Code) => ({ Code }));
  }
}

class Partition {
  readonly items = new Map<string | number, Item>();
  private order: (string | number)[] | undefined;

  put(sort: string | number, item: Item): void {
    if (!this.items.has(sort)) this.order = undefined;
    this.items.set(sort, item);
  }
  delete(sort: string | number): void {
    if (this.items.delete(sort)) this.order = undefined;
  }
  sorted(): Item[] {
    this.order ??= [...this.items.keys()].sort(compare);
    return this.order.map((sort) => this.items.get(sort) as Item);
  }
}

const mostItemBytes = 400 * 1024;
const mostInTransaction = 100;

/**
 * The operations of DynamoDB that the adapters use, on plain values in memory, each at one instant. Only for
 * simulations: `engine.test.ts` holds it against a real engine with random operations.
 */
export class Tables {
  /** Told of every committed change, in order. */
  onChange: (change: Change) => void = () => undefined;
  /** Told the moment of a commit; stale reads look back by it. */
  clock: () => number = () => 0;
  private readonly shapes: Readonly<Record<string, TableShape>>;
  private readonly replaced = new Map<string, { until: number; item: Item | undefined }>();
  private readonly data = new Map<string, Map<string, Partition>>();

  constructor(shapes: Readonly<Record<string, TableShape>>) {
    this.shapes = shapes;
  }

  /** Carries out a command of the document client, by the name of its class. */
  execute(command: string, input: unknown): Item {
    const taken = plain(input) as never;
    switch (command) {
      case "GetCommand":
        return this.get(taken);
      case "BatchGetCommand":
        return this.batchGet(taken);
      case "QueryCommand":
        return this.query(taken);
      case "PutCommand":
      case "UpdateCommand":
      case "DeleteCommand":
        return this.write(command, taken);
      case "TransactWriteCommand":
        return this.transact(taken);
      default:
        throw new Error(`the simulation's engine does not know ${command}`);
    }
  }

  /** What an eventually consistent read may still see: the item as it was at that moment, one change back at most. */
  stale(input: Item, moment: number): Item {
    const table = String(input["TableName"]);
    const key = this.keyOf(table, input["Key"] as Key, true);
    const before = this.replaced.get(`${table}/${key.pk}/${key.sort}`);
    if (!before || before.until <= moment) return this.execute("GetCommand", input);
    return before.item ? { Item: clone(before.item) } : {};
  }

  /** All items of a table, in order of their keys. For checks. */
  all(table: string): Item[] {
    const partitions = [...(this.data.get(table) ?? new Map<string, Partition>())];
    return partitions.sort(([a], [b]) => compare(a, b)).flatMap(([, partition]) => partition.sorted());
  }

  /** A partition in order, as it is. For checks. */
  partition(table: string, pk: string): Item[] {
    return this.data.get(table)?.get(pk)?.sorted() ?? [];
  }

  private shapeOf(table: string): TableShape {
    const shape = this.shapes[table];
    if (!shape) throw new ServiceError("ResourceNotFoundException", `no table ${table}`);
    return shape;
  }

  private partitionOf(table: string, pk: string): Partition {
    let partitions = this.data.get(table);
    if (!partitions) this.data.set(table, (partitions = new Map<string, Partition>()));
    let partition = partitions.get(pk);
    if (!partition) partitions.set(pk, (partition = new Partition()));
    return partition;
  }

  private keyOf(table: string, from: Key | undefined, whole: boolean): { pk: string; sort: string | number } {
    const { sort: name } = this.shapeOf(table);
    const pk = from?.["pk"];
    const sort = from?.[name];
    if (typeof pk !== "string" || pk === "") throw new Invalid("the key pk is missing or no text");
    const kind = name === "seq" ? "number" : "string";
    if (typeof sort !== kind || sort === "") throw new Invalid(`the key ${name} is missing or no ${kind}`);
    if (whole && Object.keys(from ?? {}).length !== 2)
      throw new Invalid("The provided key element does not match the schema");
    return { pk, sort: sort as string | number };
  }

  private find(table: string, key: { pk: string; sort: string | number }): Item | undefined {
    return this.data.get(table)?.get(key.pk)?.items.get(key.sort);
  }

  private get({ TableName, Key, ProjectionExpression, ...words }: Words & Item): Item {
    const table = TableName as string;
    refuseUnused(words, ProjectionExpression as string | undefined);
    const found = this.find(table, this.keyOf(table, Key as Key, true));
    return found ? { Item: clone(project(ProjectionExpression as string | undefined, found, words)) } : {};
  }

  private batchGet({ RequestItems }: { RequestItems: Record<string, { Keys: Key[] }> }): Item {
    const Responses: Record<string, Item[]> = {};
    for (const [table, { Keys }] of Object.entries(RequestItems)) {
      const keys = Keys.map((key) => this.keyOf(table, key, true));
      if (keys.length === 0 || keys.length > 100) throw new Invalid("1 to 100 keys a call");
      if (new Set(keys.map((key) => JSON.stringify(key))).size !== keys.length)
        throw new Invalid("Provided list of item keys contains duplicates");
      Responses[table] = keys.flatMap((key) => {
        const found = this.find(table, key);
        return found ? [clone(found)] : [];
      });
    }
    return { Responses, UnprocessedKeys: {} };
  }

  private query(input: QueryInput): Item {
    const shape = this.shapeOf(input.TableName);
    const index = shape.indexes?.find(({ name }) => name === input.IndexName);
    if (input.IndexName && !index) throw new Invalid(`no index ${input.IndexName}`);
    refuseUnused(input, input.KeyConditionExpression, input.FilterExpression, input.ProjectionExpression);
    const keys = index ?? { partition: "pk", sort: shape.sort };
    const { partition, matches } = keyCondition(input.KeyConditionExpression, input, keys);
    const place = (item: Item): unknown[] => [item[keys.sort], item["pk"], item[shape.sort]];
    const candidates = index
      ? this.all(input.TableName)
          .filter((item) => item[keys.partition] === partition && item[keys.sort] !== undefined)
          .sort((a, b) => compareAll(place(a), place(b)))
      : this.partition(input.TableName, String(partition));
    let found = candidates.filter(matches);
    if (input.ScanIndexForward === false) found.reverse();
    const start = input.ExclusiveStartKey;
    if (start) {
      const order = input.ScanIndexForward === false ? -1 : 1;
      found = found.filter((item) => compareAll(place(item), place(start)) * order > 0);
    }
    const read = input.Limit === undefined ? found : found.slice(0, input.Limit);
    const kept = read.filter((item) => holds(input.FilterExpression, item, input));
    const names = index && new Set(["pk", shape.sort, index.partition, index.sort]);
    const Items = kept.map((item) => {
      const shown = names
        ? Object.fromEntries(Object.entries(item).filter(([name]) => names.has(name)))
        : item;
      return clone(project(input.ProjectionExpression, shown, input));
    });
    const last = read.at(-1);
    const more = input.Limit !== undefined && read.length === input.Limit && last;
    const cursor = (item: Item): Item =>
      Object.fromEntries(["pk", shape.sort, keys.partition, keys.sort].map((name) => [name, item[name]]));
    return { Items, Count: Items.length, ...(more ? { LastEvaluatedKey: cursor(more) } : {}) };
  }

  /** What a write would make of the item; throws where its condition does not hold. */
  private prepare(command: string, input: WriteInput): Change {
    const table = input.TableName;
    const { sort: sortName } = this.shapeOf(table);
    refuseUnused(input, input.ConditionExpression, input.UpdateExpression);
    const isPut = command === "PutCommand";
    const key = this.keyOf(table, isPut ? input.Item : input.Key, !isPut);
    const before = this.find(table, key);
    if (!holds(input.ConditionExpression, before ?? {}, input))
      throw new ServiceError("ConditionalCheckFailedException", "The conditional request failed");
    let after: Item | undefined;
    if (isPut) after = clone(input.Item ?? {});
    else if (command === "UpdateCommand") {
      after = before ? clone(before) : { pk: key.pk, [sortName]: key.sort };
      if (input.UpdateExpression) applyUpdate(input.UpdateExpression, after, input);
    }
    if (after && JSON.stringify(after).length > mostItemBytes)
      throw new Invalid("Item size has exceeded the maximum allowed size");
    return { table, ...key, before, after };
  }

  private commit(change: Change): void {
    const { table, pk, sort, after } = change;
    const partition = this.partitionOf(table, pk);
    if (after) partition.put(sort, after);
    else partition.delete(sort);
    this.replaced.set(`${table}/${pk}/${sort}`, { until: this.clock(), item: change.before });
    this.onChange(change);
  }

  private write(command: string, input: WriteInput): Item {
    const change = this.prepare(command, input);
    this.commit(change);
    return input.ReturnValues === "ALL_NEW" && change.after ? { Attributes: clone(change.after) } : {};
  }

  private transact({ TransactItems }: { TransactItems: Record<string, WriteInput>[] }): Item {
    if (TransactItems.length === 0 || TransactItems.length > mostInTransaction)
      throw new Invalid("1 to 100 items a transaction");
    const commands: Record<string, string> = {
      Put: "PutCommand",
      Update: "UpdateCommand",
      Delete: "DeleteCommand",
      ConditionCheck: "ConditionCheck",
    };
    const writes = TransactItems.map((each): [string, WriteInput] => {
      const [[kind, input] = ["", undefined]] = Object.entries(each);
      const command = commands[kind];
      if (!command || !input)
        throw new Invalid("a write of a transaction is Put, Update, Delete or ConditionCheck");
      return [command, input];
    });
    const places = writes.map(([command, input]) =>
      JSON.stringify([
        input.TableName,
        this.keyOf(
          input.TableName,
          command === "PutCommand" ? input.Item : input.Key,
          command !== "PutCommand",
        ),
      ]),
    );
    if (new Set(places).size !== places.length)
      throw new Invalid("Transaction request cannot include multiple operations on one item");
    const changes: Change[] = [];
    const reasons = writes.map(([command, input]) => {
      try {
        const change = this.prepare(command, input);
        if (command !== "ConditionCheck") changes.push(change);
        return "None";
      } catch (error) {
        if (error instanceof ServiceError && error.name === "ConditionalCheckFailedException")
          return "ConditionalCheckFailed";
        if (error instanceof Inapplicable) return "ValidationError";
        throw error;
      }
    });
    if (reasons.some((reason) => reason !== "None"))
      throw new ServiceError("TransactionCanceledException", `[${reasons.join(", ")}]`, 400, reasons);
    for (const change of changes) this.commit(change);
    return {};
  }
}

function compareAll(a: readonly unknown[], b: readonly unknown[]): number {
  for (const [index, value] of a.entries()) {
    const order = compare(value, b[index]);
    if (order !== 0) return order;
  }
  return 0;
}

/** A copy without what is undefined, as the document client sends it. */
export function plain(value: unknown): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(plain);
  const made: Item = {};
  for (const name of Object.keys(value)) {
    const inner = (value as Item)[name];
    if (inner !== undefined) made[name] = typeof inner === "object" ? plain(inner) : inner;
  }
  return made;
}

const clone = (item: Item): Item => plain(item) as Item;
