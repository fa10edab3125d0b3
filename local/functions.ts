/**
 * Hosts the deployed functions: those that answer HTTP and Cognito in this thread, the others in a second one. Counts
 * what runs, enforces payload limits, and keeps what functions write to their logs.
 */
import { Worker } from "node:worker_threads";
import { randomUUID } from "node:crypto";
import type { DeniedCall } from "./access.ts";
import type { VirtualClock } from "./clock.ts";
import type { EngineClient } from "./dynamodb.ts";
import { FunctionPool, type FunctionError, type InvocationResult } from "./function-pool.ts";
import type { FunctionCode, LogLine } from "./function-sandbox.ts";
import type { ThreadData, ThreadMessage, ThreadRequest } from "./function-thread.ts";
import type { ConsumedUnits } from "./table-access.ts";
import type { FunctionDefinition, System } from "./template.ts";

export type { FunctionError, InvocationResult, LogLine };

const megabyte = 1024 * 1024;
/** Lambda's limits of a synchronous invocation's request and response. */
const largestPayload = 6 * megabyte;
/**
 * Instances of a function at once, in this thread and in the other: enough to go on while some wait for the engine.
 * Each costs memory and is compiled for itself.
 */
const defaultConcurrency = { here: 4, there: 2 };

export interface HostSurroundings {
  readonly clock: VirtualClock;
  readonly system: System;
  readonly engine: EngineClient;
  /** What every function finds in its environment beside what its template says. */
  readonly environment: Readonly<Record<string, string>>;
  /** Functions that run in this thread. */
  readonly here: ReadonlySet<string>;
  readonly log: (line: LogLine) => void;
  readonly denied: (call: DeniedCall) => void;
  readonly consumed: (units: ConsumedUnits) => void;
  readonly wrote: (tables: readonly string[], caller: FunctionDefinition) => void;
}

export class FunctionHost {
  /** Invocations that have not ended. */
  running = 0;
  /** How many invocations each function has had, by name. */
  readonly invocations = new Map<string, number>();
  private readonly definitions: ReadonlyMap<string, FunctionDefinition>;
  private readonly keys = new Map<string, FunctionDefinition>();
  private readonly revoked = new Set<string>();
  private readonly here: FunctionPool;
  private readonly thread: Worker | undefined;
  private readonly surroundings: HostSurroundings;
  private readonly pending = new Map<number, (result: InvocationResult) => void>();
  private nextId = 0;

  constructor(surroundings: HostSurroundings) {
    this.surroundings = surroundings;
    const { system, environment, here, engine, clock } = surroundings;
    this.definitions = new Map(system.functions.map((definition) => [definition.arn, definition]));
    // Prefixes differ from start to start, so that a key of another stack on this machine is nobody's here.
    const stack = randomUUID().replaceAll("-", "").slice(0, 4).toUpperCase();
    const functions = system.functions.map((definition, index) => {
      const accessKeyPrefix = `AKIA${stack}${index.toString(36).toUpperCase().padStart(4, "0")}`;
      this.keys.set(accessKeyPrefix, definition);
      const { arn, name, file, handlerName, memory, timeoutSeconds, role } = definition;
      const code: FunctionCode = {
        arn,
        name,
        file,
        handlerName,
        environment: { ...definition.environment, ...environment },
        memory,
        timeoutSeconds,
        concurrency:
          definition.reservedConcurrency ??
          (here.has(arn) ? defaultConcurrency.here : defaultConcurrency.there),
        accessKeyPrefix,
      };
      return { code, caller: { arn, name, role } };
    });
    this.here = new FunctionPool(
      functions.map(({ code }) => code).filter(({ arn }) => here.has(arn)),
      {
        now: () => clock.now(),
        log: surroundings.log,
        revoke: (accessKey) => void this.revoked.add(accessKey),
      },
    );
    const there = functions.filter(({ code }) => !here.has(code.arn));
    if (there.length === 0) return;
    const { tables, region, account } = system;
    const workerData: ThreadData = {
      functions: there,
      clock: clock.shared,
      enginePort: engine.port,
      tables,
      region,
      account,
    };
    this.thread = new Worker(new URL("./function-thread.ts", import.meta.url), {
      workerData,
      // Consumers leave little behind that lives; a small nursery keeps the whole stack small.
      resourceLimits: { maxYoungGenerationSizeMb: 24 },
    });
    this.thread.on("message", (message: ThreadMessage) => this.hear(message));
    this.thread.on("error", (error: Error) => {
      for (const id of [...this.pending.keys()]) {
        this.settle(id, { ok: false, error: { errorType: error.name, errorMessage: error.message } });
      }
    });
  }

  private hear(message: ThreadMessage): void {
    const { log, denied, consumed, wrote } = this.surroundings;
    switch (message.kind) {
      case "result":
        return this.settle(message.id, message.result);
      case "logs":
        return message.lines.forEach(log);
      case "revoke":
        return void this.revoked.add(message.accessKey);
      case "denied":
        return denied(message.call);
      case "consumed":
        return consumed(message.units);
      case "wrote":
        return wrote(message.tables, this.definition(message.functionArn));
    }
  }

  /** Has the other thread tell the capacity of its calls. */
  startMetering(): void {
    this.thread?.postMessage({ kind: "meter" } satisfies ThreadRequest);
  }

  /** The function that an access key belongs to; undefined for unknown keys and those of instances that timed out. */
  owner(accessKey: string): FunctionDefinition | undefined {
    return this.revoked.has(accessKey) ? undefined : this.keys.get(accessKey.slice(0, 12));
  }

  definition(functionArn: string): FunctionDefinition {
    const definition = this.definitions.get(functionArn);
    if (!definition) throw new Error(`No function ${functionArn}`);
    return definition;
  }

  /** Runs one event and waits for its answer. Never rejects for what the function does. */
  async invoke(functionArn: string, event: unknown): Promise<InvocationResult> {
    const { name } = this.definition(functionArn);
    const payload = JSON.stringify(event);
    if (Buffer.byteLength(payload) > largestPayload) {
      return failure(
        "RequestTooLargeException",
        `${payload.length} bytes exceed the limit of ${largestPayload}`,
      );
    }
    this.running += 1;
    this.invocations.set(name, (this.invocations.get(name) ?? 0) + 1);
    try {
      const result = await (this.surroundings.here.has(functionArn)
        ? this.here.invoke(functionArn, payload)
        : this.there(functionArn, payload));
      if (result.ok && Buffer.byteLength(result.payload) > largestPayload) {
        return failure(
          "Function.ResponseSizeTooLarge",
          "Response payload size exceeded maximum allowed payload size",
        );
      }
      return result;
    } finally {
      this.running -= 1;
    }
  }

  private there(functionArn: string, payload: string): Promise<InvocationResult> {
    this.nextId += 1;
    const id = this.nextId;
    const request: ThreadRequest = { kind: "invoke", id, functionArn, payload };
    return new Promise((resolve) => {
      this.pending.set(id, resolve);
      this.thread?.postMessage(request);
    });
  }

  private settle(id: number, result: InvocationResult): void {
    this.pending.get(id)?.(result);
    this.pending.delete(id);
  }

  async stop(): Promise<void> {
    await this.thread?.terminate();
  }
}

const failure = (errorType: string, errorMessage: string): InvocationResult => ({
  ok: false,
  error: { errorType, errorMessage },
});
