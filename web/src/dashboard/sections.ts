import type { ChartSpec } from "../charts/spec.ts";
import type { Figure } from "../api.ts";
import type { Figures, Periods } from "./figures.ts";
import type { Reading } from "./reading.ts";
import { word, type Cell, type Table } from "./table.ts";

/** What a card shows: a chart, and the table of its numbers. */
export interface Shown {
  readonly chart?: ChartSpec;
  readonly table?: Table;
  readonly instead?: string;
}

const isThere = (figure: Figure | undefined): figure is Figure => figure !== undefined;

/** Why there is no figure at all. */
const absent = ({ coarse }: Periods, { words }: Reading): string =>
  coarse ? words.figure.notServed : words.figure.coarseOnly;

/** Several figures over the periods shown: a line each, and a row a period. */
export function trend(
  figures: Figures,
  ids: readonly string[],
  periods: Periods,
  reading: Reading,
  name: (id: string) => string = reading.kpi,
): Shown {
  const { words, formats } = reading;
  const { shown } = periods;
  const known = ids.filter((id) => figures.one(id));
  if (known.length === 0) return { instead: absent(periods, reading) };
  const at = (id: string) => shown.map((period) => figures.one(id, { period }));
  const all = known.flatMap(at).filter(isThere);
  if (all.every(({ n }) => n === 0)) return { instead: words.figure.empty };
  const unit = all[0]?.unit ?? "count";
  const written = reading.writing(all);
  return {
    chart: {
      kind: "lines",
      categories: shown.map(formats.period),
      series: known.map((id) => ({
        name: name(id),
        values: at(id).map((figure) => written.drawn(figure?.value)),
      })),
      format: written.axis,
      ...(unit === "ratio" ? { most: 1 } : {}),
    },
    table: {
      columns: [
        { name: words.columns.period },
        ...known.flatMap((id) => [
          { name: known.length > 1 ? name(id) : words.columns.value, numeric: true },
          { name: words.columns.n, numeric: true },
        ]),
        { name: words.columns.note },
      ],
      rows: shown.map((period): Cell[] => {
        const row = known.map((id) => figures.one(id, { period }));
        return [
          { text: formats.period(period), raw: period },
          ...row.flatMap((figure) => [reading.valueCell(figure, all), reading.countCell(figure?.n)]),
          word(reading.marks(...row)),
        ];
      }),
    },
  };
}

/** Figures with percentiles of one period, side by side. */
export function percentiles(
  figures: Figures,
  ids: readonly string[],
  period: string,
  reading: Reading,
  name: (id: string) => string,
): Shown {
  const { words } = reading;
  const found = ids.map((id) => figures.one(id, { period })).filter(isThere);
  if (found.length === 0) return { instead: words.figure.notServed };
  if (found.every(({ n }) => n === 0)) return { instead: words.figure.empty };
  const keys = (["p25", "p50", "p75", "p90"] as const).filter((key) =>
    found.some(({ percentiles: there }) => there?.[key] !== undefined),
  );
  const of = (figure: Figure, key: (typeof keys)[number]): number | null => figure.percentiles?.[key] ?? null;
  const written = reading.writing(
    found,
    found.flatMap((figure) => keys.map((key) => of(figure, key))),
  );
  return {
    chart: {
      kind: "bars",
      lying: true,
      categories: found.map(({ id }) => name(id)),
      series: keys.map((key) => ({
        name: words.columns[key],
        values: found.map((figure) => written.drawn(of(figure, key))),
      })),
      format: written.axis,
    },
    table: {
      columns: [
        { name: words.columns.figure },
        ...keys.map((key) => ({ name: words.columns[key], numeric: true })),
        { name: words.columns.n, numeric: true },
        { name: words.columns.note },
      ],
      rows: found.map((figure) => [
        word(name(figure.id)),
        ...keys.map((key) => ({ text: written.text(of(figure, key)), raw: of(figure, key) })),
        reading.countCell(figure.n),
        reading.marksCell(figure),
      ]),
    },
  };
}

/** Single figures of one unit, a bar each. */
export function bars(
  found: readonly Figure[],
  periods: Periods,
  reading: Reading,
  name: (figure: Figure) => string,
  extra: readonly { readonly name: string; readonly of: (figure: Figure) => Cell }[] = [],
): Shown {
  const { words } = reading;
  if (found.length === 0) return { instead: periods.coarse ? words.figure.empty : absent(periods, reading) };
  if (found.every(({ n }) => n === 0)) return { instead: words.figure.empty };
  const unit = found[0]?.unit ?? "count";
  const written = reading.writing(found);
  return {
    chart: {
      kind: "bars",
      lying: true,
      categories: found.map(name),
      series: [{ name: words.columns.value, values: found.map(({ value }) => written.drawn(value)) }],
      format: written.axis,
      ...(unit === "ratio" ? { most: 1 } : {}),
    },
    table: {
      columns: [
        { name: words.columns.figure },
        { name: words.columns.value, numeric: true },
        ...extra.map((column) => ({ name: column.name, numeric: true })),
        { name: words.columns.n, numeric: true },
        { name: words.columns.note },
      ],
      rows: found.map((figure) => [
        word(name(figure)),
        reading.valueCell(figure, found),
        ...extra.map((column) => column.of(figure)),
        reading.countCell(figure.n),
        reading.marksCell(figure),
      ]),
    },
  };
}
