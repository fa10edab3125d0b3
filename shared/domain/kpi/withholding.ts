import { smallBelow } from "./figures.ts";
import type { Figure, PeriodSums } from "./figures.ts";
import type { Kpi } from "./kpi.ts";

/**
 * Keeps figures of pay from telling what one person earns, and those of opinions what one person thinks. A figure of
 * fewer than five is withheld. Because figures add up (sites to the organisation, quarters to the year, with and without
 * help to all), it could be worked out from others: so the next smallest of its siblings is withheld too, until those
 * withheld beside a sum that is shown are at least two, with five people behind them; and then whatever several sums
 * together would still tell. How many there are (n) is always shown.
 */

/** How many stand behind one figure that no other adds up to, and where it belongs along each axis. */
export interface Leaf {
  /** Figures of one table add up to one another: a currency in a year. */
  readonly table: string;
  readonly at: readonly string[];
  readonly n: number;
}

/** `null` along an axis: all of it together. */
export type Coordinates = readonly (string | null)[];

const keyOf = (table: string, at: Coordinates): string => JSON.stringify([table, ...at]);

/** One figure of a table, sums included. */
interface Cell {
  readonly key: string;
  readonly at: Coordinates;
  n: number;
  /** Where in the list of leaves those are that it sums. */
  readonly leaves: number[];
}

/**
 * Which figures, sums included, are withheld. `leaves` are those of all sites, which stand first in `at`, and what is
 * withheld of a site is withheld from everybody: else two readers, of whom each is served something else, could tell each
 * other what neither is told. For who sees some of the sites (`sees`), all together are these: their sum is served where
 * each of them is, so that whoever sees everything could have added it up.
 */
export function withheldOf(
  leaves: readonly Leaf[],
  sees: (site: string) => boolean = () => true,
): (table: string, at: Coordinates) => boolean {
  const withheld = new Set<string>();
  const sitesOf = new Map<string, ReadonlySet<string>>();
  for (const [table, own] of Map.groupBy(leaves, (leaf) => leaf.table)) {
    for (const key of withheldIn(table, own)) withheld.add(key);
    sitesOf.set(table, new Set(own.flatMap(({ at: [site = ""], n }) => (n > 0 ? [site] : []))));
  }
  return (table, at) => {
    const sites = [...(sitesOf.get(table) ?? [])];
    return at[0] !== null || sites.every(sees)
      ? withheld.has(keyOf(table, at))
      : sites.filter(sees).some((site) => withheld.has(keyOf(table, at.with(0, site))));
  };
}

function withheldIn(table: string, given: readonly Leaf[]): ReadonlySet<string> {
  // Sorted, so that every reader and every query is served the same.
  const leaves = given
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => (keyOf(table, a.at) < keyOf(table, b.at) ? -1 : 1));
  const cells = new Map<string, Cell>();
  const equations = new Map<string, Equation>();
  for (const [index, { at, n }] of leaves.entries())
    for (const sum of sumsOver(at)) {
      const key = keyOf(table, sum);
      const cell = cells.get(key) ?? { key, at: sum, n: 0, leaves: [] };
      cells.set(key, cell);
      cell.n += n;
      cell.leaves.push(index);
      for (const [axis, coordinate] of sum.entries()) {
        if (coordinate === null) continue;
        // One sum may be made up along several axes: each is an equation of its own.
        const of = keyOf(table, sum.with(axis, null));
        const equation = equations.get(`${axis} ${of}`) ?? { sum: of, parts: new Set() };
        equations.set(`${axis} ${of}`, equation);
        equation.parts.add(cell);
      }
    }
  const all = [...equations.values()].map(({ sum, parts }) => ({
    sum,
    parts: [...parts].sort(smallestFirst),
  }));
  const places = [...cells.values()];
  const withheld = new Set(places.filter(({ n }) => n < smallBelow).map(({ key }) => key));
  withholdSiblings(all, withheld);
  // Of one and two leaves first: then larger groups are not told for holding a smaller one that is. What is withheld only
  // grows, so that a group that is not told once never is.
  for (const half of [1, 2] as const) {
    for (let told = toldGroups(leaves, half, places, withheld); told.length > 0;) {
      const telling = tellingSum(places, told, leaves.length, withheld);
      if (telling !== undefined) {
        withheld.add(telling);
        withholdSiblings(all, withheld);
      } else {
        told = told.length < toldAtOnce ? [] : toldGroups(leaves, half, places, withheld);
      }
    }
  }
  return withheld;
}

/** A sum and what adds up to it along one axis. */
interface Equation {
  readonly sum: string;
  readonly parts: Set<Cell>;
}

const smallestFirst = (a: Cell, b: Cell): number => a.n - b.n || (a.key < b.key ? -1 : 1);

/** Withholds until no sum tells by itself: what is withheld beside a sum that is shown are two at least, and five people. */
function withholdSiblings(
  equations: readonly { readonly sum: string; readonly parts: readonly Cell[] }[],
  withheld: Set<string>,
): void {
  for (let changed = true; changed;) {
    changed = false;
    for (const { sum, parts } of equations) {
      const hidden = parts.filter(({ key }) => withheld.has(key));
      const people = hidden.reduce((total, { n }) => total + n, 0);
      const isSafe = withheld.has(sum)
        ? hidden.length > 0
        : hidden.length === 0 || (hidden.length > 1 && people >= smallBelow);
      if (isSafe) continue;
      withheld.add(parts.find(({ key }) => !withheld.has(key))?.key ?? sum);
      changed = true;
    }
  }
}

/** Below this a number is nothing but what rounding left. */
const nothing = 1e-6;

/** Some of the leaves, with fewer than five people together. */
interface Group {
  readonly leaves: readonly number[];
  readonly n: number;
  /** How their sum differs in a change that the shown sums miss. */
  readonly change: number;
}

/** So many groups are looked at together: enough that one search nearly always does. */
const toldAtOnce = 1000;

/**
 * Groups of fewer than five people that the shown sums together tell of, the smallest first: of two leaves at most, or of
 * four, made of halves of one or two. A group is told where its sum stays whatever change the shown sums miss: the changes
 * of its halves cancel. These are found beside each other in order of change, so that the work is that of all pairs of
 * small leaves, not of all sets of four. Numbers that cancel by chance do not in another change.
 */
function toldGroups(
  leaves: readonly Leaf[],
  half: 1 | 2,
  cells: readonly Cell[],
  withheld: ReadonlySet<string>,
): readonly (readonly number[])[] {
  const shown = shownOf(cells, withheld);
  const another = unnoticed(shown, drawn(leaves.length, 2));
  const halves = halvesOf(leaves, half, shown);
  const found = new Map<string, Group>();
  let last = halves.length - 1;
  // Of two that cancel, one is not above nothing.
  for (const one of halves) {
    if (one.change > nothing || found.size >= toldAtOnce) break;
    while (last >= 0 && one.change + (halves[last]?.change ?? 0) > nothing) last -= 1;
    for (let index = last; index >= 0; index -= 1) {
      const two = halves[index];
      if (!two || one.change + two.change < -nothing) break;
      const n = one.n + two.n;
      if (n === 0 || n >= smallBelow || two.leaves.some((leaf) => one.leaves.includes(leaf))) continue;
      const group = [...one.leaves, ...two.leaves].sort((a, b) => a - b);
      const change = changeOf(group, another);
      if (Math.abs(change) < nothing) found.set(group.join(), { leaves: group, n, change });
    }
  }
  return [...found.values()].sort((a, b) => a.n - b.n).map((group) => group.leaves);
}

/** None, each and, for halves of two, every two of the small leaves that some shown sum holds, in order of their change. */
function halvesOf(leaves: readonly Leaf[], half: 1 | 2, shown: readonly Cell[]): readonly Group[] {
  const inSome = new Set(shown.flatMap((cell) => cell.leaves));
  const change = unnoticed(shown, drawn(leaves.length, 1));
  const each = leaves.flatMap(({ n }, leaf): Group[] =>
    n < smallBelow && inSome.has(leaf) ? [{ leaves: [leaf], n, change: change[leaf] ?? 0 }] : [],
  );
  const halves: Group[] = [{ leaves: [], n: 0, change: 0 }, ...each];
  if (half === 2)
    for (const [index, one] of each.entries())
      for (const two of each.slice(index + 1))
        if (one.n + two.n < smallBelow)
          halves.push({
            leaves: [...one.leaves, ...two.leaves],
            n: one.n + two.n,
            change: one.change + two.change,
          });
  return halves.sort((a, b) => a.change - b.change);
}

const changeOf = (leaves: readonly number[], change: Float64Array): number =>
  leaves.reduce((sum, leaf) => sum + (change[leaf] ?? 0), 0);

/**
 * The smallest sum that is shown and, with others, tells of one of these groups; none where nothing does. What is
 * shown leaves open how the withheld leaves differ from what they are: any change that all shown sums miss. A change is
 * drawn at random and what the sums would notice of it is taken out (conjugate gradients); a figure that never changes with
 * it is told by the sums.
 */
function tellingSum(
  cells: readonly Cell[],
  groups: readonly (readonly number[])[],
  leaves: number,
  withheld: ReadonlySet<string>,
): string | undefined {
  const shown = shownOf(cells, withheld);
  const change = unnoticed(shown, drawn(leaves, 2));
  const told = groups.find((group) => Math.abs(changeOf(group, change)) < nothing);
  if (!told) return undefined;
  const own = new Set(told);
  return shown.filter((cell) => cell.leaves.some((leaf) => own.has(leaf))).sort(smallestFirst)[0]?.key;
}

/** What is shown, as what it says of those leaves that are not shown themselves. */
function shownOf(cells: readonly Cell[], withheld: ReadonlySet<string>): readonly Cell[] {
  const open = new Set(
    cells.flatMap(({ key, leaves }) => (leaves.length === 1 && !withheld.has(key) ? leaves : [])),
  );
  return cells
    .filter(({ key }) => !withheld.has(key))
    .map((cell) => ({ ...cell, leaves: cell.leaves.filter((leaf) => !open.has(leaf)) }))
    .filter((cell) => cell.leaves.length > 0);
}

/** Numbers between 0 and 1, the same whenever they are drawn with one seed. */
function drawn(count: number, seed: number): Float64Array {
  let last = seed;
  return Float64Array.from({ length: count }, () => (last = (last * 48_271) % 2_147_483_647) / 2_147_483_647);
}

/** What of a change leaves every one of these sums as it is. */
function unnoticed(sums: readonly Cell[], change: Float64Array): Float64Array {
  const rest = Float64Array.from(change);
  const noticed = () =>
    sums.map(({ leaves }) => leaves.reduce((total, leaf) => total + (rest[leaf] ?? 0), 0));
  const sizeOf = (vector: Iterable<number>) => {
    let size = 0;
    for (const value of vector) size += value * value;
    return size;
  };
  let seen = noticed();
  let direction = seen;
  let size = sizeOf(seen);
  const enough = size * 1e-24;
  for (let step = 0; step < 4 * sums.length && size > enough; step += 1) {
    const spread = new Float64Array(rest.length);
    for (const [index, { leaves }] of sums.entries())
      for (const leaf of leaves) spread[leaf] = (spread[leaf] ?? 0) + (direction[index] ?? 0);
    const along = size / sizeOf(spread);
    for (const [leaf, value] of spread.entries()) rest[leaf] = (rest[leaf] ?? 0) - along * value;
    seen = noticed();
    const next = sizeOf(seen);
    const again = next / size;
    direction = seen.map((value, index) => value + again * (direction[index] ?? 0));
    size = next;
  }
  return rest;
}

/** The place itself and every sum it is part of. */
const sumsOver = (at: Coordinates): Coordinates[] =>
  at.reduce<Coordinates[]>(
    (sums, coordinate) =>
      sums.flatMap((sum) => [
        [...sum, coordinate],
        [...sum, null],
      ]),
    [[]],
  );

/**
 * Figures of pay for somebody who may not see pay, and of opinions for everybody. `quarters` are those of every site,
 * whether or not they see it (`sees`), of whole years; figures are of a site or of those they see together, of a quarter
 * or a year.
 */
export function withholdFew(
  figures: readonly Figure[],
  { pay, opinion }: Pick<Kpi, "pay" | "opinion">,
  quarters: readonly Pick<PeriodSums, "group" | "period" | "sums">[],
  sees: (site: string) => boolean,
): readonly Figure[] {
  const hidden = pay ?? opinion;
  if (!hidden) return figures;
  const withheld = withheldOf(
    quarters.flatMap(({ group, period, sums }) =>
      hidden.parts(sums).map(({ table, part, n }) => ({
        table: `${table} ${yearOf(period)}`,
        at: [group ?? "", period, part],
        n,
      })),
    ),
    sees,
  );
  return figures.map((figure) => {
    const { period, group } = figure;
    const { table, part } = hidden.place(figure);
    const quarter = period === yearOf(period) ? null : period;
    return withheld(`${table} ${yearOf(period)}`, [group, quarter, part]) ? emptied(figure) : figure;
  });
}

/** `2026` of `2026-Q4`. */
const yearOf = (period: string): string => period.slice(0, 4);

/** The figure without anything that tells of amounts. */
function emptied({ percentiles, beside, money, ...figure }: Figure): Figure {
  const empty = <Name extends string>(numbers: Readonly<Partial<Record<Name, number | null>>>) =>
    Object.fromEntries(Object.keys(numbers).map((name) => [name, null]));
  return {
    ...figure,
    value: null,
    numerator: null,
    denominator: null,
    ...(percentiles ? { percentiles: empty(percentiles) } : {}),
    ...(beside ? { beside: empty(beside) } : {}),
    ...(money ? { money: { ...money, minorUnits: null } } : {}),
    withheld: true,
  };
}
