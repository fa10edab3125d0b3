import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { rowOf } from "../../../shared/domain/points/books.ts";
import { beginWalk, endWalk, walkOver } from "../../../shared/domain/points/reconciliation.ts";
import type { DoubleEntry, KeptRow } from "../../../shared/domain/points/reconciliation.ts";

const before = "2026-05-01T00:00:00.000Z";
const startedAt = "2026-05-02T02:00:00.000Z";
const at = { movingSince: "2026-05-02T01:55:00.000Z", now: "2026-05-02T02:01:00.000Z" };

type Owned = DoubleEntry & { readonly memberId: string };
const entry = fc
  .record({
    memberId: fc.constantFrom("mem_a", "mem_b", "mem_c"),
    month: fc.constantFrom("2025-12", "2026-01", "2026-04"),
    siteId: fc.constantFrom("sit_leeds", "sit_utrecht"),
    currency: fc.constantFrom("GBP", "EUR"),
    memberPoints: fc.integer({ min: -100, max: 100 }).filter((points) => points !== 0),
    pointValue: fc.integer({ min: 1, max: 200 }),
  })
  .map((made): Owned => ({ ...made, id: "", organisationPoints: -made.memberPoints }));
const entries = fc
  .array(entry, { minLength: 1, maxLength: 30 })
  .map((made) => made.map((each, n): Owned => ({ ...each, id: `app_${n}#1` })));

const booksOf = (all: readonly Owned[]): KeptRow[] =>
  all.map((each) => ({ ...rowOf(each), lastPostedAt: before }));

function walkThrough(all: readonly Owned[], balanceOf = (_memberId: string, sum: number) => sum) {
  let walk = beginWalk(startedAt);
  for (const memberId of ["mem_a", "mem_b", "mem_c"]) {
    const own = all.filter((each) => each.memberId === memberId);
    const sum = own.reduce((points, each) => points + each.memberPoints, 0);
    walk = walkOver(walk, memberId, { entries: own, balance: balanceOf(memberId, sum) });
  }
  return walk;
}

describe("reconciling the ledger", () => {
  it("books, balances and both sides of any history of entries are equal to the point", () => {
    fc.assert(
      fc.property(entries, (all) => {
        const result = endWalk(walkThrough(all), booksOf(all), at);
        const sum = all.reduce((points, each) => points + each.memberPoints, 0);
        assert.deepEqual([result.equal, result.differing, result.differences], [true, 0, []]);
        assert.deepEqual([result.memberPoints, result.balances, result.books], [sum, sum, sum]);
        assert.equal(result.memberPoints + result.organisationPoints, 0);
        assert.deepEqual([result.members, result.entries, result.moving], [3, all.length, 0]);
      }),
    );
  });

  it("an entry that the books lack, have twice or at another worth is named by month, site and currency", () => {
    fc.assert(
      fc.property(entries, fc.nat(), fc.constantFrom("lacks", "twice", "worth"), (all, n, fault) => {
        const chosen = all[n % all.length];
        assert.ok(chosen);
        const others = all.filter((each) => each !== chosen);
        const wrong = {
          lacks: others,
          twice: [...all, chosen],
          worth: [...others, { ...chosen, pointValue: chosen.pointValue + 1 }],
        }[fault];
        const { equal, differing, differences } = endWalk(walkThrough(all), booksOf(wrong), at);
        assert.deepEqual([equal, differing], [false, 1]);
        const [found] = differences;
        assert.ok(found?.kind === "books");
        assert.deepEqual(
          [found.month, found.siteId, found.currency],
          [chosen.month, chosen.siteId, chosen.currency],
        );
        assert.notDeepEqual(found.entries, found.books);
      }),
    );
  });

  it("a balance that is off by any amount is named with its member and both sums", () => {
    fc.assert(
      fc.property(
        entries,
        fc.integer().filter((by) => by !== 0),
        (all, by) => {
          const off = walkThrough(all, (memberId, sum) => (memberId === "mem_b" ? sum + by : sum));
          const { equal, differences } = endWalk(off, booksOf(all), at);
          assert.equal(equal, false);
          const own = all.filter(({ memberId }) => memberId === "mem_b");
          const sum = own.reduce((points, each) => points + each.memberPoints, 0);
          assert.deepEqual(differences, [
            { kind: "balance", memberId: "mem_b", entries: sum, balance: sum + by },
          ]);
        },
      ),
    );
  });

  it("an entry whose sides are not opposite is named", () => {
    const wrong: Owned = {
      ...{ id: "app_1#5", memberId: "mem_a", month: "2026-04", siteId: "sit_leeds", currency: "GBP" },
      ...{ memberPoints: 25, organisationPoints: -24, pointValue: 100 },
    };
    const { equal, differences } = endWalk(walkThrough([wrong]), booksOf([wrong]), at);
    assert.equal(equal, false);
    assert.deepEqual(differences, [
      { kind: "entry", memberId: "mem_a", entryId: "app_1#5", memberPoints: 25, organisationPoints: -24 },
    ]);
  });

  it("what is posted while it walks is not judged, and said; everything else is", () => {
    const [first, second] = fc.sample(entries, { numRuns: 1, seed: 7 })[0] ?? [];
    assert.ok(first && second);
    const april: Owned = { ...first, month: "2026-04", currency: "GBP", siteId: "sit_leeds" };
    const january: Owned = { ...second, month: "2026-01" };
    const late = { ...rowOf(april), lastPostedAt: "2026-05-02T02:00:30.000Z" };
    const moved = endWalk(walkThrough([january]), [...booksOf([january]), late], at);
    assert.deepEqual([moved.equal, moved.moving], [true, 1]);
    const wrong = endWalk(walkThrough([]), [...booksOf([january]), late], at);
    assert.deepEqual([wrong.equal, wrong.moving, wrong.differing], [false, 1, 1]);
  });

  it("of many differences a hundred are named, and all are counted", () => {
    const all = Array.from({ length: 150 }, (_, n): Owned => ({
      ...{ id: `app_${n}#5`, memberId: "mem_a", month: "2026-04", siteId: "sit_leeds", currency: "GBP" },
      ...{ memberPoints: 25, organisationPoints: 0, pointValue: 100 },
    }));
    const { differing, differences } = endWalk(walkThrough(all), booksOf(all), at);
    assert.deepEqual([differing, differences.length], [150, 100]);
  });
});
