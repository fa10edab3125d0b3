import type { Member } from "../organisation/organisation.ts";
import type { Owner } from "../track/track.ts";
import type { ListRow } from "./row.ts";
import { isTaskOf } from "./task.ts";

/**
 * A live application whose next step has a day: by when somebody has to act, look again where it is the candidate's turn,
 * or tell the candidate something as promised, whichever comes first. The candidate's name is looked up when it is read.
 */
export interface ListedDue {
  readonly applicationId: string;
  readonly candidateId: string;
  /** An instant: the step's review date, or the end of the day the candidate was told to hear by. */
  readonly dueAt: string;
  /** Which of the two; not said in what was written before promises were due. */
  readonly why?: "review" | "promise" | undefined;
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
export function listedDue(row: ListRow): ListedDue[] {
  const { reviewAt, promiseEnds } = row;
  const dueAt = [reviewAt, promiseEnds].filter((at) => at !== undefined).sort()[0];
  if (!row.listed || row.state !== "live" || dueAt === undefined) return [];
  return [
    {
      applicationId: row.applicationId,
      candidateId: row.candidateId,
      dueAt,
      why: dueAt === reviewAt ? "review" : "promise",
      owner: row.owner,
      milestone: row.milestone,
      promisedBy: row.promisedBy,
      siteId: row.siteId,
      jobId: row.jobId,
      clientId: row.clientId,
      recruiterId: row.recruiterId,
      test: row.test || undefined,
    },
  ];
}

/** A recruiter's own, and those nobody owns at their sites; an admin sees all. As tasks for recruiters are. */
export const isDueFor = (member: Member, due: ListedDue): boolean =>
  isTaskOf(member, { ...due, for: "recruiter" });
