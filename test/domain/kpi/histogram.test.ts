import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  bucketCounter,
  bucketOf,
  middleOf,
  pageOf,
  percentile,
  together,
  valueCounter,
} from "../../../shared/domain/kpi/histogram.ts";
import { Sums } from "../../../shared/domain/kpi/kpi.ts";

const duration = fc.oneof(
  fc.integer({ min: 0, max: 120 }),
  fc.integer({ min: 0, max: 50_000 }),
  fc.integer({ min: 0, max: 2 ** 31 - 1 }),
);

/** Sizes to both sides of zero. */
const signed = fc
  .tuple(duration, fc.constantFrom(1, -1))
  .map(([size, sign]) => (size === 0 ? 0 : sign * size));

/** Values counted as a rollup counts them. */
function counted(
  values: readonly number[],
  sign = 1,
  onto: Record<string, Record<string, number>> = { d: {}, pages: {} },
) {
  for (const value of values) {
    const add = (section: string, counter: string) => {
      const counters = (onto[section] ??= {});
      counters[counter] = (counters[counter] ?? 0) + sign;
    };
    add("d", bucketCounter(value));
    if (pageOf(value) !== undefined) add("pages", valueCounter(value));
  }
  return onto;
}

const nearestRank = (values: readonly number[], percent: number): number | null =>
  [...values].sort((a, b) => a - b)[Math.ceil((percent / 100) * values.length) - 1] ?? null;

describe("the histogram", () => {
  it("stands within 1 % of every value, and exactly below 100", () => {
    fc.assert(
      fc.property(duration, (value) => {
        const middle = middleOf(bucketOf(value));
        assert.ok(Math.abs(middle - value) <= 0.01 * value, `${value} became ${middle}`);
        if (value < 100) assert.equal(middle, value);
      }),
    );
  });

  it("counts below zero as it does above: exact while few, within 1 % beyond, to both sides of zero", () => {
    fc.assert(
      fc.property(fc.array(signed, { maxLength: 300 }), fc.constantFrom(25, 50, 75), (values, percent) => {
        const kept = counted(values);
        const sums = new Sums({ d: kept["d"] ?? {} }, { d: kept["pages"] ?? {} });
        const exact = nearestRank(values, percent);
        const read = percentile(sums.occurrences("d"), percent);
        if (exact === null || read === null) return assert.equal(read, exact);
        const error = values.length <= 100 ? 0 : 0.01 * Math.abs(exact);
        assert.ok(Math.abs(read - exact) <= error, `${exact} became ${read} among ${values.length}`);
      }),
    );
  });

  it("asks for exact pages of decreases too", () => {
    const needs = (values: readonly number[]) => new Sums({ d: counted(values)["d"] ?? {} }).needsExact("d");
    assert.deepEqual(
      [needs([-99, 5]), needs([-100]), needs(Array<number>(101).fill(-100))],
      [false, true, false],
    );
  });

  it("reads distributions together as one", () => {
    const occurred = together([
      new Map([
        [-5, 2],
        [7, 1],
      ]),
      new Map([[7, 3]]),
      new Map(),
    ]);
    assert.deepEqual(
      [...occurred],
      [
        [-5, 2],
        [7, 4],
      ],
    );
  });

  it("refuses what no size can be", () => {
    for (const value of [-1, 0.5, Number.NaN, 2 ** 31]) assert.throws(() => bucketOf(value), RangeError);
  });

  it("gives percentiles by nearest rank, exactly while there are at most 100 values", () => {
    fc.assert(
      fc.property(fc.array(duration, { maxLength: 100 }), fc.constantFrom(50, 90), (values, percent) => {
        const kept = counted(values);
        const sums = new Sums({ d: kept["d"] ?? {} }, { d: kept["pages"] ?? {} });
        assert.equal(percentile(sums.occurrences("d"), percent), nearestRank(values, percent));
      }),
    );
  });

  it("gives percentiles within 1 % beyond 100 values", () => {
    fc.assert(
      fc.property(
        fc.array(duration, { minLength: 101, maxLength: 400 }),
        fc.constantFrom(50, 90),
        (values, percent) => {
          const sums = new Sums({ d: counted(values)["d"] ?? {} });
          const exact = nearestRank(values, percent) ?? 0;
          assert.ok(Math.abs((percentile(sums.occurrences("d"), percent) ?? -1) - exact) <= 0.01 * exact);
        },
      ),
    );
  });

  it("leaves no trace of what was added and taken away again", () => {
    fc.assert(
      fc.property(fc.array(signed), fc.array(signed), (stay, leave) => {
        const kept = counted(leave, -1, counted([...leave, ...stay]));
        const withoutZeros = Object.values(kept).map((counters) =>
          Object.fromEntries(Object.entries(counters).filter(([, count]) => count !== 0)),
        );
        const direct = counted(stay);
        assert.deepEqual(withoutZeros, [direct["d"], direct["pages"]]);
      }),
    );
  });

  it("says nothing of nothing", () => {
    assert.equal(percentile(new Map(), 50), null);
  });
});
