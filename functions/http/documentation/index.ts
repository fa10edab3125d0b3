import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { readOptional } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  document: async () => (await import("./document.ts")).openApi,
  // Its routes are public and write nothing: there is nobody to look up and nothing to sign.
  people: { member: () => Promise.resolve(undefined) },
  secret: "",
  clock: systemClock,
  log: createLog("documentation"),
  metrics: functionMetrics(),
  originKeys: readOptional(environment.originKeys),
});
