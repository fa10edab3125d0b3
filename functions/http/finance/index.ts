import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createKpis } from "../../../shared/adapters/dynamodb/kpis.ts";
import { createLedger } from "../../../shared/adapters/dynamodb/ledger.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createReconciliations } from "../../../shared/adapters/dynamodb/reconciliations.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { readEnvironment, readOptional } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { createHandler } from "./handler.ts";

const { facts, people, records, ledger, views, secret } = readEnvironment({
  facts: environment.factsTable,
  people: environment.peopleTable,
  records: environment.recordsTable,
  ledger: environment.ledgerTable,
  views: environment.viewsTable,
  secret: environment.secret,
});
const client = createDocumentClient();

export const handler = createHandler({
  people: createPeople(client, people),
  settings: createSettings(client, { records, facts }, systemClock),
  ledger: createLedger(client, ledger, jitter),
  kpis: createKpis(client, views),
  reconciliations: createReconciliations(client, records),
  clock: systemClock,
  log: createLog("finance"),
  metrics: functionMetrics(),
  originKeys: readOptional(environment.originKeys),
  secret,
});
