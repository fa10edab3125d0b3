import type { settingsContracts } from "../../../shared/contracts/http/settings.ts";
import type { MailBreaker } from "../../../shared/ports/mail-breaker.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { stale } from "./context.ts";
import type { SettingsDependencies } from "./context.ts";

type Contracts = typeof settingsContracts;

/** Whether the organisation's mail leaves, and letting it out again. */
export function mailBreakerHandlers({ breakers }: Pick<SettingsDependencies, "breakers">) {
  const view = async (organisation: string, breaker: MailBreaker, now: string) => ({
    body: { ...breaker, counts: await breakers.counts(organisation, breaker.version, now) },
    headers: { etag: `"${breaker.version}"` },
  });

  return {
    getMailBreaker: async ({ organisation, now }) =>
      view(organisation, await breakers.find(organisation), now),

    resetMailBreaker: async ({ organisation, ifMatch, body, now }, { memberId }) => {
      const { reason } = body;
      const done = await breakers.reset(organisation, ifMatch, { by: memberId, reason }, now);
      const after = await breakers.find(organisation);
      const again =
        after.version === ifMatch + 1 && after.reset?.by === memberId && after.reset.reason === reason;
      // The same request once more, because its answer was lost.
      if (!done && !again) throw stale();
      return view(organisation, after, now);
    },
  } satisfies Partial<Handlers<Contracts>>;
}
