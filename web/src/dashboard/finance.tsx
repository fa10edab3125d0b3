import { getRouteApi } from "@tanstack/react-router";
import type { Figure } from "../api.ts";
import type { ChartSpec } from "../charts/spec.ts";
import { Ledger, Months, Payouts, Weighting } from "./books.tsx";
import { Card } from "./card.tsx";
import { periodsOf, useFigures, type Figures, type Periods } from "./figures.ts";
import { OnCost } from "./on-cost.tsx";
import { DashboardPage } from "./page.tsx";
import { usePlaces, useReading, type Reading } from "./reading.ts";
import type { Scope } from "./scope.ts";
import type { Shown } from "./sections.ts";
import { word, type Cell, type Table } from "./table.ts";
import { Tile } from "./tile.tsx";
import { useMe } from "../me.tsx";

const movements = ["points.requested", "points.approved", "points.paid", "points.reversed"];
const increases = ["salary.supported", "salary.unsupported", "salary.all"] as const;
const wanted = [
  "points.owed",
  "points.pending",
  ...movements,
  "reward.per_hire",
  ...increases,
  "salary.helped",
  "referral.share",
];
const grouped = ["points.owed", "points.pending", "points.reversed", "points.paid"];

const route = getRouteApi("/finance");

export function FinanceDashboard() {
  const scope = route.useSearch();
  const { organisation, operations } = useMe();
  const reading = useReading();
  const periods = periodsOf(scope, organisation.zone);
  const figures = useFigures(wanted, scope, periods);
  const { words } = reading;
  return (
    <DashboardPage
      page="/finance"
      title={words.finance.title}
      scope={scope}
      periods={periods}
      figures={figures}
    >
      {(there) => {
        const before = (which: Parameters<Figures["one"]>[1], id: string) =>
          scope.compare ? undefined : there.one(id, { ...which, period: periods.before });
        const moneys = there
          .currencies("points.owed", "points.pending")
          .flatMap((currency) => ["points.owed", "points.pending"].map((id) => ({ id, currency })));
        const perHire = there.currencies("reward.per_hire");
        const tile = (id: string, currency: string) => (
          <Tile
            key={`${id} ${currency}`}
            name={`${reading.kpi(id)}, ${currency}`}
            figure={there.one(id, { period: periods.last, currency })}
            before={before({ currency }, id)}
            value={(figure) => worth(figure, reading)}
          />
        );
        return (
          <>
            <h2 className="unseen">{words.finance.headline}</h2>
            <div className="tiles">
              {moneys.map(({ id, currency }) => tile(id, currency))}
              {perHire.map((currency) => tile("reward.per_hire", currency))}
              <Tile
                name={reading.kpi("salary.helped")}
                figure={there.one("salary.helped", { period: periods.last })}
                before={before({}, "salary.helped")}
              />
              <Tile
                name={reading.kpi("referral.share")}
                figure={there.one("referral.share", { period: periods.last })}
                before={before({}, "referral.share")}
              />
            </div>
            {operations.includes("listLedgerMonths") && <Months />}
            <Card
              id="liability"
              title={words.finance.liability}
              lead={words.finance.liabilityLead}
              kpis={["points.owed"]}
              {...money(there, ["points.owed"], periods, reading)}
            />
            <Card
              id="pending"
              title={words.finance.pending}
              lead={words.finance.pendingLead}
              kpis={["points.pending"]}
              {...pending(there, periods, reading)}
            >
              {operations.includes("getLiability") && <Weighting />}
            </Card>
            <Card
              id="movements"
              title={words.finance.movements}
              lead={words.finance.movementsLead}
              kpis={movements}
              {...money(there, movements, periods, reading, "bars")}
            >
              {operations.includes("getLiability") && <Payouts />}
            </Card>
            <Card
              id="per-hire"
              title={words.finance.perHire}
              lead={words.finance.perHireLead}
              kpis={["reward.per_hire"]}
              wide
              {...money(there, ["reward.per_hire"], periods, reading)}
            >
              {operations.includes("getOrganisation") && <OnCost />}
            </Card>
            <Card
              id="increase"
              title={words.finance.increase}
              lead={words.finance.increaseLead}
              kpis={increases}
              wide
              {...increase(there, periods, reading)}
            >
              <p className="caveat">{words.figure.notRandomised}</p>
            </Card>
            {operations.includes("getLiability") && <Ledger scope={scope} periods={periods} />}
            <Groups by={scope.by ?? "site"} scope={scope} periods={periods} />
          </>
        );
      }}
    </DashboardPage>
  );
}

/** Minor units of a figure's currency: of one hire where it is of hires, else all of it. */
const minorUnitsOf = (figure: Figure | undefined): number | null =>
  (figure?.unit === "money" ? figure.value : figure?.money?.minorUnits) ?? null;

const worth = (figure: Figure, { formats }: Reading): string =>
  figure.money
    ? formats.money(minorUnitsOf(figure), figure.money.currency)
    : formats.of(figure.unit, figure.value);

/** Money lies in the smallest units of its currency; axes and files are of its own units. */
const amountOf = (
  minorUnits: number | null,
  currency: string | undefined,
  { formats }: Reading,
): number | null =>
  minorUnits === null || currency === undefined ? null : minorUnits / formats.minorUnitsIn(currency);

const moneyCell = (minorUnits: number | null, currency: string, reading: Reading): Cell => ({
  text: reading.formats.money(minorUnits, currency),
  raw: amountOf(minorUnits, currency, reading),
});

/** The worth of pending points as the funnel weights them, at the mean worth of these points; null where it does not. */
function weightedWorth(figure: Figure | undefined): number | null {
  const weighted = figure?.beside?.["weighted"] ?? null;
  const minorUnits = figure?.money?.minorUnits ?? null;
  return weighted === null || minorUnits === null || !figure?.value
    ? null
    : Math.round((minorUnits * weighted) / figure.value);
}

/** What may still be earned: should all of it be, and as much as usually is. */
function pending(figures: Figures, { shown }: Periods, reading: Reading): Shown {
  const { words, formats } = reading;
  const id = "points.pending";
  if (!figures.one(id)) return { instead: words.figure.notServed };
  const currencies = figures.currencies(id);
  if (currencies.length === 0) return { instead: words.figure.empty };
  const at = (currency: string, period: string) => figures.one(id, { currency, period });
  const worths = currencies.flatMap((currency) => [
    { currency, name: currency, of: (period: string) => minorUnitsOf(at(currency, period)) },
    {
      currency,
      name: `${currency}, ${words.columns.weighted.toLowerCase()}`,
      of: (period: string) => weightedWorth(at(currency, period)),
    },
  ]);
  return {
    chart: {
      kind: "lines",
      categories: shown.map(formats.period),
      series: worths
        .map(({ currency, name, of }) => ({
          name,
          values: shown.map((period) => amountOf(of(period), currency, reading)),
        }))
        .filter(({ values }) => values.some((value) => value !== null)),
      format: formats.count,
    },
    table: {
      columns: [
        { name: words.columns.period },
        ...currencies.flatMap((currency) => [
          { name: currency, numeric: true },
          { name: `${currency}, ${words.columns.weighted.toLowerCase()}`, numeric: true },
        ]),
      ],
      rows: shown.map((period) => [
        { text: formats.period(period), raw: period },
        ...currencies.flatMap((currency) => [
          moneyCell(minorUnitsOf(at(currency, period)), currency, reading),
          moneyCell(weightedWorth(at(currency, period)), currency, reading),
        ]),
      ]),
    },
  };
}

/** Money over the periods shown, a line (or bars) for each id and currency. */
function money(
  figures: Figures,
  ids: readonly string[],
  { shown }: Periods,
  reading: Reading,
  kind: ChartSpec["kind"] = "lines",
): Shown {
  const { words, formats } = reading;
  const known = ids.filter((id) => figures.one(id));
  if (known.length === 0) return { instead: words.figure.notServed };
  const series = known.flatMap((id) => figures.currencies(id).map((currency) => ({ id, currency })));
  const at = ({ id, currency }: { id: string; currency: string }, period: string) =>
    figures.one(id, { period, currency });
  const amount = (figure: Figure | undefined) =>
    amountOf(minorUnitsOf(figure), figure?.money?.currency, reading);
  const worthCell = (figure: Figure | undefined, currency: string): Cell =>
    moneyCell(minorUnitsOf(figure), currency, reading);
  // Of hires alone: what the employer pays on top.
  const withOnCost = (currency: string): boolean =>
    series.some((each) =>
      shown.some((period) => at({ ...each, currency }, period)?.beside?.["withOnCost"] !== undefined),
    );
  const name = ({ id, currency }: { id: string; currency: string }) =>
    known.length > 1 ? `${reading.kpi(id)}, ${currency}` : currency;
  if (series.length === 0) return { instead: words.figure.empty };
  return {
    chart: {
      kind,
      categories: shown.map(formats.period),
      series: series.map((each) => ({
        name: name(each),
        values: shown.map((period) => amount(at(each, period))),
      })),
      format: formats.count,
    },
    table: known.length > 1 ? long() : { columns: columns(), rows: shown.map(row) },
  };

  function columns(): Table["columns"] {
    return [
      { name: words.columns.period },
      ...series.flatMap(({ currency }) => [
        { name: currency, numeric: true },
        ...(withOnCost(currency) ? [{ name: words.columns.withOnCost, numeric: true }] : []),
        { name: words.columns.points, numeric: true },
        { name: words.columns.n, numeric: true },
      ]),
    ];
  }

  function row(period: string): Cell[] {
    return [
      { text: formats.period(period), raw: period },
      ...series.flatMap((each) => {
        const figure = at(each, period);
        return [
          worthCell(figure, each.currency),
          ...(withOnCost(each.currency)
            ? [moneyCell(figure?.beside?.["withOnCost"] ?? null, each.currency, reading)]
            : []),
          reading.countCell(figure?.unit === "points" ? figure.value : figure?.beside?.["points"]),
          reading.countCell(figure?.n),
        ];
      }),
    ];
  }

  /** A line for each period and figure in which there was something. */
  function long(): Table {
    return {
      columns: [
        { name: words.columns.period },
        { name: words.columns.figure },
        { name: words.columns.currency },
        { name: words.columns.money, numeric: true },
        { name: words.columns.points, numeric: true },
        { name: words.columns.n, numeric: true },
      ],
      rows: shown.flatMap((period) =>
        series.flatMap((each): Cell[][] => {
          const figure = at(each, period);
          if (!figure) return [];
          return [
            [
              { text: formats.period(period), raw: period },
              word(reading.kpi(each.id)),
              word(each.currency),
              worthCell(figure, each.currency),
              reading.countCell(figure.value),
              reading.countCell(figure.n),
            ],
          ];
        }),
      ),
    };
  }
}

/** By how much pay rose from the first figure to the last, with and without a talk. */
function increase(figures: Figures, periods: Periods, reading: Reading): Shown {
  const { last: period, coarse } = periods;
  const { words, formats } = reading;
  const found = increases.flatMap((id) => figures.all(id, { period }));
  if (found.length === 0) return { instead: coarse ? words.figure.notServed : words.figure.coarseOnly };
  const there = found.filter(({ n }) => n > 0);
  if (there.length === 0) return { instead: words.figure.empty };
  const measure = (figure: Figure) => (figure.measure ? words.measures[figure.measure] : "");
  const ofBase = there.filter((figure) => figure.measure !== "first-year-cash");
  const currencies = [...new Set(ofBase.map((figure) => figure.money?.currency ?? ""))];
  const percent = (value: number | null | undefined): Cell => ({
    text: formats.of("percent", value),
    raw: value ?? null,
  });
  return {
    chart: {
      kind: "bars",
      lying: true,
      categories: increases.map(reading.kpi),
      series: currencies.map((currency) => ({
        name: `${words.columns.p50}, ${words.measures.base}, ${currency}`,
        values: increases.map((id) => figures.one(id, { period, currency, measure: "base" })?.value ?? null),
      })),
      format: (value) => formats.of("percent", value),
    },
    table: {
      columns: [
        { name: words.columns.figure },
        { name: words.columns.measure },
        { name: words.columns.currency },
        { name: words.columns.p25, numeric: true },
        { name: words.columns.p50, numeric: true },
        { name: words.columns.p75, numeric: true },
        { name: words.columns.mean, numeric: true },
        { name: words.columns.ratioOfSums, numeric: true },
        { name: words.columns.n, numeric: true },
        { name: words.columns.note },
      ],
      rows: there.map((figure) => [
        word(reading.kpi(figure.id)),
        word(measure(figure)),
        word(figure.money?.currency ?? ""),
        percent(figure.percentiles?.p25),
        percent(figure.percentiles?.p50),
        percent(figure.percentiles?.p75),
        percent(figure.beside?.["mean"]),
        percent(figure.beside?.["ratioOfSums"]),
        reading.countCell(figure.n),
        reading.marksCell(figure),
      ]),
    },
  };
}

/** The last period, group by group and currency by currency. */
function Groups({
  by,
  scope,
  periods,
}: {
  readonly by: NonNullable<Scope["by"]>;
  readonly scope: Scope;
  readonly periods: Periods;
}) {
  const reading = useReading();
  const { nameOf } = usePlaces();
  const { words, formats } = reading;
  const { data } = useFigures(grouped, scope, periods, by);
  if (!data) return null;
  const served = grouped.filter((id) => data.one(id));
  const keys = new Map(
    data.items.flatMap(({ group, money: worth }) =>
      worth ? [[`${group} ${worth.currency}`, { group, currency: worth.currency }] as const] : [],
    ),
  );
  const table: Table = {
    columns: [
      { name: words.filters.bys[by] },
      { name: words.columns.currency },
      ...served.flatMap((id) => [
        { name: reading.kpi(id), numeric: true },
        ...(id === "points.pending" ? [{ name: words.columns.weightedMoney, numeric: true }] : []),
      ]),
    ],
    rows: [...keys.values()]
      .map((key) => ({ ...key, name: key.group === null ? words.figure.nobody : nameOf(key.group) }))
      .sort((a, b) => a.name.localeCompare(b.name, formats.locale))
      .map(({ group, currency, name }) => [
        word(name),
        word(currency),
        ...served.flatMap((id) => {
          const figure = data.one(id, { group, currency });
          return [
            moneyCell(figure?.money?.minorUnits ?? null, currency, reading),
            ...(id === "points.pending" ? [moneyCell(weightedWorth(figure), currency, reading)] : []),
          ];
        }),
      ]),
  };
  return (
    <Card
      id={`by-${by}`}
      title={words.hr.groups[by]}
      lead={formats.period(periods.last)}
      kpis={served}
      wide
      {...(keys.size === 0 ? { instead: words.figure.empty } : { table })}
    />
  );
}
