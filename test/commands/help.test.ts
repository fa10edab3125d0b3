import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { it } from "node:test";
import { helpOf } from "../../commands/help.ts";

const folder = path.resolve(import.meta.dirname, "../../commands");

it("every command answers --help with what it does and how it is called", () => {
  for (const file of readdirSync(folder)) {
    const source = readFileSync(path.join(folder, file), "utf8");
    if (!source.includes("import.meta.main")) continue;
    assert.match(source, /!helped\(import\.meta\.filename\)/, file);
    assert.match(helpOf(source), /npm run /, file);
  }
});
