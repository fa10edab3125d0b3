import { candidateCorrespondenceContracts } from "../../../shared/contracts/http/candidate-correspondence.ts";
import { retentionCheckContracts } from "../../../shared/contracts/http/retention-check.ts";
import { summaryContracts } from "../../../shared/contracts/http/summaries.ts";
import { correspondenceRoutes } from "../../../shared/routes.ts";
import { openLink } from "../../../shared/runtime/candidate-links.ts";
import { candidateContext } from "../../../shared/runtime/candidates/context.ts";
import type { Deeds } from "../../../shared/runtime/candidates/forms.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { CorrespondenceDependencies } from "./dependencies.ts";
import { messagePageHandlers } from "./message-form.ts";
import { correspondenceHandlers } from "./own.ts";
import { retentionCheckHandlers } from "./retention-check.ts";
import { summaryHandlers } from "./summaries.ts";
import { surveyPageHandlers } from "./survey-form.ts";

/**
 * What candidates write to us, whether they go on, and how it was for them; and by mail without signing in, for whoever
 * works here: doing without a summary, answering a retention check.
 */
export function createHandler(dependencies: CorrespondenceDependencies) {
  const context = candidateContext(dependencies);
  const own = correspondenceHandlers(context, dependencies);
  return createHttpHandler(
    correspondenceRoutes,
    { ...candidateCorrespondenceContracts, ...summaryContracts, ...retentionCheckContracts },
    {
      ...own,
      // The forms have checked what they hand on by the contracts of these very routes.
      ...messagePageHandlers(context, own as unknown as Deeds, dependencies),
      ...surveyPageHandlers(context, own as unknown as Deeds, dependencies),
      ...summaryHandlers(dependencies),
      ...retentionCheckHandlers(dependencies),
    },
    { ...dependencies, openLink: (token, now) => openLink(token, now, dependencies) },
  );
}
