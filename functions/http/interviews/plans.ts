import type { interviewsContracts } from "../../../shared/contracts/http/interviews.ts";
import {
  localText,
  mistakesOfPlan,
  mistakesOfRewording,
  retiredBy,
  stageOf,
} from "../../../shared/domain/interview/plan.ts";
import type { InterviewPlan, Stage } from "../../../shared/domain/interview/plan.ts";
import type { Job, Locale, Member } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import { inOneSentence } from "../../../shared/runtime/fitting.ts";
import type { Call, Handlers } from "../../../shared/runtime/http.ts";
import { notFound, ProblemError } from "../../../shared/runtime/problems.ts";
import { earlierRequest } from "../../../shared/runtime/requests.ts";
import type { InterviewsDependencies } from "./dependencies.ts";
import { explainersFor, interviewersFor, named } from "./people.ts";

const shown = ({
  retired: _retired,
  ...plan
}: Omit<InterviewPlan, "version"> & { readonly version: number }) => ({
  body: plan,
  headers: { etag: `"${plan.version}"` },
});

const stale = (): ProblemError =>
  new ProblemError(
    412,
    "version-changed",
    "Somebody changed this plan since you read it. Read it again, look at what changed, then send your change on the new version.",
  );

/** How a job's interviews are held, and the guide of each for those who hold them. */
export function planHandlers({
  settings,
  people,
  interviewPlans,
  requests,
}: InterviewsDependencies): Handlers<
  Pick<typeof interviewsContracts, "getInterviewPlan" | "replaceInterviewPlan" | "getInterviewGuide">
> {
  const jobOf = async ({ organisation, path }: Call<unknown, unknown>, member: Member): Promise<Job> => {
    const job = await settings.job(organisation, path["id"] ?? "");
    if (!job || !reaches(member, job)) throw notFound("job");
    return job;
  };

  return {
    getInterviewPlan: async (call, member) => {
      const { jobId } = await jobOf(call, member);
      const plan = await interviewPlans.find(call.organisation, jobId);
      return shown(plan ?? { jobId, stages: [], explainers: [], version: 0 });
    },

    replaceInterviewPlan: async (call, member) => {
      const { organisation, body, ifMatch, now, requestKey, requestHash } = call;
      const job = await jobOf(call, member);
      const next = { jobId: job.jobId, ...body, version: ifMatch + 1 };
      if (await earlierRequest(requests, call)) return shown(next);
      const [members, before] = await Promise.all([
        people.members(organisation),
        interviewPlans.find(organisation, job.jobId),
      ]);
      if ((before?.version ?? 0) !== ifMatch) throw stale();
      const mistakes = [
        ...mistakesOfPlan(body, {
          interviewerIds: interviewersFor(members, job).map(({ memberId }) => memberId),
          explainerIds: explainersFor(members, job).map(({ memberId }) => memberId),
        }),
        ...mistakesOfRewording(body, before),
      ];
      const plan = { ...next, retired: retiredBy(body, before) };
      if (mistakes.length > 0)
        throw new ProblemError(422, "invalid-request", inOneSentence("body", mistakes), { errors: mistakes });
      const reference = { id: job.jobId, version: plan.version };
      const written = await interviewPlans.write([
        interviewPlans.saving(organisation, plan),
        requests.recording(organisation, { requestKey, requestHash, reference }, now),
      ]);
      if (!written.ok && !(await earlierRequest(requests, call))) throw stale();
      return shown(plan);
    },

    getInterviewGuide: async (call, member) => {
      const job = await jobOf(call, member);
      const { kind = "first", locale = member.locale } = call.query;
      const plan = await interviewPlans.find(call.organisation, job.jobId);
      const stage = stageOf(plan, kind);
      if (!plan || !stage) throw notFound("interview in this job's plan");
      const members = await people.members(call.organisation);
      const atClient = (memberId: string) =>
        job.clientId !== undefined &&
        members.some((each) => each.memberId === memberId && each.clientId === job.clientId);
      return {
        body: {
          jobId: job.jobId,
          title: job.title,
          kind,
          locale,
          lengthMinutes: stage.lengthMinutes,
          formats: stage.formats,
          place: stage.place,
          joinLink: stage.joinLink,
          interviewers: named(stage.interviewerIds, members),
          questions: questionsOf(stage, locale),
          explainers: plan.explainers.flatMap(({ topic, memberId }) =>
            named([memberId], members).map((person) => ({ topic, ...person, atClient: atClient(memberId) })),
          ),
        },
      };
    },
  };
}

/** The questions of both sides, in a reader's language. */
export function questionsOf(stage: Pick<Stage, "questions"> | undefined, locale: Locale) {
  const of = (side: "employer" | "candidate") =>
    (stage?.questions ?? [])
      .filter((question) => question.side === side)
      .map(({ questionId, text }) => ({ questionId, text: localText(text, locale) }));
  return { employer: of("employer"), candidate: of("candidate") };
}
