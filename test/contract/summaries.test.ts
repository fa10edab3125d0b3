import assert from "node:assert/strict";
import { after, before, it } from "node:test";
import { createSummaryChoices } from "../../shared/adapters/dynamodb/summaries.ts";
import type { SummaryChoices } from "../../shared/ports/summaries.ts";
import { MemorySummaryChoices } from "../builders/memory.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

let running: RunningTables;
before(async () => {
  running = await startTables();
});
after(() => running.stop());

const stores: readonly [string, () => SummaryChoices][] = [
  ["stored", () => createSummaryChoices(running.client, tables.records)],
  ["in memory", () => new MemorySummaryChoices()],
];

for (const [where, make] of stores)
  it(`a member does without a kind of summary until they want it again; it is theirs alone, ${where}`, async () => {
    const summaries = make();
    const unwanted = async (organisation = "org_acme", memberId = "mem_rita") =>
      [...(await summaries.unwanted(organisation, memberId))].sort();
    assert.deepEqual(await unwanted(), []);
    await summaries.choose("org_acme", "mem_rita", "digest", true);
    assert.deepEqual(await unwanted(), []);

    await summaries.choose("org_acme", "mem_rita", "digest", false);
    await summaries.choose("org_acme", "mem_rita", "digest", false);
    assert.deepEqual(await unwanted(), ["digest"]);
    assert.deepEqual(await unwanted("org_acme", "mem_york"), []);
    assert.deepEqual(await unwanted("org_other"), []);

    await Promise.all([
      summaries.choose("org_acme", "mem_rita", "digest", true),
      summaries.choose("org_acme", "mem_rita", "overdue", false),
    ]);
    assert.deepEqual(await unwanted(), ["overdue"]);
    await summaries.choose("org_acme", "mem_rita", "overdue", true);
    assert.deepEqual(await unwanted(), []);
  });
