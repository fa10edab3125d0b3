/**
 * Measures Milepost on this machine, prints a table and writes `bench/results.json`. Timings are noisy on a shared
 * machine: ratios come from one run, interleaved.
 *
 *   npm run bench -- --quick     in a few minutes, with smaller numbers
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { helped } from "../commands/help.ts";
import { contentionOfRebuild, contentionOfRuns } from "../test/contract/contended.ts";
import type { Contention } from "../test/contract/contended.ts";
import { bundleFolder, bundleFunctions, functionFolders } from "../infra/bundle.ts";
import { kpiFigures } from "./kpis.ts";
import { listPageFigures } from "./list-page.ts";
import { isFlat, listFigures, seedRows } from "./lists.ts";
import { environment, originHeader } from "../shared/names.ts";
import type { FirstViewFigures } from "./first-view.ts";
import type { DuckDbFigures } from "./duckdb.ts";
import { writeOrganisation } from "./organisation.ts";
import { outcomeUnits, throughput } from "./outcome.ts";
import { parts } from "./rebuild.ts";
import type { RebuildFigures } from "./rebuild.ts";
import { slotFigures } from "./slots.ts";
import { startupFigures } from "./startup.ts";
import { createWorld } from "./world.ts";

interface Measure {
  readonly measure: string;
  readonly measured: number | string;
  /** The most it may be; a report where there is neither this nor the least. */
  readonly atMost?: number;
  readonly atLeast?: number;
}

const isMet = ({ measured, atMost = Infinity, atLeast = -Infinity }: Measure): boolean =>
  typeof measured !== "number" || (measured <= atMost && measured >= atLeast);

const measures: Measure[] = [];
const take = (taken: Measure): void => {
  const { measure, measured, atMost, atLeast } = taken;
  const limit =
    atMost === undefined ? (atLeast === undefined ? "" : `   at least ${atLeast}`) : `   at most ${atMost}`;
  const verdict = limit === "" ? " " : isMet(taken) ? "✓" : "✗";
  console.log(`${verdict} ${measure.padEnd(66)} ${String(measured).padStart(10)}${limit}`);
  measures.push(taken);
};
const rounded = (value: number | string): number | string =>
  typeof value === "number" ? Math.round(value * 100) / 100 : value;
const note = (measure: string, measured: number | string, atMost?: number): void =>
  take({ measure, measured: rounded(measured), ...(atMost === undefined ? {} : { atMost }) });
const noteAtLeast = (measure: string, measured: number, atLeast: number): void =>
  take({ measure, measured: rounded(measured), atLeast });

const sizes = { small: 1_000, large: 50_000 } as const;
if (helped(import.meta.filename)) process.exit(0);
const { quick } = parseArgs({ options: { quick: { type: "boolean", default: false } } }).values;
const large = quick ? 5_000 : sizes.large;
/** Applications that the figures of the larger organisation have counted. */
const countedApplications = 100_000;
const rounds = quick ? 5 : 15;

await bundleFunctions();
const http = (await functionFolders()).filter((folder) => folder.startsWith("http/"));
const bundle = (folder: string) => path.join(bundleFolder, folder, "index.js");
console.log("\nBundles and start-up");
for (const folder of http) note(`bundle of ${folder}, KB`, statSync(bundle(folder)).size / 1024, 400);

console.log(
  "\nRebuild of figures: what it computes, without a table behind it; and SQL over the export of the same",
);
const { rebuild, sql } = rebuildFigures(quick ? 2_000 : 20_000);
const cpuOf = (counted: readonly (typeof parts)[number][]): number =>
  counted.reduce((sum, part) => sum + rebuild.cpu[part], 0);
const perSecond = (cpu: number): number => Math.round((rebuild.events / cpu) * 1000);
note("events of applications and of their messages", rebuild.events);
noteAtLeast("events per CPU-second", perSecond(cpuOf(parts)), 300_000);
for (const part of parts) note(`  ${part}: CPU per event, µs`, (rebuild.cpu[part] / rebuild.events) * 1000);
note("events per CPU-second that are parsed and checked, nothing more", perSecond(cpuOf(["parse", "check"])));
note("memory at most, MB", rebuild.memory, 256);
note(`DuckDB, ${sql.figures} of the figures: events per CPU-second`, perSecond(sql.cpu));
note("DuckDB: memory at most, MB", sql.memory);

console.log("\nCounting where transactions get in each other's way, as AWS refuses them");
const contended = { applications: quick ? 12 : 36 };
for (const shards of [1, 8]) {
  const perTransaction = ({ conflicts, transactions }: Contention): number => conflicts / transactions;
  const runs = await contentionOfRuns(8, { shards, ...contended });
  note(`8 runs at once, ${shards} partitions: refused ÷ carried out`, perTransaction(runs), 14);
  const rebuilt = await contentionOfRebuild({ shards, ...contended });
  note(`rebuild, ${shards} partitions: refused ÷ carried out`, perTransaction(rebuilt), shards === 1 ? 3 : 1);
}

const world = await createWorld();
try {
  const operator = world.stack.operatorEnvironment();
  const startable = (folder: string) => ({ name: folder, file: bundle(folder), environment: operator });
  for (const figure of await startupFigures(http.map(startable), rounds))
    note(
      `init CPU of ${figure.name} ÷ empty handler`,
      figure.ratio,
      figure.name === "empty handler" ? undefined : 4,
    );
  const [, first] = await startupFigures(
    [{ ...startable("http/applications"), name: "first command", nextEvent: () => commandEvent() }],
    rounds,
  );
  note("init + first command ÷ empty handler", first?.ratio ?? Number.NaN, 5.8);

  console.log("\nOne outcome (started work: points and one mail)");
  const units = await outcomeUnits(world);
  note("command: read units", units.command.read, 2);
  note("command: write units", units.command.write, 1);
  note("stream as JSON, bytes", units.streamBytes);
  for (const [name, write] of Object.entries(units.follows)) note(`  follows by ${name}: write units`, write);
  note("everything that follows: write units", units.followsTotal, 20);

  console.log("\nOutcomes over HTTP, 8 clients, with all that follows");
  const speed = await throughput(world, 8, quick ? 10 : 50);
  note("outcomes per second", speed.perSecond);
  note("p50, ms", speed.p50);
  note("p95, ms", speed.p95);
  note("CPU per outcome, ms (runner, without the table engine)", speed.cpuPerOutcome);
  note("memory of the whole stack, MB", speed.memory);

  console.log(`\nA page of 50 at ${large} ÷ at ${sizes.small} applications`);
  await seedRows(world, "org_small", sizes.small);
  await seedRows(world, "org_large", large);
  await listFigures(world, "org_small", 3); // warm
  const small = await listFigures(world, "org_small", rounds);
  const big = await listFigures(world, "org_large", rounds);
  for (const [index, figure] of big.entries()) {
    const before = small[index];
    if (!before) continue;
    if (isFlat(figure.query)) {
      note(`${figure.query}: units`, figure.units / before.units, 1.2);
      note(`${figure.query}: p50`, figure.p50 / before.p50, 1.2);
    } else
      note(`${figure.query}: units at ${sizes.small} and at ${large}`, `${before.units} / ${figure.units}`);
  }

  const listed = quick ? 2_000 : 20_000;
  console.log(`\nThe list of ${listed} applications in a browser, CPU four times slower`);
  const page = await listPageFigures(world, listed, quick ? 2 : 5);
  if (!page) console.log("  not measured: no Chromium here");
  else {
    note("scripts of the first view, KB compressed", page.scriptKilobytes, 250);
    note("usable after, ms", page.usableAfter, 1_500);
    note("a page of 50 shown after the reply, ms", page.pageShownAfter, 200);
    note("layout shift", page.layoutShift, 0);
  }

  console.log("\nTalks with an expert");
  const talks = await slotFigures(world, rounds);
  note("free slots shown, 5 experts and 30 days", talks.slots);
  note("free slots: read units", talks.freeUnits, 20);
  note("free slots: p50, ms", talks.freeP50);
  note("booking: read units", talks.booking.read, 4);
  note("booking: write units", talks.booking.write, 16);

  console.log("\nFigures");
  const kpis = await kpiFigures(world, sizes.small, countedApplications, rounds);
  for (const [size, at] of [
    [sizes.small, kpis.small],
    [countedApplications, kpis.large],
  ] as const) {
    note(`refresh of one changed application at ${size}: units`, at.refresh.units);
    note(`refresh of one changed application at ${size}: CPU, ms`, at.refresh.cpu);
    note(`a year by month at ${size}: read units`, at.byMonth.units);
    note(`a year by month at ${size}: p50, ms`, at.byMonth.p50);
    note(`a year by quarter and site at ${size}: read units`, at.bySite.units);
    note(`a year by quarter and site at ${size}: p50, ms`, at.bySite.p50);
  }
  note("refresh: units, ratio", kpis.large.refresh.units / kpis.small.refresh.units, 1.2);
  note("refresh: CPU, ratio", kpis.large.refresh.cpu / kpis.small.refresh.cpu, 1.5);
  note("a year by month: units, ratio", kpis.large.byMonth.units / kpis.small.byMonth.units, 1.2);
  note("a year by month: p50, ratio", kpis.large.byMonth.p50 / kpis.small.byMonth.p50, 1.5);
  note("a year by quarter and site: units, ratio", kpis.large.bySite.units / kpis.small.bySite.units, 1.5);
  note("a year by quarter and site: p50, ratio", kpis.large.bySite.p50 / kpis.small.bySite.p50, 1.5);

  console.log("\nHR's dashboard, seen for the first time");
  const view = printedBy<FirstViewFigures>("first-view.ts");
  if ("without" in view) note("first view", `not measured: ${view.without}`);
  else {
    note("first view, KB compressed", view.first / 1024, 300);
    note("with the charts further down, KB compressed", view.all / 1024);
    note("figures shown and a definition opened, ms after signing in", view.milliseconds, 2_000);
  }
} finally {
  await world.stack.stop();
}

const missed = measures.filter((taken) => !isMet(taken));
writeFileSync(
  path.join(import.meta.dirname, "results.json"),
  `${JSON.stringify({ node: process.version, applications: { small: sizes.small, large }, measures }, null, 2)}\n`,
);
console.log(
  missed.length === 0 ? "\nEvery figure is met." : `\nNot met: ${missed.map((m) => m.measure).join("; ")}`,
);

/** What a program beside this one measured, in a process of its own: CPU and memory are its alone. */
function printedBy<Figures>(program: string, ...parameters: readonly string[]): Figures {
  const file = path.join(import.meta.dirname, program);
  const printed = execFileSync(process.execPath, [file, ...parameters], { encoding: "utf8" });
  return JSON.parse(printed.split("\n").find((line) => line.startsWith("{")) ?? "") as Figures;
}

/** One after the other over the same applications. */
function rebuildFigures(applications: number): { rebuild: RebuildFigures; sql: DuckDbFigures } {
  const folder = mkdtempSync(path.join(tmpdir(), "milepost-bench-"));
  try {
    writeOrganisation(folder, applications);
    return {
      rebuild: printedBy<RebuildFigures>("rebuild.ts", folder),
      sql: printedBy<DuckDbFigures>("duckdb.ts", folder),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** An event as API Gateway sends it, that records the first outcome of a new application. */
async function commandEvent(): Promise<unknown> {
  const { body } = await world.call("POST", "/v1/applications", {
    jobId: world.jobId,
    candidate: { name: "First Command", email: `first.${crypto.randomUUID()}@people.example` },
  });
  const id = String(body["applicationId"]);
  const [originKey = ""] = (world.stack.operatorEnvironment()[environment.originKeys] ?? "").split(" ");
  return {
    version: "2.0",
    routeKey: "POST /v1/applications/{id}/outcomes",
    rawPath: `/v1/applications/${id}/outcomes`,
    rawQueryString: "",
    headers: { "content-type": "application/json", [originHeader]: originKey },
    pathParameters: { id },
    requestContext: {
      requestId: "bench",
      authorizer: { jwt: { claims: { org: world.organisationId, member: world.recruiterId }, scopes: [] } },
      http: { method: "POST" },
    },
    body: JSON.stringify({ milestone: "contact-made", outcome: "spoke-interested" }),
    isBase64Encoded: false,
  };
}
