import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { exactUpTo } from "../../shared/domain/kpi/histogram.ts";
import { CountedAgain } from "./counted-again.ts";
import type { SqlNumber } from "./counted-again.ts";
import { ExportFiles } from "./exported.ts";
import { organisationOf, upToFact } from "./organisation.ts";
import type { Generated } from "./organisation.ts";
import { Served } from "./served.ts";
import type { Counting } from "./served.ts";

/** One number of one row of a figure that is served otherwise than it was counted again. */
export interface Difference {
  readonly figure: string;
  readonly number: string;
  readonly served: number | null | undefined;
  readonly counted: number | null | undefined;
  readonly id: string;
}

/** KPIs that SQL counts again. */
export const countedTwice: readonly string[] = [
  "applications.received",
  "list.current",
  "funnel.reached.<milestone>",
  "funnel.lost.<milestone>.<class>",
  "time.first_attempt",
  "time.first_contact",
  "time.in_milestone.<milestone>",
  "time.to_hire",
  "promise.kept",
  "messages.delivered",
  "experience.cnps",
  "experience.cnps.<decision>.<touchpoint>",
  "retention.4w",
  "retention.12w",
  "referral.share",
  "points.owed",
  "points.reversed",
];

const fixedParts = countedTwice.map((id) => id.split("<")[0] ?? id);
const isCovered = (name: string): boolean => {
  const id = name.split(" ")[0] ?? name;
  return fixedParts.some((part) => (part.endsWith(".") ? id.startsWith(part) : id === part));
};
const percentiles = new Set(["value", "p25", "p50", "p75", "p90"]);
/** How far percentiles may lie apart where they are not exact. */
const tolerance = 0.01;

/** Parts that only ratios are made of. */
const internal = new Set(["live"]);

/** Every covered number of every figure and row, compared. */
export function compare(
  served: Served,
  counted: readonly SqlNumber[],
): { compared: number; differences: Difference[] } {
  const again = new Map<string, Map<string, number | null>>();
  for (const { id, basis, dimension, row_name, month, name, amount } of counted) {
    const key = [id, basis, dimension, row_name, month].join(" · ");
    const numbers = again.get(key) ?? new Map<string, number | null>();
    again.set(key, numbers);
    numbers.set(name, amount === null ? null : (numbers.get(name) ?? 0) + amount);
  }
  const differences: Difference[] = [];
  const bases = new Set<string>();
  const seen = new Set<string>();
  let compared = 0;
  for (const { id, basis, dimension, row, month, numbers } of served.cells()) {
    bases.add(`${id} ${basis}`);
    if (!isCovered(id)) continue;
    const place = [basis, dimension, row, month].join(" · ");
    const key = `${id} · ${place}`;
    seen.add(key);
    const own = again.get(key) ?? new Map<string, number | null>();
    const leftOut = id.startsWith("points.")
      ? undefined
      : again.get(`${id === "list.current" ? "* of a stock" : "*"} · ${place}`);
    const isPercentile = "p50" in numbers;
    const inexact = isPercentile && (numbers["n"] ?? 0) > exactUpTo;
    const names = new Set([...Object.keys(numbers), ...own.keys(), ...(leftOut?.keys() ?? [])]);
    for (const name of names) {
      if (internal.has(name) || (name === "denominator" && numbers["denominator"] === null)) continue;
      if (isPercentile && percentiles.has(name) && !(name in numbers)) continue;
      const counts = (own.get(name) ?? 0) + (leftOut?.get(name) ?? 0);
      const sql = own.has(name) || leftOut?.has(name) ? (own.get(name) === null ? null : counts) : undefined;
      compared += 1;
      if (!same(numbers[name], sql, inexact && percentiles.has(name) ? tolerance : 0))
        differences.push({ figure: key, number: name, served: numbers[name], counted: sql, id });
    }
  }
  for (const [key, numbers] of again) {
    const [id = "", basis = ""] = key.split(" · ");
    if (seen.has(key) || !isCovered(id) || !bases.has(`${id} ${basis}`)) continue;
    for (const [name, sql] of numbers)
      if (sql !== null && sql !== 0)
        differences.push({ figure: key, number: name, served: undefined, counted: sql, id });
  }
  return { compared, differences };
}

/** Nothing, no value and zero of something that adds up are the same to a reader; a value of zero is not no value. */
function same(
  served: number | null | undefined,
  counted: number | null | undefined,
  within: number,
): boolean {
  if (served === null || served === undefined)
    return counted === null || counted === undefined || counted === 0;
  if (counted === null || counted === undefined) return served === 0;
  const apart = Math.abs(served - counted);
  // Ratios are the same division on both sides; the last bits may differ where hundredths are multiplied.
  return apart <= Math.max(Math.abs(counted) * within, 1e-9);
}

/** Both sides over these applications. */
export async function countBoth(applications: Iterable<Generated>, counting?: Counting): Promise<Comparison> {
  const directory = mkdtempSync(path.join(tmpdir(), "milepost-numbers-"));
  const served = new Served(counting);
  const files = new ExportFiles(directory);
  const told = { applications: 0, events: 0 };
  try {
    for (const application of applications) {
      served.add(application);
      files.add(application);
      told.applications += 1;
      told.events += application.story.events.length + application.messages.length;
    }
    files.flush();
    const again = await CountedAgain.over(directory);
    try {
      return { ...compare(served, await again.numbers()), ...told };
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
  readonly differences: readonly Difference[];
  readonly applications: number;
  readonly events: number;
}

/** A life that shows a difference, as short as was found. */
export interface ShortestStory {
  readonly difference: Difference;
  readonly application: Generated;
}

/** From all applications to one, by halves, then to the first of its facts after which the difference is there. */
export async function shortestStory(
  { id, number }: Difference,
  seed: number,
  applications: number,
  counting?: Counting,
): Promise<ShortestStory | undefined> {
  const differenceOf = async (told: Iterable<Generated>): Promise<Difference | undefined> =>
    (await countBoth(told, counting)).differences.find((each) => each.id === id && each.number === number);
  let places = placesUpTo(applications);
  while (places.length > 1) {
    const half = Math.ceil(places.length / 2);
    const [before, after] = [places.slice(0, half), places.slice(half)];
    const inFirst = await differenceOf(organisationOf(seed, before));
    if (!inFirst && !(await differenceOf(organisationOf(seed, after)))) return undefined;
    places = inFirst ? before : after;
  }
  const [application] = organisationOf(seed, places);
  if (!application) return undefined;
  for (const factSeq of new Set(application.story.events.map((event) => event.factSeq))) {
    const part = upToFact(application, factSeq);
    const difference = await differenceOf([part]);
    if (difference) return { difference, application: part };
  }
  return undefined;
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
