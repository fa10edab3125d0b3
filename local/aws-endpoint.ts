/**
 * The address that every SDK client of every function talks to. It tells the function by its access key, asks the
 * function's own policy from the template, refuses as AWS refuses, and hands what is allowed to the local engine.
 */
import { randomUUID } from "node:crypto";
import http, { type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { TableEngine } from "./dynamodb.ts";
import type { EventBuses, PutEntry } from "./events.ts";
import type { FunctionHost } from "./functions.ts";
import { readBody, write } from "./gateway.ts";
import { conditional, evaluate, type AccessRequest } from "./iam.ts";
import type { Identity } from "./identity.ts";
import type { MailService } from "./mail.ts";
import type { Queues } from "./queues.ts";
import type { FunctionDefinition, System, TableDefinition } from "./template.ts";

/** Whoever operates the installation: may do everything, as an administrator in AWS. */
export const operatorAccessKey = "AKIAMILEPOSTOPERATOR";

/** A call that a role did not allow; kept so that tests and people see it. */
export interface DeniedCall {
  readonly function: string;
  readonly action: string;
  readonly resource: string;
}

/** Capacity that one function consumed of one table, in units. */
export interface Consumption {
  readonly function: string;
  readonly table: string;
  readonly operation: string;
  calls: number;
  read: number;
  write: number;
}

export interface EndpointServices {
  readonly system: System;
  readonly host: FunctionHost;
  readonly engine: TableEngine;
  readonly queues: Queues;
  readonly buses: EventBuses;
  readonly mail: MailService;
  readonly identity: Identity;
  /** A write to a table has been done by that caller. */
  wrote(tables: readonly string[], caller: Caller): void;
}

/** A function, or the operator. */
export type Caller = FunctionDefinition | "operator";
const callerName = (caller: Caller) => (caller === "operator" ? "operator" : caller.name);

class AwsError extends Error {
  readonly status: number;
  constructor(name: string, message: string, status = 400) {
    super(message);
    this.name = name;
    this.status = status;
  }
}

interface TableAccess {
  readonly action: string;
  readonly table: string;
  readonly index?: string;
  /** Values of the partition key, where the request names them. */
  readonly leadingKeys?: readonly string[];
}

const writes = new Set([
  "PutItem",
  "UpdateItem",
  "DeleteItem",
  "TransactWriteItems",
  "BatchWriteItem",
  "ExecuteStatement",
  "ExecuteTransaction",
  "BatchExecuteStatement",
]);
const metered = new Set([
  "PutItem",
  "UpdateItem",
  "DeleteItem",
  "GetItem",
  "Query",
  "Scan",
  "TransactWriteItems",
  "TransactGetItems",
  "BatchGetItem",
  "BatchWriteItem",
]);
/** What SES and the SDK's other clients may send at most; mails are the largest. */
const largestRequest = 16 * 1024 * 1024;

export class AwsEndpoint {
  readonly denied: DeniedCall[] = [];
  /** Filled while `metering` is on. */
  readonly consumption = new Map<string, Consumption>();
  /** Asks the engine for the units of every call; off, because it costs. */
  metering = false;
  private readonly server: http.Server;
  private services: EndpointServices | undefined;
  private readonly decisions = new Map<string, boolean>();
  private tables: ReadonlyMap<string, TableDefinition> = new Map();

  private constructor() {
    this.server = http.createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
      void this.answer(request, response);
    });
  }

  /** Listens on a port of its own, on this machine only. Calls are answered once `serve` has been told with what. */
  static async listen(): Promise<AwsEndpoint> {
    const endpoint = new AwsEndpoint();
    await new Promise<void>((resolve) => endpoint.server.listen(0, "127.0.0.1", resolve));
    return endpoint;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  serve(services: EndpointServices): void {
    this.services = services;
    this.tables = new Map(services.system.tables.map((table) => [table.name, table]));
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const [, accessKey = "", service = ""] =
      /Credential=([^/]+)\/[^/]+\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? "") ?? [];
    const requestId = randomUUID();
    const headers = { "x-amzn-requestid": requestId };
    try {
      const { services } = this;
      if (!services) throw new AwsError("ServiceUnavailable", "The local endpoint is still starting.", 503);
      const body = await readBody(request, largestRequest);
      if (!body) throw new AwsError("RequestEntityTooLarge", "The request is too large.", 413);
      const caller = accessKey === operatorAccessKey ? "operator" : services.host.owner(accessKey);
      if (!caller) {
        throw new AwsError(
          "UnrecognizedClientException",
          "The security token included in the request is invalid.",
          403,
        );
      }
      const target = String(request.headers["x-amz-target"] ?? "");
      if (service === "ses") {
        const xml = await this.mail(services, caller, new URLSearchParams(body.toString()), requestId);
        return write(response, 200, { ...headers, "content-type": "text/xml" }, xml);
      }
      const reply = await this.json(services, caller, service, target, body);
      write(response, reply.status, { ...headers, "content-type": "application/x-amz-json-1.0" }, reply.body);
    } catch (thrown) {
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      const status = error instanceof AwsError ? error.status : 400;
      if (service === "ses")
        return write(
          response,
          status,
          { ...headers, "content-type": "text/xml" },
          errorXml(error, requestId),
        );
      const answer = JSON.stringify({ __type: error.name, message: error.message, Message: error.message });
      const type = { "content-type": "application/x-amz-json-1.0", "x-amzn-errortype": error.name };
      write(response, status, { ...headers, ...type }, answer);
    }
  }

  private async json(
    services: EndpointServices,
    caller: Caller,
    service: string,
    target: string,
    body: Buffer,
  ): Promise<{ status: number; body: Buffer | string }> {
    const operation = target.slice(target.lastIndexOf(".") + 1);
    const input = JSON.parse(body.toString() || "{}") as Record<string, unknown>;
    const ok = (output: unknown) => ({ status: 200, body: JSON.stringify(output) });
    switch (service) {
      case "dynamodb":
        return this.dynamodb(services, caller, target, operation, input, body);
      case "sqs": {
        const action = `sqs:${operation.replace(/Batch$/, "")}`;
        const named = operation === "ListQueues" ? "*" : services.queues.named(input).definition.arn;
        this.allow(caller, { action, resource: named });
        return ok(services.queues.operate(operation, input));
      }
      case "events": {
        if (operation !== "PutEvents")
          throw new AwsError(
            "InvalidAction",
            `EventBridge ${operation} is not understood by the local runner`,
          );
        const entries = (input["Entries"] ?? []) as PutEntry[];
        for (const entry of entries) {
          const context = {
            "events:source": [entry.Source ?? ""],
            "events:detail-type": [entry.DetailType ?? ""],
          };
          const resource = services.buses.busArn(entry.EventBusName) ?? `unknown bus ${entry.EventBusName}`;
          this.allow(caller, { action: "events:PutEvents", resource, context });
        }
        return ok(services.buses.put(entries));
      }
      case "cognito-idp": {
        const poolId = String(input["UserPoolId"]);
        const pool = services.system.userPools.find(({ id }) => id === poolId);
        this.allow(caller, {
          action: `cognito-idp:${operation}`,
          resource: pool?.arn ?? `unknown pool ${poolId}`,
        });
        return ok(services.identity.operate(operation, input));
      }
      default:
        throw new AwsError("UnknownService", `The local endpoint has no ${service} (${operation}).`, 404);
    }
  }

  private async dynamodb(
    services: EndpointServices,
    caller: Caller,
    target: string,
    operation: string,
    input: Record<string, unknown>,
    body: Buffer,
  ): Promise<{ status: number; body: Buffer }> {
    const accesses = this.tableAccesses(operation, input);
    for (const access of accesses) this.allowTable(services.system, caller, operation, access);
    const meter = this.metering && metered.has(operation);
    const reply = await services.engine.forward(
      target,
      meter ? JSON.stringify({ ...input, ReturnConsumedCapacity: "INDEXES" }) : body,
    );
    if (writes.has(operation) && reply.status === 200) {
      services.wrote([...new Set(accesses.map(({ table }) => table))], caller);
    }
    if (meter) this.meter(callerName(caller), operation, reply.body);
    return reply;
  }

  /** Which actions on which tables a request comes down to, as IAM sees it. */
  private tableAccesses(operation: string, input: Record<string, unknown>): TableAccess[] {
    const keyOf = (table: string, attributes: unknown): string[] => {
      const name =
        this.tables.get(table)?.keySchema.find(({ KeyType }) => KeyType === "HASH")?.AttributeName ?? "";
      const value = (attributes as Record<string, Record<string, unknown>> | undefined)?.[name];
      return value ? [String(Object.values(value)[0])] : [];
    };
    const tableName = (named: unknown) => String(named).split("/").at(-1) ?? "";
    switch (operation) {
      case "TransactWriteItems":
      case "TransactGetItems":
        return ((input["TransactItems"] ?? []) as Record<string, Record<string, unknown>>[]).flatMap((item) =>
          Object.entries(item).map(([kind, part]) => {
            const table = tableName(part["TableName"]);
            const action = kind === "ConditionCheck" ? "ConditionCheckItem" : `${kind}Item`;
            return { action, table, leadingKeys: keyOf(table, part["Item"] ?? part["Key"]) };
          }),
        );
      case "BatchGetItem":
      case "BatchWriteItem":
        return Object.entries((input["RequestItems"] ?? {}) as Record<string, unknown>).map(
          ([named, requests]) => {
            const table = tableName(named);
            const keys = Array.isArray(requests)
              ? (requests as { PutRequest?: { Item: unknown }; DeleteRequest?: { Key: unknown } }[]).map(
                  (each) => each.PutRequest?.Item ?? each.DeleteRequest?.Key,
                )
              : ((requests as { Keys?: unknown[] }).Keys ?? []);
            return { action: operation, table, leadingKeys: keys.flatMap((key) => keyOf(table, key)) };
          },
        );
      case "ExecuteStatement":
      case "BatchExecuteStatement":
      case "ExecuteTransaction":
        return statementAccesses(input);
      case "ListTables":
        return [{ action: operation, table: "*" }];
      default: {
        const table = tableName(input["TableName"]);
        const index = input["IndexName"];
        const queried = operation === "Query" ? queriedKey(input, this.tables.get(table), index) : undefined;
        return [
          {
            action: operation,
            table,
            ...(index === undefined ? {} : { index: String(index) }),
            leadingKeys: queried ?? keyOf(table, input["Item"] ?? input["Key"]),
          },
        ];
      }
    }
  }

  private allowTable(system: System, caller: Caller, operation: string, access: TableAccess): void {
    if (caller === "operator") return;
    const definition = this.tables.get(access.table);
    const arn =
      definition?.arn ?? `arn:aws:dynamodb:${system.region}:${system.account}:table/${access.table}`;
    const resource = access.index === undefined ? arn : `${arn}/index/${access.index}`;
    const leading = access.leadingKeys ?? [];
    const context = {
      ...(leading.length > 0 ? { "dynamodb:leadingkeys": leading } : {}),
      "dynamodb:enclosingoperation": [operation],
    };
    this.allow(caller, { action: `dynamodb:${access.action}`, resource, context });
    if (definition?.keyArn !== undefined) {
      const viaService = {
        "kms:viaservice": [`dynamodb.${system.region}.amazonaws.com`],
        "kms:calleraccount": [system.account],
      };
      this.allow(caller, { action: "kms:Decrypt", resource: definition.keyArn, context: viaService });
    }
  }

  /** Refuses what the caller's role does not allow, in AWS's words. */
  private allow(caller: Caller, request: AccessRequest): void {
    if (caller === "operator") return;
    const { statements, name } = caller.role;
    const key = `${caller.arn} ${request.action} ${request.resource}`;
    let allowed = this.decisions.get(key);
    let reason = `no identity-based policy allows the ${request.action} action`;
    if (allowed === undefined) {
      const context = { "aws:securetransport": ["true"], ...request.context };
      const decision = evaluate(statements, { ...request, context });
      if (decision === "denied") reason = "an explicit deny in an identity-based policy";
      allowed = decision === "allowed";
      if (!conditional(statements)) this.decisions.set(key, allowed);
    }
    if (allowed) return;
    this.denied.push({ function: caller.name, action: request.action, resource: request.resource });
    const account = caller.arn.split(":")[4];
    throw new AwsError(
      request.action.startsWith("ses:") || request.action.startsWith("sqs:")
        ? "AccessDenied"
        : "AccessDeniedException",
      `User: arn:aws:sts::${account}:assumed-role/${name}/${caller.name} is not authorized to perform: ` +
        `${request.action} on resource: ${request.resource} because ${reason}`,
      request.action.startsWith("dynamodb:") ? 400 : 403,
    );
  }

  private async mail(
    services: EndpointServices,
    caller: Caller,
    form: URLSearchParams,
    requestId: string,
  ): Promise<string> {
    const action = form.get("Action");
    if (action !== "SendRawEmail")
      throw new AwsError("InvalidAction", `SES ${action} is not understood by the local runner`);
    const email = await services.mail.read(form);
    const context = { "ses:fromaddress": [email.sender], "ses:recipients": email.recipients };
    const resources = [
      ...email.identityArns.slice(0, 1),
      ...(email.configurationSet ? [email.configurationSet.arn] : []),
    ];
    for (const resource of resources) this.allow(caller, { action: "ses:SendRawEmail", resource, context });
    const { messageId } = services.mail.send(email, caller === "operator" ? caller : caller.role.name);
    return (
      `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult>` +
      `<MessageId>${messageId}</MessageId></SendRawEmailResult>` +
      `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></SendRawEmailResponse>`
    );
  }

  private meter(caller: string, operation: string, body: Buffer): void {
    type Capacity = {
      TableName: string;
      CapacityUnits?: number;
      ReadCapacityUnits?: number;
      WriteCapacityUnits?: number;
    };
    const { ConsumedCapacity } = JSON.parse(body.toString()) as { ConsumedCapacity?: Capacity | Capacity[] };
    const writing = writes.has(operation);
    for (const capacity of [ConsumedCapacity ?? []].flat()) {
      const key = `${caller} ${operation} ${capacity.TableName}`;
      let sum = this.consumption.get(key);
      if (!sum) {
        sum = { function: caller, table: capacity.TableName, operation, calls: 0, read: 0, write: 0 };
        this.consumption.set(key, sum);
      }
      sum.calls += 1;
      sum.read += capacity.ReadCapacityUnits ?? (writing ? 0 : (capacity.CapacityUnits ?? 0));
      sum.write += capacity.WriteCapacityUnits ?? (writing ? (capacity.CapacityUnits ?? 0) : 0);
    }
  }
}

/** PartiQL by its first word and its table. */
function statementAccesses(input: Record<string, unknown>): TableAccess[] {
  const statements = [
    input["Statement"],
    ...((input["Statements"] ?? input["TransactStatements"] ?? []) as { Statement: string }[]).map(
      (each) => each.Statement,
    ),
  ];
  return statements
    .filter((statement) => typeof statement === "string")
    .map((statement) => {
      const kind = /^\s*(\w+)/.exec(statement)?.[1]?.toLowerCase() ?? "";
      const actions: Record<string, string> = {
        insert: "PartiQLInsert",
        update: "PartiQLUpdate",
        delete: "PartiQLDelete",
        select: "PartiQLSelect",
      };
      const table = /(?:from|into|update)\s+"?([\w.-]+)"?/i.exec(statement)?.[1] ?? "unknown";
      return { action: actions[kind] ?? "PartiQLSelect", table };
    });
}

/** The partition that a query names, where its key is compared by `=` with a value of the request. */
function queriedKey(
  input: Record<string, unknown>,
  table: TableDefinition | undefined,
  index: unknown,
): string[] {
  const schema =
    index === undefined
      ? table?.keySchema
      : table?.globalSecondaryIndexes.find(({ IndexName }) => IndexName === index)?.KeySchema;
  const hash = schema?.find(({ KeyType }) => KeyType === "HASH")?.AttributeName;
  if (hash === undefined) return [];
  const names = (input["ExpressionAttributeNames"] ?? {}) as Record<string, string>;
  const values = (input["ExpressionAttributeValues"] ?? {}) as Record<string, Record<string, unknown>>;
  for (const [, name = "", value = ""] of String(input["KeyConditionExpression"]).matchAll(
    /(#?[\w.]+)\s*=\s*(:\w+)/g,
  )) {
    if ((names[name] ?? name) === hash)
      return Object.values(values[value] ?? {})
        .slice(0, 1)
        .map(String);
  }
  return [];
}

function errorXml(error: Error, requestId: string): string {
  const escaped = error.message.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return (
    `<ErrorResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><Error><Type>Sender</Type>` +
    `<Code>${error.name}</Code><Message>${escaped}</Message></Error><RequestId>${requestId}</RequestId></ErrorResponse>`
  );
}
