/**
 * Distributions of whole numbers (minutes, days, hundredths of a percent) that add and subtract. Every value is counted
 * in a bucket: below 100 a bucket of its own, above it one of at most 2 % width, so that the bucket's middle is at most
 * 1 % off. From 100 on the value itself is counted too, on a page of 128 neighbouring values, which is read only while
 * there are few enough values to be exact. A value below zero (a pay cut) is counted by its size, under names that
 * begin with a minus. Boundaries are computed in whole numbers: the same on every machine.
 */

/** Values from here on share a bucket with their neighbours. */
export const firstInexact = 100;

/** While there are no more values than this, percentiles are exact. */
export const exactUpTo = 100;

/** How many neighbouring values are counted on one page. */
const pageSize = 128;

/** No value is this large, or as far below zero. */
export const largest = 2 ** 31;

/** Lower bounds of the buckets, ascending; each bucket ends where the next begins. */
const bounds: readonly number[] = boundsUpTo(largest);

function boundsUpTo(end: number): number[] {
  const made: number[] = [];
  for (let lower = 0; lower < end; lower += Math.max(1, Math.floor(lower / 50))) made.push(lower);
  return made;
}

/** The bucket of a size. Throws RangeError for what no size can be: negative, broken, or from 2^31 on. */
export function bucketOf(value: number): number {
  if (!Number.isInteger(value) || value < 0 || value >= largest) throw new RangeError(`Not a size: ${value}`);
  let low = 0;
  let high = bounds.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((bounds[middle] ?? largest) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The value that stands for all of a bucket: at most 1 % from any of them, and exact below 100. */
export function middleOf(bucket: number): number {
  const lower = bounds[bucket] ?? largest;
  const upper = (bounds[bucket + 1] ?? largest) - 1;
  return Math.floor((lower + upper) / 2);
}

/** The page on which a value is counted exactly; `undefined` where its bucket says it already. */
export const pageOf = (value: number): number | undefined =>
  Math.abs(value) < firstInexact ? undefined : Math.floor(Math.abs(value) / pageSize);

/** Names of the counters: `b12` counts bucket 12, `v150` the value 150; `-b12` and `-v150` the same below zero. */
export const bucketCounter = (value: number): string => `${signOf(value)}b${bucketOf(Math.abs(value))}`;
export const valueCounter = (value: number): string => `${signOf(value)}v${Math.abs(value)}`;

const below = "-";
const signOf = (value: number): string => (value < 0 ? below : "");

/**
 * Where a distribution is counted: in a section of its own, or, where two usually change together, in one they share
 * (`time.first/contact`), each with its name before its counters. Fewer sections are fewer writes.
 */
export function placeOf(distribution: string): { readonly section: string; readonly prefix: string } {
  const [section = distribution, prefix = ""] = distribution.split("/");
  return { section, prefix };
}

/** How often each value occurred, whatever it was counted by. */
export type Occurrences = ReadonlyMap<number, number>;

/** Reads buckets: each value is its bucket's middle. */
export const occurrencesOfBuckets = (
  counters: Readonly<Record<string, number>>,
  prefix: string,
): Occurrences => occurrences(counters, prefix, "b", middleOf);

/** Reads exact values: small ones from their own buckets, the rest from the pages. */
export const exactOccurrences = (
  buckets: Readonly<Record<string, number>>,
  pages: Readonly<Record<string, number>>,
  prefix: string,
): Occurrences =>
  new Map([
    ...[...occurrencesOfBuckets(buckets, prefix)].filter(([value]) => Math.abs(value) < firstInexact),
    ...occurrences(pages, prefix, "v", (size) => size),
  ]);

function occurrences(
  counters: Readonly<Record<string, number>>,
  prefix: string,
  kind: "b" | "v",
  sizeOf: (index: number) => number,
): Map<number, number> {
  const counted = (start: string, sign: 1 | -1): [value: number, count: number][] =>
    Object.entries(counters)
      .filter(([name, count]) => name.startsWith(start) && count !== 0)
      .map(([name, count]) => [sign * sizeOf(Number(name.slice(start.length))), count]);
  return new Map([...counted(prefix + kind, 1), ...counted(prefix + below + kind, -1)]);
}

/** Several distributions as one. */
export function together(all: readonly Occurrences[]): Occurrences {
  const sum = new Map<number, number>();
  for (const [value, count] of all.flatMap((each) => [...each]))
    sum.set(value, (sum.get(value) ?? 0) + count);
  return sum;
}

export const totalOf = (occurred: Occurrences): number =>
  [...occurred.values()].reduce((sum, count) => sum + count, 0);

/** The percentile by nearest rank: the smallest value that at least `percent` of all do not exceed; null of nothing. */
export function percentile(occurred: Occurrences, percent: number): number | null {
  const rank = Math.ceil((percent / 100) * totalOf(occurred));
  let seen = 0;
  for (const [value, count] of [...occurred].sort(([a], [b]) => a - b)) {
    seen += count;
    if (seen >= rank && count > 0) return value;
  }
  return null;
}
