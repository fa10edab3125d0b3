import type { interviewsContracts } from "../../../shared/contracts/http/interviews.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { addMinutes } from "../../../shared/domain/calendar/days.ts";
import { clockAt } from "../../../shared/domain/consultation/availability.ts";
import { decideInterview } from "../../../shared/domain/interview/decide.ts";
import { candidateIsElsewhere } from "../../../shared/domain/interview/elsewhere.ts";
import type { InterviewFormat, InterviewKind } from "../../../shared/domain/interview/events.ts";
import { stageOf, whereHeld } from "../../../shared/domain/interview/plan.ts";
import { repeated } from "../../../shared/domain/mistake.ts";
import type { Mistake } from "../../../shared/domain/mistake.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { authorise } from "../../../shared/runtime/applications/access.ts";
import type { ApplicationCommands } from "../../../shared/runtime/applications/commands.ts";
import type { AnyCall } from "../../../shared/runtime/applications/reading.ts";
import { pathId } from "../../../shared/runtime/applications/reading.ts";
import { inOneSentence } from "../../../shared/runtime/fitting.ts";
import type { Call, Handlers } from "../../../shared/runtime/http.ts";
import { shownPeriod, takeInterviewTime } from "../../../shared/runtime/interviews.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import type { InterviewsDependencies } from "./dependencies.ts";
import { interviewersFor, rolesFor, rolesInWords } from "./people.ts";
import { backgroundOf, interviewOf, interviewState, interviewView } from "./views.ts";

export const pathInterview = (call: AnyCall): string => call.path["interviewId"] ?? "";

type Chosen = Call<
  { readonly startsAt: string; readonly format: InterviewFormat; readonly timeZone?: string | undefined },
  unknown
>;

interface Asked {
  readonly kind: InterviewKind;
  readonly interviewerIds?: readonly string[] | undefined;
  readonly lengthMinutes?: number | undefined;
  readonly formats?: readonly InterviewFormat[] | undefined;
}

/** What a recruiter does about interviews of an application: offers times, books, moves, calls off, says what took place. */
export function planningHandlers(
  dependencies: InterviewsDependencies,
  commands: ApplicationCommands,
): Handlers<
  Pick<
    typeof interviewsContracts,
    | "offerInterview"
    | "listApplicationInterviews"
    | "listInterviewTimes"
    | "bookInterview"
    | "moveInterview"
    | "cancelInterview"
    | "recordMeeting"
  >
> {
  const { settings, people, interviews, interviewPlans } = dependencies;

  /**
   * What is offered: what the request says, else what the job's plan says.
   *
   * @throws 409 `no-interview-plan`, `interviewers-without-calendar`; 422 `invalid-request`.
   */
  const offered = async (call: Call<Asked, unknown>, member: Member) => {
    const { organisation, body } = call;
    const { kind } = body;
    const application = applicationOf(await commands.load(call, member));
    const [plan, site, members] = await Promise.all([
      interviewPlans.find(organisation, application.job.jobId),
      settings.site(organisation, application.site.siteId),
      people.members(organisation),
    ]);
    const stage = stageOf(plan, kind);
    if (!stage && (kind === "first" || kind === "final"))
      throw new ProblemError(
        409,
        "no-interview-plan",
        `The job's plan has no ${kind} interview: nobody has said who asks what. Add it to the plan first.`,
        { errors: [{ pointer: "/kind", detail: "Not in the job's interview plan." }] },
      );
    const interviewerIds = body.interviewerIds ?? stage?.interviewerIds;
    const lengthMinutes = body.lengthMinutes ?? stage?.lengthMinutes;
    const formats = body.formats ?? stage?.formats;
    if (!interviewerIds || !lengthMinutes || !formats)
      throw invalid(
        Object.entries({ interviewerIds, lengthMinutes, formats }).flatMap(([field, value]) =>
          value === undefined
            ? [
                {
                  pointer: `/${field}`,
                  detail: "This is not in the plan: give it.",
                  code: "missing" as const,
                },
              ]
            : [],
        ),
      );
    const about = { siteId: application.site.siteId, clientId: application.job.clientId };
    const may = interviewersFor(members, about, kind).map(({ memberId }) => memberId);
    const mistakes = [
      ...repeated(interviewerIds, (index) => `/interviewerIds/${index}`),
      ...interviewerIds.flatMap((id, index) =>
        may.includes(id)
          ? []
          : [
              {
                pointer: `/interviewerIds/${index}`,
                detail: `${id} cannot hold this: name an active member of the job's site or client who is ${rolesInWords(rolesFor(kind))}.`,
                code: "not-this-person" as const,
              },
            ],
      ),
      ...repeated(formats, (index) => `/formats/${index}`),
      ...(formats.includes("video") && !whereHeld({ kind, format: "video" }, plan, site).joinLink
        ? [{ pointer: "/formats", detail: "No link to join by video is known: add one to the job's plan." }]
        : []),
    ];
    if (mistakes.length > 0) throw invalid(mistakes);
    const without = await interviews.without(organisation, interviewerIds);
    if (without.length > 0)
      throw new ProblemError(
        409,
        "interviewers-without-calendar",
        "Somebody has not set when they can be met, so that no time can be offered.",
        { more: { memberIds: without } },
      );
    return {
      kind,
      interviewerIds: [...interviewerIds],
      lengthMinutes,
      formats: [...formats],
      questionIds: (stage?.questions ?? [])
        .filter(({ side }) => side === "employer")
        .map(({ questionId }) => questionId),
    };
  };

  /** Books or moves the interview of the path. */
  const taken = async (call: Chosen, member: Member, type: "BookInterview" | "MoveInterview") => {
    const { startsAt, format, timeZone } = call.body;
    const interviewId = pathInterview(call);
    const { organisation, now, requestKey, requestHash } = call;
    const { history } = await takeInterviewTime(
      {
        organisation,
        applicationId: pathId(call),
        actor: commands.actorOf(member),
        now,
        requestKey,
        requestHash,
        authorise: (application) => authorise(member, application),
        policyOf: (application) => commands.policyOf(application, call, member),
        want: (loaded) => {
          const application = applicationOf(loaded);
          const interview = interviewOf(application, interviewId);
          const zone = timeZone ?? interview.zone ?? application.site.zone;
          return {
            type,
            interviewId,
            startsAt,
            endsAt: addMinutes(startsAt, interview.lengthMinutes),
            format,
            zone,
            told: clockAt(startsAt, zone),
            by: "recruiter",
          };
        },
      },
      dependencies,
    );
    return { body: interviewState(history, interviewId) };
  };

  return {
    offerInterview: async (call, member) => {
      // What was offered then, though plan and members may have changed since.
      const before = await commands.replayed(call, member);
      const offer = before ? undefined : await offered(call, member);
      const { history, factSeq } = await commands.command(call, member, (loaded, policy) => {
        if (!offer) throw new Error("an offer that was made before is being made again");
        return decideInterview({ type: "OfferInterview", ...offer }, loaded, policy);
      });
      const made = history.events.find(
        (event) => event.factSeq === factSeq && event.type === "InterviewOffered",
      );
      if (made?.type !== "InterviewOffered") throw new Error(`${pathId(call)} was offered no interview`);
      return { status: 201, body: interviewState(history, made.interviewId) };
    },

    listApplicationInterviews: async (call, member) => {
      const application = applicationOf(await commands.load(call, member));
      const items = application.interviews.map(async (each) =>
        interviewView(each, member, await backgroundOf(application, each, dependencies)),
      );
      return { body: { items: await Promise.all(items) } };
    },

    listInterviewTimes: async (call, member) => {
      const { organisation, query, now } = call;
      const application = applicationOf(await commands.load(call, member));
      const { interviewId, interviewerIds, lengthMinutes, formats } = interviewOf(
        application,
        pathInterview(call),
      );
      const timeZone = query.timeZone ?? application.site.zone;
      const period = shownPeriod(query, timeZone, now);
      const asked = { interviewId, interviewerIds, lengthMinutes, now, ...period };
      const times = (await interviews.freeTimes(organisation, asked)).filter(
        (time) => !candidateIsElsewhere(application, interviewId, time),
      );
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

    bookInterview: (call, member) => taken(call, member, "BookInterview"),
    moveInterview: (call, member) => taken(call, member, "MoveInterview"),

    cancelInterview: async (call, member) => {
      const interviewId = pathInterview(call);
      const { history } = await commands.command(call, member, (loaded, policy) =>
        decideInterview({ type: "CancelInterview", interviewId, by: "recruiter" }, loaded, policy),
      );
      return { body: interviewState(history, interviewId) };
    },

    recordMeeting: async (call, member) => {
      const interviewId = pathInterview(call);
      const { outcome } = call.body;
      const { history } = await commands.command(call, member, (loaded, policy) =>
        decideInterview({ type: "RecordMeeting", interviewId, outcome }, loaded, policy),
      );
      return { body: interviewState(history, interviewId) };
    },
  };
}

const invalid = (errors: readonly Mistake[]): ProblemError =>
  new ProblemError(422, "invalid-request", inOneSentence("body", errors), { errors });
