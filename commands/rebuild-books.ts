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
 * is still missing. Where the figures of a month would change that finance has closed, it names them and stops; with
 * `--closed-months` it writes these, too.
 */
import { parseArgs } from "node:util";
import { createBooksItems, createLedger } from "../shared/adapters/dynamodb/ledger.ts";
import { createPeople } from "../shared/adapters/dynamodb/people.ts";
import { addRows, isSameRow, keyOfRow } from "../shared/domain/points/books.ts";
import type { BooksRow } from "../shared/domain/points/books.ts";
import type { BooksItem, BooksItems, Ledger } from "../shared/ports/ledger.ts";
import type { People } from "../shared/ports/people.ts";
import { jitter } from "../shared/runtime/pause.ts";
import { helped } from "./help.ts";
import { findInstallation } from "./installation.ts";
import type { Installation } from "./installation.ts";

export interface BooksDependencies {
  readonly people: Pick<People, "members">;
  readonly ledger: Pick<Ledger, "entries" | "closings">;
  readonly books: BooksItems;
}

/** What it stands on. */
export const dependenciesOn = ({
  documents,
  tables,
}: Pick<Installation, "documents" | "tables">): BooksDependencies => ({
  people: createPeople(documents, tables.people),
  ledger: createLedger(documents, tables.ledger, jitter),
  books: createBooksItems(documents, tables.ledger),
});

/** A month, site and currency whose books are not the sum of its entries. */
export interface WrongRow {
  readonly before: BooksRow | undefined;
  readonly after: BooksRow | undefined;
  /** Finance closed the month. */
  readonly closed: boolean;
}

export interface RebuiltBooks {
  readonly entries: number;
  /** As they were found first. */
  readonly wrong: readonly WrongRow[];
  /** `held`: months that are closed would change. */
  readonly outcome: "written" | "dry-run" | "held";
}

export interface BooksWishes {
  readonly dryRun?: boolean;
  readonly closedMonths?: boolean;
}

/** Members read at the same time: quick enough, and no flood beside the day's work. */
const atOnce = 16;
/** How often it reads again because something was posted in what it was about to write. */
const mostReadings = 10;

/** Compares the books with the entries, and writes what differs. */
export async function rebuildBooks(
  organisation: string,
  { dryRun = false, closedMonths = false }: BooksWishes,
  dependencies: BooksDependencies,
): Promise<RebuiltBooks> {
  const { books, ledger } = dependencies;
  let first: Pick<RebuiltBooks, "entries" | "wrong"> | undefined;
  for (let reading = 1; reading <= mostReadings; reading += 1) {
    // Books first: what is posted while entries are read counts these up, and is noticed when they are replaced.
    const kept = await books.all(organisation);
    const right = await booksOfEntries(organisation, dependencies);
    const closed = new Set((await ledger.closings(organisation)).map(({ month }) => month));
    const wrong = wrongRows(kept, right, closed);
    first ??= { entries: right.reduce((sum, { entries }) => sum + entries, 0), wrong };
    if (dryRun) return { ...first, outcome: "dry-run" };
    if (!closedMonths && wrong.some((row) => row.closed)) return { ...first, outcome: "held" };
    if (await writeAll(organisation, kept, right, books)) return { ...first, outcome: "written" };
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
  closed: ReadonlySet<string>,
): WrongRow[] {
  const before = new Map(addRows(kept).map((row) => [keyOfRow(row), row]));
  const after = new Map(addRows(right).map((row) => [keyOfRow(row), row]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((key) => {
    const row = { before: before.get(key), after: after.get(key) };
    const month = (row.before ?? row.after)?.month ?? "";
    return isSameRow(row.before, row.after) ? [] : [{ ...row, closed: closed.has(month) }];
  });
}

/** Replaces the items that are not as they should be. False where something was posted in one of them meanwhile. */
async function writeAll(
  organisation: string,
  kept: readonly BooksItem[],
  right: readonly BooksItem[],
  books: BooksItems,
): Promise<boolean> {
  const there = new Map(kept.map((item) => [keyOf(item), item]));
  const wanted = new Map(right.map((item) => [keyOf(item), item]));
  let all = true;
  for (const key of new Set([...there.keys(), ...wanted.keys()])) {
    const [seen, item] = [there.get(key), wanted.get(key)];
    if (seen && item && isSameRow(seen, item)) continue;
    if (!(await books.replace(organisation, seen, item))) all = false;
  }
  return all;
}

const ends: Readonly<Record<RebuiltBooks["outcome"], string>> = {
  written: "They are written anew.",
  "dry-run": "Nothing was written.",
  held: "Nothing was written: months that finance has closed would change. --closed-months writes these, too.",
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
  if (rebuilt.outcome === "held") process.exitCode = 1;
}

if (import.meta.main && !helped(import.meta.filename))
  await main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
