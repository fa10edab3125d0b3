import { fold } from "../../shared/domain/application/state.ts";
import { contribution } from "../../shared/domain/kpi/catalogue.ts";
import { bases } from "../../shared/domain/kpi/contribution.ts";
import type { Basis, Contribution, Subject } from "../../shared/domain/kpi/contribution.ts";
import { figuresOf, select } from "../../shared/domain/kpi/figures.ts";
import type { Figure } from "../../shared/domain/kpi/figures.ts";
import { Sums } from "../../shared/domain/kpi/kpi.ts";
import type { Kpi } from "../../shared/domain/kpi/kpi.ts";
import { addSections, partsOfRow, rollupChanges } from "../../shared/domain/kpi/rollups.ts";
import type { Dimension, Sections } from "../../shared/domain/kpi/rollups.ts";
import { addToMonth } from "../../shared/domain/kpi/periods.ts";
import { monthOf } from "../../shared/domain/calendar/zones.ts";
import { membersAfter } from "../../shared/domain/organisation/roll.ts";
import { defaultTrack } from "../../shared/domain/track/default-track.ts";
import { hash } from "./exported.ts";
import { memberFacts, onCostPercent, organisationZone, thisMonth } from "./organisation.ts";
import type { Generated } from "./organisation.ts";

/** What an application adds to the figures; a test may put another in its place, to see that it is found. */
export type Counting = (subject: Subject) => Contribution;

/** A figure of one row and month: its numbers by name, such as `numerator`, `p50` or `excluded.pending`. */
export interface Cell {
  readonly id: string;
  readonly kpi: Kpi;
  readonly basis: Basis;
  readonly dimension: Dimension;
  readonly row: string;
  readonly month: string;
  readonly numbers: Readonly<Record<string, number | null>>;
}

interface Month {
  sections: Record<string, Record<string, number>>;
  exact: Record<string, Record<string, number>>;
}

const milestones = defaultTrack.milestones.map((milestone) => milestone.id);

/** The rollups of applications, kept as the aggregator adds them up, and the figures that are served from them. */
export class Served {
  private readonly rows = new Map<string, Map<string, Month>>();
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
      const key = `${basis} ${dimension} ${row}`;
      const months = this.rows.get(key) ?? new Map<string, Month>();
      this.rows.set(key, months);
      const found = months.get(month) ?? { sections: {}, exact: {} };
      months.set(month, found);
      const counters = ((page === undefined ? found.sections : found.exact)[section] ??= {});
      for (const [counter, amount] of Object.entries(add))
        counters[counter] = (counters[counter] ?? 0) + amount;
    }
  }

  /** Every figure of every row and month, as its numbers. */
  *cells(): Generator<Cell> {
    const everyMonth = [...new Set([...this.rows.values()].flatMap((months) => [...months.keys()]))].sort();
    const ofOrganisation = (basis: Basis, month: string) =>
      [this.rows.get(`${basis} organisation all`)?.get(month)].filter((each) => each !== undefined);
    const lastYear = everyMonth.filter((month) => month <= thisMonth && month > addToMonth(thisMonth, -12));
    const funnel = this.sumsOf(lastYear.flatMap((month) => ofOrganisation("cohort", month)));
    const members = new Map(everyMonth.map((month) => [month, membersAtEndOf(month)]));
    for (const basis of bases) {
      const { selected } = select(undefined, basis);
      for (const [key, months] of this.rows) {
        const [ofBasis, groupBy, row = ""] = key.split(" ") as [Basis, Dimension, string?];
        if (ofBasis !== basis) continue;
        for (const month of everyMonth) {
          const came = this.sumsOf([months.get(month)].filter((each) => each !== undefined));
          const stock = this.sumsOf([...months].filter(([of]) => of <= month).map(([, sums]) => sums));
          const everybody = this.sumsOf(ofOrganisation(basis, month));
          const theirs = membersOf(groupBy, row, members.get(month) ?? new Map());
          for (const { kpi, ...chosen } of selected) {
            const sums = kpi.stock ? stock : kpi.ofMembers ? everybody : came;
            const figures = figuresOf(
              { kpi, ...chosen },
              [{ period: month, group: row, sums, members: theirs }],
              {
                ...{ groupBy, asOf: null, milestones, funnel, onCostPercent },
              },
            );
            for (const figure of figures)
              yield {
                ...{ id: nameOf(figure), kpi, basis, dimension: groupBy, month },
                row: exportedRow(groupBy, row),
                numbers: numbersOf(figure),
              };
          }
        }
      }
    }
  }

  private sumsOf(months: readonly Month[]): Sums {
    const added = (part: keyof Month): Sections => addSections(months.map((month) => month[part]));
    return new Sums(added("sections"), added("exact"));
  }
}

type Members = ReturnType<typeof membersAfter>;

const membersAtEndOf = (month: string): Members =>
  membersAfter(
    memberFacts()
      .filter(({ recordedAt }) => monthOf(recordedAt, organisationZone) <= month)
      .flatMap(({ events, recordedAt }) => events.map((event) => ({ event, recordedAt }))),
  );

/** A site's members are those whose home it is; jobs and recruiters have none. */
function membersOf(groupBy: Dimension, row: string, members: Members): ReadonlySet<string> | undefined {
  if (groupBy !== "organisation" && groupBy !== "site") return undefined;
  const belong = [...members].filter(
    ([, { homeSiteId }]) => groupBy === "organisation" || homeSiteId === row,
  );
  return new Set(belong.map(([id]) => id));
}

/** Rows by recruiter are named by a hash in the export. */
function exportedRow(dimension: Dimension, row: string): string {
  if (dimension !== "recruiter") return row;
  const { id, siteId = "" } = partsOfRow(dimension, row);
  return `${id.startsWith("mem_") ? hash(id) : id}#${siteId}`;
}

/** Every id that is served; where there are several figures of one, with what is measured and in which currency. */
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
