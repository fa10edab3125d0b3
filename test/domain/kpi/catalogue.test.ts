import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { kpis } from "../../../shared/domain/kpi/catalogue.ts";
import { figuresOf, select } from "../../../shared/domain/kpi/figures.ts";
import { Sums } from "../../../shared/domain/kpi/kpi.ts";
import type { Kpi, Unit } from "../../../shared/domain/kpi/kpi.ts";

/** Every figure that the product promises, with its unit, its bases (the usual one first) and what it is shown with. */
const promised: readonly (readonly [
  id: string,
  unit: Unit,
  bases: string,
  shown?: readonly ("percentiles" | "stock" | "variants" | "pay" | "opinion" | "payout")[],
])[] = [
  ["applications.received", "count", "cohort activity"],
  ["list.current", "ratio", "cohort", ["stock"]],
  ["funnel.reached.<milestone>", "ratio", "cohort", ["variants"]],
  ["funnel.lost.<milestone>.<class>", "count", "cohort activity", ["variants"]],
  ["time.first_attempt", "hours", "cohort activity", ["percentiles"]],
  ["time.first_contact", "hours", "cohort activity", ["percentiles"]],
  ["first_contact.in_time", "ratio", "cohort activity"],
  ["time.in_milestone.<milestone>", "days", "cohort activity", ["percentiles", "variants"]],
  ["time.to_hire", "days", "cohort activity", ["percentiles"]],
  ["time.to_fill", "days", "activity cohort", ["percentiles"]],
  ["offer.decision_to_told", "hours", "cohort activity", ["percentiles"]],
  ["offer.acceptance", "ratio", "cohort activity"],
  ["salary.supported", "percent", "cohort activity", ["percentiles", "pay"]],
  ["salary.all", "percent", "cohort activity", ["percentiles", "pay"]],
  ["salary.unsupported", "percent", "cohort activity", ["percentiles", "pay"]],
  ["salary.helped", "count", "cohort activity", ["pay"]],
  ["support.take_up", "ratio", "cohort activity"],
  ["alignment.coverage", "ratio", "cohort activity"],
  ["alignment.gap.range", "percent", "cohort activity", ["percentiles", "pay"]],
  ["alignment.gap.offer", "percent", "cohort activity", ["percentiles", "pay"]],
  ["retention.4w", "ratio", "cohort activity"],
  ["retention.12w", "ratio", "cohort activity"],
  ["retention.by_alignment.<reconciled>", "ratio", "cohort activity", ["variants"]],
  ["promise.kept", "ratio", "cohort activity"],
  ["silence.max", "days", "cohort activity", ["percentiles"]],
  ["experience.cnps", "score", "activity cohort", ["opinion"]],
  ["experience.cnps.<decision>.<touchpoint>", "score", "activity cohort", ["variants", "opinion"]],
  ["referral.share", "ratio", "cohort activity"],
  ["referral.participation", "ratio", "cohort activity"],
  ["points.owed", "points", "activity cohort", ["stock", "payout"]],
  ["points.requested", "points", "activity cohort", ["stock", "payout"]],
  ["points.approved", "points", "activity cohort", ["stock", "payout"]],
  ["points.paid", "points", "activity cohort", ["stock", "payout"]],
  ["points.reversed", "points", "activity cohort", ["payout"]],
  ["points.pending", "points", "cohort", ["stock", "payout"]],
  ["reward.per_hire", "money", "activity cohort", ["payout"]],
  ["messages.delivered", "ratio", "cohort activity"],
];

const shownWith = (kpi: Kpi): string[] =>
  [
    kpi.distributions && "percentiles",
    kpi.stock && "stock",
    kpi.variants && "variants",
    kpi.pay && "pay",
    kpi.opinion && "opinion",
    kpi.payout && "payout",
  ].filter((name) => typeof name === "string");

describe("the figures that are served", () => {
  for (const [id, unit, bases, shown = []] of promised)
    it(`hold ${id}`, () => {
      const kpi = kpis.find((each) => each.id === id);
      assert.ok(kpi, `${id} is not served`);
      assert.deepEqual([kpi.unit, kpi.bases.join(" ")], [unit, bases]);
      assert.deepEqual(shownWith(kpi).sort(), [...shown].sort());
    });

  it("have ids that no other has, and definitions in sentences", () => {
    assert.equal(new Set(kpis.map(({ id }) => id)).size, kpis.length);
    for (const { id, definition } of kpis) assert.match(definition, /^[A-Z].{30,}\.$/s, id);
  });

  it("show every field also where nothing was counted, and no number that means something", () => {
    const nothing = new Sums({});
    const fields = [
      ...["asOf", "basis", "definition", "denominator", "excluded", "group", "groupBy", "id", "n"],
      ...["numerator", "period", "small", "unit", "value"],
    ];
    for (const chosen of select(undefined, undefined).selected) {
      const all = [{ period: "2026-03", group: null, sums: nothing, members: new Set<string>() }];
      const context = { groupBy: "organisation", asOf: null, milestones: ["offer"] } as const;
      for (const figure of figuresOf(chosen, all, context)) {
        for (const field of fields) assert.ok(field in figure, `${figure.id} has no ${field}`);
        assert.ok(!figure.value, `${figure.id} says ${figure.value} of nothing`);
        assert.deepEqual([figure.n, figure.small, figure.excluded], [0, true, {}], figure.id);
      }
    }
  });
});
