/**
 * Simulations, as many as wanted:
 *
 *   npm run simulate -- --seeds 1000            seeds 1 to 1000
 *   npm run simulate -- --seed 42               this one
 *   npm run simulate -- --planted               whether mistakes put in on purpose are found
 *
 * Exit code 0 only if everything held, and every planted bug was found.
 */
import { parseArgs } from "node:util";
import { helped } from "../../commands/help.ts";
import { failureText, findPlanted, plantedSummary, runSeeds, summary } from "./summary.ts";

if (helped(import.meta.filename)) process.exit(0);
const { values } = parseArgs({
  options: {
    seeds: { type: "string" },
    seed: { type: "string" },
    planted: { type: "boolean", default: false },
  },
});
/** A number as it was given; what is none is said, rather than nothing simulated. */
function numberOf(name: "seeds" | "seed", otherwise: number): number {
  const number = Number(values[name] ?? otherwise);
  if (!Number.isInteger(number) || number < 1) throw new Error(`--${name} takes a whole number from 1 on.`);
  return number;
}

let held = true;
if (values.planted) {
  const findings = await findPlanted(numberOf("seeds", 25));
  console.log(plantedSummary(findings));
  held = findings.every(({ seeds }) => seeds !== undefined);
} else {
  const first = numberOf("seed", 1);
  const reports = await runSeeds(first, numberOf("seeds", values.seed ? 1 : 100));
  for (const failed of reports.filter(({ problems }) => problems.length > 0).slice(0, 3)) {
    held = false;
    console.log(await failureText(failed, 60_000));
  }
  const failed = reports.filter(({ problems }) => problems.length > 0).map(({ seed }) => seed);
  console.log(summary(reports));
  if (failed.length > 0) console.log(`failed: seeds ${failed.join(", ")}`);
}
process.exit(held ? 0 : 1);
