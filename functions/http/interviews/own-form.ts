import type { output } from "zod/mini";
import { candidateInterviewsContracts } from "../../../shared/contracts/http/candidate-interviews.ts";
import type { InterviewPageForm } from "../../../shared/contracts/http/candidate-interviews.ts";
import { FreeTimes } from "../../../shared/contracts/http/times.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { CandidateContext } from "../../../shared/runtime/candidates/context.ts";
import { candidatePage } from "../../../shared/runtime/candidates/forms.ts";
import type { Deeds, Showing } from "../../../shared/runtime/candidates/forms.ts";
import { ownInterviews } from "../../../shared/runtime/candidates/interviews.ts";
import { stateWord } from "../../../shared/runtime/candidates/state.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import type { InterviewsDependencies } from "./dependencies.ts";
import { renderInterviews } from "./own-page.ts";
import type { TimesOf } from "./own-page.ts";

type Form = output<typeof InterviewPageForm>;
type PageHandlers = Handlers<
  Pick<typeof candidateInterviewsContracts, "showInterviewPage" | "submitInterviewPage">
>;

const operationOf = {
  "interview-book": "bookOwnInterview",
  "interview-move": "moveOwnInterview",
  "interview-cancel": "cancelOwnInterview",
  adjustments: "askForAdjustment",
  "thank-you": "writeThankYou",
} as const satisfies Record<Form["action"], keyof typeof candidateInterviewsContracts>;

/** The candidate's page about their interviews. */
export function interviewPageHandlers(
  context: CandidateContext,
  deeds: Deeds,
  dependencies: InterviewsDependencies,
): PageHandlers {
  const { settings } = dependencies;

  const render = async (showing: Showing) => {
    const { call, candidate, chosen, problem } = showing;
    const application = applicationOf(candidate.history);
    const { organisation: id } = application;
    const [organisation, job, site] = await Promise.all([
      settings.organisation(id),
      settings.job(id, application.job.jobId),
      settings.site(id, application.site.siteId),
    ]);
    const interviews = await ownInterviews(application, { job, site }, dependencies);
    const timeZone = chosen ?? application.site.zone;
    return renderInterviews({
      organisation: organisation?.name ?? "",
      job: { title: job?.title ?? "", site: site?.name ?? "" },
      state: stateWord(application),
      interviews,
      times: await timesOf(interviews, timeZone, showing),
      token: call.path["token"] ?? "",
      timeZone,
      problem,
    });
  };

  /** Free times of each interview that can be booked or moved now. */
  const timesOf = async (
    interviews: Awaited<ReturnType<typeof ownInterviews>>,
    timeZone: string,
    { call, does }: Showing,
  ): Promise<TimesOf> => {
    const choosing = interviews.filter(
      ({ status, movesLeft, changeUntil }) =>
        status === "offered" || (movesLeft > 0 && changeUntil !== undefined && call.now <= changeUntil),
    );
    const found = await Promise.all(
      choosing.map(({ interviewId }) => does("listInterviewSlots", { query: { interviewId, timeZone } })),
    );
    const free = found.map((each) => FreeTimes.parse(each));
    return new Map(free.map((each) => [each.interviewId, each]));
  };

  const contracts = candidateInterviewsContracts;
  const { show, submit } = candidatePage<Form>(
    { part: "/interview", render, operationOf, requestOf, contracts, deeds },
    context,
    dependencies,
  );
  return { showInterviewPage: show, submitInterviewPage: submit };
}

/** What a form says, as the request that the API takes. */
function requestOf(form: Form): Record<string, unknown> {
  const { action, interview: interviewId, slot: startsAt, format, timeZone } = form;
  switch (action) {
    case "interview-book":
    case "interview-move":
      return { interviewId, startsAt, format, timeZone };
    case "interview-cancel":
      return { interviewId };
    case "adjustments":
      return { interviewId, text: form.need };
    case "thank-you":
      return { interviewId, template: form.template, line: form.line };
  }
}
