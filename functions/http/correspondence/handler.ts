import { candidateCorrespondenceContracts } from "../../../shared/contracts/http/candidate-correspondence.ts";
import { summaryContracts } from "../../../shared/contracts/http/summaries.ts";
import { correspondenceRoutes } from "../../../shared/routes.ts";
import { openLink } from "../../../shared/runtime/candidate-links.ts";
import { candidateContext } from "../../../shared/runtime/candidates/context.ts";
import type { Deeds } from "../../../shared/runtime/candidates/forms.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { CorrespondenceDependencies } from "./dependencies.ts";
import { messagePageHandlers } from "./message-form.ts";
import { correspondenceHandlers } from "./own.ts";
import { summaryHandlers } from "./summaries.ts";
import { surveyPageHandlers } from "./survey-form.ts";

/** What candidates write to us, whether they go on, and how it was for them; and who here does without which summary. */
export function createHandler(dependencies: CorrespondenceDependencies) {
  const context = candidateContext(dependencies);
  const own = correspondenceHandlers(context, dependencies);
  return createHttpHandler(
    correspondenceRoutes,
    { ...candidateCorrespondenceContracts, ...summaryContracts },
    {
      ...own,
      // The forms have checked what they hand on by the contracts of these very routes.
      ...messagePageHandlers(context, own as unknown as Deeds, dependencies),
      ...surveyPageHandlers(context, own as unknown as Deeds, dependencies),
      ...summaryHandlers(dependencies),
    },
    { ...dependencies, openLink: (token, now) => openLink(token, now, dependencies) },
  );
}
