import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { DuckDBInstance } from "@duckdb/node-api";
import type { DuckDBConnection } from "@duckdb/node-api";
import { anApplication, upTo } from "../builders/history.ts";
import { ExportFiles } from "../numbers/exported.ts";
import { queriesOfPage as queries, viewsOver } from "./export-page.ts";

const directory = mkdtempSync(path.join(tmpdir(), "milepost-export-"));
let connection: DuckDBConnection;

describe("the queries of docs/export.md, in DuckDB over an export", () => {
  before(async () => {
    const files = new ExportFiles(directory);
    // One came as far as an accepted offer, which was then undone; the other was spoken with, which was written down late.
    const undone = upTo("offer", anApplication()).laterBy({ minutes: 2 }).undo("offer");
    const late = anApplication({ applicationId: "app_2", source: "api" })
      .laterBy({ days: 2 })
      .outcome("contact-made", "spoke-interested", { effectiveAt: "2026-03-03T09:00:00.000Z" });
    for (const story of [undone, late]) files.add({ story, messages: [], entries: [] });
    files.flush();
    connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run("set TimeZone = 'UTC'");
    await connection.run(viewsOver(directory));
  });
  after(() => {
    connection.closeSync();
    rmSync(directory, { recursive: true });
  });

  const rowsOf = async (query: string | undefined) => {
    assert.ok(query);
    return (await connection.runAndReadAll(query)).getRowsJson();
  };

  it("are three, over views of what stands", () => assert.equal(queries.length, 3));

  it("arrivals by month and source", async () =>
    assert.deepEqual(await rowsOf(queries[0]), [
      ["2026-03", "api", "1"],
      ["2026-03", "share", "1"],
    ]));

  it("how far applications came, without what was undone", async () =>
    assert.deepEqual((await rowsOf(queries[1])).sort(), [
      ["contact-made", "2"],
      ["interview-booked", "1"],
      ["interview-completed", "1"],
    ]));

  it("how late outcomes are written down", async () =>
    assert.deepEqual((await rowsOf(queries[2]))[0], ["contact-made", "24"]));
});
