/**
 * What a rebuild of figures computes, without a table behind it: stored facts are read, folded, made into what each
 * application contributes, and added up. Runs in a process of its own, so that CPU and memory are its alone, and prints
 * one line of JSON.
 */
import { readFact } from "../shared/adapters/dynamodb/facts.ts";
import { ApplicationEvent } from "../shared/domain/application/events.ts";
import type { History } from "../shared/domain/application/state.ts";
import { contribution } from "../shared/domain/kpi/catalogue.ts";
import type { Contribution, Counters } from "../shared/domain/kpi/contribution.ts";
import { rollupChanges } from "../shared/domain/kpi/rollups.ts";
import { defaultScheme } from "../shared/domain/points/scheme.ts";
import { defaultTrack } from "../shared/domain/track/default-track.ts";
import { historyOf } from "../shared/runtime/history.ts";
import { factsOf } from "../test/builders/facts.ts";
import { anApplication, upTo } from "../test/builders/history.ts";

export interface RebuildFigures {
  readonly applications: number;
  readonly events: number;
  readonly eventsPerCpuSecond: number;
  /** Milliseconds of CPU for each part, all applications together. */
  readonly read: number;
  readonly fold: number;
  readonly contribute: number;
  readonly add: number;
  /** The most memory the process held, MB. */
  readonly memory: number;
}

/** Lives of different lengths, as the store keeps their facts. */
const stored = Array.from({ length: 40 }, (_, index) => {
  const start = anApplication({ organisation: "org_bench", applicationId: `app_${index}` });
  const contacted = start.laterBy({ hours: 1 + (index % 9) }).contact();
  const reached = ["interview-booked", "interview-completed", "offer", "started-work"][index % 4] ?? "offer";
  const story = upTo(reached, contacted);
  return JSON.stringify(
    factsOf(index % 8 === 0 ? story.undo("contact-made") : story).map(({ stream, ...fact }) => ({
      pk: stream,
      version: 1,
      ...fact,
    })),
  );
});

/** Computes the figures of so many applications, and what that costs. */
export function measureRebuild(applications: number): RebuildFigures {
  const spent = { read: 0, fold: 0, contribute: 0, add: 0 };
  const timed = <T>(part: keyof typeof spent, work: () => T): T => {
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    spent[part] += (user + system) / 1000;
    return result;
  };
  const sums = new Map<string, Map<string, number>>();
  let events = 0;
  const batch = 200;
  for (let start = 0; start < applications; start += batch) {
    const items = Array.from(
      { length: Math.min(batch, applications - start) },
      (_, index) => JSON.parse(stored[(start + index) % stored.length] ?? "[]") as unknown[],
    );
    const streams = timed("read", () =>
      items.map((facts) => facts.map((fact) => readFact(fact, ApplicationEvent))),
    );
    const histories: History[] = timed("fold", () => streams.map(historyOf));
    for (const { events: told } of histories) events += told.length;
    const made = timed("contribute", () =>
      histories.flatMap((history): Contribution[] => {
        const application = history.state;
        if (application.status === "none") return [];
        const rules = { track: defaultTrack, scheme: defaultScheme };
        return [contribution({ application, history, ...rules, entries: [], messages: [] })];
      }),
    );
    timed("add", () => {
      for (const each of made)
        for (const { add, ...key } of rollupChanges(undefined, each))
          addTo(
            sums,
            `${key.dimension}/${key.row}/${key.basis}/${key.month}/${key.section}/${key.page ?? ""}`,
            add,
          );
    });
  }
  const total = spent.read + spent.fold + spent.contribute + spent.add;
  return {
    applications,
    events,
    eventsPerCpuSecond: (events / total) * 1000,
    ...spent,
    memory: process.resourceUsage().maxRSS / 1024,
  };
}

function addTo(sums: Map<string, Map<string, number>>, section: string, add: Counters): void {
  const sum = sums.get(section) ?? new Map<string, number>();
  sums.set(section, sum);
  for (const [counter, amount] of Object.entries(add)) sum.set(counter, (sum.get(counter) ?? 0) + amount);
}

if (import.meta.main) {
  measureRebuild(400);
  console.log(JSON.stringify(measureRebuild(Number(process.argv[2] ?? 10_000))));
}
