import type { Member } from "../organisation/organisation.ts";
import { answersOnly, reaches } from "../organisation/permissions.ts";
import type { Colour, Owner } from "../track/track.ts";
import type { ListRow, ListState } from "./row.ts";

export type RowStatus = "with-us" | "with-candidate" | "overdue";

/** What of a list is asked for, besides its state, search and order. */
export interface ListFilters {
  readonly siteId?: string | undefined;
  readonly jobId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly milestone?: string | undefined;
  readonly status?: RowStatus | undefined;
}

/** A row as a reader gets it, at one moment. */
export interface ListItem {
  readonly applicationId: string;
  readonly eventSeq: number;
  readonly state: ListState;
  readonly candidate: { readonly candidateId: string; readonly name: string };
  readonly jobId: string;
  readonly siteId: string;
  readonly clientId?: string | undefined;
  readonly recruiterId?: string | undefined;
  readonly referrerId?: string | undefined;
  readonly milestone?: string | undefined;
  readonly lastOutcome?:
    | {
        readonly eventSeq: number;
        readonly milestone: string;
        readonly outcome: string;
        readonly colour: Colour;
        readonly effectiveAt: string;
      }
    | undefined;
  readonly status?: RowStatus | undefined;
  readonly owner: Owner;
  readonly reviewAt?: string | undefined;
  readonly promisedBy?: string | undefined;
  readonly receivedAt: string;
  readonly updatedAt: string;
  readonly checkFirst: boolean;
  readonly newToSector: boolean;
  readonly test: boolean;
  readonly contacts: number;
  readonly openTasks: number;
}

/** Who has to act, or that the review date has passed (the date itself is still in time). Only live ones have one. */
export function statusOf(
  row: Pick<ListRow, "state" | "owner" | "reviewAt">,
  now: string,
): RowStatus | undefined {
  if (row.state !== "live") return undefined;
  if (row.reviewAt && row.reviewAt < now) return "overdue";
  return row.owner === "candidate" ? "with-candidate" : "with-us";
}

/** Whether a row is what was asked for. */
export const fits = (row: ListRow, filters: ListFilters, now: string): boolean =>
  (filters.siteId === undefined || row.siteId === filters.siteId) &&
  (filters.jobId === undefined || row.jobId === filters.jobId) &&
  (filters.clientId === undefined || row.clientId === filters.clientId) &&
  (filters.milestone === undefined || row.milestone === filters.milestone) &&
  (filters.status === undefined || statusOf(row, now) === filters.status);

/** The sites that a member's rows lie at. Empty: something else than sites limits what they see, or nothing. */
export function limitingSites(member: Member): readonly string[] {
  if (answersOnly(member)) return [];
  return reaches(member, { siteId: "" }) ? [] : member.siteIds;
}

export const listItem = (row: ListRow, now: string): ListItem => ({
  applicationId: row.applicationId,
  eventSeq: row.seq,
  state: row.state,
  candidate: { candidateId: row.candidateId, name: row.name },
  jobId: row.jobId,
  siteId: row.siteId,
  clientId: row.clientId,
  recruiterId: row.recruiterId,
  referrerId: row.referrerId,
  milestone: row.milestone,
  lastOutcome: row.lastOutcome,
  status: statusOf(row, now),
  owner: row.owner,
  reviewAt: row.reviewAt,
  promisedBy: row.promisedBy,
  receivedAt: row.receivedAt,
  updatedAt: row.updatedAt,
  checkFirst: row.checkFirst,
  newToSector: row.newToSector,
  test: row.test,
  contacts: row.contacts,
  openTasks: row.tasks.length,
});
