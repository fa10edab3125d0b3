import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { exactUpTo } from "../../shared/domain/kpi/histogram.ts";
import { kpis } from "../../shared/domain/kpi/catalogue.ts";
import type { Kpi } from "../../shared/domain/kpi/kpi.ts";
import { periodKinds } from "../../shared/domain/kpi/periods.ts";
import type { PeriodKind } from "../../shared/domain/kpi/periods.ts";
import { CountedAgain } from "./counted-again.ts";
import type { SqlNumber } from "./counted-again.ts";
import { ExportFiles } from "./exported.ts";
import { Occurrences } from "./kinds.ts";
import { memberFacts, organisationOf, upToFact } from "./organisation.ts";
import type { Generated } from "./organisation.ts";
import { Served } from "./served.ts";
import type { Cell, Counting } from "./served.ts";

/** One number of one row of a figure that is served otherwise than it was counted again. */
export interface Difference {
  readonly figure: string;
  /** By which periods. */
  readonly kind: PeriodKind;
  readonly number: string;
  readonly served: number | null | undefined;
  readonly counted: number | null | undefined;
  readonly id: string;
}

const percentiles = new Set(["value", "p25", "p50", "p75", "p90"]);
/** Whether a figure is one of a KPI's: by its id, or what comes before the part of it that varies. */
export function isOf({ id }: Pick<Kpi, "id">, figure: string): boolean {
  const [fixed = id, ...varying] = id.split("<");
  return varying.length === 0 ? figure === id : figure.startsWith(fixed) && figure !== fixed;
}

/** KPIs that SQL came to no number of. */
export const uncounted = <Each extends Pick<Kpi, "id">>(
  kpis: readonly Each[],
  counted: Comparison["counted"],
): Each[] => kpis.filter((kpi) => ![...counted.keys()].some((figure) => isOf(kpi, figure)));

/** How far percentiles may lie apart where they are not exact. */
const tolerance = 0.01;

/** Parts of which numbers are made, and that are no number of a figure themselves, have a name with a line before it. */
const isPart = (name: string): boolean => name.startsWith("_");

/** A figure's id, without its measure and currency where there are several of one id. */
export const idOf = (name: string): string => name.split(" ")[0] ?? name;

/** Every number of every figure and row, compared. */
async function compare(
  cells: AsyncIterable<Cell>,
  kind: PeriodKind,
  counted: readonly SqlNumber[],
): Promise<Pick<Comparison, "compared" | "differences" | "counted">> {
  const again = new Map<string, Map<string, number | null>>();
  const numbersOf = new Map<string, number>();
  for (const { id, basis, dimension, row_name, period, name, amount } of counted) {
    if (isPart(name)) continue;
    const key = [id, basis, dimension, row_name, period].join(" · ");
    const numbers = again.get(key) ?? new Map<string, number | null>();
    again.set(key, numbers);
    numbers.set(name, amount === null ? null : (numbers.get(name) ?? 0) + amount);
    if (amount && !name.startsWith("excluded.")) numbersOf.set(idOf(id), (numbersOf.get(idOf(id)) ?? 0) + 1);
  }
  const differences: Difference[] = [];
  const seen = new Set<string>();
  let compared = 0;
  for await (const { name: id, basis, dimension, row, period, numbers, withheld } of cells) {
    const kpi = kpis.find((each) => isOf(each, idOf(id)));
    if (!kpi) throw new Error(`${id} is served and in no catalogue.`);
    const place = [basis, dimension, row, period].join(" · ");
    const key = `${id} · ${place}`;
    const keyOfId = `${idOf(id)} · ${place}`;
    seen.add(key).add(keyOfId);
    const own = again.get(key);
    // What members sent in is the whole organisation's, whatever the row.
    const sentIn = kpi.ofMembers ? [basis, "organisation", "all", period].join(" · ") : place;
    // What is left out of an id is left out of each of its figures, and out of all that the ledger does not tell.
    const leftOut = [
      ...(keyOfId === key ? [] : [again.get(keyOfId)]),
      ...(kpi.ofLedger ? [] : [again.get(`${kpi.stock ? "* of a stock" : "*"} · ${sentIn}`)]),
    ];
    const both = (name: string): number | null | undefined =>
      [own, ...(name.startsWith("excluded.") ? leftOut : [])]
        .flatMap((each) => (each?.has(name) ? [each.get(name) ?? null] : []))
        .reduce<number | null | undefined>(
          (sum, each) => (each === null ? null : (sum ?? 0) + each),
          undefined,
        );
    const isPercentile = "p50" in numbers;
    const inexact = isPercentile && (numbers["n"] ?? 0) > exactUpTo;
    const names = new Set([
      ...Object.keys(numbers),
      ...[own, ...leftOut].flatMap((each) => [...(each?.keys() ?? [])]),
    ]);
    for (const name of names) {
      if (withheld && name !== "n" && !name.startsWith("excluded.")) continue;
      if (name === "denominator" && numbers["denominator"] === null) continue;
      if (isPercentile && percentiles.has(name) && !(name in numbers)) continue;
      compared += 1;
      const sql = both(name);
      if (!same(numbers[name], sql, inexact && percentiles.has(name) ? tolerance : 0))
        differences.push({ figure: key, kind, number: name, served: numbers[name], counted: sql, id });
    }
  }
  for (const [key, numbers] of again) {
    const [id = "", basis = "", dimension = "", row = ""] = key.split(" · ");
    if (seen.has(key) || id.startsWith("*") || isTooFine(id, basis, dimension, row, kind)) continue;
    for (const [name, sql] of numbers)
      if (sql !== null && sql !== 0)
        differences.push({ figure: key, kind, number: name, served: undefined, counted: sql, id });
  }
  return { compared, differences, counted: numbersOf };
}

/** What candidates think of us is served of the organisation and its sites only, by quarter and year, on one basis. */
function isTooFine(figure: string, basis: string, dimension: string, row: string, kind: PeriodKind): boolean {
  const kpi = kpis.find((each) => isOf(each, idOf(figure)));
  if (!kpi?.opinion) return false;
  return kind === "month" || basis !== kpi.bases[0] || row.includes("#") || !coarse.has(dimension);
}

const coarse: ReadonlySet<string> = new Set(["organisation", "site"]);

/** Nothing and zero of something that adds up are the same to a reader; a value of zero is not no value. */
function same(
  served: number | null | undefined,
  counted: number | null | undefined,
  within: number,
): boolean {
  if (served === null) return counted === null || counted === undefined;
  if (served === undefined) return counted === null || counted === undefined || counted === 0;
  if (counted === null || counted === undefined) return counted === undefined && served === 0;
  const apart = Math.abs(served - counted);
  // Ratios are the same division on both sides; the last bits may differ where hundredths are multiplied.
  return apart <= Math.max(Math.abs(counted) * within, 1e-9 * Math.max(1, Math.abs(counted)));
}

/** Both sides over these applications. */
export async function countBoth(
  applications: Iterable<Generated>,
  { counting, kinds = periodKinds }: { counting?: Counting | undefined; kinds?: readonly PeriodKind[] } = {},
): Promise<Comparison> {
  const directory = mkdtempSync(path.join(tmpdir(), "milepost-numbers-"));
  const served = new Served(counting);
  const files = new ExportFiles(directory);
  files.addMembers(memberFacts());
  const occurred = new Occurrences();
  const told = { applications: 0, events: 0 };
  try {
    for (const application of applications) {
      served.add(application);
      files.add(application);
      occurred.add(application);
      told.applications += 1;
      told.events += application.story.events.length + application.messages.length;
    }
    files.flush();
    const again = await CountedAgain.over(directory);
    try {
      const counted = new Map<string, number>();
      const differences: Difference[] = [];
      let compared = 0;
      for (const kind of kinds) {
        const found = await compare(served.cells(kind), kind, await again.numbers(kind));
        compared += found.compared;
        for (const difference of found.differences) differences.push(difference);
        for (const [id, numbers] of found.counted) counted.set(id, (counted.get(id) ?? 0) + numbers);
      }
      return {
        ...{ compared, differences, counted, ...told },
        occurred: { ...occurred.counts, "memberships changed": memberFacts().length },
      };
    } finally {
      again.close();
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
}

export const placesUpTo = (applications: number): number[] =>
  Array.from({ length: applications }, (_, place) => place);

export interface Comparison {
  readonly compared: number;
  /** How many numbers SQL came to that are not zero, beside what is excluded, by the id of their figure. */
  readonly counted: ReadonlyMap<string, number>;
  readonly differences: readonly Difference[];
  readonly applications: number;
  readonly events: number;
  /** What happened in them, and how often. */
  readonly occurred: Readonly<Record<string, number>>;
}

/** A life that shows a difference, as short as was found. */
export interface ShortestStory {
  readonly difference: Difference;
  readonly application: Generated;
}

/** From all applications to one, by halves, then, by halves again, to a fact of it that brings the difference. */
export async function shortestStory(
  { id, number, kind }: Difference,
  seed: number,
  among: readonly number[],
  counting?: Counting,
): Promise<ShortestStory | undefined> {
  const differenceOf = async (told: Iterable<Generated>): Promise<Difference | undefined> =>
    (await countBoth(told, { counting, kinds: [kind] })).differences.find(
      (each) => each.id === id && each.number === number,
    );
  let places = among;
  while (places.length > 1) {
    const half = Math.ceil(places.length / 2);
    const [before, after] = [places.slice(0, half), places.slice(half)];
    const inFirst = await differenceOf(organisationOf(seed, before));
    if (!inFirst && !(await differenceOf(organisationOf(seed, after)))) return undefined;
    places = inFirst ? before : after;
  }
  const [application] = organisationOf(seed, places);
  if (!application) return undefined;
  // A fact after which the difference is there, and before which it is not.
  const facts = [...new Set(application.story.events.map(({ factSeq }) => factSeq))];
  let [shortest, without, length] = [undefined as ShortestStory | undefined, 0, facts.length];
  while (without < length) {
    const middle = shortest ? Math.floor((without + length) / 2) : length;
    if (middle === without) break;
    const part = upToFact(application, facts[middle - 1] ?? 0);
    const difference = await differenceOf([part]);
    if (difference) {
      shortest = { difference, application: part };
      length = middle;
    } else if (shortest) without = middle;
    else return undefined;
  }
  return shortest;
}

/** The story as it is printed: what happened, line by line, and what the two sides make of it. */
export function toldIn({ difference, application }: ShortestStory): string {
  const { figure, number, served, counted } = difference;
  const lines = application.story.events.map(
    ({ seq, factSeq: _fact, recordedAt, actor, type, ...event }) =>
      `  ${seq}. ${recordedAt} ${actor.kind} ${type} ${JSON.stringify(event)}`,
  );
  const messages = application.messages.map((message) => `  ${JSON.stringify(message)}`);
  return [
    `${figure}: ${number} is served as ${served}, and counted again as ${counted}.`,
    ...lines,
    ...messages,
  ].join("\n");
}
