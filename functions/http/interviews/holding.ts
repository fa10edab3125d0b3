import type { interviewsContracts } from "../../../shared/contracts/http/interviews.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import { addDays } from "../../../shared/domain/calendar/days.ts";
import { dayOf, instantAt } from "../../../shared/domain/calendar/zones.ts";
import { decideInterview } from "../../../shared/domain/interview/decide.ts";
import { findInterview, isJudged } from "../../../shared/domain/interview/state.ts";
import type { Interview } from "../../../shared/domain/interview/state.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { answersOnly, isWithheld } from "../../../shared/domain/organisation/permissions.ts";
import { reachesApplication } from "../../../shared/runtime/applications/access.ts";
import type { ApplicationCommands } from "../../../shared/runtime/applications/commands.ts";
import { pathId } from "../../../shared/runtime/applications/reading.ts";
import { carryOut } from "../../../shared/runtime/commands.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import type { InterviewsDependencies } from "./dependencies.ts";
import { interviewersFor } from "./people.ts";
import { pathInterview } from "./planning.ts";
import { backgroundOf, interviewState, noSuchInterview, ownInterviewView } from "./views.ts";

/** Days before today from which interviews are listed, and how many days are, unless others are asked for. */
const daysBack = 14;
const shownDays = 28;

/** What an interviewer does: sees the interviews they hold, and writes down what they found. */
export function holdingHandlers(
  dependencies: InterviewsDependencies,
  commands: ApplicationCommands,
): Handlers<Pick<typeof interviewsContracts, "listInterviews" | "getInterview" | "submitScorecard">> {
  const { facts, interviews, calendars, settings } = dependencies;

  const applicationFor = async (
    organisation: string,
    interviewId: string,
  ): Promise<Application | undefined> => {
    const applicationId = interviewId.split(".")[0] ?? "";
    const { state } = historyOf(await facts.read(applicationStream(organisation, applicationId)));
    return state.status === "none" ? undefined : state;
  };

  return {
    listInterviews: async ({ organisation, query, now }, member) => {
      const { memberId } = member;
      const own = await calendars.find(organisation, memberId);
      const zone = own?.zone ?? (await settings.organisation(organisation))?.zone ?? "UTC";
      const first = query.from ?? addDays(dayOf(now, zone), -daysBack);
      const entries = await interviews.agenda(organisation, {
        memberId,
        from: instantAt(first, "00:00", zone),
        until: instantAt(addDays(first, query.days ?? shownDays), "00:00", zone),
      });
      const items = await Promise.all(
        entries.map(async ({ interviewId, startsAt }) => {
          const application = await applicationFor(organisation, interviewId);
          const interview = application && heldBy(application, interviewId, member);
          // A move or a cancellation may not have reached the calendar: the application says what is so.
          if (!application || interview?.startsAt !== startsAt || interview.status === "cancelled") return [];
          return [
            ownInterviewView(
              interview,
              application,
              member,
              await backgroundOf(application, interview, dependencies),
            ),
          ];
        }),
      );
      return { body: { items: items.flat() } };
    },

    getInterview: async (call, member) => {
      const interviewId = call.path["id"] ?? "";
      const application = await applicationFor(call.organisation, interviewId);
      const interview = application && heldBy(application, interviewId, member);
      if (!application || !interview) throw noSuchInterview();
      const background = await backgroundOf(application, interview, dependencies);
      return { body: ownInterviewView(interview, application, member, background) };
    },

    submitScorecard: async (call, member) => {
      const { organisation, now, requestKey, requestHash, body } = call;
      const interviewId = pathInterview(call);
      const written = body.answers.map(({ questionId, evidence, notAsked }, index) => {
        const note = commands.noteOf(call, evidence, `evidence-${index + 1}`);
        const evidenceNoteId = "noteId" in note.reference ? note.reference.noteId : undefined;
        return { answer: { questionId, evidenceNoteId, notAsked }, companions: note.companions };
      });
      const extra = commands.noteOf(call, body.extra, "evidence-extra");
      const { history } = await carryOut(
        {
          organisation,
          applicationId: pathId(call),
          actor: commands.actorOf(member),
          now,
          requestKey,
          requestHash,
          authorise: (application) => {
            // Who works with the application is told that it is the interviewers' to write; to others it is not there.
            const knows = !answersOnly(member) && reachesApplication(member, application);
            if (!knows && !heldBy(application, interviewId, member)) throw noSuchInterview();
          },
          decide: async (loaded) =>
            decideInterview(
              {
                type: "SubmitScorecard",
                interviewId,
                memberId: member.memberId,
                recommendation: body.recommendation,
                answers: written.map(({ answer }) => answer),
                extraNoteId: "noteId" in extra.reference ? extra.reference.noteId : undefined,
              },
              loaded,
              await commands.policyOf(applicationOf(loaded), call, member),
            ),
          companions: () => [...written.flatMap(({ companions }) => companions), ...extra.companions],
        },
        dependencies,
      );
      return { status: 201, body: interviewState(history, interviewId) };
    },
  };
}

/**
 * An application's interview, if this member is one of its interviewers, and their roles and reach still allow it where it
 * was offered, wherever the application is by now; none that is judged of whom they introduced.
 */
function heldBy(application: Application, interviewId: string, member: Member): Interview | undefined {
  if (isWithheld(member, application)) return undefined;
  const interview = findInterview(application, interviewId);
  const judgesOwn =
    interview !== undefined && isJudged(interview) && application.referrerId === member.memberId;
  if (!interview?.interviewerIds.includes(member.memberId) || judgesOwn) return undefined;
  return interviewersFor([member], interview, interview.kind).length > 0 ? interview : undefined;
}
