import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  annualBase,
  changeInBasisPoints,
  Compensation,
  differences,
  firstYearCash,
  fullTimeBase,
} from "../../../shared/domain/offer/compensation.ts";
import { pay, payOf } from "../../builders/offers.ts";
import { running } from "../application/lives.ts";

describe("what an offer is worth", () => {
  const examples: readonly (readonly [
    string,
    Compensation,
    { annual: number; fullTime: number; cash: number },
  ])[] = [
    [
      "a year's pay stands as it is",
      payOf(3_000_000),
      { annual: 3_000_000, fullTime: 3_000_000, cash: 3_000_000 },
    ],
    [
      "twelve months make a year",
      pay({ base: { amount: 250_000, period: "month" } }),
      { annual: 3_000_000, fullTime: 3_000_000, cash: 3_000_000 },
    ],
    [
      "12.50 an hour, 37.5 hours, 52 weeks",
      pay({ base: { amount: 1_250, period: "hour" } }),
      { annual: 2_437_500, fullTime: 2_437_500, cash: 2_437_500 },
    ],
    [
      "12.50 an hour for 20 hours is worth the same full time",
      pay({ base: { amount: 1_250, period: "hour" }, hoursPerWeek: 20 }),
      { annual: 1_300_000, fullTime: 2_437_500, cash: 2_437_500 },
    ],
    [
      "480.00 a week of 46 weeks",
      pay({ base: { amount: 48_000, period: "week" }, weeksPerYear: 46 }),
      { annual: 2_208_000, fullTime: 2_208_000, cash: 2_208_000 },
    ],
    [
      "three days of five at 18 000.00 are 30 000.00 full time",
      payOf(1_800_000, { hoursPerWeek: 22.5 }),
      { annual: 1_800_000, fullTime: 3_000_000, cash: 3_000_000 },
    ],
    [
      "a third of a unit is rounded to the nearest",
      payOf(1_000_000, { hoursPerWeek: 30, fullTimeHoursPerWeek: 40 }),
      { annual: 1_000_000, fullTime: 1_333_333, cash: 1_333_333 },
    ],
    [
      "signing, guaranteed bonus and allowances of a first year are cash; a target is not",
      payOf(3_000_000, {
        signOn: 100_000,
        guaranteedBonus: 50_000,
        targetBonus: 900_000,
        allowances: [
          { kind: "travel", amount: 5_000, period: "month" },
          { kind: "meals", amount: 20_000, period: "year" },
          { kind: "equipment", amount: 30_000, period: "once" },
        ],
      }),
      { annual: 3_000_000, fullTime: 3_000_000, cash: 3_260_000 },
    ],
    [
      "only the base is scaled to full time",
      payOf(1_500_000, { hoursPerWeek: 18.75, signOn: 100_000 }),
      { annual: 1_500_000, fullTime: 3_000_000, cash: 3_100_000 },
    ],
    [
      "yen have no smaller unit",
      pay({ currency: "JPY", base: { amount: 310_000, period: "month" } }),
      { annual: 3_720_000, fullTime: 3_720_000, cash: 3_720_000 },
    ],
    ["nothing is nothing", payOf(0), { annual: 0, fullTime: 0, cash: 0 }],
  ];

  for (const [sentence, terms, { annual, fullTime, cash }] of examples)
    test(sentence, () => {
      assert.deepEqual(
        { annual: annualBase(terms), fullTime: fullTimeBase(terms), cash: firstYearCash(terms) },
        { annual, fullTime, cash },
      );
    });

  test("a change is in hundredths of a percent of what was before, and unknown from nothing", () => {
    assert.equal(changeInBasisPoints(3_000_000, 3_210_000), 700);
    assert.equal(changeInBasisPoints(3_000_000, 2_910_000), -300);
    assert.equal(changeInBasisPoints(3_000_000, 3_000_000), 0);
    assert.equal(changeInBasisPoints(3, 4), 3_333);
    assert.equal(changeInBasisPoints(0, 100), undefined);
  });
});

describe("figures of an offer are refused", () => {
  const wrong: readonly (readonly [string, object])[] = [
    ["below zero", { base: { amount: -1, period: "year" } }],
    ["in fractions of a minor unit", { base: { amount: 3_000_000.5, period: "year" } }],
    ["for no hours", { hoursPerWeek: 0 }],
    ["for more hours than a week is worked", { hoursPerWeek: 81 }],
    ["for minutes", { hoursPerWeek: 37.51 }],
    ["for more weeks than a year has", { weeksPerYear: 54 }],
    ["in no currency", { currency: "pounds" }],
    ["with a sign-on below zero", { signOn: -5 }],
    ["with an allowance of half a unit", { allowances: [{ kind: "travel", amount: 0.5, period: "month" }] }],
    ["paid by the fortnight", { base: { amount: 1, period: "fortnight" } }],
  ];
  for (const [sentence, terms] of wrong)
    test(sentence, () => assert.equal(Compensation.safeParse({ ...pay(), ...terms }).success, false));
});

describe("the difference between two versions", () => {
  test("names every field that differs, and what is only on one side", () => {
    const before = pay({
      benefits: ["pension"],
      allowances: [{ kind: "travel", amount: 5_000, period: "month" }],
      startDate: "2026-04-01",
    });
    const after = pay({
      base: { amount: 3_150_000, period: "year" },
      benefits: ["pension", "lease-bicycle"],
      signOn: 50_000,
      startDate: "2026-04-15",
      place: { kind: "hybrid" },
    });
    assert.deepEqual(differences(before, after), [
      { field: "allowances.travel.month", before: 5_000 },
      { field: "base.amount", before: 3_000_000, after: 3_150_000 },
      { field: "benefits.lease-bicycle", after: true },
      { field: "place.kind", after: "hybrid" },
      { field: "signOn", after: 50_000 },
      { field: "startDate", before: "2026-04-01", after: "2026-04-15" },
    ]);
  });

  test("is none between equal terms, whatever the order of their lists; and turns round with them", () => {
    const amount = fc.nat(10_000_000);
    const allowances = fc.uniqueArray(
      fc.record({
        kind: fc.constantFrom("travel", "shift", "meals"),
        amount,
        period: fc.constantFrom("month", "year", "once"),
      }),
      { selector: ({ kind, period }) => `${kind}.${period}` },
    );
    const terms = fc.record(
      {
        base: fc.record({ amount, period: fc.constantFrom("hour", "week", "month", "year") }),
        signOn: amount,
        guaranteedBonus: amount,
        allowances,
        benefits: fc.subarray(["pension", "phone", "training"]),
        startDate: fc.constantFrom("2026-04-01", "2026-05-01"),
      },
      { requiredKeys: ["base"] },
    );
    fc.assert(
      fc.property(terms, terms, (one, other) => {
        const [a, b] = [Compensation.parse({ ...pay(), ...one }), Compensation.parse({ ...pay(), ...other })];
        const turned = { ...a, ...(a.allowances ? { allowances: a.allowances.toReversed() } : {}) };
        assert.deepEqual(differences(a, turned), []);
        const swapped = differences(b, a).map(({ field, before, after }) => ({
          field,
          before: after,
          after: before,
        }));
        assert.deepEqual(
          differences(a, b).map(({ field, before, after }) => ({ field, before, after })),
          swapped,
        );
      }),
      running(200),
    );
  });
});
