import type { MarketBands } from "../../../shared/ports/market.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Requests } from "../../../shared/ports/requests.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import type { HttpDependencies } from "../../../shared/runtime/http.ts";

export interface MarketDependencies extends HttpDependencies {
  readonly people: Pick<People, "member">;
  readonly settings: Pick<Settings, "organisation">;
  readonly bands: MarketBands;
  readonly requests: Requests;
  readonly pause: (attempt: number) => Promise<void>;
}
