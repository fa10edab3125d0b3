import { kpis } from "./catalogue.ts";
import type { Basis } from "./contribution.ts";
import type { Around, Kpi, Reading, Sums, Unit } from "./kpi.ts";
import type { Dimension } from "./rollups.ts";

/** A figure as it is served: never a number without what it means and what it rests on. */
export interface Figure {
  readonly id: string;
  readonly definition: string;
  readonly unit: Unit;
  /** The median, where the figure has percentiles. `null` where there is nothing to say. */
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly percentiles?: Reading["percentiles"];
  readonly measure?: Reading["measure"];
  readonly beside?: Reading["beside"];
  readonly open?: boolean;
  readonly money?: Omit<NonNullable<Reading["money"]>, "minorUnits"> & { readonly minorUnits: number | null };
  /** So few stand behind it that it would tell of one person's pay or opinion: all but n and what was left out is withheld. */
  readonly withheld?: true;
  readonly warnings?: readonly string[];
  /** What was left out, by reason. */
  readonly excluded: Readonly<Record<string, number>>;
  readonly n: number;
  readonly small: boolean;
  readonly period: string;
  readonly groupBy: Dimension;
  /** The site, job or recruiter; null for the organisation, and for applications nobody is assigned to. */
  readonly group: string | null;
  readonly basis: Basis;
  /** Everything recorded by then is counted. */
  readonly asOf: string | null;
  /** When something was last counted in a month of the period that was already over. */
  readonly restatedAt?: string;
}

/** Fewer than this say little about anything, and too much about somebody. */
export const smallBelow = 5;

/** A KPI as it was asked for: some of its variants, or all that occur. */
export interface Selected {
  readonly kpi: Kpi;
  readonly basis: Basis;
  readonly variants: readonly string[] | undefined;
}

/** The part of an id before what varies. */
const fixedPart = (kpi: Kpi): string => kpi.id.split("<")[0] ?? kpi.id;

/**
 * Finds what ids mean: `time.to_hire`, `funnel.reached.offer`, or all below a name, `funnel.*`. Without ids: every
 * KPI that has the basis. Ids nobody knows, or that have no such basis, are named in `unknown`.
 */
export function select(
  ids: readonly string[] | undefined,
  basis: Basis | undefined,
): { readonly selected: readonly Selected[]; readonly unknown: readonly string[] } {
  const on = (kpi: Kpi, variants?: readonly string[]): Selected[] =>
    !basis || kpi.bases.includes(basis) ? [{ kpi, basis: basis ?? kpi.bases[0], variants }] : [];
  if (!ids) return { selected: kpis.flatMap((kpi) => on(kpi)), unknown: [] };
  const unknown: string[] = [];
  const selected = ids.flatMap((id) => {
    const found = id.endsWith("*") ? below(id.slice(0, -1)).flatMap((kpi) => on(kpi)) : named(id, on);
    if (found.length === 0) unknown.push(id);
    return found;
  });
  return { selected, unknown };
}

const below = (prefix: string): Kpi[] => kpis.filter((kpi) => fixedPart(kpi).startsWith(prefix));

function named(id: string, on: (kpi: Kpi, variants?: readonly string[]) => Selected[]): Selected[] {
  return kpis.flatMap((kpi) => {
    if (kpi.id === id) return on(kpi);
    const variant = kpi.variants && id.startsWith(fixedPart(kpi)) ? id.slice(fixedPart(kpi).length) : "";
    const parts = kpi.id.split("<").length - 1;
    return variant && variant.split(".").length === parts ? on(kpi, [variant]) : [];
  });
}

/** The sums of one period and group. */
export interface PeriodSums {
  readonly period: string;
  readonly group: string | null;
  readonly sums: Sums;
  readonly restatedAt?: string | undefined;
  readonly members?: Around["members"];
}

export interface FigureContext extends Omit<Around, "members"> {
  readonly groupBy: Dimension;
  readonly asOf: string | null;
  /** Of the organisation's current track, in order: shown even where nothing reached them. */
  readonly milestones: readonly string[];
}

/** Every figure of one selected KPI: variant by variant, each over all groups and periods. */
export function figuresOf(chosen: Selected, all: readonly PeriodSums[], context: FigureContext): Figure[] {
  return variantsOf(chosen, all, context.milestones).flatMap((variant) =>
    all.flatMap((sums) => figureOf(chosen, variant, sums, context)),
  );
}

/** Variants that were asked for, or that occur anywhere, so that groups and periods can be compared. */
function variantsOf(
  { kpi, variants }: Selected,
  all: readonly PeriodSums[],
  milestones: readonly string[],
): readonly string[] {
  if (!kpi.variants) return [""];
  return variants ?? [...new Set(all.flatMap(({ sums }) => kpi.variants?.(sums, milestones) ?? []))];
}

function figureOf(
  { kpi, basis }: Selected,
  variant: string,
  { period, group, sums, restatedAt, members }: PeriodSums,
  { groupBy, asOf, funnel, onCostPercent }: FigureContext,
): Figure[] {
  const id = fixedPart(kpi) + variant;
  const read = kpi.read(sums, variant, { funnel, members, onCostPercent });
  const readings = "value" in read ? [read] : read;
  return readings.map(({ numerator = null, denominator = null, ...reading }) => ({
    id,
    definition: kpi.definition,
    unit: kpi.unit,
    ...reading,
    numerator,
    denominator,
    excluded: kpi.ofLedger ? {} : sums.excluded(id),
    small: reading.n < smallBelow,
    period,
    groupBy,
    group,
    basis,
    asOf,
    ...(restatedAt ? { restatedAt } : {}),
  }));
}

/** Distributions of the selected KPIs whose exact values have to be read for these sums. */
export function exactNeeded(
  selected: readonly Selected[],
  { sums }: PeriodSums,
  milestones: readonly string[],
): string[] {
  return selected.flatMap(({ kpi, variants }) =>
    kpi.distributions
      ? (variants ?? kpi.variants?.(sums, milestones) ?? [""])
          .flatMap((variant) => kpi.distributions?.(variant, sums) ?? [])
          .filter((distribution) => sums.needsExact(distribution))
      : [],
  );
}
