import { createChosenCalendar } from "../../../shared/adapters/bookings/chosen-calendar.ts";
import { createExpertCalendars } from "../../../shared/adapters/dynamodb/booking-calendar.ts";
import { createBreakerStates } from "../../../shared/adapters/dynamodb/breaker-state.ts";
import { createCandidateCodes } from "../../../shared/adapters/dynamodb/candidate-codes.ts";
import { createCandidateLinks } from "../../../shared/adapters/dynamodb/candidate-links.ts";
import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createInterviewCalendar } from "../../../shared/adapters/dynamodb/interview-calendar.ts";
import { createInterviewPlans } from "../../../shared/adapters/dynamodb/interview-plans.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { createSuppressions } from "../../../shared/adapters/dynamodb/suppressions.ts";
import { tableGeocoder } from "../../../shared/adapters/geocoding/table-geocoder.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { readEnvironment, readOptional } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { createHandler } from "./handler.ts";

const { factsTable, peopleTable, recordsTable, secret, publicUrl } = environment;
const env = readEnvironment({ factsTable, peopleTable, recordsTable, secret, publicUrl });
const client = createDocumentClient();
const settings = createSettings(client, { records: env.recordsTable, facts: env.factsTable }, systemClock);

export const handler = createHandler({
  facts: createFacts(client, env.factsTable, ApplicationEvent),
  messageFacts: createFacts(client, env.factsTable, MessageEvent),
  people: createPeople(client, env.peopleTable),
  geocoder: tableGeocoder({ documents: client, recordsTable: env.recordsTable }),
  settings,
  links: createCandidateLinks(client, env.recordsTable),
  codes: createCandidateCodes(client, env.recordsTable),
  breakers: createBreakerStates(client, env.recordsTable),
  suppressions: createSuppressions(client, env.recordsTable),
  calendar: createChosenCalendar(client, env.recordsTable, { settings, clock: systemClock, pause: jitter }),
  calendars: createExpertCalendars(client, env.recordsTable),
  interviews: createInterviewCalendar(client, env.recordsTable, { pause: jitter }),
  interviewPlans: createInterviewPlans(client, env.recordsTable),
  clock: systemClock,
  log: createLog("candidate"),
  metrics: functionMetrics(),
  originKeys: readOptional(environment.originKeys),
  secret: env.secret,
  publicUrl: env.publicUrl,
  pause: jitter,
});
