import { candidateCorrespondenceContracts } from "../../../shared/contracts/http/candidate-correspondence.ts";
import { correspondenceRoutes } from "../../../shared/routes.ts";
import { openLink } from "../../../shared/runtime/candidate-links.ts";
import { candidateContext } from "../../../shared/runtime/candidates/context.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { CorrespondenceDependencies } from "./dependencies.ts";
import { correspondenceHandlers } from "./own.ts";

/** What candidates write to us, and whether they go on. */
export function createHandler(dependencies: CorrespondenceDependencies) {
  return createHttpHandler(
    correspondenceRoutes,
    candidateCorrespondenceContracts,
    correspondenceHandlers(candidateContext(dependencies), dependencies),
    { ...dependencies, openLink: (token, now) => openLink(token, now, dependencies) },
  );
}
