import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createEraser } from "../../../shared/adapters/dynamodb/erasures.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createMessageRecords } from "../../../shared/adapters/dynamodb/messages.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { readEnvironment } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { createHandler } from "./handler.ts";

const names = readEnvironment({
  facts: environment.factsTable,
  people: environment.peopleTable,
  records: environment.recordsTable,
  secret: environment.secret,
});
const client = createDocumentClient();

export const handler = createHandler({
  facts: createFacts(client, names.facts, ApplicationEvent),
  people: createPeople(client, names.people),
  records: createMessageRecords(client, names.records),
  settings: createSettings(client, names, systemClock),
  eraser: createEraser(client, names),
  secret: names.secret,
  clock: systemClock,
  log: createLog("erase-people"),
});
