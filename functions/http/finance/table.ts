import { stringify } from "csv-stringify/sync";
import type { output } from "zod/mini";
import type { Liability, PointsAmount } from "../../../shared/contracts/http/finance.ts";

type Cell = string | number | boolean | null | undefined;
type Row = Readonly<Record<string, Cell>>;

const amounts = [
  "opening",
  "earned",
  "reversed",
  "requested",
  "approved",
  "paid",
  "owed",
  "closing",
] as const;

const columns: readonly string[] = [
  ...["line", "month", "siteId", "siteName", "currency"],
  ...amounts.flatMap((name) => [`${name}Points`, `${name}MinorUnits`]),
  ...["entries", "closed", "pendingPoints", "pendingMinorUnits", "weightedPoints", "weightedMinorUnits"],
];

type Amount = output<typeof PointsAmount>;

const amountsOf = (line: Readonly<Record<(typeof amounts)[number], Amount>>): Row =>
  Object.fromEntries(
    amounts.flatMap((name) => [
      [`${name}Points`, line[name].points],
      [`${name}MinorUnits`, line[name].minorUnits],
    ]),
  );

/**
 * The liability as CSV (RFC 4180, UTF-8): months, totals by currency, pending points. Text that a spreadsheet would take
 * for a formula is written as text.
 */
export function tableOf({ items, totals, pending }: output<typeof Liability>): string {
  const rows: Row[] = [
    ...items.map(({ month, siteId, siteName, currency, entries, closed, ...line }) => ({
      ...{ line: "month", month, siteId, siteName, currency, entries, closed },
      ...amountsOf(line),
    })),
    ...totals.map(({ currency, entries, ...line }) => ({
      ...{ line: "total", currency, entries },
      ...amountsOf(line),
    })),
    ...pending.items.map(({ siteId, siteName, currency, unweighted, weighted }) => ({
      ...{ line: "pending", siteId, siteName, currency },
      pendingPoints: unweighted.points,
      pendingMinorUnits: unweighted.minorUnits,
      weightedPoints: weighted?.points,
      weightedMinorUnits: weighted?.minorUnits,
    })),
  ];
  return stringify(
    rows.map((row) => columns.map((column) => row[column])),
    {
      header: true,
      columns: [...columns],
      record_delimiter: "windows",
      escape_formulas: true,
      cast: {
        boolean: String,
        // A number below zero is no formula.
        number: (number) => ({ value: String(number), escape_formulas: false }),
      },
    },
  );
}
