import type { output } from "zod/mini";
import type { LedgerMonth } from "../../../shared/contracts/http/finance.ts";
import { monthOf } from "../../../shared/domain/calendar/zones.ts";
import { monthsOf } from "../../../shared/domain/kpi/periods.ts";
import { nextToClose, refusalToClose } from "../../../shared/domain/points/books.ts";
import type { Books, MonthClosing } from "../../../shared/domain/points/books.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import type { Ledger } from "../../../shared/ports/ledger.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { notFound, ProblemError } from "../../../shared/runtime/problems.ts";

export interface MonthDependencies {
  readonly ledger: Pick<Ledger, "books" | "closings" | "close">;
  readonly settings: Pick<Settings, "organisation">;
}

type Month = output<typeof LedgerMonth>;

export async function listMonths(
  organisation: string,
  now: string,
  dependencies: MonthDependencies,
): Promise<{ items: Month[]; next: string | null }> {
  const { books, entries } = await booksOf(organisation, now, dependencies);
  const first = books.closings[0]?.month ?? books.firstPosted ?? books.thisMonth;
  const next = nextToClose(books) ?? null;
  const items = monthsOf(first, books.thisMonth, "month").map((month): Month => ({
    month,
    ...stateOf(month, books),
    entries: entries.get(month) ?? 0,
  }));
  return { items, next };
}

/** Closes a month, or tells that it was closed. */
export async function closeMonth(
  { organisation, month, now }: { organisation: string; month: string; now: string },
  member: Member,
  dependencies: MonthDependencies,
): Promise<Month> {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw notFound("month");
  if (!reaches(member, { siteId: "" }))
    throw new ProblemError(403, "not-allowed", "A month is closed for all sites, and you see some of them.");
  const { books, entries } = await booksOf(organisation, now, dependencies);
  const shown = (closing: MonthClosing): Month => ({
    ...closing,
    state: "closed",
    entries: entries.get(month) ?? 0,
  });
  const standing = books.closings.find((closing) => closing.month === month);
  if (standing) return shown(standing);
  const refusal = refusalToClose(month, books);
  if (refusal) throw refused(month, refusal);
  const closing = { month, closedAt: now, closedBy: member.memberId };
  const isFirst = await dependencies.ledger.close(organisation, closing);
  // What was posted while it was being closed is in it, too.
  const after = await booksOf(organisation, now, dependencies);
  const stands = isFirst ? closing : after.books.closings.find((each) => each.month === month);
  return { ...shown(stands ?? closing), entries: after.entries.get(month) ?? 0 };
}

function refused(
  month: string,
  { code, next }: NonNullable<ReturnType<typeof refusalToClose>>,
): ProblemError {
  const more = next === undefined ? {} : { more: { next } };
  return code === "month-not-over"
    ? new ProblemError(
        409,
        code,
        `${month} is not over yet: it can be closed from the first of the month after it.`,
      )
    : new ProblemError(409, code, `Months are closed in their order: the next one is ${next}.`, more);
}

async function booksOf(
  organisation: string,
  now: string,
  { ledger, settings }: MonthDependencies,
): Promise<{ books: Books; entries: ReadonlyMap<string, number> }> {
  const [found, rows, closings] = await Promise.all([
    settings.organisation(organisation),
    ledger.books(organisation),
    ledger.closings(organisation),
  ]);
  if (!found) throw notFound("organisation");
  const entries = new Map<string, number>();
  for (const row of rows) entries.set(row.month, (entries.get(row.month) ?? 0) + row.entries);
  const [firstPosted] = [...entries.keys()].sort();
  return { books: { closings, firstPosted, thisMonth: monthOf(now, found.zone) }, entries };
}

function stateOf(month: string, books: Books): Pick<Month, "state" | "closedAt" | "closedBy"> {
  const closing = books.closings.find((each) => each.month === month);
  if (closing) return { state: "closed", closedAt: closing.closedAt, closedBy: closing.closedBy };
  if (month >= books.thisMonth) return { state: "running" };
  return { state: month === nextToClose(books) ? "closable" : "waits" };
}
