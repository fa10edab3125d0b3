import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { withheldOf } from "../../../shared/domain/kpi/withholding.ts";
import type { Coordinates, Leaf } from "../../../shared/domain/kpi/withholding.ts";

/** Sites by quarters of one table. */
const table = (rows: Readonly<Record<string, Readonly<Record<string, number>>>>): Leaf[] =>
  Object.entries(rows).flatMap(([site, quarters]) =>
    Object.entries(quarters).map(([quarter, n]) => ({ table: "GBP", at: [site, quarter], n })),
  );

const names = (leaves: readonly Leaf[]) => {
  const withheld = withheldOf(leaves);
  const axis = (index: number) => [...new Set(leaves.map(({ at }) => at[index] ?? "")), null];
  return axis(0).flatMap((site) =>
    axis(1)
      .filter((quarter) => withheld("GBP", [site, quarter]))
      .map((quarter) => `${site ?? "all"} ${quarter ?? "year"}`),
  );
};

describe("figures of pay are withheld", () => {
  it("below five, and with them the next smallest, so that no sum gives them away", () => {
    const leaves = table({ leeds: { q1: 3 }, york: { q1: 9 }, hull: { q1: 6 } });
    assert.deepEqual(names(leaves), ["leeds q1", "leeds year", "hull q1", "hull year"]);
  });

  it("not where five or more stand behind each", () => {
    assert.deepEqual(names(table({ leeds: { q1: 5, q2: 7 }, york: { q1: 9, q2: 6 } })), []);
  });

  it("together with their sum, where nothing else adds up to it", () => {
    assert.deepEqual(names(table({ leeds: { q1: 4 } })), ["leeds q1", "leeds year", "all q1", "all year"]);
  });

  it("none where nobody is: nothing is told by nothing", () => {
    assert.deepEqual(names(table({ leeds: { q1: 0, q2: 8 }, york: { q1: 5, q2: 0 } })), []);
  });

  it("in other quarters too, where the year would tell", () => {
    const leaves = table({ leeds: { q1: 2, q2: 5, q3: 9 }, york: { q1: 20, q2: 20, q3: 20 } });
    // Leeds' first quarter; its second, by the year; York's in both, by the organisation.
    assert.deepEqual(names(leaves), ["leeds q1", "leeds q2", "york q1", "york q2"]);
  });

  it("apart by table: one currency tells nothing of another", () => {
    const withheld = withheldOf([
      { table: "GBP", at: ["leeds"], n: 3 },
      { table: "EUR", at: ["leeds"], n: 8 },
    ]);
    assert.deepEqual([withheld("GBP", ["leeds"]), withheld("EUR", ["leeds"])], [true, false]);
  });

  it("so that no sum has exactly one of them, whatever the numbers", () => {
    const axis = (name: string, count: number) => Array.from({ length: count }, (_, index) => name + index);
    const leavesOf = (ns: readonly number[]): Leaf[] =>
      axis("site", 3).flatMap((site, s) =>
        axis("q", 4).flatMap((quarter, q) =>
          axis("part", 3).map((part, p) => ({
            table: "GBP",
            at: [site, quarter, part],
            n: ns[s * 12 + q * 3 + p] ?? 0,
          })),
        ),
      );
    fc.assert(
      fc.property(fc.array(fc.nat(14), { minLength: 36, maxLength: 36 }), (ns) => {
        const leaves = leavesOf(ns);
        const withheld = withheldOf(leaves);
        const matches = (at: Coordinates, leaf: Leaf) =>
          at.every((coordinate, index) => coordinate === null || coordinate === leaf.at[index]);
        const count = (at: Coordinates) =>
          leaves.filter((leaf) => matches(at, leaf)).reduce((sum, { n }) => sum + n, 0);
        const axes = [axis("site", 3), axis("q", 4), axis("part", 3)];
        const all = axes.reduce<Coordinates[]>(
          (places, coordinates) =>
            places.flatMap((at) => [...coordinates, null].map((each) => [...at, each])),
          [[]],
        );
        for (const at of all) {
          if (count(at) > 0 && count(at) < 5) assert.ok(withheld("GBP", at));
          for (const [index, coordinate] of at.entries()) {
            if (coordinate !== null) continue;
            const parts = (axes[index] ?? []).map((each) => at.with(index, each));
            const told = [at, ...parts].filter((place) => count(place) > 0);
            const hidden = told.filter((place) => withheld("GBP", place));
            assert.notEqual(hidden.length, 1, JSON.stringify({ at, hidden }));
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
