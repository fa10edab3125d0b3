import { applicationsContracts } from "../../../shared/contracts/http/applications.ts";
import { applicationsRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import { candidateHandlers } from "./candidates.ts";
import { createContext } from "./context.ts";
import type { ApplicationsDependencies } from "./context.ts";
import { mergeHandlers } from "./merging.ts";
import { moveHandlers } from "./moves.ts";
import { outcomeHandlers } from "./outcomes.ts";

/** What is done with an application: entering, and walking it from milestone to milestone. */
export function createHandler(dependencies: ApplicationsDependencies) {
  const context = createContext(dependencies);
  return createHttpHandler(
    applicationsRoutes,
    applicationsContracts,
    {
      ...candidateHandlers(context),
      ...outcomeHandlers(context),
      ...moveHandlers(context),
      ...mergeHandlers(context),
    },
    dependencies,
  );
}
