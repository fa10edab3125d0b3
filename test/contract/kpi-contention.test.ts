import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createFacts } from "../../shared/adapters/dynamodb/facts.ts";
import { createKpis } from "../../shared/adapters/dynamodb/kpis.ts";
import { contention, contentionOfRebuild, contentionOfRuns } from "./contended.ts";
import type { Contention } from "./contended.ts";
import { tables } from "./engine.ts";

const perTransaction = ({ conflicts, transactions }: Contention): number => conflicts / transactions;

describe("counting where transactions get in each other's way", () => {
  it("ends in the rollups of one rebuild with six runs at once, none of which is in another's way twice over an application", async (t) => {
    const runs = 6;
    const found = await contentionOfRuns(runs, { shards: 1, applications: 12 });
    t.diagnostic(JSON.stringify(found));
    assert.ok(found.right);
    assert.ok(found.transactions >= 12);
    assert.ok(perTransaction(found) > 0, "nothing was contended");
    assert.ok(perTransaction(found) <= 2 * (runs - 1), `${perTransaction(found)} conflicts a transaction`);
  });

  it("waits less in a rebuild where the organisation's rows lie in several partitions", async (t) => {
    const one = await contentionOfRebuild({ shards: 1, applications: 36 });
    const spread = await contentionOfRebuild({ shards: 8, applications: 36 });
    t.diagnostic(`one partition ${JSON.stringify(one)}, eight ${JSON.stringify(spread)}`);
    assert.ok(one.right && spread.right);
    assert.equal(spread.transactions, one.transactions);
    assert.ok(spread.conflicts < one.conflicts, `${spread.conflicts} of ${one.conflicts}`);
    assert.ok(perTransaction(spread) < 1, `${perTransaction(spread)} conflicts a transaction`);
  });

  it("reads everything again where only its number was to be written, and a transaction had it", async () => {
    const refusing = { send: () => Promise.reject(contention("TransactionConflictException")) };
    const kpis = createKpis(refusing as never, tables.views);
    const place = { siteId: "sit_1", jobId: "job_1", recruiterId: "mem_1" };
    assert.equal(
      await kpis.recount({
        organisation: "org_hot",
        generation: { number: 1, shards: 1, building: false },
        applicationId: "app_1",
        from: 1,
        to: { contribution: { place, cells: {} }, seq: 4, version: 2 },
        changes: [],
        at: "2026-06-10T12:00:00.000Z",
        month: "2026-06",
      }),
      false,
    );
  });
  it("lets whoever appends a fact read and decide again where a transaction had its place", async () => {
    const refusing = { send: () => Promise.reject(contention("TransactionConflictException")) };
    const facts = createFacts(refusing as never, tables.facts, { parse: (value) => value });
    const fact = {
      stream: "org_hot#application#app_1",
      seq: 2,
      events: [{}],
      recordedAt: "2026-06-10T12:00:00.000Z",
    };
    const actor = { kind: "member", memberId: "mem_ada" } as const;
    assert.deepEqual(await facts.append({ ...fact, actor }), { ok: false, conflict: "sequence" });
  });
});
