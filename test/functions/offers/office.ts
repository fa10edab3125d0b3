import assert from "node:assert/strict";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import type { output } from "zod/mini";
import { createHandler as createOffers } from "../../../functions/http/offers/handler.ts";
import { createProjector } from "../../../functions/stream/project-views/projector.ts";
import type { ApplicationView } from "../../../shared/contracts/http/applications.ts";
import { createClaims } from "../../../shared/adapters/dynamodb/claims.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createMessageRecords } from "../../../shared/adapters/dynamodb/messages.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { createProjectedViews } from "../../../shared/adapters/dynamodb/projected-views.ts";
import { createReports } from "../../../shared/adapters/dynamodb/reports.ts";
import { createViews } from "../../../shared/adapters/dynamodb/views.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { createRecruiting } from "../../builders/recruiting.ts";
import { memorySettings } from "../../builders/memory.ts";
import type { Story } from "../../builders/history.ts";
import { aMember } from "../../builders/rows.ts";
import { startTables, tables } from "../../contract/engine.ts";

const organisation = "org_acme";
const secret = "a secret of tests";

export interface Answer {
  readonly status: number;
  readonly code: string | undefined;
  readonly pointer: string | undefined;
  readonly text: string;
  readonly body: output<typeof ApplicationView> & { readonly confirmationId: string };
}

export type Office = Awaited<ReturnType<typeof openOffice>>;

/** Offers and applications on real tables, from Monday 9 March 2026. Rita sees pay, Ralf does not, Hanna is hr. */
export async function openOffice({
  members = [],
  settings = {},
}: { readonly members?: readonly Member[]; readonly settings?: Partial<Settings> } = {}) {
  const { client, stop } = await startTables();
  const clock = { at: Date.parse("2026-03-09T09:00:00.000Z"), now: () => new Date(clock.at).toISOString() };
  const everybody = [
    aMember({ memberId: "mem_rita", seesPay: true }),
    aMember({ memberId: "mem_ralf", name: "Ralf Recruiter" }),
    aMember({ memberId: "mem_hanna", roles: ["hr"], seesPay: true }),
    ...members,
  ];
  for (const member of everybody)
    await client.send(
      new PutCommand({
        TableName: tables.people,
        Item: { pk: `${organisation}#members`, sk: member.memberId, ...member },
      }),
    );
  const facts = createFacts(client, tables.facts, ApplicationEvent);
  const people = createPeople(client, tables.people);
  const shared = {
    facts,
    people,
    settings: { ...memorySettings(), ...settings },
    geocoder: { locate: () => Promise.resolve(undefined) },
    views: createViews(client, tables.views, secret),
    clock,
    log: { info: () => undefined, error: (code: string) => assert.fail(code) },
    metrics: { count: () => undefined },
    secret,
    pause: () => Promise.resolve(),
  };
  const offers = createOffers(shared);
  const applications = createRecruiting({
    ...shared,
    rows: createProjectedViews(client, tables.views),
    reports: createReports(client, tables.records),
    claims: createClaims(client, tables.records),
    messages: createMessageRecords(client, tables.records),
  });
  const projector = createProjector({
    ...shared,
    views: createProjectedViews(client, tables.views),
    marks: { mark: () => Promise.resolve() },
    dueItems: { note: () => Promise.resolve() },
  });

  /** Sends a request `METHOD path`, with the ids that stand in it, as Rita unless said. A minute passes before it. */
  const call = async (
    request: string,
    path: { readonly id?: string; readonly offerId?: string; readonly confirmationId?: string },
    body?: object,
    { as = "mem_rita", key }: { as?: string; key?: string } = {},
  ): Promise<Answer> => {
    clock.at += 60_000;
    const route =
      request.includes("/offers") || /competing|shortlist|support/.test(request) ? offers : applications;
    const { statusCode, body: text = "" } = await route({
      routeKey: request,
      headers: key ? { "idempotency-key": key } : {},
      pathParameters: path,
      ...(body ? { body: JSON.stringify(body) } : {}),
      isBase64Encoded: false,
      requestContext: {
        requestId: "trace",
        authorizer: { jwt: { claims: { org: organisation, member: as } } },
      },
    });
    const answer = JSON.parse(text || "null") as Answer["body"] & {
      type?: string;
      errors?: { pointer: string }[];
    };
    return {
      status: statusCode ?? 0,
      code: answer.type?.split("problem-")[1],
      pointer: answer.errors?.[0]?.pointer,
      text,
      body: answer,
    };
  };

  const base = "/v1/applications/{id}";
  return {
    clock,
    call,
    stop,
    /** Puts a told story into the tables. */
    telling: async (story: Story): Promise<string> => {
      const { applicationId: id, candidateId } = story.application();
      await client.send(
        new PutCommand({
          TableName: tables.people,
          Item: {
            pk: `${organisation}#candidate#${candidateId}`,
            sk: "profile",
            candidateId,
            applicationId: id,
            name: "Sam Okafor",
            email: "sam@people.example",
            country: "GB",
            locale: "en",
            version: 1,
          },
        }),
      );
      for (const [seq, events] of Map.groupBy(story.events, ({ factSeq }) => factSeq)) {
        const [first] = events;
        if (!first) continue;
        const plain = events.map(
          ({ seq: _seq, factSeq: _factSeq, recordedAt: _at, actor: _actor, ...event }) => event,
        );
        const { recordedAt, actor } = first;
        const stream = `${organisation}#application#${id}`;
        await facts.append({ stream, seq, events: plain, recordedAt, actor });
      }
      return id;
    },
    project: (id: string) => projector.application(organisation, id),
    draft: (id: string, terms: object, as?: string) =>
      call(`POST ${base}/offers`, { id }, { terms }, as ? { as } : {}),
    on: (id: string, offerId: string, what: string, body: object, options?: { as?: string; key?: string }) =>
      call(`POST ${base}/offers/{offerId}/${what}`, { id, offerId }, body, options),
    read: (id: string, as = "mem_rita") => call(`GET ${base}`, { id }, undefined, { as }),
  };
}
