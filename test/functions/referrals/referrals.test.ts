import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from "aws-lambda";
import { createHandler as createReferrals } from "../../../functions/http/referrals/handler.ts";
import { createHandler as createWorklist } from "../../../functions/http/worklist/handler.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createLedger } from "../../../shared/adapters/dynamodb/ledger.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createProjectedViews } from "../../../shared/adapters/dynamodb/projected-views.ts";
import { createReports } from "../../../shared/adapters/dynamodb/reports.ts";
import { createRequests } from "../../../shared/adapters/dynamodb/requests.ts";
import { createSettings, settingKeys } from "../../../shared/adapters/dynamodb/settings.ts";
import { createShares } from "../../../shared/adapters/dynamodb/shares.ts";
import { createViews } from "../../../shared/adapters/dynamodb/views.ts";
import type { PointsAccount, Referral } from "../../../shared/contracts/http/referrals.ts";
import type { ListedTask, MailTask } from "../../../shared/contracts/http/worklist.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { rowOf } from "../../../shared/domain/lists/row.ts";
import { dueEntries } from "../../../shared/domain/points/entries.ts";
import { defaultScheme } from "../../../shared/domain/points/scheme.ts";
import { defaultTrack } from "../../../shared/domain/track/default-track.ts";
import { anApplication, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import { MemoryBreakers } from "../../builders/memory.ts";
import { aMember } from "../../builders/rows.ts";
import { startTables, tables } from "../../contract/engine.ts";
import type { RunningTables } from "../../contract/engine.ts";

const organisation = "org_acme";
const secret = "a secret of tests";

describe("a referrer and the people with tasks, over HTTP", () => {
  let running: RunningTables;
  let handlers: Record<"referrals" | "tasks", (event: never, context: never) => Promise<unknown>>;
  const breakers = new MemoryBreakers();
  const clock = { at: "2026-03-02T09:00:00.000Z", now: () => clock.at };

  before(async () => {
    running = await startTables();
    const { client } = running;
    const put = (table: string, item: Record<string, unknown>) =>
      client.send(new PutCommand({ TableName: table, Item: item }));
    const published = {
      pk: `${organisation}#track`,
      seq: 1,
      events: [{ type: "TrackPublished", document: defaultTrack }],
    };
    await put(tables.facts, published);
    await put(tables.facts, {
      pk: `${organisation}#scheme`,
      seq: 1,
      events: [{ type: "SchemePublished", document: defaultScheme }],
    });
    const job = (jobId: string, status: string) => ({
      ...settingKeys.job(organisation, jobId),
      jobId,
      siteId: "sit_leeds",
      title: "Warehouse colleague",
      description: "Days only",
      hoursPerWeek: 38,
      requirements: [],
      duties: [],
      watcherIds: [],
      openedAt: "2026-01-05",
      openings: 1,
      evergreen: false,
      status,
      version: 1,
    });
    await put(tables.records, job("job_warehouse", "open"));
    await put(tables.records, job("job_driver", "closed"));
    const members = [
      aMember({ memberId: "mem_olga", name: "Olga Novak", roles: ["referrer"] }),
      aMember({ memberId: "mem_rita" }),
      aMember({ memberId: "mem_lund", siteIds: ["sit_lund"] }),
      aMember({ memberId: "mem_hr", roles: ["hr"] }),
      aMember({ memberId: "mem_ada", roles: ["admin"] }),
    ];
    for (const member of members)
      await put(tables.people, { pk: `${organisation}#members`, sk: member.memberId, ...member });
    const log = { info: () => undefined, error: (code: string) => assert.fail(code) };
    const common = {
      people: createPeople(client, tables.people),
      views: createViews(client, tables.views, secret),
      clock,
      log,
      metrics: { count: () => undefined },
      secret,
    };
    handlers = {
      referrals: createReferrals({
        ...common,
        facts: createFacts(client, tables.facts, ApplicationEvent),
        settings: createSettings(client, tables, clock),
        ledger: createLedger(client, tables.ledger, () => Promise.resolve()),
        shares: createShares(client, tables.records),
        requests: createRequests(client, tables.records),
        publicUrl: "https://milepost.example",
      }),
      tasks: createWorklist({
        ...common,
        rows: createProjectedViews(client, tables.views),
        reports: createReports(client, tables.records),
        breakers,
      }),
    };
  });
  after(() => running.stop());

  async function call<Body>(
    memberId: string,
    request: string,
    asked: { body?: unknown; key?: string; query?: Record<string, string> } = {},
  ): Promise<{ status: number; body: Body }> {
    const handler =
      request.includes("/tasks") || request.includes("reports") ? handlers.tasks : handlers.referrals;
    const event = {
      routeKey: request,
      headers: asked.key ? { "idempotency-key": asked.key } : {},
      queryStringParameters: asked.query,
      body: asked.body === undefined ? undefined : JSON.stringify(asked.body),
      isBase64Encoded: false,
      requestContext: {
        requestId: "trace",
        authorizer: { jwt: { claims: { org: organisation, member: memberId } } },
      },
    } as unknown as APIGatewayProxyEventV2WithJWTAuthorizer;
    const result = (await handler(
      event as never,
      {} as Context as never,
    )) as APIGatewayProxyStructuredResultV2;
    return { status: result.statusCode ?? 0, body: JSON.parse(result.body ?? "null") as Body };
  }

  /** Writes a story as its facts, its person, its row and the points it has earned. */
  async function tell(story: Story, name: string): Promise<void> {
    const { client } = running;
    const application = story.application();
    const facts = createFacts(client, tables.facts, ApplicationEvent);
    for (const [seq, events] of Map.groupBy(story.events, (event) => event.factSeq)) {
      const [first] = events;
      assert.ok(first);
      await facts.append({
        stream: `${organisation}#application#${application.applicationId}`,
        seq,
        events: events.map((event) => ApplicationEvent.parse(event)),
        recordedAt: first.recordedAt,
        actor: first.actor,
      });
    }
    const { applicationId, candidateId } = application;
    await client.send(
      new PutCommand({
        TableName: tables.people,
        Item: {
          pk: `${organisation}#candidate#${candidateId}`,
          sk: "profile",
          candidateId,
          applicationId,
          name,
          country: "GB",
          locale: "en",
          version: 1,
        },
      }),
    );
    await createProjectedViews(client, tables.views).replace(
      rowOf(story.history(), { name, version: 1 }, defaultTrack),
      undefined,
    );
    const ledger = createLedger(client, tables.ledger, () => Promise.resolve());
    for (const { amount, causedAt, points: _points, ...entry } of dueEntries(story.history(), defaultScheme))
      await ledger.post({
        ...entry,
        organisation,
        applicationId,
        memberPoints: amount,
        organisationPoints: -amount,
        currency: "GBP",
        pointValue: 100,
        siteId: "sit_leeds",
        jobId: "job_warehouse",
        postedAt: causedAt,
        month: causedAt.slice(0, 7),
      });
  }

  const referralsOf = async (query: Record<string, string> = {}) => {
    const reply = await call<{ items: Referral[]; nextCursor?: string }>("mem_olga", "GET /v1/referrals", {
      query,
    });
    assert.equal(reply.status, 200);
    return reply.body;
  };
  const points = async () => (await call<PointsAccount>("mem_olga", "GET /v1/points")).body;

  it("a referrer without referrals has none, and no points", async () => {
    assert.deepEqual(await referralsOf(), { items: [] });
    assert.deepEqual(await points(), { balance: { points: 0, carried: false, worth: [] }, entries: [] });
  });

  it("the same member and job always have the same link, and it leads to them", async () => {
    const share = (key: string, jobId = "job_warehouse") =>
      call<{ shareToken: string; url: string; code?: string; type?: string }>("mem_olga", "POST /v1/shares", {
        key,
        body: { jobId },
      });
    const first = await share("a");
    assert.equal(first.status, 201);
    assert.deepEqual(await share("a"), first);
    assert.deepEqual(await share("b"), first);
    const { shareToken, url } = first.body;
    assert.match(shareToken, /^org_acme\.[A-Za-z0-9]{22}$/);
    assert.equal(url, `https://milepost.example/share/${shareToken}`);
    const found = await createShares(running.client, tables.records).find(shareToken);
    assert.deepEqual(found, {
      token: shareToken,
      organisation,
      jobId: "job_warehouse",
      memberId: "mem_olga",
    });
    const other = await call<{ shareToken: string }>("mem_rita", "POST /v1/shares", {
      key: "a",
      body: { jobId: "job_warehouse" },
    });
    assert.notEqual(other.body.shareToken, shareToken);
  });

  it("a link to a job that is closed or unknown, or a key used for another job, is refused", async () => {
    const status = async (key: string, jobId: string) =>
      (await call("mem_olga", "POST /v1/shares", { key, body: { jobId } })).status;
    assert.equal(await status("c", "job_driver"), 409);
    assert.equal(await status("d", "job_unknown"), 422);
    assert.equal(await status("a", "job_driver"), 422);
    assert.equal(
      (await call("mem_hr", "POST /v1/shares", { key: "e", body: { jobId: "job_warehouse" } })).status,
      403,
    );
  });

  it("points and greens are seen when the undo window is over, worth so much before tax", async () => {
    const story = upTo(
      "interview-completed",
      anApplication({ applicationId: "app_a", candidateId: "can_a" }),
    );
    await tell(story, "Anna Berg");
    clock.at = new Date(Date.parse(story.now) + 4 * 60_000).toISOString();
    assert.deepEqual((await points()).balance, { points: 0, carried: false, worth: [] });
    assert.equal((await referralsOf()).items[0]?.owed.points, 0);
    clock.at = new Date(Date.parse(story.now) + 5 * 60_000).toISOString();
    const worth = { amount: 2500, currency: "GBP", beforeTax: true };
    const account = await points();
    assert.deepEqual(account.balance, { points: 25, carried: false, worth: [worth] });
    assert.deepEqual(
      account.entries.map((e) => [e.milestone, e.points, e.firstName, e.worth]),
      [["interview-completed", 25, "Anna", worth]],
    );
    const [referral] = (await referralsOf()).items;
    assert.ok(referral);
    assert.deepEqual(
      [referral.firstName, referral.job.title, referral.status],
      ["Anna", "Warehouse colleague", "in-progress"],
    );
    assert.deepEqual(referral.owed, { points: 25, worth });
    assert.deepEqual(referral.pending.points, 200);
  });

  it("points undone inside the window never show; undone later they show as reversed, and a debt is carried", async () => {
    const green = upTo(
      "interview-completed",
      anApplication({ applicationId: "app_b", candidateId: "can_b" }),
    );
    await tell(green.laterBy({ minutes: 2 }).undo("interview-completed"), "Bo Li");
    clock.at = green.laterBy({ days: 3 }).now;
    assert.equal((await points()).entries.length, 1);
    const late = upTo("interview-completed", anApplication({ applicationId: "app_c", candidateId: "can_c" }));
    await tell(late.laterBy({ hours: 2 }).undo("interview-completed"), "Carla Diaz");
    const account = await points();
    assert.equal(account.balance.points, 25);
    assert.deepEqual(account.entries.map((e) => [e.firstName, e.points]).toSorted(), [
      ["Anna", 25],
      ["Carla", -25],
      ["Carla", 25],
    ]);
  });

  it("a referral that ended tells nothing of why, when somebody was told, or what happened", async () => {
    const story = upTo("interview-booked", anApplication({ applicationId: "app_d", candidateId: "can_d" }))
      .laterBy({ days: 1 })
      .outcome("interview-completed", "held-not-chosen");
    await tell(story, "Dan Smith");
    clock.at = story.laterBy({ hours: 3 }).now;
    const find = async () => (await referralsOf()).items.find((item) => item.applicationId === "app_d");
    assert.equal((await find())?.status, "in-progress");
    clock.at = story.laterBy({ days: 8 }).now;
    const ended = await find();
    assert.equal(ended?.status, "ended");
    assert.doesNotMatch(JSON.stringify(ended), /chosen|reason|experience|held|\bred\b|colour/);
    assert.equal(ended?.pending.points, 0);
  });

  it("referrals come in pages that go on where the one before ended", async () => {
    const ids: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await referralsOf({ limit: "3", ...(cursor ? { cursor } : {}) });
      ids.push(...page.items.map((item) => item.applicationId));
      cursor = page.nextCursor;
    } while (cursor);
    assert.deepEqual(
      ids,
      (await referralsOf()).items.map((item) => item.applicationId),
    );
    assert.equal(ids.length, 4);
    for (const wrong of ["app_a", "x.y"])
      assert.equal((await call("mem_olga", "GET /v1/referrals", { query: { cursor: wrong } })).status, 400);
  });

  it("a corrected date is the same in both; the entry keeps the date it was posted with", async () => {
    const held = upTo("interview-completed", anApplication({ applicationId: "app_e", candidateId: "can_e" }));
    const posted = held.now;
    const story = held.laterBy({ days: 2 }).redate("interview-completed", "2026-03-04T12:00:00.000Z");
    await tell(story, "Eva Lind");
    clock.at = story.laterBy({ days: 9 }).now;
    const entries = async () => (await points()).entries.filter((e) => e.applicationId === "app_e");
    const reached = async () =>
      (await referralsOf()).items
        .find((item) => item.applicationId === "app_e")
        ?.milestones.find(({ milestone }) => milestone === "interview-completed")?.reachedOn;
    assert.deepEqual(
      (await entries()).map((e) => [e.points, e.effectiveAt, e.reachedOn]),
      [[25, posted, "2026-03-04"]],
    );
    assert.equal(await reached(), "2026-03-04");
  });

  it("what stands no more was reached on no day", async () => {
    const { entries } = await points();
    assert.deepEqual(
      entries.filter((e) => e.applicationId === "app_c").map((e) => e.reachedOn),
      [undefined, undefined],
    );
  });

  it("another member's referrals and points are not shown", async () => {
    assert.equal((await call("mem_rita", "GET /v1/referrals")).status, 403);
    assert.equal((await call("mem_hr", "GET /v1/points")).status, 403);
  });

  it("tasks carry the candidate's name and go to those whose they are", async () => {
    const tasks = async (memberId: string) =>
      (await call<{ items: ListedTask[] }>(memberId, "GET /v1/tasks")).body.items.map(
        (t) => `${t.candidate.name}: ${t.kind}`,
      );
    assert.deepEqual(await tasks("mem_rita"), ["Dan Smith: rejection-call"]);
    const due = async () => {
      const [first] = (await call<{ items: ListedTask[] }>("mem_rita", "GET /v1/tasks")).body.items;
      return [first?.dueAt, first?.overdue];
    };
    const [dueAt = ""] = await due();
    const before = clock.at;
    try {
      clock.at = String(dueAt);
      assert.deepEqual(await due(), [dueAt, false]);
      clock.at = new Date(Date.parse(String(dueAt)) + 1).toISOString();
      assert.deepEqual(await due(), [dueAt, true]);
    } finally {
      clock.at = before;
    }
    assert.deepEqual(await tasks("mem_lund"), []);
    assert.deepEqual(await tasks("mem_hr"), []);
    assert.equal((await call("mem_olga", "GET /v1/tasks")).status, 403);
  });

  it("an admin's begin with the mail that fares badly, until somebody resets its breaker", async () => {
    const first = async (memberId: string) => {
      const { items } = (await call<{ items: (ListedTask | MailTask)[] }>(memberId, "GET /v1/tasks")).body;
      return items.flatMap((task) => ("applicationId" in task ? [] : [[task.kind, task.for, task.since]]));
    };
    assert.deepEqual(await first("mem_ada"), []);
    const since = clock.at;
    await breakers.tighten("org_acme", 1, { level: "warned", because: "bounces" }, since);
    assert.deepEqual(await first("mem_ada"), [["mail-warned", "admin", since]]);
    await breakers.tighten("org_acme", 1, { level: "stopped", because: "bounces" }, since);
    assert.deepEqual(await first("mem_ada"), [["mail-stopped", "admin", since]]);
    for (const memberId of ["mem_rita", "mem_hr"]) assert.deepEqual(await first(memberId), []);
    await breakers.reset("org_acme", 1, { by: "mem_ada", reason: "Mended." }, since);
    assert.deepEqual(await first("mem_ada"), []);
  });

  it("a refused report is shown to those who reach its application, newest first", async () => {
    const reports = createReports(running.client, tables.records);
    const report = (reportId: string, refusedAt: string, applicationId?: string) =>
      reports.keep({
        organisation,
        source: "payroll",
        account: "1",
        reportId,
        code: "not-live",
        message: "It is archived.",
        refusedAt,
        ...(applicationId ? { applicationId } : {}),
      });
    await report("r1", "2026-03-20T09:00:00.000Z", "app_a");
    await report("r2", "2026-03-21T09:00:00.000Z");
    const seen = async (memberId: string) =>
      (await call<{ items: { reportId: string }[] }>(memberId, "GET /v1/refused-reports")).body.items.map(
        (r) => r.reportId,
      );
    assert.deepEqual(await seen("mem_rita"), ["r2", "r1"]);
    assert.deepEqual(await seen("mem_lund"), ["r2"]);
  });
});
