import type { Basis } from "../../domain/kpi/contribution.ts";
import type { Dimension, RollupKey } from "../../domain/kpi/rollups.ts";
import type { Generation } from "../../ports/kpis.ts";

type Numbered = Pick<Generation, "number" | "shards">;

/** What the partitions of a generation's contributions begin with. */
export const contributionsOf = (organisation: string, number: number): string =>
  `${organisation}#kpi-contribution#${number}#`;

/** What the partitions of a generation's rollups begin with. */
export const rollupsOf = (organisation: string, number: number): string => `${organisation}#kpi#${number}#`;

export const contributionKey = (organisation: string, { number }: Numbered, applicationId: string) => ({
  pk: `${contributionsOf(organisation, number)}${applicationId}`,
  sk: "contribution",
});

/** The partitions of a dimension's rows: the organisation's own row may be spread over several. */
export function partitionsOf(
  organisation: string,
  { number, shards }: Numbered,
  dimension: Dimension,
  month: string,
): string[] {
  const pk = `${rollupsOf(organisation, number)}${dimension}#${month}`;
  return dimension === "organisation" && shards > 1
    ? Array.from({ length: shards }, (_, shard) => `${pk}#${shard}`)
    : [pk];
}

/** Exact values lie apart, so that reading a row does not read them. */
export const prefixOf = (basis: Basis, exact: boolean): string => (exact ? `exact#${basis}#` : `${basis}#`);

export const sortKeyOf = ({ basis, row, section, page }: RollupKey): string =>
  `${prefixOf(basis, page !== undefined)}${row}#${section}${page === undefined ? "" : `#${page}`}`;

/** Attributes of a rollup item that are no counters. */
const notCounters = new Set(["pk", "sk", "restatedAt"]);

export const isCounter = (name: string): boolean => !notCounters.has(name);
