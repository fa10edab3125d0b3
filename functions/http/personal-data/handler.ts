import { personalDataContracts } from "../../../shared/contracts/http/personal-data.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import { openLink } from "../../../shared/runtime/candidate-links.ts";
import { candidateContext } from "../../../shared/runtime/candidates/context.ts";
import type { Deeds } from "../../../shared/runtime/candidates/forms.ts";
import { personalDataRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { PersonalDataDependencies } from "./dependencies.ts";
import { ownDataHandlers } from "./own.ts";
import { dataPageHandlers } from "./pages.ts";
import { withSameAddress } from "./same-address.ts";

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
      listErasures: async ({ organisation }) => {
        const found = await dependencies.erasures.list(organisation);
        const erasures = await Promise.all(
          found.map(async (each) => {
            if (each.proof) return { ...each, status: "done" as const };
            const { applicationId } = each;
            const stream = applicationStream(organisation, applicationId);
            const application = applicationOf(historyOf(await dependencies.facts.read(stream)));
            const others = await withSameAddress(application, dependencies);
            const sameAddress = others.map((other) => other.application.applicationId);
            return { ...each, status: "asked" as const, ...(others.length > 0 ? { sameAddress } : {}) };
          }),
        );
        return { body: { erasures } };
      },
    },
    { ...dependencies, openLink: (token, now) => openLink(token, now, dependencies) },
  );
}
