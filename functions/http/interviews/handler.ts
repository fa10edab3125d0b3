import { candidateInterviewsContracts } from "../../../shared/contracts/http/candidate-interviews.ts";
import { interviewsContracts } from "../../../shared/contracts/http/interviews.ts";
import { applicationCommands } from "../../../shared/runtime/applications/commands.ts";
import { openLink } from "../../../shared/runtime/candidate-links.ts";
import { candidateContext } from "../../../shared/runtime/candidates/context.ts";
import type { Deeds } from "../../../shared/runtime/candidates/forms.ts";
import { interviewsRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { InterviewsDependencies } from "./dependencies.ts";
import { holdingHandlers } from "./holding.ts";
import { interviewPageHandlers } from "./own-form.ts";
import { ownInterviewHandlers } from "./own.ts";
import { planHandlers } from "./plans.ts";
import { planningHandlers } from "./planning.ts";

/** Interviews: how a job's are held, when an application's are, and what was found in them. */
export function createHandler(dependencies: InterviewsDependencies) {
  const commands = applicationCommands(dependencies);
  const context = candidateContext(dependencies);
  const own = ownInterviewHandlers(context, dependencies);
  return createHttpHandler(
    interviewsRoutes,
    { ...interviewsContracts, ...candidateInterviewsContracts },
    {
      ...planHandlers(dependencies),
      ...planningHandlers(dependencies, commands),
      ...holdingHandlers(dependencies, commands),
      ...own,
      // The forms have checked what they hand on by the contracts of these very routes.
      ...interviewPageHandlers(context, own as unknown as Deeds, dependencies),
    },
    { ...dependencies, openLink: (token, now) => openLink(token, now, dependencies) },
  );
}
