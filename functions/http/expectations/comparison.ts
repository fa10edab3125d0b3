import type { expectationsContracts } from "../../../shared/contracts/http/expectations.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { readerOf } from "../../../shared/runtime/applications/access.ts";
import { alignmentView } from "../../../shared/runtime/applications/alignment-view.ts";
import { besidePay } from "../../../shared/runtime/applications/beside-pay.ts";
import type { ApplicationCommands } from "../../../shared/runtime/applications/commands.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { alignmentNow } from "../../../shared/runtime/policy.ts";
import type { ExpectationsDependencies } from "./dependencies.ts";

/** The candidate beside the job and the offer. */
export function comparisonHandlers(
  { load }: ApplicationCommands,
  dependencies: ExpectationsDependencies,
): Handlers<Pick<typeof expectationsContracts, "getAlignment">> {
  const { people, settings } = dependencies;
  return {
    getAlignment: async (call, member) => {
      const application = applicationOf(await load(call, member));
      const { organisation, candidateId } = application;
      const [alignment, job, notes] = await Promise.all([
        alignmentNow(application, dependencies),
        settings.job(organisation, application.job.jobId),
        people.notes(organisation, candidateId),
      ]);
      const reader = readerOf(member);
      const beside = reader.seesPay ? await besidePay(application, job, call.now, dependencies) : {};
      return { body: alignmentView(application, alignment, job?.duties ?? [], beside, notes, reader) };
    },
  };
}
