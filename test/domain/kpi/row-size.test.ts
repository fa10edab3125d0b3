import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { contribution, kpis } from "../../../shared/domain/kpi/catalogue.ts";
import { largest } from "../../../shared/domain/kpi/histogram.ts";
import { Sums } from "../../../shared/domain/kpi/kpi.ts";
import { rollupChanges } from "../../../shared/domain/kpi/rollups.ts";
import type { RollupChange, Sections } from "../../../shared/domain/kpi/rollups.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import { organisationOf } from "../../numbers/organisation.ts";

/**
 * The fullest row there can be: a month in which everything occurred that figures count (every milestone, class, reason
 * and currency, and more referrers than most organisations have people), and in which every histogram has a value in
 * every bucket of its range. Every item of it is written by each change to it, at a price by its size, and so has to
 * stay small.
 */
const milestones = defaultTrack.milestones.map(({ id }) => id);

/** What stands for one another in the names of sections and counters. */
const groups: readonly (readonly string[])[] = [
  [...milestones, "arrival"],
  ["GBP", "EUR", "SEK", "JPY"],
  ["ours", "theirs", "no-show", "term", "unknown"],
  ["rejected", "withdrew", "accepted"],
  ["supported", "unsupported", "late"],
  ["base", "first-year-cash"],
  ["settled", "waived", "unsettled", "no-gap", "never-asked"],
];

/** Every name that a name stands for: each of its parts replaced by all that may be there instead. */
function namesLike(name: string): string[] {
  const parts = name.split(/([./|])/);
  return parts.reduce<string[]>(
    (made, part) => {
      const others = groups.find((group) => group.includes(part)) ?? [part];
      return made.flatMap((before) => others.map((other) => before + other));
    },
    [""],
  );
}

/** A value in every bucket: its lower bound. */
function inEveryBucket(to: number): number[] {
  const values: number[] = [];
  for (let value = 0; value <= to; value += Math.max(1, Math.floor(value / 50))) values.push(value);
  return values;
}

/** A page of exact values, all of them taken. */
const fullPage = Array.from({ length: 128 }, (_, index) => 1_280 + index);

/** Minutes of half a year, days of three years, a fall of pay by half to three times as much, in basis points. */
function valuesOf(distribution: string): number[] {
  if (/^(salary|alignment)\./.test(distribution))
    return [...inEveryBucket(20_000), ...inEveryBucket(5_000).map((value) => 0 - value), ...fullPage];
  const inMinutes = /^(time\.first\/|interview\.|scorecard\.|offer\.)/.test(distribution);
  return [...inEveryBucket(inMinutes ? 180 * 24 * 60 : 3 * 365), ...fullPage];
}

/** More than four hundred thousand of each; money in hundreds of millions of a currency. */
const amountOf = (counter: string): number => (/money|from|to/.test(counter) ? 45_678_912_345 : 456_789);

const referrers = 3_000;

/** What the names are that lives of all kinds are counted under, and everything that stands beside them. */
function namesSeen() {
  const sections = new Map<string, Set<string>>();
  const distributions = new Set<string>();
  for (const { story, messages, entries } of organisationOf(11, Array(1_500).keys())) {
    const { cells } = contribution({
      ...{ application: story.application(), history: story.history() },
      ...{ track: story.track, scheme: story.scheme, entries, messages },
    });
    for (const { counts, samples } of Object.values(cells)) {
      for (const [section, counters] of Object.entries(counts))
        for (const each of namesLike(section)) {
          const known = sections.get(each) ?? new Set<string>();
          sections.set(each, known);
          for (const counter of Object.keys(counters)) known.add(counter);
        }
      for (const distribution of Object.keys(samples))
        for (const each of namesLike(distribution)) distributions.add(each);
    }
  }
  return { sections, distributions };
}

/** Of all figures, as far as sections tell which there are. */
function distributionsRead(sections: Sections): string[] {
  const sums = new Sums(sections);
  return kpis.flatMap(({ variants, distributions }) =>
    distributions
      ? (variants?.(sums, milestones) ?? [""]).flatMap((variant) => distributions(variant, sums))
      : [],
  );
}

function fullestRow(): { items: RollupChange[]; distributions: ReadonlySet<string> } {
  const { sections, distributions } = namesSeen();
  const counts: Record<string, Record<string, number>> = {};
  for (const [section, counters] of sections)
    if (!section.startsWith("referrers."))
      counts[section] = Object.fromEntries(
        [...counters].flatMap(namesLike).map((name) => [name, amountOf(name)]),
      );
  for (let index = 0; index < referrers; index += 1)
    (counts[`referrers.${index % 16}`] ??= {})[`mem_${String(index).padStart(26, "0")}`] = 40;
  for (const name of distributionsRead(counts)) distributions.add(name);
  const samples = Object.fromEntries([...distributions].map((name) => [name, valuesOf(name)]));
  const place = { siteId: "sit_1", jobId: "job_1", recruiterId: "mem_1" };
  const items = rollupChanges(undefined, { place, cells: { "activity#2026-06": { counts, samples } } });
  return { items: items.filter(({ dimension }) => dimension === "organisation"), distributions };
}

/** Bytes as DynamoDB counts them: names, and numbers by their digits; 200 for the key and what else there is. */
const bytesOf = ({ add }: RollupChange): number =>
  200 +
  Object.entries(add).reduce(
    (sum, [name, amount]) => sum + name.length + 2 + Math.ceil(String(Math.abs(amount)).length / 2),
    0,
  );

const kilobyte = 1_024;

describe("the fullest row of a month", () => {
  const { items, distributions } = fullestRow();
  const sections = items.filter(({ page }) => page === undefined);

  test("holds more than a hundred values of every distribution that a figure is read from", () => {
    const row: Sections = Object.fromEntries(sections.map(({ section, add }) => [section, add]));
    const sums = new Sums(row);
    const read = distributionsRead(row);
    assert.ok(read.length > 60, `${read.length} distributions`);
    for (const name of read) assert.ok(sums.occurrences(name).size > 100, name);
  });

  test("is kept in items below 100 KB each, pages of exact values among them", (t) => {
    const bySize = items
      .map((item) => ({ name: `${item.section} ${item.page ?? ""}`.trim(), bytes: bytesOf(item) }))
      .sort((a, b) => b.bytes - a.bytes);
    for (const { name, bytes } of bySize.slice(0, 5))
      t.diagnostic(`${name}: ${(bytes / kilobyte).toFixed(1)} KB`);
    const whole = sections.reduce((sum, item) => sum + bytesOf(item), 0);
    t.diagnostic(`all ${sections.length} items of the row: ${(whole / kilobyte).toFixed(0)} KB`);
    assert.ok((bySize[0]?.bytes ?? 0) > 10 * kilobyte, "a full histogram has some size");
    for (const { name, bytes } of bySize) assert.ok(bytes < 100 * kilobyte, `${name}: ${bytes} bytes`);
  });

  test("keeps no histogram item that could grow beyond that, whatever values it is given", () => {
    const everything = [
      ...inEveryBucket(largest - 1),
      ...inEveryBucket(largest - 1).map((value) => 0 - value),
    ];
    const place = { siteId: "sit_1", jobId: "job_1", recruiterId: "mem_1" };
    const names = [...new Set([...distributions].map((name) => name.split("/")[0] ?? name))];
    for (const section of names) {
      const together = [...distributions].filter((name) => name.split("/")[0] === section);
      const samples = Object.fromEntries(together.map((name) => [name, everything]));
      const made = rollupChanges(undefined, {
        place,
        cells: { "activity#2026-06": { counts: {}, samples } },
      });
      for (const item of made)
        assert.ok(bytesOf(item) < 100 * kilobyte, `${section}: ${bytesOf(item)} bytes`);
    }
  });
});
