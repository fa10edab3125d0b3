import { execFileSync } from "node:child_process";
import { plantedBugs } from "./planted.ts";
import type { SeedReport } from "./seeds.ts";
import { runOnThreads } from "./threads.ts";
import type { Task } from "./threads.ts";
import type { Coverage } from "./transport.ts";

/** Runs seeds from `first` on, as they are. */
export async function runSeeds(first: number, count: number): Promise<SeedReport[]> {
  const reports: SeedReport[] = [];
  let at = first;
  await runOnThreads(
    () => (at < first + count ? { seed: String(at++) } : undefined),
    (_, report) => reports.push(report),
  );
  return reports.sort((a, b) => Number(a.seed) - Number(b.seed));
}

export interface Finding {
  readonly name: string;
  /** How many seeds it took; nothing where it was not found. */
  readonly seeds: number | undefined;
  readonly problem: string | undefined;
}

/** Tries seeds with each planted bug until one shows it. */
export async function findPlanted(mostSeeds: number, names?: readonly string[]): Promise<Finding[]> {
  const open = plantedBugs
    .filter(({ name }) => !names || names.includes(name))
    .map(({ name }) => ({
      name,
      tried: 0,
      running: false,
      seeds: undefined as number | undefined,
      problem: undefined as string | undefined,
    }));
  const next = (): Task | undefined => {
    const bug = open.find((each) => !each.running && each.seeds === undefined && each.tried < mostSeeds);
    if (!bug) return undefined;
    bug.running = true;
    bug.tried += 1;
    return { seed: String(bug.tried), planted: bug.name };
  };
  await runOnThreads(next, ({ planted }, { problems }) => {
    const bug = open.find(({ name }) => name === planted);
    if (!bug) return;
    bug.running = false;
    if (problems.length === 0) return;
    bug.seeds = bug.tried;
    bug.problem = problems[0];
  });
  return open.map(({ name, seeds, problem }) => ({ name, seeds, problem }));
}

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, each) => total + each, 0);

/** In how many seeds one of these happened to an interview. */
export const seedsWith = (reports: readonly SeedReport[], names: readonly string[]): number =>
  reports.filter(({ interviews }) => names.some((name) => (interviews[name] ?? 0) > 0)).length;

/** The figures that say how much was tried. */
export function summary(reports: readonly SeedReport[]): string {
  const faults = new Map<string, number>();
  const sites = new Map<string, Coverage>();
  for (const report of reports) {
    for (const [kind, count] of Object.entries(report.faults))
      faults.set(kind, (faults.get(kind) ?? 0) + count);
    for (const [site, { calls, crashedBefore, crashedAfter }] of Object.entries(report.coverage)) {
      const known = sites.get(site) ?? { calls: 0, crashedBefore: 0, crashedAfter: 0 };
      known.calls += calls;
      known.crashedBefore += crashedBefore;
      known.crashedAfter += crashedAfter;
      sites.set(site, known);
    }
  }
  const mails = sum(reports.map((report) => report.mails));
  const resends = sum(reports.map((report) => report.resends));
  const covered = (crashed: keyof Coverage) => [...sites.values()].filter((site) => site[crashed] > 0).length;
  const never = [...sites].filter(([, site]) => site.crashedBefore === 0 || site.crashedAfter === 0);
  const perTenThousand = mails === 0 ? 0 : (resends / mails) * 10_000;
  return [
    `${reports.length} seeds × ${sum(reports.map((r) => r.commands))} commands × ${sum(reports.map((r) => r.calls))} SDK calls × ${sum(faults.values())} faults`,
    ...[...faults]
      .sort(([, a], [, b]) => b - a)
      .map(([kind, count]) => `  ${String(count).padStart(7)} ${kind}`),
    `crashed before ${covered("crashedBefore")} and after ${covered("crashedAfter")} of ${sites.size} call sites` +
      (never.length > 0
        ? `; not both at: ${never
            .slice(0, 12)
            .map(([site]) => site)
            .join(" · ")}${never.length > 12 ? " …" : ""}`
        : ""),
    ...["first", "final", "colleague", "visit"].map(
      (kind) =>
        `interviews, ${kind}: ${["offered", "booked", "moved", "cancelled", "held", "missed"]
          .map((what) => `${what} ${seedsWith(reports, [`${kind} ${what}`])}`)
          .join(" · ")} of ${reports.length} seeds`,
    ),
    `${mails} mails, ${resends} sent once more after an unknown outcome: ${perTenThousand.toFixed(1)} per 10,000`,
  ].join("\n");
}

export function plantedSummary(findings: readonly Finding[]): string {
  const found = findings.filter(({ seeds }) => seeds !== undefined);
  return [
    `planted bugs found: ${found.length}/${findings.length}`,
    ...findings.map(
      ({ name, seeds, problem }) =>
        `  ${seeds === undefined ? "NOT FOUND" : `seed ${seeds}`.padEnd(9)} ${name}\n            ${(problem ?? "").slice(0, 150)}`,
    ),
  ].join("\n");
}

/** What somebody needs who wants to see a failure for themselves. */
export async function failureText(failed: SeedReport, milliseconds: number): Promise<string> {
  const commit = execFileSync("git", ["rev-parse", "--short", "HEAD"], { encoding: "utf8" }).trim();
  // Only here does this thread need the product itself.
  const { shrink } = await import("./shrink.ts");
  const { intents, report } = await shrink(failed, { milliseconds });
  return [
    `seed ${failed.seed} at commit ${commit} failed:`,
    ...failed.problems.slice(0, 12).map((problem) => `  ${problem}`),
    `with ${intents.length} of its commands it still does:`,
    ...report.problems.slice(0, 5).map((problem) => `  ${problem}`),
    ...report.story.map((line) => `  ${line}`),
    `again: npm run simulate -- --seed ${failed.seed}`,
  ].join("\n");
}
