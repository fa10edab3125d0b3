import type { ListFilters, ListItem } from "../domain/lists/reading.ts";
import type { ListOrder, ListRow, ListState } from "../domain/lists/row.ts";
import type { ListedRetention } from "../domain/lists/retention.ts";
import type { ListedDue } from "../domain/lists/due.ts";
import type { ListedOffer } from "../domain/lists/offer.ts";
import type { ListedTask } from "../domain/lists/task.ts";
import type { Member } from "../domain/organisation/organisation.ts";

/** A cursor that was not made for this query, or was changed on its way. */
export class InvalidCursor extends Error {}

export interface ListRequest {
  readonly organisation: string;
  /** Who reads: what they may not see is left out. */
  readonly member: Member;
  readonly query: ListFilters & {
    readonly state: ListState;
    /** Beginnings of words of the candidate's or referrer's name. Answers in name order; takes no `sort`. */
    readonly q?: string | undefined;
    /** Newest first, or names from A; `updated` if not said. */
    readonly sort?: ListOrder | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  };
  readonly now: string;
}

/** A page may be short, even empty, and still have a next one: a call reads at most 500 rows. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | undefined;
}

export interface TaskRequest {
  readonly organisation: string;
  readonly member: Member;
  readonly query: {
    /** Theirs alone, of the tasks that the member is shown. */
    readonly for?: ListedTask["for"] | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  };
}

export interface DueRequest {
  readonly organisation: string;
  readonly member: Member;
  /** `until`: an instant; what is due later is left out. */
  readonly query: {
    readonly until: string;
    readonly limit: number;
    readonly cursor?: string | undefined;
  };
}

export interface OfferRequest {
  readonly organisation: string;
  readonly member: Member;
  readonly query: {
    readonly siteId?: string | undefined;
    readonly jobId?: string | undefined;
    readonly limit: number;
    readonly cursor?: string | undefined;
  };
}

export interface RetentionRequest {
  readonly organisation: string;
  /** `until`: the last day of the steps that are listed. */
  readonly query: {
    readonly until: string;
    readonly limit: number;
    readonly cursor?: string | undefined;
  };
}

/** A referral as the list of a referrer's referrals holds it: everything else is read from its history. */
export interface ReferralCard {
  readonly applicationId: string;
  readonly receivedAt: string;
}

/** A member as search knows them. */
export interface SearchedMember {
  readonly memberId: string;
  readonly name: string;
  readonly version: number;
}

/** What lists, search, task list and referrers' cards are read from. */
export interface Views {
  /** Rows in the order asked for, or those a search finds in name order. Throws `InvalidCursor`. */
  list(request: ListRequest): Promise<Page<ListItem>>;
  /** Open tasks that are the member's to do, oldest first. Throws `InvalidCursor`. */
  tasks(request: TaskRequest): Promise<Page<ListedTask>>;
  /** Live applications whose next step is due, what is due first at the top. Throws `InvalidCursor`. */
  due(request: DueRequest): Promise<Page<ListedDue>>;
  /** Applications whose offer is next or open, the most pressing first. Throws `InvalidCursor`. */
  offers(request: OfferRequest): Promise<Page<ListedOffer>>;
  /** What becomes of kept details up to a day, in order of time. Throws `InvalidCursor`. */
  retention(request: RetentionRequest): Promise<Page<ListedRetention>>;
  /** The live applications on a job's shortlist that the member sees, who is asked first at the top. */
  shortlist(organisation: string, jobId: string, member: Member): Promise<ListedOffer[]>;
  /** The referrals of a member, newest first. */
  referrals(organisation: string, memberId: string): Promise<ReferralCard[]>;
}

/** Where views are written: by the projection of histories and people, and by nothing else. */
export interface ProjectedViews {
  /** The row as it is stored, strongly consistent; also of an application that is in no list. */
  row(organisation: string, applicationId: string): Promise<ListRow | undefined>;
  /**
   * Replaces `previous` by `row`, and with it the search entries, the referrer's card and the tasks that follow from
   * it, all or nothing. False if the stored row is not `previous` any more: read everything again. With `whole`, what
   * follows from the row is written even where it should be there already.
   */
  replace(row: ListRow, previous: ListRow | undefined, whole?: boolean): Promise<boolean>;

  member(organisation: string, memberId: string): Promise<SearchedMember | undefined>;
  /** The same for a member's search entries; without `member` they are removed. */
  replaceMember(
    organisation: string,
    member: SearchedMember | undefined,
    previous: SearchedMember | undefined,
    whole?: boolean,
  ): Promise<boolean>;
}
