/**
 * What a rebuild of figures computes, without a table behind it: stored facts are parsed, checked, folded, made into
 * what each application contributes, and added up. Runs in a process of its own, so that CPU and memory are its alone,
 * and prints one line of JSON.
 */
import { createReadStream } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { readFact } from "../shared/adapters/dynamodb/facts.ts";
import { ApplicationEvent } from "../shared/domain/application/events.ts";
import type { History } from "../shared/domain/application/state.ts";
import { contribution } from "../shared/domain/kpi/catalogue.ts";
import type { Contribution } from "../shared/domain/kpi/contribution.ts";
import { rollupChanges } from "../shared/domain/kpi/rollups.ts";
import type { RollupChange } from "../shared/domain/kpi/rollups.ts";
import { MessageEvent } from "../shared/domain/messages/events.ts";
import { dueEntries } from "../shared/domain/points/entries.ts";
import { defaultScheme } from "../shared/domain/points/scheme.ts";
import { defaultTrack } from "../shared/domain/track/default-track.ts";
import { historyOf } from "../shared/runtime/history.ts";
import { storedFile } from "./organisation.ts";
import type { StoredApplication } from "./organisation.ts";

export const parts = ["parse", "check", "fold", "contribute", "add"] as const;
type Part = (typeof parts)[number];

export interface RebuildFigures {
  readonly applications: number;
  /** Of applications and of their messages. */
  readonly events: number;
  /** Milliseconds of CPU for each part, all applications together. */
  readonly cpu: Readonly<Record<Part, number>>;
  /** The most memory the process held, MB. */
  readonly memory: number;
}

const batchSize = 10;

/** Computes the figures of the applications in the folder, a batch at a time, and what that costs. */
export async function measureRebuild(folder: string): Promise<RebuildFigures> {
  const cpu: Record<Part, number> = { parse: 0, check: 0, fold: 0, contribute: 0, add: 0 };
  const timed = <T>(part: Part, work: () => T): T => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    cpu[part] += (user + system) / 1000;
    return result;
  };
  const sums: Sums = new Map();
  let applications = 0;
  let events = 0;
  const count = (lines: readonly string[]): void => {
    const items = timed("parse", () => lines.map((line) => JSON.parse(line) as StoredApplication));
    const read = timed("check", () =>
      items.map(({ facts, messages, entries }) => ({
        facts: facts.map((fact) => readFact(fact, ApplicationEvent)),
        messages: messages.flatMap((fact) => readFact(fact, MessageEvent).events),
        entries,
      })),
    );
    const histories: History[] = timed("fold", () => read.map(({ facts }) => historyOf(facts)));
    const made = timed("contribute", () =>
      histories.flatMap((history, index): Contribution[] => {
        const application = history.state;
        if (application.status === "none") return [];
        const { messages = [], entries = [] } = read[index] ?? {};
        // Whether the ledger has everything yet: a rebuild asks for each application.
        dueEntries(history, defaultScheme);
        const rules = { track: defaultTrack, scheme: defaultScheme };
        return [contribution({ application, history, ...rules, entries, messages })];
      }),
    );
    timed("add", () => {
      for (const each of made) for (const change of rollupChanges(undefined, each)) addTo(sums, change);
    });
    applications += lines.length;
    for (const [index, history] of histories.entries())
      events += history.events.length + (read[index]?.messages.length ?? 0);
  };
  let batch: string[] = [];
  for await (const line of createInterface({ input: createReadStream(path.join(folder, storedFile)) })) {
    batch.push(line);
    if (batch.length < batchSize) continue;
    count(batch);
    batch = [];
  }
  count(batch);
  return { applications, events, cpu, memory: process.resourceUsage().maxRSS / 1024 };
}

/** Counters by row, month, basis and section. */
type Sums = Map<string, Map<string, Map<string, Map<string, Map<string, number>>>>>;

function addTo(sums: Sums, { dimension, row, month, basis, section, page, add }: RollupChange): void {
  const ofRow = within(within(within(sums, `${dimension} ${row}`), month), basis);
  const counters = within(ofRow, page === undefined ? section : `${section} ${page}`);
  for (const counter in add) counters.set(counter, (counters.get(counter) ?? 0) + (add[counter] ?? 0));
}

function within<Value extends Map<string, unknown>>(outer: Map<string, Value>, key: string): Value {
  const known = outer.get(key);
  if (known) return known;
  const made = new Map() as Value;
  outer.set(key, made);
  return made;
}

if (import.meta.main) console.log(JSON.stringify(await measureRebuild(process.argv[2] ?? ".")));
