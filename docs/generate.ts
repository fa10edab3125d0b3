/**
 * Writes the pages that are made from the code: `npm run docs`. With `--check` it writes nothing and ends with an
 * error where a committed page is not what the code says.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import prettier from "prettier";
import { generateDataModel } from "./generate-data-model.ts";
import { generateEvents } from "./generate-events.ts";
import { generateKpis } from "./generate-kpis.ts";
import { generateOffers } from "./generate-offers.ts";
import { generateTrack } from "./generate-track.ts";

/** The generated pages by file name in this folder. */
export const pages: Readonly<Record<string, () => string>> = {
  "data-model.md": generateDataModel,
  "events.md": generateEvents,
  "kpis.md": generateKpis,
  "offers.md": generateOffers,
  "track.md": generateTrack,
};

/** Names of the pages that differ from what the code says; written anew unless only checked. */
export async function generatePages(check: boolean): Promise<string[]> {
  const stale: string[] = [];
  for (const [name, generate] of Object.entries(pages)) {
    const file = path.join(import.meta.dirname, name);
    const text = await prettier.format(generate(), { parser: "markdown", printWidth: 110 });
    if ((await readFile(file, "utf8").catch(() => "")) === text) continue;
    stale.push(name);
    if (!check) await writeFile(file, text);
  }
  return stale;
}

if (import.meta.main) {
  const check = process.argv.includes("--check");
  const stale = await generatePages(check);
  if (check && stale.length > 0) {
    console.error(
      `Not what the code says: ${stale.map((name) => `docs/${name}`).join(", ")}. Run: npm run docs`,
    );
    process.exitCode = 1;
  }
}
