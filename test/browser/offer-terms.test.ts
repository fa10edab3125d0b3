import assert from "node:assert/strict";
import { test } from "node:test";

/** What is typed as an offer's figures, and what is sent of it. */

interface Form {
  readonly currency: string;
  readonly amount: number | undefined;
  readonly period: string;
  readonly hours: string;
  readonly weeks: string;
  readonly fullTime: string;
  readonly signOn: number | undefined;
  readonly allowances: readonly object[];
}
interface Terms {
  readonly formOf: (terms: object) => Form;
  readonly formFor: (job: object | undefined, currency: string) => Form;
  readonly termsOf: (form: Form) => object | undefined;
  readonly numberOf: (typed: string) => number | undefined;
}
/** A module of the pages, which the compiler checks with their own configuration. */
const { formFor, formOf, numberOf, termsOf } = (await import(
  new URL("../../web/src/application/offer/terms.ts", import.meta.url).href
)) as Terms;

const all = {
  currency: "GBP",
  base: { amount: 2_400_000, period: "year" },
  hoursPerWeek: 37.5,
  weeksPerYear: 52,
  fullTimeHoursPerWeek: 37.5,
  guaranteedBonus: 50_000,
  signOn: 30_000,
  targetBonus: 100_000,
  allowances: [{ kind: "travel", amount: 12_000, period: "month" }],
  benefits: ["pension", "training"],
  startDate: "2026-12-01",
  place: { kind: "hybrid", siteId: "site_leeds" },
} as const;

test("figures that stand are sent as they stand, unless something of them is changed", () => {
  const form = formOf(all);
  assert.deepEqual(termsOf(form), all);
  assert.deepEqual(termsOf({ ...form, hours: "30" }), { ...all, hoursPerWeek: 30 });
  const { signOn: _, ...without } = all;
  assert.deepEqual(termsOf({ ...form, signOn: undefined }), without);
});

test("nothing is sent while something that every offer has is missing or unreadable", () => {
  const form = formOf(all);
  assert.equal(termsOf({ ...form, amount: undefined }), undefined);
  assert.equal(termsOf({ ...form, hours: "" }), undefined);
  assert.equal(termsOf({ ...form, weeks: "many" }), undefined);
  assert.equal(
    termsOf({ ...form, allowances: [{ kind: "travel", amount: undefined, period: "month" }] }),
    undefined,
    "an allowance without its amount",
  );
  for (const unreadable of [
    { signOn: Number.NaN },
    { guaranteedBonus: Number.NaN },
    { targetBonus: Number.NaN },
    { allowances: [{ kind: "travel", amount: Number.NaN, period: "month" }] },
  ])
    assert.equal(termsOf({ ...form, ...unreadable }), undefined, "typed, and no amount: not sent as nothing");
});

test("a first offer begins with what the job says", () => {
  const form = formFor(
    { hoursPerWeek: 30, fullTimeHoursPerWeek: 36, pay: { currency: "EUR", period: "month" } },
    "GBP",
  );
  assert.deepEqual(
    [form.currency, form.period, form.hours, form.fullTime, form.weeks, form.amount],
    ["EUR", "month", "30", "36", "52", undefined],
  );
  assert.equal(formFor(undefined, "GBP").currency, "GBP");
});

test("numbers are read with a point or a comma, and nothing else is one", () => {
  assert.deepEqual(
    ["37,5", " 37.5 ", "36", "", "a", "1.2.3"].map((typed) => numberOf(typed)),
    [37.5, 37.5, 36, undefined, undefined, undefined],
  );
});
