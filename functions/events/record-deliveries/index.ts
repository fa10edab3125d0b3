import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createMailBreakers } from "../../../shared/adapters/dynamodb/mail-breaker.ts";
import { createMessageRecords } from "../../../shared/adapters/dynamodb/messages.ts";
import { createSuppressions } from "../../../shared/adapters/dynamodb/suppressions.ts";
import { createDueItems } from "../../../shared/adapters/dynamodb/schedule.ts";
import { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { MailBreakerTightened } from "../../../shared/domain/messages/occasions.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock as clock } from "../../../shared/runtime/clock.ts";
import { jitter as pause } from "../../../shared/runtime/pause.ts";
import { readEnvironment } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { createMessageFacts } from "../../../shared/runtime/message-facts.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { createHandler } from "./handler.ts";

const names = readEnvironment({ facts: environment.factsTable, records: environment.recordsTable });
const client = createDocumentClient();

export const handler = createHandler({
  records: createMessageRecords(client, names.records),
  tightenings: createFacts(client, names.facts, MailBreakerTightened),
  breakers: createMailBreakers(client, names.records, pause),
  clock,
  metrics: functionMetrics(),
  suppressions: createSuppressions(client, names.records),
  messageFacts: createMessageFacts({ facts: createFacts(client, names.facts, MessageEvent), clock, pause }),
  dueItems: createDueItems(client, names.records),
  log: createLog("record-deliveries"),
});
