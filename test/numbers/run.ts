/**
 * Counts the figures of a generated organisation twice, as they are served and in SQL over its exported facts, and prints
 * what differs with the shortest story that shows it.
 *
 *   npm run numbers -- --applications 100000 --seed 7
 */
import { parseArgs } from "node:util";
import { helped } from "../../commands/help.ts";
import { countBoth, placesUpTo, shortestStory, toldIn } from "./comparison.ts";
import { organisationOf } from "./organisation.ts";

if (helped(import.meta.filename)) process.exit(0);
const { values } = parseArgs({
  options: { applications: { type: "string", default: "3000" }, seed: { type: "string", default: "7" } },
});
const [applications, seed] = [Number(values.applications), Number(values.seed)];
/** One mistake shows in many numbers: the stories of so many say enough. */
const told = 5;
const startedAt = performance.now();
const result = await countBoth(organisationOf(seed, placesUpTo(applications)));
const seconds = Math.round((performance.now() - startedAt) / 1000);
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
console.log(
  `seed ${seed}: ${result.applications} applications, ${result.events} events, ${result.compared} numbers compared in ${seconds} s, with at most ${megabytes} MB; ${result.differences.length} differ`,
);
console.log(
  Object.entries(result.occurred)
    .map(([kind, count]) => `${kind}: ${count}`)
    .join(", "),
);
const byNumber = [...Map.groupBy(result.differences, (each) => `${each.id} ${each.number}`)];
for (const [number, { length, 0: first }] of byNumber)
  console.log(
    `${number}: ${length} rows; ${first?.figure} is served as ${first?.served}, counted ${first?.counted}`,
  );
for (const [number, [first]] of byNumber.slice(0, told)) {
  const story = first && (await shortestStory(first, seed, placesUpTo(applications)));
  console.log(`\n${number}\n${story ? toldIn(story) : "No single application shows it."}`);
}
process.exitCode = result.differences.length === 0 ? 0 : 1;
