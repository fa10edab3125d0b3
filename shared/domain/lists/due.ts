import type { Member } from "../organisation/organisation.ts";
import type { Owner } from "../track/track.ts";
import type { ListRow } from "./row.ts";
import { isTaskOf } from "./task.ts";

/**
 * A live application whose next step has a day: by when somebody has to act, or to look again where it is the
 * candidate's turn. The candidate's name is looked up when it is read.
 */
export interface ListedDue {
  readonly applicationId: string;
  readonly candidateId: string;
  /** The step's review date, an instant. */
  readonly dueAt: string;
  readonly owner: Owner;
  readonly milestone?: string | undefined;
  /** The day (of the site) the candidate was told to hear by. */
  readonly promisedBy?: string | undefined;
  readonly siteId: string;
  readonly jobId: string;
  readonly clientId?: string | undefined;
  readonly recruiterId?: string | undefined;
  /** Of an application that only tries things out. */
  readonly test?: true | undefined;
}

/** What is due of a row: nothing where it is in no list, closed, or has no day. */
export const listedDue = (row: ListRow): ListedDue[] =>
  row.listed && row.state === "live" && row.reviewAt !== undefined
    ? [
        {
          applicationId: row.applicationId,
          candidateId: row.candidateId,
          dueAt: row.reviewAt,
          owner: row.owner,
          milestone: row.milestone,
          promisedBy: row.promisedBy,
          siteId: row.siteId,
          jobId: row.jobId,
          clientId: row.clientId,
          recruiterId: row.recruiterId,
          test: row.test || undefined,
        },
      ]
    : [];

/** A recruiter's own, and those nobody owns at their sites; an admin sees all. As tasks for recruiters are. */
export const isDueFor = (member: Member, due: ListedDue): boolean =>
  isTaskOf(member, { ...due, for: "recruiter" });
