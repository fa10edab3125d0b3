import { cardContracts } from "../../../shared/contracts/http/card.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { previewUndo } from "../../../shared/domain/application/undo.ts";
import {
  authoriseReading,
  eventForReader,
  forReader,
  readerAt,
  readerOf,
  scorecardForReader,
  surveyForReader,
} from "../../../shared/runtime/applications/access.ts";
import { applicationReading, pathSeq } from "../../../shared/runtime/applications/reading.ts";
import { entityTag } from "../../../shared/runtime/applications/state-view.ts";
import { cardRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { HttpDependencies } from "../../../shared/runtime/http.ts";
import { problemOf } from "../../../shared/runtime/problems.ts";
import { applicationView, historyView, undoView } from "./application-view.ts";
import type { ReadingDependencies } from "./application-view.ts";

export interface CardDependencies extends HttpDependencies, ReadingDependencies {
  readonly people: ReadingDependencies["people"];
}

/** One application as people read it: whole, with its history, and what an undo would do to it. */
export function createHandler(dependencies: CardDependencies) {
  const { settings } = dependencies;
  const { policyOf, load: loadReached } = applicationReading(dependencies);

  const load = async (...asked: Parameters<typeof loadReached>) => {
    const history = await loadReached(...asked);
    authoriseReading(asked[1], applicationOf(history));
    return history;
  };

  return createHttpHandler(
    cardRoutes,
    cardContracts,
    {
      getApplication: async (call, member) => {
        const history = await load(call, member);
        const application = applicationOf(history);
        const [policy, site] = await Promise.all([
          policyOf(application, call, member),
          settings.site(call.organisation, application.site.siteId),
        ]);
        const body = await applicationView(history, policy, site, member, dependencies);
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

      previewUndo: async (call, member) => {
        const history = await load(call, member);
        const policy = await policyOf(applicationOf(history), call, member);
        const preview = previewUndo(pathSeq(call), history, policy);
        if ("ok" in preview) throw problemOf(preview.refusal);
        const body = await undoView(preview, history, policy, dependencies);
        return { body, headers: entityTag({ eventSeq: history.version }) };
      },
    },
    dependencies,
  );
}
