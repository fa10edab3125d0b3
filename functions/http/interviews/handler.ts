import { interviewsContracts } from "../../../shared/contracts/http/interviews.ts";
import { interviewsRoutes } from "../../../shared/routes.ts";
import { applicationCommands } from "../../../shared/runtime/applications/commands.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { InterviewsDependencies } from "./dependencies.ts";
import { holdingHandlers } from "./holding.ts";
import { planHandlers } from "./plans.ts";
import { planningHandlers } from "./planning.ts";

/** Interviews: how a job's are held, when an application's are, and what was found in them. */
export function createHandler(dependencies: InterviewsDependencies) {
  const commands = applicationCommands(dependencies);
  return createHttpHandler(
    interviewsRoutes,
    interviewsContracts,
    {
      ...planHandlers(dependencies),
      ...planningHandlers(dependencies, commands),
      ...holdingHandlers(dependencies, commands),
    },
    dependencies,
  );
}
