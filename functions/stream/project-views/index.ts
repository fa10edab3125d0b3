import { SQSClient } from "@aws-sdk/client-sqs";
import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createProjectedViews } from "../../../shared/adapters/dynamodb/projected-views.ts";
import { createChangedMarks, createDueItems } from "../../../shared/adapters/dynamodb/schedule.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { createDeadLetters } from "../../../shared/adapters/sqs/dead-letters.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { readEnvironment } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { createHandler } from "./handler.ts";

const { facts, people, records, views, deadLetters } = readEnvironment({
  facts: environment.factsTable,
  people: environment.peopleTable,
  records: environment.recordsTable,
  views: environment.viewsTable,
  deadLetters: environment.deadLetterQueue,
});
const client = createDocumentClient();

export const handler = createHandler({
  facts: createFacts(client, facts, ApplicationEvent),
  people: createPeople(client, people),
  settings: createSettings(client, { records, facts }, systemClock),
  views: createProjectedViews(client, views),
  marks: createChangedMarks(client, records),
  dueItems: createDueItems(client, records),
  deadLetters: createDeadLetters(new SQSClient({}), deadLetters),
  clock: systemClock,
  pause: jitter,
  log: createLog("project-views"),
  metrics: functionMetrics(),
});
