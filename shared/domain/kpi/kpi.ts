import { excludedFrom } from "./contribution.ts";
import type { Basis, Booking, Subject } from "./contribution.ts";
import {
  exactOccurrences,
  exactUpTo,
  firstInexact,
  occurrencesOfBuckets,
  percentile,
  placeOf,
  totalOf,
} from "./histogram.ts";
import type { Occurrences } from "./histogram.ts";
import type { Sections } from "./rollups.ts";

export type Unit = "count" | "ratio" | "hours" | "days" | "points" | "percent" | "score" | "money";

/** By nearest rank; which of them a KPI serves is its own. `null` of nothing. */
export type Percentiles = Readonly<Partial<Record<"p25" | "p50" | "p75" | "p90", number | null>>>;

/**
 * KPIs that are taken from an application together. A new KPI is a module like these in `families/`, named in
 * `catalogue.ts`: what it takes (`take`), and how each figure is read from what was added up (`kpis`).
 */
export interface Family {
  /** What one application adds. Pure: facts and ledger in, bookings out. */
  readonly take: (subject: Subject) => readonly Booking[];
  /** What the ledger holds: of tests and of merged applications, too. Money is not restated, it is posted back. */
  readonly takeOfLedger?: (subject: Subject) => readonly Booking[];
  readonly kpis: readonly Kpi[];
}

export interface Kpi {
  /** Where it stands for several, the part that varies in angle brackets: `funnel.reached.<milestone>`. */
  readonly id: string;
  /** One sentence or two that a reader of the figure sees: what is divided by what, and what is left out. */
  readonly definition: string;
  /** What else decides, a sentence each, for whoever counts again: in `docs/kpis.md`, beside no figure. */
  readonly rules?: readonly string[];
  readonly unit: Unit;
  /** The first is served where none is asked for. */
  readonly bases: readonly [Basis, ...Basis[]];
  /** The values it stands for that occur in the sums; `milestones` are those of the organisation's track. */
  readonly variants?: (sums: Sums, milestones: readonly string[]) => readonly string[];
  /** The distributions whose percentiles it serves. */
  readonly distributions?: (variant: string, sums: Sums) => readonly string[];
  /** It tells of pay: who may not see pay reads it only where too many share it to tell one from another. */
  readonly pay?: PayFigure;
  /** It tells what people think of us: everybody reads it only where too many share it to tell one from another. */
  readonly opinion?: PayFigure;
  /** Needs the organisation's funnel of the last 12 months besides its own period. */
  readonly needsFunnel?: true;
  /**
   * What there is at the end of a period, whenever it came: all months up to it are added up. Without this a KPI is of
   * what came in the period.
   */
  readonly stock?: true;
  /** About the members of a group, wherever they referred: read from the whole organisation's sums. */
  readonly ofMembers?: true;
  /** What referrers are paid: for those who answer for the money. */
  readonly payout?: true;
  /** Read from the ledger alone, which leaves no application out. */
  readonly ofLedger?: true;
  /** The figure, or one per currency. */
  readonly read: (sums: Sums, variant: string, around: Around) => Reading | readonly Reading[];
}

/** What a reading may need besides the sums of its own group and period. */
export interface Around {
  /** The organisation's cohorts of the last 12 months, where the KPI `needsFunnel`. */
  readonly funnel?: Sums | undefined;
  /** The ids of the members at the end of the period, where the KPI is `ofMembers` and the group has members. */
  readonly members?: ReadonlySet<string> | undefined;
  /** What an employer pays on top of a reward, in percent of it, as the organisation has set it. */
  readonly onCostPercent?: number | undefined;
}

/** Where a figure that is withheld from few stands among those that add up to one another: see `withholding.ts`. */
export interface PayFigure {
  /** How many stand in each part of the figure's table, for one group and period. */
  readonly parts: (
    sums: Sums,
  ) => readonly { readonly table: string; readonly part: string; readonly n: number }[];
  /** The table and part a reading belongs to; no part: all of the table together. */
  readonly place: (figure: { readonly id: string; readonly money?: { readonly currency: string } }) => {
    readonly table: string;
    readonly part: string | null;
  };
}

/** What a KPI says of the sums of one period and group. */
export interface Reading {
  readonly value: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** How many the figure rests on. */
  readonly n: number;
  readonly percentiles?: Percentiles;
  /** What was measured, where one figure is served by several measures. */
  readonly measure?: "base" | "first-year-cash";
  /** Shown beside the figure, by name. */
  readonly beside?: Readonly<Record<string, number | null>>;
  /** Too much of it is still undecided to compare: it will change by itself. */
  readonly open?: boolean;
  readonly money?: { readonly currency: string; readonly minorUnits: number };
  /** What a reader has to know before using it: constant words. */
  readonly warnings?: readonly string[];
}

/** `null` where there is nothing to divide by. */
export const ratio = (numerator: number, denominator: number): number | null =>
  denominator === 0 ? null : numerator / denominator;

/** The sums of some months and rows, as KPIs read them. */
export class Sums {
  readonly sections: Sections;
  readonly exact: Sections;

  /** `exact` holds the pages of exact values, by distribution, where they were read. */
  constructor(sections: Sections, exact: Sections = {}) {
    this.sections = sections;
    this.exact = exact;
  }

  count(counter: string, section = "counts"): number {
    return this.sections[section]?.[counter] ?? 0;
  }

  /** Counters of a section that begin with the prefix, without it. */
  counters(prefix: string, section = "counts"): [name: string, count: number][] {
    return Object.entries(this.sections[section] ?? {})
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, count]): [string, number] => [name.slice(prefix.length), count]);
  }

  excluded(kpi: string): Record<string, number> {
    return excludedFrom(kpi, this.sections);
  }

  /** Names of sections that begin with the prefix, without it. */
  sectionsUnder(prefix: string): string[] {
    return Object.keys(this.sections).flatMap((name) =>
      name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
    );
  }

  /** Exact where the values are few and their pages were read; else each value within 1 %. */
  occurrences(distribution: string): Occurrences {
    const { section, prefix } = placeOf(distribution);
    const buckets = this.sections[section] ?? {};
    const counted = occurrencesOfBuckets(buckets, prefix);
    if (totalOf(counted) > exactUpTo) return counted;
    const exact = exactOccurrences(buckets, this.exact[section] ?? {}, prefix);
    return totalOf(exact) === totalOf(counted) ? exact : counted;
  }

  /** Whether the pages of exact values have to be read for this distribution. */
  needsExact(distribution: string): boolean {
    const { section, prefix } = placeOf(distribution);
    const counted = occurrencesOfBuckets(this.sections[section] ?? {}, prefix);
    const inBuckets = [...counted.keys()].some((value) => Math.abs(value) >= firstInexact);
    return inBuckets && totalOf(counted) <= exactUpTo;
  }
}

/** Median and ninth decile by nearest rank, divided into the served unit. */
export function percentilesOf(sums: Sums, distribution: string, perUnit: number): Reading {
  const occurred = sums.occurrences(distribution);
  const at = (percent: number): number | null => {
    const value = percentile(occurred, percent);
    return value === null ? null : value / perUnit;
  };
  const p50 = at(50);
  return { value: p50, n: totalOf(occurred), percentiles: { p50, p90: at(90) } };
}
