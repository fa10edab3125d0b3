import type { Application, History } from "../application/state.ts";
import { openPromise, stands } from "../application/state.ts";
import { applicationOf } from "../application/decision.ts";
import { clientSees, openMilestone } from "../application/plan.ts";
import { openTasks } from "../application/tasks.ts";
import type { Task } from "../application/tasks.ts";
import { stepAsItStands } from "../candidate-experience/messages.ts";
import { surveyAnswered } from "../candidate-experience/survey-answered.ts";
import type { SurveyAnswered } from "../candidate-experience/survey-answered.ts";
import { acceptedPay } from "../market/comparables.ts";
import type { AcceptedPay } from "../market/comparables.ts";
import { heldInterviews } from "../interview/fairness.ts";
import type { InterviewPlace } from "../interview/fairness.ts";
import { foldName, nameBuckets } from "../people/names.ts";
import type { Colour, Owner, Track } from "../track/track.ts";
import { rowOffer } from "./offer.ts";
import { rowRetention } from "./retention.ts";
import type { RowRetention } from "./retention.ts";
import type { RowOffer } from "./offer.ts";

export type ListState = Application["status"];

/** An outcome as a list shows it. */
export interface RowOutcome {
  readonly eventSeq: number;
  readonly milestone: string;
  readonly outcome: string;
  readonly colour: Colour;
  readonly effectiveAt: string;
}

/**
 * One application as lists, search and the task list hold it: a pure reading of its history and of the candidate's
 * name. Nothing in it depends on the moment of reading; `status` is added then.
 */
export interface ListRow {
  readonly organisation: string;
  readonly applicationId: string;
  readonly candidateId: string;
  /** Version of the history that the row was read from. */
  readonly seq: number;
  /** Version of the candidate that the name was copied from. */
  readonly candidateVersion: number;
  readonly state: ListState;
  /** False for an application that was merged into another: it is in no list. */
  readonly listed: boolean;
  /** A copy, gone with erasure. */
  readonly name: string;
  readonly milestone?: string | undefined;
  readonly lastOutcome?: RowOutcome | undefined;
  readonly owner: Owner;
  readonly reviewAt?: string | undefined;
  readonly promisedBy?: string | undefined;
  /** The moment at which the day of the promise ends where the job is. */
  readonly promiseEnds?: string | undefined;
  readonly siteId: string;
  readonly jobId: string;
  readonly clientId?: string | undefined;
  readonly managerId?: string | undefined;
  readonly recruiterId?: string | undefined;
  readonly referrerId?: string | undefined;
  readonly receivedAt: string;
  readonly updatedAt: string;
  readonly checkFirst: boolean;
  readonly newToSector: boolean;
  readonly test: boolean;
  /** An interview is booked, or more: from then on a client's contact sees the application. */
  readonly clientSees: boolean;
  /** It is closed for so long that hr and privacy alone see it. */
  readonly restricted: boolean;
  readonly contacts: number;
  readonly tasks: readonly Task[];
  /** Only of those in the queue of offers or on a shortlist. */
  readonly offer?: RowOffer | undefined;
  /** First and final interviews that were held, with their job and quarter; only of those who had one; in no list. */
  readonly interviews?: readonly InterviewPlace[] | undefined;
  /** Only of closed ones: what becomes of the details, and when; in a list for privacy alone. */
  readonly retention?: RowRetention | undefined;
  /** What the candidate answered when asked how it was; in no list. */
  readonly survey?: SurveyAnswered | undefined;
  /** What an accepted offer adds to the comparables; in no list. */
  readonly accepted?: AcceptedPay | undefined;
}

/** What a row copies of the person. */
export interface RowCandidate {
  readonly name: string;
  readonly version: number;
}

/** What stands in place of somebody who was erased: it is newer than every version there was. */
export const erasedCandidate: RowCandidate = { name: "", version: Number.MAX_SAFE_INTEGER };

/** `occupation`: what the labour market calls the job, where it says. */
export function rowOf(history: History, candidate: RowCandidate, track: Track, occupation?: string): ListRow {
  const application = applicationOf(history);
  const last = application.outcomes.findLast((outcome) => stands(outcome) && !outcome.impliedBy);
  return {
    organisation: application.organisation,
    applicationId: application.applicationId,
    candidateId: application.candidateId,
    seq: history.version,
    candidateVersion: candidate.version,
    state: application.status,
    listed: application.mergedInto === undefined,
    name: candidate.name,
    milestone: openMilestone(track, application)?.id,
    lastOutcome: last && {
      eventSeq: last.seq,
      milestone: last.milestone,
      outcome: last.outcome,
      colour: last.colour,
      effectiveAt: last.effectiveAt,
    },
    ...stepOf(application),
    promisedBy: openPromise(application)?.byDay,
    promiseEnds: openPromise(application)?.until,
    siteId: application.site.siteId,
    jobId: application.job.jobId,
    clientId: application.job.clientId,
    managerId: application.job.managerId,
    recruiterId: application.recruiterId,
    referrerId: application.referrerId,
    receivedAt: application.receivedAt,
    updatedAt: application.updatedAt,
    checkFirst: application.checkFirst.length > 0,
    newToSector: application.newToSector,
    test: application.test,
    clientSees: clientSees(application),
    restricted: application.closing?.restrictedAt !== undefined,
    contacts: application.contacts.length,
    tasks: openTasks(history, track),
    offer: rowOffer(application, track),
    interviews: placesOf(history, application, track),
    retention: rowRetention(application),
    survey: surveyAnswered(application),
    accepted: acceptedPay(application, occupation),
  };
}

function stepOf(application: Application): Pick<ListRow, "owner" | "reviewAt"> {
  const { owner, reviewAt } = stepAsItStands(application);
  return { owner, reviewAt };
}

/** Nothing rather than none: most rows have no interview, and are smaller for it. */
function placesOf(history: History, application: Application, track: Track): InterviewPlace[] | undefined {
  const held = heldInterviews(history, application, track).map(
    ({ interviewId, jobId, quarter, startsAt }) => ({
      interviewId,
      jobId,
      quarter,
      startsAt,
    }),
  );
  return held.length > 0 ? held : undefined;
}

/**
 * The most beginnings under which one name is found. An ordinary name has about ten; beyond this, the last words of an
 * exceptionally long name are not searched, so that a row and all that goes with it still fit one transaction.
 */
const mostBuckets = 40;

/** The beginnings under which a name is found. */
export const searchBuckets = (name: string): string[] => nameBuckets(name).slice(0, mostBuckets);

/** Where a row stands in each order. All end in the application's id, so that no two are the same. */
export const positions = {
  updated: (row: ListRow): string => `${row.updatedAt}#${row.applicationId}`,
  received: (row: ListRow): string => `${row.receivedAt}#${row.applicationId}`,
  name: (row: ListRow): string => `${foldName(row.name)}#${row.applicationId}`,
} as const;

export type ListOrder = keyof typeof positions;

/** The application that a position belongs to. */
export const applicationAt = (position: string): string => position.slice(position.lastIndexOf("#") + 1);

/** The folded name that a position in name order begins with. */
export const nameAt = (position: string): string => position.slice(0, position.lastIndexOf("#"));
