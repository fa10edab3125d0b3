import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createHandler } from "../../../functions/events/award-points/handler.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { dueEntries } from "../../../shared/domain/points/entries.ts";
import { defaultScheme } from "../../../shared/domain/points/scheme.ts";
import { subscriptions } from "../../../shared/names.ts";
import { anApplication, rita, upTo } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";
import {
  batch,
  hint,
  MemoryClock,
  MemoryFacts,
  MemoryLedger,
  MemoryLog,
  MemoryPeople,
  memorySettings,
  tell,
} from "../../builders/memory.ts";

function books() {
  const facts = new MemoryFacts<ApplicationEvent>();
  const ledger = new MemoryLedger();
  const people = new MemoryPeople();
  const clock = new MemoryClock("2026-03-31T23:30:00.000Z");
  const settings = memorySettings();
  const handle = createHandler({ facts, ledger, people, settings, clock, log: new MemoryLog() });
  const hears = async (story: Story, seq = 1) => {
    const stream = tell(story, facts);
    const result = await handle(batch(hint("OutcomeRecorded", stream, seq)));
    assert.deepEqual(result.batchItemFailures, []);
  };
  const balance = (memberId: string) => ledger.balance("org_acme", memberId);
  return { ledger, people, clock, hears, balance };
}

const held = upTo("interview-completed", anApplication().by(rita));

describe("awarding points", () => {
  it("posts what the history calls for, once, whatever the hint and however often it comes", async () => {
    const { ledger, hears, balance } = books();
    for (const seq of [1, 3, 3, 99]) await hears(held, seq);
    assert.equal(ledger.posted.length, 1);
    assert.equal(await balance("mem_olga"), 25);
  });

  it("an undo reverses, and the books are at zero", async () => {
    const { ledger, hears, balance } = books();
    await hears(held);
    await hears(held.laterBy({ minutes: 2 }).undo("interview-completed"));
    assert.equal(await balance("mem_olga"), 0);
    assert.equal(
      ledger.posted.reduce((sum, entry) => sum + entry.memberPoints + entry.organisationPoints, 0),
      0,
    );
  });

  it("a corrected date posts nothing: no points changed hands", async () => {
    const { ledger, hears, balance } = books();
    const redated = held.laterBy({ days: 2 }).redate("interview-completed", "2026-03-04T12:00:00.000Z");
    await hears(held);
    const before = structuredClone(ledger.posted);
    for (let time = 0; time < 2; time += 1) await hears(redated, redated.history().version);
    assert.deepEqual(ledger.posted, before);
    await hears(redated.laterBy({ days: 1 }).undo("interview-completed"));
    assert.deepEqual([ledger.posted.length, await balance("mem_olga")], [2, 0]);
  });

  it("is told of every event by which points change hands, and of no other", () => {
    const sector = (newToSector: boolean) => ({ type: "NewToSectorChecked", newToSector }) as const;
    const started = upTo("started-work", anApplication({ newToSector: true }).by(rita));
    const lives = [
      held.undo("interview-completed"),
      held.referrer("mem_nils"),
      held.mergeInto("app_2").unmergeFrom("app_2"),
      held.archive("test").restore(),
      started.facts(sector(false)),
      held.redate("interview-completed", "2026-03-04T12:00:00.000Z"),
    ];
    const causes = lives.flatMap((life) => {
      const seqs = new Set(dueEntries(life.history(), defaultScheme).map(({ causeSeq }) => causeSeq));
      return life.events.filter(({ seq }) => seqs.has(seq)).map(({ type }) => type);
    });
    assert.deepEqual([...new Set(causes)].sort(), [...subscriptions.awardPoints].sort());
  });

  it("a consumer that only heard of the undo posts both, in order", async () => {
    const { ledger, hears } = books();
    await hears(held.laterBy({ minutes: 2 }).undo("interview-completed"));
    assert.deepEqual(
      ledger.posted.map((entry) => entry.memberPoints),
      [25, -25],
    );
    assert.equal(ledger.posted[1]?.reverses, ledger.posted[0]?.id);
  });

  it("a reversal is at the worth of what it reverses, wherever the referrer works by then", async () => {
    const { ledger, people, hears } = books();
    await hears(held);
    const olga = people.everybody.get("mem_olga");
    if (olga) people.everybody.set("mem_olga", { ...olga, homeSiteId: "sit_utrecht" });
    await hears(held.laterBy({ minutes: 2 }).undo("interview-completed"));
    assert.deepEqual(
      ledger.posted.map((entry) => [entry.currency, entry.pointValue]),
      [
        ["GBP", 100],
        ["GBP", 100],
      ],
    );
  });

  it("another referrer gets all standing points, in the currency of their own site", async () => {
    const { ledger, hears, balance } = books();
    await hears(held);
    await hears(held.laterBy({ days: 1 }).referrer("mem_otto"));
    assert.equal(await balance("mem_olga"), 0);
    assert.equal(await balance("mem_otto"), 25);
    assert.equal(ledger.posted.at(-1)?.currency, "EUR");
  });

  it("is posted in the month of the organisation's calendar", async () => {
    const { ledger, clock, hears } = books();
    clock.at = "2026-03-31T23:30:00.000Z";
    await hears(held);
    // British summer time has begun: it is April there.
    assert.equal(ledger.posted[0]?.month, "2026-04");
  });

  it("what falls due for a closed month is posted in the open one, with the date it took effect", async () => {
    const { ledger, hears } = books();
    const closedBy = { closedAt: "2026-04-01T00:00:00.000Z", closedBy: "mem_fin" };
    for (const month of ["2026-03", "2026-04"]) ledger.closed.push({ month, ...closedBy });
    await hears(held);
    const [posted] = ledger.posted;
    assert.equal(posted?.month, "2026-05");
    assert.equal(posted?.effectiveAt.slice(0, 7), "2026-03");
    await hears(held.laterBy({ minutes: 2 }).undo("interview-completed"));
    assert.deepEqual(
      ledger.posted.map(({ month, memberPoints }) => [month, memberPoints]),
      [
        ["2026-05", 25],
        ["2026-05", -25],
      ],
    );
  });
});
