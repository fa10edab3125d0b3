import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createKpiGenerations } from "../../../shared/adapters/dynamodb/kpi-generations.ts";
import { createKpis } from "../../../shared/adapters/dynamodb/kpis.ts";
import { createLedger } from "../../../shared/adapters/dynamodb/ledger.ts";
import { createChangedMarks } from "../../../shared/adapters/dynamodb/schedule.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { readEnvironment } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { createHandler } from "./handler.ts";

const { facts, ledger, records, views } = readEnvironment({
  facts: environment.factsTable,
  ledger: environment.ledgerTable,
  records: environment.recordsTable,
  views: environment.viewsTable,
});
const client = createDocumentClient();

export const handler = createHandler({
  facts: createFacts(client, facts, ApplicationEvent),
  messageFacts: createFacts(client, facts, MessageEvent),
  ledger: createLedger(client, ledger, jitter),
  settings: createSettings(client, { records, facts }, systemClock),
  kpis: createKpis(client, views),
  generations: createKpiGenerations(client, { facts, views }, { pause: jitter }),
  marks: createChangedMarks(client, records),
  clock: systemClock,
  log: createLog("rebuild-kpis"),
  pause: jitter,
});
