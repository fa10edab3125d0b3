import { addToMonth } from "../kpi/periods.ts";

/** Points, and what they are worth in minor units of their currency. Whole, signed. */
export interface Amount {
  readonly points: number;
  readonly minorUnits: number;
}

/** A ledger entry as the books see it. */
export interface Posting {
  /** Month it is posted in, `YYYY-MM`. */
  readonly month: string;
  /** The site it was posted for. It stays: money does not follow an application to another site. */
  readonly siteId: string;
  readonly currency: string;
  /** The member's side. */
  readonly memberPoints: number;
  /** Minor units a point is worth. */
  readonly pointValue: number;
}

/** What was posted in a month for a site in a currency. Points taken back are positive in `reversed`. */
export interface BooksRow {
  readonly month: string;
  readonly siteId: string;
  readonly currency: string;
  readonly earned: Amount;
  readonly reversed: Amount;
  readonly entries: number;
}

export const noAmount: Amount = { points: 0, minorUnits: 0 };
export const add = (a: Amount, b: Amount): Amount => ({
  points: a.points + b.points,
  minorUnits: a.minorUnits + b.minorUnits,
});
export const subtract = (a: Amount, b: Amount): Amount => ({
  points: a.points - b.points,
  minorUnits: a.minorUnits - b.minorUnits,
});
export const isSame = (a: Amount, b: Amount): boolean =>
  a.points === b.points && a.minorUnits === b.minorUnits;

/** Whether two rows of one month, site and currency say the same; none says what an empty one says. */
export function isSameRow(a: BooksRow | undefined, b: BooksRow | undefined): boolean {
  if (!a || !b) return (a ?? b)?.entries === 0;
  return isSame(a.earned, b.earned) && isSame(a.reversed, b.reversed) && a.entries === b.entries;
}

/** The row of one entry alone: what it adds to the books. */
export function rowOf({ month, siteId, currency, memberPoints, pointValue }: Posting): BooksRow {
  const points = Math.abs(memberPoints);
  const amount: Amount = { points, minorUnits: points * pointValue };
  const [earned, reversed] = memberPoints < 0 ? [noAmount, amount] : [amount, noAmount];
  return { month, siteId, currency, earned, reversed, entries: 1 };
}

/** What a row adds to what is owed. */
export const netOf = ({ earned, reversed }: Pick<BooksRow, "earned" | "reversed">): Amount =>
  subtract(earned, reversed);

/** One row for each month, site and currency, in this order. */
export function addRows(rows: Iterable<BooksRow>): BooksRow[] {
  const sums = new Map<string, BooksRow>();
  for (const row of rows) {
    const key = keyOfRow(row);
    const sum = sums.get(key);
    sums.set(key, sum ? addRow(sum, row) : row);
  }
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

const addRow = (to: BooksRow, row: BooksRow): BooksRow => ({
  ...to,
  earned: add(to.earned, row.earned),
  reversed: add(to.reversed, row.reversed),
  entries: to.entries + row.entries,
});

export const keyOfRow = ({ month, siteId, currency }: Omit<BooksRow, "earned" | "reversed" | "entries">) =>
  `${month}#${siteId}#${currency}`;

/** What is owed for a site, or for all of them (`siteId` null), in one currency: how a month began and ended. */
export interface LiabilityLine {
  readonly month: string;
  readonly siteId: string | null;
  readonly currency: string;
  /** Owed when the month began, whatever state it was in. */
  readonly opening: Amount;
  readonly earned: Amount;
  readonly reversed: Amount;
  /** Of the closing balance: what referrers asked to be paid, and what finance approved of that. */
  readonly requested: Amount;
  readonly approved: Amount;
  /** Paid out in the month. */
  readonly paid: Amount;
  /** Of the closing balance: what nobody has asked for yet. */
  readonly owed: Amount;
  /** `opening + earned − reversed − paid`. */
  readonly closing: Amount;
  readonly entries: number;
}

/**
 * The books as a statement: a line for each of these months (one after the other) and each site and currency in which
 * anything was posted by the last of them. What was posted before the first is in its opening balance.
 *
 * Nobody can ask to be paid yet, so `requested`, `approved` and `paid` are zero.
 */
export function liabilityOf(
  rows: readonly BooksRow[],
  months: readonly string[],
  by: "organisation" | "site",
): LiabilityLine[] {
  const [first = ""] = months;
  const last = months.at(-1) ?? "";
  const groups = Map.groupBy(
    rows.filter(({ month }) => month <= last),
    (row) => JSON.stringify([by === "site" ? row.siteId : null, row.currency]),
  );
  const lines = [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, own]) => {
      const [siteId = null, currency = ""] = JSON.parse(group) as [string | null, string];
      const byMonth = Map.groupBy(own, ({ month }) => month);
      let opening = own
        .filter(({ month }) => month < first)
        .map(netOf)
        .reduce(add, noAmount);
      return months.map((month): LiabilityLine => {
        const posted = byMonth.get(month) ?? [];
        const earned = posted.map((row) => row.earned).reduce(add, noAmount);
        const reversed = posted.map((row) => row.reversed).reduce(add, noAmount);
        const closing = add(opening, subtract(earned, reversed));
        const line = {
          ...{ month, siteId, currency, opening, earned, reversed, closing, owed: closing },
          ...{ requested: noAmount, approved: noAmount, paid: noAmount },
          entries: posted.reduce((sum, row) => sum + row.entries, 0),
        };
        opening = closing;
        return line;
      });
    });
  return lines.flat();
}

/** That finance closed a month: nothing is posted in it any more. It is never opened again. */
export interface MonthClosing {
  readonly month: string;
  readonly closedAt: string;
  /** The member who closed it. */
  readonly closedBy: string;
}

/** What the closing of a month depends on. */
export interface Books {
  /** In the order of their months. */
  readonly closings: readonly MonthClosing[];
  /** The first month in which anything was posted. */
  readonly firstPosted: string | undefined;
  /** The month that runs, in the organisation's zone. */
  readonly thisMonth: string;
}

/** The month that can be closed next, over or not; undefined where nothing was posted or closed yet. */
export function nextToClose({ closings, firstPosted }: Omit<Books, "thisMonth">): string | undefined {
  const last = closings.at(-1);
  return last ? addToMonth(last.month, 1) : firstPosted;
}

/** The month in which something is posted: the one that runs, or the first open one where that was closed already. */
export function postingMonth(month: string, closings: readonly MonthClosing[]): string {
  const last = closings.at(-1);
  return last && last.month >= month ? addToMonth(last.month, 1) : month;
}

/** Why a month that is open cannot be closed, if so: months are closed when they are over, and in their order. */
export function refusalToClose(
  month: string,
  books: Books,
): { readonly code: "month-not-over" | "month-out-of-order"; readonly next: string | undefined } | undefined {
  const next = nextToClose(books);
  if (month >= books.thisMonth) return { code: "month-not-over", next };
  return next !== undefined && month !== next ? { code: "month-out-of-order", next } : undefined;
}
