import { stringify } from "csv-stringify/sync";
import type { Figure } from "../../../shared/domain/kpi/figures.ts";

/** Names with their numbers in one cell: `implied: 2; stillLive: 0.5`. */
const list = (named: Readonly<Record<string, number | null>> | undefined): string =>
  Object.entries(named ?? {})
    .map(([name, number]) => `${name}: ${number ?? ""}`)
    .join("; ");

type Cell = string | number | boolean | null | undefined;
/** A group's id → what people call it. */
export type GroupNames = ReadonlyMap<string, string>;

const columns: Readonly<Record<string, (figure: Figure, names: GroupNames) => Cell>> = {
  id: ({ id }) => id,
  period: ({ period }) => period,
  groupBy: ({ groupBy }) => groupBy,
  group: ({ group }) => group,
  groupName: ({ group }, names) => names.get(group ?? ""),
  basis: ({ basis }) => basis,
  value: ({ value }) => value,
  unit: ({ unit }) => unit,
  numerator: ({ numerator }) => numerator,
  denominator: ({ denominator }) => denominator,
  n: ({ n }) => n,
  small: ({ small }) => small,
  withheld: ({ withheld }) => withheld,
  measure: ({ measure }) => measure,
  p25: ({ percentiles }) => percentiles?.p25,
  p50: ({ percentiles }) => percentiles?.p50,
  p75: ({ percentiles }) => percentiles?.p75,
  p90: ({ percentiles }) => percentiles?.p90,
  currency: ({ money }) => money?.currency,
  minorUnits: ({ money }) => money?.minorUnits,
  open: ({ open }) => open,
  beside: ({ beside }) => list(beside),
  excluded: ({ excluded }) => list(excluded),
  warnings: ({ warnings }) => warnings?.join("; "),
  asOf: ({ asOf }) => asOf,
  restatedAt: ({ restatedAt }) => restatedAt,
  definition: ({ definition }) => definition,
};

/** Figures as CSV (RFC 4180, UTF-8). Text that a spreadsheet would take for a formula is written as text. */
export const tableOf = (figures: readonly Figure[], names: GroupNames): string =>
  stringify(
    figures.map((figure) => Object.values(columns).map((column) => column(figure, names))),
    {
      header: true,
      columns: Object.keys(columns),
      record_delimiter: "windows",
      escape_formulas: true,
      cast: {
        boolean: String,
        // A number below zero is no formula.
        number: (number) => ({ value: String(number), escape_formulas: false }),
      },
    },
  );
