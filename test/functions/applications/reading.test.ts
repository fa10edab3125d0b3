import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { createClaims } from "../../../shared/adapters/dynamodb/claims.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createMessageRecords } from "../../../shared/adapters/dynamodb/messages.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createProjectedViews } from "../../../shared/adapters/dynamodb/projected-views.ts";
import { createReports } from "../../../shared/adapters/dynamodb/reports.ts";
import { createViews } from "../../../shared/adapters/dynamodb/views.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { nextSeq } from "../../../shared/ports/facts.ts";
import { applicationStream } from "../../../shared/runtime/history.ts";
import { createRecruiting } from "../../builders/recruiting.ts";
import { memorySettings } from "../../builders/memory.ts";
import { aMember } from "../../builders/rows.ts";
import { startTables, tables } from "../../contract/engine.ts";
import type { RunningTables } from "../../contract/engine.ts";

const organisation = "org_acme";
const secret = "a secret of tests";

interface Card {
  readonly applicationId: string;
  readonly milestones: readonly {
    readonly milestone: string;
    readonly outcomes: readonly { readonly details?: { readonly place?: string } }[];
  }[];
  readonly allowedOutcomes: readonly {
    readonly outcome: string;
    readonly needs: readonly string[];
    readonly mayCarry: readonly string[];
  }[];
  readonly tasks: readonly { readonly kind: string; readonly label: string }[];
  readonly keptUntil?: string;
  readonly detail: string;
  readonly errors: readonly { readonly pointer: string; readonly detail: string }[];
}

describe("an application as it is read", () => {
  let running: RunningTables;
  let handle: ReturnType<typeof createRecruiting>;
  const clock = { at: Date.parse("2026-03-02T09:00:00.000Z"), now: () => new Date(clock.at).toISOString() };

  before(async () => {
    running = await startTables();
    const { client } = running;
    const member = aMember({ memberId: "mem_rita" });
    await client.send(
      new PutCommand({
        TableName: tables.people,
        Item: { pk: `${organisation}#members`, sk: member.memberId, ...member },
      }),
    );
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
  });
  after(() => running.stop());

  async function call(request: string, id?: string, body?: object): Promise<{ status: number; body: Card }> {
    clock.at += 60_000;
    const { statusCode, body: text } = await handle({
      routeKey: request,
      headers: {},
      pathParameters: id ? { id } : {},
      ...(body ? { body: JSON.stringify(body) } : {}),
      isBase64Encoded: false,
      requestContext: {
        requestId: "trace",
        authorizer: { jwt: { claims: { org: organisation, member: "mem_rita" } } },
      },
    });
    return { status: statusCode ?? 0, body: JSON.parse(text ?? "null") as Card };
  }

  const enter = async (): Promise<string> => {
    const candidate = { name: "Anna Berg", email: "anna@people.example" };
    return (await call("POST /v1/applications", undefined, { jobId: "job_warehouse", candidate })).body
      .applicationId;
  };
  const record = (id: string, body: object) => call("POST /v1/applications/{id}/outcomes", id, body);
  const read = async (id: string) => (await call("GET /v1/applications/{id}", id)).body;
  const allowed = (card: Card, outcome: string) => {
    const found = card.allowedOutcomes.find((each) => each.outcome === outcome);
    assert.ok(found, outcome);
    return found;
  };
  const booking = {
    startsAt: "2026-03-05T10:00:00Z",
    endsAt: "2026-03-05T10:45:00Z",
    place: "Reception, 1 Wellington Street",
  };

  it("says what an outcome is refused without, as paths, and what else it takes", async () => {
    const id = await enter();
    const card = await read(id);
    assert.deepEqual(allowed(card, "spoke-interested").needs, []);
    assert.deepEqual(allowed(card, "needs-info").needs, ["details.item"]);
    assert.deepEqual(allowed(card, "call-back").needs, ["reviewBy"]);
    assert.deepEqual(allowed(card, "unreachable").needs, ["reason"], "too few tries so far");
    const booked = allowed(card, "booked");
    assert.deepEqual(booked.needs, ["details.startsAt", "details.endsAt"]);
    assert.deepEqual(booked.mayCarry, ["details.format", "details.place", "details.people"]);
  });

  it("says which reason is missing: of going on, or what the candidate is told", async () => {
    const id = await enter();
    const unmet = await record(id, { milestone: "contact-made", outcome: "unreachable" });
    assert.match(unmet.body.detail, /say why in "reason"/);
    assert.equal(unmet.body.errors[0]?.pointer, "/reason");
    await record(id, { milestone: "contact-made", outcome: "spoke-interested" });
    const untold = await record(id, { milestone: "interview-booked", outcome: "not-invited" });
    assert.match(untold.body.detail, /details\.reason/);
    assert.equal(untold.body.errors[0]?.pointer, "/details/reason");
  });

  it("shows until when its candidate may be told of other jobs, and nothing once that is over", async () => {
    const id = await enter();
    await record(id, { milestone: "contact-made", outcome: "spoke-interested" });
    const details = { reason: "experience" };
    await record(id, { milestone: "interview-booked", outcome: "not-invited", details });
    assert.equal((await read(id)).keptUntil, undefined);
    const facts = createFacts(running.client, tables.facts, ApplicationEvent);
    const stream = applicationStream(organisation, id);
    const says = async (event: ApplicationEvent) => {
      const seq = nextSeq(await facts.read(stream));
      const fact = {
        stream,
        seq,
        events: [event],
        recordedAt: clock.now(),
        actor: { kind: "candidate" },
      } as const;
      assert.ok((await facts.append(fact)).ok);
    };
    await says({ type: "KeptForOtherJobs", until: "2027-03-02" });
    assert.equal((await read(id)).keptUntil, "2027-03-02");
    await says({ type: "KeptForOtherJobs", until: "2026-03-01" });
    assert.equal((await read(id)).keptUntil, undefined);
    await says({ type: "KeptForOtherJobs", until: "2027-03-02" });
    await says({ type: "KeepingEnded" });
    assert.equal((await read(id)).keptUntil, undefined);
  });

  it("shows where an interview takes place, though the fact only points to it", async () => {
    const id = await enter();
    await record(id, { milestone: "contact-made", outcome: "spoke-interested" });
    const half = await record(id, {
      milestone: "interview-booked",
      outcome: "booked",
      details: { ...booking, endsAt: undefined },
    });
    assert.equal(half.body.errors[0]?.pointer, "/details/endsAt");
    const booked = await record(id, { milestone: "interview-booked", outcome: "booked", details: booking });
    assert.equal(booked.status, 200);
    const card = await read(id);
    const milestone = card.milestones.find((each) => each.milestone === "interview-booked");
    assert.equal(milestone?.outcomes[0]?.details?.place, booking.place);
  });

  it("says in plain words what there is to do", async () => {
    const id = await enter();
    await record(id, { milestone: "contact-made", outcome: "spoke-interested" });
    await record(id, { milestone: "interview-booked", outcome: "booked", details: booking });
    clock.at = Date.parse("2026-03-06T09:00:00.000Z");
    const details = { reason: "experience" };
    const held = await record(id, { milestone: "interview-completed", outcome: "held-not-chosen", details });
    assert.equal(held.status, 200);
    const [task] = (await read(id)).tasks;
    assert.match(
      task?.label ?? "",
      /^Call Anna Berg: a no after an interview comes from a person \(“[A-Z].*chosen/,
    );
  });
});
