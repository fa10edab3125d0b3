import { plantedBugs } from "./planted.ts";
import { runSeed } from "./seeds.ts";
import type { SeedReport } from "./seeds.ts";
import { intentsOf, type Intent } from "./workload.ts";
import { intentsPerSeed } from "./simulation.ts";

/** What kind of problem it is: the words before the first particulars. */
export const kindOf = (problem: string): string => problem.split(/[:0-9]/)[0] ?? problem;

/**
 * The shortest story found in the time given that still ends in the same kind of problem: whatever can be left out is,
 * many commands at once first.
 */
export async function shrink(
  failed: SeedReport,
  options: { readonly planted?: string | undefined; readonly milliseconds: number },
): Promise<{ readonly intents: readonly Intent[]; readonly report: SeedReport }> {
  const wanted = kindOf(failed.problems[0] ?? "");
  const until = Date.now() + options.milliseconds;
  const plot = plantedBugs.find(({ name }) => name === options.planted)?.plot;
  let intents: readonly Intent[] = intentsOf(failed.seed, intentsPerSeed, plot);
  let report = failed;
  for (let size = Math.ceil(intents.length / 2); size >= 1 && Date.now() < until; size = Math.floor(size / 2))
    for (let start = 0; start < intents.length && Date.now() < until;) {
      const fewer = without(intents, start, size);
      const tried = await runSeed(failed.seed, { planted: options.planted, intents: fewer });
      if (tried.problems.some((problem) => kindOf(problem) === wanted)) {
        intents = fewer;
        report = tried;
      } else start += size;
    }
  return { intents, report };
}

/** Those that remain keep their moments: the waiting of what is left out falls to the next. */
function without(intents: readonly Intent[], start: number, size: number): Intent[] {
  const waited = intents.slice(start, start + size).reduce((sum, { after }) => sum + after, 0);
  const [next, ...rest] = intents.slice(start + size);
  const kept = next ? [{ ...next, after: next.after + waited }, ...rest] : [];
  return [...intents.slice(0, start), ...kept];
}
