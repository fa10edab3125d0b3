import { isDeepStrictEqual } from "node:util";
import type { settingsContracts } from "../../../shared/contracts/http/settings.ts";
import { mistakesOfViews } from "../../../shared/domain/lists/saved-views.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { refuse, shown, stale } from "./context.ts";
import type { SettingsDependencies } from "./context.ts";

/** The lists of applications that members come back to: everybody's own, on whatever device they sign in. */
export function savedViewHandlers({
  savedViews,
}: Pick<SettingsDependencies, "savedViews">): Handlers<
  Pick<typeof settingsContracts, "getSavedViews" | "replaceSavedViews">
> {
  return {
    getSavedViews: async ({ organisation }, { memberId }) =>
      shown((await savedViews.find(organisation, memberId)) ?? { memberId, items: [], version: 0 }),

    replaceSavedViews: async ({ organisation, body, ifMatch }, { memberId }) => {
      refuse(mistakesOfViews(body.items));
      const wanted = { memberId, items: body.items, version: ifMatch + 1 };
      if (await savedViews.replace(organisation, wanted)) return shown(wanted);
      // Sent again because the answer was lost: it stands already.
      if (isDeepStrictEqual(await savedViews.find(organisation, memberId), wanted)) return shown(wanted);
      throw stale();
    },
  };
}
