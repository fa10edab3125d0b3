import { DeleteCommand, QueryCommand, UpdateCommand } from "@aws-sdk/lib-dynamodb";
import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { isDeepStrictEqual } from "node:util";
import { dependenciesOn, rebuildBooks, reportOf } from "../../commands/rebuild-books.ts";
import type { BooksDependencies } from "../../commands/rebuild-books.ts";
import { createLedger } from "../../shared/adapters/dynamodb/ledger.ts";
import { createPeople } from "../../shared/adapters/dynamodb/people.ts";
import { transact } from "../../shared/adapters/dynamodb/transaction.ts";
import { addRows } from "../../shared/domain/points/books.ts";
import type { BooksRow } from "../../shared/domain/points/books.ts";
import { beginWalk, endWalk, walkOver } from "../../shared/domain/points/reconciliation.ts";
import type { Ledger, LedgerEntry } from "../../shared/ports/ledger.ts";
import { asContended } from "./contended.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

const members = Array.from({ length: 9 }, (_, n) => `mem_${n}`);

const clock = { now: () => "2026-04-02T10:00:00.000Z" };

const entry = (organisation: string, n: number, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  ...{ id: `app_${n}#5#milestone#${n}`, organisation, applicationId: `app_${n}` },
  ...{ memberId: members[n % members.length] ?? "", outcomeSeq: 5, causeSeq: 5 },
  ...{ kind: "milestone", milestone: "contact-made", memberPoints: 25, organisationPoints: -25 },
  ...{ currency: n % 4 === 3 ? "EUR" : "GBP", pointValue: 100, jobId: "job_warehouse" },
  siteId: n % 4 === 3 ? "sit_utrecht" : "sit_leeds",
  effectiveAt: "2026-03-04T10:00:00.000Z",
  postedAt: `2026-0${(n % 3) + 1}-04T10:00:${String(n).padStart(2, "0")}.000Z`,
  month: `2026-0${(n % 3) + 1}`,
  ...more,
});

describe("writing the books anew from the entries", () => {
  let running: RunningTables;
  let ledger: Ledger;
  let given: BooksDependencies;
  before(async () => {
    running = await startTables();
    ledger = createLedger(running.client, tables.ledger, () => Promise.resolve());
    given = { ...dependenciesOn({ documents: running.client, tables }), clock };
  });
  after(() => running.stop());

  /** An organisation with two dozen entries of nine members, one of whom has left. */
  async function organisation(name: string): Promise<string> {
    const people = createPeople(running.client, tables.people);
    for (const [n, memberId] of members.entries())
      await transact(running.client, [
        people.savingMember(name, {
          ...{ memberId, name: "Olga", email: `${memberId}@acme.example`, locale: "en", roles: ["referrer"] },
          ...{ siteIds: [], seesPay: false, status: n === 0 ? "left" : "active", version: 1 },
        }),
      ]);
    for (let n = 0; n < 24; n += 1) assert.equal(await ledger.post(entry(name, n)), "posted");
    return name;
  }

  const items = async (name: string) => {
    const { Items } = await running.client.send(
      new QueryCommand({
        TableName: tables.ledger,
        KeyConditionExpression: "pk = :pk",
        ExpressionAttributeValues: { ":pk": `${name}#books` },
        ConsistentRead: true,
      }),
    );
    return Items ?? [];
  };
  /** As it was before there were books: of these months, or of all. */
  async function forget(name: string, ...months: readonly string[]): Promise<void> {
    for (const item of await items(name))
      if (months.length === 0 || months.includes(String(item["month"])))
        await running.client.send(
          new DeleteCommand({
            TableName: tables.ledger,
            Key: { pk: `${name}#books`, sk: String(item["sk"]) },
          }),
        );
  }
  const books = async (name: string): Promise<BooksRow[]> =>
    addRows(await ledger.books(name)).map(({ month, siteId, currency, earned, reversed, entries }) => ({
      ...{ month, siteId, currency, earned, reversed, entries },
    }));
  /** What the daily check says. */
  async function differences(name: string) {
    let walk = beginWalk("2026-05-01T00:00:00.000Z");
    for (const memberId of members) walk = walkOver(walk, memberId, await ledger.account(name, memberId));
    const asked = { movingSince: "2026-05-01T00:00:00.000Z", now: "2026-05-01T00:01:00.000Z" };
    return endWalk(walk, await ledger.books(name), asked).differences;
  }

  it("gives a ledger that is older than its books the same books as if they had been kept", async () => {
    const name = await organisation("org_older");
    const kept = await books(name);
    const keptItems = await items(name);
    await forget(name);
    assert.deepEqual(await books(name), []);
    const { outcome, entries, wrong } = await rebuildBooks(name, {}, given);
    assert.deepEqual([outcome, entries, wrong.length], ["written", 24, kept.length]);
    assert.deepEqual(await books(name), kept);
    assert.deepEqual(await items(name), keptItems);
    assert.deepEqual(await differences(name), []);
  });

  it("says what it would write, and writes nothing, with --dry-run", async () => {
    const name = await organisation("org_dry");
    await forget(name, "2026-01");
    const before = await items(name);
    const found = await rebuildBooks(name, { dryRun: true }, given);
    assert.match(
      reportOf(found),
      /^24 entries\. These books are not their sum:\n {2}2026-01 sit_leeds GBP: nothing → \d+ earned, 0 reversed, \d entries\n[^]*Nothing was written\.$/,
    );
    assert.deepEqual(await items(name), before);
  });

  it("changes nothing where the books are right, however often it runs", async () => {
    const name = await organisation("org_right");
    const before = await items(name);
    for (let run = 0; run < 2; run += 1)
      assert.equal(reportOf(await rebuildBooks(name, {}, given)), "24 entries, and the books are their sum.");
    assert.deepEqual(await items(name), before);
  });

  it("takes away what no entry stands behind, and what somebody added by hand, of this organisation alone", async () => {
    const [name, other] = [await organisation("org_hand"), await organisation("org_beside")];
    const right = await books(name);
    const elsewhere = await items(other);
    const [first] = await items(name);
    await running.client.send(
      new UpdateCommand({
        TableName: tables.ledger,
        Key: { pk: `${name}#books`, sk: first?.["sk"] as string },
        UpdateExpression: "add earned :more",
        ExpressionAttributeValues: { ":more": 7 },
      }),
    );
    const { pk: _pk, sk: _sk, ...row } = first ?? {};
    await running.client.send(
      new UpdateCommand({
        TableName: tables.ledger,
        Key: { pk: `${name}#books`, sk: "2025-12#sit_leeds#GBP#0" },
        UpdateExpression:
          "set #m = :m, siteId = :s, currency = :c, lastPostedAt = :at, earned = :n, earnedMinorUnits = :n, reversed = :z, reversedMinorUnits = :z, entries = :n",
        ExpressionAttributeNames: { "#m": "month" },
        ExpressionAttributeValues: {
          ...{ ":m": "2025-12", ":s": "sit_leeds", ":c": "GBP", ":at": row["lastPostedAt"] as string },
          ...{ ":n": 1, ":z": 0 },
        },
      }),
    );
    assert.equal((await differences(name)).length, 2);
    const { wrong } = await rebuildBooks(name, {}, given);
    assert.equal(wrong.length, 2);
    assert.deepEqual(await books(name), right);
    assert.deepEqual(await items(other), elsewhere);
  });

  it("loses nothing that is posted while it reads and writes", async () => {
    const name = await organisation("org_busy");
    await forget(name);
    let posted = 24;
    const post = () => ledger.post(entry(name, (posted += 1) - 1));
    let written = 0;
    const busy: BooksDependencies = {
      ...given,
      ledger: {
        closings: given.ledger.closings,
        // Somebody earns points after the first member was read, and after the last.
        entries: async (organisationId, memberId) => {
          if (posted < 26 && memberId === members.at(-1)) await post();
          const entries = await given.ledger.entries(organisationId, memberId);
          if (posted < 28) await post();
          return entries;
        },
      },
      books: {
        ...given.books,
        replace: async (...asked) => {
          if ((written += 1) === 3) await post();
          return given.books.replace(...asked);
        },
      },
    };
    assert.equal((await rebuildBooks(name, {}, busy)).outcome, "written");
    assert.ok(posted >= 28);
    assert.equal(
      (await books(name)).reduce((sum, { entries }) => sum + entries, 0),
      posted,
    );
    assert.deepEqual(await differences(name), []);
  });

  it("goes on where it was stopped", async () => {
    const name = await organisation("org_stopped");
    const right = await books(name);
    await forget(name);
    for (let stops = 0; stops < 40; stops += 1) {
      let writes = 0;
      const stopping: BooksDependencies = {
        ...given,
        books: {
          ...given.books,
          replace: (...asked) => {
            if ((writes += 1) > 2) throw new Error("stopped");
            return given.books.replace(...asked);
          },
        },
      };
      try {
        await rebuildBooks(name, {}, stopping);
        break;
      } catch (error) {
        assert.equal((error as Error).message, "stopped");
      }
      assert.ok((await items(name)).length >= 2 * (stops + 1));
    }
    assert.deepEqual(await books(name), right);
  });

  it("changes a month that finance has closed only if told to", async () => {
    const name = await organisation("org_closed");
    const right = await books(name);
    await ledger.close(name, {
      ...{ month: "2026-01", closedAt: "2026-04-02T10:00:00.000Z", closedBy: "mem_0" },
    });
    await forget(name);
    const held = await rebuildBooks(name, {}, given);
    assert.match(reportOf(held), /2026-01 sit_leeds GBP \(closed\): nothing → [^]*--closed-months/);
    assert.deepEqual(await books(name), []);
    await rebuildBooks(name, { closedMonths: true }, given);
    assert.deepEqual(await books(name), right);
  });

  /** Finance closes the month. */
  const close = (name: string, month: string) =>
    ledger.close(name, { month, closedAt: "2026-04-02T10:00:00.000Z", closedBy: "mem_0" });

  it("changes what a closed month began with only if told to, though the earlier month was never closed", async () => {
    const name = await organisation("org_before");
    const right = await books(name);
    await forget(name, "2026-01");
    await close(name, "2026-02");
    const before = await items(name);
    const held = await rebuildBooks(name, {}, given);
    assert.match(reportOf(held), /2026-01 sit_leeds GBP \(closed\): nothing → [^]*--closed-months/);
    assert.deepEqual([held.outcome, await items(name)], ["held", before]);
    assert.equal((await rebuildBooks(name, { closedMonths: true }, given)).outcome, "written");
    assert.deepEqual(await books(name), right);
  });

  it("writes an open month after the closed ones", async () => {
    const name = await organisation("org_open");
    const right = await books(name);
    await close(name, "2026-01");
    await close(name, "2026-02");
    await forget(name, "2026-03");
    assert.equal((await rebuildBooks(name, {}, given)).outcome, "written");
    assert.deepEqual(await books(name), right);
  });

  for (const [month, what] of [
    ["2026-01", "the month itself"],
    ["2026-02", "a later month"],
  ] as const)
    it(`leaves a month as finance closed it where ${what} is closed just before it is written`, async () => {
      const name = await organisation(`org_closing_${month}`);
      await forget(name, "2026-01");
      const before = await items(name);
      let closed = false;
      const closing: BooksDependencies = {
        ...given,
        books: {
          ...given.books,
          replace: async (...asked) => {
            closed ||= await close(name, month);
            return given.books.replace(...asked);
          },
        },
      };
      const held = await rebuildBooks(name, {}, closing);
      assert.ok(closed);
      assert.deepEqual(await items(name), before);
      assert.match(
        reportOf(held),
        /2026-01 sit_leeds GBP \(closed\): nothing → [^]*finance closed meanwhile/,
      );
      await rebuildBooks(name, { closedMonths: true }, given);
      assert.deepEqual(await differences(name), []);
    });

  it("reads again where a posting has the same item at that moment", async () => {
    const name = await organisation("org_at_once");
    await forget(name);
    const { client, seen } = asContended(running.client);
    const contended = { ...dependenciesOn({ documents: client, tables }), clock };
    const late = entry(name, 24);
    const { month, siteId, shard } = contended.books.of(late);
    let posting: Promise<string> | undefined;
    const busy: BooksDependencies = {
      ...contended,
      books: {
        ...contended.books,
        replace: (organisationId, there, item, ...more) => {
          const wanted = { month, siteId, shard };
          const same = item && { month: item.month, siteId: item.siteId, shard: item.shard };
          if (isDeepStrictEqual(same, wanted))
            posting ??= createLedger(client, tables.ledger, () => Promise.resolve()).post(late);
          return contended.books.replace(organisationId, there, item, ...more);
        },
      },
    };
    assert.equal((await rebuildBooks(name, {}, busy)).outcome, "written");
    assert.equal(await posting, "posted");
    assert.ok(seen.conflicts > 0, "nothing was contended");
    assert.deepEqual(await differences(name), []);
  });
});
