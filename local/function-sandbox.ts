/**
 * One warm instance of a function: its bundle evaluated with a `process`, `Date` and `console` of its own, so that
 * many live in one process with their own environment, credentials and clock. As in Lambda, an instance handles one
 * event at a time.
 */
import { Console } from "node:console";
import { EventEmitter } from "node:events";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";
import { Writable } from "node:stream";
import vm from "node:vm";
import { virtualDate } from "./clock.ts";

/** What a thread must know to run a function; plain data. */
export interface FunctionCode {
  readonly arn: string;
  readonly name: string;
  readonly file: string;
  readonly handlerName: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly memory: number;
  readonly timeoutSeconds: number;
  /** The most instances at once. */
  readonly concurrency: number;
  /** Beginning of the access keys of this function's instances; the endpoint tells the function by it. */
  readonly accessKeyPrefix: string;
}

export interface LogLine {
  /** ISO 8601, on the virtual clock. */
  readonly at: string;
  readonly function: string;
  readonly requestId: string;
  readonly text: string;
}

type Handler = (event: unknown, context: unknown) => unknown;
type Bundle = (...given: unknown[]) => void;

const bundles = new Map<string, Bundle>();
const parameters = ["exports", "require", "module", "__filename", "__dirname", "process", "Date", "console"];

/** Compiled once a file; every instance evaluates it anew. */
function compile(file: string): Bundle {
  let bundle = bundles.get(file);
  if (!bundle) {
    const source = readFileSync(file, "utf8");
    const options = { filename: file, importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER };
    bundle = vm.compileFunction(source, parameters, options) as Bundle;
    bundles.set(file, bundle);
  }
  return bundle;
}

// Node warns, once a thread, that what lets a bundle `import()` Node's own modules is experimental. Nobody who starts
// Milepost can do anything about it.
const emitWarning = process.emitWarning.bind(process) as (...given: unknown[]) => void;
process.emitWarning = (warning: string | Error, ...rest: unknown[]) => {
  if (!String(warning).includes("USE_MAIN_CONTEXT_DEFAULT_LOADER")) emitWarning(warning, ...rest);
};

/** What an instance has to itself. */
interface Own {
  readonly process: NodeJS.Process;
  readonly console: Console;
  readonly Date: unknown;
}

/**
 * Evaluates a bundle, and with it the files beside it that it requires, each once an instance: as CommonJS, as Lambda does
 * where no package.json says otherwise.
 */
function evaluate(file: string, own: Own, loaded = new Map<string, unknown>()): unknown {
  if (loaded.has(file)) return loaded.get(file);
  const require = createRequire(file);
  const requireHere = (name: string): unknown => {
    if (name.startsWith("./")) return evaluate(path.resolve(path.dirname(file), name), own, loaded);
    return name.replace(/^node:/, "") === "process" ? own.process : require(name);
  };
  const module = { exports: {} as unknown };
  compile(file).call(
    module.exports,
    module.exports,
    Object.assign(requireHere, require),
    module,
    file,
    path.dirname(file),
    own.process,
    own.Date,
    own.console,
  );
  loaded.set(file, module.exports);
  return module.exports;
}

export interface SandboxSurroundings {
  readonly now: () => number;
  readonly log: (line: LogLine) => void;
}

let instances = 0;

export class FunctionSandbox {
  readonly accessKey: string;
  private readonly code: FunctionCode;
  private readonly surroundings: SandboxSurroundings;
  private readonly handler: Handler;
  private requestId = "init";
  private unfinishedLine = "";

  constructor(code: FunctionCode, surroundings: SandboxSurroundings) {
    this.code = code;
    this.surroundings = surroundings;
    instances += 1;
    this.accessKey = `${code.accessKeyPrefix}${instances.toString(36).toUpperCase().padStart(8, "0")}`;

    const output = new Writable({
      decodeStrings: false,
      write: (chunk: Buffer | string, _encoding, done) => {
        this.write(String(chunk));
        done();
      },
    });
    const ownProcess = this.process(output);
    const ownConsole = new Console({ stdout: output, stderr: output });
    const own = { process: ownProcess, console: ownConsole, Date: virtualDate(surroundings.now) };
    const exported = evaluate(code.file, own) as Record<string, unknown>;
    const handler = exported[code.handlerName];
    if (typeof handler !== "function") {
      throw new Error(`${code.name}: ${path.basename(code.file)} exports no function "${code.handlerName}"`);
    }
    this.handler = handler as Handler;
  }

  /** Runs one event. `payload` and the answer are JSON text. */
  async invoke(payload: string, requestId: string): Promise<string> {
    this.requestId = requestId;
    const deadline = performance.now() + this.code.timeoutSeconds * 1000;
    const result = await this.handler(JSON.parse(payload), {
      functionName: this.code.name,
      functionVersion: "$LATEST",
      invokedFunctionArn: this.code.arn,
      memoryLimitInMB: String(this.code.memory),
      awsRequestId: requestId,
      logGroupName: `/aws/lambda/${this.code.name}`,
      logStreamName: `local/[$LATEST]${this.accessKey}`,
      callbackWaitsForEmptyEventLoop: true,
      getRemainingTimeInMillis: () => Math.max(0, Math.round(deadline - performance.now())),
    });
    return JSON.stringify(result) ?? "null";
  }

  private process(output: Writable): NodeJS.Process {
    const region = this.code.arn.split(":")[3] ?? "";
    const environment: Record<string, string> = {
      PATH: "/usr/local/bin:/usr/bin:/bin",
      LANG: "en_US.UTF-8",
      TZ: ":UTC",
      LAMBDA_TASK_ROOT: path.dirname(this.code.file),
      _HANDLER: `index.${this.code.handlerName}`,
      AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
      AWS_LAMBDA_FUNCTION_NAME: this.code.name,
      AWS_LAMBDA_FUNCTION_VERSION: "$LATEST",
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(this.code.memory),
      AWS_LAMBDA_INITIALIZATION_TYPE: "on-demand",
      AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${this.code.name}`,
      AWS_REGION: region,
      AWS_DEFAULT_REGION: region,
      AWS_ACCESS_KEY_ID: this.accessKey,
      AWS_SECRET_ACCESS_KEY: "made-up-for-this-machine",
      AWS_SESSION_TOKEN: "made-up-for-this-machine",
      ...this.code.environment,
    };
    const events = new EventEmitter();
    const own = Object.create(process) as Record<string, unknown>;
    for (const name of [
      "on",
      "once",
      "off",
      "emit",
      "addListener",
      "removeListener",
      "listeners",
      "listenerCount",
    ]) {
      const method = Reflect.get(events, name) as (...given: unknown[]) => unknown;
      own[name] = (...given: unknown[]) => Reflect.apply(method, events, given);
    }
    const describe = (value: unknown) => ({ value, writable: true, enumerable: true, configurable: true });
    Object.defineProperties(own, {
      env: describe(environment),
      stdout: describe(output),
      stderr: describe(output),
      argv: describe([process.execPath, this.code.file]),
      exit: describe((status?: number) => {
        throw new Error(`RequestId: ${this.requestId} Error: Runtime exited with status ${status ?? 0}`);
      }),
    });
    return own as unknown as NodeJS.Process;
  }

  private write(text: string): void {
    const lines = (this.unfinishedLine + text).split("\n");
    this.unfinishedLine = lines.pop() ?? "";
    for (const line of lines) {
      this.surroundings.log({
        at: new Date(this.surroundings.now()).toISOString(),
        function: this.code.name,
        requestId: this.requestId,
        text: line,
      });
    }
  }
}
