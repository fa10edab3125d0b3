import { DuckDBInstance } from "@duckdb/node-api";
import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { environment } from "../../shared/names.ts";
import { queriesOfPage, viewsOver } from "../docs/export-page.ts";
import { openWorld, person, words } from "./world.ts";
import type { World } from "./world.ts";

const opened = openWorld();

/** What the bucket of exported facts holds, by key. */
function exported({ stack }: World): Map<string, string> {
  const bucket = stack.operatorEnvironment()[environment.factsExport] ?? "";
  return new Map(
    stack.objects.keys(bucket).map((key) => [key, stack.objects.read(bucket, key)?.toString() ?? ""]),
  );
}

/** Turns the export on, and answers whose it is. */
async function turnOn(world: World): Promise<string> {
  const caller = world.as("admin");
  const { body, headers } = await caller.call<Record<string, unknown>>("GET", "/v1/organisation");
  const { organisationId, kind: _kind, version: _version, ...settings } = body;
  await caller.expect(200, "PUT", "/v1/organisation", {
    body: { ...settings, factsExport: { keyVersion: 1 } },
    headers: { "if-match": headers.get("etag") ?? "" },
  });
  return String(organisationId);
}

/** Answers queries of `docs/export.md` over what was exported. */
async function answers(files: ReadonlyMap<string, string>): Promise<unknown[][][]> {
  const directory = mkdtempSync(path.join(tmpdir(), "milepost-export-"));
  try {
    for (const [key, lines] of files) {
      const file = path.join(directory, key);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, lines);
    }
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    try {
      await connection.run("set TimeZone = 'UTC'");
      await connection.run(viewsOver(directory));
      const found = [];
      for (const query of queriesOfPage) found.push((await connection.runAndReadAll(query)).getRowsJson());
      return found;
    } finally {
      connection.closeSync();
    }
  } finally {
    rmSync(directory, { recursive: true });
  }
}

test("a day after an admin turned it on, what was recorded lies in S3 by organisation and day, and DuckDB reads it", async () => {
  const { world } = opened;
  const organisation = await turnOn(world);
  const day = world.instant().slice(0, 10);
  const friend = person({ name: words("Persephone Yarrow"), about: words("tulips at night") });
  const hired = await world.refer(friend);
  await world.walk(hired, "interview-completed");
  const undone = await world.refer();
  await world.record(undone, "contact-made", "spoke-interested", { note: words("likes zinnias") });
  const { milestones } = await world.view(undone);
  await world.undo(undone, milestones[0]?.outcomes.at(-1)?.eventSeq ?? 0);
  await world.rest();
  assert.equal(exported(world).size, 0, "the day is not over");

  await world.advance("P1DT3H");
  const files = exported(world);
  const folder = `facts/organisation=${organisation}/day=`;
  assert.ok(
    [...files.keys()].every((key) => key.startsWith(folder)),
    "nobody else wanted it",
  );
  const ofDay = [...files].filter(([key]) => key.startsWith(`${folder}${day}/`));
  assert.ok(ofDay.length > 0);
  const lines = ofDay.flatMap(([, text]) => text.trimEnd().split("\n"));
  const events = lines.map(
    (line) => JSON.parse(line) as { stream: string; recordedAt: string; type: string },
  );
  assert.ok(events.every(({ recordedAt }) => recordedAt.startsWith(day)));
  for (const type of ["ApplicationReceived", "OutcomeRecorded", "OutcomeUndone", "MemberAdded"])
    assert.ok(
      [...files.values()].some((text) => text.includes(`"type":"${type}"`)),
      type,
    );
  for (const secret of [...Object.values(friend), hired, undone, "zinnias", world.member("recruiter")])
    if (typeof secret === "string" && secret.length > 3)
      assert.ok(![...files.values()].some((text) => text.includes(secret)), secret);

  const [arrivals, reached] = await answers(files);
  assert.deepEqual(arrivals, [[day.slice(0, 7), "share", "2"]]);
  assert.deepEqual(
    new Map(reached?.map(([milestone, count]) => [milestone, count])).get("contact-made"),
    "1",
  );

  await world.advance("P1D");
  const later = exported(world);
  for (const [key, text] of files) assert.equal(later.get(key), text, `${key} changed`);
});
