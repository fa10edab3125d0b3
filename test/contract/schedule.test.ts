import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { PutCommand } from "@aws-sdk/lib-dynamodb";
import { createReports, registerSource } from "../../shared/adapters/dynamodb/reports.ts";
import {
  createChangedMarks,
  createDueItems,
  createMissedPromises,
  createOrganisations,
} from "../../shared/adapters/dynamodb/schedule.ts";
import { dueShards } from "../../shared/names.ts";
import { startTables, tables } from "./engine.ts";
import type { RunningTables } from "./engine.ts";

let running: RunningTables;
before(async () => {
  running = await startTables();
});
after(() => running.stop());

const stream = (n: number) => `org_acme#application#app_${n}`;
const at = (minute: number) => `2026-03-02T10:${String(minute).padStart(2, "0")}:00.000Z`;
const shards = Array.from({ length: dueShards }, (_, shard) => shard);

describe("due items", () => {
  const items = () => createDueItems(running.client, tables.records);
  const due = async (now: string) =>
    (await Promise.all(shards.map((shard) => items().due(shard, now, 100)))).flat();

  it("are due from their moment on, oldest first, and spread over the shards", async () => {
    for (let n = 0; n < 40; n += 1) await items().note({ stream: stream(n), dueAt: at(n) });
    assert.equal((await due(at(9))).length, 10);
    const pages = await Promise.all(shards.map((shard) => items().due(shard, at(59), 100)));
    assert.ok(pages.every((page) => page.length > 0));
    for (const page of pages)
      assert.deepEqual(
        page.map((item) => item.dueAt),
        page.map((item) => item.dueAt).toSorted(),
      );
  });

  it("noted twice are there once, and gone once settled", async () => {
    const item = { stream: stream(99), dueAt: "2026-03-01T10:00:00.000Z" };
    await items().note(item);
    await items().note(item);
    assert.deepEqual(await due("2026-03-01T10:00:00.000Z"), [item]);
    await items().settle(item);
    await items().settle(item);
    assert.deepEqual(await due("2026-03-01T10:00:00.000Z"), []);
  });

  it("are read at most so many at a time", async () => {
    for (const shard of shards) assert.ok((await items().due(shard, at(59), 2)).length <= 2);
  });
});

describe("changed marks", () => {
  const marks = () => createChangedMarks(running.client, tables.records);
  const marked = async () => (await Promise.all(shards.map((shard) => marks().marked(shard, 100)))).flat();

  it("keep the highest seq, whatever comes later", async () => {
    for (const seq of [3, 7, 5, 7]) await marks().mark(stream(1), seq);
    assert.deepEqual(await marked(), [{ stream: stream(1), seq: 7 }]);
  });

  it("stay if the stream changed again meanwhile, and go if not", async () => {
    await marks().mark(stream(1), 9);
    await marks().clear(stream(1), 7);
    assert.deepEqual(await marked(), [{ stream: stream(1), seq: 9 }]);
    await marks().clear(stream(1), 9);
    await marks().clear(stream(1), 9);
    assert.deepEqual(await marked(), []);
  });
});

describe("the list of organisations", () => {
  it("knows zones, and when each is woken next", async () => {
    const organisations = createOrganisations(running.client, tables.records);
    for (const sk of ["org_acme", "org_beta"])
      await running.client.send(
        new PutCommand({
          TableName: tables.records,
          Item: { pk: "organisations", sk, zone: "Europe/Stockholm" },
        }),
      );
    await organisations.wakesAt("org_beta", at(1));
    assert.deepEqual(await organisations.all(), [
      { organisation: "org_acme", zone: "Europe/Stockholm", wakesAt: undefined },
      { organisation: "org_beta", zone: "Europe/Stockholm", wakesAt: at(1) },
    ]);
  });
});

describe("missed promises", () => {
  it("are gathered by organisation and week, each once", async () => {
    const promises = createMissedPromises(running.client, tables.records);
    const missed = { applicationId: "app_1", promiseSeq: 2, byDay: "2026-03-03" };
    await promises.add("org_acme", "2026-03-02", missed);
    await promises.add("org_acme", "2026-03-02", missed);
    assert.deepEqual(await promises.of("org_acme", "2026-03-02"), [missed]);
    assert.deepEqual(await promises.of("org_acme", "2026-03-09"), []);
    assert.deepEqual(await promises.of("org_beta", "2026-03-02"), []);
  });
});

describe("refused reports", () => {
  const report = {
    ...{ organisation: "org_acme", source: "com.acme.payroll", account: "111122223333", reportId: "r1" },
    ...{ applicationId: "app_1", milestone: "started-work", outcome: "started" },
    ...{ code: "date-in-the-future", message: "An outcome is dated when it happened.", refusedAt: at(1) },
    detail: { reportId: "r1", applicationId: "app_1" },
  };

  it("are kept until settled, each once", async () => {
    const reports = createReports(running.client, tables.records);
    await reports.keep(report);
    await reports.keep({ ...report, code: "not-live" });
    assert.deepEqual(await reports.refused("org_acme"), [{ ...report, code: "not-live" }]);
    assert.deepEqual(await reports.refused("org_beta"), []);
    assert.equal((await reports.find("org_acme", "com.acme.payroll", "r1"))?.code, "not-live");
    await reports.settle("org_acme", "com.acme.payroll", "r1");
    assert.deepEqual(await reports.refused("org_acme"), []);
  });

  it("a source reports for the organisation it was set up for, from its own account only", async () => {
    const reports = createReports(running.client, tables.records);
    const register = (organisation: string) =>
      registerSource(running.client, tables.records, {
        account: "111122223333",
        source: "com.acme.payroll",
        organisation,
      });
    assert.equal(await register("org_acme"), true);
    assert.equal(await register("org_acme"), true);
    assert.equal(await register("org_beta"), false);
    assert.equal(await reports.organisationOf("111122223333", "com.acme.payroll"), "org_acme");
    assert.equal(await reports.organisationOf("999999999999", "com.acme.payroll"), undefined);
  });
});
