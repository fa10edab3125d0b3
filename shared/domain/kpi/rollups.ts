import type { Basis, Cell, Contribution, Counters, Place } from "./contribution.ts";
import { bucketCounter, pageOf, placeOf, valueCounter } from "./histogram.ts";

/** What figures can be grouped by. A row of a job or recruiter is kept per site, for readers who see only some. */
export const dimensions = ["organisation", "site", "job", "recruiter"] as const;
export type Dimension = (typeof dimensions)[number];

/** One small set of counters that change together: a section of a rollup row, or a page of its exact values. */
export interface RollupKey {
  readonly dimension: Dimension;
  /** `all`, the site's id, `<job>#<site>` or `<recruiter>#<site>`. */
  readonly row: string;
  readonly basis: Basis;
  readonly month: string;
  readonly section: string;
  /** Set on exact values: see `histogram.ts`. */
  readonly page?: number;
}

/** What is to be added to the counters of one section. Never zero, never empty. */
export interface RollupChange extends RollupKey {
  readonly add: Counters;
}

/** The one row of the organisation itself. */
export const wholeOrganisation = "all";

/** The rows in which an application is booked, one a dimension. */
export const rowsOf = ({ siteId, jobId, recruiterId }: Place): Readonly<Record<Dimension, string>> => ({
  organisation: wholeOrganisation,
  site: siteId,
  job: `${jobId}#${siteId}`,
  recruiter: `${recruiterId}#${siteId}`,
});

/** What a row is about. */
export function partsOfRow(
  dimension: Dimension,
  row: string,
): { readonly id: string; readonly siteId?: string } {
  if (dimension === "organisation") return { id: row };
  const [id = row, siteId = id] = row.split("#");
  return { id, siteId };
}

/**
 * What a changed contribution adds to the rollups: the difference, cell by cell, in the rows of its place; where it
 * moved, all of it leaves the old rows and enters the new.
 */
export function rollupChanges(
  before: Contribution | undefined,
  after: Contribution | undefined,
): RollupChange[] {
  const left = before && differences(before, undefined);
  const entered = after && differences(undefined, after);
  const both = before && after && differences(before, after);
  const old = before && rowsOf(before.place);
  const now = after && rowsOf(after.place);
  return dimensions.flatMap((dimension) => {
    const stays = old && now && old[dimension] === now[dimension];
    const within = (row: string | undefined, changes: readonly SectionChange[] | undefined) =>
      row === undefined || !changes ? [] : changes.map((change) => ({ ...change, dimension, row }));
    return stays
      ? within(now[dimension], both)
      : [...within(old?.[dimension], left), ...within(now?.[dimension], entered)];
  });
}

type SectionChange = Omit<RollupChange, "dimension" | "row">;

/** What changes in each section between two contributions, wherever they are booked. */
function differences(before: Contribution | undefined, after: Contribution | undefined): SectionChange[] {
  const changes = new Map<string, ChangeInMaking>();
  if (before) addCells(changes, before, -1);
  if (after) addCells(changes, after, 1);
  return [...changes.values()].filter(({ add }) => {
    for (const [counter, amount] of Object.entries(add)) if (amount === 0) delete add[counter];
    return Object.keys(add).length > 0;
  });
}

type ChangeInMaking = SectionChange & { readonly add: Record<string, number> };

/** A cell as the counters that are kept: values become buckets and, where a bucket holds several, exact pages too. */
function addCells(changes: Map<string, ChangeInMaking>, { cells }: Contribution, sign: 1 | -1): void {
  for (const [name, { counts, samples }] of Object.entries(cells)) {
    const [basis, month] = name.split("#") as [Basis, string];
    const addOf = (section: string, page?: number): Record<string, number> => {
      const id = page === undefined ? `${name}#${section}` : `${name}#${section}#${page}`;
      const known = changes.get(id);
      if (known) return known.add;
      const add = {};
      changes.set(
        id,
        page === undefined ? { basis, month, section, add } : { basis, month, section, page, add },
      );
      return add;
    };
    for (const [section, counters] of Object.entries(counts)) {
      const add = addOf(section);
      for (const [counter, amount] of Object.entries(counters)) count(add, counter, sign * amount);
    }
    for (const [distribution, values] of Object.entries(samples)) {
      const { section, prefix } = placeOf(distribution);
      for (const value of values) {
        count(addOf(section), prefix + bucketCounter(value), sign);
        const page = pageOf(value);
        if (page !== undefined) count(addOf(section, page), prefix + valueCounter(value), sign);
      }
    }
  }
}

const count = (add: Record<string, number>, counter: string, amount: number): void => {
  add[counter] = (add[counter] ?? 0) + amount;
};

/** Items a transaction holds, less the contribution itself. */
const changesAtOnce = 99;

/**
 * The contributions to pass through from one to another, so that each step fits in a transaction. Nearly always one
 * step. A long life that is counted for the first time, or moves, goes section by section, as many at once as fit.
 */
export function stepsBetween(before: Contribution | undefined, after: Contribution): readonly Contribution[] {
  if (rollupChanges(before, after).length <= changesAtOnce) return [after];
  const steps: Contribution[] = [];
  let reached = before;
  let last = before;
  for (const next of [...pathBetween(before ?? { place: after.place, cells: {} }, after), after]) {
    if (last && rollupChanges(reached, next).length > changesAtOnce) {
      steps.push(last);
      reached = last;
    }
    last = next;
  }
  return [...steps, after];
}

/** From one contribution to another by one section at a time; one that moves leaves first, then enters. */
function* pathBetween(before: Contribution, after: Contribution): Generator<Contribution> {
  const old = partsOf(before);
  const wanted = partsOf(after);
  if (samePlace(before.place, after.place)) {
    const keys = [...new Set([...old.keys(), ...wanted.keys()])];
    for (const [index] of keys.entries()) {
      const parts = keys.map((key, place) => (place <= index ? wanted : old).get(key));
      yield assemble(
        after.place,
        parts.filter((part) => part !== undefined),
      );
    }
    return;
  }
  const leaving = [...old.values()];
  for (const [index] of leaving.entries()) yield assemble(before.place, leaving.slice(index + 1));
  const entering = [...wanted.values()];
  for (const [index] of entering.entries()) yield assemble(after.place, entering.slice(0, index + 1));
}

const samePlace = (a: Place, b: Place): boolean =>
  a.siteId === b.siteId && a.jobId === b.jobId && a.recruiterId === b.recruiterId;

/** One section of one cell. */
type Part = readonly [cell: string, kind: keyof Cell, section: string, content: Counters | readonly number[]];

const partsOf = (contribution: Contribution): Map<string, Part> =>
  new Map(
    Object.entries(contribution.cells).flatMap(([cell, { counts, samples }]) => [
      ...Object.entries(counts).map(([section, counters]): [string, Part] => [
        `${cell}/counts/${section}`,
        [cell, "counts", section, counters],
      ]),
      ...Object.entries(samples).map(([section, values]): [string, Part] => [
        `${cell}/samples/${section}`,
        [cell, "samples", section, values],
      ]),
    ]),
  );

function assemble(place: Place, parts: readonly Part[]): Contribution {
  const cells: Record<
    string,
    { counts: Record<string, Counters>; samples: Record<string, readonly number[]> }
  > = {};
  for (const [name, kind, section, content] of parts) {
    const cell = (cells[name] ??= { counts: {}, samples: {} });
    if (kind === "counts") cell.counts[section] = content as Counters;
    else cell.samples[section] = content as readonly number[];
  }
  return { place, cells };
}

/** The counters of a rollup row over some months, section by section. */
export type Sections = Readonly<Record<string, Counters>>;

/** Adds sections up: months of a quarter, sites of a reader. Counters that came to nothing leave no trace. */
export function addSections(all: Iterable<Sections>): Sections {
  const sums: Record<string, Record<string, number>> = {};
  for (const sections of all)
    for (const [section, counters] of Object.entries(sections)) {
      const sum = (sums[section] ??= {});
      for (const [counter, amount] of Object.entries(counters)) sum[counter] = (sum[counter] ?? 0) + amount;
    }
  return Object.fromEntries(
    Object.entries(sums)
      .map(
        ([section, sum]) =>
          [section, Object.fromEntries(Object.entries(sum).filter(([, n]) => n !== 0))] as const,
      )
      .filter(([, sum]) => Object.keys(sum).length > 0),
  );
}
