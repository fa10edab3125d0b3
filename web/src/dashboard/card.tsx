import { Link } from "@tanstack/react-router";
import { useId, useMemo, type ReactNode } from "react";
import { Button } from "react-aria-components/Button";
import { Chart } from "../charts/chart.tsx";
import type { ChartSpec } from "../charts/spec.ts";
import { dashboardWords } from "./words/index.ts";
import { About } from "./about.tsx";
import { csvOf, download, type Table } from "./table.ts";

export interface CardProps {
  readonly id: string;
  readonly title: string;
  readonly lead?: string | undefined;
  /** KPIs whose definitions are a click away. */
  readonly kpis: readonly string[];
  readonly chart?: ChartSpec | undefined;
  readonly table?: Table | undefined;
  /** In words, instead of a chart: why there is none. */
  readonly instead?: string | undefined;
  readonly wide?: boolean;
  readonly children?: ReactNode;
}

/** A chart with the table of its numbers beside it, its definitions, and its CSV. */
export function Card({ id, title, lead, kpis, chart, table, instead, wide = false, children }: CardProps) {
  const words = dashboardWords.use();
  const heading = useId();
  // Drawn again only where it shows something else.
  const key = JSON.stringify(chart);
  const spec = useMemo(() => chart, [key]);
  return (
    <section className={wide ? "card wide" : "card"} aria-labelledby={heading} data-card={id}>
      <header>
        <h2 id={heading}>{title}</h2>
        <div className="tools">
          <About name={title} kpis={kpis} />
          {table && !instead && (
            <Button
              className="quiet"
              aria-label={words.figure.csvOf(title)}
              onPress={() => download(id, csvOf(table))}
            >
              {words.figure.csv}
            </Button>
          )}
        </div>
        {lead && <p className="lead">{lead}</p>}
      </header>
      {instead ? (
        <p className="empty">{instead}</p>
      ) : (
        <div className={spec ? "pair" : "single"}>
          {spec && <Chart spec={spec} label={words.figure.chartOf(title)} />}
          {table && <Numbers table={table} label={title} />}
        </div>
      )}
      {children}
    </section>
  );
}

export function Numbers({
  table: { columns, rows },
  label,
}: {
  readonly table: Table;
  readonly label: string;
}) {
  return (
    <div className="scroll" role="group" aria-label={label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name, numeric }, index) => (
              <th key={index} scope="col" className={numeric ? "number" : ""}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => {
                const { numeric } = columns[column] ?? {};
                const shown = cell.link ? (
                  <Link
                    to={cell.link.to}
                    search={cell.link.search as never}
                    aria-label={`${cell.text} – ${cell.link.label}`}
                  >
                    {cell.text}
                  </Link>
                ) : (
                  cell.text
                );
                return column === 0 ? (
                  <th key={column} scope="row">
                    {shown}
                  </th>
                ) : (
                  <td key={column} className={numeric ? "number" : ""}>
                    {shown}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
