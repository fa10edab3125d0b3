import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createLedger } from "../../../shared/adapters/dynamodb/ledger.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createReconciliations } from "../../../shared/adapters/dynamodb/reconciliations.ts";
import { createOrganisations } from "../../../shared/adapters/dynamodb/schedule.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { readEnvironment } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { createHandler } from "./handler.ts";

const { people, records, ledger } = readEnvironment({
  people: environment.peopleTable,
  records: environment.recordsTable,
  ledger: environment.ledgerTable,
});
const client = createDocumentClient();

export const handler = createHandler({
  organisations: createOrganisations(client, records),
  people: createPeople(client, people),
  ledger: createLedger(client, ledger, jitter),
  reconciliations: createReconciliations(client, records),
  clock: systemClock,
  log: createLog("reconcile-ledger"),
  metrics: functionMetrics(),
});
