import { settingsContracts } from "../../../shared/contracts/http/settings.ts";
import { settingsRoutes } from "../../../shared/routes.ts";
import { createHttpHandler } from "../../../shared/runtime/http.ts";
import type { SettingsDependencies } from "./context.ts";
import { mailBreakerHandlers } from "./mail-breaker.ts";
import { memberHandlers } from "./members.ts";
import { organisationHandlers } from "./organisation.ts";
import { clientHandlers, jobHandlers, siteHandlers } from "./places.ts";
import { savedViewHandlers } from "./saved-views.ts";
import { schemeHandlers, trackHandlers } from "./versions.ts";

export type { SettingsDependencies } from "./context.ts";

/** What admins look after: clients, sites, jobs, members, the organisation, and versions of tracks and schemes. */
export const createHandler = (dependencies: SettingsDependencies) =>
  createHttpHandler(
    settingsRoutes,
    settingsContracts,
    {
      ...clientHandlers(dependencies),
      ...siteHandlers(dependencies),
      ...jobHandlers(dependencies),
      ...memberHandlers(dependencies),
      ...savedViewHandlers(dependencies),
      ...trackHandlers(dependencies),
      ...schemeHandlers(dependencies),
      ...organisationHandlers(dependencies),
      ...mailBreakerHandlers(dependencies),
    },
    dependencies,
  );
