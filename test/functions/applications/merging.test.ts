import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { createHandler } from "../../../functions/http/applications/handler.ts";
import { createClaims } from "../../../shared/adapters/dynamodb/claims.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createMessageRecords } from "../../../shared/adapters/dynamodb/messages.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createViews } from "../../../shared/adapters/dynamodb/views.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { memorySettings } from "../../builders/memory.ts";
import { aMember } from "../../builders/rows.ts";
import { startTables, tables } from "../../contract/engine.ts";
import type { RunningTables } from "../../contract/engine.ts";

const organisation = "org_acme";
const secret = "a secret of tests";

interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly body: { applicationId: string; state: string; eventSeq: number };
}

describe("merging two applications of one person", () => {
  let running: RunningTables;
  let handle: ReturnType<typeof createHandler>;
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
    handle = createHandler({
      facts: createFacts(client, tables.facts, ApplicationEvent),
      people: createPeople(client, tables.people),
      claims: createClaims(client, tables.records),
      settings: memorySettings(),
      messages: createMessageRecords(client, tables.records),
      geocoder: { locate: () => Promise.resolve(undefined) },
      views: createViews(client, tables.views, secret),
      clock,
      log: { info: () => undefined, error: (code: string) => assert.fail(code) },
      metrics: { count: () => undefined },
      secret,
      pause: () => Promise.resolve(),
    });
  });
  after(() => running.stop());

  async function call(request: string, id: string | undefined, body: object): Promise<Answer> {
    clock.at += 60_000;
    const { statusCode, body: text } = await handle({
      routeKey: request,
      headers: {},
      pathParameters: id ? { id } : {},
      body: JSON.stringify(body),
      isBase64Encoded: false,
      requestContext: {
        requestId: "trace",
        authorizer: { jwt: { claims: { org: organisation, member: "mem_rita" } } },
      },
    });
    const answer = JSON.parse(text ?? "null") as Answer["body"] & { type?: string };
    return { status: statusCode ?? 0, code: answer.type?.split("problem-")[1], body: answer };
  }

  const enter = async (candidate: object, more: object = {}): Promise<string> => {
    const { status, body } = await call("POST /v1/applications", undefined, {
      jobId: "job_warehouse",
      candidate,
      ...more,
    });
    assert.equal(status, 201);
    return body.applicationId;
  };
  const correct = async (id: string, change: object) =>
    assert.equal((await call("PATCH /v1/applications/{id}/candidate", id, change)).status, 200);
  const merge = (id: string, other: string, more: object = {}) =>
    call("POST /v1/applications/{id}/merge", id, { with: other, ...more });

  const anna = { name: "Anna Berg", email: "anna@people.example", phone: "+447700900001" };

  it("is refused where they share no address, no number and no name with a postcode", async () => {
    const older = await enter({ ...anna, postcode: "LS6 2QD" });
    const younger = await enter({ name: "Anna Berg", email: "other@people.example", postcode: "LS7 1AA" });
    const refused = await merge(younger, older);
    assert.deepEqual([refused.status, refused.code], [409, "not-the-same-person"]);
    assert.match(JSON.stringify(refused.body), /confirm/);
    assert.equal((await merge(older, younger)).code, "not-the-same-person", "whichever is named");
  });

  it("is done where somebody confirms that they are one person all the same", async () => {
    const older = await enter({ name: "Bo Li", email: "bo@people.example" });
    const younger = await enter({ name: "Bo Li", phone: "+447700900002" });
    const merged = await merge(younger, older, { confirm: true });
    assert.deepEqual([merged.status, merged.body.state], [200, "archived"]);
    assert.equal((await merge(younger, older)).code, "already-merged", "what stands in the way comes first");
    const parted = await call("POST /v1/applications/{id}/unmerge", younger, { with: older });
    assert.deepEqual([parted.status, parted.body.state], [200, "live"]);
  });

  it("archives the one that was entered later, though it is dated back: its day beats no claim", async () => {
    const older = await enter({ name: "Eva Moss", email: "eva@people.example" });
    const younger = await enter(
      { name: "Eva Moss", email: "eva@people.example" },
      { receivedAt: "2026-01-02T09:00:00.000Z" },
    );
    assert.deepEqual([(await merge(older, younger)).body.state], ["live"], "the older goes on");
    const parted = await call("POST /v1/applications/{id}/unmerge", younger, { with: older });
    assert.deepEqual([parted.status, parted.body.state], [200, "live"]);
  });

  it("needs no confirmation where one of them has, or had, what the other has", async () => {
    const shared = [
      [{ email: "carla@people.example" }, { email: "Carla@People.example" }],
      [{ phone: "+447700900003" }, { phone: "07700 900003", email: "c3@people.example" }],
      [
        { email: "c4@people.example", postcode: "LS6 2QE" },
        { email: "c5@people.example", postcode: "ls62qe" },
      ],
    ];
    for (const [one, other] of shared) {
      const older = await enter({ name: "Carla Diaz", ...one });
      const younger = await enter({ name: "Carla Diaz", ...other });
      assert.equal((await merge(younger, older)).status, 200, JSON.stringify(other));
    }
  });

  it("goes by addresses of before, too, whosever they were", async () => {
    for (const corrected of ["older", "younger"] as const) {
      const email = `dan.${corrected}@people.example`;
      const older = await enter({ name: "Dan Smith", email });
      const younger = await enter({ name: "D. Smith", email });
      const changed = corrected === "older" ? older : younger;
      await correct(changed, { email: `dan.new.${corrected}@people.example` });
      assert.equal((await merge(younger, older)).status, 200, corrected);
    }
  });
});
