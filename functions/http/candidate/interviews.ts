import type * as z from "zod/mini";
import type { candidateContracts, OwnApplication } from "../../../shared/contracts/http/candidate.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import { clockAt } from "../../../shared/domain/consultation/availability.ts";
import { decideInterview } from "../../../shared/domain/interview/decide.ts";
import type { InterviewFormat } from "../../../shared/domain/interview/events.ts";
import { whereHeld } from "../../../shared/domain/interview/plan.ts";
import { findInterview } from "../../../shared/domain/interview/state.ts";
import type { Interview } from "../../../shared/domain/interview/state.ts";
import type { Job, Site } from "../../../shared/domain/organisation/organisation.ts";
import { keyedHash } from "../../../shared/runtime/hashing.ts";
import type { Call, Handlers } from "../../../shared/runtime/http.ts";
import { shownPeriod } from "../../../shared/runtime/interviews.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import type { AnyCall, CandidateDependencies, Context } from "./context.ts";
import { interviewView, shownInterviews, stateView } from "./state.ts";

type View = z.infer<typeof OwnApplication>["interviews"][number];

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
export function interviewHandlers({
  dependencies,
  opened,
  performWithCode,
  takeInterviewWithCode,
}: Context): Handlers<
  Pick<
    typeof candidateContracts,
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
    takeInterviewWithCode(call, action, async (loaded: History) => {
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
        by: "candidate",
        limits: await interviews.limits(call.organisation, interviewerIds),
      };
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
          times: times.map((time) => ({ ...time, local: clockAt(time.startsAt, timeZone) })),
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

/** Interviews as their candidate reads them: with whom, where, and what the job pays. */
export async function ownInterviews(
  application: Application,
  { job, site }: { readonly job: Job | undefined; readonly site: Site | undefined },
  {
    interviews,
    interviewPlans,
    people,
  }: Pick<CandidateDependencies, "interviews" | "interviewPlans" | "people">,
): Promise<View[]> {
  const { organisation } = application;
  const shown = shownInterviews(application);
  if (shown.length === 0) return [];
  const plan = await interviewPlans.find(organisation, application.job.jobId);
  return Promise.all(
    shown.map(async (interview) => {
      const { kind, interviewerIds, formats, format, startsAt, status, movedByCandidate } = interview;
      const [limits, ...members] = await Promise.all([
        interviews.limits(organisation, interviewerIds),
        ...interviewerIds.map((id) => people.member(organisation, id)),
      ]);
      const where = (chosen: InterviewFormat) => whereHeld({ kind, format: chosen }, plan, site);
      const { place } = formats.includes("in-person") ? where("in-person") : {};
      const open = status === "booked" && startsAt !== undefined;
      return {
        ...interviewView(interview),
        people: members.flatMap((member) => (member ? [member.name] : [])),
        // Before the choice it is known where one would come to; the link is of the booking.
        ...(format ? where(format) : { place }),
        movesLeft: open ? Math.max(0, limits.moves - movedByCandidate) : 0,
        changeUntil: open ? addMinutes(startsAt, -limits.cutOffMinutes) : undefined,
        pay: job?.pay,
        collectiveAgreement: job?.collectiveAgreement,
      };
    }),
  );
}
