import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { rebuildKpis } from "../../commands/rebuild-kpis.ts";
import { createHandler } from "../../functions/schedule/aggregate-kpis/handler.ts";
import { recountApplication } from "../../functions/schedule/aggregate-kpis/recount.ts";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import { createKpis } from "../../shared/adapters/dynamodb/kpis.ts";
import { createLedger } from "../../shared/adapters/dynamodb/ledger.ts";
import { createChangedMarks } from "../../shared/adapters/dynamodb/schedule.ts";
import { createSettings } from "../../shared/adapters/dynamodb/settings.ts";
import { ApplicationEvent } from "../../shared/domain/application/events.ts";
import { bases } from "../../shared/domain/kpi/contribution.ts";
import { addSections, dimensions } from "../../shared/domain/kpi/rollups.ts";
import type { Sections } from "../../shared/domain/kpi/rollups.ts";
import { MessageEvent } from "../../shared/domain/messages/events.ts";
import { SchemePublished, TrackPublished } from "../../shared/domain/organisation/events.ts";
import { dueEntries } from "../../shared/domain/points/entries.ts";
import { defaultScheme } from "../../shared/domain/points/scheme.ts";
import { defaultTrack } from "../../shared/domain/track/default-track.ts";
import type { Kpis } from "../../shared/ports/kpis.ts";
import { jitter } from "../../shared/runtime/pause.ts";
import { applicationStream, messagesStream } from "../../shared/runtime/history.ts";
import { anApplication, driverJob, upTo, utrecht } from "../builders/history.ts";
import type { Story } from "../builders/history.ts";
import { Books, booksOf } from "../domain/kpi/books.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

const months = ["2026-03", "2026-04", "2026-05", "2026-06"];
const now = "2026-06-10T12:00:00.000Z";

describe("counting changed applications", () => {
  let running: RunningTables;
  let world: ReturnType<typeof connect>;

  function connect() {
    const { client } = running;
    const clock = { now: () => now };
    const log = { info: () => undefined, error: (code: string) => void failures.push(code) };
    const failures: string[] = [];
    return {
      failures,
      facts: createFacts(client, tables.facts, ApplicationEvent),
      messageFacts: createFacts(client, tables.facts, MessageEvent),
      tracks: createFacts(client, tables.facts, TrackPublished),
      schemes: createFacts(client, tables.facts, SchemePublished),
      ledger: createLedger(client, tables.ledger, jitter),
      settings: createSettings(client, { records: tables.records, facts: tables.facts }, clock),
      kpis: createKpis(client, tables.views),
      marks: createChangedMarks(client, tables.records),
      clock,
      log,
      pause: jitter,
    };
  }

  before(async () => {
    running = await startTables();
    world = connect();
  });
  after(() => running.stop());

  const recordedNow = { recordedAt: now, actor: { kind: "member", memberId: "mem_ada" } } as const;

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

  const longTime = { getRemainingTimeInMillis: () => 200_000 };
  const run = (kpis: Kpis = world.kpis) => createHandler({ ...world, kpis })({} as never, longTime);

  /** All that the rollups of an organisation hold, as the books in memory say it. */
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

  /** Pages are an address, not a content: compared without their number. */
  const comparable = (books: Books) => books.withoutPages().content();

  async function assertEqualsRebuild(
    organisation: string,
    stories: Parameters<typeof booksOf>[0],
  ): Promise<void> {
    assert.deepEqual(comparable(await stored(organisation)), comparable(booksOf(stories)));
  }

  it("adds what an application contributes, and takes out what an undo took back", async () => {
    const organisation = "org_undo";
    await newOrganisation(organisation);
    const first = upTo("offer", anApplication({ organisation }).laterBy({ hours: 30 }).contact());
    await tell(first);
    await run();
    await assertEqualsRebuild(organisation, [first]);
    const undone = first.undo("interview-completed");
    await tell(undone);
    await run();
    await assertEqualsRebuild(organisation, [undone]);
  });

  it("counts what became of mails, whenever it came to light, without the application itself changing", async () => {
    const organisation = "org_mails";
    await newOrganisation(organisation);
    const story = anApplication({ organisation });
    await tell(story);
    await run();
    const stream = messagesStream(organisation, story.application().applicationId);
    const messageId = "1#candidate#candidate-receipt";
    const about = { cause: 1, template: "candidate-receipt", role: "candidate", byPerson: false } as const;
    const messages: readonly MessageEvent[] = [
      { type: "MessageSent", messageId, ...about, attempts: 1, at: story.now },
      { type: "MessageDelivered", messageId, at: story.laterBy({ minutes: 1 }).now },
      { type: "MessageBounced", messageId, at: story.laterBy({ minutes: 9 }).now },
    ];
    for (const [index, event] of messages.entries()) {
      const fact = { stream, seq: index + 1, events: [event], recordedAt: event.at };
      await world.messageFacts.append({ ...fact, actor: { kind: "clock" } });
      await world.marks.mark(stream, fact.seq);
      await run();
      await assertEqualsRebuild(organisation, [{ story, messages: messages.slice(0, fact.seq) }]);
    }
    assert.deepEqual(await world.marks.marked(0, 10), []);
  });

  it("moves everything with an application that changes its job, in as many transactions as it takes", async () => {
    const organisation = "org_move";
    await newOrganisation(organisation);
    const stayed = upTo("started-work", anApplication({ organisation }).laterBy({ hours: 30 }).contact())
      .laterBy({ days: 28 })
      .sweep()
      .outcome("still-working-4w", "yes");
    await tell(stayed);
    await run();
    // What was posted keeps its currency, so the new site has the same.
    const moved = stayed.transfer(driverJob, { ...utrecht, currency: "GBP" }, "mem_rob");
    await tell(moved);
    await run();
    await assertEqualsRebuild(organisation, [moved]);
  });

  it("is right with several runs at once over a growing list, each change marked more than once", async () => {
    const organisation = "org_race";
    await newOrganisation(organisation);
    const lives = Array.from({ length: 4 }, (_, index) => {
      const start = anApplication({ organisation, applicationId: `app_race${index}` });
      const contacted = start.laterBy({ hours: index + 1 }).contact();
      const further = upTo(index % 2 ? "interview-completed" : "offer", contacted);
      return [start, contacted, further, index % 3 ? further : further.undo("contact-made")] as const;
    });
    for (const moment of [0, 1, 2, 3]) {
      const writing = lives.map((life) => tell(life[moment] as Story));
      await Promise.all([...writing, run(), run(), run()]);
      await Promise.all([run(), run()]);
    }
    await assertEqualsRebuild(
      organisation,
      lives.map((life) => life[3]),
    );
    assert.deepEqual(await world.marks.marked(0, 10), []);
  });

  it("counts once although the answer to the write was lost, or the run ended before the mark was cleared", async () => {
    const organisation = "org_lost";
    await newOrganisation(organisation);
    const story = upTo("interview-completed", anApplication({ organisation }));
    await tell(story);
    const losing: Kpis = {
      ...world.kpis,
      recount: async (recount) => {
        await world.kpis.recount(recount);
        throw new Error("the connection broke");
      },
    };
    await assert.rejects(run(losing), /could not be counted/);
    assert.deepEqual(world.failures.splice(0), ["NOT_COUNTED"]);
    await run();
    await run();
    await assertEqualsRebuild(organisation, [story]);
  });

  it("never lets older facts win over what was counted since", async () => {
    const organisation = "org_late";
    await newOrganisation(organisation);
    const early = upTo("interview-completed", anApplication({ organisation }));
    const late = early.undo("contact-made");
    await tell(anApplication({ organisation }));
    await run();
    await tell(early);
    const { applicationId } = early.application();
    const old = await world.facts.read(applicationStream(organisation, applicationId));
    // It has read the facts, then stands still while everything is undone and counted.
    let wake = (): void => undefined;
    const asleep = new Promise<void>((resolve) => (wake = resolve));
    let reads = 0;
    const slow = recountApplication(organisation, applicationId, {
      ...world,
      facts: {
        read: async (stream) => {
          reads += 1;
          if (reads > 1) return world.facts.read(stream);
          await asleep;
          return old;
        },
      },
    });
    await tell(late);
    await run();
    wake();
    await slow;
    assert.equal(reads, 2);
    await assertEqualsRebuild(organisation, [late]);
  });

  it("keeps the mark, and says nothing of being complete, until the points are posted", async () => {
    const organisation = "org_wait";
    await newOrganisation(organisation);
    const story = upTo("interview-completed", anApplication({ organisation }));
    await tell(story, { points: false });
    const asOf = await world.kpis.asOf();
    await createHandler({ ...world, clock: { now: () => "2026-06-11T12:00:00.000Z" } })(
      {} as never,
      longTime,
    );
    assert.equal(await world.kpis.asOf(), asOf);
    await tell(story);
    await run();
    await assertEqualsRebuild(organisation, [story]);
    assert.equal(await world.kpis.asOf(), now);
  });

  it("is counted again by command, also from nothing", async () => {
    const organisation = "org_rebuild";
    await newOrganisation(organisation);
    const stories = [
      upTo("offer", anApplication({ organisation }).laterBy({ hours: 30 }).contact()),
      anApplication({ organisation, applicationId: "app_2" }),
    ];
    for (const story of stories) await tell(story);
    await run();
    const installation = { documents: running.client, tables };
    for (const fromNothing of [false, true]) {
      const result = await rebuildKpis(organisation, installation, fromNothing);
      assert.deepEqual(result, { counted: 2, waiting: 0 });
      await assertEqualsRebuild(organisation, stories);
    }
  });

  it("says when a month that was over has changed", async () => {
    const organisation = "org_restated";
    await newOrganisation(organisation);
    await tell(anApplication({ organisation }));
    await run();
    const [row] = await world.kpis.rows({ organisation, dimension: "organisation", basis: "cohort", months });
    assert.equal(row?.restatedAt, now);
  });

  it("stops in time, and goes on with the next run", async () => {
    const organisation = "org_time";
    await newOrganisation(organisation);
    const story = anApplication({ organisation });
    await tell(story);
    await createHandler(world)({} as never, { getRemainingTimeInMillis: () => 1000 });
    assert.deepEqual(comparable(await stored(organisation)), []);
    await run();
    await assertEqualsRebuild(organisation, [story]);
  });

  it("keeps organisations apart", async () => {
    await Promise.all(["org_one", "org_two"].map(newOrganisation));
    await tell(anApplication({ organisation: "org_one" }));
    await tell(anApplication({ organisation: "org_two" }));
    await run();
    const [row] = await world.kpis.rows({
      organisation: "org_one",
      dimension: "site",
      basis: "cohort",
      months,
      id: "sit_leeds",
    });
    assert.equal(addSections([row?.sections as Sections])["counts"]?.["received"], 1);
  });
});
