import { createBreakerStates } from "../../../shared/adapters/dynamodb/breaker-state.ts";
import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createProjectedViews } from "../../../shared/adapters/dynamodb/projected-views.ts";
import { createReports } from "../../../shared/adapters/dynamodb/reports.ts";
import { createViews } from "../../../shared/adapters/dynamodb/views.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { readEnvironment, readOptional } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { createHandler } from "./handler.ts";

const { peopleTable, recordsTable, viewsTable, secret } = environment;
const env = readEnvironment({ peopleTable, recordsTable, viewsTable, secret });
const client = createDocumentClient();

export const handler = createHandler({
  people: createPeople(client, env.peopleTable),
  views: createViews(client, env.viewsTable, env.secret),
  rows: createProjectedViews(client, env.viewsTable),
  reports: createReports(client, env.recordsTable),
  breakers: createBreakerStates(client, env.recordsTable),
  clock: systemClock,
  log: createLog("worklist"),
  metrics: functionMetrics(),
  originKeys: readOptional(environment.originKeys),
  secret: env.secret,
});
