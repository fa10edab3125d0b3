/** The other thread: runs what queues, streams and schedules wake, so that HTTP keeps a processor to itself. */
import { parentPort, workerData } from "node:worker_threads";
import { FunctionPool, type InvocationResult } from "./function-pool.ts";
import type { FunctionCode, LogLine } from "./function-sandbox.ts";

export interface ThreadData {
  readonly functions: readonly FunctionCode[];
  readonly clock: SharedArrayBuffer;
}
export interface ThreadRequest {
  readonly id: number;
  readonly functionArn: string;
  readonly payload: string;
}
export type ThreadMessage =
  | { readonly kind: "result"; readonly id: number; readonly result: InvocationResult }
  | { readonly kind: "log"; readonly line: LogLine }
  | { readonly kind: "revoke"; readonly accessKey: string };

const port = parentPort;
if (!port) throw new Error("This file runs in a worker thread only");
const data = workerData as ThreadData;
const ahead = new Float64Array(data.clock);
const send = (message: ThreadMessage) => port.postMessage(message);
const now = () => Date.now() + (ahead[0] ?? 0);
const log = (line: LogLine) => send({ kind: "log", line });

const pool = new FunctionPool(data.functions, {
  now,
  log,
  revoke: (accessKey) => send({ kind: "revoke", accessKey }),
});

process.on("unhandledRejection", (reason) => {
  const text = `ERROR Unhandled Promise Rejection ${reason instanceof Error ? reason.stack : String(reason)}`;
  log({ at: new Date(now()).toISOString(), function: "unknown", requestId: "none", text });
});

port.on("message", (request: ThreadRequest) => {
  void pool
    .invoke(request.functionArn, request.payload)
    .then((result) => send({ kind: "result", id: request.id, result }));
});
