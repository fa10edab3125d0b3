import { createDocumentClient } from "../../../shared/adapters/dynamodb/client.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createHeldInterviews } from "../../../shared/adapters/dynamodb/held-interviews.ts";
import { createKpis } from "../../../shared/adapters/dynamodb/kpis.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createSettings } from "../../../shared/adapters/dynamodb/settings.ts";
import { createSurveyAnswers } from "../../../shared/adapters/dynamodb/survey-answers.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { MemberEvent } from "../../../shared/domain/organisation/events.ts";
import { environment } from "../../../shared/names.ts";
import { systemClock } from "../../../shared/runtime/clock.ts";
import { readEnvironment, readOptional } from "../../../shared/runtime/environment.ts";
import { createLog } from "../../../shared/runtime/logger.ts";
import { functionMetrics } from "../../../shared/runtime/metrics.ts";
import { createHandler } from "./handler.ts";

const { facts, people, records, views, secret } = readEnvironment({
  facts: environment.factsTable,
  people: environment.peopleTable,
  records: environment.recordsTable,
  views: environment.viewsTable,
  secret: environment.secret,
});
const client = createDocumentClient();

export const handler = createHandler({
  people: createPeople(client, people),
  settings: createSettings(client, { records, facts }, systemClock),
  kpis: createKpis(client, views),
  facts: createFacts(client, facts, ApplicationEvent),
  memberFacts: createFacts(client, facts, MemberEvent),
  interviews: createHeldInterviews(client, views),
  surveys: createSurveyAnswers(client, views),
  clock: systemClock,
  log: createLog("kpis"),
  metrics: functionMetrics(),
  originKeys: readOptional(environment.originKeys),
  secret,
});
