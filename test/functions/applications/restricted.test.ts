import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { createProjector } from "../../../functions/stream/project-views/projector.ts";
import { createClaims } from "../../../shared/adapters/dynamodb/claims.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createMessageRecords } from "../../../shared/adapters/dynamodb/messages.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createProjectedViews } from "../../../shared/adapters/dynamodb/projected-views.ts";
import { createReports } from "../../../shared/adapters/dynamodb/reports.ts";
import { createChangedMarks, createDueItems } from "../../../shared/adapters/dynamodb/schedule.ts";
import { createViews } from "../../../shared/adapters/dynamodb/views.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { permissions } from "../../../shared/domain/organisation/permissions.ts";
import type { Role } from "../../../shared/domain/organisation/organisation.ts";
import { nextSeq } from "../../../shared/ports/facts.ts";
import { applicationsRoutes, cardRoutes, routeKey, worklistRoutes } from "../../../shared/routes.ts";
import type { Route } from "../../../shared/routes.ts";
import { applicationStream } from "../../../shared/runtime/history.ts";
import { createRecruiting } from "../../builders/recruiting.ts";
import { memorySettings } from "../../builders/memory.ts";
import { aMember } from "../../builders/rows.ts";
import { startTables, tables } from "../../contract/engine.ts";
import type { RunningTables } from "../../contract/engine.ts";

const organisation = "org_acme";
const secret = "a secret of tests";
const roles: readonly Role[] = [
  "admin",
  "recruiter",
  "hr",
  "finance",
  "privacy",
  "manager",
  "interviewer",
  "expert",
  "referrer",
  "client",
];

/** Bodies that would be carried out, or refused because of the application's state. */
const bodies: Readonly<Record<string, unknown>> = {
  recordOutcome: { milestone: "contact-made", outcome: "thinking" },
  redateOutcome: { effectiveAt: "2026-01-05T10:00:00Z" },
  undoOutcome: { confirm: true },
  answerConfirmation: { decision: "confirm" },
  settleCheckFirst: {},
  archiveApplication: { reason: "mistake" },
  reopenApplication: {},
  transferApplication: { jobId: "job_warehouse" },
  changeReferrer: { referrerId: "mem_referrer", reason: "It was somebody else." },
  mergeApplication: { with: "app_other" },
  unmergeApplication: { with: "app_other" },
  assignApplication: { recruiterId: "mem_recruiter" },
  logContact: { channel: "phone", direction: "out", result: "spoke", at: "2026-01-05T10:00:00Z" },
  movePromise: { byDay: "2027-01-05" },
  correctCandidate: { name: "Another" },
  requestRemoval: {},
};

describe("an application that hr and privacy alone may read", () => {
  let running: RunningTables;
  let handle: ReturnType<typeof createRecruiting>;
  let id = "";
  const clock = { at: Date.parse("2026-03-02T09:00:00.000Z"), now: () => new Date(clock.at).toISOString() };

  const append = async (
    actor: Parameters<ReturnType<typeof createFacts<ApplicationEvent>>["append"]>[0]["actor"],
    event: ApplicationEvent,
  ) => {
    const facts = createFacts(running.client, tables.facts, ApplicationEvent);
    const stream = applicationStream(organisation, id);
    const seq = nextSeq(await facts.read(stream));
    const appended = await facts.append({ stream, seq, events: [event], recordedAt: clock.now(), actor });
    assert.ok(appended.ok);
  };
  const project = () =>
    createProjector({
      facts: createFacts(running.client, tables.facts, ApplicationEvent),
      people: createPeople(running.client, tables.people),
      settings: memorySettings(),
      views: createProjectedViews(running.client, tables.views),
      marks: createChangedMarks(running.client, tables.records),
      dueItems: createDueItems(running.client, tables.records),
      clock,
      pause: () => Promise.resolve(),
    }).application(organisation, id);

  before(async () => {
    running = await startTables();
    const { client } = running;
    for (const role of roles) {
      const member = aMember({ memberId: `mem_${role}`, roles: [role], clientId: "cli_north" });
      const Item = { pk: `${organisation}#members`, sk: member.memberId, ...member };
      await client.send(new PutCommand({ TableName: tables.people, Item }));
    }
    handle = createRecruiting({
      facts: createFacts(client, tables.facts, ApplicationEvent),
      people: createPeople(client, tables.people),
      claims: createClaims(client, tables.records),
      settings: memorySettings(),
      messages: createMessageRecords(client, tables.records),
      views: createViews(client, tables.views, secret),
      rows: createProjectedViews(client, tables.views),
      reports: createReports(client, tables.records),
      geocoder: { locate: () => Promise.resolve(undefined) },
      clock,
      log: { info: () => undefined, error: (code: string) => assert.fail(code) },
      metrics: { count: () => undefined },
      secret,
      pause: () => Promise.resolve(),
    });
    const candidate = { name: "Åsa Lind", email: "asa@people.example" };
    const entered = await call("recruiter", "POST /v1/applications", { jobId: "job_warehouse", candidate });
    id = (JSON.parse(entered.text) as { applicationId: string }).applicationId;
    await call("recruiter", "POST /v1/applications/{id}/archive", { reason: "other" });
    await append({ kind: "clock" }, { type: "DataRestricted" });
    await project();
  });
  after(() => running.stop());

  async function call(role: Role, key: string, body?: unknown, query: Readonly<Record<string, string>> = {}) {
    clock.at += 60_000;
    const result = await handle({
      routeKey: key,
      headers: { "if-match": '"2"' },
      pathParameters: {
        id,
        eventSeq: "1",
        confirmationId: "confirm-1",
        taskId: "outcome-1",
      },
      queryStringParameters: query,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      isBase64Encoded: false,
      requestContext: {
        requestId: "trace",
        authorizer: { jwt: { claims: { org: organisation, member: `mem_${role}` } } },
      },
    });
    return { status: result.statusCode ?? 0, text: result.body ?? "" };
  }

  const ofOne = [...applicationsRoutes, ...cardRoutes].filter(({ path }) =>
    path.includes("/applications/{id}"),
  );
  const bodyOf = ({ method, operation }: Route) => (method === "GET" ? undefined : bodies[operation]);

  for (const role of roles.filter((each) => each !== "hr" && each !== "privacy"))
    it(`is not there for ${role}, on any route`, async () => {
      for (const route of ofOne) {
        const { status, text } = await call(role, routeKey(route), bodyOf(route));
        const may = permissions[route.operation]?.includes(role) === true;
        assert.equal(status, may ? 404 : 403, `${routeKey(route)}: ${text}`);
        assert.doesNotMatch(text, /Åsa|Lind|people\.example/);
      }
      for (const route of worklistRoutes.filter(({ operation }) => permissions[operation]?.includes(role))) {
        const query: Record<string, string> =
          { listApplications: { state: "archived" }, listDue: { until: "2027-12-31T00:00:00.000Z" } }[
            route.operation
          ] ?? {};
        for (const more of route.operation === "listApplications" ? [{}, { q: "åsa" }] : [{}]) {
          const { status, text } = await call(role, routeKey(route), undefined, { ...query, ...more });
          assert.equal(status, 200, text);
          assert.ok(!text.includes(id), `${routeKey(route)}: ${text}`);
        }
      }
    });

  for (const role of ["hr", "privacy"] as const)
    it(`is read by ${role}`, async () => {
      for (const key of ["GET /v1/applications/{id}", "GET /v1/applications/{id}/events"]) {
        const { status, text } = await call(role, key);
        assert.equal(status, 200, text);
      }
      const listed = await call(role, "GET /v1/applications", undefined, { state: "archived", q: "åsa" });
      assert.ok(listed.text.includes(id));
    });

  it("is on privacy's list of what is erased, without a name, and on nobody else's", async () => {
    for (const role of roles) {
      const { status, text } = await call(role, "GET /v1/retention", undefined, { until: "2027-12-31" });
      assert.equal(status, role === "privacy" ? 200 : 403, role);
      assert.doesNotMatch(text, /Åsa/);
      if (role !== "privacy") continue;
      const { items } = JSON.parse(text) as {
        items: { applicationId: string; step: string; on: string; rule: object }[];
      };
      assert.deepEqual(
        items.map(({ applicationId, step, on, rule }) => ({ applicationId, step, on, rule })),
        [
          { applicationId: id, step: "notice", on: "2026-08-26", rule: { erasedAfter: { months: 6 } } },
          { applicationId: id, step: "erased", on: "2026-09-02", rule: { erasedAfter: { months: 6 } } },
        ],
      );
    }
    const wrong = await call("privacy", "GET /v1/retention", undefined, { until: "soon" });
    assert.equal(wrong.status, 400);
  });

  it("is there again for everybody once it is live again", async () => {
    assert.equal((await call("hr", "POST /v1/applications/{id}/restore", {})).status, 200);
    await project();
    assert.equal((await call("recruiter", "GET /v1/applications/{id}")).status, 200);
    assert.ok(
      (await call("recruiter", "GET /v1/applications", undefined, { state: "live" })).text.includes(id),
    );
  });
});
