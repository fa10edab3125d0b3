import { offersContracts } from "../../../shared/contracts/http/offers.ts";
import { applicationCommands } from "../../../shared/runtime/applications/commands.ts";
import { offersRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import { answerHandlers } from "./answers.ts";
import type { OffersDependencies } from "./dependencies.ts";
import { listHandlers } from "./lists.ts";
import { versionHandlers } from "./versions.ts";

/** Everything about an offer, from its draft to the answer, and who is offered something next. */
export function createHandler(dependencies: OffersDependencies) {
  const commands = applicationCommands(dependencies);
  return createHttpHandler(
    offersRoutes,
    offersContracts,
    { ...versionHandlers(commands), ...answerHandlers(commands), ...listHandlers(dependencies) },
    dependencies,
  );
}
