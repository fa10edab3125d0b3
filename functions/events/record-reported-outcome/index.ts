import { createClaims } from "../../../shared/adapters/dynamodb/claims.ts";
import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createReports } from "../../../shared/adapters/dynamodb/reports.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { ReportRefused } from "../../../shared/domain/messages/occasions.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock as clock } from "../../../shared/runtime/clock.ts";
import { jitter as pause } from "../../../shared/runtime/pause.ts";
import { readEnvironment } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { createHandler } from "./handler.ts";

const names = readEnvironment({ facts: environment.factsTable, records: environment.recordsTable });
const client = createDocumentClient();

export const handler = createHandler({
  facts: createFacts(client, names.facts, ApplicationEvent),
  refusals: createFacts(client, names.facts, ReportRefused),
  claims: createClaims(client, names.records),
  settings: createSettings(client, names, clock),
  reports: createReports(client, names.records),
  clock,
  pause,
  log: createLog("record-reported-outcome"),
  metrics: functionMetrics(),
});
