import type { output } from "zod/mini";
import { candidateInterviewsContracts } from "../../../shared/contracts/http/candidate-interviews.ts";
import type { InterviewPageForm } from "../../../shared/contracts/http/candidate-interviews.ts";
import { FreeTimes } from "../../../shared/contracts/http/times.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { findInterview } from "../../../shared/domain/interview/state.ts";
import type { CandidateContext } from "../../../shared/runtime/candidates/context.ts";
import { contactOf } from "../../../shared/runtime/candidates/contact.ts";
import { candidatePage, UnreadableForm } from "../../../shared/runtime/candidates/forms.ts";
import type { Asked, Deeds, Showing, Speech } from "../../../shared/runtime/candidates/forms.ts";
import { ownInterviews } from "../../../shared/runtime/candidates/interviews.ts";
import { stateWord } from "../../../shared/runtime/candidates/state.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import type { CandidateInterviewsDependencies } from "./dependencies.ts";
import { canChange, renderInterviews, timeChosen } from "./page.ts";
import type { TimesOf } from "./page.ts";
import { interviewPageIn } from "./words/languages.ts";
import type { InterviewPageWords } from "./words/languages.ts";

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
  dependencies: CandidateInterviewsDependencies,
): PageHandlers {
  const { settings } = dependencies;

  const render = async (showing: Showing<InterviewPageWords>) => {
    const { call, candidate, chosen, problem, typed } = showing;
    const application = applicationOf(candidate.history);
    const { organisation: id } = application;
    const [organisation, job, site] = await Promise.all([
      settings.organisation(id),
      settings.job(id, application.job.jobId),
      settings.site(id, application.site.siteId),
    ]);
    const [interviews, contact] = await Promise.all([
      ownInterviews(application, { job, site }, dependencies),
      contactOf(application, job, dependencies.people),
    ]);
    const last = application.interviews.at(-1);
    const timeZone = chosen ?? application.site.zone;
    return renderInterviews({
      organisation: organisation?.name ?? "",
      job: { title: job?.title ?? "", site: site?.name ?? "" },
      speech: showing,
      state: stateWord(application),
      interviews,
      calledOff: application.status === "live" && last?.status === "cancelled" ? last.kind : undefined,
      contact,
      now: call.now,
      times: await timesOf(interviews, timeZone, showing),
      token: call.path["token"] ?? "",
      timeZone,
      problem,
      typed,
    });
  };

  /** Free times of each interview that can be booked or moved now. */
  const timesOf = async (
    interviews: Awaited<ReturnType<typeof ownInterviews>>,
    timeZone: string,
    { call, does }: Showing<InterviewPageWords>,
  ): Promise<TimesOf> => {
    const choosing = interviews.filter(
      (each) => each.status === "offered" || (each.movesLeft > 0 && canChange(each, call.now)),
    );
    const found = await Promise.all(
      choosing.map(({ interviewId }) => does("listInterviewSlots", { query: { interviewId, timeZone } })),
    );
    const free = found.map((each) => FreeTimes.parse(each));
    return new Map(free.map((each) => [each.interviewId, each]));
  };

  /** Which interview a code is for, and the time that was chosen; one that is called off is named with its time. */
  const note = (form: Form, asked: Asked<InterviewPageWords>) => {
    const application = applicationOf(asked.candidate.history);
    const interview = findInterview(application, form.interview ?? "");
    if (!interview) return Promise.resolve(undefined);
    const chooses = form.action === "interview-book" || form.action === "interview-move";
    const timeZone = form.timeZone ?? interview.zone ?? application.site.zone;
    const time = chooses
      ? { startsAt: form.slot, timeZone, format: form.format }
      : { startsAt: interview.startsAt, timeZone, format: interview.format };
    return Promise.resolve(timeChosen(interview, time, asked));
  };

  const contracts = candidateInterviewsContracts;
  const wordsIn = interviewPageIn;
  const { show, submit } = candidatePage<Form, InterviewPageWords>(
    { part: "/interview", wordsIn, render, operationOf, requestOf, contracts, deeds, note },
    context,
    dependencies,
  );
  return { showInterviewPage: show, submitInterviewPage: submit };
}

/** What a form says, as the request that the API takes. */
function requestOf(form: Form, { words }: Speech<InterviewPageWords>): Record<string, unknown> {
  const { action, interview: interviewId, slot: startsAt, format, timeZone } = form;
  const missing = missingIn(form);
  if (missing) throw new UnreadableForm(words.missing[missing]);
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

/** The first field that a form needs and does not have. */
function missingIn(form: Form): keyof InterviewPageWords["missing"] | undefined {
  const needed = {
    "interview-book": ["slot", "format"],
    "interview-move": ["slot", "format"],
    "interview-cancel": [],
    adjustments: ["need"],
    "thank-you": ["template", "line"],
  } as const satisfies Record<Form["action"], readonly (keyof InterviewPageWords["missing"])[]>;
  return needed[form.action].find((name) => !form[name]?.trim());
}
