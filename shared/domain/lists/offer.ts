import { openMilestone } from "../application/plan.ts";
import type { Application } from "../application/state.ts";
import type { Intention } from "../expectations/events.ts";
import type { OfferStatus } from "../offer/events.ts";
import { liveOffer } from "../offer/state.ts";
import type { Track } from "../track/track.ts";

/** What an application's row says of its offer: statuses and dates, no figures. */
export interface RowOffer {
  /** In the queue of offers: the offer is the open milestone, or one is open. */
  readonly queued: boolean;
  readonly offerId?: string | undefined;
  readonly status?: OfferStatus | undefined;
  readonly expiresAt?: string | undefined;
  /** When another employer's offer to the candidate runs out. */
  readonly competingDeadline?: string | undefined;
  /** Where the candidate stands with the open offer, as they said last: from 1 to 5, and how many concerns they have. */
  readonly intention?: Intention | undefined;
  readonly satisfaction?: number | undefined;
  readonly motivation?: number | undefined;
  readonly concerns?: number | undefined;
  /** The candidate's place on the job's shortlist. */
  readonly rank?: number | undefined;
}

/** Nothing for an application that is neither in the queue of offers nor on a shortlist. */
export function rowOffer(application: Application, track: Track): RowOffer | undefined {
  if (application.status !== "live") return undefined;
  const open = liveOffer(application);
  const offer = open ?? application.offers.findLast(({ status }) => status !== "discarded");
  const { competingDeadline, shortlistRank: rank } = application;
  const queued = open !== undefined || openMilestone(track, application)?.id === track.offerMilestone;
  if (!queued && rank === undefined) return undefined;
  const noted = open && application.intentions.findLast(({ seq }) => seq > open.draftedSeq);
  return {
    queued,
    offerId: offer?.offerId,
    status: offer?.status,
    expiresAt: open?.expiresAt,
    competingDeadline,
    intention: noted?.intention,
    satisfaction: noted?.satisfaction,
    motivation: noted?.motivation,
    concerns: noted?.concerns.length,
    rank,
  };
}

/** An application in the queue of offers or on a shortlist, with what decides who sees it. */
export interface ListedOffer extends Omit<RowOffer, "queued"> {
  readonly applicationId: string;
  readonly candidateId: string;
  readonly siteId: string;
  readonly jobId: string;
  readonly clientId?: string | undefined;
  readonly managerId?: string | undefined;
  readonly recruiterId?: string | undefined;
  readonly milestone?: string | undefined;
  readonly receivedAt: string;
  readonly clientSees: boolean;
  /** Of an application that only tries things out. */
  readonly test?: true | undefined;
}

export const listedOffer = (
  row: Omit<ListedOffer, keyof RowOffer | "test"> & { readonly test: boolean },
  { queued: _queued, ...offer }: RowOffer,
): ListedOffer => ({
  applicationId: row.applicationId,
  candidateId: row.candidateId,
  siteId: row.siteId,
  jobId: row.jobId,
  clientId: row.clientId,
  managerId: row.managerId,
  recruiterId: row.recruiterId,
  milestone: row.milestone,
  receivedAt: row.receivedAt,
  clientSees: row.clientSees,
  test: row.test || undefined,
  offerId: offer.offerId,
  status: offer.status,
  expiresAt: offer.expiresAt,
  competingDeadline: offer.competingDeadline,
  intention: offer.intention,
  satisfaction: offer.satisfaction,
  motivation: offer.motivation,
  concerns: offer.concerns,
  rank: offer.rank,
});

/** What has no date comes after all that have one. */
const undated = "~";

/**
 * Where a talk can still change most comes first: who is undecided, then who leans to no, then those whom nobody asked
 * yet; then who leans to yes, who says no, and who says yes.
 */
const byIntention: Readonly<Record<Intention | "not-noted", number>> = {
  undecided: 1,
  "rather-decline": 2,
  "not-noted": 3,
  "rather-accept": 4,
  decline: 5,
  accept: 6,
};

/** There are nine to choose from. */
const mostConcerns = 9;

/**
 * The most pressing first: by the competing deadline, while it lies ahead (the clock takes away one that has passed);
 * then by what the candidate last said they intend, the least satisfied first, then the least motivated, then who has
 * most concerns; then by the offer's own deadline, then by arrival.
 */
export const queuePosition = (offer: ListedOffer): string =>
  [
    offer.competingDeadline ?? undated,
    [
      byIntention[offer.intention ?? "not-noted"],
      offer.satisfaction ?? 0,
      offer.motivation ?? 0,
      mostConcerns - (offer.concerns ?? 0),
    ].join(""),
    offer.expiresAt ?? undated,
    offer.receivedAt,
    offer.applicationId,
  ].join("#");

/** Who is asked first; of two with one rank, who came first. */
export const shortlistPosition = (offer: ListedOffer, rank: number): string =>
  [String(rank).padStart(6, "0"), offer.receivedAt, offer.applicationId].join("#");

/** Who would be asked next: the first on the list to whom no offer was made yet. */
export const nextOnShortlist = (shortlist: readonly ListedOffer[]): ListedOffer | undefined =>
  shortlist.find(({ status, milestone }) => status === undefined && milestone !== undefined);
