import { candidateInterviewsContracts } from "../../../shared/contracts/http/candidate-interviews.ts";
import { candidateInterviewsRoutes } from "../../../shared/routes.ts";
import { openLink } from "../../../shared/runtime/candidate-links.ts";
import { candidateContext } from "../../../shared/runtime/candidates/context.ts";
import type { Deeds } from "../../../shared/runtime/candidates/forms.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import { choosingHandlers } from "./choosing.ts";
import type { CandidateInterviewsDependencies } from "./dependencies.ts";
import { interviewPageHandlers } from "./form.ts";

/** A candidate's own interviews: choosing a time, moving it, saying what they need, thanks. */
export function createHandler(dependencies: CandidateInterviewsDependencies) {
  const context = candidateContext(dependencies);
  const choosing = choosingHandlers(context, dependencies);
  return createHttpHandler(
    candidateInterviewsRoutes,
    candidateInterviewsContracts,
    {
      ...choosing,
      // The forms have checked what they hand on by the contracts of these very routes.
      ...interviewPageHandlers(context, choosing as unknown as Deeds, dependencies),
    },
    { ...dependencies, openLink: (token, now) => openLink(token, now, dependencies) },
  );
}
