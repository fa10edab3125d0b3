import type {
  InterviewState,
  InterviewView,
  OwnInterviewView,
} from "../../../shared/contracts/http/interviews.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { localText, questionOf, stageOf, whereHeld } from "../../../shared/domain/interview/plan.ts";
import type { InterviewPlan } from "../../../shared/domain/interview/plan.ts";
import {
  findInterview,
  isJudged,
  missingScorecards,
  scorecardsFor,
} from "../../../shared/domain/interview/state.ts";
import type { Interview, Scorecard } from "../../../shared/domain/interview/state.ts";
import type { Job, Member, Site } from "../../../shared/domain/organisation/organisation.ts";
import type { Candidate, Note } from "../../../shared/domain/people/candidate.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import type { InterviewsDependencies } from "./dependencies.ts";
import { named } from "./people.ts";
import { questionsOf } from "./plans.ts";

/** An interview that is not there, or not the caller's: the same answer. */
export const noSuchInterview = (): ProblemError =>
  new ProblemError(404, "no-such-interview", "There is no such interview, or it is not yours.");

/** @throws 404 `no-such-interview`. */
export function interviewOf(application: Application, interviewId: string): Interview {
  const interview = findInterview(application, interviewId);
  if (!interview) throw noSuchInterview();
  return interview;
}

const common = (interview: Interview) => {
  const { interviewId, kind, status, lengthMinutes, formats, startsAt, endsAt, format } = interview;
  const { zone: timeZone, told, movedByCandidate: moved } = interview;
  return {
    interviewId,
    kind,
    status,
    lengthMinutes,
    formats: [...formats],
    startsAt,
    endsAt,
    format,
    timeZone,
    told,
    moved,
  };
};

/** What a command answers. */
export function interviewState(history: History, interviewId: string): InterviewState {
  const application = applicationOf(history);
  const interview = interviewOf(application, interviewId);
  return {
    eventSeq: history.version,
    applicationId: application.applicationId,
    ...common(interview),
    interviewerIds: [...interview.interviewerIds],
    scorecardsOf: interview.scorecards.map(({ memberId }) => memberId),
  };
}

/** What an interview is told with: of the job and site that it was offered for. */
export interface Background {
  readonly job: Job | undefined;
  readonly site: Site | undefined;
  readonly plan: InterviewPlan | undefined;
  readonly members: readonly Member[];
  readonly candidate: Candidate | undefined;
  readonly notes: readonly Note[];
}

export async function backgroundOf(
  { organisation, candidateId }: Application,
  { jobId, siteId }: Pick<Interview, "jobId" | "siteId">,
  { settings, interviewPlans, people }: InterviewsDependencies,
): Promise<Background> {
  const [knownJob, knownSite, plan, members, candidate, notes] = await Promise.all([
    settings.job(organisation, jobId),
    settings.site(organisation, siteId),
    interviewPlans.find(organisation, jobId),
    people.members(organisation),
    people.candidate(organisation, candidateId),
    people.notes(organisation, candidateId),
  ]);
  return { job: knownJob, site: knownSite, plan, members, candidate, notes };
}

/** An interview with what this reader may know of it: scorecards are hidden from its interviewers until their own is in. */
export function interviewView(interview: Interview, reader: Member, background: Background): InterviewView {
  const { plan, site, members, notes } = background;
  const { kind, format } = interview;
  const questions = questionsOf(stageOf(plan, kind), reader.locale);
  const textOf = (questionId: string): string => {
    const question = questionOf(plan, kind, questionId);
    return question ? localText(question.text, reader.locale) : questionId;
  };
  const noted = (noteId: string | undefined): string | undefined =>
    noteId === undefined ? undefined : notes.find((note) => note.noteId === noteId)?.text;
  const cardView = ({ memberId, submittedAt, recommendation, answers, extraNoteId }: Scorecard) => ({
    memberId,
    name: members.find((member) => member.memberId === memberId)?.name ?? "",
    submittedAt,
    recommendation,
    answers: answers.map(({ questionId, evidenceNoteId, notAsked }) => ({
      questionId,
      text: textOf(questionId),
      evidence: noted(evidenceNoteId),
      notAsked,
    })),
    extra: noted(extraNoteId),
  });
  return {
    ...common(interview),
    interviewers: named(interview.interviewerIds, members),
    ...(format ? whereHeld({ kind, format }, plan, site) : {}),
    adjustments: interview.adjustmentNoteIds.flatMap((noteId) => noted(noteId) ?? []),
    questions: {
      // Those it was offered with, whatever the plan says by now.
      employer: interview.questionIds.map((questionId) => ({ questionId, text: textOf(questionId) })),
      candidate: questions.candidate,
    },
    scorecards: scorecardsFor(interview, reader.memberId).map(cardView),
    missing: isJudged(interview) ? named(missingScorecards(interview), members) : [],
    notice: "The candidate may read this.",
  };
}

/** The same for one of its interviewers, with whom they meet and for which job. */
export function ownInterviewView(
  interview: Interview,
  application: Application,
  reader: Member,
  background: Background,
): OwnInterviewView {
  const { candidate, job, site } = background;
  return {
    ...interviewView(interview, reader, background),
    applicationId: application.applicationId,
    test: application.test,
    candidate: {
      name: candidate?.name ?? "",
      ...(interview.format === "phone" && candidate?.phone ? { phone: candidate.phone } : {}),
    },
    job: {
      jobId: interview.jobId,
      title: job?.title ?? "",
      site: site?.name ?? "",
      collectiveAgreement: job?.collectiveAgreement,
    },
    submitted: interview.scorecards.some(({ memberId }) => memberId === reader.memberId),
  };
}
