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

export interface Ledger {
  /** A member's entries for one application. */
  entriesOf(organisation: string, memberId: string, applicationId: string): Promise<LedgerEntry[]>;
  /** All entries of a member, newest first. */
  entries(organisation: string, memberId: string): Promise<LedgerEntry[]>;
  /** All reversals that an organisation posted in a month, in no particular order. */
  reversals(organisation: string, month: string): Promise<LedgerEntry[]>;
  /** Posts an entry and moves the member's balance, once: false if it was posted before. */
  post(entry: LedgerEntry): Promise<boolean>;
  /** The member's balance in points; negative is carried. */
  balance(organisation: string, memberId: string): Promise<number>;
}
