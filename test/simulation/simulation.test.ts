import assert from "node:assert/strict";
import test from "node:test";
import { failureText, findPlanted, plantedSummary, runSeeds, seedsWith, summary } from "./summary.ts";
import { rushing } from "./seeds.ts";
import { rushOnThread } from "./threads.ts";

const seeds = 100;
/** Seeds that are tried before a planted bug counts as not found. */
const seedsPerBug = 40;

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
  // What never happens proves nothing.
  for (const names of [
    ["final booked"],
    ["colleague booked", "visit booked"],
    ["final held", "final missed"],
    ["colleague held", "visit held", "colleague missed", "visit missed"],
  ])
    assert.ok(seedsWith(reports, names) >= seeds / 20, `${names.join(" or ")} in one seed of twenty`);
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

for (const seed of ["rush-1", "rush-2", "rush-3"])
  test(`of ${rushing} candidates who click one time at once while things go wrong, one has it (${seed})`, async () => {
    const { answers, time, faults, problems } = await rushOnThread(seed, rushing);
    assert.deepEqual(problems, []);
    assert.ok(faults > 0, "something went wrong");
    assert.ok(answers.length >= rushing - 3, "but for some whose mail bounced, everybody had a code");
    const refused = answers.filter(({ status }) => status !== 201);
    assert.equal(answers.length - refused.length, 1, "one booking");
    for (const { status, body } of refused) {
      const problem = String(body["type"]).replace("/docs#problem-", "");
      // A code is good for ten minutes, also for whoever hears nothing for as long.
      if (problem === "code-expired") continue;
      assert.equal(status, 409);
      assert.ok(problem === "slot-taken" || problem === "slot-held", problem);
      const next = body["next"] as { startsAt: string; expertId: string }[];
      assert.ok(next.length > 0, "others are offered");
      assert.ok(
        next.every((slot) => slot.startsAt !== time.startsAt || slot.expertId !== time.expertId),
        "none of them is the one that is gone",
      );
    }
  });
