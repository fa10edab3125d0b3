import { smallBelow } from "./figures.ts";
import type { Figure, PeriodSums } from "./figures.ts";
import type { Kpi } from "./kpi.ts";

/**
 * Keeps figures of pay from telling what one person earns, and those of opinions what one person thinks. A figure of fewer than five is withheld. Because figures add
 * up (sites to the organisation, quarters to the year, with and without help to all), one that is withheld alone could
 * be worked out from its siblings and their sum: so the next smallest of them is withheld too, until there is no such
 * sum left. How many there are (n) is always shown.
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

/** Which figures, sums included, are withheld. */
export function withheldOf(leaves: readonly Leaf[]): (table: string, at: Coordinates) => boolean {
  const counts = new Map<string, { readonly table: string; readonly at: Coordinates; n: number }>();
  for (const { table, at, n } of leaves)
    for (const sum of sumsOver(at)) {
      const key = keyOf(table, sum);
      const found = counts.get(key) ?? { table, at: sum, n: 0 };
      counts.set(key, found);
      found.n += n;
    }
  const withheld = new Set([...counts].flatMap(([key, { n }]) => (n > 0 && n < smallBelow ? [key] : [])));
  const equations = equationsOf(counts);
  for (let changed = true; changed;) {
    changed = false;
    for (const members of equations) {
      const hidden = members.filter((key) => withheld.has(key));
      const next = members.find((key) => !withheld.has(key));
      if (hidden.length !== 1 || next === undefined) continue;
      withheld.add(next);
      changed = true;
    }
  }
  return (table, at) => withheld.has(keyOf(table, at));
}

/** The place itself and every sum it is part of. */
const sumsOver = (at: readonly string[]): Coordinates[] =>
  at.reduce<Coordinates[]>(
    (sums, coordinate) =>
      sums.flatMap((sum) => [
        [...sum, coordinate],
        [...sum, null],
      ]),
    [[]],
  );

/** Each sum with what adds up to it, smallest first and the sum last; where there is nothing, nothing is told. */
function equationsOf(
  counts: ReadonlyMap<string, { readonly table: string; readonly at: Coordinates; readonly n: number }>,
): string[][] {
  const bySum = new Map<string, { readonly key: string; readonly n: number }[]>();
  for (const [key, { table, at, n }] of counts) {
    if (n === 0) continue;
    for (const [axis, coordinate] of at.entries()) {
      if (coordinate === null) continue;
      const sum = keyOf(table, at.with(axis, null));
      // One sum may be made up along several axes: each is an equation of its own.
      const equation = `${axis} ${sum}`;
      bySum.set(equation, [...(bySum.get(equation) ?? []), { key, n }]);
    }
  }
  return [...bySum].map(([equation, parts]) => [
    ...parts.sort((a, b) => a.n - b.n || (a.key < b.key ? -1 : 1)).map(({ key }) => key),
    equation.slice(equation.indexOf(" ") + 1),
  ]);
}

/**
 * Figures of pay for somebody who may not see pay, and of opinions for everybody. `quarters` are those of every site they reach, of whole years;
 * figures are of the organisation (their sites together) or a site, of a quarter or a year.
 */
export function withholdFew(
  figures: readonly Figure[],
  { pay, opinion }: Pick<Kpi, "pay" | "opinion">,
  quarters: readonly Pick<PeriodSums, "group" | "period" | "sums">[],
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
  );
  return figures.map((figure) => {
    const { period, group } = figure;
    const { table, part } = hidden.place(figure);
    const quarter = period === yearOf(period) ? null : period;
    return withheld(`${table} ${yearOf(period)}`, [group, quarter, part]) ? without(figure) : figure;
  });
}

/** `2026` of `2026-Q4`. */
const yearOf = (period: string): string => period.slice(0, 4);

/** The figure without anything that tells of amounts. */
function without({ percentiles, beside, money, ...figure }: Figure): Figure {
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
