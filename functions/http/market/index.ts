import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createMarketBands } from "../../../shared/adapters/dynamodb/market.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createRequests } from "../../../shared/adapters/dynamodb/requests.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { readEnvironment, readOptional } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { createHandler } from "./handler.ts";

const { factsTable, peopleTable, recordsTable, secret } = environment;
const env = readEnvironment({ factsTable, peopleTable, recordsTable, secret });
const client = createDocumentClient();

export const handler = createHandler({
  people: createPeople(client, env.peopleTable),
  settings: createSettings(client, { records: env.recordsTable, facts: env.factsTable }, systemClock),
  bands: createMarketBands(client, env.recordsTable),
  requests: createRequests(client, env.recordsTable),
  clock: systemClock,
  log: createLog("market"),
  metrics: functionMetrics(),
  originKeys: readOptional(environment.originKeys),
  secret: env.secret,
  pause: jitter,
});
