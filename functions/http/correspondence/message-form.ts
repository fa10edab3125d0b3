import type { output } from "zod/mini";
import { candidateCorrespondenceContracts } from "../../../shared/contracts/http/candidate-correspondence.ts";
import type { MessagePageForm } from "../../../shared/contracts/http/candidate-correspondence.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { reopen } from "../../../shared/domain/application/moves.ts";
import { hasStarted } from "../../../shared/domain/application/plan.ts";
import { dayOf } from "../../../shared/domain/calendar/zones.ts";
import { decideExperience } from "../../../shared/domain/candidate-experience/decide.ts";
import { keptOn } from "../../../shared/domain/candidate-experience/keeping.ts";
import { unanswered } from "../../../shared/domain/candidate-experience/messages.ts";
import { openLink, pageAddress } from "../../../shared/runtime/candidate-links.ts";
import type { AnyCall, CandidateContext } from "../../../shared/runtime/candidates/context.ts";
import { candidatePage } from "../../../shared/runtime/candidates/forms.ts";
import type { Deeds, Showing } from "../../../shared/runtime/candidates/forms.ts";
import { pageHeaders } from "../../../shared/runtime/candidates/page.ts";
import type { Call, Handlers, Reply } from "../../../shared/runtime/http.ts";
import { policyFor } from "../../../shared/runtime/policy.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";
import type { CorrespondenceDependencies } from "./dependencies.ts";
import { renderMessage } from "./message-page.ts";
import { messageIn } from "./words/languages.ts";
import type { MessageWords } from "./words/languages.ts";

type AnyForm = output<typeof MessagePageForm>;
/** A form that takes a code. */
type Form = AnyForm & { readonly action: Exclude<AnyForm["action"], "reopen"> };

const operationOf = {
  message: "sendMessage",
  withdraw: "withdrawApplication",
  "keep-for-other-jobs": "keepForOtherJobs",
  "end-keeping": "endKeeping",
} as const satisfies Record<Form["action"], keyof typeof candidateCorrespondenceContracts>;

const takesCode = (call: Call<AnyForm, unknown>): call is Call<Form, unknown> =>
  call.body.action !== "reopen";

/** The candidate's page for writing to us, for not going on, for hearing of other jobs, and for coming back. */
export function messagePageHandlers(
  context: CandidateContext,
  deeds: Deeds,
  dependencies: CorrespondenceDependencies,
): Handlers<Pick<typeof candidateCorrespondenceContracts, "showMessagePage" | "submitMessagePage">> {
  const { settings } = dependencies;

  const render = async (showing: Showing<MessageWords>) => {
    const { call, candidate } = showing;
    const application = applicationOf(candidate.history);
    const { organisation: id, site: siteAsItWas } = application;
    const actor = { kind: "candidate" } as const;
    const [organisation, job, site, policy] = await Promise.all([
      settings.organisation(id),
      settings.job(id, application.job.jobId),
      settings.site(id, siteAsItWas.siteId),
      policyFor(settings, application, call.now, actor, false),
    ]);
    const waits = unanswered(application);
    const canReopen = reopen(candidate.history, policy).ok;
    const canKeep = decideExperience({ type: "KeepForOtherJobs" }, candidate.history, policy).ok;
    return renderMessage({
      ...showing,
      organisation: organisation?.name ?? "",
      job: { title: job?.title ?? "", site: site?.name ?? "" },
      answerBy: waits && dayOf(waits.answerBy, siteAsItWas.zone),
      canReopen,
      canKeep: canKeep && !canReopen && application.status === "archived",
      keptUntil: keptOn(application, dayOf(call.now, siteAsItWas.zone)),
      canWithdraw: application.status === "live" && !hasStarted(policy.track, application),
      token: call.path["token"] ?? "",
    });
  };

  const contracts = candidateCorrespondenceContracts;
  const { show, submit } = candidatePage<Form, MessageWords>(
    { part: "/message", wordsIn: messageIn, render, operationOf, requestOf, contracts, deeds },
    context,
    dependencies,
  );

  /** A button is enough, as nothing but a visit to the page is behind it; only following its link does nothing. */
  const reopened = async (call: AnyCall): Promise<Reply<string>> => {
    const token = call.path["token"] ?? "";
    try {
      const candidate = await openLink(token, call.now, dependencies);
      const { organisation } = candidate;
      await deeds["reopenOwnApplication"]?.({ ...call, organisation, candidate, body: {}, query: undefined });
    } catch (error) {
      // The page says how things stand: that it is open already, or how to reach us.
      if (!(error instanceof ProblemError)) throw error;
    }
    return { status: 303, body: "", headers: { ...pageHeaders, location: pageAddress(token, "/message") } };
  };

  return {
    showMessagePage: show,
    submitMessagePage: (call) => (takesCode(call) ? submit(call) : reopened(call)),
  };
}

/** What a form says, as the request that the API takes. */
function requestOf({ action, text, reason }: Form): Record<string, unknown> {
  if (action === "message") return { text };
  const why = action === "withdraw" ? reason?.trim() : undefined;
  return why ? { reason: why } : {};
}
