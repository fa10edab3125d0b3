import assert from "node:assert/strict";
import test from "node:test";
import { failureText, findPlanted, plantedSummary, runSeeds, summary } from "./summary.ts";

const seeds = 100;
/** Seeds that are tried before a planted bug counts as not found. */
const seedsPerBug = 25;

test(`whatever goes wrong under ${seeds} seeds, nothing is lost, doubled or wrong once it is over`, async () => {
  const reports = await runSeeds(1, seeds);
  console.log(summary(reports));
  const failed = reports.filter(({ problems }) => problems.length > 0);
  const [first] = failed;
  if (first) console.log(await failureText(first, 30_000));
  assert.deepEqual(
    failed.map(({ seed }) => seed),
    [],
    "every seed holds",
  );
});

test("every bug that is planted is found", async () => {
  const findings = await findPlanted(seedsPerBug);
  console.log(plantedSummary(findings));
  assert.deepEqual(
    findings.filter((finding) => finding.seeds === undefined).map(({ name }) => name),
    [],
    "every planted bug is found",
  );
});
