import { personalDataContracts } from "../../../shared/contracts/http/personal-data.ts";
import { openLink } from "../../../shared/runtime/candidate-links.ts";
import { candidateContext } from "../../../shared/runtime/candidates/context.ts";
import type { Deeds } from "../../../shared/runtime/candidates/forms.ts";
import { personalDataRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { PersonalDataDependencies } from "./dependencies.ts";
import { holdingHandlers } from "./holding.ts";
import { ownDataHandlers } from "./own.ts";
import { dataPageHandlers } from "./pages.ts";

/** What is kept of people: theirs to see, correct and have erased. */
export function createHandler(dependencies: PersonalDataDependencies) {
  const context = candidateContext(dependencies);
  const own = ownDataHandlers(context, dependencies);
  return createHttpHandler(
    personalDataRoutes,
    personalDataContracts,
    {
      ...own,
      // The forms have checked what they hand on by the contracts of these very routes.
      ...dataPageHandlers(context, own as unknown as Deeds, dependencies),
      ...holdingHandlers(dependencies),
    },
    { ...dependencies, openLink: (token, now) => openLink(token, now, dependencies) },
  );
}
