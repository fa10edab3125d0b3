import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { createMailBreakers, createParkedMail } from "../../shared/adapters/dynamodb/mail-breaker.ts";
import { createMessageRecords } from "../../shared/adapters/dynamodb/messages.ts";
import type { CountedOfMail, MailBreakers } from "../../shared/ports/mail-breaker.ts";
import { MemoryBreakers } from "../builders/memory.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

let running: RunningTables;
before(async () => {
  running = await startTables();
});
after(() => running.stop());

const now = "2026-03-02T10:30:00.000Z";
const about = { cause: 3, template: "candidate-next-step", role: "candidate", byPerson: true } as const;
const soon = () => new Promise<void>((resolve) => setTimeout(resolve, Math.random() * 20));

const stores: [string, () => MailBreakers][] = [
  ["stored", () => createMailBreakers(running.client, tables.records, soon)],
  ["in memory", () => new MemoryBreakers()],
];
let organisations = 0;

for (const [where, make] of stores)
  describe(`the breaker of an organisation's mail, ${where}`, () => {
    const fresh = () => {
      const organisation = `org_b${(organisations += 1)}`;
      const stream = `${organisation}#application#app_1`;
      const breakers = make();
      const count = async (id: string, what: "sent" | CountedOfMail, at = now) => {
        const records = createMessageRecords(running.client, tables.records);
        await records.claimSending(stream, id, about, at);
        if (what !== "sent") return breakers.count(organisation, { stream, id }, what, at);
        const { version } = await breakers.find(organisation);
        if (await records.markSent(stream, id, at)) await breakers.countSent(organisation, version, at);
      };
      return { organisation, breakers, count };
    };

    it("counts each mail once, however often and by how many at once it is told of", async () => {
      const { organisation, breakers, count } = fresh();
      const told = Array.from({ length: 6 }, (_, mail) => [mail, mail]).flat();
      await Promise.all(told.map((mail) => count(`${mail}`, "sent")));
      await Promise.all([1, 1, 2].map((mail) => count(`${mail}`, "bounced")));
      assert.deepEqual(await breakers.counts(organisation, 1, now), { sent: 6, bounced: 2, complained: 0 });
      assert.deepEqual(await breakers.counts("org_other", 1, now), { sent: 0, bounced: 0, complained: 0 });
    });

    it("looks back 24 hours, and not behind a reset", async () => {
      const { organisation, breakers, count } = fresh();
      await count("old", "sent", "2026-03-01T09:59:00.000Z");
      await count("young", "sent", "2026-03-01T10:01:00.000Z");
      assert.equal((await breakers.counts(organisation, 1, now)).sent, 1);
      assert.equal(await breakers.reset(organisation, 1, { by: "mem_ada", reason: "Mended." }, now), true);
      await count("after", "sent");
      assert.equal((await breakers.counts(organisation, 2, now)).sent, 1);
    });

    it("goes up by itself and down by a person, once", async () => {
      const { organisation, breakers } = fresh();
      const stop = { level: "stopped", because: "bounces" } as const;
      assert.deepEqual(await breakers.find(organisation), { version: 1, level: "open" });
      assert.equal(
        await breakers.tighten(organisation, 1, { level: "warned", because: "bounces" }, now),
        true,
      );
      const tripped = await Promise.all([1, 2, 3].map(() => breakers.tighten(organisation, 1, stop, now)));
      assert.equal(tripped.filter(Boolean).length, 1);
      assert.equal(
        await breakers.tighten(organisation, 1, { level: "warned", because: "bounces" }, now),
        false,
      );
      assert.equal((await breakers.find(organisation)).level, "stopped");
      const reset = { by: "mem_ada", reason: "Mended." };
      assert.equal(await breakers.reset(organisation, 1, reset, now), true);
      assert.equal(await breakers.reset(organisation, 1, reset, now), false);
      assert.equal(await breakers.tighten(organisation, 1, stop, now), false);
      assert.deepEqual(await breakers.find(organisation), { version: 2, level: "open", since: now, reset });
    });
  });

it("work that waits is kept once, found by its organisation, and removed", async () => {
  const parked = createParkedMail(running.client, tables.records);
  const hint = {
    ...{ type: "OutcomeRecorded", organisation: "org_parked", applicationId: "app_1" },
    ...{ stream: "org_parked#application#app_1", seq: 3 },
  };
  await parked.park(hint);
  await parked.park(hint);
  assert.deepEqual(await parked.waiting("org_parked", 10), [hint]);
  assert.deepEqual(await parked.waiting("org_other", 10), []);
  await parked.remove(hint);
  assert.deepEqual(await parked.waiting("org_parked", 10), []);
});
