import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { read, type Definition, type Figure } from "../api.ts";
import { addMonths, begins, between, lengths, most, named, thisMonth, usual, type Kind } from "./periods.ts";
import type { Scope } from "./scope.ts";

/** The periods that a dashboard shows, as the API names them. */
export interface Periods {
  readonly kind: Kind;
  /** First months of the first and of the last period. */
  readonly from: string;
  readonly to: string;
  readonly shown: readonly string[];
  /** The one that headlines are of, and the one it is compared with. */
  readonly last: string;
  readonly before: string;
  /** Whether figures that could tell of one person are served: not by month, and of all sites and jobs. */
  readonly coarse: boolean;
}

export function periodsOf({ period: kind = "quarter", from, to, site, job }: Scope, zone: string): Periods {
  const last = begins(to ?? thisMonth(zone), kind);
  const asked = begins(from ?? addMonths(last, -lengths[kind] * (usual[kind] - 1)), kind);
  const earliest = addMonths(last, -lengths[kind] * (most(kind) - 1));
  const first = asked > last ? last : asked < earliest ? earliest : asked;
  return {
    kind,
    from: first,
    to: last,
    shown: between(first, last, kind).map((month) => named(month, kind)),
    last: named(last, kind),
    before: named(addMonths(last, -lengths[kind]), kind),
    coarse: kind !== "month" && !site && !job,
  };
}

/** What tells figures of one id and period apart. */
export interface Which {
  readonly period?: string;
  readonly group?: string | null;
  readonly currency?: string;
  readonly measure?: Figure["measure"];
}

/** The figures of a dashboard, to be found by what they are of. */
export class Figures {
  readonly items: readonly Figure[];
  private readonly byId: Map<string, Figure[]>;

  constructor(items: readonly Figure[]) {
    this.items = items;
    this.byId = Map.groupBy(items, ({ id }) => id);
  }

  one(id: string, which: Which = {}): Figure | undefined {
    return this.all(id, which)[0];
  }

  all(id: string, { period, group, currency, measure }: Which = {}): Figure[] {
    return (this.byId.get(id) ?? []).filter(
      (figure) =>
        (period === undefined || figure.period === period) &&
        (group === undefined || figure.group === group) &&
        (currency === undefined || figure.money?.currency === currency) &&
        (measure === undefined || figure.measure === measure),
    );
  }

  /** Ids below a name, in the order they are served in. */
  below(prefix: string): string[] {
    return [...this.byId.keys()].filter((id) => id.startsWith(prefix));
  }

  /** Currencies that occur among figures of these ids. */
  currencies(...ids: readonly string[]): string[] {
    const found = ids.flatMap((id) => this.all(id).flatMap(({ money }) => money?.currency ?? []));
    return [...new Set(found)].sort();
  }

  get asOf(): string | null {
    return this.items[0]?.asOf ?? null;
  }
}

/** What each figure means, as the API tells it; a KPI it does not know is not asked for. */
export const useDefinitions = () =>
  useQuery({
    queryKey: ["definitions"],
    queryFn: async ({ signal }) => (await read("getKpiDefinitions", { signal })).items,
    staleTime: Infinity,
  });

const fixedPart = (id: string): string => id.split("<")[0] ?? id;

/** The definition of a figure: `funnel.reached.offer` is one of `funnel.reached.<milestone>`. */
export const definitionOf = (definitions: readonly Definition[], id: string): Definition | undefined =>
  definitions.find((each) => each.id === id) ??
  definitions.find((each) => each.id.includes("<") && id.startsWith(fixedPart(each.id)));

/**
 * Ids to ask for by basis: the one that was chosen where a KPI has it, else its usual one. KPIs that the API does not
 * serve, or not to this reader, are left out.
 */
export function asked(
  definitions: readonly Definition[],
  wanted: readonly string[],
  basis: Scope["basis"],
): { readonly ids: string; readonly basis?: Scope["basis"] }[] {
  const known = definitions.filter(
    ({ id, reading }) => reading !== "none" && wanted.some((each) => id === each || fixedPart(id) === each),
  );
  const on = known.filter(({ bases }) => basis !== undefined && bases.includes(basis));
  const usually = known.filter((each) => !on.includes(each));
  const idsOf = (those: readonly Definition[]): string =>
    those.map(({ id }) => (id.includes("<") ? `${fixedPart(id)}*` : id)).join(",");
  return [
    ...(usually.length > 0 ? [{ ids: idsOf(usually) }] : []),
    ...(on.length > 0 && basis ? [{ ids: idsOf(on), basis }] : []),
  ];
}

/** Reads figures of a scope; `by` groups them, over the last period alone. */
export function useFigures(wanted: readonly string[], scope: Scope, periods: Periods, by?: Scope["by"]) {
  const definitions = useDefinitions();
  const queries = asked(definitions.data ?? [], wanted, scope.basis);
  const before = addMonths(periods.to, -lengths[periods.kind]);
  // The period before the first one is read as well where it is compared with.
  const from = by || periods.from < before ? (by ? periods.to : periods.from) : before;
  const span = { period: periods.kind, from, to: periods.to, siteId: scope.site, jobId: scope.job };
  return useQuery({
    queryKey: ["figures", queries, span, by],
    enabled: definitions.data !== undefined,
    placeholderData: keepPreviousData,
    queryFn: async ({ signal }) => {
      const answers = await Promise.all(
        queries.map((query) =>
          read("getKpis", { query: { ...span, ...query, ...(by ? { groupBy: by } : {}) }, signal }),
        ),
      );
      return new Figures(answers.flatMap(({ items }) => items));
    },
  });
}
