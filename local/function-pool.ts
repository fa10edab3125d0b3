/** The warm instances of the functions of one thread, and Lambda's rules about them: one event at a time, timeouts. */
import { randomUUID } from "node:crypto";
import { FunctionSandbox, type FunctionCode, type SandboxSurroundings } from "./function-sandbox.ts";

/** JSON text, or why there is none, in Lambda's shape of a function error. */
export type InvocationResult =
  { readonly ok: true; readonly payload: string } | { readonly ok: false; readonly error: FunctionError };

export interface FunctionError {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace?: readonly string[];
}

export interface PoolSurroundings extends SandboxSurroundings {
  /** The instance is gone: calls that its left-over work still makes are refused. */
  readonly revoke: (accessKey: string) => void;
}

interface Slot {
  readonly code: FunctionCode;
  readonly idle: FunctionSandbox[];
  readonly waiting: (() => void)[];
  running: number;
}

export class FunctionPool {
  private readonly slots: ReadonlyMap<string, Slot>;
  private readonly surroundings: PoolSurroundings;

  constructor(functions: readonly FunctionCode[], surroundings: PoolSurroundings) {
    this.surroundings = surroundings;
    this.slots = new Map(
      functions.map((code) => [code.arn, { code, idle: [], waiting: [], running: 0 } satisfies Slot]),
    );
  }

  /** Runs one event on a warm instance, else on a new one, else on the first to become free. */
  async invoke(functionArn: string, payload: string): Promise<InvocationResult> {
    const slot = this.slots.get(functionArn);
    if (!slot) throw new Error(`No function ${functionArn}`);
    if (slot.running >= slot.code.concurrency)
      await new Promise<void>((resolve) => slot.waiting.push(resolve));
    slot.running += 1;
    try {
      return await this.run(slot, payload);
    } finally {
      slot.running -= 1;
      slot.waiting.shift()?.();
    }
  }

  private async run(slot: Slot, payload: string): Promise<InvocationResult> {
    const { code } = slot;
    const requestId = randomUUID();
    const deadline = this.deadline(code.timeoutSeconds * 1000);
    let instance: FunctionSandbox | undefined;
    try {
      instance = slot.idle.pop() ?? new FunctionSandbox(code, this.surroundings);
      const invocation = instance.invoke(payload, requestId);
      // After a timeout nobody waits for it any more, and its failure is no news.
      invocation.catch(() => undefined);
      const answer = await Promise.race([invocation, deadline.passed]);
      if (answer === undefined) {
        this.surroundings.revoke(instance.accessKey);
        return this.failed(code, requestId, {
          errorType: "Sandbox.Timedout",
          errorMessage: `RequestId: ${requestId} Error: Task timed out after ${code.timeoutSeconds.toFixed(2)} seconds`,
        });
      }
      slot.idle.push(instance);
      return { ok: true, payload: answer };
    } catch (thrown) {
      if (instance) slot.idle.push(instance);
      const error = thrown instanceof Error ? thrown : new Error(String(thrown));
      const trace = (error.stack ?? "").split("\n");
      return this.failed(code, requestId, { errorType: error.name, errorMessage: error.message, trace });
    } finally {
      deadline.cancel();
    }
  }

  /**
   * In AWS every invocation has a processor of its own; here many share a thread. So time in which the thread was busy
   * counts by share, and only time in which it had nothing to do counts in full.
   */
  private deadline(milliseconds: number): { readonly passed: Promise<undefined>; cancel(): void } {
    let timer: NodeJS.Timeout | undefined;
    const begin = performance.eventLoopUtilization();
    const passed = new Promise<undefined>((resolve) => {
      const look = () => {
        const { idle, active } = performance.eventLoopUtilization(begin);
        const left = milliseconds - idle - active / Math.max(1, this.running);
        if (left <= 1) resolve(undefined);
        else timer = setTimeout(look, left);
      };
      timer = setTimeout(look, milliseconds);
    });
    return { passed, cancel: () => clearTimeout(timer) };
  }

  /** Invocations of all functions of this thread that have an instance. */
  private get running(): number {
    return [...this.slots.values()].reduce((sum, slot) => sum + slot.running, 0);
  }

  private failed(code: FunctionCode, requestId: string, error: FunctionError): InvocationResult {
    this.surroundings.log({
      at: new Date(this.surroundings.now()).toISOString(),
      function: code.name,
      requestId,
      text: `ERROR Invoke Error ${JSON.stringify(error)}`,
    });
    return { ok: false, error };
  }
}
