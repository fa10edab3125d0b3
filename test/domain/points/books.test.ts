import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { addToMonth, monthsOf } from "../../../shared/domain/kpi/periods.ts";
import {
  addRows,
  liabilityOf,
  nextToClose,
  postingMonth,
  refusalToClose,
  rowOf,
} from "../../../shared/domain/points/books.ts";
import type { MonthClosing, Posting } from "../../../shared/domain/points/books.ts";

const months = monthsOf("2026-01", "2026-12", "month");
const posting = fc.record({
  month: fc.constantFrom(...months),
  siteId: fc.constantFrom("sit_leeds", "sit_utrecht", "sit_kyoto"),
  currency: fc.constantFrom("GBP", "EUR", "JPY"),
  memberPoints: fc.integer({ min: -200, max: 200 }),
  pointValue: fc.integer({ min: 0, max: 1000 }),
});
const plainSum = (postings: readonly Posting[]) =>
  postings.reduce(
    (sum, { memberPoints, pointValue }) => ({
      points: sum.points + memberPoints,
      minorUnits: sum.minorUnits + memberPoints * pointValue,
    }),
    { points: 0, minorUnits: 0 },
  );

const closing = (month: string): MonthClosing => ({
  month,
  closedAt: "2026-12-31T12:00:00.000Z",
  closedBy: "mem_fin",
});

describe("the books", () => {
  it("every balance is the plain sum of the postings up to it, by site as for all together", () => {
    fc.assert(
      fc.property(
        fc.array(posting, { maxLength: 60 }),
        fc.constantFrom("organisation", "site"),
        fc.nat({ max: 11 }),
        fc.nat({ max: 11 }),
        (postings, by, one, other) => {
          const asked = months.slice(Math.min(one, other), Math.max(one, other) + 1);
          const lines = liabilityOf(addRows(postings.map(rowOf)), asked, by);
          const until = postings.filter(({ month }) => month <= (asked.at(-1) ?? ""));
          const groups = new Set(until.map((p) => `${by === "site" ? p.siteId : null} ${p.currency}`));
          assert.equal(lines.length, groups.size * asked.length, "no group and no month is missing");
          for (const line of lines) {
            const own = until.filter(
              (p) => p.currency === line.currency && (line.siteId === null || p.siteId === line.siteId),
            );
            const upTo = own.filter(({ month }) => month <= line.month);
            const of = own.filter(({ month }) => month === line.month);
            assert.deepEqual(line.closing, plainSum(upTo));
            assert.deepEqual(line.owed, line.closing);
            assert.deepEqual(line.opening, plainSum(own.filter(({ month }) => month < line.month)));
            assert.deepEqual(line.earned, plainSum(of.filter((p) => p.memberPoints >= 0)));
            assert.equal(line.reversed.points, -plainSum(of.filter((p) => p.memberPoints < 0)).points || 0);
            assert.equal(line.entries, of.length);
          }
        },
      ),
    );
  });

  it("adding rows up in parts, in any order, is adding them up at once", () => {
    fc.assert(
      fc.property(fc.array(posting, { maxLength: 40 }), fc.nat({ max: 40 }), (postings, at) => {
        const rows = postings.map(rowOf);
        const parts = addRows([...addRows(rows.slice(at).reverse()), ...addRows(rows.slice(0, at))]);
        assert.deepEqual(parts, addRows(rows));
      }),
    );
  });

  it("whatever is closed when: nothing comes into a closed month, and what is owed is the plain sum", () => {
    const step = fc.oneof(
      fc.record({ type: fc.constant("post" as const), posting, reverse: fc.boolean() }),
      fc.record({ type: fc.constant("close" as const), month: fc.constantFrom(...months) }),
      fc.record({ type: fc.constant("month passes" as const) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const posted: Posting[] = [];
        const closings: MonthClosing[] = [];
        const frozen = new Map<string, string>();
        const of = (month: string) => JSON.stringify(posted.filter((p) => p.month === month));
        let thisMonth = "2026-01";
        for (const each of steps) {
          if (each.type === "month passes") thisMonth = addToMonth(thisMonth, 1);
          if (each.type === "post") {
            // A writer whose clock is a month behind.
            const clock = each.reverse ? addToMonth(thisMonth, -1) : thisMonth;
            posted.push({ ...each.posting, month: postingMonth(clock, closings) });
          }
          if (each.type === "close" && !closings.some(({ month }) => month === each.month)) {
            const firstPosted = posted.map(({ month }) => month).sort()[0];
            const books = { closings, firstPosted, thisMonth };
            const next = nextToClose(books);
            if (refusalToClose(each.month, books)) {
              assert.ok(each.month >= thisMonth || each.month !== next, "only these are refused");
              continue;
            }
            closings.push(closing(each.month));
            frozen.set(each.month, of(each.month));
          }
        }
        for (const [month, before] of frozen) assert.equal(of(month), before);
        const closed = closings.map(({ month }) => month);
        const [first = thisMonth] = closed;
        assert.deepEqual(closed, monthsOf(first, closed.at(-1) ?? addToMonth(first, -1), "month"), "no gap");
        assert.ok(closed.every((month) => month < thisMonth));
        const all = monthsOf("2025-12", "2032-12", "month");
        const owed = liabilityOf(addRows(posted.map(rowOf)), all, "organisation")
          .filter(({ month }) => month === "2032-12")
          .map((line) => line.closing.points);
        assert.equal(
          owed.reduce((a, b) => a + b, 0),
          plainSum(posted).points,
        );
      }),
    );
  });

  it("months are closed in their order, from the first in which anything was posted", () => {
    const books = { closings: [], firstPosted: "2026-02", thisMonth: "2026-05" };
    assert.deepEqual(refusalToClose("2026-03", books), { code: "month-out-of-order", next: "2026-02" });
    assert.deepEqual(refusalToClose("2026-01", books), { code: "month-out-of-order", next: "2026-02" });
    assert.equal(refusalToClose("2026-02", books), undefined);
    const february = { ...books, closings: [closing("2026-02")] };
    assert.equal(refusalToClose("2026-03", february), undefined);
    assert.deepEqual(refusalToClose("2026-04", february), { code: "month-out-of-order", next: "2026-03" });
  });

  it("neither the month that runs nor one to come can be closed", () => {
    const books = { closings: [], firstPosted: undefined, thisMonth: "2026-05" };
    for (const month of ["2026-05", "2026-06", "2027-01"])
      assert.deepEqual(refusalToClose(month, books), { code: "month-not-over", next: undefined });
    assert.equal(
      refusalToClose("2026-04", books),
      undefined,
      "where nothing was posted, any month may be first",
    );
  });
});
