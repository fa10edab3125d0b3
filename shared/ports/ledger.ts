import type { MonthClosing } from "../domain/points/books.ts";
import type { KeptRow } from "../domain/points/reconciliation.ts";

/** One entry of the double-entry ledger: the member's side and the organisation's, always summing to zero. */
export interface LedgerEntry {
  readonly id: string;
  readonly organisation: string;
  readonly applicationId: string;
  readonly memberId: string;
  readonly outcomeSeq: number;
  readonly causeSeq: number;
  readonly kind: string;
  readonly milestone: string;
  /** Whole points, signed: the member's side. */
  readonly memberPoints: number;
  /** The organisation's side: the same with the other sign. */
  readonly organisationPoints: number;
  /** ISO 4217; the currency of the referrer's site when it was posted. */
  readonly currency: string;
  /** Minor units a point is worth under the pinned scheme. */
  readonly pointValue: number;
  readonly siteId: string;
  readonly jobId: string;
  readonly effectiveAt: string;
  readonly postedAt: string;
  /** Month it is posted in, `YYYY-MM` in the organisation's zone: what finance closes. */
  readonly month: string;
  readonly reverses?: string | undefined;
}

/** An item of the books: a month, site and currency has several, and each member posts in one of them. */
export interface BooksItem extends KeptRow {
  readonly shard: number;
}

/** The books item by item, for writing them anew from the entries. */
export interface BooksItems {
  all(organisation: string): Promise<BooksItem[]>;
  /** The item of one entry alone. */
  of(entry: LedgerEntry): BooksItem;
  /**
   * Puts an item in the place of the one that was seen there (`undefined`: none), or takes that away, as long as finance
   * has closed none of the `open` months (`YYYY-MM`, at most 99). False where it has meanwhile, or something was posted
   * in the item: then it is as it was.
   */
  replace(
    organisation: string,
    seen: BooksItem | undefined,
    item: BooksItem | undefined,
    open: readonly string[],
  ): Promise<boolean>;
}

export interface Ledger {
  /** A member's entries for one application. */
  entriesOf(organisation: string, memberId: string, applicationId: string): Promise<LedgerEntry[]>;
  /** All entries of a member, newest first. */
  entries(organisation: string, memberId: string): Promise<LedgerEntry[]>;
  /** All reversals that an organisation posted in a month, in no particular order. */
  reversals(organisation: string, month: string): Promise<LedgerEntry[]>;
  /**
   * Posts an entry once, and moves the member's balance and the books of its month with it. `standing`: it was posted
   * before. `month-closed`: finance closed its month, and nothing was written.
   */
  post(entry: LedgerEntry): Promise<"posted" | "standing" | "month-closed">;
  /** The member's balance in points; negative is carried. */
  balance(organisation: string, memberId: string): Promise<number>;
  /** A member's entries and balance, read together. */
  account(
    organisation: string,
    memberId: string,
  ): Promise<{ readonly entries: LedgerEntry[]; readonly balance: number }>;
  /**
   * The books of all months up to and with this one (of all there are, where none is said): several rows of one month,
   * site and currency are to be added.
   */
  books(organisation: string, until?: string): Promise<KeptRow[]>;
  /** The months that finance closed, in their order. */
  closings(organisation: string): Promise<MonthClosing[]>;
  /** Closes a month for good. False if it was closed before: then that closing stands. */
  close(organisation: string, closing: MonthClosing): Promise<boolean>;
}
