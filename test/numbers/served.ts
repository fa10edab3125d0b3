import { readFigures } from "../../functions/http/kpis/figures.ts";
import type { FigureDependencies } from "../../functions/http/kpis/figures.ts";
import { fold } from "../../shared/domain/application/state.ts";
import { contribution } from "../../shared/domain/kpi/catalogue.ts";
import { bases } from "../../shared/domain/kpi/contribution.ts";
import type { Basis, Contribution, Subject } from "../../shared/domain/kpi/contribution.ts";
import type { Figure } from "../../shared/domain/kpi/figures.ts";
import { periodOf } from "../../shared/domain/kpi/periods.ts";
import type { PeriodKind } from "../../shared/domain/kpi/periods.ts";
import { dimensions, partsOfRow, rollupChanges } from "../../shared/domain/kpi/rollups.ts";
import type { Dimension } from "../../shared/domain/kpi/rollups.ts";
import type { Member, Organisation } from "../../shared/domain/organisation/organisation.ts";
import type { RollupRow, RowQuery } from "../../shared/ports/kpis.ts";
import { memorySettings } from "../builders/memory.ts";
import { hash, organisation } from "./exported.ts";
import { memberFacts, onCostPercent, organisationZone, thisMonth } from "./organisation.ts";
import type { Generated } from "./organisation.ts";

/** What an application adds to the figures; a test may put another in its place, to see that it is found. */
export type Counting = (subject: Subject) => Contribution;

/** A figure of one row and period: its numbers by name, such as `numerator`, `p50` or `excluded.pending`. */
export interface Cell {
  /** Where there are several figures of one id, with what is measured and in which currency. */
  readonly name: string;
  readonly id: string;
  readonly basis: Basis;
  readonly dimension: Dimension;
  readonly row: string;
  readonly period: string;
  /** Of so few people that little more than their number is served. */
  readonly withheld: boolean;
  readonly numbers: Readonly<Record<string, number | null>>;
}

interface Row extends RollupRow {
  readonly sections: Record<string, Record<string, number>>;
}

/** Somebody who may read every figure there is. */
const reader: Member = {
  ...{ memberId: "mem_fin", name: "Fin", email: "fin@acme.example", locale: "en", roles: ["finance", "hr"] },
  ...{ siteIds: [], seesPay: true, status: "active", version: 1 },
};

const settings: Organisation = {
  ...{ organisationId: organisation, name: "Acme Care", kind: "employer", zone: organisationZone },
  ...{ locale: "en", trackVersion: 1, schemeVersion: 1, version: 1 },
  employerOnCostPercent: onCostPercent,
  recruiterFiguresConsentedAt: "2025-03-01",
};

/** The rollups of applications, kept as the aggregator adds them up, and the figures that are served from them. */
export class Served {
  /** By basis, dimension and month, then by row; sections of counters, and pages of exact values by distribution. */
  private readonly counted = new Map<string, Map<string, Row>>();
  private readonly exact = new Map<string, Map<string, Row>>();
  private readonly counting: Counting;

  constructor(counting: Counting = contribution) {
    this.counting = counting;
  }

  add({ story, messages, entries }: Generated): void {
    const history = fold(story.events);
    const made = this.counting({
      ...{ application: story.application(), history, track: story.track, scheme: story.scheme },
      ...{ entries, messages },
    });
    for (const { add, dimension, row, basis, month, section, page } of rollupChanges(undefined, made)) {
      const kept = page === undefined ? this.counted : this.exact;
      const key = placeOf(basis, dimension, month);
      const rows = kept.get(key) ?? new Map<string, Row>();
      kept.set(key, rows);
      const found = rows.get(row) ?? { row, month, sections: {} };
      rows.set(row, found);
      const counters = (found.sections[section] ??= {});
      for (const [counter, amount] of Object.entries(add))
        counters[counter] = (counters[counter] ?? 0) + amount;
    }
  }

  /**
   * Every figure that `GET /v1/kpis` serves by months, quarters or years: of the organisation, of each site, and of jobs
   * and recruiters both everywhere and at each site.
   */
  async *cells(kind: PeriodKind): AsyncGenerator<Cell> {
    const dependencies = this.dependencies();
    const months = [...new Set([...this.counted.keys()].map((key) => key.split(" ")[2] ?? ""))].sort();
    const sites = new Set(
      months.flatMap((month) => [...(this.counted.get(placeOf("cohort", "site", month))?.keys() ?? [])]),
    );
    for (const [period, [first = ""]] of Map.groupBy(months, (month) => periodOf(month, kind)))
      for (const groupBy of dimensions)
        for (const siteId of groupBy === "job" || groupBy === "recruiter"
          ? [undefined, ...sites]
          : [undefined])
          for (const basis of bases) {
            const query = { from: first, to: first, period: kind, groupBy, basis, siteId };
            const { items } = await readFigures(
              { organisation, member: reader, query, now: `${thisMonth}-31T12:00:00.000Z` },
              dependencies,
            );
            for (const figure of items)
              yield {
                ...{ name: nameOf(figure), id: figure.id, basis, dimension: groupBy, period },
                row: rowOf(figure, siteId),
                withheld: figure.withheld === true,
                numbers: numbersOf(figure),
              };
          }
  }

  private dependencies(): FigureDependencies {
    const read = (kept: Served["counted"], { basis, dimension, months, id }: RowQuery) =>
      Promise.resolve(
        months.flatMap((month) =>
          [...(kept.get(placeOf(basis, dimension, month))?.values() ?? [])].filter(
            ({ row }) => id === undefined || partsOfRow(dimension, row).id === id,
          ),
        ),
      );
    return {
      kpis: {
        rows: (query) => read(this.counted, query),
        exactValues: (query) => read(this.exact, query),
        asOf: () => Promise.resolve(undefined),
      },
      settings: { ...memorySettings(), organisation: () => Promise.resolve(settings) },
      memberFacts: { read: () => Promise.resolve(memberFacts()) },
    };
  }
}

const placeOf = (basis: Basis, dimension: Dimension, month: string): string =>
  `${basis} ${dimension} ${month}`;

/** Rows as the second count names them: recruiters by a hash, as in the export, and the site where it is of one. */
function rowOf({ groupBy, group }: Figure, siteId: string | undefined): string {
  if (groupBy === "organisation") return "all";
  const own = group === null ? "unassigned" : groupBy === "recruiter" ? hash(group) : group;
  return siteId === undefined ? own : `${own}#${siteId}`;
}

const nameOf = ({ id, measure, money }: Figure): string =>
  [id, measure, money?.currency].filter((part) => part !== undefined).join(" ");

const numbersOf = (figure: Figure): Record<string, number | null> => {
  const { value, numerator, denominator, n, percentiles, beside, excluded, open, money } = figure;
  return {
    ...{ value, numerator, denominator, n },
    ...percentiles,
    ...named("beside", beside ?? {}),
    ...named("excluded", excluded),
    ...(open === undefined ? {} : { open: Number(open) }),
    ...(money ? { money: money.minorUnits } : {}),
  };
};

const named = (prefix: string, numbers: Readonly<Record<string, number | null>>) =>
  Object.fromEntries(Object.entries(numbers).map(([name, number]) => [`${prefix}.${name}`, number]));
