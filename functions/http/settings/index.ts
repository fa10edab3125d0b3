import { CognitoIdentityProviderClient } from "@aws-sdk/client-cognito-identity-provider";
import { createCalendarChoices } from "../../../shared/adapters/bookings/choices.ts";
import { createIdentity } from "../../../shared/adapters/cognito/identity.ts";
import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createMailBreakers } from "../../../shared/adapters/dynamodb/mail-breaker.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createRequests } from "../../../shared/adapters/dynamodb/requests.ts";
import { createSavedViews } from "../../../shared/adapters/dynamodb/saved-views.ts";
import { createSummaryChoices } from "../../../shared/adapters/dynamodb/summaries.ts";
import { createSettingsAdmin } from "../../../shared/adapters/dynamodb/settings-admin.ts";
import { createSecrets } from "../../../shared/adapters/secrets-manager/secrets.ts";
import { MemberEvent, SchemePublished, TrackPublished } from "../../../shared/domain/organisation/events.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { readEnvironment, readOptional } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { createHandler } from "./handler.ts";

const { factsTable, peopleTable, recordsTable, userPool, secret } = environment;
const variables = readEnvironment({ factsTable, peopleTable, recordsTable, userPool, secret });
const client = createDocumentClient();

export const handler = createHandler({
  settings: createSettingsAdmin(client, {
    records: variables.recordsTable,
    people: variables.peopleTable,
    facts: variables.factsTable,
  }),
  people: createPeople(client, variables.peopleTable),
  requests: createRequests(client, variables.recordsTable),
  identity: createIdentity(() => new CognitoIdentityProviderClient({}), variables.userPool),
  tracks: createFacts(client, variables.factsTable, TrackPublished),
  schemes: createFacts(client, variables.factsTable, SchemePublished),
  members: createFacts(client, variables.factsTable, MemberEvent),
  summaries: createSummaryChoices(client, variables.recordsTable),
  savedViews: createSavedViews(client, variables.recordsTable),
  breakers: createMailBreakers(client, variables.recordsTable, jitter),
  choices: createCalendarChoices(client, variables.recordsTable, {
    secrets: createSecrets(),
    clock: systemClock,
    pause: jitter,
  }),
  clock: systemClock,
  log: createLog("settings"),
  metrics: functionMetrics(),
  originKeys: readOptional(environment.originKeys),
  secret: variables.secret,
});
