import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { it } from "node:test";
import { helpOf } from "../../commands/help.ts";

const folder = path.resolve(import.meta.dirname, "../../commands");

it("so does what measures, tells and shows, before it does anything", () => {
  for (const script of ["bench/run.ts", "local/story.ts", "test/simulation/run.ts", "emails/gallery.ts"]) {
    const source = readFileSync(path.join(folder, "..", script), "utf8");
    const file = path.resolve(folder, "..", script);
    const answer = spawnSync(process.execPath, [file, "--help"], { encoding: "utf8", timeout: 60_000 });
    assert.equal(answer.stdout.trim(), helpOf(source), script);
    assert.equal(answer.status, 0, script);
  }
});

it("every command answers --help with what it does and how it is called", () => {
  for (const file of readdirSync(folder)) {
    const source = readFileSync(path.join(folder, file), "utf8");
    if (!source.includes("import.meta.main")) continue;
    assert.match(source, /!helped\(import\.meta\.filename\)/, file);
    assert.match(helpOf(source), /npm run /, file);
  }
});
