import { addRows, isSameRow, keyOfRow, netOf, noAmount, rowOf } from "./books.ts";
import type { Amount, BooksRow, Posting } from "./books.ts";

/** An entry with both sides. */
export interface DoubleEntry extends Posting {
  readonly id: string;
  /** The organisation's side: the member's with the other sign. */
  readonly organisationPoints: number;
}

/** Something that is not as it must be, by ids alone. */
export type Difference =
  /** The sides of an entry are not each other's opposite. */
  | {
      readonly kind: "entry";
      readonly memberId: string;
      readonly entryId: string;
      readonly memberPoints: number;
      readonly organisationPoints: number;
    }
  /** A member's balance is not the sum of their entries. */
  | {
      readonly kind: "balance";
      readonly memberId: string;
      readonly entries: number;
      readonly balance: number;
    }
  /** The books of a month, site and currency are not the sum of its entries. */
  | {
      readonly kind: "books";
      readonly month: string;
      readonly siteId: string;
      readonly currency: string;
      readonly entries: Amount;
      readonly books: Amount;
    };

/** Differences that are named one by one; of more there is the number alone. */
const mostNamed = 100;

/** How far a walk over the ledger has come: sums of all entries of the members it has seen. */
export interface Walk {
  readonly startedAt: string;
  /** The last member that was seen, in the order of their ids. */
  readonly after: string | undefined;
  readonly members: number;
  readonly entries: number;
  readonly memberPoints: number;
  readonly organisationPoints: number;
  readonly balances: number;
  readonly rows: readonly BooksRow[];
  readonly differing: number;
  readonly differences: readonly Difference[];
}

export const beginWalk = (startedAt: string): Walk => ({
  startedAt,
  after: undefined,
  ...{ members: 0, entries: 0, memberPoints: 0, organisationPoints: 0, balances: 0, differing: 0 },
  rows: [],
  differences: [],
});

/** The walk with one more member's entries and balance. */
export function walkOver(
  walk: Walk,
  memberId: string,
  { entries, balance }: { readonly entries: readonly DoubleEntry[]; readonly balance: number },
): Walk {
  const memberPoints = sumOf(entries, (entry) => entry.memberPoints);
  const found: Difference[] = entries
    .filter((entry) => entry.memberPoints + entry.organisationPoints !== 0)
    .map((entry) => ({
      kind: "entry",
      memberId,
      entryId: entry.id,
      memberPoints: entry.memberPoints,
      organisationPoints: entry.organisationPoints,
    }));
  if (memberPoints !== balance) found.push({ kind: "balance", memberId, entries: memberPoints, balance });
  return {
    startedAt: walk.startedAt,
    after: memberId,
    members: walk.members + 1,
    entries: walk.entries + entries.length,
    memberPoints: walk.memberPoints + memberPoints,
    organisationPoints: walk.organisationPoints + sumOf(entries, (entry) => entry.organisationPoints),
    balances: walk.balances + balance,
    rows: addRows([...walk.rows, ...entries.map(rowOf)]),
    ...withFound(walk, found),
  };
}

const sumOf = <Item>(items: readonly Item[], amount: (item: Item) => number): number =>
  items.reduce((sum, item) => sum + amount(item), 0);

const withFound = (
  { differing, differences }: Pick<Walk, "differing" | "differences">,
  found: readonly Difference[],
) => ({
  differing: differing + found.length,
  differences: [...differences, ...found].slice(0, mostNamed),
});

/** A row of the books as it is kept, and when something was last posted in it. */
export interface KeptRow extends BooksRow {
  readonly lastPostedAt: string;
}

/** What came of a walk over the whole ledger. Points are sums over all currencies. */
export interface Reconciliation {
  readonly startedAt: string;
  readonly checkedAt: string;
  readonly equal: boolean;
  readonly members: number;
  readonly entries: number;
  /** Sum of the members' sides of all entries, and of the organisation's: together zero. */
  readonly memberPoints: number;
  readonly organisationPoints: number;
  /** Sum of all balances. */
  readonly balances: number;
  /** Sum of the books of all months. */
  readonly books: number;
  /** Rows of the books that were posted in during the walk: they are compared the next time. */
  readonly moving: number;
  readonly differing: number;
  /** At most a hundred. */
  readonly differences: readonly Difference[];
}

/**
 * Ends a walk: what the entries add up to, compared with the books row by row. A row in which something was posted since
 * `movingSince` (shortly before the walk began) may hold entries that the walk came too early for, and is not judged.
 */
export function endWalk(
  walk: Walk,
  kept: readonly KeptRow[],
  { movingSince, now }: { readonly movingSince: string; readonly now: string },
): Reconciliation {
  const moving = new Set(kept.filter(({ lastPostedAt }) => lastPostedAt >= movingSince).map(keyOfRow));
  const walked = new Map(walk.rows.map((row) => [keyOfRow(row), row]));
  const books = new Map(addRows(kept).map((row) => [keyOfRow(row), row]));
  const found = [...new Set([...walked.keys(), ...books.keys()])].sort().flatMap((key): Difference[] => {
    const ofEntries = walked.get(key);
    const ofBooks = books.get(key);
    const row = ofEntries ?? ofBooks;
    if (!row || moving.has(key) || isSameRow(ofEntries, ofBooks)) return [];
    const { month, siteId, currency } = row;
    return [{ kind: "books", month, siteId, currency, entries: net(ofEntries), books: net(ofBooks) }];
  });
  const { startedAt, members, entries, memberPoints, organisationPoints, balances } = walk;
  const all = withFound(walk, found);
  return {
    ...{ startedAt, checkedAt: now, equal: all.differing === 0 },
    ...{ members, entries, memberPoints, organisationPoints, balances },
    books: sumOf(kept, (row) => netOf(row).points),
    moving: moving.size,
    ...all,
  };
}

const net = (row: BooksRow | undefined): Amount => (row ? netOf(row) : noAmount);
