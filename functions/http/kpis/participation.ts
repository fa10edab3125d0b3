import type { KpiQuery } from "../../../shared/contracts/http/kpis.ts";
import { monthOf } from "../../../shared/domain/calendar/zones.ts";
import type { Basis } from "../../../shared/domain/kpi/contribution.ts";
import type { PeriodSums } from "../../../shared/domain/kpi/figures.ts";
import { Sums } from "../../../shared/domain/kpi/kpi.ts";
import { periodOf } from "../../../shared/domain/kpi/periods.ts";
import { addSections } from "../../../shared/domain/kpi/rollups.ts";
import { membersStream } from "../../../shared/domain/organisation/events.ts";
import type { MemberEvent } from "../../../shared/domain/organisation/events.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import { membersAfter } from "../../../shared/domain/organisation/roll.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { Kpis } from "../../../shared/ports/kpis.ts";

export interface ParticipationDependencies {
  readonly memberFacts: Pick<FactStore<MemberEvent>, "read">;
  readonly kpis: Pick<Kpis, "rows">;
}

interface Asked {
  readonly organisation: string;
  readonly zone: string;
  readonly member: Member;
  readonly query: KpiQuery;
  readonly basis: Basis;
  readonly months: readonly string[];
}

/**
 * The sums that figures about members are read from: each group's members as the facts knew them at the end of a period,
 * beside what the whole organisation was sent in it, as people refer across sites. A site has members also where nobody
 * applied.
 */
export async function sumsOfMembers(
  groups: readonly PeriodSums[],
  { organisation, zone, member, query, basis, months }: Asked,
  { memberFacts, kpis }: ParticipationDependencies,
): Promise<PeriodSums[]> {
  const [facts, rows] = await Promise.all([
    memberFacts.read(membersStream(organisation)),
    kpis.rows({ organisation, dimension: "organisation", basis, months }),
  ]);
  const changes = facts.flatMap(({ events, recordedAt }) => events.map((event) => ({ event, recordedAt })));
  const periodOfMonth = (month: string) => periodOf(month, query.period);
  const rowsOf = Map.groupBy(rows, ({ month }) => periodOfMonth(month));
  const lastMonth = new Map(months.map((month) => [periodOfMonth(month), month]));
  const atEndOf = new Map(
    [...lastMonth].map(([period, last]) => [
      period,
      membersAfter(changes.filter(({ recordedAt }) => monthOf(recordedAt, zone) <= last)),
    ]),
  );
  const known = new Set(groups.map(({ period, group }) => JSON.stringify([period, group])));
  const withoutArrivals = [...atEndOf].flatMap(([period, members]) =>
    [...homesOf(members, query, member)].flatMap((group) =>
      known.has(JSON.stringify([period, group])) ? [] : { period, group, restatedAt: undefined },
    ),
  );
  return [...groups, ...withoutArrivals].map(({ period, group, restatedAt }) => {
    const belongs = belongingTo(group, query, member);
    const members = atEndOf.get(period) ?? new Map<string, never>();
    return {
      period,
      group,
      restatedAt,
      sums: new Sums(addSections((rowsOf.get(period) ?? []).map(({ sections }) => sections))),
      members:
        belongs &&
        new Set([...members].filter(([, { homeSiteId }]) => belongs(homeSiteId)).map(([id]) => id)),
    };
  });
}

/** Sites that are served as groups and at which somebody belongs. */
function homesOf(
  members: ReturnType<typeof membersAfter>,
  { groupBy, siteId, jobId }: KpiQuery,
  member: Member,
): ReadonlySet<string> {
  if (groupBy !== "site" || jobId) return new Set();
  const homes = [...members.values()].flatMap(({ homeSiteId }) => homeSiteId ?? []);
  return new Set(homes.filter((home) => reaches(member, { siteId: home }) && (!siteId || home === siteId)));
}

/** Whose home makes them a member of the group; nothing of jobs and recruiters, which have no members. */
function belongingTo(
  group: string | null,
  { groupBy, siteId, jobId }: KpiQuery,
  member: Member,
): ((homeSiteId: string | undefined) => boolean) | undefined {
  if (groupBy === "job" || groupBy === "recruiter" || jobId) return undefined;
  const site = groupBy === "site" ? group : siteId;
  if (site) return (home) => home === site;
  // Who reaches a site that does not exist reaches everybody, also who has no home site.
  return (home) => reaches(member, { siteId: home ?? "" });
}
