import type { OpenApiDocument } from "../../../shared/contracts/openapi.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { createHandler } from "./handler.ts";

export const handler = createHandler({
  document: async () => {
    const { default: document } = await import("../../../docs/openapi.json", { with: { type: "json" } });
    return document as unknown as OpenApiDocument;
  },
  // Its routes are public and write nothing: there is nobody to look up and nothing to sign.
  people: { member: () => Promise.resolve(undefined) },
  secret: "",
  clock: systemClock,
  log: createLog("documentation"),
  metrics: functionMetrics(),
});
