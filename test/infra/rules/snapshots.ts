import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { development } from "../synthesised.ts";

const folder = path.join(import.meta.dirname, "../snapshots");
const update = process.env["UPDATE_SNAPSHOTS"] === "1";

/** The hashes of bundles change with every line of code and say nothing here. */
const masked = (template: string): string => template.replace(/[0-9a-f]{64}/g, "<hash>");

describe("each stack is what it was when somebody last looked", () => {
  for (const [stack, template] of development.templates)
    it(stack, () => {
      const file = path.join(folder, `${stack}.snapshot`);
      const now = masked(JSON.stringify(JSON.parse(template), undefined, 1)) + "\n";
      if (update) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(file, now);
      }
      const before = existsSync(file) ? readFileSync(file, "utf8") : "";
      const lines = before.split("\n");
      const changed = now.split("\n").findIndex((line, n) => line !== lines[n]);
      assert.ok(
        now === before,
        `The template of ${stack} differs from ${path.relative(process.cwd(), file)}, first in line ${changed + 1}: ` +
          `"${lines[changed]?.trim()}" became "${now.split("\n")[changed]?.trim()}". If that is meant, run ` +
          `UPDATE_SNAPSHOTS=1 node --test test/infra/infrastructure.test.ts and look at the difference before you commit it.`,
      );
    });
});
