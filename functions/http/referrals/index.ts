import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createLedger } from "../../../shared/adapters/dynamodb/ledger.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createRequests } from "../../../shared/adapters/dynamodb/requests.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { createShares } from "../../../shared/adapters/dynamodb/shares.ts";
import { createViews } from "../../../shared/adapters/dynamodb/views.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { readEnvironment, readOptional } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { createHandler } from "./handler.ts";

const { factsTable, peopleTable, recordsTable, viewsTable, ledgerTable, publicUrl, secret } = environment;
const env = readEnvironment({
  factsTable,
  peopleTable,
  recordsTable,
  viewsTable,
  ledgerTable,
  publicUrl,
  secret,
});
const client = createDocumentClient();

export const handler = createHandler({
  facts: createFacts(client, env.factsTable, ApplicationEvent),
  people: createPeople(client, env.peopleTable),
  settings: createSettings(client, { records: env.recordsTable, facts: env.factsTable }, systemClock),
  views: createViews(client, env.viewsTable, env.secret),
  ledger: createLedger(client, env.ledgerTable, jitter),
  shares: createShares(client, env.recordsTable),
  requests: createRequests(client, env.recordsTable),
  publicUrl: env.publicUrl,
  clock: systemClock,
  log: createLog("referrals"),
  metrics: functionMetrics(),
  originKeys: readOptional(environment.originKeys),
  secret: env.secret,
});
