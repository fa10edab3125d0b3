/** EventBridge: buses, rules, input transformers and targets. */
import { randomUUID } from "node:crypto";
import type { VirtualClock } from "./clock.ts";
import { fits } from "./event-patterns.ts";
import type { FunctionHost } from "./functions.ts";
import { evaluate } from "./iam.ts";
import type { Queues } from "./queues.ts";
import type { RuleDefinition, System, TargetDefinition } from "./template.ts";

export interface BusEvent {
  readonly version: "0";
  readonly id: string;
  readonly "detail-type": string;
  readonly source: string;
  readonly account: string;
  /** ISO 8601, whole seconds. */
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: unknown;
}

export interface PutEntry {
  readonly EventBusName?: string;
  readonly Source?: string;
  readonly DetailType?: string;
  readonly Detail?: string;
  readonly Resources?: readonly string[];
}

/** Of one entry and of all entries of a call, in bytes. */
const largestEntry = 256 * 1024;
const mostEntries = 10;

export class EventBuses {
  /** The latest events, newest last, for the index page and for tests. */
  readonly recent: BusEvent[] = [];
  private readonly system: System;
  private readonly queues: Queues;
  private readonly host: FunctionHost;
  private readonly clock: VirtualClock;

  constructor(system: System, queues: Queues, host: FunctionHost, clock: VirtualClock) {
    this.system = system;
    this.queues = queues;
    this.host = host;
    this.clock = clock;
    for (const rule of system.rules) {
      for (const target of rule.targets) this.check(rule, target);
    }
  }

  /** The default bus, on which AWS's own services speak. */
  get defaultBus(): string {
    return this.system.busArns[0] ?? "";
  }

  /** ARN of a bus named by name or ARN; the default one where none is named. */
  busArn(name: string | undefined): string | undefined {
    const short = (name ?? "default").split("/").at(-1);
    return this.system.busArns.find((arn) => arn.endsWith(`:event-bus/${short}`));
  }

  /** The `PutEvents` operation: every entry succeeds or fails for itself. */
  put(entries: readonly PutEntry[]): { FailedEntryCount: number; Entries: Record<string, string>[] } {
    if (entries.length > mostEntries || entries.length === 0) {
      throw Object.assign(new Error(`Value at 'entries' must have length between 1 and ${mostEntries}`), {
        name: "ValidationException",
      });
    }
    const results = entries.map((entry): Record<string, string> => {
      const busArn = this.busArn(entry.EventBusName);
      const { Source, DetailType, Detail } = entry;
      if (!busArn) return refused("InvalidArgument", `Event bus ${entry.EventBusName} does not exist.`);
      if (!Source || !DetailType || !Detail)
        return refused("InvalidArgument", "Parameter Source, DetailType or Detail is not valid.");
      if (Buffer.byteLength(Detail) > largestEntry)
        return refused("InvalidArgument", "The entry is too large.");
      let detail: unknown;
      try {
        detail = JSON.parse(Detail);
      } catch {
        return refused("MalformedDetail", "Detail is malformed.");
      }
      return {
        EventId: this.publish(busArn, Source, DetailType, detail, { resources: entry.Resources ?? [] }).id,
      };
    });
    return { FailedEntryCount: results.filter((result) => "ErrorCode" in result).length, Entries: results };
  }

  /** Puts an event on a bus and delivers it to every rule that it fits. */
  publish(
    busArn: string,
    source: string,
    detailType: string,
    detail: unknown,
    {
      account = this.system.account,
      resources = [],
    }: { account?: string; resources?: readonly string[] } = {},
  ): BusEvent {
    const event: BusEvent = {
      version: "0",
      id: randomUUID(),
      "detail-type": detailType,
      source,
      account,
      time: `${new Date(this.clock.now()).toISOString().slice(0, 19)}Z`,
      region: this.system.region,
      resources,
      detail,
    };
    this.recent.push(event);
    if (this.recent.length > 1000) this.recent.splice(0, 500);
    for (const rule of this.system.rules) {
      if (rule.busArn !== busArn || !rule.pattern || !fits(rule.pattern, event)) continue;
      for (const target of rule.targets) void this.deliver(rule, target, event);
    }
    return event;
  }

  /** Delivers an event (or a schedule's tick) to a target; resolves when a function target has ended. */
  deliver(rule: RuleDefinition, target: TargetDefinition, event: BusEvent): Promise<void> {
    const body = inputOf(rule, target, event);
    if (target.arn.includes(":sqs:")) {
      this.queues.get(target.arn).send(body);
      return Promise.resolve();
    }
    return this.invoke(target, body);
  }

  /** An asynchronous invocation: tried again as often as the function's configuration says, at once. */
  private async invoke(target: TargetDefinition, body: string): Promise<void> {
    const definition = this.host.definition(target.arn);
    for (let tries = 0; tries <= definition.asyncRetries; tries += 1) {
      const result = await this.host.invoke(target.arn, JSON.parse(body));
      if (result.ok) return;
    }
    const deadLetters = definition.asyncFailureTarget;
    if (deadLetters !== undefined) this.queues.get(deadLetters).send(body);
  }

  /** A rule that may not reach its target loses events silently in AWS; here it does not start. */
  private check(rule: RuleDefinition, target: TargetDefinition): void {
    const principal = "events.amazonaws.com";
    const send = (queueArn: string) => {
      const context = {
        "aws:sourcearn": [rule.arn],
        "aws:securetransport": ["true"],
        "aws:sourceaccount": [this.system.account],
      };
      const request = { action: "sqs:SendMessage", resource: queueArn, principal, context };
      if (evaluate(this.queues.get(queueArn).definition.policy, request) !== "allowed") {
        throw new Error(
          `Rule ${rule.name} may not send to ${queueArn}: the queue's policy does not allow it`,
        );
      }
    };
    if (!/:(sqs|lambda):/.test(target.arn)) {
      throw new Error(`Rule ${rule.name}: target ${target.arn} is not understood by the local runner`);
    }
    if (target.arn.includes(":sqs:")) send(target.arn);
    if (target.deadLetterArn !== undefined) send(target.deadLetterArn);
    if (target.arn.includes(":lambda:") && rule.busArn !== "") {
      const allowed = this.system.permissions.some(
        (permission) =>
          permission.principal === principal &&
          [target.arn, this.host.definition(target.arn).name].includes(permission.functionArn) &&
          (permission.sourceArn === undefined || permission.sourceArn === rule.arn),
      );
      if (!allowed)
        throw new Error(
          `Rule ${rule.name} may not invoke ${target.arn}: the function has no permission for it`,
        );
    }
  }
}

const refused = (ErrorCode: string, ErrorMessage: string) => ({ ErrorCode, ErrorMessage });

/** What a target receives, as text. */
export function inputOf(
  rule: Pick<RuleDefinition, "arn" | "name">,
  target: TargetDefinition,
  event: BusEvent,
): string {
  if (target.input !== undefined) return target.input;
  if (target.inputPath !== undefined) return JSON.stringify(atPath(event, target.inputPath) ?? null);
  if (target.inputTransformer === undefined) return JSON.stringify(event);
  const { InputPathsMap = {}, InputTemplate } = target.inputTransformer;
  const values: Record<string, unknown> = {
    ...Object.fromEntries(Object.entries(InputPathsMap).map(([name, path]) => [name, atPath(event, path)])),
    "aws.events.rule-arn": rule.arn,
    "aws.events.rule-name": rule.name,
    "aws.events.event.ingestion-time": event.time,
    "aws.events.event.json": event,
    "aws.events.event": event,
  };
  let quoted = false;
  return InputTemplate.replace(/\\.|"|<([\w.-]+)>/g, (whole, name: string | undefined) => {
    if (name === undefined) {
      if (whole === '"') quoted = !quoted;
      return whole;
    }
    if (!(name in values)) return whole;
    const value = values[name] ?? "";
    if (!quoted) return JSON.stringify(value);
    return typeof value === "string"
      ? JSON.stringify(value).slice(1, -1)
      : JSON.stringify(value).replaceAll('"', '\\"');
  });
}

/** The value at a path of dots and `['names']`; undefined where there is none. */
function atPath(event: unknown, path: string): unknown {
  if (!path.startsWith("$")) throw new Error(`Input path ${path} is not understood by the local runner`);
  const names = [...path.slice(1).matchAll(/\.([\w-]+)|\['([^']+)'\]|\["([^"]+)"\]|\[(\d+)\]/g)].map(
    ([, dotted, single, double, index]) => dotted ?? single ?? double ?? index ?? "",
  );
  return names.reduce<unknown>(
    (value, name) =>
      typeof value === "object" && value !== null ? (value as Record<string, unknown>)[name] : undefined,
    event,
  );
}
