/**
 * Runs every suite in turn and prints one closing line of real counts. `node test/run.ts domain infra` runs some;
 * without names all run, as `npm test` does. Exit code 0 only if everything passed.
 */
import { spawn } from "node:child_process";
import { globSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";

/** In the order a reader wants to hear of mistakes: the rules first, the whole product last. */
const suites = [
  "domain",
  "numbers",
  "contract",
  "adapters",
  "emails",
  "functions",
  "commands",
  "docs",
  "infra",
  "local",
  "journeys",
  "browser",
  "simulation",
];

/** What tests of pages count: a task, its taps and its keys. */
const counted = /^taps: (?<task>.+) \| (?<taps>\d+) \| (?<keys>\d+)$/gm;

/** Everything that was counted in a suite, a line a task, the least laborious first. */
function tapsTable(output: string): string {
  const tasks = [...output.matchAll(counted)].map(({ groups = {} }) => groups);
  if (tasks.length === 0) return "";
  const line = (task = "", taps = "", keys = "") =>
    `${task.padEnd(52)}${taps.padStart(6)}${keys.padStart(6)}`;
  const sorted = tasks.sort((a, b) => Number(a["taps"]) - Number(b["taps"]));
  return [
    "\nTaps and keys that a task takes, by the tests that do it",
    line("task", "taps", "keys"),
    ...sorted.map(({ task, taps, keys }) => line(task, taps, keys)),
  ].join("\n");
}

/** Types stripped and code compiled are kept from file to file, and from run to run. */
const environment = {
  ...process.env,
  NODE_COMPILE_CACHE:
    process.env["NODE_COMPILE_CACHE"] ?? path.resolve(import.meta.dirname, "../.milepost/compiled"),
};
/** One test file a processor; Node by itself would leave one free, which is half of two. */
const concurrency = `--test-concurrency=${availableParallelism()}`;

interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

async function runSuite(suite: string): Promise<Counts> {
  const files = globSync(`test/${suite}/**/*.test.ts`).sort();
  if (files.length === 0) throw new Error(`test/${suite} holds no test`);
  console.log(`\n── ${suite} (${files.length} files)`);
  const seeded = suite === "domain" ? ["--import", "./test/property-seed.ts"] : [];
  // A file by itself needs no process of its own, and then none whose output Node may fail to read (nodejs/node#64061).
  const isolation = files.length === 1 ? ["--test-isolation=none"] : [];
  const child = spawn(
    process.execPath,
    [...seeded, "--test", concurrency, ...isolation, "--test-reporter=spec", ...files],
    { env: environment, stdio: ["ignore", "pipe", "inherit"] },
  );
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => {
    const text = chunk.toString();
    output += text;
    process.stdout.write(text);
  });
  const code = await new Promise<number>((resolve) => child.on("close", (status) => resolve(status ?? 1)));
  const table = tapsTable(output);
  if (table) console.log(table);
  const count = (word: string): number =>
    Number(new RegExp(`^ℹ ${word} (\\d+)$`, "m").exec(output)?.[1] ?? 0);
  const failed = count("fail") + count("cancelled");
  // A runner that died before it could count has failed all the same.
  return {
    passed: count("pass"),
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: count("skipped"),
  };
}

const wanted = process.argv.slice(2);
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const suite of wanted.length > 0 ? wanted : suites) {
  const counts = await runSuite(suite);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
