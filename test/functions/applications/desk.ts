import assert from "node:assert/strict";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { createHandler } from "../../../functions/http/applications/handler.ts";
import { createClaims } from "../../../shared/adapters/dynamodb/claims.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { memorySettings } from "../../builders/memory.ts";
import { aMember } from "../../builders/rows.ts";
import { startTables, tables } from "../../contract/engine.ts";

const organisation = "org_acme";
const secret = "a secret of tests";

export interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly body: Readonly<Record<string, unknown>> & {
    readonly applicationId: string;
    readonly state: string;
    readonly eventSeq: number;
    readonly recruiterId?: string;
    readonly referrerId?: string;
    readonly displacedReferrerId?: string;
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;

/** The applications function on real tables, called by Rita unless said; a minute passes before each call. */
export async function openDesk({
  members = [],
  settings = {},
}: { readonly members?: readonly Member[]; readonly settings?: Partial<Settings> } = {}) {
  const { client, stop } = await startTables();
  const clock = { at: Date.parse("2026-03-02T09:00:00.000Z"), now: () => new Date(clock.at).toISOString() };
  for (const member of [aMember({ memberId: "mem_rita" }), ...members])
    await client.send(
      new PutCommand({
        TableName: tables.people,
        Item: { pk: `${organisation}#members`, sk: member.memberId, ...member },
      }),
    );
  const claims = createClaims(client, tables.records);
  const handle = createHandler({
    facts: createFacts(client, tables.facts, ApplicationEvent),
    people: createPeople(client, tables.people),
    claims,
    settings: { ...memorySettings(), ...settings },
    geocoder: { locate: () => Promise.resolve(undefined) },
    clock,
    log: { info: () => undefined, error: (code: string) => assert.fail(code) },
    metrics: { count: () => undefined },
    secret,
    pause: () => Promise.resolve(),
  });

  const call = async (
    request: string,
    id: string | undefined,
    body: object,
    caller = "mem_rita",
  ): Promise<Answer> => {
    clock.at += 60_000;
    const { statusCode, body: text } = await handle({
      routeKey: request,
      headers: {},
      pathParameters: id ? { id } : {},
      body: JSON.stringify(body),
      isBase64Encoded: false,
      requestContext: {
        requestId: "trace",
        authorizer: { jwt: { claims: { org: organisation, member: caller } } },
      },
    });
    const answer = JSON.parse(text ?? "null") as Answer["body"] & { type?: string };
    return { status: statusCode ?? 0, code: answer.type?.split("problem-")[1], body: answer };
  };

  /** Enters somebody by hand. */
  const enter = async (candidate: object, more: object = {}): Promise<Answer["body"]> => {
    const { status, body } = await call("POST /v1/applications", undefined, {
      jobId: "job_warehouse",
      candidate,
      ...more,
    });
    assert.equal(status, 201, JSON.stringify(body));
    return body;
  };

  return { clock, claims, call, enter, stop };
}
