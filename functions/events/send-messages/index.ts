import { SESClient } from "@aws-sdk/client-ses";
import { createExpertCalendars } from "../../../shared/adapters/dynamodb/booking-calendar.ts";
import { createCandidateLinks } from "../../../shared/adapters/dynamodb/candidate-links.ts";
import { createClaims } from "../../../shared/adapters/dynamodb/claims.ts";
import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createInterviewPlans } from "../../../shared/adapters/dynamodb/interview-plans.ts";
import { createLedger } from "../../../shared/adapters/dynamodb/ledger.ts";
import { createMailBreakers, createParkedMail } from "../../../shared/adapters/dynamodb/mail-breaker.ts";
import { createMessageRecords } from "../../../shared/adapters/dynamodb/messages.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createReplyAddresses } from "../../../shared/adapters/dynamodb/reply-addresses.ts";
import { createReports } from "../../../shared/adapters/dynamodb/reports.ts";
import { createDueItems, createMissedPromises } from "../../../shared/adapters/dynamodb/schedule.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { createSummaryChoices } from "../../../shared/adapters/dynamodb/summaries.ts";
import { createSuppressions } from "../../../shared/adapters/dynamodb/suppressions.ts";
import { createViews } from "../../../shared/adapters/dynamodb/views.ts";
import { createMailer } from "../../../shared/adapters/ses/mailer.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { Occasion } from "../../../shared/domain/messages/occasions.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock as clock } from "../../../shared/runtime/clock.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { readEnvironment, readOptional } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { createMessageFacts } from "../../../shared/runtime/message-facts.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { createDuplicates } from "./duplicates.ts";
import { createHandler } from "./handler.ts";

const names = readEnvironment({
  facts: environment.factsTable,
  people: environment.peopleTable,
  records: environment.recordsTable,
  ledger: environment.ledgerTable,
  views: environment.viewsTable,
  from: environment.mailFrom,
  configurationSet: environment.configurationSet,
  secret: environment.secret,
  publicUrl: environment.publicUrl,
});
const client = createDocumentClient();
const facts = createFacts(client, names.facts, ApplicationEvent);
const people = createPeople(client, names.people);

export const handler = createHandler({
  facts,
  people,
  occasions: createFacts(client, names.facts, Occasion),
  messageFacts: createMessageFacts({
    facts: createFacts(client, names.facts, MessageEvent),
    clock,
    pause: jitter,
  }),
  records: createMessageRecords(client, names.records),
  breakers: createMailBreakers(client, names.records, jitter),
  parkedMail: createParkedMail(client, names.records),
  dueItems: createDueItems(client, names.records),
  suppressions: createSuppressions(client, names.records),
  summaries: createSummaryChoices(client, names.records),
  settings: createSettings(client, names, clock),
  missedPromises: createMissedPromises(client, names.records),
  reports: createReports(client, names.records),
  ledger: createLedger(client, names.ledger, jitter),
  views: createViews(client, names.views, names.secret),
  duplicates: createDuplicates({
    claims: createClaims(client, names.records),
    facts,
    people,
    secret: names.secret,
  }),
  calendars: createExpertCalendars(client, names.records),
  interviewPlans: createInterviewPlans(client, names.records),
  access: { links: createCandidateLinks(client, names.records), ...names },
  replies: {
    addresses: createReplyAddresses(client, names.records),
    domain: readOptional(environment.replyDomain),
  },
  sender: names.from,
  // A call without an answer may have been taken: trying again is the sender's to decide, not the SDK's.
  mailer: createMailer(new SESClient({ maxAttempts: 1 }), names),
  clock,
  log: createLog("send-messages"),
  metrics: functionMetrics(),
});
