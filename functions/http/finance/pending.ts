import type { output } from "zod/mini";
import type { Liability, PendingLiability } from "../../../shared/contracts/http/finance.ts";
import { closedForWeighting, points } from "../../../shared/domain/kpi/families/points.ts";
import { Sums } from "../../../shared/domain/kpi/kpi.ts";
import { addToMonth, monthsOf } from "../../../shared/domain/kpi/periods.ts";
import { addSections } from "../../../shared/domain/kpi/rollups.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import type { Kpis } from "../../../shared/ports/kpis.ts";

export interface PendingDependencies {
  readonly kpis: Pick<Kpis, "rows" | "asOf">;
}

/** Months behind what is pending: nothing waits longer for its points. */
const stockMonths = 120;
/** Months whose applications tell what usually becomes of one. */
const funnelMonths = 12;

const figure = points.kpis.find(({ id }) => id === "points.pending");

/** What live applications at the member's sites can still earn: the figure `points.pending`, by currency. */
export async function readPending(
  {
    organisation,
    member,
    groupBy,
    thisMonth,
  }: { organisation: string; member: Member; groupBy: "organisation" | "site"; thisMonth: string },
  { kpis }: PendingDependencies,
): Promise<output<typeof Liability>["pending"]> {
  const back = (count: number) => monthsOf(addToMonth(thisMonth, 1 - count), thisMonth, "month");
  const cohort = { organisation, basis: "cohort" } as const;
  const [asOf = null, rows, cohorts] = await Promise.all([
    kpis.asOf(),
    kpis.rows({ ...cohort, dimension: "site", months: back(stockMonths) }),
    kpis.rows({ ...cohort, dimension: "organisation", months: back(funnelMonths) }),
  ]);
  const funnel = new Sums(addSections(cohorts.map(({ sections }) => sections)));
  const closedApplications = funnel.count("received") - funnel.count("live");
  const own = rows.filter(({ row }) => reaches(member, { siteId: row }));
  const groups = Map.groupBy(own, ({ row }) => (groupBy === "site" ? row : null));
  const items = [...groups].flatMap(([siteId, group]) => {
    const sums = new Sums(addSections(group.map(({ sections }) => sections)));
    return pendingOf(sums, funnel).map((pending) => ({ siteId, ...pending }));
  });
  const isKnown = closedApplications >= closedForWeighting;
  return {
    asOf,
    items: items.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1)),
    weighting: {
      closedApplications,
      needed: closedForWeighting,
      ...(isKnown ? {} : { reason: "too-few-closed" as const }),
    },
  };
}

const sortKey = ({ siteId, currency }: { siteId: string | null; currency: string }) =>
  `${siteId ?? ""} ${currency}`;

type Pending = Omit<output<typeof PendingLiability>, "siteId" | "siteName">;

function pendingOf(sums: Sums, funnel: Sums): Pending[] {
  const read = figure?.read(sums, "", { funnel }) ?? [];
  const readings = "value" in read ? [read] : read;
  return readings.flatMap(({ value, money, beside }) => {
    if (!money || !value) return [];
    const expected = beside?.["weighted"] ?? null;
    const weighted =
      expected === null
        ? null
        : { points: expected, minorUnits: Math.round((money.minorUnits * expected) / value) };
    return [
      {
        currency: money.currency,
        unweighted: { points: value, minorUnits: money.minorUnits },
        weighted,
      },
    ];
  });
}
