/**
 * Writes the books of an organisation (what was posted by month, site and currency) anew from the entries of its ledger:
 * for a ledger that is older than the books, and where the daily check says that they are not the sum of their entries.
 * Entries and balances stay as they are.
 *
 *   npm run books:rebuild -- --organisation org_abc --dry-run
 *   npm run books:rebuild -- --organisation org_abc
 *   npm run books:rebuild -- --organisation org_abc --stage production
 *
 * It says what differs, month by month, and writes that alone; with `--dry-run` it writes nothing. People go on working
 * meanwhile: a row in which something is posted is read again. It may be stopped anywhere: started again, it writes what
 * is still missing. Where the figures of a month would change that finance has closed, its opening balance among them, it
 * names what would change them and stops; with `--closed-months` it writes that, too.
 */
import { parseArgs } from "node:util";
import { createBooksItems, createLedger } from "../shared/adapters/dynamodb/ledger.ts";
import { createPeople } from "../shared/adapters/dynamodb/people.ts";
import { monthOf } from "../shared/domain/calendar/zones.ts";
import { addToMonth, monthsOf } from "../shared/domain/kpi/periods.ts";
import { addRows, isSameRow, keyOfRow } from "../shared/domain/points/books.ts";
import type { BooksRow } from "../shared/domain/points/books.ts";
import type { BooksItem, BooksItems, Ledger } from "../shared/ports/ledger.ts";
import type { People } from "../shared/ports/people.ts";
import { systemClock } from "../shared/runtime/clock.ts";
import type { Clock } from "../shared/runtime/clock.ts";
import { jitter } from "../shared/runtime/pause.ts";
import { helped } from "./help.ts";
import { findInstallation } from "./installation.ts";
import type { Installation } from "./installation.ts";

export interface BooksDependencies {
  readonly people: Pick<People, "members">;
  readonly ledger: Pick<Ledger, "entries" | "closings">;
  readonly books: BooksItems;
  readonly clock: Clock;
}

/** What it stands on. */
export const dependenciesOn = ({
  documents,
  tables,
}: Pick<Installation, "documents" | "tables">): BooksDependencies => ({
  people: createPeople(documents, tables.people),
  ledger: createLedger(documents, tables.ledger, jitter),
  books: createBooksItems(documents, tables.ledger),
  clock: systemClock,
});

/** A month, site and currency whose books are not the sum of its entries. */
export interface WrongRow {
  readonly before: BooksRow | undefined;
  readonly after: BooksRow | undefined;
  /** Finance closed the month, or a later one, whose balances begin with what was posted in this one. */
  readonly closed: boolean;
}

export interface RebuiltBooks {
  readonly entries: number;
  /** As they were found first; where it was `overtaken`, what is left of them. */
  readonly wrong: readonly WrongRow[];
  /** `held`: months that are closed would change. `overtaken`: they were closed after it had begun to write. */
  readonly outcome: "written" | "dry-run" | "held" | "overtaken";
}

export interface BooksWishes {
  readonly dryRun?: boolean;
  readonly closedMonths?: boolean;
}

/** Members read at the same time: quick enough, and no flood beside the day's work. */
const atOnce = 16;
/** How often it reads again because something was posted in what it was about to write, or its month was closed. */
const mostReadings = 10;

/** Compares the books with the entries, and writes what differs. */
export async function rebuildBooks(
  organisation: string,
  { dryRun = false, closedMonths = false }: BooksWishes,
  dependencies: BooksDependencies,
): Promise<RebuiltBooks> {
  const { books, ledger, clock } = dependencies;
  let first: Pick<RebuiltBooks, "entries" | "wrong"> | undefined;
  for (let reading = 1; reading <= mostReadings; reading += 1) {
    // Books first: what is posted while entries are read counts these up, and is noticed when they are replaced.
    const kept = await books.all(organisation);
    const right = await booksOfEntries(organisation, dependencies);
    const lastClosed = (await ledger.closings(organisation)).at(-1)?.month;
    const wrong = wrongRows(kept, right, lastClosed);
    first ??= { entries: right.reduce((sum, { entries }) => sum + entries, 0), wrong };
    if (dryRun) return { ...first, outcome: "dry-run" };
    if (!closedMonths && wrong.some((row) => row.closed))
      return reading === 1 ? { ...first, outcome: "held" } : { ...first, wrong, outcome: "overtaken" };
    const mustBeOpen = (month: string) => (closedMonths ? [] : closable(month, lastClosed, clock.now()));
    if (await writeAll(organisation, { kept, right, wrong, mustBeOpen }, books))
      return { ...first, outcome: "written" };
  }
  throw new Error(
    "Something was posted in the same books again and again. Run it once more when it is quieter.",
  );
}

/** What all entries of an organisation add up to, of members who left as well. */
async function booksOfEntries(
  organisation: string,
  { people, ledger, books }: BooksDependencies,
): Promise<BooksItem[]> {
  const waiting = [...(await people.members(organisation))];
  const sums = new Map<string, BooksItem>();
  const add = (item: BooksItem): void => {
    const sum = sums.get(keyOf(item));
    const lastPostedAt = sum && sum.lastPostedAt > item.lastPostedAt ? sum.lastPostedAt : item.lastPostedAt;
    sums.set(keyOf(item), { ...item, ...(sum ? addRows([sum, item])[0] : item), lastPostedAt });
  };
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next; next = waiting.pop())
      for (const entry of await ledger.entries(organisation, next.memberId)) add(books.of(entry));
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return [...sums.values()];
}

const keyOf = (item: BooksItem): string => `${keyOfRow(item)}#${item.shard}`;

/** Rows as finance sees them, all items of a month, site and currency together. */
function wrongRows(
  kept: readonly BooksItem[],
  right: readonly BooksItem[],
  lastClosed: string | undefined,
): WrongRow[] {
  const before = new Map(addRows(kept).map((row) => [keyOfRow(row), row]));
  const after = new Map(addRows(right).map((row) => [keyOfRow(row), row]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const row = { before: before.get(key), after: after.get(key) };
    const month = (row.before ?? row.after)?.month ?? "";
    return isSameRow(row.before, row.after)
      ? []
      : [{ ...row, closed: lastClosed !== undefined && month <= lastClosed }];
  });
}

/**
 * The months of which finance might close one next and so make what was posted in this month part of closed balances.
 * Months are closed in their order, this one before those after it; only the first closing of all may begin anywhere.
 */
function closable(month: string, lastClosed: string | undefined, now: string): string[] {
  if (lastClosed !== undefined) return [month];
  // In no zone is a month over that has yet to begin in UTC; another one for a run that goes on over the month's end.
  const last = addToMonth(monthOf(now, "UTC"), 1);
  return last > month ? monthsOf(month, last, "month") : [month];
}

interface Writing {
  readonly kept: readonly BooksItem[];
  readonly right: readonly BooksItem[];
  readonly wrong: readonly WrongRow[];
  /** The months that finance must not have closed when a month's item is written. */
  readonly mustBeOpen: (month: string) => readonly string[];
}

/**
 * Replaces the items of wrong rows that are not as they should be. False where something was posted in one of them
 * meanwhile, or finance closed a month that it would have changed.
 */
async function writeAll(
  organisation: string,
  { kept, right, wrong, mustBeOpen }: Writing,
  books: BooksItems,
): Promise<boolean> {
  const found = new Map(kept.map((item) => [keyOf(item), item]));
  const wanted = new Map(right.map((item) => [keyOf(item), item]));
  const rows = new Set(
    wrong.flatMap(({ before, after }) => [before, after].map((row) => row && keyOfRow(row))),
  );
  let all = true;
  for (const key of new Set([...found.keys(), ...wanted.keys()])) {
    const [seen, item] = [found.get(key), wanted.get(key)];
    const there = seen ?? item;
    if (!there || !rows.has(keyOfRow(there))) continue;
    if (seen && item && isSameRow(seen, item)) continue;
    const open = mustBeOpen(there.month);
    if (!(await books.replace(organisation, seen, item, open))) all = false;
  }
  return all;
}

const ends: Readonly<Record<RebuiltBooks["outcome"], string>> = {
  written: "They are written anew.",
  "dry-run": "Nothing was written.",
  held: "Nothing was written: months that finance has closed would change. --closed-months writes these, too.",
  overtaken:
    "These are left as they are: finance closed meanwhile what they would change. --closed-months writes them, too.",
};

/** What it found and did, in words. */
export const reportOf = ({ entries, wrong, outcome }: RebuiltBooks): string =>
  wrong.length === 0
    ? `${entries} entries, and the books are their sum.`
    : [`${entries} entries. These books are not their sum:`, ...wrong.map(lineOf), ends[outcome]].join("\n");

function lineOf({ before, after, closed }: WrongRow): string {
  const { month, siteId, currency } = before ?? after ?? { month: "", siteId: "", currency: "" };
  const amounts = (row: BooksRow | undefined) =>
    row ? `${row.earned.points} earned, ${row.reversed.points} reversed, ${row.entries} entries` : "nothing";
  return `  ${month} ${siteId} ${currency}${closed ? " (closed)" : ""}: ${amounts(before)} → ${amounts(after)}`;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      organisation: { type: "string" },
      stage: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      "closed-months": { type: "boolean", default: false },
    },
  });
  const { organisation, stage, "dry-run": dryRun, "closed-months": closedMonths } = values;
  if (!organisation)
    throw new Error(
      "npm run books:rebuild -- --organisation org_abc [--dry-run] [--closed-months] [--stage production]",
    );
  const rebuilt = await rebuildBooks(
    organisation,
    { dryRun, closedMonths },
    dependenciesOn(await findInstallation(stage)),
  );
  console.log(reportOf(rebuilt));
  if (rebuilt.outcome === "held" || rebuilt.outcome === "overtaken") process.exitCode = 1;
}

if (import.meta.main && !helped(import.meta.filename))
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
