import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createLedger } from "../../shared/adapters/dynamodb/ledger.ts";
import type { Ledger, LedgerEntry } from "../../shared/ports/ledger.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

const entry = (more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id: "app_1#5#milestone#mem_olga#5",
  organisation: "org_acme",
  applicationId: "app_1",
  memberId: "mem_olga",
  outcomeSeq: 5,
  causeSeq: 5,
  kind: "milestone",
  milestone: "interview-completed",
  memberPoints: 25,
  organisationPoints: -25,
  currency: "GBP",
  pointValue: 100,
  siteId: "sit_leeds",
  jobId: "job_warehouse",
  effectiveAt: "2026-03-04T10:00:00.000Z",
  postedAt: "2026-03-04T10:00:01.000Z",
  month: "2026-03",
  ...more,
});

const reversal = (more: Partial<LedgerEntry> = {}): LedgerEntry =>
  entry({
    id: "app_1#5#milestone#mem_olga#9",
    causeSeq: 9,
    memberPoints: -25,
    organisationPoints: 25,
    postedAt: "2026-03-05T10:00:00.000Z",
    reverses: "app_1#5#milestone#mem_olga#5",
    ...more,
  });

describe("the ledger", () => {
  let running: RunningTables;
  let ledger: Ledger;
  before(async () => {
    running = await startTables();
    ledger = createLedger(running.client, tables.ledger, () => Promise.resolve());
  });
  after(() => running.stop());

  it("posts an entry once, and moves the balance once", async () => {
    assert.equal(await ledger.post(entry()), true);
    assert.equal(await ledger.post(entry()), false);
    assert.equal(await ledger.balance("org_acme", "mem_olga"), 25);
    assert.deepEqual(await ledger.entriesOf("org_acme", "mem_olga", "app_1"), [entry()]);
  });

  it("a reversal brings the balance back and stands in its month", async () => {
    assert.equal(await ledger.post(reversal()), true);
    assert.equal(await ledger.post(reversal()), false);
    assert.equal(await ledger.balance("org_acme", "mem_olga"), 0);
    assert.deepEqual(await ledger.reversals("org_acme", "2026-03"), [reversal()]);
    assert.deepEqual(await ledger.reversals("org_acme", "2026-04"), []);
  });

  it("a balance may be negative", async () => {
    await ledger.post(reversal({ id: "app_2#5#milestone#mem_otto#9", memberId: "mem_otto" }));
    assert.equal(await ledger.balance("org_acme", "mem_otto"), -25);
  });

  it("entries of an application whose id begins alike are not its own", async () => {
    const other = entry({ id: "app_11#5#milestone#mem_olga#5", applicationId: "app_11" });
    await ledger.post(other);
    assert.equal((await ledger.entriesOf("org_acme", "mem_olga", "app_1")).length, 2);
    assert.deepEqual(await ledger.entriesOf("org_acme", "mem_olga", "app_11"), [other]);
  });

  it("another organisation's member of the same id has entries and balance of their own", async () => {
    assert.deepEqual(await ledger.entries("org_other", "mem_olga"), []);
    assert.equal(await ledger.balance("org_other", "mem_olga"), 0);
    await ledger.post(entry({ organisation: "org_other" }));
    assert.equal(await ledger.balance("org_other", "mem_olga"), 25);
  });

  it("lists a member's entries newest first", async () => {
    const posted = (await ledger.entries("org_acme", "mem_olga")).map((one) => one.postedAt);
    assert.deepEqual(posted, posted.toSorted().reverse());
  });

  it("many posting at once lose nothing", async () => {
    const many = Array.from({ length: 12 }, (_, n) =>
      entry({ id: `app_9#${n}#milestone#mem_mia#${n}`, memberId: "mem_mia", applicationId: "app_9" }),
    );
    await Promise.all([...many, ...many].map((one) => ledger.post(one)));
    assert.equal(await ledger.balance("org_acme", "mem_mia"), 12 * 25);
  });
});
