import assert from "node:assert/strict";
import { after, before, beforeEach, describe, it } from "node:test";
import { createHandler } from "../../../functions/schedule/export-facts/handler.ts";
import { createExportProgress, createFactParts } from "../../../shared/adapters/dynamodb/facts-export.ts";
import { createFacts } from "../../../shared/adapters/dynamodb/facts.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { Organisation } from "../../../shared/domain/organisation/organisation.ts";
import { startTables, tables } from "../../contract/engine.ts";
import type { RunningTables } from "../../contract/engine.ts";
import { factsOf } from "../../builders/facts.ts";
import { anApplication, upTo } from "../../builders/history.ts";

let running: RunningTables;
before(async () => {
  running = await startTables();
});
after(() => running.stop());

/** Two organisations of which one wants its facts: twenty applications each, reported on from 2 to 6 March 2026. */
const stories = ["org_acme", "org_other"].flatMap((organisation) =>
  Array.from({ length: 20 }, (_, index) =>
    upTo(
      "offer",
      anApplication({ organisation, applicationId: `app_${index}`, candidateId: `can_${index}` }),
    ),
  ),
);

const files = new Map<string, string>();
let puts = 0;
let keyVersion: number | undefined;
let now = "";

const run = (milliseconds: () => number = () => 600_000) =>
  createHandler({
    parts: createFactParts(running.client, tables.facts),
    progress: createExportProgress(running.client, tables.records),
    files: {
      put: (key, lines) => {
        puts += 1;
        files.set(key, lines);
        return Promise.resolve();
      },
    },
    organisations: {
      all: () =>
        Promise.resolve(
          ["org_acme", "org_other"].map((organisation) => ({ organisation, zone: "Europe/London" })),
        ),
    },
    settings: {
      organisation: (organisation) =>
        Promise.resolve(
          (organisation === "org_acme" && keyVersion ? { factsExport: { keyVersion } } : {}) as Organisation,
        ),
    },
    secret: "a secret",
    clock: { now: () => now },
    log: { info: () => undefined, error: () => undefined },
  })({} as never, { getRemainingTimeInMillis: milliseconds });

const days = () => [...new Set([...files.keys()].map((key) => /day=([\d-]+)/.exec(key)?.[1] ?? ""))].sort();
const linesOf = (day: string) =>
  [...files].flatMap(([key, text]) => (key.includes(`day=${day}/`) ? text.trimEnd().split("\n") : []));

describe("the export of facts", () => {
  before(async () => {
    const facts = createFacts(running.client, tables.facts, ApplicationEvent);
    for (const fact of stories.flatMap(factsOf)) assert.deepEqual(await facts.append(fact), { ok: true });
  });
  beforeEach(() => {
    files.clear();
    puts = 0;
  });

  it("nobody's leave where nobody asked for it", async () => {
    keyVersion = undefined;
    now = "2026-03-05T12:00:00.000Z";
    await run();
    assert.equal(files.size, 0);
  });

  it("a run that is out of time leaves the rest to the next; together they put every day that is over, once", async () => {
    keyVersion = 1;
    now = "2026-03-05T00:30:00.000Z";
    let left = 10;
    await run(() => (left -= 1) * 60_000);
    const soFar = puts;
    assert.ok(files.size > 0);
    await run();
    assert.ok(puts > soFar);
    assert.equal(files.size, puts);
    // At half past midnight the fourth is not over yet.
    assert.deepEqual(days(), ["2026-03-02", "2026-03-03"]);
    await run();
    assert.equal(files.size, puts, "nothing is put twice");
    assert.ok([...files.keys()].every((key) => key.startsWith("facts/organisation=org_acme/")));
    const expected = factsOf(stories[0] ?? anApplication()).filter((fact) => fact.recordedAt < "2026-03-03");
    assert.equal(linesOf("2026-03-02").length, 20 * expected.flatMap(({ events }) => events).length);
    assert.doesNotMatch([...files.values()].join(""), /"(app_\d+|can_\d+|mem_rita|mem_olga)"|org_acme/);
  });

  it("the next days follow by themselves, with what was recorded on them", async () => {
    now = "2026-03-08T02:00:00.000Z";
    await run();
    assert.deepEqual(days(), ["2026-03-04", "2026-03-05", "2026-03-06"]);
  });

  it("another version of the key puts all days again with other pseudonyms, and the same one the same bytes", async () => {
    keyVersion = 2;
    await run();
    const second = new Map(files);
    assert.deepEqual(days()[0], "2026-03-02");
    keyVersion = 1;
    await run();
    const first = new Map(files);
    assert.deepEqual([...first.keys()].sort(), [...second.keys()].sort());
    assert.ok([...first].every(([key, text]) => second.get(key) !== text));
    keyVersion = 2;
    await run();
    assert.equal(files.size, second.size);
    const other = [...files].filter(([key, text]) => second.get(key) !== text).map(([key]) => key);
    assert.deepEqual(other, []);
  });
});
