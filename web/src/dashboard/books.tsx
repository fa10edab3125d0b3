import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useId, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { read, type Reply } from "../api.ts";
import { useCommand } from "../command.ts";
import { announce } from "../controls/announcement.tsx";
import { Badge, type Tone } from "../controls/badge.tsx";
import { CommandMessage } from "../controls/command-message.tsx";
import { More } from "../controls/disclosure.tsx";
import { Failure } from "../controls/failure.tsx";
import { Icon } from "../controls/icon.tsx";
import { Confirm } from "../controls/sheet.tsx";
import { Lines } from "../controls/skeleton.tsx";
import { useMe } from "../me.tsx";
import "./books.css";
import { Card, Numbers } from "./card.tsx";
import type { Periods } from "./figures.ts";
import { addMonths, lengths, thisMonth } from "./periods.ts";
import { usePlaces, useReading, type Reading } from "./reading.ts";
import type { Scope } from "./scope.ts";
import { download, word, type Table } from "./table.ts";

type Liability = Reply<"getLiability">;
type Line = Liability["items"][number];
type Month = Reply<"listLedgerMonths">["items"][number];

interface Span {
  readonly from: string;
  readonly to: string;
  readonly groupBy: "organisation" | "site";
}

const useLiability = (query: Span | undefined) =>
  useQuery({
    queryKey: ["liability", query],
    enabled: query !== undefined,
    queryFn: ({ signal }) => read("getLiability", { query: { ...query }, signal }),
    placeholderData: keepPreviousData,
  });

const monthsKey = ["ledger-months"] as const;

/** Which months finance has closed, and the next one to be closed. */
export function Months() {
  const reading = useReading();
  const { words, formats } = reading;
  const own = words.finance;
  const me = useMe();
  const months = useQuery({
    queryKey: monthsKey,
    queryFn: ({ signal }) => read("listLedgerMonths", { signal }),
  });
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const [asked, ask] = useState<string>();
  const [closed, setClosed] = useState<string>();
  // The button that the focus would go back to is gone with the month that it closed.
  useEffect(() => {
    if (closed) section.current?.focus();
  }, [closed]);
  if (months.error) return <Failure error={months.error} again={() => void months.refetch()} />;
  const items = [...(months.data?.items ?? [])].reverse();
  const closable = items.find(({ state }) => state === "closable");
  const running = items.find(({ state }) => state === "running");
  const everywhere = me.siteIds.length === 0;
  // All that are open, and the last that were closed.
  const shown = Math.max(6, items.filter(({ state }) => state !== "closed").length + 1);
  return (
    <section className="card months" aria-labelledby={heading} data-card="months" tabIndex={-1} ref={section}>
      <header>
        <h2 id={heading}>{own.months}</h2>
        <p className="lead">{own.monthsLead}</p>
      </header>
      {months.data ? (
        <>
          <MonthList items={items.slice(0, shown)} reading={reading} />
          {items.length > shown && (
            <More title={own.earlier}>
              <MonthList items={items.slice(shown)} reading={reading} />
            </More>
          )}
          {!everywhere ? (
            <p className="lead">{own.notAllSites}</p>
          ) : closable && me.operations.includes("closeLedgerMonth") ? (
            <Button className="main" onPress={() => ask(closable.month)}>
              {own.close(formats.period(closable.month))}
            </Button>
          ) : (
            running && <p className="lead">{own.nothingToClose(formats.period(running.month))}</p>
          )}
        </>
      ) : (
        <Lines count={4} />
      )}
      {asked && (
        <Closing
          month={asked}
          onClose={() => ask(undefined)}
          onDone={() => {
            ask(undefined);
            setClosed(asked);
            announce(own.closedNow(formats.period(asked)));
          }}
        />
      )}
    </section>
  );
}

const tones: Readonly<Record<Month["state"], Tone>> = {
  closed: "green",
  closable: "amber",
  waits: "plain",
  running: "plain",
};

function MonthList({ items, reading }: { readonly items: readonly Month[]; readonly reading: Reading }) {
  const { words, formats } = reading;
  const own = words.finance;
  return (
    <ul className="month-list">
      {items.map(({ month, state, entries, closedAt }) => (
        <li key={month}>
          <strong>{formats.period(month)}</strong>
          <Badge
            tone={tones[state]}
            icon={state === "running" ? "clock" : state === "waits" ? "wait" : undefined}
          >
            {own.states[state]}
          </Badge>
          <span className="day">{closedAt ? own.closedOn(formats.day(closedAt)) : ""}</span>
          <span className="number">{own.entries(formats.count(entries))}</span>
        </li>
      ))}
    </ul>
  );
}

const amounts = ["opening", "earned", "reversed", "paid", "closing"] as const;

/** Asks once more before a month is closed for good: what is in it, and what becomes of what corrects it. */
function Closing({
  month,
  onClose,
  onDone,
}: {
  readonly month: string;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const reading = useReading();
  const { words, formats } = reading;
  const own = words.finance;
  const liability = useLiability({ from: month, to: month, groupBy: "organisation" });
  const command = useCommand("closeLedgerMonth", {
    shows: monthsKey,
    refreshes: [["liability"]],
    onDone,
  });
  const items = liability.data?.items.filter((line) => line.month === month) ?? [];
  const entries = items.reduce((sum, line) => sum + line.entries, 0);
  const check = liability.data?.reconciliation;
  const table: Table = {
    columns: [
      { name: words.columns.figure },
      ...items.map(({ currency }) => ({ name: currency, numeric: true })),
    ],
    rows: amounts.map((name) => [word(own[name]), ...items.map((line) => moneyCell(line, name, reading))]),
  };
  return (
    <Confirm
      title={own.close(formats.period(month))}
      isOpen
      action={own.close(formats.period(month))}
      isBusy={command.state === "sending" || !liability.data}
      onConfirm={() => command.send({ path: { month } })}
      onClose={onClose}
    >
      {liability.error ? (
        <Failure error={liability.error} again={() => void liability.refetch()} />
      ) : liability.data ? (
        <div>
          <p className="lead">
            {own.inIt}: {own.entries(formats.count(entries))}
          </p>
          {items.length > 0 && <Numbers table={table} label={own.inIt} />}
        </div>
      ) : (
        <Lines count={3} />
      )}
      <p>
        <strong>{own.forGood}</strong> {own.later(formats.period(addMonths(month, 1)))}
      </p>
      {check && !check.equal && (
        <div className="message">
          <Icon name="warning" />
          <p>{own.differing(formats.count(check.differing), formats.instant(check.checkedAt))}</p>
        </div>
      )}
      <CommandMessage command={command} />
    </Confirm>
  );
}

const moneyCell = (line: Line, name: (typeof amounts)[number], { formats }: Reading) => ({
  text: formats.money(line[name].minorUnits, line.currency),
  raw: line[name].minorUnits / formats.minorUnitsIn(line.currency),
});

/** Lines of a chart that can be told from one another. */
const mostLines = 5;

/** What the ledger itself says, month by month: of all sites together, or site by site. */
export function Ledger({ scope, periods }: { readonly scope: Scope; readonly periods: Periods }) {
  const reading = useReading();
  const { words, formats } = reading;
  const own = words.finance;
  const { sites, nameOf } = usePlaces();
  const bySite = scope.by === "site" || scope.site !== undefined;
  const { organisation } = useMe();
  const now = thisMonth(organisation.zone);
  const end = addMonths(periods.to, lengths[periods.kind] - 1);
  const query: Span = {
    from: periods.from,
    // Nothing is owed yet in months to come.
    to: end > now && periods.from <= now ? now : end,
    groupBy: bySite ? "site" : "organisation",
  };
  const liability = useLiability(query);
  if (liability.error) return <Failure error={liability.error} again={() => void liability.refetch()} />;
  if (!liability.data) return <div className="card wide skeleton" />;
  const shownBySite = liability.data.groupBy === "site";
  const ofScope = liability.data.items.filter(({ siteId }) => !scope.site || siteId === scope.site);
  // Months before anything was ever posted say nothing.
  const [begun = ""] = ofScope
    .filter(({ entries, opening }) => entries > 0 || opening.points !== 0)
    .map(({ month }) => month)
    .sort();
  const items = ofScope.filter(({ month }) => month >= begun);
  const place = ({ siteId, siteName }: Line): string => (siteId ? (siteName ?? nameOf(siteId)) : "");
  const name = (line: Line): string => formats.list([place(line), line.currency]);
  const months = [...new Set(items.map(({ month }) => month))].sort();
  const table: Table = {
    columns: [
      { name: words.columns.period },
      ...(shownBySite ? [{ name: own.site }] : []),
      { name: words.columns.currency },
      ...amounts.map((each) => ({ name: own[each], numeric: true })),
      { name: words.columns.n, numeric: true },
      { name: own.month },
    ],
    // The latest first: it is the one that is looked for.
    rows: months
      .toReversed()
      .flatMap((month) => items.filter((line) => line.month === month))
      .map((line) => [
        { text: formats.period(line.month), raw: line.month },
        ...(shownBySite ? [word(place(line))] : []),
        word(line.currency),
        ...amounts.map((each) => moneyCell(line, each, reading)),
        reading.countCell(line.entries),
        word(line.closed ? own.closed : ""),
      ]),
  };
  const series = [...Map.groupBy(items, name)].map(([of, lines]) => ({
    name: of,
    values: months.map((month) => {
      const line = lines.find((each) => each.month === month);
      return line ? line.closing.minorUnits / formats.minorUnitsIn(line.currency) : null;
    }),
  }));
  const chart = {
    kind: "lines",
    categories: months.map(formats.period),
    series,
    format: formats.count,
  } as const;
  const { by: _, ...together } = scope;
  return (
    <Card
      id="ledger"
      title={own.ledger}
      lead={own.ledgerLead}
      kpis={["points.owed", "points.reversed", "points.paid"]}
      wide
      {...(items.length === 0
        ? { instead: words.figure.empty }
        : { table, ...(series.length > mostLines ? {} : { chart }) })}
    >
      <div className="actions">
        {!scope.site && sites.length > 1 && (
          <Link
            to="/finance"
            search={shownBySite ? together : { ...scope, by: "site" }}
            replace
            resetScroll={false}
          >
            {shownBySite ? own.together : own.bySite}
          </Link>
        )}
        <Button
          className="quiet"
          onPress={() =>
            void read("getLiabilityCsv", { query: { ...query } }).then((csv) => download("liability", csv))
          }
        >
          <Icon name="download" />
          {own.csvAll}
        </Button>
      </div>
      <Check liability={liability.data} />
    </Card>
  );
}

/** Whether the ledger added up when it was last read whole, and when that was. */
function Check({ liability: { reconciliation: check } }: { readonly liability: Liability }) {
  const { words, formats } = useReading();
  const { siteIds } = useMe();
  const { nameOf } = usePlaces();
  const own = words.finance;
  // It is of all sites together.
  if (siteIds.length > 0) return null;
  if (!check) return <p className="lead">{own.notChecked}</p>;
  const when = formats.instant(check.checkedAt);
  const count = formats.count;
  return (
    <div className="check" data-check={check.equal ? "equal" : "differs"}>
      <p>
        <strong>{own.check}</strong>{" "}
        <Badge tone={check.equal ? "green" : "red"}>{check.equal ? own.equal : own.differs}</Badge>
      </p>
      <p className="lead">
        {check.equal
          ? own.checked(count(check.entries), count(check.members), when)
          : own.differing(count(check.differing), when)}{" "}
        {check.moving > 0 && own.moving(count(check.moving))}
      </p>
      {check.differences.length > 0 && (
        <ul>
          {check.differences.map((each, index) => (
            <li key={index}>
              {each.kind === "entry"
                ? own.differences.entry(each.entryId)
                : each.kind === "balance"
                  ? own.differences.balance(each.memberId, count(each.entries), count(each.balance))
                  : own.differences.books(
                      formats.period(each.month),
                      nameOf(each.siteId),
                      formats.money(each.books.minorUnits, each.currency),
                      formats.money(each.entries.minorUnits, each.currency),
                    )}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What is owed now: for what is said beside charts of other periods. */
function useLiabilityNow() {
  const { organisation } = useMe();
  const now = thisMonth(organisation.zone);
  return useLiability({ from: now, to: now, groupBy: "organisation" });
}

/** Why nothing was requested or paid, while that cannot be. */
export function Payouts() {
  const { words } = useReading();
  const { data } = useLiabilityNow();
  return data && !data.cashIn.available ? <p className="lead">{words.finance.noPayouts}</p> : null;
}

/** What the weights of pending points rest on, in words. */
export function Weighting() {
  const { words, formats } = useReading();
  const { data } = useLiabilityNow();
  if (!data) return null;
  const { closedApplications, needed, reason } = data.pending.weighting;
  return (
    <p className="lead" data-weighting={reason ?? "weighted"}>
      {reason
        ? words.finance.notWeighted(formats.count(closedApplications), formats.count(needed))
        : words.finance.weightedBy(formats.count(closedApplications))}
    </p>
  );
}
