import assert from "node:assert/strict";
import { PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { createHandler as createReleasing } from "../../../functions/events/release-slots/handler.ts";
import { createHandler as createCandidate } from "../../../functions/http/candidate/handler.ts";
import { createHandler as createCorrespondence } from "../../../functions/http/correspondence/handler.ts";
import { createHandler as createExpectations } from "../../../functions/http/expectations/handler.ts";
import { createHandler as createInterviews } from "../../../functions/http/candidate-interviews/handler.ts";
import {
  createBookingCalendar,
  createExpertCalendars,
} from "../../../shared/adapters/dynamodb/booking-calendar.ts";
import { createCandidateCodes } from "../../../shared/adapters/dynamodb/candidate-codes.ts";
import { createCandidateLinks } from "../../../shared/adapters/dynamodb/candidate-links.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createInterviewCalendar } from "../../../shared/adapters/dynamodb/interview-calendar.ts";
import { createInterviewPlans } from "../../../shared/adapters/dynamodb/interview-plans.ts";
import { createMailBreakers } from "../../../shared/adapters/dynamodb/mail-breaker.ts";
import { createMarketBands, createPayViews } from "../../../shared/adapters/dynamodb/market.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createRequests } from "../../../shared/adapters/dynamodb/requests.ts";
import { createSummaryChoices } from "../../../shared/adapters/dynamodb/summaries.ts";
import { createSuppressions } from "../../../shared/adapters/dynamodb/suppressions.ts";
import { sampleGeocoder } from "../../../shared/adapters/geocoding/sample-geocoder.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import { MessageEvent } from "../../../shared/domain/messages/events.ts";
import type { InterviewPlan } from "../../../shared/domain/interview/plan.ts";
import type { CalendarSettings } from "../../../shared/domain/consultation/availability.ts";
import type { Job, Member } from "../../../shared/domain/organisation/organisation.ts";
import { routeKey, routes } from "../../../shared/routes.ts";
import type { HttpFunction } from "../../../shared/routes.ts";
import { candidateCode } from "../../../shared/runtime/candidate-codes.ts";
import { applicationStream, historyOf, messagesStream } from "../../../shared/runtime/history.ts";
import type { HttpLambda } from "../../../shared/runtime/http.ts";
import type { SuppressedFor } from "../../../shared/ports/suppressions.ts";
import { recipientHash } from "../../../shared/runtime/hashing.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { aCalendar } from "../../builders/calendar.ts";
import { withOutages } from "../../builders/calendar-outage.ts";
import type { Story } from "../../builders/history.ts";
import { batch, hint, memorySettings } from "../../builders/memory.ts";
import { aMember } from "../../builders/rows.ts";
import { startTables, tables } from "../../contract/engine.ts";
import type { RunningTables } from "../../contract/engine.ts";

const organisation = "org_acme";
const secret = "a secret of tests";

interface Answer<Body> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Body;
}

interface Sent {
  readonly body?: unknown;
  readonly query?: Record<string, string>;
  readonly key?: string;
}

/** The candidate's side, of three functions, over the real tables, with one organisation, Rita who recruits and experts with calendars. */
export class World {
  readonly logged: string[] = [];
  readonly secret = secret;
  now = "2026-03-05T10:00:00.000Z";
  /** Of every job. */
  duties: Job["duties"] = [];
  skills: NonNullable<Job["skills"]> = [];
  pay: Job["pay"] = undefined;
  /** The calendar can fall silent with the next append. */
  readonly outage: ReturnType<typeof withOutages>["outage"];
  private readonly running: RunningTables;
  private readonly releasing: ReturnType<typeof createReleasing>;
  private readonly handlers: Partial<Record<HttpFunction, HttpLambda>>;
  private readonly tokens = new Map<string, string>();

  private constructor(running: RunningTables) {
    this.running = running;
    const { client } = running;
    const settings = memorySettings();
    const clock = { now: () => this.now };
    const line = (code: string, fields: object = {}) =>
      void this.logged.push(JSON.stringify({ code, ...fields }));
    const facts = createFacts(client, tables.facts, ApplicationEvent);
    const calendar = createBookingCalendar(client, tables.records, { pause: jitter });
    const failing = withOutages(facts, calendar);
    this.outage = failing.outage;
    this.releasing = createReleasing({
      facts,
      calendar,
      interviews: createInterviewCalendar(client, tables.records, { pause: jitter }),
      log: { info: line, error: line },
    });
    const dependencies = {
      facts: failing.facts,
      people: createPeople(client, tables.people),
      settings: {
        ...settings,
        job: async (id: string, jobId: string) => {
          const job = await settings.job(id, jobId);
          return job && { ...job, duties: [...this.duties], skills: this.skills, pay: this.pay };
        },
      },
      messageFacts: createFacts(client, tables.facts, MessageEvent),
      links: createCandidateLinks(client, tables.records),
      codes: createCandidateCodes(client, tables.records),
      breakers: createMailBreakers(client, tables.records, jitter),
      suppressions: createSuppressions(client, tables.records),
      calendar: failing.calendar,
      calendars: createExpertCalendars(client, tables.records),
      interviews: createInterviewCalendar(client, tables.records, { pause: jitter }),
      interviewPlans: createInterviewPlans(client, tables.records),
      summaries: createSummaryChoices(client, tables.records),
      geocoder: sampleGeocoder(),
      bands: createMarketBands(client, tables.records),
      payViews: createPayViews(client, tables.views),
      requests: createRequests(client, tables.records),
      clock,
      log: { info: line, error: line },
      metrics: { count: () => undefined },
      secret,
      publicUrl: "https://milepost.example",
      pause: jitter,
    };
    this.handlers = {
      candidate: createCandidate(dependencies),
      correspondence: createCorrespondence(dependencies),
      expectations: createExpectations(dependencies),
      "candidate-interviews": createInterviews(dependencies),
    };
  }

  static async start(): Promise<World> {
    const world = new World(await startTables());
    const members = [
      aMember({ memberId: "mem_rita", name: "Rita Recruiter", phone: "+441130000001" }),
      aMember({ memberId: "mem_york", name: "York Recruiter", siteIds: ["sit_york"] }),
      aMember({ memberId: "mem_eva", name: "Eva Expert", roles: ["expert"] }),
      aMember({ memberId: "mem_ivan", name: "Ivan Interviewer", roles: ["interviewer"] }),
      aMember({ memberId: "mem_ines", name: "Ines Interviewer", roles: ["interviewer"] }),
      aMember({ memberId: "mem_olga", name: "Olga Referrer", roles: ["referrer"] }),
      aMember({ memberId: "mem_maria", name: "Maria Manager", roles: ["manager"] }),
      aMember({ memberId: "mem_mats", name: "Mats Manager", roles: ["manager"] }),
    ];
    for (const member of members) await world.member(member);
    await world.calendar();
    return world;
  }

  /** Somebody who works here, as they are from now on. */
  async member(member: Member): Promise<void> {
    await this.put(tables.people, { pk: `${organisation}#members`, sk: member.memberId, ...member });
  }

  stop(): Promise<void> {
    return this.running.stop();
  }

  private put(table: string, item: Record<string, unknown>) {
    return this.running.client.send(new PutCommand({ TableName: table, Item: item }));
  }

  /** Eva's calendar, or somebody else's: another version of it. */
  async calendar(change: Partial<CalendarSettings> = {}): Promise<void> {
    const calendars = createExpertCalendars(this.running.client, tables.records);
    const before = await calendars.find(organisation, change.memberId ?? "mem_eva");
    const settings = aCalendar({ ...change, version: (before?.version ?? 0) + 1 });
    assert.deepEqual(await calendars.write([calendars.saving(organisation, settings)]), { ok: true });
  }

  /** Nothing of the organisation's mail leaves from now on; `false`: an admin lets it out again. */
  async stopMail(stopped = true): Promise<void> {
    const breakers = createMailBreakers(this.running.client, tables.records, jitter);
    const { version } = await breakers.find(organisation);
    const done = stopped
      ? await breakers.tighten(organisation, version, { level: "stopped", because: "bounces" }, this.now)
      : await breakers.reset(organisation, version, { by: "mem_ada", reason: "Mended." }, this.now);
    assert.ok(done);
  }

  /** What an address does with our mail. */
  suppress(address: string, why: SuppressedFor): Promise<void> {
    const suppressions = createSuppressions(this.running.client, tables.records);
    return suppressions.add(organisation, recipientHash(secret, organisation, address), why, this.now);
  }

  /** How the warehouse's interviews are held. */
  async plan(plan: InterviewPlan): Promise<void> {
    const plans = createInterviewPlans(this.running.client, tables.records);
    assert.deepEqual(await plans.write([plans.saving(organisation, plan)]), { ok: true });
  }

  /** Notes of a candidate, by what they are about. */
  async notes(candidateId: string): Promise<string[]> {
    const people = createPeople(this.running.client, tables.people);
    return (await people.notes(organisation, candidateId)).map(({ text }) => text);
  }

  /** Writes a story as its facts and its person, and hands its candidate the link. */
  async tell(
    story: Story,
    person: { readonly name?: string; readonly locale?: string; readonly email?: string } = {},
  ): Promise<string> {
    const { applicationId, candidateId } = story.application();
    const facts = createFacts(this.running.client, tables.facts, ApplicationEvent);
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
    await this.put(tables.people, {
      pk: `${organisation}#candidate#${candidateId}`,
      sk: "profile",
      candidateId,
      applicationId,
      name: "Sam Okafor",
      email: "sam@people.example",
      postcode: "LS11 5AB",
      country: "GB",
      locale: "en",
      version: 1,
      ...person,
    });
    return this.newLink(applicationId);
  }

  /** Mails that went to an application's candidate. */
  async sent(
    applicationId: string,
    mails: readonly { readonly template: string; readonly at: string }[],
  ): Promise<void> {
    const facts = createFacts(this.running.client, tables.facts, MessageEvent);
    for (const [index, { template, at }] of mails.entries()) {
      const appended = await facts.append({
        stream: messagesStream(organisation, applicationId),
        seq: index + 1,
        events: [
          {
            type: "MessageSent",
            messageId: `m${index}`,
            cause: 1,
            template,
            role: "candidate",
            byPerson: true,
            attempts: 1,
            at,
          },
        ],
        recordedAt: at,
        actor: { kind: "clock" },
      });
      assert.ok(appended.ok);
    }
  }

  /** The token of the link that Rita copies. */
  async newLink(applicationId: string): Promise<string> {
    const made = await this.asMember<{ url: string }>(
      "mem_rita",
      "POST /v1/applications/{id}/candidate-link",
      applicationId,
    );
    assert.equal(made.status, 200);
    const token = made.body.url.replace("https://milepost.example/candidate/", "");
    this.tokens.set(applicationId, token);
    return token;
  }

  /** The function that answers a route. */
  private lambda(key: string): HttpLambda {
    const handler = this.handlers[routes.find((route) => routeKey(route) === key)?.function ?? "share"];
    assert.ok(handler, key);
    return handler;
  }

  private async send<Body>(event: Record<string, unknown>): Promise<Answer<Body>> {
    const result = await this.lambda(String(event["routeKey"]))(event);
    const body = result.body ? (JSON.parse(result.body) as Body) : (undefined as Body);
    return { status: result.statusCode ?? 0, headers: result.headers ?? {}, body };
  }

  asMember<Body>(
    memberId: string,
    request: string,
    applicationId: string,
    key?: string,
    { body, ifMatch }: { readonly body?: unknown; readonly ifMatch?: string } = {},
  ): Promise<Answer<Body>> {
    return this.send<Body>({
      routeKey: request,
      headers: {
        ...(key ? { "idempotency-key": key } : {}),
        ...(ifMatch ? { "if-match": ifMatch } : {}),
      },
      pathParameters: { id: applicationId },
      body: body === undefined ? undefined : JSON.stringify(body),
      isBase64Encoded: false,
      requestContext: {
        requestId: "trace",
        authorizer: { jwt: { claims: { org: organisation, member: memberId } } },
      },
    });
  }

  /** A call with a token, or with anything else as `Authorization`. */
  with<Body>(
    authorization: string | undefined,
    request: string,
    { body, query, key }: Sent = {},
  ): Promise<Answer<Body>> {
    return this.send<Body>({
      routeKey: request,
      headers: {
        ...(authorization === undefined ? {} : { authorization }),
        ...(key ? { "idempotency-key": key } : {}),
      },
      queryStringParameters: query,
      body: body === undefined ? undefined : JSON.stringify(body),
      isBase64Encoded: false,
      requestContext: { requestId: "trace" },
    });
  }

  /** A call of an application's candidate. */
  as<Body = Record<string, unknown>>(
    applicationId: string,
    request: string,
    sent: Sent = {},
  ): Promise<Answer<Body>> {
    return this.with<Body>(`Bearer ${this.tokens.get(applicationId)}`, request, sent);
  }

  /**
   * A page of a link, `<token>` or `<token>/interview`: read, or sent a form as a browser sends it through API Gateway.
   */
  page(
    address: string,
    form?: Readonly<Record<string, string>>,
    query?: Record<string, string>,
  ): Promise<{ status: number; headers: Readonly<Record<string, unknown>>; text: string }> {
    const [token = "", part] = address.split("/");
    const path = `/candidate/{token}${part === undefined ? "" : `/${part}`}`;
    const body = form && new URLSearchParams(form).toString();
    return this.shown(body === undefined ? "GET" : "POST", path, { token }, body, query);
  }

  /** A page of a link, asked for by HEAD. */
  head(address: string): ReturnType<World["page"]> {
    const [token = "", part] = address.split("/");
    const path = `/candidate/{token}${part === undefined ? "" : `/${part}`}`;
    return this.shown("HEAD", path, { token });
  }

  /** The page that summaries lead to, `<token>/<kind>`: read, or posted to with a body as it comes over the wire. */
  summaries(address: string, body?: string): ReturnType<World["page"]> {
    const [token = "", kind = ""] = address.split("/");
    const method = body === undefined ? "GET" : "POST";
    return this.shown(method, "/summaries/{token}/{kind}", { token, kind }, body);
  }

  /** The page on which a retention check is answered from the mail: read, or posted to as a browser does it. */
  check(
    token: string,
    form?: Readonly<Record<string, string>>,
    {
      method = "GET",
      query,
    }: { readonly method?: "GET" | "HEAD"; readonly query?: Record<string, string> } = {},
  ): ReturnType<World["page"]> {
    const body = form && new URLSearchParams(form).toString();
    return this.shown(body === undefined ? method : "POST", "/checks/{token}", { token }, body, query);
  }

  private async shown(
    method: "GET" | "HEAD" | "POST",
    path: string,
    pathParameters: Readonly<Record<string, string>>,
    body?: string,
    query?: Record<string, string>,
  ): ReturnType<World["page"]> {
    const answering = `${method === "POST" ? "POST" : "GET"} ${path}`;
    const result = await this.lambda(answering)({
      routeKey: `${method} ${path}`,
      pathParameters,
      headers: body === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" },
      queryStringParameters: query,
      body: body === undefined ? undefined : Buffer.from(body).toString("base64"),
      isBase64Encoded: body !== undefined,
      requestContext: { requestId: "trace" },
    });
    return { status: result.statusCode ?? 0, headers: result.headers ?? {}, text: result.body ?? "" };
  }

  /** What the queue brings after a fact: the times that talks have left are given to others. */
  async release(applicationId: string): Promise<void> {
    const { version } = await this.history(applicationId);
    const stream = applicationStream(organisation, applicationId);
    const message = batch(hint("ConsultationCancelled", stream, version));
    assert.deepEqual((await this.releasing(message)).batchItemFailures, []);
  }

  async history(applicationId: string): Promise<History> {
    const facts = createFacts(this.running.client, tables.facts, ApplicationEvent);
    return historyOf(await facts.read(applicationStream(organisation, applicationId)));
  }

  /** Asks for a code and reads it in the mail. */
  async code(applicationId: string, action: CandidateAction, request?: unknown): Promise<string> {
    const asked = await this.as(applicationId, "POST /v1/candidate/code", {
      body: request === undefined ? { action } : { action, request },
    });
    assert.equal(asked.status, 202, JSON.stringify(asked.body));
    return this.mailed(applicationId);
  }

  /** The code of the latest mail. */
  async mailed(applicationId: string): Promise<string> {
    const codes = applicationOf(await this.history(applicationId)).access.codes;
    return candidateCode(secret, organisation, codes.at(-1)?.codeId ?? "");
  }

  /** Does something with a fresh code. */
  async does<Body = Record<string, unknown>>(
    applicationId: string,
    action: CandidateAction,
    request: string,
    body: Readonly<Record<string, unknown>> = {},
    key?: string,
  ): Promise<Answer<Body>> {
    const code = await this.code(applicationId, action, Object.keys(body).length > 0 ? body : undefined);
    return this.as<Body>(applicationId, request, { body: { ...body, code }, ...(key ? { key } : {}) });
  }

  /** Everything that all tables hold, as text. */
  async everything(): Promise<Record<string, string>> {
    const held = await Promise.all(
      Object.values(tables).map(async (name) => {
        const { Items = [] } = await this.running.client.send(new ScanCommand({ TableName: name }));
        const plain = (_key: string, value: unknown) => (value instanceof Set ? [...value].sort() : value);
        return [name, JSON.stringify(Items, plain)] as const;
      }),
    );
    return Object.fromEntries(held);
  }
}
