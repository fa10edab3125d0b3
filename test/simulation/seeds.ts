import type { FaultKind } from "./faults.ts";
import { check } from "./invariants.ts";
import { plantedBugs } from "./planted.ts";
import { rush } from "./rush.ts";
import { simulate } from "./simulation.ts";
import type { Run } from "./simulation.ts";
import type { Coverage } from "./transport.ts";
import type { Intent } from "./workload.ts";

/** Candidates who click the same time of an expert: fewer seldom meet between an event and its claim. */
export const rushing = 12;

/** What one seed came to. */
export interface SeedReport {
  readonly seed: string;
  readonly problems: readonly string[];
  readonly commands: number;
  readonly calls: number;
  readonly mails: number;
  readonly resends: number;
  readonly faults: Readonly<Partial<Record<FaultKind, number>>>;
  readonly coverage: Readonly<Record<string, Coverage>>;
  /** Interviews by kind and by what became of them, such as `final held`: what the story came to at all. */
  readonly interviews: Readonly<Record<string, number>>;
  /** What was asked, in order: the story. */
  readonly story: readonly string[];
}

/** Simulates a seed and checks what it left. A run that breaks is a problem like any other. */
export async function runSeed(
  seed: string,
  options: { readonly planted?: string | undefined; readonly intents?: readonly Intent[] } = {},
): Promise<SeedReport> {
  const planted = plantedBugs.find(({ name }) => name === options.planted);
  if (options.planted && !planted) throw new Error(`no planted bug "${options.planted}"`);
  try {
    const { intents } = options;
    if (planted?.inRush) return { ...nothing(seed), problems: (await rush(seed, rushing, planted)).problems };
    const run = await simulate(seed, { ...(planted ? { planted } : {}), ...(intents ? { intents } : {}) });
    const { problems, resends } = await check(run);
    const { cloud, workload } = run;
    return {
      seed,
      problems,
      resends,
      commands: workload.callers.history.length + workload.reports.length,
      calls: cloud.transport.calls,
      mails: cloud.mailbox.length,
      faults: Object.fromEntries(cloud.faults.injected),
      coverage: Object.fromEntries(cloud.transport.coverage),
      interviews: interviewsIn(run),
      story: workload.callers.history.map(({ asked, sentAt, answers }) => {
        const { operation, memberId, path, body } = asked;
        const who = memberId || "the candidate";
        const answered = answers.map(({ status }) => status || "lost").join(", ");
        const what = `${operation} ${path["id"] ?? ""} ${path["eventSeq"] ?? ""} ${JSON.stringify(body ?? {})}`;
        return `${new Date(sentAt).toISOString()} ${who}: ${what.slice(0, 220)} → ${answered}`;
      }),
    };
  } catch (error) {
    const problems = [
      `the run broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    ];
    return { ...nothing(seed), problems };
  }
}

interface WrittenEvent {
  readonly type: string;
  readonly interviewId?: string;
  readonly kind?: string;
}

/** How often interviews of each kind were offered, booked, moved, called off, held and missed. */
function interviewsIn({ cloud }: Run): Record<string, number> {
  const events = cloud.tables.all("facts").flatMap((fact) => (fact["events"] ?? []) as WrittenEvent[]);
  const kinds = new Map(
    events.flatMap(({ interviewId, kind }) => (interviewId && kind ? [[interviewId, kind] as const] : [])),
  );
  const counts: Record<string, number> = {};
  for (const { type, interviewId } of events) {
    const [, what] = /^Interview(Offered|Booked|Moved|Cancelled|Held|Missed)$/.exec(type) ?? [];
    if (!what || !interviewId) continue;
    const name = `${kinds.get(interviewId) ?? "unknown"} ${what.toLowerCase()}`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

const nothing = (seed: string): SeedReport => ({
  seed,
  problems: [],
  commands: 0,
  calls: 0,
  mails: 0,
  resends: 0,
  faults: {},
  coverage: {},
  interviews: {},
  story: [],
});
