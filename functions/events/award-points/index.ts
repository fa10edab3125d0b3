import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createLedger } from "../../../shared/adapters/dynamodb/ledger.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { readEnvironment } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { createHandler } from "./handler.ts";

const { facts, people, records, ledger } = readEnvironment({
  facts: environment.factsTable,
  people: environment.peopleTable,
  records: environment.recordsTable,
  ledger: environment.ledgerTable,
});
const client = createDocumentClient();

export const handler = createHandler({
  facts: createFacts(client, facts, ApplicationEvent),
  ledger: createLedger(client, ledger, jitter),
  people: createPeople(client, people),
  settings: createSettings(client, { records, facts }, systemClock),
  clock: systemClock,
  log: createLog("award-points"),
});
