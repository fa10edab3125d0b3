import assert from "node:assert/strict";
import { test } from "node:test";

/** What is typed as an offer's figures, and what is sent of it. */

interface Form {
  readonly currency: string;
  readonly amount: string;
  readonly period: string;
  readonly hours: string;
  readonly weeks: string;
  readonly fullTime: string;
  readonly signOn: string;
  readonly allowances: readonly object[];
}
interface Formats {
  readonly decimal: (value: number) => string;
  readonly minorUnitsIn: (currency: string) => number;
}
interface Terms {
  readonly formOf: (terms: object, formats: Formats) => Form;
  readonly formFor: (job: object | undefined, currency: string, formats: Formats) => Form;
  readonly termsOf: (form: Form, formats: Formats) => object | undefined;
  readonly wrongIn: (form: Form, formats: Formats) => readonly string[];
}
/** A module of the pages, which the compiler checks with their own configuration. */
const { formFor, formOf, termsOf, wrongIn } = (await import(
  new URL("../../web/src/application/offer/terms.ts", import.meta.url).href
)) as Terms;
const { fieldsOf } = (await import(
  new URL("../../web/src/application/expectations/form.ts", import.meta.url).href
)) as {
  readonly fieldsOf: (
    answers: object,
    job: undefined,
    currency: string,
    formats: Formats,
  ) => { readonly hours: string; readonly payHours: string };
};
const { formatsOf } = (await import(new URL("../../web/src/format.ts", import.meta.url).href)) as {
  readonly formatsOf: (language: string, zone: string) => Formats;
};
const en = formatsOf("en", "UTC");

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
  for (const language of ["en", "nl", "sv", "ja"]) {
    const formats = formatsOf(language, "UTC");
    assert.deepEqual(termsOf(formOf(all, formats), formats), all, language);
  }
  const form = formOf(all, en);
  assert.deepEqual(termsOf({ ...form, hours: "30" }, en), { ...all, hoursPerWeek: 30 });
  const { signOn: _, ...without } = all;
  assert.deepEqual(termsOf({ ...form, signOn: "" }, en), without);
});

test("numbers that stand are written as their reader writes them, whole", () => {
  const precise = { ...all, base: { amount: 2_400_050, period: "year" }, weeksPerYear: 52.1429 };
  for (const [language, written] of [
    ["en", ["37.5", "52.1429", "24000.5"]],
    ["nl", ["37,5", "52,1429", "24000,5"]],
    ["sv", ["37,5", "52,1429", "24000,5"]],
  ] as const) {
    const { hours, weeks, amount } = formOf(precise, formatsOf(language, "UTC"));
    assert.deepEqual([hours, weeks, amount], written, language);
    const answers = { hoursPerWeek: 37.5, pay: { currency: "GBP", hoursPerWeek: 37.5 } };
    const noted = fieldsOf(answers, undefined, "GBP", formatsOf(language, "UTC"));
    assert.deepEqual([noted.hours, noted.payHours], [hours, hours], `${language}, of what a candidate wants`);
  }
});

test("in another currency the amount is the number that was typed", () => {
  const typed = { ...formOf(all, en), amount: "38 500", currency: "EUR" };
  const sent = (form: Form) => (termsOf(form, en) as { base: { amount: number } } | undefined)?.base.amount;
  assert.equal(sent(typed), 3_850_000, "in cents");
  assert.equal(sent({ ...typed, currency: "JPY" }), 38_500, "in yen");
  assert.equal(sent({ ...typed, amount: "300,000", currency: "EUR" }), 30_000_000);
  assert.deepEqual(wrongIn({ ...typed, amount: "38500.50", currency: "JPY" }, en), ["amount"], "no half yen");
});

test("nothing is sent while something that every offer has is missing or unreadable", () => {
  const form = formOf(all, en);
  assert.deepEqual(wrongIn(form, en), []);
  for (const [change, field] of [
    [{ amount: "" }, "amount"],
    [{ hours: "" }, "hours"],
    [{ weeks: "many" }, "weeks"],
    // An allowance without its amount.
    [{ allowances: [{ kind: "travel", amount: "", period: "month" }] }, "allowances"],
    // Typed, and no amount: not sent as nothing.
    [{ signOn: "some" }, "signOn"],
    [{ guaranteedBonus: "?" }, "guaranteedBonus"],
    [{ targetBonus: "10%" }, "targetBonus"],
    [{ allowances: [{ kind: "travel", amount: "some", period: "month" }] }, "allowances"],
  ] as const) {
    const changed: Form = { ...form, ...change };
    assert.equal(termsOf(changed, en), undefined, JSON.stringify(change));
    assert.deepEqual(wrongIn(changed, en), [field], "and which field it is, is said");
  }
});

test("a first offer begins with what the job says", () => {
  const form = formFor(
    { hoursPerWeek: 30, fullTimeHoursPerWeek: 36, pay: { currency: "EUR", period: "month" } },
    "GBP",
    en,
  );
  assert.deepEqual(
    [form.currency, form.period, form.hours, form.fullTime, form.weeks, form.amount],
    ["EUR", "month", "30", "36", "52", ""],
  );
  assert.equal(formFor(undefined, "GBP", en).currency, "GBP");
});
