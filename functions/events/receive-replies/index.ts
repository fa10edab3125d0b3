import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createReplyAddresses } from "../../../shared/adapters/dynamodb/reply-addresses.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { createReceivedMail } from "../../../shared/adapters/s3/received-mail.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { readEnvironment } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { createHandler } from "./handler.ts";

const names = readEnvironment({
  facts: environment.factsTable,
  people: environment.peopleTable,
  records: environment.recordsTable,
  secret: environment.secret,
  domain: environment.replyDomain,
  bucket: environment.receivedMail,
});
const client = createDocumentClient();

export const handler = createHandler({
  mails: createReceivedMail(names.bucket, client.config, jitter),
  addresses: createReplyAddresses(client, names.records),
  facts: createFacts(client, names.facts, ApplicationEvent),
  people: createPeople(client, names.people),
  settings: createSettings(client, names, systemClock),
  domain: names.domain,
  secret: names.secret,
  clock: systemClock,
  pause: jitter,
  log: createLog("receive-replies"),
  metrics: functionMetrics(),
});
