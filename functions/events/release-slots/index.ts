import { createChosenCalendar } from "../../../shared/adapters/bookings/chosen-calendar.ts";
import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createInterviewCalendar } from "../../../shared/adapters/dynamodb/interview-calendar.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { readEnvironment } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { createHandler } from "./handler.ts";

const { facts, records } = readEnvironment({
  facts: environment.factsTable,
  records: environment.recordsTable,
});
const client = createDocumentClient();

export const handler = createHandler({
  facts: createFacts(client, facts, ApplicationEvent),
  calendar: createChosenCalendar(client, records, {
    settings: createSettings(client, { records, facts }, systemClock),
    clock: systemClock,
    pause: jitter,
  }),
  interviews: createInterviewCalendar(client, records, { pause: jitter }),
  log: createLog("release-slots"),
});
