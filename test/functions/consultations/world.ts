import assert from "node:assert/strict";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { createHandler as createReleasing } from "../../../functions/events/release-slots/handler.ts";
import { createHandler } from "../../../functions/http/consultations/handler.ts";
import {
  createBookingCalendar,
  createExpertCalendars,
} from "../../../shared/adapters/dynamodb/booking-calendar.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { createInterviewCalendar } from "../../../shared/adapters/dynamodb/interview-calendar.ts";
import { createMarketBands, createPayViews } from "../../../shared/adapters/dynamodb/market.ts";
import { createPeople } from "../../../shared/adapters/dynamodb/people.ts";
import { sampleGeocoder } from "../../../shared/adapters/geocoding/sample-geocoder.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { openConsultation } from "../../../shared/domain/consultation/state.ts";
import type { Role } from "../../../shared/domain/organisation/organisation.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import { jitter } from "../../../shared/runtime/pause.ts";
import { withOutages } from "../../builders/calendar-outage.ts";
import type { Story } from "../../builders/history.ts";
import { batch, hint, memorySettings } from "../../builders/memory.ts";
import { aMember } from "../../builders/rows.ts";
import { startTables, tables } from "../../contract/engine.ts";

const organisation = "org_acme";

export interface Answer<Body> {
  readonly status: number;
  readonly text: string;
  readonly etag: string | undefined;
  readonly body: Body;
}

/** Every role, by who has it. */
const members: readonly (readonly [memberId: string, roles: Role[], seesPay?: boolean])[] = [
  ["mem_eva", ["expert"]],
  ["mem_zoe", ["expert"]],
  ["mem_rita", ["recruiter"], true],
  ["mem_rob", ["recruiter"]],
  ["mem_hugo", ["hr"], true],
  ["mem_maria", ["manager"], true],
  ["mem_cleo", ["client"], true],
  ["mem_olga", ["referrer"]],
  ["mem_ines", ["interviewer"]],
  ["mem_fin", ["finance"], true],
  ["mem_prue", ["privacy"]],
  ["mem_ada", ["admin"], true],
];

export type World = Awaited<ReturnType<typeof startWorld>>;

/** The experts' function on real tables, with a member of every role. */
export async function startWorld() {
  const { client, stop } = await startTables();
  const clock = { at: "2026-03-06T09:00:00.000Z", now: () => clock.at };
  const facts = createFacts(client, tables.facts, ApplicationEvent);
  const calendar = createBookingCalendar(client, tables.records, { pause: jitter });
  const failing = withOutages(facts, calendar);
  const log = { info: () => undefined, error: () => undefined };
  const releasing = createReleasing({
    facts,
    calendar,
    interviews: createInterviewCalendar(client, tables.records, { pause: jitter }),
    log,
  });
  const handler = createHandler({
    facts: failing.facts,
    people: createPeople(client, tables.people),
    settings: memorySettings(),
    geocoder: sampleGeocoder(),
    calendar: failing.calendar,
    calendars: createExpertCalendars(client, tables.records),
    bands: createMarketBands(client, tables.records),
    payViews: createPayViews(client, tables.views),
    clock,
    log,
    metrics: { count: () => undefined },
    secret: "a secret of tests",
    pause: jitter,
  });
  const put = (table: string, item: Record<string, unknown>) =>
    client.send(new PutCommand({ TableName: table, Item: item }));
  for (const [memberId, roles, seesPay = false] of members) {
    const member = aMember({
      memberId,
      roles,
      seesPay,
      ...(roles.includes("client") ? { clientId: "cli_1" } : {}),
    });
    await put(tables.people, { pk: `${organisation}#members`, sk: memberId, ...member });
  }

  /** Sends a request as a member: `POST /v1/consultations/{id}/start`, with the talk's id. */
  const call = async <Body = Record<string, unknown>>(
    memberId: string,
    routeKey: string,
    sent: {
      readonly id?: string;
      readonly body?: unknown;
      readonly ifMatch?: string;
      readonly key?: string;
      readonly query?: Record<string, string>;
    } = {},
  ): Promise<Answer<Body>> => {
    const result = await handler({
      routeKey,
      headers: {
        ...(sent.ifMatch ? { "if-match": sent.ifMatch } : {}),
        ...(sent.key ? { "idempotency-key": sent.key } : {}),
      },
      pathParameters: sent.id ? { id: sent.id } : {},
      queryStringParameters: sent.query,
      body: sent.body === undefined ? undefined : JSON.stringify(sent.body),
      isBase64Encoded: false,
      requestContext: {
        requestId: "trace",
        authorizer: { jwt: { claims: { org: organisation, member: memberId } } },
      },
    });
    const text = result.body ?? "";
    const etag = result.headers?.["etag"];
    return {
      status: result.statusCode ?? 0,
      text,
      etag: etag === undefined ? undefined : String(etag),
      body: JSON.parse(text) as Body,
    };
  };

  /** Writes a story: its facts, its person with what they and the recruiter wrote, its talk's slot. */
  const tell = async (story: Story, notes: Readonly<Record<string, string>> = {}): Promise<void> => {
    const { applicationId, candidateId } = story.application();
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
    const pk = `${organisation}#candidate#${candidateId}`;
    const person = {
      candidateId,
      applicationId,
      name: "Sam Okafor",
      country: "GB",
      locale: "en",
      version: 1,
    };
    await put(tables.people, { pk, sk: "profile", ...person });
    for (const [noteId, text] of Object.entries(notes))
      await put(tables.people, { pk, sk: `note#${noteId}`, noteId, text });
    const talk = openConsultation(story.application());
    if (talk) {
      const { consultationId, sequence, expertId, startsAt, endsAt } = talk;
      const slot = { expertId, startsAt, endsAt };
      const reserved = await calendar.reserve(
        organisation,
        { ...slot, consultationId, sequence, holder: applicationId },
        clock.at,
      );
      assert.ok(reserved.ok, JSON.stringify(reserved));
      const calendars = createExpertCalendars(client, tables.records);
      assert.deepEqual(await calendars.write(reserved.companions), { ok: true });
    }
  };

  const history = async (applicationId: string) =>
    historyOf(await facts.read(applicationStream(organisation, applicationId)));

  /** What the queue brings after a fact: the times that talks have left are given to others. */
  const release = async (applicationId: string): Promise<void> => {
    const { version } = await history(applicationId);
    const message = batch(
      hint("ConsultationCancelled", applicationStream(organisation, applicationId), version),
    );
    assert.deepEqual((await releasing(message)).batchItemFailures, []);
  };

  return {
    clock,
    outage: failing.outage,
    release,
    call,
    tell,
    history,
    calendar,
    facts,
    members: members.map(([memberId]) => memberId),
    stop,
  };
}
