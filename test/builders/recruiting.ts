import { createHandler as createApplications } from "../../functions/http/applications/handler.ts";
import type { ApplicationsDependencies } from "../../functions/http/applications/context.ts";
import { createHandler as createCard } from "../../functions/http/card/handler.ts";
import type { CardDependencies } from "../../functions/http/card/handler.ts";
import { createHandler as createWorklist } from "../../functions/http/worklist/handler.ts";
import type { WorklistDependencies } from "../../functions/http/worklist/handler.ts";
import { MemoryBreakers } from "./memory.ts";
import { cardRoutes, worklistRoutes } from "../../shared/routes.ts";

const keys = (routes: readonly { readonly method: string; readonly path: string }[]): ReadonlySet<string> =>
  new Set(routes.map(({ method, path }) => `${method} ${path}`));
const [cards, lists] = [keys(cardRoutes), keys(worklistRoutes)];

/** What recruiters work with: applications, done by one function, read one by one and in lists by two others. */
export function createRecruiting(
  dependencies: ApplicationsDependencies &
    CardDependencies &
    Omit<WorklistDependencies, "breakers"> &
    Partial<Pick<WorklistDependencies, "breakers">>,
): ReturnType<typeof createApplications> {
  const doing = createApplications(dependencies);
  const card = createCard(dependencies);
  const worklist = createWorklist({ breakers: new MemoryBreakers(), ...dependencies });
  return (event, context) => {
    const { routeKey } = event as { readonly routeKey: string };
    const handler = cards.has(routeKey) ? card : lists.has(routeKey) ? worklist : doing;
    return handler(event, context);
  };
}
