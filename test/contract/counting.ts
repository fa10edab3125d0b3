/** Applications whose facts lie on a real engine, and the figures that are counted of them. */
import assert from "node:assert/strict";
import { createHandler } from "../../functions/schedule/aggregate-kpis/handler.ts";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import { createKpiGenerations } from "../../shared/adapters/dynamodb/kpi-generations.ts";
import { createKpis } from "../../shared/adapters/dynamodb/kpis.ts";
import { createLedger } from "../../shared/adapters/dynamodb/ledger.ts";
import { createChangedMarks } from "../../shared/adapters/dynamodb/schedule.ts";
import { createSettings } from "../../shared/adapters/dynamodb/settings.ts";
import { ApplicationEvent } from "../../shared/domain/application/events.ts";
import { bases } from "../../shared/domain/kpi/contribution.ts";
import { dimensions } from "../../shared/domain/kpi/rollups.ts";
import { MessageEvent } from "../../shared/domain/messages/events.ts";
import { SchemePublished, TrackPublished } from "../../shared/domain/organisation/events.ts";
import { dueEntries } from "../../shared/domain/points/entries.ts";
import { defaultScheme } from "../../shared/domain/points/scheme.ts";
import { defaultTrack } from "../../shared/domain/track/default-track.ts";
import type { Kpis } from "../../shared/ports/kpis.ts";
import { jitter } from "../../shared/runtime/pause.ts";
import { applicationStream } from "../../shared/runtime/history.ts";
import { MemoryMetrics } from "../builders/memory.ts";
import type { Story } from "../builders/history.ts";
import { Books, booksOf } from "../domain/kpi/books.ts";
import { tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

export const months = ["2026-03", "2026-04", "2026-05", "2026-06"];
export const now = "2026-06-10T12:00:00.000Z";

const recordedNow = { recordedAt: now, actor: { kind: "member", memberId: "mem_ada" } } as const;
const longTime = { getRemainingTimeInMillis: () => 200_000 };

/** Pages are an address, not a content: compared without their number. */
export const comparable = (books: Books) => books.withoutPages().content();

export type Counting = ReturnType<typeof countingOn>;

export function countingOn({ client }: Pick<RunningTables, "client">) {
  const clock = { now: () => now };
  const failures: string[] = [];
  const log = { info: () => undefined, error: (code: string) => void failures.push(code) };
  const world = {
    failures,
    facts: createFacts(client, tables.facts, ApplicationEvent),
    messageFacts: createFacts(client, tables.facts, MessageEvent),
    tracks: createFacts(client, tables.facts, TrackPublished),
    schemes: createFacts(client, tables.facts, SchemePublished),
    ledger: createLedger(client, tables.ledger, jitter),
    settings: createSettings(client, { records: tables.records, facts: tables.facts }, clock),
    kpis: createKpis(client, tables.views),
    generations: createKpiGenerations(client, tables, { pause: jitter }),
    marks: createChangedMarks(client, tables.records),
    clock,
    metrics: new MemoryMetrics(),
    log,
    pause: jitter,
  };

  async function newOrganisation(organisation: string): Promise<void> {
    const track = { type: "TrackPublished", document: defaultTrack } as const;
    const scheme = { type: "SchemePublished", document: defaultScheme } as const;
    await world.tracks.append({ stream: `${organisation}#track`, seq: 1, events: [track], ...recordedNow });
    await world.schemes.append({
      stream: `${organisation}#scheme`,
      seq: 1,
      events: [scheme],
      ...recordedNow,
    });
  }

  /** Writes what the story has told and was not written yet, posts its points unless told not to, and marks it. */
  async function tell(story: Story, { points = true } = {}): Promise<void> {
    const { organisation, applicationId, site, job } = story.application();
    const stream = applicationStream(organisation, applicationId);
    const known = new Set((await world.facts.read(stream)).map((fact) => fact.seq));
    const facts = Map.groupBy(story.events, (event) => event.factSeq);
    for (const [seq, events] of facts)
      if (!known.has(seq)) {
        const { recordedAt, actor } = events[0] as (typeof events)[number];
        await world.facts.append({
          stream,
          seq,
          events: events.map((e) => ApplicationEvent.parse(e)),
          recordedAt,
          actor,
        });
      }
    if (points)
      for (const due of dueEntries(story.history(), story.scheme))
        await world.ledger.post({
          ...due,
          organisation,
          applicationId,
          memberPoints: due.amount,
          organisationPoints: -due.amount,
          currency: site.currency,
          pointValue: 100,
          siteId: site.siteId,
          jobId: job.jobId,
          postedAt: due.causedAt,
          month: due.causedAt.slice(0, 7),
        });
    await world.marks.mark(stream, story.history().version);
  }

  /** One run of the schedule. */
  const run = (kpis: Kpis = world.kpis) => createHandler({ ...world, kpis })({} as never, longTime);

  /** All that the served rollups of an organisation hold, as the books in memory say it. */
  async function stored(organisation: string): Promise<Books> {
    const books = new Books();
    for (const dimension of dimensions)
      for (const basis of bases)
        for (const exact of [false, true]) {
          const query = { organisation, dimension, basis, months };
          for (const { row, month, sections } of await (exact
            ? world.kpis.exactValues(query)
            : world.kpis.rows(query)))
            for (const [section, counters] of Object.entries(sections))
              books.add({ dimension, row, basis, month, section, ...(exact ? { page: 0 } : {}) }, counters);
        }
    return books;
  }

  async function assertEqualsRebuild(
    organisation: string,
    stories: Parameters<typeof booksOf>[0],
  ): Promise<void> {
    assert.deepEqual(comparable(await stored(organisation)), comparable(booksOf(stories)));
  }

  return { ...world, newOrganisation, tell, run, stored, assertEqualsRebuild };
}
