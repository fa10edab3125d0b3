import { EventBridgeClient } from "@aws-sdk/client-eventbridge";
import { createExpertCalendars } from "../../../shared/adapters/dynamodb/booking-calendar.ts";
import { createClaims } from "../../../shared/adapters/dynamodb/claims.ts";
import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createMailBreakers, createParkedMail } from "../../../shared/adapters/dynamodb/mail-breaker.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createDueItems, createOrganisations } from "../../../shared/adapters/dynamodb/schedule.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { createPublisher } from "../../../shared/adapters/eventbridge/publisher.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { ClockStruck } from "../../../shared/domain/messages/occasions.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock as clock } from "../../../shared/runtime/clock.ts";
import { jitter as pause } from "../../../shared/runtime/pause.ts";
import { readEnvironment } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { createHandler } from "./handler.ts";

const names = readEnvironment({
  facts: environment.factsTable,
  people: environment.peopleTable,
  records: environment.recordsTable,
  secret: environment.secret,
  eventBus: environment.eventBus,
});
const client = createDocumentClient();

export const handler = createHandler({
  dueItems: createDueItems(client, names.records),
  facts: createFacts(client, names.facts, ApplicationEvent),
  strikes: createFacts(client, names.facts, ClockStruck),
  messageFacts: createFacts(client, names.facts, MessageEvent),
  organisations: createOrganisations(client, names.records),
  people: createPeople(client, names.people),
  claims: createClaims(client, names.records),
  settings: createSettings(client, names, clock),
  calendars: createExpertCalendars(client, names.records),
  breakers: createMailBreakers(client, names.records, pause),
  parkedMail: createParkedMail(client, names.records),
  publisher: createPublisher(new EventBridgeClient({}), names.eventBus, pause),
  secret: names.secret,
  clock,
  pause,
  log: createLog("sweep-due"),
  metrics: functionMetrics(),
});
