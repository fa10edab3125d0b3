/**
 * The address that the SDK clients of functions and operators talk to. It tells a function by its access key, asks the
 * function's own policy from the template, refuses as AWS refuses, and hands what is allowed to the local engine.
 */
import { Access, AwsError, callerName, type Caller, type DeniedCall } from "./access.ts";
import { AwsServer, type AwsReply, type AwsRequest } from "./aws-server.ts";
import type { TableEngine } from "./dynamodb.ts";
import type { EventBuses, PutEntry } from "./events.ts";
import type { FunctionHost } from "./functions.ts";
import type { Identity } from "./identity.ts";
import type { MailService } from "./mail.ts";
import type { Queues } from "./queues.ts";
import type { ObjectStore } from "./s3.ts";
import { TableAccess, type ConsumedUnits } from "./table-access.ts";
import type { System } from "./template.ts";

/** Whoever operates the installation: may do everything, as an administrator in AWS. */
export const operatorAccessKey = "AKIAMILEPOSTOPERATOR";

/** Capacity that one function consumed of one table by one operation, in units. */
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
  readonly objects: ObjectStore;
  readonly identity: Identity;
  /** A write to tables has been done by that caller. */
  readonly wrote: (tables: readonly string[], caller: Caller) => void;
}

interface Wired extends EndpointServices {
  readonly tables: TableAccess;
}

export class AwsEndpoint {
  readonly denied: DeniedCall[] = [];
  readonly consumption = new Map<string, Consumption>();
  private readonly access = new Access((call) => this.denied.push(call));
  private server: AwsServer | undefined;
  private wired: Wired | undefined;

  /** Listens; calls are answered once `serve` has been told with what. */
  static async listen(): Promise<AwsEndpoint> {
    const endpoint = new AwsEndpoint();
    const owner = (accessKey: string) =>
      accessKey === operatorAccessKey ? "operator" : endpoint.wired?.host.owner(accessKey);
    endpoint.server = await AwsServer.listen(owner, (request) => endpoint.answer(request));
    return endpoint;
  }

  get url(): string {
    return this.server?.url ?? "";
  }

  serve(services: EndpointServices): void {
    const { system, engine, wrote } = services;
    const consumed = (units: ConsumedUnits) => this.consumed(units);
    const { tables, region, account } = system;
    const tableAccess = new TableAccess({
      engine,
      access: this.access,
      tables,
      region,
      account,
      wrote,
      consumed,
    });
    this.wired = { ...services, tables: tableAccess };
  }

  /** Adds up capacity from here on. */
  startMetering(): void {
    this.consumption.clear();
    if (!this.wired) return;
    this.wired.tables.metering = true;
    this.wired.host.startMetering();
  }

  consumed({ function: name, table, operation, read, write }: ConsumedUnits): void {
    const key = `${name} ${operation} ${table}`;
    let sum = this.consumption.get(key);
    if (!sum)
      this.consumption.set(key, (sum = { function: name, table, operation, calls: 0, read: 0, write: 0 }));
    sum.calls += 1;
    sum.read += read;
    sum.write += write;
  }

  async stop(): Promise<void> {
    await this.server?.stop();
  }

  private async answer(request: AwsRequest): Promise<AwsReply> {
    const { wired } = this;
    const { caller, service, target, body, requestId } = request;
    if (!wired) throw new AwsError("ServiceUnavailable", "The local endpoint is still starting.", 503);
    if (service === "s3") return wired.objects.answer(this.access, caller, request);
    if (service === "dynamodb") return wired.tables.call(caller, target, body);
    if (service === "ses") return this.mail(wired, caller, new URLSearchParams(body.toString()), requestId);
    const operation = target.slice(target.lastIndexOf(".") + 1);
    const input = JSON.parse(body.toString() || "{}") as Record<string, unknown>;
    return { status: 200, body: JSON.stringify(this.operate(wired, caller, service, operation, input)) };
  }

  private operate(
    { queues, buses, identity, system }: Wired,
    caller: Caller,
    service: string,
    operation: string,
    input: Record<string, unknown>,
  ): unknown {
    switch (service) {
      case "sqs": {
        const resource = operation === "ListQueues" ? "*" : queues.named(input).definition.arn;
        this.access.require(caller, { action: `sqs:${operation.replace(/Batch$/, "")}`, resource });
        return queues.operate(operation, input);
      }
      case "events": {
        if (operation !== "PutEvents") throw notUnderstood("EventBridge", operation);
        const entries = (input["Entries"] ?? []) as PutEntry[];
        for (const { EventBusName, Source = "", DetailType = "" } of entries) {
          const context = { "events:source": [Source], "events:detail-type": [DetailType] };
          const resource = buses.busArn(EventBusName) ?? `unknown bus ${EventBusName}`;
          this.access.require(caller, { action: "events:PutEvents", resource, context });
        }
        return buses.put(entries);
      }
      case "cognito-idp": {
        const pool = system.userPools.find(({ id }) => id === input["UserPoolId"]);
        const resource = pool?.arn ?? `unknown pool ${String(input["UserPoolId"])}`;
        this.access.require(caller, { action: `cognito-idp:${operation}`, resource });
        return identity.operate(operation, input);
      }
      case "secretsmanager": {
        if (operation !== "GetSecretValue") throw notUnderstood("Secrets Manager", operation);
        const name = String(input["SecretId"]);
        const resource = `arn:aws:secretsmanager:${system.region}:${system.account}:secret:${name}`;
        this.access.require(caller, { action: "secretsmanager:GetSecretValue", resource });
        // Nobody's secrets belong on a machine that shows a product: there is none.
        throw new AwsError("ResourceNotFoundException", "Secrets Manager can't find the specified secret.");
      }
      default:
        throw new AwsError("UnknownService", `The local endpoint has no ${service} (${operation}).`, 404);
    }
  }

  private async mail(
    { mail }: Wired,
    caller: Caller,
    form: URLSearchParams,
    requestId: string,
  ): Promise<AwsReply> {
    const action = form.get("Action");
    if (action !== "SendRawEmail") throw notUnderstood("SES", String(action));
    const email = await mail.read(form);
    const context = { "ses:fromaddress": [email.sender], "ses:recipients": email.recipients };
    const set = email.configurationSet ? [email.configurationSet.arn] : [];
    for (const resource of [...email.identityArns.slice(0, 1), ...set]) {
      this.access.require(caller, { action: "ses:SendRawEmail", resource, context });
    }
    const { messageId } = mail.send(email, callerName(caller));
    const body =
      `<SendRawEmailResponse xmlns="http://ses.amazonaws.com/doc/2010-12-01/"><SendRawEmailResult>` +
      `<MessageId>${messageId}</MessageId></SendRawEmailResult>` +
      `<ResponseMetadata><RequestId>${requestId}</RequestId></ResponseMetadata></SendRawEmailResponse>`;
    return { status: 200, body };
  }
}

const notUnderstood = (service: string, operation: string) =>
  new AwsError("InvalidAction", `${service} ${operation} is not understood by the local runner`);
