import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { withheldOf } from "../../../shared/domain/kpi/withholding.ts";
import type { Coordinates, Leaf } from "../../../shared/domain/kpi/withholding.ts";
import { determinedBy } from "./determined.ts";

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

/** Every set of places with fewer than five people together, wherever they are: each has one at least. */
const smallGroups = (leaves: readonly Leaf[]): (readonly Leaf[])[] =>
  leaves
    .reduce<(readonly Leaf[])[]>(
      (groups, leaf) => [
        ...groups,
        ...groups.map((group) => [...group, leaf]).filter((group) => peopleIn(group) < 5),
      ],
      [[]],
    )
    .filter((group) => group.length > 0);

const peopleIn = (leaves: readonly Leaf[]): number => leaves.reduce((sum, { n }) => sum + n, 0);

/** Groups of fewer than five, in one place or several, of whom the sum follows from the figures that are shown. */
function told(leaves: readonly Leaf[]): string[] {
  const withheld = withheldOf(leaves);
  const counted = leaves.filter(({ n }) => n > 0);
  const sums = counted.flatMap((leaf) =>
    leaf.at.reduce<Coordinates[]>(
      (made, coordinate) => made.flatMap((at) => [coordinate, null].map((each) => [...at, each])),
      [[]],
    ),
  );
  const rows = new Map(
    sums.map((at) => [
      JSON.stringify(at),
      counted.map((leaf) => (at.every((each, axis) => each === null || each === leaf.at[axis]) ? 1 : 0)),
    ]),
  );
  const isShown = (at: string) => !withheld("GBP", JSON.parse(at) as Coordinates);
  const isTold = determinedBy([...rows].filter(([at]) => isShown(at)).map(([, row]) => row));
  return smallGroups(counted)
    .filter((group) => isTold(counted.map((leaf) => (group.includes(leaf) ? 1 : 0))))
    .map((group) => group.map(({ at, n }) => `${n} of ${at.join(" ")}`).join(" and "));
}

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

  it("until five stand behind those that are withheld, too", () => {
    // The year less the first quarter would tell of the two in the others.
    assert.deepEqual(names(table({ leeds: { q1: 8, q2: 1, q3: 1 } })), [
      ...["leeds q1", "leeds q2", "leeds q3"],
      ...["all q1", "all q2", "all q3"],
    ]);
  });

  it("where several sums tell together what none of them tells", () => {
    // Hull's second quarter stands alone between two squares of what is withheld.
    const leaves = table({
      hull: { q1: 4, q2: 1 },
      leeds: { q1: 5, q2: 4, q3: 1 },
      york: { q1: 1 },
    });
    assert.deepEqual(told(leaves), []);
  });

  it("also of people in different sites and quarters, of whom no figure is served", () => {
    // The year less Leeds and York's second quarter is York's first and Hull's second: two people.
    assert.deepEqual(told(table({ leeds: { q1: 7, q2: 5 }, york: { q1: 1, q2: 6 }, hull: { q2: 1 } })), []);
    assert.deepEqual(told(table({ leeds: { q1: 7, q2: 6 }, york: { q1: 1, q2: 6 }, hull: { q2: 1 } })), []);
    assert.deepEqual(told(table({ leeds: { q1: 7, q2: 5 }, york: { q1: 1, q2: 6 }, hull: { q2: 2 } })), []);
  });

  it("so that no group of fewer than five can be solved for in small tables, whatever the numbers", () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(8), { minLength: 2, maxLength: 3 }), { maxLength: 4 }), (rows) => {
        const leaves = rows.flatMap((ns, site) =>
          ns.map((n, quarter): Leaf => ({ table: "GBP", at: [`site${site}`, `q${quarter}`], n })),
        );
        assert.deepEqual(told(leaves), []);
      }),
      { numRuns: 600 },
    );
  });

  it("so that no group of fewer than five can be solved for, whatever the numbers", () => {
    const axis = (name: string, count: number) => Array.from({ length: count }, (_, index) => name + index);
    const places = axis("site", 4).flatMap((site) =>
      axis("q", 4).flatMap((quarter) => axis("part", 2).map((part) => [site, quarter, part])),
    );
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, fc.nat(9)), {
          minLength: places.length,
          maxLength: places.length,
        }),
        (ns) => {
          const leaves = places.map((at, index): Leaf => ({ table: "GBP", at, n: ns[index] ?? 0 }));
          assert.deepEqual(told(leaves), []);
        },
      ),
      { numRuns: 150 },
    );
  });
});
