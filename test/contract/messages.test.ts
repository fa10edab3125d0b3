import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createMessageRecords } from "../../shared/adapters/dynamodb/messages.ts";
import type { MessageRecords } from "../../shared/ports/messages.ts";
import { createSuppressions } from "../../shared/adapters/dynamodb/suppressions.ts";
import type { Suppressions } from "../../shared/ports/suppressions.ts";
import { MemoryRecords, MemorySuppressions } from "../builders/memory.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

const stream = "org_acme#application#app_1";
const about = { cause: 3, template: "candidate-next-step", role: "candidate", byPerson: true } as const;
const at = (minute: number) => `2026-03-02T10:${String(minute).padStart(2, "0")}:00.000Z`;

let running: RunningTables;
before(async () => {
  running = await startTables();
});
after(() => running.stop());

const stores: [string, () => MessageRecords][] = [
  ["stored", () => createMessageRecords(running.client, tables.records)],
  ["in memory", () => new MemoryRecords()],
];

const suppressions: readonly [string, () => Suppressions][] = [
  ["stored", () => createSuppressions(running.client, tables.records)],
  ["in memory", () => new MemorySuppressions()],
];

for (const [where, make] of suppressions)
  it(`an address that takes no mail is its organisation's to know; a complaint is lifted, a bounce is not, ${where}`, async () => {
    const known = make();
    assert.equal(await known.find("org_acme", "hash-a"), undefined);
    await known.add("org_acme", "hash-a", "complained", at(1));
    assert.equal(await known.find("org_acme", "hash-a"), "complained");
    assert.equal(await known.find("org_other", "hash-a"), undefined);
    await known.liftComplaint("org_acme", "hash-a");
    await known.liftComplaint("org_acme", "hash-a");
    assert.equal(await known.find("org_acme", "hash-a"), undefined);
    await known.add("org_acme", "hash-a", "bounced", at(2));
    await known.add("org_acme", "hash-a", "complained", at(3));
    await known.liftComplaint("org_acme", "hash-a");
    assert.equal(await known.find("org_acme", "hash-a"), "bounced");
  });

for (const [where, make] of stores)
  describe(`message records, ${where}`, () => {
    let number = 0;
    const fresh = () => ({ records: make(), id: `${(number += 1)}#candidate#candidate-next-step` });

    it("of a sender and an undo, the first wins", async () => {
      const { records, id } = fresh();
      assert.equal(await records.claimSending(stream, id, about, at(5)), true);
      assert.equal(await records.claimCancelled(stream, id), false);
      assert.equal(await records.claimSending(stream, id, about, at(6)), false);

      const other = `${id}-other`;
      assert.equal(await records.claimCancelled(stream, other), true);
      assert.equal(await records.claimSending(stream, other, about, at(6)), false);
      assert.equal((await records.find(stream, other))?.status, "cancelled");
    });

    it("a record tells who was to be told of what", async () => {
      const { records, id } = fresh();
      await records.claimSending(stream, id, about, at(5));
      assert.deepEqual(await records.find(stream, id), {
        ...{ stream, id, status: "sending", about, attempts: 1, attemptedAt: at(5) },
      });
    });

    it("an unknown attempt is tried again by one only", async () => {
      const { records, id } = fresh();
      await records.claimSending(stream, id, about, at(5));
      const seen = await records.find(stream, id);
      assert.ok(seen);
      const tries = await Promise.all([1, 2, 3].map(() => records.claimAgain(seen, at(25))));
      assert.deepEqual(tries.filter(Boolean).length, 1);
      assert.equal((await records.find(stream, id))?.attempts, 2);
    });

    it("one whose address takes no mail says why, and is neither sent nor cancelled any more", async () => {
      const { records, id } = fresh();
      const suppressed = { about, why: "bounced" } as const;
      assert.equal(await records.claimSuppressed(stream, id, suppressed, undefined), true);
      assert.equal(await records.claimSuppressed(stream, id, suppressed, undefined), false);
      assert.equal(await records.claimSending(stream, id, about, at(6), "hash"), false);
      assert.equal(await records.claimCancelled(stream, id), false);
      const found = await records.find(stream, id);
      assert.deepEqual([found?.status, found?.why, found?.about], ["suppressed", "bounced", about]);

      const other = `${id}-other`;
      await records.claimSending(stream, other, about, at(5), "hash");
      const seen = await records.find(stream, other);
      assert.equal(seen?.recipient, "hash");
      assert.equal(await records.claimSuppressed(stream, other, suppressed, seen), true);
      assert.equal(await records.claimAgain(seen, at(25), "hash"), false);
    });

    it("what was marked sent is not tried again", async () => {
      const { records, id } = fresh();
      await records.claimSending(stream, id, about, at(5));
      const seen = await records.find(stream, id);
      assert.ok(seen);
      assert.equal(await records.markSent(stream, id, at(6)), true);
      assert.equal(await records.markSent(stream, id, at(9)), false, "once");
      assert.equal(await records.claimAgain(seen, at(25)), false);
      assert.equal((await records.find(stream, id))?.sentAt, at(6));
    });

    it("a refused attempt leaves the record as it was before", async () => {
      const { records, id } = fresh();
      await records.claimSending(stream, id, about, at(5));
      const first = await records.find(stream, id);
      assert.ok(first);
      await records.release(first, undefined);
      assert.equal(await records.find(stream, id), undefined);

      await records.claimSending(stream, id, about, at(5));
      await records.claimAgain(first, at(25));
      const second = await records.find(stream, id);
      assert.ok(second);
      await records.release(second, first);
      assert.deepEqual(await records.find(stream, id), first);
    });

    it("a refusal that is told of too late takes nothing back", async () => {
      const { records, id } = fresh();
      await records.claimSending(stream, id, about, at(5));
      const first = await records.find(stream, id);
      assert.ok(first);
      await records.markSent(stream, id, at(6));
      await records.release(first, undefined);
      assert.equal((await records.find(stream, id))?.status, "sent");
    });

    it("an unknown attempt is given up for good, until its sending is proved", async () => {
      const { records, id } = fresh();
      await records.claimSending(stream, id, about, at(5));
      const seen = await records.find(stream, id);
      assert.ok(seen);
      await records.giveUp(seen);
      assert.deepEqual(await records.find(stream, id), { ...seen, status: "given-up" });
      assert.equal(await records.claimSending(stream, id, about, at(25)), false);
      assert.equal(await records.claimAgain(seen, at(25)), false);
      await records.markSent(stream, id, at(26));
      assert.equal((await records.find(stream, id))?.status, "sent");
      await records.giveUp(seen);
      assert.equal((await records.find(stream, id))?.status, "sent", "what is known is not forgotten");
    });

    it("an attempt that somebody else began anew is not given up", async () => {
      const { records, id } = fresh();
      await records.claimSending(stream, id, about, at(5));
      const seen = await records.find(stream, id);
      assert.ok(seen);
      await records.claimAgain(seen, at(25));
      await records.giveUp(seen);
      assert.equal((await records.find(stream, id))?.status, "sending");
    });

    it("what one event caused is found by it", async () => {
      const records = make();
      const clock = `org_acme#clock#digest#${where}`;
      const digest = { cause: 1, template: "recruiter-digest", role: "recruiter", byPerson: false } as const;
      for (const id of ["1#recruiter#recruiter-digest#mem_b", "1#recruiter#recruiter-digest#mem_a"])
        await records.claimSending(clock, id, digest, at(5));
      await records.claimCancelled(clock, "11#recruiter#recruiter-digest#mem_a");
      assert.deepEqual((await records.causedBy(clock, 1)).map(({ id }) => id).sort(), [
        "1#recruiter#recruiter-digest#mem_a",
        "1#recruiter#recruiter-digest#mem_b",
      ]);
      assert.deepEqual(await records.causedBy(clock, 2), []);
    });

    it("a bounce outlasts a delivery told of late, and nothing is marked that was never sent", async () => {
      const { records, id } = fresh();
      await records.markDelivery(stream, id, "delivered");
      assert.equal(await records.find(stream, id), undefined);
      await records.claimSending(stream, id, about, at(5));
      await records.markDelivery(stream, id, "bounced");
      await records.markDelivery(stream, id, "delivered");
      assert.equal((await records.find(stream, id))?.delivery, "bounced");
    });
  });
