/**
 * The other thread: runs what queues, streams and schedules wake, so that HTTP keeps a processor to itself. Calls to
 * DynamoDB, which are most, are judged and forwarded here; all others go to the first thread.
 */
import { parentPort, workerData } from "node:worker_threads";
import { Access, AwsError, type DeniedCall, type FunctionCaller } from "./access.ts";
import { AwsServer } from "./aws-server.ts";
import { EngineClient } from "./dynamodb.ts";
import { FunctionPool, type InvocationResult } from "./function-pool.ts";
import type { FunctionCode, LogLine } from "./function-sandbox.ts";
import { TableAccess, type ConsumedUnits } from "./table-access.ts";
import type { TableDefinition } from "./template.ts";

export interface ThreadData {
  readonly functions: readonly { readonly code: FunctionCode; readonly caller: FunctionCaller }[];
  readonly clock: SharedArrayBuffer;
  readonly enginePort: number;
  readonly tables: readonly TableDefinition[];
  readonly region: string;
  readonly account: string;
}
export type ThreadRequest =
  | { readonly kind: "invoke"; readonly id: number; readonly functionArn: string; readonly payload: string }
  | { readonly kind: "meter" };
export type ThreadMessage =
  | { readonly kind: "result"; readonly id: number; readonly result: InvocationResult }
  | { readonly kind: "logs"; readonly lines: readonly LogLine[] }
  | { readonly kind: "revoke"; readonly accessKey: string }
  | { readonly kind: "denied"; readonly call: DeniedCall }
  | { readonly kind: "consumed"; readonly units: ConsumedUnits }
  | { readonly kind: "wrote"; readonly tables: readonly string[]; readonly functionArn: string };

const port = parentPort;
if (!port) throw new Error("This file runs in a worker thread only");
const { functions, clock, enginePort, tables, region, account } = workerData as ThreadData;
const ahead = new Float64Array(clock);
const send = (message: ThreadMessage) => port.postMessage(message);
const now = () => Date.now() + (ahead[0] ?? 0);

/** Lines wait for the end of what runs now: a message a line costs more than the line. */
let lines: LogLine[] = [];
const flush = () => {
  if (lines.length > 0) send({ kind: "logs", lines });
  lines = [];
};
const log = (line: LogLine) => {
  if (lines.push(line) === 1) setImmediate(flush);
};

const access = new Access((call) => send({ kind: "denied", call }));
const tableAccess = new TableAccess({
  engine: new EngineClient(enginePort),
  access,
  tables,
  region,
  account,
  wrote: (written, caller) => {
    if (caller !== "operator") send({ kind: "wrote", tables: written, functionArn: caller.arn });
  },
  consumed: (units) => send({ kind: "consumed", units }),
});

const revoked = new Set<string>();
const owner = (accessKey: string): FunctionCaller | undefined =>
  revoked.has(accessKey)
    ? undefined
    : functions.find(({ code }) => accessKey.startsWith(code.accessKeyPrefix))?.caller;
const server = await AwsServer.listen(owner, ({ caller, service, target, body }) => {
  if (service !== "dynamodb")
    throw new AwsError("UnknownService", `${service} is not served in this thread.`, 404);
  return tableAccess.call(caller, target, body);
});

const here = functions.map(({ code }) => ({
  ...code,
  environment: { ...code.environment, AWS_ENDPOINT_URL_DYNAMODB: server.url },
}));
const pool = new FunctionPool(here, {
  now,
  log,
  revoke: (accessKey) => {
    revoked.add(accessKey);
    send({ kind: "revoke", accessKey });
  },
});

process.on("unhandledRejection", (reason) => {
  const text = `ERROR Unhandled Promise Rejection ${reason instanceof Error ? reason.stack : String(reason)}`;
  log({ at: new Date(now()).toISOString(), function: "unknown", requestId: "none", text });
});

port.on("message", (request: ThreadRequest) => {
  if (request.kind === "meter") {
    tableAccess.metering = true;
    return;
  }
  void pool.invoke(request.functionArn, request.payload).then((result) => {
    flush();
    send({ kind: "result", id: request.id, result });
  });
});
