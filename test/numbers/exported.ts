import { appendFileSync, mkdirSync } from "node:fs";
import path from "node:path";
import { dayOfExport, exportedEvents } from "../../shared/domain/export/exported-facts.ts";
import type { StoredFact } from "../../shared/domain/export/exported-facts.ts";
import { pseudonyms } from "../../shared/runtime/hashing.ts";
import { factsOf } from "../builders/facts.ts";
import type { Generated } from "./organisation.ts";

export const organisation = "org_acme";
export const hash = pseudonyms("the secret of these tests", organisation, 1);

/** Lines are kept until there are so many, then written to the files of their days. */
const atOnce = 20_000;

/** Writes facts as the export writes them, one folder a day, and beside them the ledger's entries. */
export class ExportFiles {
  private readonly directory: string;
  private readonly waiting = new Map<string, string[]>();
  private lines = 0;

  constructor(directory: string) {
    this.directory = directory;
  }

  add({ story, messages, entries }: Generated): void {
    const { applicationId } = story.application();
    const ofMessages = messages.map((event, index): StoredFact => ({
      stream: `${organisation}#messages#${applicationId}`,
      seq: index + 1,
      recordedAt: event.at,
      actor: { kind: "system", source: "mail" },
      events: [event],
    }));
    for (const fact of [...factsOf(story), ...ofMessages]) this.addFact(fact);
    for (const [place, entry] of entries.entries()) {
      const { memberId, memberPoints: points, currency, pointValue, postedAt, reverses } = entry;
      this.put("ledger.ndjson", {
        applicationId: hash(applicationId),
        memberId: hash(memberId),
        ...{ place, points, currency, pointValue, postedAt },
        isReversal: reverses !== undefined,
      });
    }
  }

  /** What is the organisation's own: who belonged to it when. */
  addMembers(facts: readonly StoredFact[]): void {
    for (const fact of facts) this.addFact(fact);
  }

  private addFact(fact: StoredFact): void {
    for (const line of exportedEvents(fact, hash))
      this.put(`facts/organisation=${organisation}/day=${dayOfExport(fact.recordedAt)}/part-0.ndjson`, line);
  }

  private put(file: string, line: unknown): void {
    const lines = this.waiting.get(file) ?? [];
    this.waiting.set(file, lines);
    lines.push(JSON.stringify(line));
    this.lines += 1;
    if (this.lines >= atOnce) this.flush();
  }

  flush(): void {
    for (const [file, lines] of this.waiting) {
      const target = path.join(this.directory, file);
      mkdirSync(path.dirname(target), { recursive: true });
      appendFileSync(target, lines.map((line) => `${line}\n`).join(""));
    }
    this.waiting.clear();
    this.lines = 0;
  }
}
