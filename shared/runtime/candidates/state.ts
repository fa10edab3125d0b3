import type * as z from "zod/mini";
import { OwnInterviewStatus } from "../../contracts/http/candidate-views.ts";
import type {
  CandidateState,
  CandidateSupport,
  OwnConsultation,
  OwnInterview,
} from "../../contracts/http/candidate-views.ts";
import { applicationOf } from "../../domain/application/decision.ts";
import type { Application, History } from "../../domain/application/state.ts";
import { unanswered } from "../../domain/candidate-experience/messages.ts";
import { openConsultation, supportStatus, talksAbout } from "../../domain/consultation/state.ts";
import type { Interview } from "../../domain/interview/state.ts";
import type { Consultation } from "../../domain/consultation/state.ts";
import { answerFields } from "../../domain/expectations/answers.ts";
import type { AnswerField } from "../../domain/expectations/answers.ts";
import { countingExplanations } from "../../domain/expectations/state.ts";

/** What a command of the candidate answers. It folds from the stream alone: a repeat gets the same bytes. */
export function stateView(history: History): z.infer<typeof CandidateState> {
  const application = applicationOf(history);
  const consultation = shownConsultation(application);
  return {
    eventSeq: history.version,
    state: stateWord(application),
    answerBy: unanswered(application)?.answerBy,
    answered: answeredBy(application),
    confirmed: explainedTo(application)
      .filter(({ confirmed }) => confirmed)
      .map(({ topic }) => topic),
    support: supportView(application),
    consultation: consultation && consultationView(consultation),
    interviews: shownInterviews(application).map(interviewView),
  };
}

/** Whether the application is under way, ended, or led to a job. */
export const stateWord = ({ status }: Application): "live" | "ended" | "hired" =>
  status === "archived" ? "ended" : status;

/** Interviews that lie ahead or were held; what was called off or missed is not among them. */
export const shownInterviews = ({ interviews }: Application): Interview[] =>
  interviews.filter(({ status }) => status === "offered" || status === "booked" || status === "held");

export const interviewView = (interview: Interview): z.infer<typeof OwnInterview> => {
  const { interviewId, kind, lengthMinutes, formats, startsAt, endsAt, format } = interview;
  return {
    interviewId,
    kind,
    status: OwnInterviewStatus.parse(interview.status),
    lengthMinutes,
    formats: [...formats],
    startsAt,
    endsAt,
    format,
    timeZone: interview.zone,
    local: interview.told,
    moved: interview.movedByCandidate,
    adjustmentsAsked: interview.adjustmentNoteIds.length,
    thanked: interview.thankYou !== undefined,
  };
};

/** The questions about their wishes that the candidate answered. */
export const answeredBy = ({ expectations }: Application): AnswerField[] =>
  answerFields.filter((name) => expectations.answers[name] !== undefined);

/** What was explained to them since they answered. */
export const explainedTo = (application: Application) =>
  countingExplanations(application).map(({ topic, on, confirmedAt }) => ({
    topic,
    on,
    confirmed: confirmedAt !== undefined,
  }));

export function supportView(application: Application): z.infer<typeof CandidateSupport> {
  const status = supportStatus(application);
  return {
    // That somebody decided against offering it is not the candidate's to read.
    status: status === "undecided" || status === "skipped" ? "not-offered" : status,
    consent: [...application.support.consent],
    moreTimeAskedAt: application.support.moreTimeAskedAt,
  };
}

/** The talk that lies ahead, else the last there was about the offer. */
export const shownConsultation = (application: Application): Consultation | undefined =>
  openConsultation(application) ?? talksAbout(application, application.support).at(-1);

export const consultationView = ({
  consultationId,
  status,
  startsAt,
  endsAt,
  zone: timeZone,
  told: local,
  movedByCandidate: moved,
}: Consultation): z.infer<typeof OwnConsultation> => ({
  consultationId,
  status,
  startsAt,
  endsAt,
  timeZone,
  local,
  moved,
});
