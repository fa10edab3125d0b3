import type { KpiQuery } from "../../../shared/contracts/http/kpis.ts";
import { monthOf } from "../../../shared/domain/calendar/zones.ts";
import { unassigned } from "../../../shared/domain/kpi/contribution.ts";
import type { Basis } from "../../../shared/domain/kpi/contribution.ts";
import { exactNeeded, figuresOf, select } from "../../../shared/domain/kpi/figures.ts";
import type { Figure, PeriodSums, Selected } from "../../../shared/domain/kpi/figures.ts";
import { Sums } from "../../../shared/domain/kpi/kpi.ts";
import type { Kpi } from "../../../shared/domain/kpi/kpi.ts";
import { addToMonth, monthsOf, periodOf } from "../../../shared/domain/kpi/periods.ts";
import { withholdFew } from "../../../shared/domain/kpi/withholding.ts";
import { addSections, partsOfRow } from "../../../shared/domain/kpi/rollups.ts";
import type { Dimension } from "../../../shared/domain/kpi/rollups.ts";
import type { Member, Role } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import type { Kpis, RollupRow } from "../../../shared/ports/kpis.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { sumsOfMembers } from "./participation.ts";
import type { ParticipationDependencies } from "./participation.ts";
import { notFound, ProblemError } from "../../../shared/runtime/problems.ts";

export interface FigureDependencies extends ParticipationDependencies {
  readonly kpis: Pick<Kpis, "rows" | "exactValues" | "asOf">;
  readonly settings: Pick<Settings, "organisation" | "track">;
}

/** Who asks for what, and when. */
export interface FigureRequest {
  readonly organisation: string;
  readonly member: Member;
  readonly query: KpiQuery;
  readonly now: string;
}

/** Months read at once: three years. */
const mostMonths = 36;

/**
 * Months behind a stock: ten years up to the last month asked about. One query each, of months that mostly hold nothing;
 * what came before counts no more. Nothing waits for an answer that long, nor is owed without having been asked for.
 */
const stockMonths = 120;

/** Figures in one answer; more are asked for in parts. */
const mostFigures = 20_000;

/** Months whose cohorts tell what usually becomes of an application. */
const funnelMonths = 12;

/** The figures that were asked for, of what the member's sites reach. */
export async function readFigures(
  { organisation, member, query, now }: FigureRequest,
  { kpis, settings, memberFacts }: FigureDependencies,
): Promise<{ asOf: string | null; items: Figure[] }> {
  const { zone, trackVersion, recruiterFiguresConsentedAt, employerOnCostPercent } = await organisationOf(
    organisation,
    settings,
  );
  if (query.groupBy === "recruiter" && !recruiterFiguresConsentedAt)
    throw new ProblemError(
      403,
      "recruiter-figures-off",
      "Figures by recruiter are off until an admin records that the works council (NL) has agreed or the union (SE) was heard.",
    );
  const selected = selectFor(member, query);
  const thisMonth = monthOf(now, zone);
  const months = monthsAsked(query, thisMonth);
  const scope = scopeOf(query, member);
  const [track, asOf = null] = await Promise.all([settings.track(organisation, trackVersion), kpis.asOf()]);
  const milestones = track.milestones.map((milestone) => milestone.id);
  const funnel = selected.some(({ kpi }) => kpi.needsFunnel)
    ? await observedFunnel(organisation, thisMonth, kpis)
    : undefined;

  const byBasis = new Map<Basis, Record<"came" | "stock" | "ofMembers", PeriodSums[]>>();
  for (const basis of new Set(selected.map((chosen) => chosen.basis))) {
    const wanted = selected.filter((chosen) => chosen.basis === basis);
    const read = { organisation, basis, months, dimension: scope.dimension, id: scope.id };
    const holdsStock = wanted.some(({ kpi }) => kpi.stock);
    const rows = await kpis.rows(holdsStock ? { ...read, months: monthsOfStock(months) } : read);
    const sums = sumsOf(rows, months, query, scope);
    const inexact = sums.some((each) => exactNeeded(wanted, each, milestones).length > 0);
    byBasis.set(basis, {
      came: inexact ? withExact(sums, await kpis.exactValues(read), query, scope) : sums,
      stock: holdsStock ? stockOf(rows, months, query, scope) : [],
      ofMembers: wanted.some(({ kpi }) => kpi.ofMembers)
        ? await sumsOfMembers(
            sums,
            { organisation, zone, member, query, basis, months },
            { kpis, memberFacts },
          )
        : [],
    });
  }
  const context = { groupBy: query.groupBy, asOf, milestones, funnel, onCostPercent: employerOnCostPercent };
  const asked = { organisation, member, query, months };
  const quartersBy = new Map(
    await Promise.all(
      [...byBasis.keys()].map(async (basis) => {
        const hides = selected.some((each) => isWithheldFromFew(each.kpi, member) && each.basis === basis);
        return [basis, hides ? await quartersOfSites({ ...asked, basis }, kpis) : undefined] as const;
      }),
    ),
  );
  const items = selected.flatMap((chosen) => {
    const sums = byBasis.get(chosen.basis);
    const figures = figuresOf(
      chosen,
      sums?.[chosen.kpi.stock ? "stock" : chosen.kpi.ofMembers ? "ofMembers" : "came"] ?? [],
      context,
    );
    const quarters = isWithheldFromFew(chosen.kpi, member) ? quartersBy.get(chosen.basis) : undefined;
    return quarters
      ? withholdFew(figures, chosen.kpi, quarters, (siteId) => reaches(member, { siteId }))
      : figures;
  });
  if (items.length > mostFigures)
    throw new ProblemError(
      400,
      "too-many-figures",
      `This would be ${items.length} figures; at most ${mostFigures} are served at once. Ask for fewer ids, months or groups.`,
    );
  return { asOf, items };
}

async function organisationOf(organisation: string, settings: FigureDependencies["settings"]) {
  const found = await settings.organisation(organisation);
  if (!found) throw notFound("organisation");
  return found;
}

/** What referrers are paid is for those who answer for the money. */
const payoutReaders: readonly Role[] = ["finance", "admin"];
/** Figures of pay are for those who answer for pay, besides who sees pay. */
const payReaders: readonly Role[] = ["finance", "hr", "admin"];
const hasOneOf = (member: Member, roles: readonly Role[]): boolean =>
  member.roles.some((role) => roles.includes(role));

/**
 * How a member may read a KPI: however they cut it, only where it is cut coarsely, or not at all. Sites, and whether
 * figures by recruiter are served, limit it further.
 */
export function readingOf(
  kpi: Pick<Kpi, "payout" | "pay" | "opinion">,
  member: Member,
): "any" | "coarse" | "none" {
  if (kpi.payout && !hasOneOf(member, payoutReaders)) return "none";
  if (kpi.pay && !member.seesPay && !hasOneOf(member, payReaders)) return "none";
  return isWithheldFromFew(kpi, member) ? "coarse" : "any";
}

const isWithheldFromFew = ({ pay, opinion }: Pick<Kpi, "pay" | "opinion">, { seesPay }: Member): boolean =>
  opinion !== undefined || (pay !== undefined && !seesPay);

/**
 * The KPIs that were asked for and may be read. Figures of pay are for who answers for pay or sees it; who does not see pay reads
 * them by organisation or site, by quarter or year, unfiltered: cut finer, they would tell what one person earns. So does
 * everybody read what candidates think of us.
 */
function selectFor(member: Member, query: KpiQuery): readonly Selected[] {
  const asked = selectKpis(query);
  const mayRead = asked.filter(({ kpi }) => readingOf(kpi, member) !== "none");
  if (mayRead.length === 0)
    throw new ProblemError(
      403,
      "not-allowed",
      "What referrers are paid is for finance and admins; figures of pay are for finance, hr, admins and who sees pay.",
    );
  const readable = mayRead.filter((each) => !each.kpi.pay || member.seesPay || isCoarse(each, query));
  const selected = readable.filter((each) => !each.kpi.opinion || isCoarse(each, query));
  if (selected.length === 0 && readable.length > 0)
    throw new ProblemError(
      403,
      "survey-too-fine",
      "What candidates think of us is served by organisation or site, by quarter or year and by activity, without siteId and jobId.",
    );
  if (selected.length === 0)
    throw new ProblemError(
      403,
      "pay-too-fine",
      "Without the permission to see pay, figures of pay are served by organisation or site, by quarter or year and by cohort, without siteId and jobId.",
    );
  return selected;
}

/** On its usual basis only: the same people are counted in other periods on the other, and the difference would tell who. */
const isCoarse = ({ kpi, basis }: Selected, { groupBy, period, siteId, jobId }: KpiQuery): boolean =>
  basis === kpi.bases[0] &&
  (groupBy === "organisation" || groupBy === "site") &&
  period !== "month" &&
  !siteId &&
  !jobId;

function selectKpis(query: KpiQuery): readonly Selected[] {
  const { selected, unknown } = select(query.ids, query.basis);
  if (unknown.length > 0)
    throw new ProblemError(
      400,
      "unknown-kpi",
      `There is no such KPI${query.basis ? ` by ${query.basis}` : ""}: ${unknown.join(", ")}. See /v1/kpis/definitions.`,
      { errors: unknown.map((id) => ({ pointer: "/ids", detail: `Unknown: ${id}` })) },
    );
  return selected;
}

function monthsAsked({ from, to, period }: KpiQuery, thisMonth: string): string[] {
  const last = to ?? thisMonth;
  const first = from ?? last;
  if (first > last)
    throw new ProblemError(400, "period-reversed", "from must not be after to.", {
      errors: [{ pointer: "/from", detail: `${first} is after ${last}.` }],
    });
  const months = monthsOf(first, last, period);
  if (months.length > mostMonths)
    throw new ProblemError(400, "period-too-long", `At most ${mostMonths} months can be asked for at once.`, {
      errors: [{ pointer: "/from", detail: `These are ${months.length} months.` }],
    });
  return months;
}

/** The months asked about with those before them, as far as stocks reach back. */
function monthsOfStock(months: readonly string[]): string[] {
  const last = months.at(-1) ?? "";
  return monthsOf(addToMonth(last, 1 - stockMonths), last, "month");
}

/** Which rows answer a query: their dimension, one of them or all, and which of them count. */
interface Scope {
  readonly dimension: Dimension;
  readonly id: string | undefined;
  readonly counts: (row: string) => boolean;
  /** Groups that are served even where nothing was counted. */
  readonly groups: readonly (string | null)[];
}

function scopeOf({ groupBy, siteId, jobId }: KpiQuery, member: Member): Scope {
  if (siteId && !reaches(member, { siteId })) throw notFound("site");
  if (groupBy === "recruiter" && jobId)
    throw new ProblemError(
      400,
      "filters-not-combined",
      "Figures by recruiter are kept by site, not by job. Leave out jobId.",
      { errors: [{ pointer: "/jobId", detail: "Not together with groupBy=recruiter." }] },
    );
  // Everything is reached by who reaches a site that does not exist.
  const everywhere = reaches(member, { siteId: "" });
  const dimension =
    groupBy === "recruiter"
      ? groupBy
      : jobId || groupBy === "job"
        ? "job"
        : siteId || groupBy === "site" || !everywhere
          ? "site"
          : "organisation";
  const counts = (row: string): boolean => {
    const site = partsOfRow(dimension, row).siteId;
    return site === undefined || (reaches(member, { siteId: site }) && (!siteId || site === siteId));
  };
  const id = dimension === "job" ? jobId : dimension === "site" ? siteId : undefined;
  const named = groupBy === "site" ? siteId : groupBy === "job" ? jobId : undefined;
  return { dimension, id, counts, groups: groupBy === "organisation" ? [null] : named ? [named] : [] };
}

/** Adds the rows of these months up by group and period. Every group has every period, also where nothing was counted. */
function sumsOf(
  rows: readonly RollupRow[],
  months: readonly string[],
  query: KpiQuery,
  scope: Scope,
): PeriodSums[] {
  const asked = new Set(months);
  const counted = rows.filter(({ row, month }) => asked.has(month) && scope.counts(row));
  const groups = new Set([...scope.groups, ...counted.map(({ row }) => groupOf(row, query, scope))]);
  const periods = new Set(months.map((month) => periodOf(month, query.period)));
  const byPlace = Map.groupBy(counted, (row) => placeOf(row, query, scope));
  return [...groups].flatMap((group) =>
    [...periods].map((period): PeriodSums => {
      const own = byPlace.get(JSON.stringify([group, period])) ?? [];
      const restatedAt = own
        .flatMap((row) => row.restatedAt ?? [])
        .sort()
        .at(-1);
      return { period, group, sums: new Sums(addSections(own.map(({ sections }) => sections))), restatedAt };
    }),
  );
}

/** The same with all that came before: what there is at the end of each period. */
function stockOf(
  rows: readonly RollupRow[],
  months: readonly string[],
  query: KpiQuery,
  scope: Scope,
): PeriodSums[] {
  const first = months[0] ?? "";
  const counted = Map.groupBy(
    rows.filter(({ row }) => scope.counts(row)),
    ({ row }) => groupOf(row, query, scope),
  );
  const came = Map.groupBy(sumsOf(rows, months, query, scope), ({ group }) => group);
  const groups = new Set([...scope.groups, ...counted.keys()]);
  const periods = [...new Set(months.map((month) => periodOf(month, query.period)))];
  return [...groups].flatMap((group) => {
    const before = (counted.get(group) ?? []).filter(({ month }) => month < first);
    let held = addSections(before.map(({ sections }) => sections));
    return periods.map((period): PeriodSums => {
      const own = came.get(group)?.find((each) => each.period === period);
      if (own) held = addSections([held, own.sums.sections]);
      return { period, group, sums: new Sums(held), restatedAt: own?.restatedAt };
    });
  });
}

function withExact(
  sums: readonly PeriodSums[],
  pages: readonly RollupRow[],
  query: KpiQuery,
  scope: Scope,
): PeriodSums[] {
  const byPlace = Map.groupBy(
    pages.filter(({ row }) => scope.counts(row)),
    (row) => placeOf(row, query, scope),
  );
  return sums.map((each) => {
    const exact = byPlace.get(JSON.stringify([each.group, each.period])) ?? [];
    return {
      ...each,
      sums: new Sums(each.sums.sections, addSections(exact.map(({ sections }) => sections))),
    };
  });
}

const placeOf = ({ row, month }: RollupRow, query: KpiQuery, scope: Scope): string =>
  JSON.stringify([groupOf(row, query, scope), periodOf(month, query.period)]);

function groupOf(row: string, { groupBy }: KpiQuery, { dimension }: Scope): string | null {
  if (groupBy === "organisation") return null;
  const { id, siteId } = partsOfRow(dimension, row);
  if (groupBy === "site") return siteId ?? null;
  return id === unassigned ? null : id;
}

/** The quarters of the whole years asked about, of every site, also those the member does not see: what is withheld is withheld from all. */
async function quartersOfSites(
  {
    organisation,
    member,
    query,
    months,
    basis,
  }: Pick<FigureRequest, "organisation" | "member" | "query"> & {
    readonly months: readonly string[];
    readonly basis: Basis;
  },
  kpis: FigureDependencies["kpis"],
): Promise<PeriodSums[]> {
  const bySite: KpiQuery = { ...query, groupBy: "site", period: "quarter" };
  const whole = monthsOf(months[0] ?? "", months.at(-1) ?? "", "year");
  const rows = await kpis.rows({ organisation, dimension: "site", basis, months: whole });
  return sumsOf(rows, whole, bySite, scopeOf(bySite, { ...member, siteIds: [] }));
}

/** The organisation's cohorts of the last 12 months, this one included. */
async function observedFunnel(
  organisation: string,
  thisMonth: string,
  kpis: FigureDependencies["kpis"],
): Promise<Sums> {
  const months = monthsOf(addToMonth(thisMonth, 1 - funnelMonths), thisMonth, "month");
  const rows = await kpis.rows({ organisation, dimension: "organisation", basis: "cohort", months });
  return new Sums(addSections(rows.map(({ sections }) => sections)));
}
