import * as z from "zod/mini";
import { listedDue } from "../../domain/lists/due.ts";
import { listedOffer, queuePosition, shortlistPosition } from "../../domain/lists/offer.ts";
import type { RowOffer } from "../../domain/lists/offer.ts";
import { listedTasks, TaskKind, TaskOwner } from "../../domain/lists/task.ts";
import { listedRetention, RowRetention } from "../../domain/lists/retention.ts";
import { positions, searchBuckets } from "../../domain/lists/row.ts";
import type { ListRow } from "../../domain/lists/row.ts";
import { AcceptedPay } from "../../domain/market/comparables.ts";
import { Intention } from "../../domain/expectations/events.ts";
import type { SurveyAnswered } from "../../domain/candidate-experience/survey-answered.ts";
import type { InterviewPlace } from "../../domain/interview/fairness.ts";
import { OfferStatus } from "../../domain/offer/events.ts";
import { foldName } from "../../domain/people/names.ts";
import { Colour, Owner } from "../../domain/track/track.ts";
import type { SearchedMember } from "../../ports/views.ts";

/**
 * How lists lie in the `views` table. `position` is the folded name and the application's id.
 *
 *     <org>#application#<id>       row                       the row; in all five indexes
 *     <org>#search#<state>#<beginning of a word>  position   candidates by name
 *     <org>#referrer#<member>      <state>#position          a referrer's referrals, in name order
 *     <org>#tasks                  <since>#<id>#<task>       open tasks
 *     <org>#due                    <due>#<id>                live applications whose next step has a day
 *     <org>#offers                 <deadline>#<intention>#…#<id>   applications whose offer is next or open
 *     <org>#shortlist#<job>        <rank>#<arrival>#<id>        a job's shortlist
 *     <org>#retention              <day>#<step>#<id>         what becomes of kept details next
 *     <org>#accepted-pay#job#<job>, …#occupation#<occupation>   <accepted>#<id>   pay of accepted offers, for percentiles
 *     <org>#interviews#<job>#<quarter>   <start>#<interview>#<id>   first and final interviews that were held
 *     <org>#surveys#<year>         <quarter>#<id>            what candidates answered when asked how it was
 *     <org>#member#<member>        member                    a member as search knows them
 *     <org>#search#referrer#<beginning of a word>  <folded name>#<member>   members by name
 */
export interface ViewItem {
  readonly pk: string;
  readonly sk: string;
  readonly [attribute: string]: unknown;
}

export const rowKey = (organisation: string, applicationId: string) => ({
  pk: `${organisation}#application#${applicationId}`,
  sk: "row",
});
export const memberKey = (organisation: string, memberId: string) => ({
  pk: `${organisation}#member#${memberId}`,
  sk: "member",
});
export const searchPartition = (organisation: string, among: string, bucket: string): string =>
  `${organisation}#search#${among}#${bucket}`;
export const referrerPartition = (organisation: string, memberId: string): string =>
  `${organisation}#referrer#${memberId}`;
export const tasksPartition = (organisation: string): string => `${organisation}#tasks`;
export const duePartition = (organisation: string): string => `${organisation}#due`;
export const offersPartition = (organisation: string): string => `${organisation}#offers`;
export const retentionPartition = (organisation: string): string => `${organisation}#retention`;
export const interviewsPartition = (organisation: string, jobId: string, quarter: string): string =>
  `${organisation}#interviews#${jobId}#${quarter}`;
export const surveysPartition = (organisation: string, year: string): string =>
  `${organisation}#surveys#${year}`;
export const shortlistPartition = (organisation: string, jobId: string): string =>
  `${organisation}#shortlist#${jobId}`;
export const acceptedPayPartition = (
  organisation: string,
  among: { readonly jobId: string } | { readonly occupation: string },
): string =>
  "jobId" in among
    ? `${organisation}#accepted-pay#job#${among.jobId}`
    : `${organisation}#accepted-pay#occupation#${among.occupation}`;

/** Partition keys of the indexes. */
export const indexPartitions = {
  list: (organisation: string, state: string) => `${organisation}#${state}`,
  job: (organisation: string, state: string, jobId: string) => `${organisation}#${state}#${jobId}`,
  site: (organisation: string, state: string, siteId: string) => `${organisation}#${state}#${siteId}`,
};

const StoredOffer = z.lazy(() =>
  z.object({
    queued: z.boolean(),
    offerId: z.optional(z.string()),
    status: z.optional(OfferStatus),
    expiresAt: z.optional(z.string()),
    competingDeadline: z.optional(z.string()),
    intention: z.optional(Intention),
    satisfaction: z.optional(z.int()),
    motivation: z.optional(z.int()),
    concerns: z.optional(z.int()),
    rank: z.optional(z.int()),
  }),
);

export const StoredSurvey = z.object({
  quarter: z.string(),
  answeredIn: z.string(),
  answeredAt: z.string(),
  part: z.string(),
  recommend: z.int(),
  clarity: z.int(),
  respect: z.int(),
  noteId: z.optional(z.string()),
});

const StoredRow = z.lazy(() =>
  z.object({
    pk: z.string(),
    seq: z.int(),
    candidateVersion: z.int(),
    state: z.enum(["live", "archived", "hired"]),
    jobKey: z.optional(z.string()),
    siteKey: z.optional(z.string()),
    updatedKey: z.string(),
    receivedKey: z.string(),
    name: z.string(),
    milestone: z.optional(z.string()),
    lastOutcome: z.optional(
      z.object({
        eventSeq: z.int(),
        milestone: z.string(),
        outcome: z.string(),
        colour: Colour,
        effectiveAt: z.string(),
      }),
    ),
    owner: Owner,
    reviewAt: z.optional(z.string()),
    promisedBy: z.optional(z.string()),
    promiseEnds: z.optional(z.string()),
    siteId: z.optional(z.string()),
    jobId: z.optional(z.string()),
    clientId: z.optional(z.string()),
    managerId: z.optional(z.string()),
    recruiterId: z.optional(z.string()),
    referrerId: z.optional(z.string()),
    checkFirst: z.optional(z.boolean()),
    newToSector: z.optional(z.boolean()),
    test: z.optional(z.boolean()),
    clientSees: z.optional(z.boolean()),
    restricted: z.optional(z.boolean()),
    contacts: z.int(),
    tasks: z.optional(
      z.array(
        z.object({
          id: z.string(),
          kind: TaskKind,
          for: TaskOwner,
          since: z.string(),
          dueAt: z.optional(z.string()),
          about: z.optional(z.string()),
        }),
      ),
    ),
    offer: z.optional(StoredOffer),
    interviews: z.optional(
      z.array(
        z.object({ interviewId: z.string(), jobId: z.string(), quarter: z.string(), startsAt: z.string() }),
      ),
    ),
    retention: z.optional(RowRetention),
    survey: z.optional(StoredSurvey),
    accepted: z.optional(AcceptedPay),
  }),
);

/**
 * A row as it is stored, under 1 KB for an ordinary application, so that writing it costs one unit beside the indexes:
 * what the keys hold (ids, dates, site and job of a listed row) and flags that are false are left out.
 */
export function rowItem(row: ListRow): ViewItem {
  const { organisation, state, siteId, jobId } = row;
  return stored({
    ...rowKey(organisation, row.applicationId),
    seq: row.seq,
    candidateVersion: row.candidateVersion,
    state,
    ...(row.listed
      ? {
          listKey: indexPartitions.list(organisation, state),
          jobKey: indexPartitions.job(organisation, state, jobId),
          siteKey: indexPartitions.site(organisation, state, siteId),
        }
      : { siteId, jobId }),
    updatedKey: positions.updated(row),
    receivedKey: positions.received(row),
    nameKey: positions.name(row),
    name: row.name,
    milestone: row.milestone,
    lastOutcome: outcomeItem(row.lastOutcome),
    owner: row.owner,
    reviewAt: row.reviewAt,
    promisedBy: row.promisedBy,
    promiseEnds: row.promiseEnds,
    clientId: row.clientId,
    managerId: row.managerId,
    recruiterId: row.recruiterId,
    referrerId: row.referrerId,
    checkFirst: row.checkFirst || undefined,
    newToSector: row.newToSector || undefined,
    test: row.test || undefined,
    clientSees: row.clientSees || undefined,
    restricted: row.restricted || undefined,
    contacts: row.contacts,
    tasks: row.tasks.length > 0 ? row.tasks.map(taskItem) : undefined,
    offer: row.offer && offerItem(row.offer),
    interviews: row.interviews?.map(interviewItem),
    retention: row.retention && retentionItem(row.retention),
    survey: row.survey && surveyItem(row.survey),
    accepted: row.accepted && acceptedItem(row.accepted),
  });
}

export function readRow(item: unknown): ListRow {
  const { pk, jobKey, siteKey, updatedKey, receivedKey, tasks, ...row } = StoredRow.parse(item);
  const [organisation = "", , applicationId = ""] = pk.split("#");
  return {
    ...row,
    organisation,
    applicationId,
    candidateId: applicationId.replace(/^app_/, "can_"),
    listed: jobKey !== undefined,
    jobId: row.jobId ?? lastOf(jobKey),
    siteId: row.siteId ?? lastOf(siteKey),
    receivedAt: dateOf(receivedKey),
    updatedAt: dateOf(updatedKey),
    checkFirst: row.checkFirst ?? false,
    newToSector: row.newToSector ?? false,
    test: row.test ?? false,
    clientSees: row.clientSees ?? false,
    restricted: row.restricted ?? false,
    tasks: (tasks ?? []).map(({ about, ...task }) => (about === undefined ? task : { ...task, about })),
  };
}

// Written out, so that two that are equal are the same text as well, wherever they come from.
const taskItem = ({ id, kind, for: whose, since, dueAt, about }: ListRow["tasks"][number]) =>
  withoutUndefined({ id, kind, for: whose, since, dueAt, about });
const offerItem = (offer: RowOffer) => {
  const { queued, offerId, status, expiresAt, competingDeadline, rank } = offer;
  const { intention, satisfaction, motivation, concerns } = offer;
  const said = { intention, satisfaction, motivation, concerns };
  return withoutUndefined({ queued, offerId, status, expiresAt, competingDeadline, ...said, rank });
};
const acceptedItem = ({
  acceptedAt,
  currency,
  fullTimeYear,
  hoursPerWeek,
  occupation,
  experience,
  skills,
}: AcceptedPay) =>
  withoutUndefined({ acceptedAt, currency, fullTimeYear, hoursPerWeek, occupation, experience, skills });
const retentionItem = (retention: RowRetention) => {
  const { country, closedOn, keptUntil, restrictOn, noticeOn, eraseOn, held } = retention;
  return withoutUndefined({ country, closedOn, keptUntil, restrictOn, noticeOn, eraseOn, held });
};
const surveyItem = (survey: SurveyAnswered) => {
  const { quarter, answeredIn, answeredAt, part, recommend, clarity, respect, noteId } = survey;
  return withoutUndefined({ quarter, answeredIn, answeredAt, part, recommend, clarity, respect, noteId });
};
const interviewItem = ({ interviewId, jobId, quarter, startsAt }: InterviewPlace) => ({
  interviewId,
  jobId,
  quarter,
  startsAt,
});
const outcomeItem = (last: ListRow["lastOutcome"]) => {
  if (!last) return undefined;
  const { eventSeq, milestone, outcome, colour, effectiveAt } = last;
  return { eventSeq, milestone, outcome, colour, effectiveAt };
};

const lastOf = (key = ""): string => key.slice(key.lastIndexOf("#") + 1);
const dateOf = (position: string): string => position.slice(0, position.indexOf("#"));

/** Everything besides the row that follows from it: search entries, card, tasks, queue, shortlist, retention, accepted pay. */
export function followersOf(row: ListRow): ViewItem[] {
  const { organisation, applicationId, referrerId, receivedAt } = row;
  const position = positions.name(row);
  const among = row.listed ? row.state : "merged";
  return [
    ...(row.listed ? searchBuckets(row.name) : []).map((bucket) => ({
      pk: searchPartition(organisation, row.state, bucket),
      sk: position,
    })),
    ...(referrerId
      ? [{ pk: referrerPartition(organisation, referrerId), sk: `${among}#${position}`, receivedAt }]
      : []),
    ...listedTasks(row).map((task) =>
      stored({
        pk: tasksPartition(organisation),
        sk: `${task.since}#${applicationId}#${task.taskId}`,
        ...task,
      }),
    ),
    ...listedDue(row).map((due) =>
      stored({ pk: duePartition(organisation), sk: `${due.dueAt}#${applicationId}`, ...due }),
    ),
    ...offersOf(row),
    ...interviewsOf(row),
    ...listedRetention(row).map(({ on, step, siteId, ...retention }) => ({
      pk: retentionPartition(organisation),
      sk: `${on}#${step}#${applicationId}`,
      siteId,
      ...retentionItem(retention),
    })),
    ...surveyOf(row),
    ...acceptedPayOf(row),
  ];
}

/** What the row's accepted offer adds to the comparables: of its job, and of its occupation. */
function acceptedPayOf({ organisation, applicationId, jobId, accepted }: ListRow): ViewItem[] {
  if (!accepted) return [];
  const { acceptedAt, occupation } = accepted;
  return [{ jobId }, ...(occupation === undefined ? [] : [{ occupation }])].map((among) => ({
    pk: acceptedPayPartition(organisation, among),
    sk: `${acceptedAt}#${applicationId}`,
    ...acceptedItem(accepted),
  }));
}

/** Its answer among those of the year in which the candidate was asked: what hr reads figures and texts of. */
const surveyOf = ({ organisation, applicationId, siteId, survey }: ListRow): ViewItem[] =>
  survey
    ? [
        {
          pk: surveysPartition(organisation, survey.quarter.slice(0, 4)),
          sk: `${survey.quarter}#${applicationId}`,
          siteId,
          ...surveyItem(survey),
        },
      ]
    : [];

/** Its held interviews, each among those of its job and quarter: what the fairness report is made from. */
const interviewsOf = ({ organisation, applicationId, interviews = [] }: ListRow): ViewItem[] =>
  interviews.map(({ interviewId, jobId, quarter, startsAt }) => ({
    pk: interviewsPartition(organisation, jobId, quarter),
    sk: `${startsAt}#${interviewId}#${applicationId}`,
  }));

/** The row's places in the queue of offers and on its job's shortlist. */
function offersOf(row: ListRow): ViewItem[] {
  const { organisation, jobId, offer } = row;
  if (!row.listed || !offer) return [];
  const listed = listedOffer(row, offer);
  const queue = { pk: offersPartition(organisation), sk: queuePosition(listed) };
  const { rank } = offer;
  const shortlist = rank === undefined ? [] : [{ rank, pk: shortlistPartition(organisation, jobId) }];
  return [
    ...(offer.queued ? [stored({ ...queue, ...listed })] : []),
    ...shortlist.map(({ pk, rank: place }) =>
      stored({ pk, sk: shortlistPosition(listed, place), ...listed }),
    ),
  ];
}

/** A member as search knows them, with version and name. */
export const memberItem = (organisation: string, member: SearchedMember): ViewItem => ({
  ...memberKey(organisation, member.memberId),
  name: member.name,
  version: member.version,
});

/** A member's search entries. */
export const followersOfMember = (organisation: string, member: SearchedMember): ViewItem[] =>
  searchBuckets(member.name).map((bucket) => ({
    pk: searchPartition(organisation, "referrer", bucket),
    sk: `${foldName(member.name)}#${member.memberId}`,
  }));

const withoutUndefined = <Item extends object>(item: Item): Item =>
  Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined)) as Item;

/** Without what is undefined: an item read back equals the item written. */
const stored = (item: ViewItem): ViewItem => withoutUndefined(item);
