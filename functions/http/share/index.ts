import { createClaims } from "../../../shared/adapters/dynamodb/claims.ts";
import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { createShares } from "../../../shared/adapters/dynamodb/shares.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { readEnvironment, readOptional } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { createHandler } from "./handler.ts";

const { factsTable, peopleTable, recordsTable, secret } = environment;
const env = readEnvironment({ factsTable, peopleTable, recordsTable, secret });
const client = createDocumentClient();

export const handler = createHandler({
  facts: createFacts(client, env.factsTable, ApplicationEvent),
  people: createPeople(client, env.peopleTable),
  claims: createClaims(client, env.recordsTable),
  settings: createSettings(client, { records: env.recordsTable, facts: env.factsTable }, systemClock),
  shares: createShares(client, env.recordsTable),
  clock: systemClock,
  log: createLog("share"),
  metrics: functionMetrics(),
  originKeys: readOptional(environment.originKeys),
  secret: env.secret,
  pause: jitter,
});
