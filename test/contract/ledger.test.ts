import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createLedger } from "../../shared/adapters/dynamodb/ledger.ts";
import { addRows } from "../../shared/domain/points/books.ts";
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
    assert.equal(await ledger.post(entry()), "posted");
    assert.equal(await ledger.post(entry()), "standing");
    assert.equal(await ledger.balance("org_acme", "mem_olga"), 25);
    assert.deepEqual(await ledger.entriesOf("org_acme", "mem_olga", "app_1"), [entry()]);
  });

  it("a reversal brings the balance back and stands in its month", async () => {
    assert.equal(await ledger.post(reversal()), "posted");
    assert.equal(await ledger.post(reversal()), "standing");
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

  it("keeps the books by month, site and currency, with what points are worth", async () => {
    const own = { organisation: "org_books" };
    await ledger.post(entry(own));
    await ledger.post(reversal({ ...own, month: "2026-04" }));
    await ledger.post(entry({ ...own, id: "app_2#1", applicationId: "app_2", siteId: "sit_utrecht" }));
    await ledger.post(entry({ ...own, id: "app_2#1", applicationId: "app_2", siteId: "sit_utrecht" }));
    const rows = addRows(await ledger.books("org_books"));
    const amount = { points: 25, minorUnits: 2500 };
    const nothing = { points: 0, minorUnits: 0 };
    assert.deepEqual(
      rows.map(({ month, siteId, earned, reversed, entries }) => [month, siteId, earned, reversed, entries]),
      [
        ["2026-03", "sit_leeds", amount, nothing, 1],
        ["2026-03", "sit_utrecht", amount, nothing, 1],
        ["2026-04", "sit_leeds", nothing, amount, 1],
      ],
    );
    assert.equal((await ledger.books("org_books", "2026-03")).length, 2);
    assert.equal((await ledger.books("org_other", "2026-02")).length, 0);
  });

  it("reads a member's entries and balance together", async () => {
    assert.deepEqual(await ledger.account("org_books", "mem_nobody"), { entries: [], balance: 0 });
    const { entries, balance } = await ledger.account("org_books", "mem_olga");
    assert.deepEqual([entries.length, balance], [3, 25]);
  });

  const closing = { month: "2026-03", closedAt: "2026-04-02T10:00:00.000Z", closedBy: "mem_fin" };

  it("a month is closed once, and what is posted in it afterwards is refused and leaves no trace", async () => {
    assert.equal(await ledger.close("org_shut", closing), true);
    assert.equal(await ledger.close("org_shut", { ...closing, closedBy: "mem_other" }), false);
    assert.deepEqual(await ledger.closings("org_shut"), [closing]);
    const late = entry({ organisation: "org_shut" });
    assert.equal(await ledger.post(late), "month-closed");
    assert.deepEqual(await ledger.account("org_shut", "mem_olga"), { entries: [], balance: 0 });
    assert.deepEqual(await ledger.books("org_shut"), []);
    assert.equal(await ledger.post({ ...late, month: "2026-04" }), "posted");
    assert.equal(await ledger.post(late), "standing", "what was posted stands, also in another month");
  });

  it("a closing that races with postings leaves each either in the books it closed, or refused", async () => {
    for (let round = 0; round < 5; round += 1) {
      const organisation = `org_race${round}`;
      const posts = Array.from({ length: 12 }, (_, n) =>
        entry({ organisation, id: `app_${n}#1`, applicationId: `app_${n}`, memberId: `mem_${n}` }),
      );
      const closed = (async () => {
        await new Promise((resolve) => setTimeout(resolve, round * 4));
        assert.equal(await ledger.close(organisation, closing), true);
        return addRows(await ledger.books(organisation));
      })();
      const results = await Promise.all(posts.map((one) => ledger.post(one)));
      const posted = results.filter((result) => result === "posted").length;
      assert.equal(results.filter((result) => result === "month-closed").length, 12 - posted);
      const books = addRows(await ledger.books(organisation));
      assert.deepEqual(await closed, books, "nothing came into the month after it was closed");
      assert.equal(books[0]?.entries ?? 0, posted);
    }
  });
});
