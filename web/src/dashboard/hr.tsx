import { getRouteApi } from "@tanstack/react-router";
import type { Figure } from "../api.ts";
import { Card } from "./card.tsx";
import { periodsOf, useFigures, type Figures, type Periods } from "./figures.ts";
import { DashboardPage } from "./page.tsx";
import { usePlaces, useReading, type Reading } from "./reading.ts";
import type { Scope } from "./scope.ts";
import { bars, percentiles, trend, type Shown } from "./sections.ts";
import { word, type Cell, type Table } from "./table.ts";
import { Tile } from "./tile.tsx";
import { useMe } from "../me.tsx";

const headlines = [
  "applications.received",
  "first_contact.in_time",
  "time.to_hire",
  "offer.acceptance",
  "promise.kept",
  "experience.cnps",
  "retention.12w",
  "referral.share",
] as const;
const contact = ["time.first_attempt", "time.first_contact"];
const meetings = [
  "interview.offered_to_booked",
  "interview.booked_to_held",
  "interview.held_to_decision",
  "scorecard.delay",
  "offer.decision_to_told",
];
const kept = ["promise.kept", "first_contact.in_time", "messages.delivered"];
const stays = ["retention.4w", "retention.12w"];
const gaps = ["alignment.gap.range", "alignment.gap.offer"];
const wanted = [
  ...headlines,
  ...contact,
  ...meetings,
  ...kept,
  ...stays,
  ...gaps,
  "list.current",
  "funnel.reached.",
  "funnel.lost.",
  "time.in_milestone.",
  "time.to_fill",
  "silence.max",
  "scorecard.in_time",
  "experience.cnps.",
  "retention.by_alignment.",
  "alignment.coverage",
  "support.take_up",
  "referral.participation",
];
const grouped = [
  "applications.received",
  "first_contact.in_time",
  "time.to_hire",
  "offer.acceptance",
  "promise.kept",
  "retention.12w",
];

const route = getRouteApi("/hr");

export function HrDashboard() {
  const scope = route.useSearch();
  const { organisation } = useMe();
  const reading = useReading();
  const periods = periodsOf(scope, organisation.zone);
  const figures = useFigures(wanted, scope, periods);
  const { words } = reading;
  return (
    <DashboardPage page="/hr" title={words.hr.title} scope={scope} periods={periods} figures={figures}>
      {(there) => (
        <>
          <h2 className="unseen">{words.hr.headline}</h2>
          <div className="tiles">
            {headlines.map((id) => (
              <Tile
                key={id}
                name={reading.kpi(id)}
                figure={there.one(id, { period: periods.last })}
                before={scope.compare ? undefined : there.one(id, { period: periods.before })}
              />
            ))}
          </div>
          <Cards figures={there} periods={periods} scope={scope} reading={reading} />
          <Groups by={scope.by ?? "site"} scope={scope} periods={periods} />
        </>
      )}
    </DashboardPage>
  );
}

interface Given {
  readonly figures: Figures;
  readonly periods: Periods;
  readonly scope: Scope;
  readonly reading: Reading;
}

function Cards({ figures, periods, scope, reading }: Given) {
  const { words, milestone, kpi } = reading;
  const { last } = periods;
  const steps = figures.below("time.in_milestone.");
  const stepName = (id: string) =>
    id.startsWith("time.in_milestone.") ? milestone(id.slice("time.in_milestone.".length)) : kpi(id);
  const own = words.hr;
  return (
    <>
      <Card
        id="funnel"
        title={own.funnel}
        lead={own.funnelLead}
        kpis={["funnel.reached.x"]}
        {...funnel(figures, last, scope, reading)}
      />
      <Card
        id="losses"
        title={own.losses}
        lead={own.lossesLead}
        kpis={["funnel.lost.x"]}
        {...losses(figures, last, reading)}
      />
      <Card
        id="times"
        title={own.times}
        lead={own.timesLead}
        kpis={["time.in_milestone.x", "time.to_hire", "time.to_fill"]}
        {...percentiles(figures, [...steps, "time.to_hire", "time.to_fill"], last, reading, stepName)}
      />
      <Card
        id="contact"
        title={own.contact}
        lead={own.contactLead}
        kpis={contact}
        {...percentiles(figures, contact, last, reading, kpi)}
      />
      <Card
        id="hours"
        title={own.interviews}
        lead={own.timesLead}
        kpis={meetings}
        {...percentiles(figures, meetings, last, reading, kpi)}
      />
      <Card
        id="promises"
        title={own.promises}
        lead={own.promisesLead}
        kpis={kept}
        {...trend(figures, kept, periods, reading)}
      />
      <Card
        id="silence"
        title={own.silence}
        kpis={["silence.max"]}
        {...trend(figures, ["silence.max"], periods, reading)}
      />
      <Card
        id="survey"
        title={own.survey}
        lead={own.surveyLead}
        kpis={["experience.cnps"]}
        {...trend(figures, ["experience.cnps"], periods, reading)}
      />
      <Card
        id="survey-by"
        title={own.surveyBy}
        kpis={["experience.cnps.x"]}
        {...survey(figures, periods, reading)}
      />
      <Card id="retention" title={own.retention} kpis={stays} {...trend(figures, stays, periods, reading)} />
      <Card
        id="retention-by"
        title={own.retentionBy}
        lead={own.retentionByLead}
        kpis={["retention.by_alignment.x"]}
        {...reconciled(figures, periods, reading)}
      />
      <Card
        id="alignment"
        title={own.alignment}
        lead={own.alignmentLead}
        kpis={["alignment.coverage", "support.take_up"]}
        {...trend(figures, ["alignment.coverage", "support.take_up"], periods, reading)}
      />
      <Card id="gaps" title={own.gaps} kpis={gaps} {...percentiles(figures, gaps, last, reading, kpi)} />
    </>
  );
}

function funnel(figures: Figures, period: string, scope: Scope, reading: Reading): Shown {
  const { words, milestone, formats } = reading;
  const found = figures.below("funnel.reached.").flatMap((id) => figures.all(id, { period }));
  if (found.length === 0) return { instead: words.figure.notServed };
  if (found.every(({ n }) => n === 0)) return { instead: words.figure.empty };
  const of = ({ id }: Figure) => id.slice("funnel.reached.".length);
  const where = { ...(scope.site ? { site: scope.site } : {}), ...(scope.job ? { job: scope.job } : {}) };
  const list = (figure: Figure): Cell => ({
    text: words.columns.showList,
    raw: null,
    link: {
      to: "/applications",
      search: { ...where, milestone: of(figure) },
      label: words.columns.showListOf(milestone(of(figure))),
    },
  });
  return {
    chart: {
      kind: "bars",
      lying: true,
      categories: found.map((figure) => milestone(of(figure))),
      series: [{ name: words.columns.share, values: found.map(({ value }) => value) }],
      format: (value) => formats.percent(value),
      most: 1,
    },
    table: {
      columns: [
        { name: words.columns.milestone },
        { name: words.columns.share, numeric: true },
        { name: words.columns.reached, numeric: true },
        { name: words.columns.n, numeric: true },
        { name: words.columns.stillLive, numeric: true },
        { name: words.columns.note },
        { name: words.columns.list },
      ],
      rows: found.map((figure) => [
        word(milestone(of(figure))),
        reading.valueCell(figure),
        reading.countCell(figure.numerator),
        reading.countCell(figure.n),
        {
          text: formats.of("ratio", figure.beside?.["stillLive"]),
          raw: figure.beside?.["stillLive"] ?? null,
        },
        reading.marksCell(figure),
        list(figure),
      ]),
    },
  };
}

function losses(figures: Figures, period: string, reading: Reading): Shown {
  const { words, milestone, formats } = reading;
  const count = (at: string, by: string): number =>
    figures.one(`funnel.lost.${at}.${by}`, { period })?.value ?? 0;
  const classes = ["ours", "theirs", "no-show", "term", "unknown"] as const;
  const order = figures.below("funnel.reached.").map((id) => id.slice("funnel.reached.".length));
  const others = figures.below("funnel.lost.").flatMap((id) => id.split(".")[2] ?? []);
  const steps = [...new Set([...order, ...others])].filter((at) => classes.some((by) => count(at, by) > 0));
  if (steps.length === 0) return { instead: words.figure.empty };
  const there = classes.filter((by) => steps.some((at) => count(at, by) > 0));
  return {
    chart: {
      kind: "stacked",
      lying: true,
      categories: steps.map(milestone),
      series: there.map((by) => ({ name: words.classes[by], values: steps.map((at) => count(at, by)) })),
      format: formats.count,
    },
    table: {
      columns: [
        { name: words.columns.milestone },
        ...there.map((by) => ({ name: words.classes[by], numeric: true })),
        { name: words.columns.total, numeric: true },
      ],
      rows: steps.map((at) => [
        word(milestone(at)),
        ...there.map((by) => reading.countCell(count(at, by))),
        reading.countCell(classes.reduce((sum, by) => sum + count(at, by), 0)),
      ]),
    },
  };
}

function survey(figures: Figures, periods: Periods, reading: Reading): Shown {
  const { words, milestone, formats } = reading;
  const found = figures.below("experience.cnps.").flatMap((id) => figures.all(id, { period: periods.last }));
  const name = ({ id }: Figure) => {
    const [, , decision = "", at = ""] = id.split(".");
    return `${words.decisions[decision] ?? decision}: ${milestone(at)}`;
  };
  return bars(found, periods, reading, name, [
    { name: words.columns.asked, of: ({ beside }) => reading.countCell(beside?.["offered"]) },
    {
      name: words.columns.responseRate,
      of: ({ beside }) => ({
        text: formats.of("ratio", beside?.["responseRate"]),
        raw: beside?.["responseRate"] ?? null,
      }),
    },
  ]);
}

function reconciled(figures: Figures, periods: Periods, reading: Reading): Shown {
  const { words, formats } = reading;
  const found = figures
    .below("retention.by_alignment.")
    .flatMap((id) => figures.all(id, { period: periods.last }));
  const names: Readonly<Record<string, string>> = words.reconciled;
  return bars(found, periods, reading, ({ id }) => names[id.split(".")[2] ?? ""] ?? id, [
    {
      name: words.columns.ofAllDue,
      of: ({ beside }) => ({
        text: formats.of("ratio", beside?.["ofAllDue"]),
        raw: beside?.["ofAllDue"] ?? null,
      }),
    },
  ]);
}

/** The last period, group by group, with the way to the applications behind it. */
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
  const groups = [...new Set(data?.items.map(({ group }) => group))];
  const linked = (group: string | null, name: string): Cell => {
    const filter = by === "site" ? "site" : by === "job" ? "job" : undefined;
    if (!filter || group === null) return word(name);
    return {
      text: name,
      raw: name,
      link: { to: "/applications", search: { [filter]: group }, label: words.columns.showListOf(name) },
    };
  };
  const table: Table = {
    columns: [
      { name: words.filters.bys[by] },
      ...grouped.map((id) => ({ name: reading.kpi(id), numeric: true })),
      { name: words.columns.note },
    ],
    rows: groups
      .map((group) => ({ group, name: group === null ? words.figure.nobody : nameOf(group) }))
      .sort((a, b) => a.name.localeCompare(b.name, formats.locale))
      .map(({ group, name }) => [
        linked(group, name),
        ...grouped.map((id) => {
          const figure = data?.one(id, { group });
          const cell = reading.valueCell(figure);
          return {
            ...cell,
            text: figure && id !== "applications.received" ? `${cell.text} (${figure.n})` : cell.text,
          };
        }),
        word(reading.marks(...grouped.map((id) => data?.one(id, { group })))),
      ]),
  };
  if (!data) return null;
  return (
    <Card
      id={`by-${by}`}
      title={words.hr.groups[by]}
      lead={words.hr.groupsLead(formats.period(periods.last))}
      kpis={grouped}
      wide
      {...(groups.length === 0 ? { instead: words.figure.empty } : { table })}
    />
  );
}
