import { createBreakerStates } from "../../../shared/adapters/dynamodb/breaker-state.ts";
import { createCandidateCodes } from "../../../shared/adapters/dynamodb/candidate-codes.ts";
import { createCandidateLinks } from "../../../shared/adapters/dynamodb/candidate-links.ts";
import { createClaims } from "../../../shared/adapters/dynamodb/claims.ts";
import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createErasures } from "../../../shared/adapters/dynamodb/erasures.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createHolds } from "../../../shared/adapters/dynamodb/holds.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { createSuppressions } from "../../../shared/adapters/dynamodb/suppressions.ts";
import { tableGeocoder } from "../../../shared/adapters/geocoding/table-geocoder.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { MessageEvent } from "../../../shared/domain/messages/events.ts";
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
  facts: createFacts(client, env.factsTable, ApplicationEvent),
  messageFacts: createFacts(client, env.factsTable, MessageEvent),
  people: createPeople(client, env.peopleTable),
  settings: createSettings(client, { records: env.recordsTable, facts: env.factsTable }, systemClock),
  claims: createClaims(client, env.recordsTable),
  erasures: createErasures(client, env.recordsTable),
  holds: createHolds(client, env.peopleTable),
  geocoder: tableGeocoder({ documents: client, recordsTable: env.recordsTable }),
  links: createCandidateLinks(client, env.recordsTable),
  codes: createCandidateCodes(client, env.recordsTable),
  breakers: createBreakerStates(client, env.recordsTable),
  suppressions: createSuppressions(client, env.recordsTable),
  clock: systemClock,
  log: createLog("personal-data"),
  metrics: functionMetrics(),
  originKeys: readOptional(environment.originKeys),
  secret: env.secret,
  pause: jitter,
});
