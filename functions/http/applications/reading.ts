import type { applicationsContracts } from "../../../shared/contracts/http/applications.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import type { Context } from "./context.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import {
  eventForReader,
  forReader,
  readerAt,
  readerOf,
  scorecardForReader,
  surveyForReader,
} from "../../../shared/runtime/applications/access.ts";
import { entityTag } from "../../../shared/runtime/applications/state-view.ts";
import { applicationView, historyView } from "./application-view.ts";

/** One application whole, and its history. */
export function readingHandlers(
  context: Context,
): Handlers<Pick<typeof applicationsContracts, "getApplication" | "listApplicationEvents">> {
  const { dependencies, policyOf, load } = context;
  const { settings } = dependencies;

  return {
    getApplication: async (call, member) => {
      const history = await load(call, member);
      const application = applicationOf(history);
      const [policy, site] = await Promise.all([
        policyOf(application, call, member),
        settings.site(call.organisation, application.site.siteId),
      ]);
      const body = await applicationView(history, policy, site, dependencies);
      return { body: forReader(body, member), headers: entityTag(body) };
    },

    listApplicationEvents: async (call, member) => {
      const history = await load(call, member);
      const application = applicationOf(history);
      return {
        body: historyView(history, (data, event) =>
          eventForReader(
            surveyForReader(scorecardForReader(data, event, application, member), event),
            readerAt(readerOf(member), event.seq, history),
          ),
        ),
      };
    },
  };
}
