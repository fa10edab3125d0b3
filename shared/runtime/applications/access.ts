import { clientSees } from "../../domain/application/plan.ts";
import type { Recorded } from "../../domain/application/events.ts";
import type { Application, History } from "../../domain/application/state.ts";
import { scorecardsFor } from "../../domain/interview/state.ts";
import type { OfferView } from "../../contracts/http/offer-views.ts";
import { Answers } from "../../domain/expectations/answers.ts";
import { processesForgottenAt } from "../../domain/expectations/processes.ts";
import type { Member } from "../../domain/organisation/organisation.ts";
import type { Note } from "../../domain/people/candidate.ts";
import {
  answersOnly,
  readsApplication,
  seesApplication,
  seesDeadlines,
} from "../../domain/organisation/permissions.ts";
import type { Sighted } from "../../domain/organisation/permissions.ts";
import { findMilestone } from "../../domain/track/track.ts";
import type { Track } from "../../domain/track/track.ts";
import { notFound, ProblemError } from "../problems.ts";
import { withoutPay } from "./offer-view.ts";

const sighted = (application: Application): Sighted => ({
  siteId: application.site.siteId,
  clientId: application.job.clientId,
  managerId: application.job.managerId,
  clientSees: clientSees(application),
  restricted: application.closing?.restrictedAt !== undefined,
});

/** Whether a member's sites, client and jobs reach an application. */
export const reachesApplication = (member: Member, application: Application): boolean =>
  seesApplication(member, sighted(application));

/** What is not theirs to read does not exist. */
export function authoriseReading(member: Member, application: Application): void {
  if (!readsApplication(member, sighted(application))) throw notFound("application");
}

/** What is out of reach does not exist. */
export function authorise(member: Member, application: Application): void {
  if (!reachesApplication(member, application)) throw notFound("application");
}

/** Managers and clients' contacts answer retention checks, nothing else. */
export function limitToRetention(member: Member, track: Track, milestone: string): void {
  if (answersOnly(member) && findMilestone(track, milestone)?.retentionDays === undefined)
    throw new ProblemError(
      403,
      "not-allowed",
      "You may answer whether somebody still works there, nothing else.",
    );
}

/** What a manager or a client's contact is not shown: the recruiters' notes, contact log, duplicates and tasks. */
const recruitersOwn = ["notes", "contacts", "duplicates", "tasks"] as const;
/** Which outcomes stand in that log as well is told with it alone. */
const withoutContact = (milestone: Readable["milestones"][number]) => ({
  ...milestone,
  outcomes: milestone.outcomes.map((outcome) => ({ ...outcome, contact: undefined })),
});
/** Nor the help a candidate has with the offer, who else wants them, and who is asked next. */
const candidatesOwn = ["support", "competingDeadline", "shortlistRank"] as const;

interface Readable {
  readonly offers: OfferView[];
  readonly milestones: { readonly outcomes: { readonly contact?: string | undefined }[] }[];
}

/**
 * An application as this member may read it; also what a command answers them. Figures of offers are for those who
 * may see pay, deadlines of other employers' offers for recruiters.
 */
export function forReader<Body extends Readable>(whole: Body, member: Member): Body {
  const body = seesDeadlines(member) ? whole : { ...whole, competingDeadline: undefined };
  const paid = member.seesPay ? body : { ...body, offers: withoutPay(body.offers) };
  if (!answersOnly(member)) return paid;
  const emptied = recruitersOwn.filter((field) => field in body).map((field) => [field, []] as const);
  const left = candidatesOwn.map((field) => [field, undefined] as const);
  const milestones = paid.milestones.map(withoutContact);
  return { ...paid, milestones, ...Object.fromEntries<unknown>([...emptied, ...left]) };
}

/** Fields of events that tell what somebody is or would be paid, or what others are. */
const payFields: ReadonlySet<string> = new Set(["terms", "gap", "besidePay"]);
/** What candidate and expert say to each other, and whom the candidate lets read it: no history tells it. */
const talkFields: ReadonlySet<string> = new Set([
  "topics",
  "followUpOn",
  "consent",
  "worriesNoteId",
  "floorNoteId",
  "agreedNoteId",
  "concernsNoteId",
  "notesNoteId",
]);

/** When another employer's offer to the candidate runs out. */
const deadlineFields: ReadonlySet<string> = new Set(["deadline"]);

/** What is held of somebody who is erased, and on which ground, is privacy's. */
const holdFields: ReadonlySet<string> = new Set(["heldItems", "ground", "holds"]);

/** What an event says, for a reader of the history. */
export const eventForReader = (
  { answers, ...data }: Readonly<Record<string, unknown>>,
  reader: AnswerReader,
): Record<string, unknown> => ({
  ...Object.fromEntries(
    Object.entries(data).filter(
      ([field]) =>
        !talkFields.has(field) &&
        !holdFields.has(field) &&
        (reader.seesPay || !payFields.has(field)) &&
        (reader.seesDeadlines || !deadlineFields.has(field)),
    ),
  ),
  ...answersOfEvent(answers, reader),
});

/** Of a scorecard that this reader may not see yet, an event says whose it is and of which interview, nothing else. */
export function scorecardForReader(
  data: Readonly<Record<string, unknown>>,
  { type, seq }: Pick<Recorded, "type" | "seq">,
  { interviews }: Pick<Application, "interviews">,
  { memberId }: Member,
): Readonly<Record<string, unknown>> {
  if (type !== "ScorecardSubmitted") return data;
  const seen = interviews.flatMap((interview) => scorecardsFor(interview, memberId));
  return seen.some((card) => card.seq === seq)
    ? data
    : { interviewId: data["interviewId"], memberId: data["memberId"] };
}

/** What a candidate answered about how it was for them is in nobody's history: it is counted among others, or not read. */
const surveyFields: ReadonlySet<string> = new Set(["recommend", "clarity", "respect", "noteId"]);

/** Of an answered survey an event says that it came, and whether they may be contacted. */
export const surveyForReader = (
  data: Readonly<Record<string, unknown>>,
  { type }: Pick<Recorded, "type">,
): Readonly<Record<string, unknown>> =>
  type === "SurveyAnswered"
    ? Object.fromEntries(Object.entries(data).filter(([field]) => !surveyFields.has(field)))
    : data;

/** Answers of the candidate as the reader may have them; those of a scorecard are a list, and no matter of this. */
function answersOfEvent(answers: unknown, reader: AnswerReader): { answers?: unknown } {
  if (answers === undefined) return {};
  if (Array.isArray(answers)) return { answers };
  return { answers: answersForReader(Answers.parse(answers), reader) };
}

/** What of a candidate's answers somebody may read. */
export interface AnswerReader {
  readonly seesPay: boolean;
  readonly seesDeadlines: boolean;
}

export const readerOf = (member: Member): AnswerReader => ({
  seesPay: member.seesPay,
  seesDeadlines: seesDeadlines(member),
});

/** The same reader at one event of a history: deadlines of other processes are told as far as the candidate agrees. */
export const readerAt = <Reader extends AnswerReader>(
  reader: Reader,
  seq: number,
  history: Pick<History, "events">,
): Reader => (seq > processesForgottenAt(history) ? reader : { ...reader, seesDeadlines: false });

/** Answers without what is not the reader's: pay, deadlines of others, and which note tells of these others. */
export function answersForReader(
  { pay, otherProcesses, ...answers }: Answers,
  reader: AnswerReader,
): Answers {
  const { deadline, noteId: _expertsOwn, ...others } = otherProcesses ?? {};
  return {
    ...answers,
    ...(pay && reader.seesPay ? { pay } : {}),
    ...(otherProcesses
      ? {
          otherProcesses: {
            ...others,
            inOthers: otherProcesses.inOthers,
            ...(deadline !== undefined && reader.seesDeadlines ? { deadline } : {}),
          },
        }
      : {}),
  };
}

/** Who may not see pay cannot set it either. */
export function mustSeePay(member: Member): void {
  if (!member.seesPay)
    throw new ProblemError(
      403,
      "pay-not-allowed",
      "You may not see pay, so you can neither read nor enter figures of it. Ask a colleague who may.",
    );
}

/** What ids of notes begin with that tell of other processes: the expert's alone, also once another took their place. */
export const processesNote = "processes";

/**
 * The notes that recruiters read: what candidate and expert wrote for each other is not among them, nor what a candidate
 * wrote about how it was for them, nor what belongs to
 * an interview and is served with it (to its interviewers scorecards only once their own is in).
 */
export function openNotes(
  { consultations, interviews, survey }: Pick<Application, "consultations" | "interviews" | "survey">,
  notes: readonly Note[],
): readonly Note[] {
  const ofTalks = consultations.flatMap((talk) => [
    talk.worriesNoteId,
    talk.floorNoteId,
    talk.agreedNoteId,
    talk.concernsNoteId,
    talk.notesNoteId,
  ]);
  const ofInterviews = interviews.flatMap(({ scorecards, adjustmentNoteIds, thankYou }) => [
    ...scorecards.flatMap(({ answers, extraNoteId }) => [
      ...answers.map(({ evidenceNoteId }) => evidenceNoteId),
      extraNoteId,
    ]),
    ...adjustmentNoteIds,
    thankYou?.lineNoteId,
  ]);
  const theirs = new Set([...ofTalks, ...ofInterviews, survey?.answer?.noteId]);
  return notes.filter(({ noteId }) => !theirs.has(noteId) && !noteId.startsWith(`${processesNote}-`));
}
