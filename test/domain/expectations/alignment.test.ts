import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { align } from "../../../shared/domain/expectations/alignment.ts";
import {
  Answers,
  Atmosphere,
  JobTerms,
  Shift,
  WorkplaceKind,
} from "../../../shared/domain/expectations/answers.ts";
import { answerOf } from "../../../shared/domain/expectations/state.ts";
import type { Compensation } from "../../../shared/domain/offer/compensation.ts";
import { termsOfJob } from "../../../shared/domain/expectations/terms.ts";
import { answersAdded } from "../../../shared/runtime/applications/expectations.ts";
import { warehouseTerms } from "../../builders/history.ts";
import { pay, payOf } from "../../builders/offers.ts";

/** Level and reason of one item, as `agreed fits`, with what it was compared with where that is the offer. */
function stands(item: string, answers: Answers, terms: Partial<JobTerms> = {}, offer?: Compensation): string {
  const found = align(answers, { ...warehouseTerms, ...terms }, offer).find((each) => each.item === item);
  assert.ok(found, `no item ${item}`);
  return `${found.level} ${found.reason}${found.against === "offer" ? " (offer)" : ""}`;
}

const gross = (
  amount: number,
  period: "hour" | "week" | "month" | "year" = "year",
  more: Partial<NonNullable<Answers["pay"]>> = {},
): Answers => ({ pay: { currency: "GBP", hoursPerWeek: 37.5, gross: { amount, period }, ...more } });

const without = (field: keyof JobTerms): Partial<JobTerms> => ({ [field]: undefined });

/** The range of the job goes up to 34 000.00 GBP for a full-time year; a tenth more is 37 400.00. */
const examples: readonly [string, string, Answers, string, Partial<JobTerms>?, Compensation?][] = [
  ["pay at the top of the range", "pay", gross(3_400_000), "agreed fits"],
  ["pay below the range", "pay", gross(2_000_000), "agreed fits"],
  ["pay one penny above the range", "pay", gross(3_400_001), "open apart"],
  ["pay a tenth above the range", "pay", gross(3_740_000), "open apart"],
  ["pay one penny more than a tenth above", "pay", gross(3_740_001), "blocking too-far-apart"],
  // 17.43 × 37.5 × 52 = 33 988.50
  ["an hourly wage just within", "pay", gross(1_743, "hour"), "agreed fits"],
  // 17.44 × 37.5 × 52 = 34 008.00
  ["an hourly wage just above", "pay", gross(1_744, "hour"), "open apart"],
  [
    "an hourly wage is worth the same at any hours",
    "pay",
    gross(1_743, "hour", { hoursPerWeek: 20 }),
    "agreed fits",
  ],
  // 653.84 × 52 = 33 999.68
  ["a weekly wage", "pay", gross(65_384, "week"), "agreed fits"],
  // 2 833.33 × 12 = 33 999.96
  ["a monthly wage", "pay", gross(283_333, "month"), "agreed fits"],
  // 20 000 for half the hours is 40 000 full time.
  [
    "a part-time year counts full time",
    "pay",
    gross(2_000_000, "year", { hoursPerWeek: 18.75 }),
    "blocking too-far-apart",
  ],
  [
    "net alone is never converted",
    "pay",
    { pay: { currency: "GBP", hoursPerWeek: 37.5, net: { amount: 900_000, period: "month" } } },
    "open net-only",
  ],
  [
    "gross counts beside net",
    "pay",
    gross(3_000_000, "year", { net: { amount: 1, period: "month" } }),
    "agreed fits",
  ],
  [
    "another currency is never converted",
    "pay",
    gross(100, "year", { currency: "EUR" }),
    "open other-currency",
  ],
  [
    "a range in euros",
    "pay",
    gross(4_000_000, "year", { currency: "EUR" }),
    "agreed fits",
    { pay: { currency: "EUR", minimum: 3_000_000, maximum: 4_000_000 } },
  ],
  ["a bonus is no base", "pay", gross(3_400_000, "year", { bonus: 9_000_000 }), "agreed fits"],
  ["no pay answered", "pay", {}, "open not-answered"],
  ["a job without a range", "pay", gross(3_000_000), "open not-stated", without("pay")],
  [
    "an offer above what the range allows settles it",
    "pay",
    gross(3_800_000),
    "agreed fits (offer)",
    {},
    payOf(3_800_000),
  ],
  [
    "an offer below what is sought opens it",
    "pay",
    gross(3_300_000),
    "open apart (offer)",
    {},
    payOf(3_000_000),
  ],
  [
    "an offer far below blocks",
    "pay",
    gross(3_400_000),
    "blocking too-far-apart (offer)",
    {},
    payOf(3_000_000),
  ],
  [
    "an offer in another currency is open",
    "pay",
    gross(3_000_000),
    "open other-currency (offer)",
    {},
    payOf(3_000_000, { currency: "EUR" }),
  ],
  [
    "what an offer calls full time changes nothing between the same hours",
    "pay",
    gross(3_000_000),
    "agreed fits (offer)",
    {},
    payOf(3_000_000, { fullTimeHoursPerWeek: 32 }),
  ],
  [
    "and hides nothing either",
    "pay",
    gross(3_400_000),
    "blocking too-far-apart (offer)",
    {},
    payOf(3_000_000, { fullTimeHoursPerWeek: 43 }),
  ],
  [
    "nor where the job names no full time of its own",
    "pay",
    gross(3_600_000, "year", { hoursPerWeek: 24 }),
    "blocking too-far-apart (offer)",
    { hoursPerWeek: 24, fullTimeHoursPerWeek: 24 },
    payOf(2_500_000, { hoursPerWeek: 24, fullTimeHoursPerWeek: 37.5 }),
  ],
  // 17.00 an hour on both sides, in an offer that pays 46 weeks.
  [
    "an hourly wage is the same in an offer of fewer paid weeks",
    "pay",
    gross(1_700, "hour"),
    "agreed fits (offer)",
    {},
    pay({ base: { amount: 1_700, period: "hour" }, weeksPerYear: 46 }),
  ],
  [
    "an offer where the job says nothing",
    "pay",
    gross(3_000_000),
    "agreed fits (offer)",
    without("pay"),
    payOf(3_000_000),
  ],

  ["hours two apart", "hours", { hoursPerWeek: 35.5 }, "agreed fits"],
  ["hours a quarter more than two apart", "hours", { hoursPerWeek: 35.25 }, "open apart"],
  ["hours a fifth apart", "hours", { hoursPerWeek: 30 }, "open apart"],
  ["hours more than a fifth apart", "hours", { hoursPerWeek: 29.75 }, "blocking too-far-apart"],
  ["more hours than the job has", "hours", { hoursPerWeek: 45.25 }, "blocking too-far-apart"],
  [
    "few hours: two of them agree, whatever their share",
    "hours",
    { hoursPerWeek: 6 },
    "agreed fits",
    { hoursPerWeek: 8 },
  ],
  ["no hours answered", "hours", {}, "open not-answered"],
  ["the offer's hours", "hours", { hoursPerWeek: 24 }, "agreed fits (offer)", {}, pay({ hoursPerWeek: 24 })],

  ["an impossible shift", "shifts", { impossibleShifts: ["late"] }, "blocking impossible"],
  ["a shift the job does not have", "shifts", { impossibleShifts: ["night"] }, "agreed fits"],
  ["every shift is possible", "shifts", { impossibleShifts: [] }, "agreed fits"],
  ["no shifts answered", "shifts", {}, "open not-answered"],
  [
    "a job that does not say its shifts",
    "shifts",
    { impossibleShifts: ["night"] },
    "open not-stated",
    without("shifts"),
  ],
  [
    "every shift is possible, whatever the job says",
    "shifts",
    { impossibleShifts: [] },
    "agreed fits",
    without("shifts"),
  ],

  ["a duty wanted", "duty:loading", { duties: { loading: "yes" } }, "agreed fits"],
  ["a duty not wanted", "duty:loading", { duties: { loading: "no" } }, "blocking not-wanted"],
  ["a duty not answered", "duty:loading", { duties: { picking: "no" } }, "open not-answered"],

  ["near enough", "place", { place: { maximumKilometres: 6 } }, "agreed fits"],
  ["too far by their own limit", "place", { place: { maximumKilometres: 5 } }, "blocking too-far-apart"],
  [
    "distance unknown",
    "place",
    { place: { maximumKilometres: 5 } },
    "open distance-unknown",
    without("distanceKilometres"),
  ],
  ["a way of working they do not accept", "place", { place: { kinds: ["remote"] } }, "blocking impossible"],
  ["a way of working they accept", "place", { place: { kinds: ["on-site", "hybrid"] } }, "agreed fits"],
  [
    "remote is near to everybody",
    "place",
    { place: { maximumKilometres: 1 } },
    "agreed fits",
    { kind: "remote" },
  ],
  [
    "a job that does not say where",
    "place",
    { place: { kinds: ["remote"] } },
    "open not-stated",
    without("kind"),
  ],
  [
    "too far stays too far where the job does not say",
    "place",
    { place: { maximumKilometres: 5, kinds: ["on-site"] } },
    "blocking too-far-apart",
    without("kind"),
  ],
  [
    "near enough, but the job does not say where",
    "place",
    { place: { maximumKilometres: 50, kinds: ["on-site"] } },
    "open not-stated",
    without("kind"),
  ],
  ["no place answered", "place", {}, "open not-answered"],
  [
    "the offer's place settles it",
    "place",
    { place: { kinds: ["remote"] } },
    "agreed fits (offer)",
    {},
    pay({ place: { kind: "remote" } }),
  ],

  ["the atmosphere they like", "atmosphere", { atmosphere: ["lively"] }, "agreed fits"],
  ["another atmosphere never blocks", "atmosphere", { atmosphere: ["calm", "small-team"] }, "open apart"],
  ["no wish", "atmosphere", { atmosphere: [] }, "agreed fits"],
  ["no atmosphere answered", "atmosphere", {}, "open not-answered"],

  [
    "a start in time",
    "start",
    { start: { notice: "given", earliest: "2026-04-01" } },
    "agreed fits (offer)",
    {},
    pay({ startDate: "2026-04-01" }),
  ],
  [
    "a later start never blocks",
    "start",
    { start: { notice: "not-given", earliest: "2026-05-01" } },
    "open apart (offer)",
    {},
    pay({ startDate: "2026-04-01" }),
  ],
  [
    "no start offered yet",
    "start",
    { start: { notice: "not-needed", earliest: "2026-05-01" } },
    "open not-stated",
  ],
];

describe("alignment of what a candidate wants with the job and the offer", () => {
  for (const [name, item, answers, expected, terms, offer] of examples)
    test(name, () => assert.equal(stands(item, answers, terms, offer), expected));

  test("the gap in pay is what is sought above the top, in hundredths of a percent", () => {
    const item = align(gross(3_570_000), warehouseTerms, undefined).find(({ item }) => item === "pay");
    assert.equal(item?.gapBasisPoints, 500);
  });

  test("an organisation's own rules decide", () => {
    const strict = { payOpenPercent: 0, hoursAgreed: 0, hoursOpenPercent: 0 };
    const level = (item: string, answers: Answers) =>
      align(answers, warehouseTerms, undefined, strict).find((each) => each.item === item)?.level;
    assert.equal(level("pay", gross(3_400_001)), "blocking");
    assert.equal(level("hours", { hoursPerWeek: 37 }), "blocking");
  });

  test("a job's range is annualised from its own hours to full time", () => {
    const { pay: range } = termsOfJob({
      duties: [],
      hoursPerWeek: 20,
      fullTimeHoursPerWeek: 40,
      weeksPerYear: 52,
      pay: { currency: "SEK", minimum: 20_000, maximum: 2_000_000, period: "month" },
    });
    assert.deepEqual(range, { currency: "SEK", minimum: 480_000, maximum: 48_000_000 });
  });
});

const money = fc.record({
  amount: fc.integer({ min: 1, max: 9_000_000 }),
  period: fc.constantFrom("hour", "week", "month", "year"),
});
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const hours = fc.constantFrom(8, 20, 24, 30, 37.5, 40);
const kinds = fc.uniqueArray(fc.constantFrom(...WorkplaceKind.options), { minLength: 1 });
const shifts = fc.uniqueArray(fc.constantFrom(...Shift.options));
const airs = fc.uniqueArray(fc.constantFrom(...Atmosphere.options));
const day = fc.constantFrom("2026-04-01", "2026-05-01");
const currency = fc.constantFrom("GBP", "EUR");

/** Answers without any, with all, and with some parts of those that have several. */
const anAnswer = fc
  .record(
    {
      duties: fc.dictionary(fc.constantFrom(...warehouseTerms.dutyIds), fc.constantFrom("yes", "no")),
      pay: fc
        .record(
          {
            currency,
            hoursPerWeek: hours,
            gross: money,
            net: money,
            bonus: fc.integer({ min: 1, max: 900_000 }),
          },
          { requiredKeys: ["currency", "hoursPerWeek"] },
        )
        .filter(({ gross, net }) => gross !== undefined || net !== undefined),
      hoursPerWeek: hours,
      impossibleShifts: shifts,
      place: fc.record({ maximumKilometres: fc.constantFrom(1, 6, 50), kinds }, { requiredKeys: [] }),
      atmosphere: airs,
      start: fc.record({ notice: fc.constant("given"), earliest: day }, { requiredKeys: ["notice"] }),
    },
    { requiredKeys: [] },
  )
  .map((answers) => Answers.parse(answers));

/** Jobs that say more or less, and offers that do, with other full-time hours and weeks than the job's. */
const aJob: fc.Arbitrary<JobTerms> = fc
  .record({
    pay: maybe(fc.record({ currency, minimum: fc.constant(2_000_000), maximum: fc.nat(5_000_000) })),
    hoursPerWeek: hours,
    fullTimeHoursPerWeek: hours,
    weeksPerYear: fc.constantFrom(46, 52),
    shifts: maybe(shifts),
    kind: maybe(fc.constantFrom(...WorkplaceKind.options)),
    atmosphere: maybe(airs),
    distanceKilometres: maybe(fc.constantFrom(0, 5, 7, 60)),
  })
  .chain((terms) =>
    fc.subarray(warehouseTerms.dutyIds).map((dutyIds) => JobTerms.parse({ ...terms, dutyIds })),
  );
const anOffer: fc.Arbitrary<Compensation | undefined> = maybe(
  fc.record(
    {
      currency,
      base: money,
      hoursPerWeek: hours,
      weeksPerYear: fc.constantFrom(46, 52),
      fullTimeHoursPerWeek: hours,
      startDate: day,
      place: fc.record({ kind: fc.constantFrom(...WorkplaceKind.options) }),
    },
    { requiredKeys: ["currency", "base", "hoursPerWeek", "weeksPerYear", "fullTimeHoursPerWeek"] },
  ),
);

/** Of what somebody could say, what they have not said yet, down to the parts of an answer. */
function news(could: Answers, said: Answers): Answers {
  const fresh = <Parts extends object>(parts: Parts | undefined, before: object = {}) =>
    Object.fromEntries(Object.entries(parts ?? {}).filter(([part]) => !(part in before)));
  const { pay } = said;
  const amounts = fresh(could.pay, pay);
  return Answers.parse({
    ...fresh(could, said),
    ...(said.duties && could.duties ? { duties: fresh(could.duties, said.duties) } : {}),
    ...(said.place && could.place ? { place: fresh(could.place, said.place) } : {}),
    ...(said.start && could.start ? { start: { ...could.start, ...said.start } } : {}),
    // In the currency that they named; at whatever hours a week.
    ...(pay && could.pay && Object.keys(amounts).length > 0
      ? { pay: { ...amounts, currency: pay.currency, hoursPerWeek: could.pay.hoursPerWeek } }
      : {}),
  });
}

test("whatever they say besides: nothing that was said is lost, what agreed or blocked never becomes nothing, and a gap stays", () => {
  let agreed = 0;
  let blocked = 0;
  fc.assert(
    fc.property(anAnswer, anAnswer, aJob, anOffer, (said, could, terms, offer) => {
      const added = news(could, said);
      const after = answersAdded(added, said, [], {});
      for (const [dutyId, answer] of Object.entries(said.duties ?? {}))
        assert.equal(after.duties?.[dutyId], answer);
      assert.deepEqual({ ...after.place, ...said.place }, after.place ?? {});
      const first = align(said, terms, offer);
      const then = align(after, terms, offer);
      assert.deepEqual(
        then.map(({ item }) => item),
        first.map(({ item }) => item),
      );
      for (const [index, before] of first.entries()) {
        const now = then[index];
        assert.ok(now);
        const field = answerOf(before.item);
        const touched = before.item.startsWith("duty:")
          ? before.item.slice("duty:".length) in (added.duties ?? {})
          : field in added;
        if (!touched) assert.deepEqual(now, before);
        if (before.reason !== "not-answered") assert.notEqual(now.reason, "not-answered");
        if (before.level === "blocking") assert.equal(now.level, "blocking");
        agreed += Number(touched && before.level === "agreed");
        blocked += Number(touched && before.level === "blocking");
      }
    }),
    { numRuns: 500 },
  );
  assert.ok(
    agreed > 10 && blocked > 10,
    `${agreed} that agreed and ${blocked} that blocked were told more of`,
  );
});

test("whatever was answered, the schema takes it back", () => {
  fc.assert(fc.property(anAnswer, (answers) => assert.ok(Answers.safeParse(answers).success)));
});
