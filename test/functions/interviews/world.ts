import assert from "node:assert/strict";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { createHandler as createReleasing } from "../../../functions/events/release-slots/handler.ts";
import { createHandler } from "../../../functions/http/interviews/handler.ts";
import {
  createBookingCalendar,
  createExpertCalendars,
} from "../../../shared/adapters/dynamodb/booking-calendar.ts";
import { createClaims } from "../../../shared/adapters/dynamodb/claims.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createInterviewCalendar } from "../../../shared/adapters/dynamodb/interview-calendar.ts";
import { createInterviewPlans } from "../../../shared/adapters/dynamodb/interview-plans.ts";
import { createMessageRecords } from "../../../shared/adapters/dynamodb/messages.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createRequests } from "../../../shared/adapters/dynamodb/requests.ts";
import { createViews } from "../../../shared/adapters/dynamodb/views.ts";
import { createProjectedViews } from "../../../shared/adapters/dynamodb/projected-views.ts";
import { createReports } from "../../../shared/adapters/dynamodb/reports.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import type { CalendarSettings } from "../../../shared/domain/consultation/availability.ts";
import type { Role } from "../../../shared/domain/organisation/organisation.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import type { HttpLambda } from "../../../shared/runtime/http.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { createRecruiting } from "../../builders/recruiting.ts";
import { aCalendar } from "../../builders/calendar.ts";
import type { Story } from "../../builders/history.ts";
import { batch, hint, memorySettings } from "../../builders/memory.ts";
import { aMember } from "../../builders/rows.ts";
import { startTables, tables } from "../../contract/engine.ts";

const organisation = "org_acme";

/** Every role, by who has it. Nobody who only holds interviews may see pay. */
export const roles: Readonly<Record<string, readonly Role[]>> = {
  mem_rita: ["recruiter"],
  mem_hugo: ["hr"],
  mem_ada: ["admin"],
  mem_ivan: ["interviewer"],
  mem_ines: ["interviewer"],
  mem_otto: ["interviewer"],
  mem_rena: ["recruiter", "interviewer"],
  mem_maria: ["manager"],
  mem_cleo: ["client"],
  mem_olga: ["referrer"],
  mem_eva: ["expert"],
  mem_fin: ["finance"],
  mem_prue: ["privacy"],
};
const paid = ["mem_rita", "mem_hugo", "mem_ada"];

export interface Answer<Body> {
  readonly status: number;
  readonly text: string;
  readonly etag: string | undefined;
  readonly body: Body;
}

interface Sent {
  readonly path?: Record<string, string>;
  readonly body?: unknown;
  readonly query?: Record<string, string>;
  readonly ifMatch?: string;
  readonly key?: string;
}

/** Who asks what in the warehouse: three questions of ours, one of theirs; Ivan and Ines hold both interviews. */
export const aPlan = {
  stages: [
    {
      kind: "first",
      interviewerIds: ["mem_ivan", "mem_ines"],
      lengthMinutes: 60,
      formats: ["in-person", "video", "phone"],
      place: "Reception, Mill Lane",
      joinLink: "https://meet.example.com/warehouse",
      questions: [
        {
          questionId: "last-team",
          side: "employer",
          text: { en: "Tell us about your last team.", nl: "Vertel over je laatste team." },
        },
        {
          questionId: "night-alone",
          side: "employer",
          text: { en: "When did you last work alone at night?" },
        },
        { questionId: "first-week", side: "employer", text: { nl: "Wat verwacht je van de eerste week?" } },
        { questionId: "rota", side: "candidate", text: { en: "How is the rota made?" } },
      ],
    },
    {
      kind: "final",
      interviewerIds: ["mem_maria"],
      lengthMinutes: 45,
      formats: ["in-person"],
      place: "Office, Mill Lane",
      questions: [{ questionId: "why-us", side: "employer", text: { en: "Why here?" } }],
    },
  ],
  explainers: [{ topic: "duties", memberId: "mem_maria" }],
};

export type World = Awaited<ReturnType<typeof startWorld>>;

/** Interviews and applications on real tables, with a member of every role. */
export async function startWorld({ settings = {} }: { readonly settings?: Partial<Settings> } = {}) {
  const { client, stop } = await startTables();
  const clock = { at: "2026-03-06T09:00:00.000Z", now: () => clock.at };
  const facts = createFacts(client, tables.facts, ApplicationEvent);
  const interviews = createInterviewCalendar(client, tables.records, { pause: jitter });
  const calendars = createExpertCalendars(client, tables.records);
  const log = { info: () => undefined, error: () => undefined };
  const secret = "a secret of tests";
  const common = {
    facts,
    people: createPeople(client, tables.people),
    settings: { ...memorySettings(), ...settings },
    geocoder: { locate: () => Promise.resolve(undefined) },
    clock,
    log,
    metrics: { count: () => undefined },
    secret,
    pause: jitter,
  };
  const handlers = {
    interviews: createHandler({
      ...common,
      interviews,
      interviewPlans: createInterviewPlans(client, tables.records),
      calendars,
      requests: createRequests(client, tables.records),
    }),
    applications: createRecruiting({
      ...common,
      claims: createClaims(client, tables.records),
      messages: createMessageRecords(client, tables.records),
      views: createViews(client, tables.views, secret),
      rows: createProjectedViews(client, tables.views),
      reports: createReports(client, tables.records),
    }),
  };
  const releasing = createReleasing({
    facts,
    calendar: createBookingCalendar(client, tables.records, { pause: jitter }),
    interviews,
    log,
  });
  const put = (table: string, item: Record<string, unknown>) =>
    client.send(new PutCommand({ TableName: table, Item: item }));
  for (const [memberId, own] of Object.entries(roles))
    await put(tables.people, {
      pk: `${organisation}#members`,
      sk: memberId,
      ...aMember({
        memberId,
        name: `${memberId.slice(4, 5).toUpperCase()}${memberId.slice(5)} of ${own.join(" and ")}`,
        roles: [...own],
        seesPay: paid.includes(memberId),
        ...(own.includes("client") ? { clientId: "cli_1" } : {}),
      }),
    });

  const sendTo =
    (handler: HttpLambda) =>
    async <Body = Record<string, unknown>>(
      memberId: string,
      routeKey: string,
      { path = {}, body, query, ifMatch, key }: Sent = {},
    ): Promise<Answer<Body>> => {
      const result = await handler({
        routeKey,
        headers: { ...(ifMatch ? { "if-match": ifMatch } : {}), ...(key ? { "idempotency-key": key } : {}) },
        pathParameters: path,
        queryStringParameters: query,
        body: body === undefined ? undefined : JSON.stringify(body),
        isBase64Encoded: false,
        requestContext: {
          requestId: "trace",
          authorizer: { jwt: { claims: { org: organisation, member: memberId } } },
        },
      });
      const text = result.body ?? "";
      const { etag } = (result.headers ?? {}) as { etag?: string };
      return { status: result.statusCode ?? 0, text, etag, body: JSON.parse(text) as Body };
    };

  /** Somebody's calendar: weekdays from nine to noon and from two to three, unless said. */
  const calendar = async (memberId: string, change: Partial<CalendarSettings> = {}) => {
    const before = await calendars.find(organisation, memberId);
    const saved = aCalendar({ ...change, memberId, version: (before?.version ?? 0) + 1 });
    assert.deepEqual(await calendars.write([calendars.saving(organisation, saved)]), { ok: true });
  };

  /** Writes a story: its facts and its person. */
  const tell = async (story: Story): Promise<string> => {
    const { applicationId, candidateId } = story.application();
    for (const [seq, events] of Map.groupBy(story.events, (event) => event.factSeq)) {
      const [first] = events;
      assert.ok(first);
      await facts.append({
        stream: applicationStream(organisation, applicationId),
        seq,
        events: events.map((event) => ApplicationEvent.parse(event)),
        recordedAt: first.recordedAt,
        actor: first.actor,
      });
    }
    await put(tables.people, {
      pk: `${organisation}#candidate#${candidateId}`,
      sk: "profile",
      candidateId,
      applicationId,
      name: "Sam Okafor",
      email: "sam@people.example",
      phone: "+447700900123",
      country: "GB",
      locale: "en",
      version: 1,
    });
    return applicationId;
  };

  const history = async (applicationId: string): Promise<History> =>
    historyOf(await facts.read(applicationStream(organisation, applicationId)));

  /** What the queue brings after a fact. */
  const release = async (applicationId: string): Promise<void> => {
    const { version } = await history(applicationId);
    const message = batch(hint("InterviewMoved", applicationStream(organisation, applicationId), version));
    assert.deepEqual((await releasing(message)).batchItemFailures, []);
  };

  return {
    clock,
    calendar,
    tell,
    history,
    release,
    call: sendTo(handlers.interviews),
    applications: sendTo(handlers.applications),
    lists: sendTo(handlers.applications),
    stop,
  };
}
