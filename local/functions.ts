/**
 * Hosts the deployed functions: those that answer HTTP and Cognito in this thread, the others in a second one. Counts
 * what runs, enforces payload limits, and keeps what functions write to their logs.
 */
import { Worker } from "node:worker_threads";
import { randomUUID } from "node:crypto";
import type { VirtualClock } from "./clock.ts";
import { FunctionPool, type FunctionError, type InvocationResult } from "./function-pool.ts";
import type { FunctionCode, LogLine } from "./function-sandbox.ts";
import type { ThreadData, ThreadMessage, ThreadRequest } from "./function-thread.ts";
import type { FunctionDefinition } from "./template.ts";

export type { FunctionError, InvocationResult, LogLine };

const megabyte = 1024 * 1024;
/** Lambda's limits of a synchronous invocation's request and response. */
const largestPayload = 6 * megabyte;
const defaultConcurrency = 16;

export interface HostSurroundings {
  readonly clock: VirtualClock;
  log(line: LogLine): void;
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
  private readonly hereArns: ReadonlySet<string>;
  private readonly pending = new Map<number, (result: InvocationResult) => void>();
  private nextId = 0;

  /** `hereArns`: functions that run in this thread. */
  constructor(
    functions: readonly FunctionDefinition[],
    environment: Readonly<Record<string, string>>,
    hereArns: ReadonlySet<string>,
    surroundings: HostSurroundings,
  ) {
    this.definitions = new Map(functions.map((definition) => [definition.arn, definition]));
    this.hereArns = hereArns;
    // Prefixes differ from start to start, so that a key of another stack on this machine is nobody's here.
    const stack = randomUUID().replaceAll("-", "").slice(0, 4).toUpperCase();
    const codes = functions.map((definition, index): FunctionCode => {
      const accessKeyPrefix = `AKIA${stack}${index.toString(36).toUpperCase().padStart(4, "0")}`;
      this.keys.set(accessKeyPrefix, definition);
      return {
        arn: definition.arn,
        name: definition.name,
        file: definition.file,
        handlerName: definition.handlerName,
        environment: { ...definition.environment, ...environment },
        memory: definition.memory,
        timeoutSeconds: definition.timeoutSeconds,
        concurrency: definition.reservedConcurrency ?? defaultConcurrency,
        accessKeyPrefix,
      };
    });
    const now = () => surroundings.clock.now();
    const revoke = (accessKey: string) => void this.revoked.add(accessKey);
    this.here = new FunctionPool(
      codes.filter((code) => hereArns.has(code.arn)),
      { now, log: surroundings.log, revoke },
    );
    const there = codes.filter((code) => !hereArns.has(code.arn));
    if (there.length === 0) return;
    const workerData: ThreadData = { functions: there, clock: surroundings.clock.shared };
    this.thread = new Worker(new URL("./function-thread.ts", import.meta.url), { workerData });
    this.thread.on("message", (message: ThreadMessage) => {
      if (message.kind === "log") surroundings.log(message.line);
      else if (message.kind === "revoke") revoke(message.accessKey);
      else this.settle(message.id, message.result);
    });
    this.thread.on("error", (error) => {
      for (const id of [...this.pending.keys()]) {
        this.settle(id, { ok: false, error: { errorType: error.name, errorMessage: error.message } });
      }
    });
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
      const result = await (this.hereArns.has(functionArn)
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
    const request: ThreadRequest = { id: this.nextId, functionArn, payload };
    return new Promise((resolve) => {
      this.pending.set(request.id, resolve);
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
