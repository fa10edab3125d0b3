import { shareContracts } from "../../../shared/contracts/http/share.ts";
import { firstName } from "../../../shared/domain/people/names.ts";
import { shareRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { HttpDependencies } from "../../../shared/runtime/http.ts";
import { interestIn } from "./interest.ts";
import type { InterestDependencies } from "./interest.ts";
import { sharePageHandlers } from "./page-form.ts";

export interface ShareDependencies extends HttpDependencies, InterestDependencies {
  readonly people: InterestDependencies["people"];
}

/** The public side: the job behind a referrer's link, and expressing interest in it. */
export function createHandler(dependencies: ShareDependencies) {
  const { behind, express } = interestIn(dependencies);
  return createHttpHandler(
    shareRoutes,
    shareContracts,
    {
      ...sharePageHandlers(dependencies),

      getSharedJob: async (call) => {
        const { organisation, job, site, referrer } = await behind(call.path["shareToken"] ?? "");
        return {
          body: {
            organisation: organisation.name,
            title: job.title,
            description: job.description,
            site: { name: site.name, country: site.country },
            hoursPerWeek: job.hoursPerWeek,
            pay: job.pay,
            open: job.status === "open",
            questions: job.requirements.map(({ requirementId, question }) => ({ requirementId, question })),
            locale: organisation.locale,
            referredBy: firstName(referrer.name),
          },
        };
      },

      expressInterest: async (call) => {
        const shared = await behind(call.path["shareToken"] ?? "");
        const { requestKey, requestHash, now } = call;
        return { body: await express(shared, call.body, { requestKey, requestHash, now }) };
      },
    },
    dependencies,
  );
}
