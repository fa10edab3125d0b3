/**
 * Writes what rebuilds of figures are measured over: a generated organisation, as its tables hold it (a line an
 * application) and as the export writes it, the same lives in both.
 */
import { appendFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { PostedEntry } from "../shared/domain/kpi/contribution.ts";
import { factsOf } from "../test/builders/facts.ts";
import { ExportFiles, organisation } from "../test/numbers/exported.ts";
import { organisationOf } from "../test/numbers/organisation.ts";
import type { Generated } from "../test/numbers/organisation.ts";

/** One application as its tables hold it: items of `facts`, and what the ledger has. */
export interface StoredApplication {
  readonly facts: readonly unknown[];
  readonly messages: readonly unknown[];
  readonly entries: readonly PostedEntry[];
}

export const storedFile = "stored.ndjson";

/** Lives are made by the real decisions, which takes longer than counting them: so many, then the same again. */
const distinctLives = 1_000;
const seed = 7;

/** Writes so many applications into the folder: `stored.ndjson`, and the export as DuckDB reads it. */
export function writeOrganisation(folder: string, applications: number): void {
  const distinct = Math.min(distinctLives, applications);
  const copies = Math.ceil(applications / distinct);
  const exported = new ExportFiles(folder);
  const stored: string[] = [];
  for (const generated of organisationOf(seed, Array(distinct).keys())) {
    exported.add(generated);
    stored.push(`${JSON.stringify(storedApplication(generated))}\n`);
  }
  exported.flush();
  const once = stored.join("");
  writeFileSync(path.join(folder, storedFile), once);
  for (let copy = 1; copy < copies; copy += 1)
    appendFileSync(
      path.join(folder, storedFile),
      once.replaceAll(/app_\d+/g, (id) => `${id}c${copy}`),
    );
  for (const name of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (!name.endsWith(".ndjson") || name === storedFile) continue;
    const file = path.join(folder, name);
    const lines = readFileSync(file, "utf8");
    for (let copy = 1; copy < copies; copy += 1)
      appendFileSync(
        file,
        lines.replaceAll(/"applicationId":"[^"]+/g, (id) => `${id}c${copy}`),
      );
  }
}

function storedApplication({ story, messages, entries }: Generated): StoredApplication {
  const { applicationId } = story.application();
  return {
    facts: factsOf(story).map(({ stream: pk, ...fact }) => ({ pk, version: 1, ...fact })),
    messages: messages.map((event, index) => ({
      pk: `${organisation}#messages#${applicationId}`,
      version: 1,
      seq: index + 1,
      recordedAt: event.at,
      actor: { kind: "system", source: "mail" },
      events: [event],
    })),
    entries,
  };
}
