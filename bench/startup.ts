/**
 * What it costs to start a function: CPU of a whole process that evaluates the bundle (and, with `first`, handles a
 * first command), against a process that does the same with an empty handler. Interleaved, so that the machine's
 * drift hits all alike.
 */
import { spawn } from "node:child_process";
import { copyFileSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** What is started: a bundle with its environment, and the event of a first command if there is one. */
export interface Startable {
  readonly name: string;
  readonly file: string;
  readonly environment: Readonly<Record<string, string>>;
  /** A new one each time: a command that is done already would be answered from the stream. */
  readonly nextEvent?: () => Promise<unknown>;
}

export interface StartupFigure {
  readonly name: string;
  /** Milliseconds of CPU, user and system, median. */
  readonly milliseconds: number;
  /** Times an empty handler. */
  readonly ratio: number;
}

const median = (values: number[]): number =>
  values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Runs a process to its end; this one goes on meanwhile, since the stack that is called lives in it. */
function run(
  parameters: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<{ stdout: string; stderr: string; status: number | null }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, parameters, { env: { PATH: process.env["PATH"], ...environment } });
    let stdout = "";
    let stderr = "";
    child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
    child.on("error", reject);
    child.on("close", (status) => resolve({ stdout, stderr, status }));
  });
}

const program = `
  const [, , file, event] = process.argv;
  const { handler } = require(file);
  const done = (result) => {
    const { user, system } = process.cpuUsage();
    process.stdout.write(JSON.stringify({ cpu: (user + system) / 1000, status: result?.statusCode }));
    process.exit(0);
  };
  if (event) handler(JSON.parse(event), { getRemainingTimeInMillis: () => 10000 }).then(done);
  else done();
`;

/** CPU of starting each, \`rounds\` times interleaved with an empty handler. */
export async function startupFigures(
  startables: readonly Startable[],
  rounds: number,
): Promise<StartupFigure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), "milepost-bench-"));
  const runner = path.join(folder, "start.cjs");
  const empty = path.join(folder, "empty.cjs");
  writeFileSync(runner, program);
  writeFileSync(empty, "exports.handler = async () => ({ statusCode: 200 });");
  // Lambda has no package.json beside the bundle: by its ending it is CommonJS here too.
  const copies = startables.map((each) => {
    const file = path.join(folder, `${each.name.replaceAll(/[^a-z]/g, "-")}.cjs`);
    copyFileSync(each.file, file);
    return { ...each, file };
  });
  const all: Startable[] = [{ name: "empty handler", file: empty, environment: {} }, ...copies];
  const measured = new Map(all.map((each) => [each.name, [] as number[]]));
  for (let round = 0; round < rounds; round += 1) {
    for (const each of all) {
      const event = each.nextEvent ? [JSON.stringify(await each.nextEvent())] : [];
      const { stdout, stderr, status } = await run([runner, each.file, ...event], each.environment);
      const line = stdout.slice(stdout.lastIndexOf('{"cpu"'));
      if (status !== 0 || !line) throw new Error(`${each.name} did not start: ${stderr}`);
      const { cpu, status: httpStatus } = JSON.parse(line) as { cpu: number; status?: number };
      if (event.length > 0 && httpStatus !== 200)
        throw new Error(`${each.name} answered ${httpStatus}: ${stdout}`);
      measured.get(each.name)?.push(cpu);
    }
  }
  const base = median([...(measured.get("empty handler") ?? [])]);
  return all.map(({ name }) => {
    const milliseconds = median([...(measured.get(name) ?? [])]);
    return { name, milliseconds, ratio: milliseconds / base };
  });
}
