import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createHandler } from "../../functions/schedule/aggregate-kpis/handler.ts";
import { recountApplication } from "../../functions/schedule/aggregate-kpis/recount.ts";
import { addSections } from "../../shared/domain/kpi/rollups.ts";
import type { Sections } from "../../shared/domain/kpi/rollups.ts";
import type { MessageEvent } from "../../shared/domain/messages/events.ts";
import type { Kpis } from "../../shared/ports/kpis.ts";
import { applicationStream, messagesStream } from "../../shared/runtime/history.ts";
import { anApplication, driverJob, upTo, utrecht } from "../builders/history.ts";
import type { Story } from "../builders/history.ts";
import { startTables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";
import { comparable, countingOn, months, now } from "./counting.ts";
import type { Counting } from "./counting.ts";

describe("counting changed applications", () => {
  let running: RunningTables;
  let world: Counting;
  const newOrganisation = (organisation: string) => world.newOrganisation(organisation);
  const tell = (...told: Parameters<Counting["tell"]>) => world.tell(...told);
  const run = (kpis?: Kpis) => world.run(kpis);
  const stored = (organisation: string) => world.stored(organisation);
  const assertEqualsRebuild = (...asserted: Parameters<Counting["assertEqualsRebuild"]>) =>
    world.assertEqualsRebuild(...asserted);
  const longTime = { getRemainingTimeInMillis: () => 200_000 };

  before(async () => {
    running = await startTables();
    world = countingOn(running);
  });
  after(() => running.stop());

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
