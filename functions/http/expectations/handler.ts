import { expectationsContracts } from "../../../shared/contracts/http/expectations.ts";
import { applicationCommands } from "../../../shared/runtime/applications/commands.ts";
import { expectationsRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import { answerHandlers } from "./answers.ts";
import { bandHandlers } from "./bands.ts";
import { comparisonHandlers } from "./comparison.ts";
import type { ExpectationsDependencies } from "./dependencies.ts";

/** What candidates want beside what there is, and what the labour market pays. */
export function createHandler(dependencies: ExpectationsDependencies) {
  const commands = applicationCommands(dependencies);
  return createHttpHandler(
    expectationsRoutes,
    expectationsContracts,
    {
      ...answerHandlers(commands, dependencies),
      ...comparisonHandlers(commands, dependencies),
      ...bandHandlers(dependencies),
    },
    dependencies,
  );
}
