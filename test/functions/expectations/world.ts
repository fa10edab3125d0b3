import assert from "node:assert/strict";
import { ScanCommand } from "@aws-sdk/client-dynamodb";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { createHandler as createSending } from "../../../functions/events/send-messages/handler.ts";
import { createHandler as createCandidateInterviews } from "../../../functions/http/candidate-interviews/handler.ts";
import { createHandler as createCandidate } from "../../../functions/http/candidate/handler.ts";
import { createHandler as createConsultations } from "../../../functions/http/consultations/handler.ts";
import { createHandler } from "../../../functions/http/expectations/handler.ts";
import { createHandler as createInterviews } from "../../../functions/http/interviews/handler.ts";
import { createHandler as createKpis } from "../../../functions/http/kpis/handler.ts";
import { createHandler as createMarket } from "../../../functions/http/market/handler.ts";
import { createHandler as createOffers } from "../../../functions/http/offers/handler.ts";
import { createHandler as createReferrals } from "../../../functions/http/referrals/handler.ts";
import { recountApplication } from "../../../functions/schedule/aggregate-kpis/recount.ts";
import { createProjector } from "../../../functions/stream/project-views/projector.ts";
import { eventsOf } from "../../../functions/stream/publish-events/handler.ts";
import {
  createBookingCalendar,
  createExpertCalendars,
} from "../../../shared/adapters/dynamodb/booking-calendar.ts";
import { createCandidateCodes } from "../../../shared/adapters/dynamodb/candidate-codes.ts";
import { createCandidateLinks } from "../../../shared/adapters/dynamodb/candidate-links.ts";
import { createClaims } from "../../../shared/adapters/dynamodb/claims.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createHeldInterviews } from "../../../shared/adapters/dynamodb/held-interviews.ts";
import { createInterviewCalendar } from "../../../shared/adapters/dynamodb/interview-calendar.ts";
import { createInterviewPlans } from "../../../shared/adapters/dynamodb/interview-plans.ts";
import { createKpis as createRollups } from "../../../shared/adapters/dynamodb/kpis.ts";
import { createLedger } from "../../../shared/adapters/dynamodb/ledger.ts";
import { createMailBreakers } from "../../../shared/adapters/dynamodb/mail-breaker.ts";
import { createMarketBands, createPayViews } from "../../../shared/adapters/dynamodb/market.ts";
import { createMessageRecords } from "../../../shared/adapters/dynamodb/messages.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createProjectedViews } from "../../../shared/adapters/dynamodb/projected-views.ts";
import { createReports } from "../../../shared/adapters/dynamodb/reports.ts";
import { createRequests } from "../../../shared/adapters/dynamodb/requests.ts";
import { createMissedPromises } from "../../../shared/adapters/dynamodb/schedule.ts";
import { createShares } from "../../../shared/adapters/dynamodb/shares.ts";
import { createSurveyAnswers } from "../../../shared/adapters/dynamodb/survey-answers.ts";
import { createSuppressions } from "../../../shared/adapters/dynamodb/suppressions.ts";
import { createViews } from "../../../shared/adapters/dynamodb/views.ts";
import { sampleGeocoder } from "../../../shared/adapters/geocoding/sample-geocoder.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { InterviewPlan } from "../../../shared/domain/interview/plan.ts";
import { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { MemberEvent } from "../../../shared/domain/organisation/events.ts";
import type { Job, Member, Role } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import type { Appended, Companion } from "../../../shared/ports/facts.ts";
import type { PublishedEvent } from "../../../shared/ports/publishing.ts";
import { routes } from "../../../shared/routes.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import { createMessageFacts } from "../../../shared/runtime/message-facts.ts";
import { createRecruiting } from "../../builders/recruiting.ts";
import { aCalendar } from "../../builders/calendar.ts";
import type { Story } from "../../builders/history.ts";
import {
  batch,
  hint,
  MemoryFacts,
  MemoryMailer,
  memorySettings,
  MemoryBreakers,
  MemoryDueItems,
  MemoryParkedMail,
  MemorySummaryChoices,
  MemorySuppressions,
} from "../../builders/memory.ts";
import { aMember } from "../../builders/rows.ts";
import { startTables, tables } from "../../contract/engine.ts";

const organisation = "org_acme";
const secret = "a secret of tests";

export interface Answer<Body> {
  readonly status: number;
  readonly code: string | undefined;
  readonly pointers: readonly string[];
  readonly text: string;
  readonly etag: string | undefined;
  readonly body: Body;
}

/**
 * A member of every role, with pay and without. All reach the application's site, but for York's; Ines, Ivan and Rena, who
 * recruits too, hold its interview.
 */
const everybody: readonly (readonly [memberId: string, roles: Role[], more?: Partial<Member>])[] = [
  ["mem_rita", ["recruiter"], { seesPay: true }],
  ["mem_ralf", ["recruiter"]],
  ["mem_rena", ["recruiter", "interviewer"], { seesPay: true }],
  ["mem_york", ["recruiter"], { seesPay: true, siteIds: ["sit_york"] }],
  ["mem_hugo", ["hr"], { seesPay: true }],
  ["mem_hans", ["hr"]],
  ["mem_ada", ["admin"], { seesPay: true }],
  ["mem_adam", ["admin"]],
  ["mem_eva", ["expert"]],
  ["mem_zoe", ["expert"], { seesPay: true }],
  ["mem_prue", ["privacy"], { seesPay: true }],
  ["mem_cleo", ["client"], { clientId: "cli_1", seesPay: true }],
  ["mem_maria", ["manager"], { seesPay: true }],
  ["mem_ines", ["interviewer"], { seesPay: true }],
  ["mem_ivan", ["interviewer"]],
  ["mem_ida", ["interviewer"], { seesPay: true }],
  ["mem_fin", ["finance"], { seesPay: true }],
  ["mem_olga", ["referrer"], { seesPay: true }],
];
export const memberIds: readonly string[] = everybody.map(([memberId]) => memberId);

const duties = ["picking", "loading", "scanning", "stock-counts", "forklift"];

export type World = Awaited<ReturnType<typeof startWorld>>;

/** All that shows applications, over real tables, with one warehouse job of a client and a member of every role. */
export async function startWorld() {
  const { client, stop } = await startTables();
  const clock = { at: "2026-03-09T09:00:00.000Z", now: () => clock.at };
  const facts = createFacts(client, tables.facts, ApplicationEvent);
  const people = createPeople(client, tables.people);
  const known = memorySettings();
  const change: {
    job: Partial<Job>;
    /** What becomes of the next attempt to write market bands, before the table hears of it. */
    bands?: (() => Appended | undefined) | undefined;
  } = { job: {} };
  const bands = createMarketBands(client, tables.records);
  const settings = {
    ...known,
    job: async (id: string, jobId: string) => {
      const job = await known.job(id, jobId);
      return (
        job && {
          ...job,
          clientId: "cli_1",
          pay: { currency: "GBP", minimum: 2_800_000, maximum: 3_400_000, period: "year" as const },
          duties: duties.map((dutyId) => ({ dutyId, name: `The ${dutyId}` })),
          shifts: ["early" as const, "late" as const],
          workplace: "on-site" as const,
          atmosphere: ["lively" as const],
          skills: ["forklift-licence"],
          occupation: "warehouse-operative",
          ...change.job,
        }
      );
    },
  };
  const views = createViews(client, tables.views, secret);
  const lines: string[] = [];
  const rollups = createRollups(client, tables.views);
  const shared = {
    facts,
    people,
    settings,
    views,
    clock,
    log: {
      info: (code: string, more: object = {}) => void lines.push(JSON.stringify({ code, ...more })),
      // What fails because a test made it fail is logged like everything else.
      error: (code: string, more: object = {}) => {
        lines.push(JSON.stringify({ code, ...more }));
        if (!change.bands) assert.fail(lines.at(-1));
      },
    },
    metrics: { count: () => undefined },
    secret,
    pause: () => Promise.resolve(),
    geocoder: sampleGeocoder(),
    bands: {
      ...bands,
      write: async (companions: readonly Companion[]) => change.bands?.() ?? bands.write(companions),
    },
    payViews: createPayViews(client, tables.views),
    interviews: createInterviewCalendar(client, tables.records, { pause: () => Promise.resolve() }),
    interviewPlans: createInterviewPlans(client, tables.records),
    requests: createRequests(client, tables.records),
    links: createCandidateLinks(client, tables.records),
    codes: createCandidateCodes(client, tables.records),
    breakers: createMailBreakers(client, tables.records, () => Promise.resolve()),
    suppressions: createSuppressions(client, tables.records),
    claims: createClaims(client, tables.records),
    messages: createMessageRecords(client, tables.records),
    calendar: createBookingCalendar(client, tables.records, { pause: () => Promise.resolve() }),
    calendars: createExpertCalendars(client, tables.records),
    publicUrl: "https://milepost.example",
    ledger: createLedger(client, tables.ledger, () => Promise.resolve()),
    shares: createShares(client, tables.records),
  };
  const recruiting = createRecruiting({
    ...shared,
    rows: createProjectedViews(client, tables.views),
    reports: createReports(client, tables.records),
  });
  const handlers = {
    expectations: createHandler(shared),
    market: createMarket(shared),
    offers: createOffers(shared),
    consultations: createConsultations(shared),
    referrals: createReferrals(shared),
    interviews: createInterviews(shared),
    "candidate-interviews": createCandidateInterviews(shared),
    candidate: createCandidate({ ...shared, messageFacts: createFacts(client, tables.facts, MessageEvent) }),
    applications: recruiting,
    card: recruiting,
    worklist: recruiting,
    kpis: createKpis({
      ...shared,
      kpis: rollups,
      memberFacts: createFacts(client, tables.facts, MemberEvent),
      interviews: createHeldInterviews(client, tables.views),
      surveys: createSurveyAnswers(client, tables.views),
    }),
  };
  const mailer = new MemoryMailer();
  const sending = createSending({
    ...shared,
    occasions: new MemoryFacts(),
    messageFacts: createMessageFacts({
      ...shared,
      facts: createFacts(client, tables.facts, MessageEvent),
    }),
    records: shared.messages,
    breakers: new MemoryBreakers(),
    parkedMail: new MemoryParkedMail(),
    dueItems: new MemoryDueItems(),
    suppressions: new MemorySuppressions(),
    summaries: new MemorySummaryChoices(),
    mailer,
    missedPromises: createMissedPromises(client, tables.records),
    reports: createReports(client, tables.records),
    access: { links: shared.links, secret, publicUrl: shared.publicUrl },
    replies: { addresses: { keep: () => Promise.resolve() }, domain: undefined },
    sender: "hello@mail.acme.example",
    duplicates: () => Promise.resolve([]),
  });
  const projector = createProjector({
    ...shared,
    views: createProjectedViews(client, tables.views),
    marks: { mark: () => Promise.resolve() },
    dueItems: { note: () => Promise.resolve() },
  });
  const put = (table: string, item: Record<string, unknown>) =>
    client.send(new PutCommand({ TableName: table, Item: item }));
  for (const [memberId, roles, more = {}] of everybody) {
    const member = aMember({ memberId, roles, email: `${memberId}@acme.example`, ...more });
    const elsewhere = roles.includes("client") || memberId === "mem_york";
    assert.ok(elsewhere || reaches(member, { siteId: "sit_leeds" }));
    await put(tables.people, { pk: `${organisation}#members`, sk: memberId, ...member });
  }

  const handlerOf = (routeKey: string) => {
    const route = routes.find(({ method, path }) => `${method} ${path}` === routeKey);
    const handler = handlers[route?.function as keyof typeof handlers];
    assert.ok(handler, routeKey);
    return handler;
  };

  /** Sends a request as a member; `path` has the ids that stand in the route. */
  const call = async <Body = Record<string, unknown>>(
    as: string,
    routeKey: string,
    sent: {
      readonly id?: string;
      readonly path?: Readonly<Record<string, string>>;
      readonly body?: unknown;
      readonly key?: string | undefined;
      readonly ifMatch?: string | undefined;
      readonly query?: Record<string, string>;
    } = {},
  ): Promise<Answer<Body>> => {
    const {
      statusCode = 0,
      body: text = "",
      headers = {},
    } = await handlerOf(routeKey)({
      routeKey,
      headers: {
        ...(sent.key ? { "idempotency-key": sent.key } : {}),
        ...(sent.ifMatch ? { "if-match": sent.ifMatch } : {}),
      },
      pathParameters: { ...(sent.id ? { id: sent.id } : {}), ...sent.path },
      queryStringParameters: sent.query,
      body: sent.body === undefined ? undefined : JSON.stringify(sent.body),
      isBase64Encoded: false,
      requestContext: {
        requestId: "trace",
        authorizer: { jwt: { claims: { org: organisation, member: as } } },
      },
    });
    const isJson = /^[[{]/.test(text);
    const body = (isJson ? JSON.parse(text) : {}) as Body & {
      type?: string;
      errors?: { pointer: string }[];
    };
    return {
      status: statusCode,
      code: body.type?.split("problem-")[1],
      pointers: (body.errors ?? []).map(({ pointer }) => pointer),
      text,
      etag: headers["etag"] === undefined ? undefined : String(headers["etag"]),
      body,
    };
  };

  /** Notes what a candidate wants in place of what stands, unless another version is named. */
  const noting = async (
    as: string,
    id: string,
    answers: object,
    { key, ifMatch }: { readonly key?: string | undefined; readonly ifMatch?: string | undefined } = {},
  ) => {
    const { state } = historyOf(await facts.read(applicationStream(organisation, id)));
    const version = state.status === "none" ? 0 : state.expectations.version;
    return call(as, "PUT /v1/applications/{id}/expectations", {
      id,
      body: { channel: "phone", ...answers },
      key,
      ifMatch: ifMatch ?? `"${version}"`,
    });
  };

  /** Hands every event of a fact to whoever sends mail, once its mails are due. */
  const deliver = async (events: readonly PublishedEvent[]): Promise<void> => {
    const hints = events.map(({ type, stream, seq }) => hint(type, stream, seq));
    if (hints.length > 0) assert.deepEqual((await sending(batch(...hints))).batchItemFailures, []);
  };

  /** What goes on the bus, of every fact that there is: from the table's own items, as its stream has them. */
  const published = async (): Promise<PublishedEvent[]> => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: tables.facts }));
    return Items.flatMap((item) => eventsOf(item));
  };

  /**
   * Writes a story as its facts and its person, who lives a few kilometres from the site. `mailed`: each fact is told to
   * whoever hears of it ten minutes later.
   */
  const tell = async (
    story: Story,
    notes: Readonly<Record<string, string>> = {},
    { mailed = false } = {},
  ): Promise<string> => {
    const { applicationId, candidateId } = story.application();
    const pk = `${organisation}#candidate#${candidateId}`;
    const person = { candidateId, applicationId, name: "Sam Okafor", email: "sam@people.example" };
    await put(tables.people, {
      pk,
      sk: "profile",
      ...person,
      postcode: "LS11 5AB",
      country: "GB",
      locale: "en",
      version: 1,
    });
    for (const [noteId, text] of Object.entries(notes))
      await put(tables.people, { pk, sk: `note#${noteId}`, noteId, text });
    const now = clock.at;
    const stream = applicationStream(organisation, applicationId);
    for (const [seq, events] of Map.groupBy(story.events, (event) => event.factSeq)) {
      const [first] = events;
      assert.ok(first);
      const { recordedAt, actor } = first;
      const parsed = events.map((event) => ApplicationEvent.parse(event));
      await facts.append({ stream, seq, events: parsed, recordedAt, actor });
      if (!mailed) continue;
      clock.at = new Date(Date.parse(recordedAt) + 10 * 60_000).toISOString();
      await deliver((await published()).filter((event) => event.stream === stream && event.seq === seq));
    }
    clock.at = now;
    await projector.application(organisation, applicationId);
    return applicationId;
  };

  /** A call by the link that Rita hands out: with the token as `Authorization`, or in the address of a page. */
  const asCandidate = async (id: string, routeKey: string): Promise<string> => {
    const made = await call<{ url: string }>("mem_rita", "POST /v1/applications/{id}/candidate-link", { id });
    assert.equal(made.status, 200, made.text);
    const token = made.body.url.replace(`${shared.publicUrl}/candidate/`, "");
    const { statusCode, body = "" } = await handlerOf(routeKey)({
      routeKey,
      headers: { authorization: `Bearer ${token}` },
      pathParameters: { token },
      isBase64Encoded: false,
      requestContext: { requestId: "trace" },
    });
    assert.equal(statusCode, 200, `${routeKey} ${body}`);
    return body;
  };

  return {
    clock,
    call,
    noting,
    tell,
    stop,
    change,
    project: (id: string) => projector.application(organisation, id),
    /** Counts an application into the figures. */
    count: async (id: string): Promise<void> => {
      const messageFacts = createFacts(client, tables.facts, MessageEvent);
      await recountApplication(organisation, id, { ...shared, messageFacts, kpis: rollups });
    },
    plan: async (plan: InterviewPlan): Promise<void> => {
      const { interviewPlans } = shared;
      assert.deepEqual(await interviewPlans.write([interviewPlans.saving(organisation, plan)]), { ok: true });
    },
    calendar: async (memberId: string): Promise<void> => {
      const { calendars } = shared;
      const settings = aCalendar({ memberId, version: 1 });
      assert.deepEqual(await calendars.write([calendars.saving(organisation, settings)]), { ok: true });
    },
    asCandidate,
    published,
    deliver,
    /** Every mail that was sent, and every line that was logged. */
    mails: mailer.sent,
    lines,
    history: async (id: string) => historyOf(await facts.read(applicationStream(organisation, id))),
    /** What was written about a candidate, by note. */
    notes: async (candidateId: string) =>
      (await people.notes(organisation, candidateId)).map(({ text }) => text),
    bands: shared.bands,
    interviewPlans: shared.interviewPlans,
  };
}
