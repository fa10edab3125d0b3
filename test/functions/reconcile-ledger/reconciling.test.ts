import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { UpdateCommand } from "@aws-sdk/lib-dynamodb";
import { createHandler } from "../../../functions/schedule/reconcile-ledger/handler.ts";
import { createLedger } from "../../../shared/adapters/dynamodb/ledger.ts";
import { createReconciliations } from "../../../shared/adapters/dynamodb/reconciliations.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import type { Ledger, LedgerEntry } from "../../../shared/ports/ledger.ts";
import type { Reconciliations } from "../../../shared/ports/reconciliations.ts";
import { MemoryClock, MemoryLog } from "../../builders/memory.ts";
import { startTables, tables } from "../../contract/engine.ts";
import type { RunningTables } from "../../contract/engine.ts";

const member = (memberId: string): Member => ({
  ...{ memberId, name: memberId, email: `${memberId}@acme.example`, locale: "en", roles: ["referrer"] },
  ...{ siteIds: [], seesPay: false, status: "active", version: 1 },
});

/** Entries of three referrers over two years. */
const entries = (organisation: string): LedgerEntry[] =>
  ["mem_a", "mem_b", "mem_c"].flatMap((memberId, n) =>
    ["2025-11", "2026-02"].map((month): LedgerEntry => ({
      ...{ organisation, memberId, month, applicationId: `app_${n}`, id: `app_${n}#${month}` },
      ...{ outcomeSeq: 5, causeSeq: 5, kind: "milestone", milestone: "started-work" },
      ...{ memberPoints: 25 + n, organisationPoints: -25 - n, currency: "GBP", pointValue: 100 },
      ...{ siteId: "sit_leeds", jobId: "job_driver", effectiveAt: `${month}-03T10:00:00.000Z` },
      postedAt: `${month}-03T10:00:00.000Z`,
    })),
  );

const plenty = { getRemainingTimeInMillis: () => 600_000 };

describe("reconcile-ledger", () => {
  let running: RunningTables;
  let ledger: Ledger;
  let reconciliations: Reconciliations;
  before(async () => {
    running = await startTables();
    ledger = createLedger(running.client, tables.ledger, () => Promise.resolve());
    reconciliations = createReconciliations(running.client, tables.records);
  });
  after(() => running.stop());

  async function office(organisation: string) {
    for (const each of entries(organisation)) await ledger.post(each);
    const clock = new MemoryClock("2026-05-02T02:00:00.000Z");
    const counted: string[] = [];
    const read: string[] = [];
    const handler = createHandler({
      organisations: { all: () => Promise.resolve([{ organisation, zone: "Europe/London" }]) },
      people: { members: () => Promise.resolve(["mem_c", "mem_a", "mem_b"].map(member)) },
      ledger: {
        books: (...call) => ledger.books(...call),
        account: (of, memberId) => {
          read.push(memberId);
          return ledger.account(of, memberId);
        },
      },
      reconciliations,
      clock,
      log: new MemoryLog(),
      metrics: { count: (name) => counted.push(name) },
    });
    return { handler, clock, counted, read, last: () => reconciliations.last(organisation) };
  }

  it("says that everything adds up, once a day", async () => {
    const { handler, clock, counted, read, last } = await office("org_fine");
    await handler({}, plenty);
    const found = await last();
    assert.deepEqual([found?.equal, found?.members, found?.entries], [true, 3, 6]);
    assert.deepEqual([found?.memberPoints, found?.balances, found?.books], [156, 156, 156]);
    assert.equal(found?.organisationPoints, -156);
    assert.deepEqual(counted, []);
    clock.at = "2026-05-02T20:00:00.000Z";
    await handler({}, plenty);
    assert.equal(read.length, 3, "not again on the same day");
    // Midnight in London is an hour before that of UTC.
    clock.at = "2026-05-02T23:30:00.000Z";
    await handler({}, plenty);
    assert.equal(read.length, 6);
    assert.equal((await last())?.startedAt, "2026-05-02T23:30:00.000Z");
  });

  it("goes on where a run ended for want of time, and ends with the same sums", async () => {
    const { handler, read, last } = await office("org_slow");
    let left = 600_000;
    // Time for one member a run.
    const little = { getRemainingTimeInMillis: () => (left -= 595_000) };
    for (let run = 0; run < 2; run += 1) {
      left = 1_200_000;
      await handler({}, little);
      assert.equal(await last(), undefined);
    }
    assert.deepEqual(read, ["mem_a", "mem_b"]);
    assert.equal((await reconciliations.walk("org_slow"))?.rows.length, 2);
    await handler({}, plenty);
    assert.deepEqual(read, ["mem_a", "mem_b", "mem_c"]);
    const found = await last();
    assert.deepEqual([found?.equal, found?.entries, found?.memberPoints, found?.books], [true, 6, 156, 156]);
    assert.equal(await reconciliations.walk("org_slow"), undefined);
  });

  it("rings and names it where a balance, the books or an entry were changed by hand", async () => {
    const { handler, counted, read, last } = await office("org_wrong");
    const change = (pk: string, sk: string, attribute: string) =>
      running.client.send(
        new UpdateCommand({
          TableName: tables.ledger,
          Key: { pk, sk },
          UpdateExpression: "add #name :one",
          ExpressionAttributeNames: { "#name": attribute },
          ExpressionAttributeValues: { ":one": 1 },
        }),
      );
    await change("org_wrong#member#mem_a", "balance", "points");
    await change("org_wrong#member#mem_c", "entry#app_2#2026-02", "organisationPoints");
    await handler({}, plenty);
    assert.deepEqual(counted, ["ledgerDiffers"]);
    assert.deepEqual((await last())?.differences, [
      { kind: "balance", memberId: "mem_a", entries: 50, balance: 51 },
      {
        ...{ kind: "entry", memberId: "mem_c", entryId: "app_2#2026-02" },
        ...{ memberPoints: 27, organisationPoints: -26 },
      },
    ]);
    assert.equal(read.filter((memberId) => memberId === "mem_a").length, 3, "read again before it is said");
  });

  it("does not take what is posted meanwhile for a difference", async () => {
    const { handler, clock, last } = await office("org_busy");
    const [first] = entries("org_busy");
    assert.ok(first);
    const posting = { ...first, id: "app_0#late", month: "2026-05", postedAt: "2026-05-02T02:00:01.000Z" };
    const slow = createHandler({
      organisations: { all: () => Promise.resolve([{ organisation: "org_busy", zone: "Europe/London" }]) },
      people: { members: () => Promise.resolve(["mem_a", "mem_b"].map(member).concat(member("mem_c"))) },
      ledger: {
        books: (...call) => ledger.books(...call),
        account: async (of, memberId) => {
          // mem_a was read by now.
          if (memberId === "mem_b") await ledger.post(posting);
          return ledger.account(of, memberId);
        },
      },
      reconciliations,
      clock,
      log: new MemoryLog(),
      metrics: { count: () => assert.fail("nothing differs") },
    });
    await slow({}, plenty);
    assert.deepEqual([(await last())?.equal, (await last())?.moving], [true, 1]);
    clock.at = "2026-05-03T02:00:00.000Z";
    await handler({}, plenty);
    assert.deepEqual([(await last())?.equal, (await last())?.moving, (await last())?.entries], [true, 0, 7]);
  });
});
