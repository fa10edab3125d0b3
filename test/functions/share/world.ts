import assert from "node:assert/strict";
import { PutCommand, ScanCommand } from "@aws-sdk/lib-dynamodb";
import { createHandler } from "../../../functions/http/share/handler.ts";
import { createClaims } from "../../../shared/adapters/dynamodb/claims.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createShares } from "../../../shared/adapters/dynamodb/shares.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { EventOf } from "../../../shared/domain/application/events.ts";
import type { Job, Organisation } from "../../../shared/domain/organisation/organisation.ts";
import type { Candidate } from "../../../shared/domain/people/candidate.ts";
import { MemoryLog, memorySettings } from "../../builders/memory.ts";
import { aMember } from "../../builders/rows.ts";
import { startTables, tables } from "../../contract/engine.ts";

export const organisation = "org_acme";
export const token = `${organisation}.olgaSharesTheWarehouse`;

export interface Shown {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly text: string;
}

export type Form = Readonly<Record<string, string>>;
export type ShareWorld = Awaited<ReturnType<typeof openShare>>;

/** The share function on real tables, with a link that Olga made to the warehouse job. */
export async function openShare() {
  const { client, stop } = await startTables();
  const log = new MemoryLog();
  const settings = memorySettings();
  const changed: { job: Partial<Job>; organisation: Partial<Organisation> } = { job: {}, organisation: {} };
  const olga = aMember({ memberId: "mem_olga", name: "Olga Referrer", roles: ["referrer"] });
  await client.send(
    new PutCommand({
      TableName: tables.people,
      Item: { pk: `${organisation}#members`, sk: olga.memberId, ...olga },
    }),
  );
  const shares = createShares(client, tables.records);
  await shares.keep({ token, organisation, jobId: "job_warehouse", memberId: "mem_olga" }, []);
  const facts = createFacts(client, tables.facts, ApplicationEvent);
  const handle = createHandler({
    facts,
    people: createPeople(client, tables.people),
    claims: createClaims(client, tables.records),
    settings: {
      ...settings,
      job: async (...which) => {
        const job = await settings.job(...which);
        return job && { ...job, ...changed.job };
      },
      organisation: async (id) => {
        const found = await settings.organisation(id);
        return found && { ...found, ...changed.organisation };
      },
    },
    shares,
    clock: { now: () => "2026-03-02T09:00:00.000Z" },
    log,
    metrics: { count: () => undefined },
    secret: "a secret of thirty-two characters",
    pause: () => Promise.resolve(),
  });

  const ask = async (
    method: "GET" | "HEAD" | "POST",
    {
      link = token,
      query,
      form,
      languages,
    }: {
      readonly link?: string;
      readonly query?: Form;
      readonly form?: Form;
      readonly languages?: string;
    } = {},
  ): Promise<Shown> => {
    const { statusCode, headers, body } = await handle({
      routeKey: `${method} /share/{shareToken}`,
      headers: {
        ...(languages === undefined ? {} : { "accept-language": languages }),
        ...(form ? { "content-type": "application/x-www-form-urlencoded" } : {}),
      },
      pathParameters: { shareToken: link },
      ...(query ? { queryStringParameters: query } : {}),
      ...(form ? { body: new URLSearchParams(form).toString() } : {}),
      isBase64Encoded: false,
      requestContext: { requestId: "trace" },
    });
    return { status: statusCode ?? 0, headers: headers ?? {}, text: body ?? "" };
  };

  /** The key that a freshly opened page's form holds. */
  const key = async (): Promise<string> => {
    const { text } = await ask("GET");
    const found = /name="key" value="([\w-]+)"/.exec(text)?.[1];
    assert.ok(found, text);
    return found;
  };

  const received = async (): Promise<EventOf<"ApplicationReceived">[]> => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: tables.facts }));
    return Items.flatMap(({ events }) => events as ApplicationEvent[]).filter(
      (event) => event.type === "ApplicationReceived",
    );
  };

  const candidates = async (): Promise<Candidate[]> => {
    const { Items = [] } = await client.send(new ScanCommand({ TableName: tables.people }));
    return Items.filter(({ candidateId }) => candidateId !== undefined) as unknown as Candidate[];
  };

  return { ask, key, received, candidates, changed, log, stop };
}
