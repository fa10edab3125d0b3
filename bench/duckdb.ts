/**
 * The same figures in SQL over the export of the same applications. Runs in a process of its own, as the rebuild beside
 * it does, and prints one line of JSON.
 */
import { CountedAgain } from "../test/numbers/counted-again.ts";
import { kpis } from "../shared/domain/kpi/catalogue.ts";
import { idOf, isOf } from "../test/numbers/comparison.ts";

export interface DuckDbFigures {
  /** Milliseconds of CPU of all its threads. */
  readonly cpu: number;
  /** Numbers it came to. */
  readonly numbers: number;
  /** KPIs that the SQL came to numbers of; the rebuild counts all there are. */
  readonly figures: number;
  /** The most memory the process held, MB. */
  readonly memory: number;
}

const before = process.cpuUsage();
const database = await CountedAgain.over(process.argv[2] ?? ".");
const numbers = await database.numbers("month");
const { user, system } = process.cpuUsage(before);
database.close();
const named = [...new Set(numbers.map(({ id }) => idOf(id)))];
const figures: DuckDbFigures = {
  cpu: (user + system) / 1000,
  numbers: numbers.length,
  figures: kpis.filter((kpi) => named.some((figure) => isOf(kpi, figure))).length,
  memory: process.resourceUsage().maxRSS / 1024,
};
console.log(JSON.stringify(figures));
