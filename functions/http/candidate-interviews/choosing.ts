import type { candidateInterviewsContracts } from "../../../shared/contracts/http/candidate-interviews.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import { clockAt } from "../../../shared/domain/consultation/availability.ts";
import { decideInterview } from "../../../shared/domain/interview/decide.ts";
import { candidateIsElsewhere } from "../../../shared/domain/interview/elsewhere.ts";
import type { InterviewFormat } from "../../../shared/domain/interview/events.ts";
import { findInterview } from "../../../shared/domain/interview/state.ts";
import type { Interview } from "../../../shared/domain/interview/state.ts";
import type { MeetingTime } from "../../../shared/domain/interview/times.ts";
import { stateView } from "../../../shared/runtime/candidates/state.ts";
import type { AnyCall, CandidateContext } from "../../../shared/runtime/candidates/context.ts";
import { keyedHash } from "../../../shared/runtime/hashing.ts";
import type { Call, Handlers } from "../../../shared/runtime/http.ts";
import { shownPeriod, takeInterviewTime } from "../../../shared/runtime/interviews.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import type { CandidateInterviewsDependencies } from "./dependencies.ts";

type Choosing = Call<
  {
    readonly interviewId: string;
    readonly startsAt: string;
    readonly format: InterviewFormat;
    readonly timeZone: string;
    readonly code: string;
  },
  unknown
>;

/** @throws 404 `no-such-interview`. */
function interviewOf(application: Application, interviewId: string): Interview {
  const interview = findInterview(application, interviewId);
  if (!interview)
    throw new ProblemError(404, "no-such-interview", "There is no such interview on your application.");
  return interview;
}

/** The candidate's side of interviews: choosing, moving and calling off, what they need, and a letter of thanks. */
export function choosingHandlers(
  { opened, performWithCode, withCode }: CandidateContext,
  dependencies: CandidateInterviewsDependencies,
): Handlers<
  Pick<
    typeof candidateInterviewsContracts,
    | "listInterviewSlots"
    | "bookOwnInterview"
    | "moveOwnInterview"
    | "cancelOwnInterview"
    | "askForAdjustment"
    | "writeThankYou"
  >
> {
  const { interviews, people, secret } = dependencies;

  const chosen = (call: Choosing, action: CandidateAction, type: "BookInterview" | "MoveInterview") =>
    withCode(call, action, async (allowed, using) => {
      const want = async (loaded: History) => {
        const { interviewId, startsAt, format, timeZone: zone } = call.body;
        const { lengthMinutes, interviewerIds } = interviewOf(applicationOf(loaded), interviewId);
        return {
          type,
          interviewId,
          startsAt,
          endsAt: addMinutes(startsAt, lengthMinutes),
          format,
          zone,
          told: clockAt(startsAt, zone),
          by: "candidate" as const,
          limits: await interviews.limits(call.organisation, interviewerIds),
        };
      };
      const taking = { ...allowed, want, companions: () => [using()] };
      return (await takeInterviewTime(taking, dependencies)).history;
    });

  /** What the candidate wrote becomes a note of theirs; the fact only points to it. */
  const noteOf = (call: AnyCall, kind: string, text: string) => {
    const { organisation, candidateId } = applicationOf(opened(call).history);
    const noteId = `${kind}-${keyedHash(secret, "note", call.requestKey, kind).slice(0, 16)}`;
    return {
      noteId,
      companions: () => [people.savingNote(organisation, candidateId, { noteId, text })],
    };
  };

  return {
    listInterviewSlots: async (call) => {
      const { organisation, query, now } = call;
      const { interviewId, timeZone } = query;
      const application = applicationOf(opened(call).history);
      const { interviewerIds, lengthMinutes, formats } = interviewOf(application, interviewId);
      const asked = { interviewId, interviewerIds, lengthMinutes, now };
      const free = (time: MeetingTime) => !candidateIsElsewhere(application, interviewId, time);
      const times = await interviews.freeTimes(organisation, {
        ...asked,
        ...shownPeriod(query, timeZone, now),
      });
      return {
        body: {
          interviewId,
          timeZone,
          lengthMinutes,
          formats: [...formats],
          times: times.filter(free).map((time) => ({ ...time, local: clockAt(time.startsAt, timeZone) })),
        },
      };
    },

    bookOwnInterview: async (call) => ({
      body: stateView(await chosen(call, "interview-book", "BookInterview")),
    }),
    moveOwnInterview: async (call) => ({
      body: stateView(await chosen(call, "interview-move", "MoveInterview")),
    }),

    cancelOwnInterview: async (call) => {
      const { interviewId } = call.body;
      const { history } = await performWithCode(call, "interview-cancel", {
        decide: async (loaded, policy) => {
          const { interviewerIds } = interviewOf(applicationOf(loaded), interviewId);
          const limits = await interviews.limits(call.organisation, interviewerIds);
          return decideInterview(
            { type: "CancelInterview", interviewId, by: "candidate", limits },
            loaded,
            policy,
          );
        },
      });
      return { body: stateView(history) };
    },

    askForAdjustment: async (call) => {
      const { interviewId, text } = call.body;
      const { noteId, companions } = noteOf(call, "adjustment", text);
      const { history } = await performWithCode(call, "adjustments", {
        decide: (loaded, policy) =>
          decideInterview({ type: "AskAdjustment", interviewId, noteId }, loaded, policy),
        companions,
      });
      return { body: stateView(history) };
    },

    writeThankYou: async (call) => {
      const { interviewId, template, line } = call.body;
      const { noteId: lineNoteId, companions } = noteOf(call, "thanks", line);
      const { history } = await performWithCode(call, "thank-you", {
        decide: (loaded, policy) =>
          decideInterview({ type: "WriteThankYou", interviewId, template, lineNoteId }, loaded, policy),
        companions,
      });
      return { body: stateView(history) };
    },
  };
}
