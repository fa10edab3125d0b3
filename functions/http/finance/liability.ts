import type { output } from "zod/mini";
import type {
  Liability,
  LiabilityFigures,
  LiabilityQuery,
  LiabilityTotal,
} from "../../../shared/contracts/http/finance.ts";
import { monthOf } from "../../../shared/domain/calendar/zones.ts";
import { addToMonth, monthsOf } from "../../../shared/domain/kpi/periods.ts";
import { add, liabilityOf } from "../../../shared/domain/points/books.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import type { Ledger } from "../../../shared/ports/ledger.ts";
import type { Reconciliations } from "../../../shared/ports/reconciliations.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { notFound, ProblemError } from "../../../shared/runtime/problems.ts";
import { readPending } from "./pending.ts";
import type { PendingDependencies } from "./pending.ts";

export interface LiabilityDependencies extends PendingDependencies {
  readonly ledger: Pick<Ledger, "books" | "closings">;
  readonly settings: Pick<Settings, "organisation" | "site">;
  readonly reconciliations: Pick<Reconciliations, "last">;
}

/** Who asks for what, and when. */
export interface LiabilityRequest {
  readonly organisation: string;
  readonly member: Member;
  readonly query: LiabilityQuery;
  readonly now: string;
}

/** Months in one answer: five years. */
const mostMonths = 60;
/** Months served where none are asked for. */
const usualMonths = 12;

const cashIn = {
  available: false,
  note: "Points cannot be paid out yet: nothing is requested, approved or paid.",
};

/** What is owed, of the sites that the member reaches. */
export async function readLiability(
  { organisation, member, query, now }: LiabilityRequest,
  dependencies: LiabilityDependencies,
): Promise<output<typeof Liability>> {
  const { ledger, settings, reconciliations } = dependencies;
  const found = await settings.organisation(organisation);
  if (!found) throw notFound("organisation");
  const thisMonth = monthOf(now, found.zone);
  const months = monthsAsked(query, thisMonth);
  const to = months.at(-1) ?? thisMonth;
  const [reconciliation, kept, closings, pending] = await Promise.all([
    // Everything is reached by who reaches a site that does not exist.
    reaches(member, { siteId: "" }) ? reconciliations.last(organisation) : undefined,
    ledger.books(organisation, to),
    ledger.closings(organisation),
    readPending({ organisation, member, groupBy: query.groupBy, thisMonth }, dependencies),
  ]);
  const closed = new Set(closings.map(({ month }) => month));
  const lines = liabilityOf(
    kept.filter((row) => reaches(member, row)),
    months,
    query.groupBy,
  );
  const ids = [...lines, ...pending.items].flatMap(({ siteId }) => siteId ?? []);
  const names = new Map(
    await Promise.all(
      [...new Set(ids)].map(async (id) => [id, (await settings.site(organisation, id))?.name] as const),
    ),
  );
  const named = <Item extends { readonly siteId: string | null }>(item: Item) => {
    const siteName = names.get(item.siteId ?? "");
    return siteName === undefined ? item : { ...item, siteName };
  };
  const items = lines.map((line) => named({ ...line, closed: closed.has(line.month) }));
  return {
    from: months[0] ?? thisMonth,
    to,
    groupBy: query.groupBy,
    cashIn,
    items,
    totals: totalsOf(items, months),
    pending: { ...pending, items: pending.items.map(named) },
    reconciliation: reconciliation
      ? { ...reconciliation, differences: [...reconciliation.differences] }
      : null,
  };
}

function monthsAsked({ from, to }: LiabilityQuery, thisMonth: string): string[] {
  const last = to ?? thisMonth;
  const first = from ?? addToMonth(last, 1 - usualMonths);
  if (first > last)
    throw new ProblemError(400, "period-reversed", "from must not be after to.", {
      errors: [{ pointer: "/from", detail: `${first} is after ${last}.` }],
    });
  const months = monthsOf(first, last, "month");
  if (months.length > mostMonths)
    throw new ProblemError(400, "period-too-long", `At most ${mostMonths} months can be asked for at once.`, {
      errors: [{ pointer: "/from", detail: `These are ${months.length} months.` }],
    });
  return months;
}

type Line = output<typeof LiabilityFigures>;
type Total = output<typeof LiabilityTotal>;

/** Movements of all months; balances as the first of them began and the last ended. */
function totalsOf(lines: readonly Line[], months: readonly string[]): Total[] {
  const byCurrency = Map.groupBy(lines, ({ currency }) => currency);
  return [...byCurrency]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([currency, own]): Total => {
      const sum = (
        of: readonly Line[],
        name: "opening" | "earned" | "reversed" | "requested" | "approved" | "paid" | "owed" | "closing",
      ) => of.map((line) => line[name]).reduce(add, { points: 0, minorUnits: 0 });
      const began = own.filter(({ month }) => month === months[0]);
      const ended = own.filter(({ month }) => month === months.at(-1));
      return {
        currency,
        opening: sum(began, "opening"),
        earned: sum(own, "earned"),
        reversed: sum(own, "reversed"),
        requested: sum(ended, "requested"),
        approved: sum(ended, "approved"),
        paid: sum(own, "paid"),
        owed: sum(ended, "owed"),
        closing: sum(ended, "closing"),
        entries: own.reduce((count, line) => count + line.entries, 0),
      };
    });
}
