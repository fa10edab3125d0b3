import assert from "node:assert/strict";
import { PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { replayErasures } from "../../../commands/replay-erasures.ts";
import { createHandler as createAwarding } from "../../../functions/events/award-points/handler.ts";
import { createHandler as createErasing } from "../../../functions/events/erase-people/handler.ts";
import { afterNotice } from "../../../functions/schedule/sweep-due/after-notice.ts";
import { createHandler as createSending } from "../../../functions/events/send-messages/handler.ts";
import { createHandler as createPersonalData } from "../../../functions/http/personal-data/handler.ts";
import { createHandler as createCounting } from "../../../functions/schedule/aggregate-kpis/handler.ts";
import { createProjector } from "../../../functions/stream/project-views/projector.ts";
import { createExpertCalendars } from "../../../shared/adapters/dynamodb/booking-calendar.ts";
import { createCandidateCodes } from "../../../shared/adapters/dynamodb/candidate-codes.ts";
import { createCandidateLinks } from "../../../shared/adapters/dynamodb/candidate-links.ts";
import { createClaims } from "../../../shared/adapters/dynamodb/claims.ts";
import { createEraser, createErasures } from "../../../shared/adapters/dynamodb/erasures.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createHolds } from "../../../shared/adapters/dynamodb/holds.ts";
import { createInterviewPlans } from "../../../shared/adapters/dynamodb/interview-plans.ts";
import { createKpis } from "../../../shared/adapters/dynamodb/kpis.ts";
import { createLedger } from "../../../shared/adapters/dynamodb/ledger.ts";
import { createMailBreakers } from "../../../shared/adapters/dynamodb/mail-breaker.ts";
import { createMessageRecords } from "../../../shared/adapters/dynamodb/messages.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createProjectedViews } from "../../../shared/adapters/dynamodb/projected-views.ts";
import { createReplyAddresses } from "../../../shared/adapters/dynamodb/reply-addresses.ts";
import { createReports } from "../../../shared/adapters/dynamodb/reports.ts";
import {
  createChangedMarks,
  createDueItems,
  createMissedPromises,
} from "../../../shared/adapters/dynamodb/schedule.ts";
import { createSuppressions } from "../../../shared/adapters/dynamodb/suppressions.ts";
import { sampleGeocoder } from "../../../shared/adapters/geocoding/sample-geocoder.ts";
import { whatTimeBrings } from "../../../shared/domain/application/clock.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { Actor } from "../../../shared/domain/application/events.ts";
import { recordOutcome } from "../../../shared/domain/application/record-outcome.ts";
import type { Application, History } from "../../../shared/domain/application/state.ts";
import { issueCode } from "../../../shared/domain/candidate-access/decide.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { Occasion } from "../../../shared/domain/messages/occasions.ts";
import type { Candidate, Note } from "../../../shared/domain/people/candidate.ts";
import type { Eraser } from "../../../shared/ports/erasures.ts";
import { nextSeq } from "../../../shared/ports/facts.ts";
import { allowedRequest, candidateCode, keptCode } from "../../../shared/runtime/candidate-codes.ts";
import { candidateLink } from "../../../shared/runtime/candidate-links.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import { takeIn } from "../../../shared/runtime/intake.ts";
import { createMessageFacts } from "../../../shared/runtime/message-facts.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { policyFor } from "../../../shared/runtime/policy.ts";
import { publishedEvents } from "../../../shared/runtime/published-events.ts";
import { subscriptions } from "../../../shared/names.ts";
import {
  batch,
  hint,
  MemoryLog,
  MemoryMailer,
  MemoryMetrics,
  MemoryBreakers,
  MemoryDueItems,
  MemoryParkedMail,
  MemorySummaryChoices,
  MemorySuppressions,
  memorySettings,
} from "../../builders/memory.ts";
import { aMember } from "../../builders/rows.ts";
import { startTables, tables } from "../../contract/engine.ts";
import type { RunningTables } from "../../contract/engine.ts";

export const organisation = "org_acme";
const secret = "a secret of thirty-two characters";
const publicUrl = "https://milepost.example";

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** The product over the real tables, with its queues carried by hand: nothing runs that a test does not ask for. */
export class World {
  now = "2026-03-02T09:00:00.000Z";
  readonly mailer = new MemoryMailer();
  readonly log = new MemoryLog();
  /** Everything that went on a queue. */
  readonly queued: unknown[] = [];
  readonly running: RunningTables;
  private arrivals = 0;
  private readonly clock = { now: () => this.now };
  private readonly settings = memorySettings();

  private constructor(running: RunningTables) {
    this.running = running;
  }

  static async start(): Promise<World> {
    const world = new World(await startTables());
    for (const member of [
      aMember({ memberId: "mem_rita", name: "Rita Recruiter", phone: "+441130000001" }),
      aMember({
        memberId: "mem_olga",
        name: "Olga Referrer",
        roles: ["referrer"],
        email: "olga@acme.example",
      }),
      aMember({
        memberId: "mem_petra",
        name: "Petra Privacy",
        roles: ["privacy"],
        email: "petra@acme.example",
      }),
    ])
      await world.put(tables.people, { pk: `${organisation}#members`, sk: member.memberId, ...member });
    return world;
  }

  stop = (): Promise<void> => this.running.stop();

  put(table: string, item: Record<string, unknown>) {
    return this.client.send(new PutCommand({ TableName: table, Item: item }));
  }

  private get client() {
    return this.running.client;
  }
  get facts() {
    return createFacts(this.client, tables.facts, ApplicationEvent);
  }
  get people() {
    return createPeople(this.client, tables.people);
  }

  /** Everything that a table holds, in the order of its keys. */
  async everything(table: string): Promise<Record<string, unknown>[]> {
    const { Items = [], LastEvaluatedKey } = await this.client.send(
      new ScanCommand({ TableName: table, ConsistentRead: true }),
    );
    assert.equal(LastEvaluatedKey, undefined, "one page is enough here");
    const keyOf = (item: Record<string, unknown>) =>
      `${String(item["pk"])} ${String(item["sk"] ?? item["seq"])}`;
    return Items.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  /** Somebody expresses interest, referred by Olga. */
  async arrives(person: Omit<Candidate, "candidateId" | "applicationId" | "version">): Promise<string> {
    const [found, job, site] = await Promise.all([
      this.settings.organisation(organisation),
      this.settings.job(organisation, "job_warehouse"),
      this.settings.site(organisation, "sit_leeds"),
    ]);
    assert.ok(found && job && site);
    const { applicationId } = await takeIn(
      {
        organisation: found,
        job,
        site,
        source: "share",
        candidate: person,
        newToSector: false,
        referrerId: "mem_olga",
        test: false,
        actor: { kind: "candidate" },
        now: this.now,
        requestKey: `the key of arrival ${(this.arrivals += 1)}`,
        requestHash: "hash",
      },
      {
        facts: this.facts,
        people: this.people,
        claims: createClaims(this.client, tables.records),
        settings: this.settings,
        secret,
        pause: jitter,
      },
    );
    return applicationId;
  }

  async history(applicationId: string): Promise<History> {
    return historyOf(await this.facts.read(applicationStream(organisation, applicationId)));
  }
  async application(applicationId: string): Promise<Application> {
    return applicationOf(await this.history(applicationId));
  }

  /** Appends one fact, with what goes into its transaction. */
  async append(
    applicationId: string,
    actor: Actor,
    events: readonly ApplicationEvent[],
    notes: readonly Note[] = [],
  ): Promise<void> {
    const stream = applicationStream(organisation, applicationId);
    const read = await this.facts.read(stream);
    const { candidateId } = applicationOf(historyOf(read));
    const appended = await this.facts.append(
      { stream, seq: nextSeq(read), events, recordedAt: this.now, actor },
      notes.map((note) => this.people.savingNote(organisation, candidateId, note)),
    );
    assert.ok(appended.ok);
  }

  private policy(application: Application, actor: Actor) {
    return policyFor(this.settings, application, this.now, actor, false);
  }

  /** What another system reports; it says yes to what it skips. */
  async outcome(applicationId: string, milestone: string, outcome: string): Promise<void> {
    const actor = { kind: "system", source: "payroll" } as const;
    const history = await this.history(applicationId);
    const policy = await this.policy(applicationOf(history), actor);
    const decision = recordOutcome({ type: "RecordOutcome", milestone, outcome }, history, policy);
    assert.ok(decision.ok);
    await this.append(applicationId, actor, decision.events);
  }

  /** What the sweep appends now. */
  async sweep(applicationId: string): Promise<void> {
    const clock = { kind: "clock" } as const;
    const history = await this.history(applicationId);
    const brought = whatTimeBrings(history, await this.policy(applicationOf(history), clock), this.now);
    const messageFacts = createFacts(this.client, tables.facts, MessageEvent);
    const events = await afterNotice(brought, history, this.now, { messageFacts });
    if (events.length > 0) await this.append(applicationId, clock, events);
  }

  /** The hints of all that happened to an application, as the bus hands them to a consumer. */
  private async hints(applicationId: string, ...consumers: (keyof typeof subscriptions)[]) {
    const stream = applicationStream(organisation, applicationId);
    const wanted = new Set<string>(consumers.flatMap((consumer) => [...subscriptions[consumer]]));
    const hints = (await this.facts.read(stream)).flatMap(({ seq, recordedAt, events }) =>
      publishedEvents({ stream, seq, recordedAt, types: events.map(({ type }) => type) })
        .filter(({ type }) => wanted.has(type))
        .map(({ type }) => hint(type, stream, seq)),
    );
    this.queued.push(...hints);
    return hints;
  }

  /** Sends what is due now. */
  async mail(applicationId: string): Promise<void> {
    const handler = createSending({
      facts: this.facts,
      occasions: createFacts(this.client, tables.facts, Occasion),
      messageFacts: createMessageFacts({
        facts: createFacts(this.client, tables.facts, MessageEvent),
        clock: this.clock,
        pause: jitter,
      }),
      records: createMessageRecords(this.client, tables.records),
      breakers: new MemoryBreakers(),
      parkedMail: new MemoryParkedMail(),
      dueItems: new MemoryDueItems(),
      suppressions: new MemorySuppressions(),
      summaries: new MemorySummaryChoices(),
      mailer: this.mailer,
      people: this.people,
      settings: this.settings,
      missedPromises: createMissedPromises(this.client, tables.records),
      reports: createReports(this.client, tables.records),
      ledger: createLedger(this.client, tables.ledger, jitter),
      views: { list: () => Promise.resolve({ items: [] }), tasks: () => Promise.resolve({ items: [] }) },
      interviewPlans: createInterviewPlans(this.client, tables.records),
      calendars: createExpertCalendars(this.client, tables.records),
      access: { links: createCandidateLinks(this.client, tables.records), secret, publicUrl },
      replies: {
        addresses: createReplyAddresses(this.client, tables.records),
        domain: "reply.acme.example",
      },
      sender: "hello@mail.acme.example",
      duplicates: () => Promise.resolve([]),
      clock: this.clock,
      log: this.log,
      metrics: new MemoryMetrics(),
    });
    await handler(batch(...(await this.hints(applicationId, "sendMessages", "sendMessagesDelayed"))));
  }

  /** What an operator runs after a restore. */
  replayErasures(): Promise<string[]> {
    const installation = { documents: this.client, tables, secret };
    return replayErasures(installation, { clock: this.clock });
  }

  /** Brings lists up to date, as after a change of the person. */
  async project(applicationId: string): Promise<void> {
    await createProjector({
      facts: this.facts,
      people: this.people,
      settings: this.settings,
      views: createProjectedViews(this.client, tables.views),
      marks: createChangedMarks(this.client, tables.records),
      dueItems: createDueItems(this.client, tables.records),
      clock: this.clock,
      pause: jitter,
    }).application(organisation, applicationId, { candidateChanged: true });
  }

  /** Posts points and counts figures. */
  async count(applicationId: string): Promise<void> {
    const ledger = createLedger(this.client, tables.ledger, jitter);
    const common = { facts: this.facts, settings: this.settings, clock: this.clock, log: this.log };
    await createAwarding({ ...common, ledger, people: this.people })(
      batch(...(await this.hints(applicationId, "awardPoints"))),
    );
    const counting = createCounting({
      ...common,
      ledger,
      messageFacts: createFacts(this.client, tables.facts, MessageEvent),
      kpis: createKpis(this.client, tables.views),
      marks: createChangedMarks(this.client, tables.records),
      metrics: new MemoryMetrics(),
      pause: jitter,
    });
    await counting(undefined as never, { getRemainingTimeInMillis: () => 600_000 });
  }

  /** What the queue of the erasing brings; answers how many messages come again. */
  async erase(
    applicationId: string,
    change: (eraser: Eraser) => Eraser = (eraser) => eraser,
  ): Promise<number> {
    const handler = createErasing({
      facts: this.facts,
      people: this.people,
      records: createMessageRecords(this.client, tables.records),
      settings: this.settings,
      eraser: change(createEraser(this.client, tables)),
      secret,
      clock: this.clock,
      log: this.log,
    });
    const result = await handler(batch(...(await this.hints(applicationId, "erasePeople"))));
    return result.batchItemFailures.length;
  }

  private get lambda() {
    return createPersonalData({
      facts: this.facts,
      messageFacts: createFacts(this.client, tables.facts, MessageEvent),
      people: this.people,
      settings: this.settings,
      claims: createClaims(this.client, tables.records),
      erasures: createErasures(this.client, tables.records),
      holds: createHolds(this.client, tables.people),
      geocoder: sampleGeocoder(),
      links: createCandidateLinks(this.client, tables.records),
      codes: createCandidateCodes(this.client, tables.records),
      breakers: createMailBreakers(this.client, tables.records, jitter),
      suppressions: createSuppressions(this.client, tables.records),
      clock: this.clock,
      log: this.log,
      metrics: new MemoryMetrics(),
      secret,
      pause: jitter,
    });
  }

  /** A code that was mailed for a request. */
  async code(applicationId: string, action: CandidateAction, request = {}): Promise<string> {
    const codeId = `code_${action.replace("-", "")}${(await this.history(applicationId)).version}`;
    const history = await this.history(applicationId);
    const application = applicationOf(history);
    const decision = issueCode({ codeId, action }, history, { now: this.now });
    assert.ok(decision.ok, action);
    await this.append(applicationId, { kind: "candidate" }, decision.events);
    const codes = createCandidateCodes(this.client, tables.records);
    const requestHash = allowedRequest(secret, application, action, request);
    const { write } = codes.issuing(organisation, keptCode(application, codeId, requestHash, this.now)) as {
      write: { Put: { Item: Record<string, unknown> } };
    };
    await this.put(tables.records, write.Put.Item);
    return candidateCode(secret, organisation, codeId);
  }

  /** A request of the candidate's, by the link of their mails. */
  async asks(applicationId: string, routeKey: string, body: unknown): Promise<Answer> {
    const links = createCandidateLinks(this.client, tables.records);
    const application = await this.application(applicationId);
    const { url } = await candidateLink(application, this.now, { links, secret, publicUrl });
    return this.call(routeKey, {
      headers: { authorization: `Bearer ${url.replace(`${publicUrl}/candidate/`, "")}` },
      body: JSON.stringify(body),
      requestContext: { requestId: "trace" },
    });
  }

  /** The same with a fresh code. */
  async does(
    applicationId: string,
    action: CandidateAction,
    routeKey: string,
    request = {},
  ): Promise<Answer> {
    const code = await this.code(applicationId, action, request);
    return this.asks(applicationId, routeKey, { ...request, code });
  }

  /** The page about a candidate's details: read, or sent a form as a browser sends it through API Gateway. */
  async page(
    applicationId: string,
    form?: Readonly<Record<string, string>>,
  ): Promise<{ status: number; text: string }> {
    const links = createCandidateLinks(this.client, tables.records);
    const application = await this.application(applicationId);
    const { url } = await candidateLink(application, this.now, { links, secret, publicUrl });
    const result = await this.lambda({
      routeKey: `${form ? "POST" : "GET"} /candidate/{token}/data`,
      pathParameters: { token: url.replace(`${publicUrl}/candidate/`, "") },
      headers: form ? { "content-type": "application/x-www-form-urlencoded" } : {},
      body: form && Buffer.from(new URLSearchParams(form).toString()).toString("base64"),
      isBase64Encoded: form !== undefined,
      requestContext: { requestId: "trace" },
    });
    return { status: result.statusCode ?? 0, text: result.body ?? "" };
  }

  /** Sends a form of the page, and then the code of the mail. */
  async fills(
    applicationId: string,
    form: Readonly<Record<string, string>>,
  ): Promise<{ status: number; text: string }> {
    const asked = await this.page(applicationId, { step: "ask", ...form });
    assert.equal(asked.status, 200, asked.text);
    const { codeId = "" } = (await this.application(applicationId)).access.codes.at(-1) ?? {};
    const code = candidateCode(secret, organisation, codeId);
    return this.page(applicationId, { step: "confirm", code, ...form });
  }

  asMember(
    memberId: string,
    routeKey: string,
    {
      path = {},
      body,
      key,
    }: { readonly path?: Record<string, string>; readonly body?: unknown; readonly key?: string } = {},
  ): Promise<Answer> {
    const claims = { org: organisation, member: memberId };
    return this.call(routeKey, {
      headers: key ? { "idempotency-key": key } : {},
      pathParameters: path,
      ...(body ? { body: JSON.stringify(body) } : {}),
      requestContext: { requestId: "trace", authorizer: { jwt: { claims } } },
    });
  }

  private async call(routeKey: string, event: Record<string, unknown>): Promise<Answer> {
    const result = await this.lambda({ routeKey, isBase64Encoded: false, ...event });
    return { status: result.statusCode ?? 0, body: JSON.parse(result.body ?? "{}") as Answer["body"] };
  }
}
