/**
 * DynamoDB as a function meets it: every request is taken apart into the actions that IAM judges, then handed to the
 * engine as it came. Runs in each thread that runs functions.
 */
import { callerName, type Access, type Caller } from "./access.ts";
import type { EngineClient } from "./dynamodb.ts";
import type { TableDefinition } from "./template.ts";

/** Capacity that one call consumed of one table, in units. */
export interface ConsumedUnits {
  readonly function: string;
  readonly table: string;
  readonly operation: string;
  readonly read: number;
  readonly write: number;
}

export interface TableAccessSurroundings {
  readonly engine: EngineClient;
  readonly access: Access;
  readonly tables: readonly TableDefinition[];
  readonly region: string;
  readonly account: string;
  /** A write has been done. */
  readonly wrote: (tables: readonly string[], caller: Caller) => void;
  /** Told of the units of every call, where somebody wants to know. */
  readonly consumed: (units: ConsumedUnits) => void;
}

interface Part {
  readonly action: string;
  readonly table: string;
  readonly index?: string;
  /** Values of the partition key, where the request names them. */
  readonly leadingKeys?: readonly string[];
}

type Input = Readonly<Record<string, unknown>>;

const writing = ["PutItem", "UpdateItem", "DeleteItem", "TransactWriteItems", "BatchWriteItem"];
const partiql = ["ExecuteStatement", "ExecuteTransaction", "BatchExecuteStatement"];
const writes = new Set([...writing, ...partiql]);
const metered = new Set([...writing, "GetItem", "Query", "Scan", "TransactGetItems", "BatchGetItem"]);

export class TableAccess {
  /** Asks the engine for the units of every call; off, because it costs. */
  metering = false;
  private readonly surroundings: TableAccessSurroundings;
  private readonly tables: ReadonlyMap<string, TableDefinition>;

  constructor(surroundings: TableAccessSurroundings) {
    this.surroundings = surroundings;
    this.tables = new Map(surroundings.tables.map((table) => [table.name, table]));
  }

  /** Does one call, or throws the refusal. `target` is the `x-amz-target` header. */
  async call(caller: Caller, target: string, body: Buffer): Promise<{ status: number; body: Buffer }> {
    const operation = target.slice(target.lastIndexOf(".") + 1);
    const input = JSON.parse(body.toString()) as Input;
    const parts = this.partsOf(operation, input);
    if (caller !== "operator") for (const part of parts) this.judge(caller, operation, part);
    const meter = this.metering && metered.has(operation);
    const { engine, wrote } = this.surroundings;
    const reply = await engine.forward(
      target,
      meter ? JSON.stringify({ ...input, ReturnConsumedCapacity: "INDEXES" }) : body,
    );
    if (writes.has(operation) && reply.status === 200)
      wrote([...new Set(parts.map(({ table }) => table))], caller);
    if (meter) this.meter(callerName(caller), operation, reply.body);
    return reply;
  }

  private judge(caller: Caller, operation: string, part: Part): void {
    const { access, region, account } = this.surroundings;
    const definition = this.tables.get(part.table);
    const arn = definition?.arn ?? `arn:aws:dynamodb:${region}:${account}:table/${part.table}`;
    const resource = part.index === undefined ? arn : `${arn}/index/${part.index}`;
    const leading = part.leadingKeys ?? [];
    const context = {
      ...(leading.length > 0 ? { "dynamodb:leadingkeys": leading } : {}),
      "dynamodb:enclosingoperation": [operation],
    };
    access.require(caller, { action: `dynamodb:${part.action}`, resource, context });
    if (definition?.keyArn === undefined) return;
    const viaDynamodb = {
      "kms:viaservice": [`dynamodb.${region}.amazonaws.com`],
      "kms:calleraccount": [account],
    };
    access.require(caller, { action: "kms:Decrypt", resource: definition.keyArn, context: viaDynamodb });
  }

  /** Which actions on which tables a request comes down to, as IAM sees it. */
  private partsOf(operation: string, input: Input): Part[] {
    switch (operation) {
      case "TransactWriteItems":
      case "TransactGetItems":
        return ((input["TransactItems"] ?? []) as Record<string, Input>[]).flatMap((item) =>
          Object.entries(item).map(([kind, part]) => {
            const table = tableName(part["TableName"]);
            const action = kind === "ConditionCheck" ? "ConditionCheckItem" : `${kind}Item`;
            return { action, table, leadingKeys: this.partitionOf(table, part["Item"] ?? part["Key"]) };
          }),
        );
      case "BatchGetItem":
      case "BatchWriteItem":
        return Object.entries((input["RequestItems"] ?? {}) as Input).map(([named, requests]) => {
          const table = tableName(named);
          const leadingKeys = batchedKeys(requests).flatMap((key) => this.partitionOf(table, key));
          return { action: operation, table, leadingKeys };
        });
      case "ExecuteStatement":
      case "ExecuteTransaction":
      case "BatchExecuteStatement":
        return statementParts(input);
      case "ListTables":
        return [{ action: operation, table: "*" }];
      default: {
        const table = tableName(input["TableName"]);
        const index = input["IndexName"] as string | undefined;
        const queried =
          operation === "Query" ? queriedPartition(input, this.tables.get(table), index) : undefined;
        return [
          {
            action: operation,
            table,
            ...(index === undefined ? {} : { index }),
            leadingKeys: queried ?? this.partitionOf(table, input["Item"] ?? input["Key"]),
          },
        ];
      }
    }
  }

  private partitionOf(table: string, attributes: unknown): string[] {
    const name =
      this.tables.get(table)?.keySchema.find(({ KeyType }) => KeyType === "HASH")?.AttributeName ?? "";
    const value = (attributes as Record<string, Input> | undefined)?.[name];
    return value ? [String(Object.values(value)[0])] : [];
  }

  private meter(caller: string, operation: string, body: Buffer): void {
    interface Capacity {
      readonly TableName: string;
      readonly CapacityUnits?: number;
      readonly ReadCapacityUnits?: number;
      readonly WriteCapacityUnits?: number;
    }
    const { ConsumedCapacity } = JSON.parse(body.toString()) as { ConsumedCapacity?: Capacity | Capacity[] };
    for (const capacity of [ConsumedCapacity ?? []].flat()) {
      const units = capacity.CapacityUnits ?? 0;
      this.surroundings.consumed({
        function: caller,
        table: capacity.TableName,
        operation,
        read: capacity.ReadCapacityUnits ?? (writes.has(operation) ? 0 : units),
        write: capacity.WriteCapacityUnits ?? (writes.has(operation) ? units : 0),
      });
    }
  }
}

/** Tables are named by name or ARN. */
const tableName = (named: unknown) => String(named).split("/").at(-1) ?? "";

function batchedKeys(requests: unknown): unknown[] {
  if (!Array.isArray(requests)) return (requests as { Keys?: unknown[] }).Keys ?? [];
  return (requests as { PutRequest?: { Item: unknown }; DeleteRequest?: { Key: unknown } }[]).map(
    (each) => each.PutRequest?.Item ?? each.DeleteRequest?.Key,
  );
}

const partiqlActions: Readonly<Record<string, string>> = {
  insert: "PartiQLInsert",
  update: "PartiQLUpdate",
  delete: "PartiQLDelete",
};

/** PartiQL is judged by its first word and its table. */
function statementParts(input: Input): Part[] {
  const several = (input["Statements"] ?? input["TransactStatements"] ?? []) as { Statement: string }[];
  const single = typeof input["Statement"] === "string" ? [input["Statement"]] : [];
  return [...single, ...several.map((each) => each.Statement)].map((statement) => {
    const kind = /^\s*(\w+)/.exec(statement)?.[1]?.toLowerCase() ?? "";
    const table = /(?:from|into|update)\s+"?([\w.-]+)"?/i.exec(statement)?.[1] ?? "unknown";
    return { action: partiqlActions[kind] ?? "PartiQLSelect", table };
  });
}

/** The partition that a query names, where its key is compared by `=` with a value of the request. */
function queriedPartition(input: Input, table: TableDefinition | undefined, index: unknown): string[] {
  const indexed = table?.globalSecondaryIndexes.find(({ IndexName }) => IndexName === index);
  const schema = index === undefined ? table?.keySchema : indexed?.KeySchema;
  const hash = schema?.find(({ KeyType }) => KeyType === "HASH")?.AttributeName;
  if (hash === undefined) return [];
  const names = (input["ExpressionAttributeNames"] ?? {}) as Record<string, string>;
  const values = (input["ExpressionAttributeValues"] ?? {}) as Record<string, Input>;
  const comparisons = String(input["KeyConditionExpression"]).matchAll(/(#?[\w.]+)\s*=\s*(:\w+)/g);
  for (const [, name = "", value = ""] of comparisons) {
    if ((names[name] ?? name) === hash)
      return Object.values(values[value] ?? {})
        .slice(0, 1)
        .map(String);
  }
  return [];
}
