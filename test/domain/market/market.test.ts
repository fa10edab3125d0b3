import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { bandOn, mistakesOfBand } from "../../../shared/domain/market/band.ts";
import type { MarketBand } from "../../../shared/domain/market/band.ts";
import { acceptedPay, comparables } from "../../../shared/domain/market/comparables.ts";
import type { AcceptedPay } from "../../../shared/domain/market/comparables.ts";
import type { Story } from "../../builders/history.ts";
import { decidedFor, draft, onOffer, payOf, tell } from "../../builders/offers.ts";

const band = (date: string, p50 = 3_000_000, more: Partial<MarketBand> = {}): MarketBand => ({
  occupation: "warehouse-operative",
  country: "GB",
  currency: "GBP",
  date,
  p25: p50 - 200_000,
  p50,
  p75: p50 + 300_000,
  n: 812,
  source: "Labour Force Survey",
  ...more,
});

describe("the market band beside pay", () => {
  test("is the newest up to that day", () => {
    const bands = [band("2025-12-01"), band("2026-03-01"), band("2026-06-01")];
    assert.equal(bandOn(bands, "2026-05-31")?.date, "2026-03-01");
    assert.equal(bandOn(bands, "2025-11-30"), undefined);
  });

  test("has changed against the one dated nearest to twelve months earlier", () => {
    const bands = [
      band("2025-01-20", 1_000_000),
      band("2025-03-20", 2_800_000),
      band("2026-03-01", 3_000_000),
    ];
    // 3,000,000 against 2,800,000: 7.142… %.
    assert.equal(bandOn(bands, "2026-03-09")?.changeBasisPoints, 714);
  });

  test("of two that are equally near, the earlier one counts", () => {
    const bands = [
      band("2025-02-24", 2_000_000),
      band("2025-03-06", 2_500_000),
      band("2026-03-01", 3_000_000),
    ];
    assert.equal(bandOn(bands, "2026-03-09")?.changeBasisPoints, 5_000);
  });

  test("says no change where none lies within two months of that day", () => {
    const bands = [band("2024-12-31"), band("2025-05-02"), band("2026-03-01")];
    assert.ok(!("changeBasisPoints" in (bandOn(bands, "2026-03-09") ?? {})));
    assert.equal(bandOn([band("2025-01-01"), band("2026-03-01")], "2026-03-09")?.changeBasisPoints, 0);
    assert.equal(bandOn([band("2025-05-01"), band("2026-03-01")], "2026-03-09")?.changeBasisPoints, 0);
  });

  test("rises from quartile to quartile, and is of a day that has come", () => {
    const wrong = band("2026-03-10", 3_000_000, { p25: 3_000_001, p75: 2_999_999 });
    assert.deepEqual(
      mistakesOfBand(wrong, "2026-03-09").map(({ pointer }) => pointer),
      ["/p50", "/p75", "/date"],
    );
    assert.deepEqual(mistakesOfBand(band("2026-03-09"), "2026-03-09"), []);
  });
});

describe("comparables", () => {
  const pay = (fullTimeYear: number, more: Partial<AcceptedPay> = {}): AcceptedPay => ({
    acceptedAt: "2026-01-05T10:00:00.000Z",
    currency: "GBP",
    fullTimeYear,
    hoursPerWeek: 37.5,
    ...more,
  });
  const several = (count: number, more: Partial<AcceptedPay> = {}) =>
    Array.from({ length: count }, (_, index) => pay(3_000_000 + index * 100_000, more));
  const compared = { currency: "GBP", hoursPerWeek: 37.5 };

  test("of fewer than five are never shown", () => {
    assert.equal(comparables({ ofJob: several(4), ofOccupation: several(4) }, compared), undefined);
    assert.equal(
      comparables({ ofJob: several(9, { currency: "EUR" }), ofOccupation: [] }, compared),
      undefined,
    );
  });

  test("are of the job, and of its occupation where the job has fewer than five", () => {
    const ofOccupation = several(6);
    assert.equal(comparables({ ofJob: several(5), ofOccupation }, compared)?.by, "job");
    const wider = comparables({ ofJob: several(4), ofOccupation }, compared);
    assert.deepEqual(wider, {
      by: "occupation",
      narrowedBy: ["hours"],
      currency: "GBP",
      n: 6,
      roundedTo: 100_000,
      p25: 3_100_000,
      p50: 3_200_000,
      p75: 3_400_000,
    });
  });

  test("are narrowed by skills, experience and hours only where five are left, and five or nobody outside", () => {
    const ofJob = [
      ...several(5, { skills: ["forklift", "picking"], experience: "2-to-5-years" }),
      ...several(5, { skills: ["forklift"], hoursPerWeek: 20 }),
      ...several(5),
      ...several(1, { experience: "2-to-5-years" }),
    ];
    const like = (more: object) => comparables({ ofJob, ofOccupation: [] }, { ...compared, ...more });
    assert.deepEqual(
      [
        like({ skills: ["forklift"] }),
        like({ skills: ["forklift"], experience: "2-to-5-years" }),
        like({ skills: ["welding"], experience: "2-to-5-years" }),
        like({ skills: ["forklift"], hoursPerWeek: 20 }),
        like({ skills: [] }),
      ].map((found) => [found?.n, found?.narrowedBy]),
      [
        [5, ["skills", "hours"]],
        [5, ["skills", "experience", "hours"]],
        [6, ["experience", "hours"]],
        [5, ["skills", "hours"]],
        [11, ["hours"]],
      ],
    );
  });

  test("no answer of a candidate tells few people apart from the others", () => {
    const ofJob = [...several(5, { skills: ["forklift"] }), pay(4_999_900)];
    const [all, narrowed] = [undefined, ["forklift"]].map((skills) =>
      comparables({ ofJob, ofOccupation: [] }, { ...compared, skills }),
    );
    assert.deepEqual([all?.n, all?.narrowedBy], [6, ["hours"]]);
    assert.deepEqual(narrowed, all);
  });

  test("are nobody's very pay: a lower quartile rounded down, a median to the nearest, an upper one up", () => {
    const ofJob = [2_811_100, 2_922_200, 3_033_300, 3_144_400, 3_255_500, 4_999_900].map((amount) =>
      pay(amount),
    );
    assert.deepEqual(comparables({ ofJob, ofOccupation: [] }, compared), {
      by: "job",
      narrowedBy: ["hours"],
      currency: "GBP",
      n: 6,
      roundedTo: 100_000,
      p25: 2_900_000,
      p50: 3_000_000,
      p75: 3_300_000,
    });
  });

  test("are rounded to a step of 2 to 5 % of the median, whatever the currency's amounts are", () => {
    for (const median of [1, 2_399, 250_000, 999_999, 5_000_000, 640_000_000]) {
      const found = comparables(
        { ofJob: Array.from({ length: 5 }, () => pay(median)), ofOccupation: [] },
        compared,
      );
      assert.ok(found);
      const { roundedTo, p25, p50, p75 } = found;
      if (median > 50) assert.ok(roundedTo <= median * 0.05 && roundedTo > median * 0.02, `${median}`);
      for (const figure of [p25, p50, p75]) assert.equal(figure % roundedTo, 0);
      assert.ok(p25 <= median && median <= p75 && p25 <= p50 && p50 <= p75);
    }
  });

  test("hold percentiles and how many there were, and nothing else", () => {
    const found = comparables({ ofJob: several(5), ofOccupation: [] }, compared);
    assert.deepEqual(Object.keys(found ?? {}).sort(), [
      "by",
      "currency",
      "n",
      "narrowedBy",
      "p25",
      "p50",
      "p75",
      "roundedTo",
    ]);
  });

  const accepted = (story: Story = decidedFor()) =>
    onOffer(tell(draft(story, payOf(3_100_000))), { type: "AcceptOffer" });

  test("are made of offers that were accepted, with the version that was", () => {
    assert.equal(acceptedPay(tell(draft(decidedFor())).application(), undefined), undefined);
    const story = accepted();
    assert.deepEqual(acceptedPay(story.application(), "warehouse-operative"), {
      acceptedAt: story.now,
      currency: "GBP",
      fullTimeYear: 3_100_000,
      hoursPerWeek: 37.5,
      occupation: "warehouse-operative",
    });
  });

  test("leave out tests and those whose application ended after all", () => {
    assert.equal(acceptedPay(accepted(decidedFor({ test: true })).application(), undefined), undefined);
    const backedOut = accepted().laterBy({ days: 1 }).outcome("started-work", "backed-out");
    assert.equal(acceptedPay(backedOut.application(), undefined), undefined);
  });
});
