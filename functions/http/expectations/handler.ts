import { candidateExpectationsContracts } from "../../../shared/contracts/http/candidate-expectations.ts";
import { expectationsContracts } from "../../../shared/contracts/http/expectations.ts";
import { applicationCommands } from "../../../shared/runtime/applications/commands.ts";
import { openLink } from "../../../shared/runtime/candidate-links.ts";
import { candidateContext } from "../../../shared/runtime/candidates/context.ts";
import type { Deeds } from "../../../shared/runtime/candidates/forms.ts";
import { expectationsRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import { answerHandlers } from "./answers.ts";
import { comparisonHandlers } from "./comparison.ts";
import type { ExpectationsDependencies } from "./dependencies.ts";
import { ownExpectationHandlers } from "./own.ts";
import { wishesPageHandlers } from "./wishes-form.ts";

/** What candidates want beside what there is. */
export function createHandler(dependencies: ExpectationsDependencies) {
  const commands = applicationCommands(dependencies);
  const context = candidateContext(dependencies);
  const own = ownExpectationHandlers(context, dependencies);
  return createHttpHandler(
    expectationsRoutes,
    { ...expectationsContracts, ...candidateExpectationsContracts },
    {
      ...answerHandlers(commands, dependencies),
      ...comparisonHandlers(commands, dependencies),
      ...own,
      // The forms have checked what they hand on by the contracts of these very routes.
      ...wishesPageHandlers(context, own as unknown as Deeds, dependencies),
    },
    { ...dependencies, openLink: (token, now) => openLink(token, now, dependencies) },
  );
}
