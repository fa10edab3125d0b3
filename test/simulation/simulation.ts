import { succeeded } from "./callers.ts";
import type { Answer } from "./callers.ts";
import { Cloud } from "./cloud.ts";
import { wiringWith } from "./product.ts";
import type { Planted } from "./planted.ts";
import { Random } from "./random.ts";
import { Workload, intentsOf } from "./workload.ts";
import type { Intent } from "./workload.ts";
import { createWorld, shapes } from "./world.ts";
import type { Company } from "./world.ts";

const minute = 60_000;
const hour = 60 * minute;
const tickEvery = 5 * minute;

/** A finished run, open to checks. */
export interface Run {
  readonly seed: string;
  readonly cloud: Cloud;
  readonly companies: readonly Company[];
  readonly workload: Workload;
  readonly intents: readonly Intent[];
  readonly problems: string[];
}

const beginnings = [
  "2026-03-02T09:00:00.000Z",
  "2026-03-27T16:30:00.000Z",
  "2026-06-11T12:00:00.000Z",
  "2026-10-23T08:15:00.000Z",
  "2026-12-18T15:00:00.000Z",
  "2028-02-28T10:00:00.000Z",
];

/** How much somebody does under one seed. */
export const intentsPerSeed = 22;

/** Lives through the story of a seed and brings everything to rest. */
export async function simulate(
  seed: string,
  options: { planted?: Planted; intents?: readonly Intent[] } = {},
): Promise<Run> {
  const intents = options.intents ?? intentsOf(seed, intentsPerSeed, options.planted?.plot);
  const run = begin(seed, intents, options.planted);
  const { scheduler } = run.cloud;
  const last = run.workload.plan(intents, scheduler.now + minute);
  const longer = new Random(`${seed}/rest`).pick([minute, hour, 30 * hour]);
  await scheduler.runUntil(last + longer);
  await end(run);
  return run;
}

/** A run whose schedules tick, and in which nobody has done anything yet. */
export interface Begun extends Run {
  readonly schedules: Schedules;
}

export function begin(seed: string, intents: readonly Intent[], planted?: Planted): Begun {
  const random = new Random(`${seed}/world`);
  const startsAt = random.pick(beginnings);
  const cloud = new Cloud(seed, Date.parse(startsAt), shapes, wiringWith(planted));
  planted?.setUp?.(cloud);
  if (planted?.rewrite) cloud.transport.rewrite = planted.rewrite;
  const companies = createWorld(cloud, random, startsAt);
  const workload = new Workload(cloud, companies);
  const schedules = new Schedules(cloud, workload);
  schedules.wake();
  return { seed, cloud, companies, workload, intents, problems: [], schedules };
}

/** Nothing goes wrong any more: everything comes to rest, and whoever asks again is answered as before. */
export async function end(run: Begun): Promise<void> {
  const { cloud, schedules } = run;
  cloud.faults.enabled = false;
  await comeToRest(run, schedules);
  await askAgain(run, (answers) => !answers.some(succeeded));
  await comeToRest(run, schedules);
  const written = cloud.tables.all("facts").length;
  await askAgain(run, (answers) => answers.some(succeeded));
  if (cloud.tables.all("facts").length !== written)
    run.problems.push("a repeated request wrote something again");
  schedules.stop();
}

/** Everybody sends once more what they had sent, some because they never heard, the others although they did. */
async function askAgain(
  { cloud, workload }: Run,
  whose: (answers: readonly Answer[]) => boolean,
): Promise<void> {
  const { scheduler } = cloud;
  let left = 0;
  for (const [index, sent] of workload.callers.history.entries()) {
    if (!whose(sent.answers)) continue;
    left += 1;
    void workload.callers.repeat(sent, `repeat-${sent.answers.length}-${index}`).finally(() => (left -= 1));
  }
  await scheduler.runUntil(scheduler.now + hour, () => left === 0);
}

/** Virtual time after which, without faults, everything has to be done: a stream may lie still for a day before. */
const restWithin = 36 * hour;

async function comeToRest({ cloud, workload, problems }: Run, schedules: Schedules): Promise<void> {
  const { scheduler } = cloud;
  const until = scheduler.now + restWithin;
  schedules.wake();
  const atRest = () => cloud.unfinished === 0 && workload.acting === 0 && !schedules.somethingDue();
  for (;;) {
    await scheduler.runUntil(until, atRest);
    if (cloud.deadLetters === 0 || scheduler.now >= until) break;
    cloud.redrive();
  }
  if (!atRest()) {
    const pending = [...cloud.queues].map(([name, queue]) => `${name} ${queue.pending}`).join(", ");
    problems.push(
      `not at rest ${restWithin / hour} hours after the last fault: ${cloud.unfinished} unfinished ` +
        `(${pending}), ${workload.acting} acting, ${schedules.somethingDue() ?? "nothing"} due`,
    );
  }
  if (cloud.deadLetters > 0) problems.push(`${cloud.deadLetters} dead letters came back after every redrive`);
}

/**
 * The two schedules. A tick that would find nothing is left out: while everything is at rest, time goes straight to the
 * next thing that falls due.
 */
class Schedules {
  private readonly cloud: Cloud;
  private readonly workload: Workload;
  private readonly random: Random;
  private stopped = false;
  private planned = 0;
  private nextAt = Infinity;
  private silentUntil = 0;
  /** The first ticks note when an organisation's clock strikes, whatever else is due. */
  private readonly firstTickUntil: number;

  constructor(cloud: Cloud, workload: Workload) {
    this.cloud = cloud;
    this.workload = workload;
    this.random = new Random(`${cloud.seed}/schedules`);
    this.firstTickUntil = cloud.scheduler.now + hour;
    cloud.onWrite = ({ table, pk, sort, after }) => {
      if (table !== "records" || !after) return;
      const soon = ceil(cloud.scheduler.now + 1);
      if (pk.startsWith("changed#") && soon < this.nextAt) this.next(soon);
      const due = pk.startsWith("due#")
        ? Math.max(soon, ceil(Date.parse(String(sort).split("#")[0] ?? "")))
        : Infinity;
      if (due < this.nextAt) this.next(due);
    };
  }

  /** The next tick comes within five minutes, whatever was planned before. */
  wake(): void {
    this.next(ceil(this.cloud.scheduler.now + 1));
  }

  private next(moment: number): void {
    this.nextAt = moment;
    this.planned += 1;
    const own = this.planned;
    this.cloud.scheduler.at(moment, () => {
      if (own === this.planned) this.tick();
    });
  }

  stop(): void {
    this.stopped = true;
  }

  /** What a tick would find now. */
  somethingDue(): string | undefined {
    const { scheduler } = this.cloud;
    const due = this.firstDue();
    if (due !== undefined && due <= scheduler.now) return `an item of ${new Date(due).toISOString()}`;
    return this.marks() > 0 ? `${this.marks()} changed marks` : undefined;
  }

  private tick(): void {
    if (this.stopped) return;
    const { cloud, random } = this;
    // Sometimes a tick is missing, sometimes the schedules stand still for days.
    if (this.silentUntil <= cloud.scheduler.now && cloud.faults.strikes("schedule silent", random))
      this.silentUntil =
        cloud.scheduler.now +
        random.pick(cloud.longSilences ? [45 * hour] : [1, 1, 20 * minute, 5 * hour, 45 * hour]);
    if (this.silentUntil <= cloud.scheduler.now || !cloud.faults.enabled) {
      const times = cloud.faults.strikes("schedule twice", random) ? 2 : 1;
      for (let time = 0; time < times; time += 1) for (const name of this.wanted()) void cloud.tick(name);
    }
    // What it did shows a little later.
    this.nextAt = ceil(cloud.scheduler.now + 1);
    const own = this.planned;
    cloud.scheduler.after(20_000, () => {
      if (own === this.planned) this.planNext();
    });
  }

  /** Both now and then; else those that find something. Every function reads on its own, so nobody misses the rest. */
  private wanted(): string[] {
    const { cloud, random } = this;
    const all = random.chance(0.1) || cloud.scheduler.now < this.firstTickUntil;
    const due = (this.firstDue() ?? Infinity) <= cloud.scheduler.now;
    return [...(all || due ? ["sweep-due"] : []), ...(all || this.marks() > 0 ? ["aggregate-kpis"] : [])];
  }

  /** While something is marked, every five minutes; else when the next item falls due. */
  private planNext(): void {
    const next = ceil(this.cloud.scheduler.now + 1);
    const due = this.firstDue();
    if (this.marks() > 0) this.next(next);
    else if (due !== undefined) this.next(Math.max(next, ceil(due)));
    else this.nextAt = Infinity;
  }

  private firstDue(): number | undefined {
    const moments = shards("due").flatMap((pk) => {
      const [first] = this.cloud.tables.partition("records", pk);
      return first ? [Date.parse(String(first["sk"]).split("#")[0] ?? "")] : [];
    });
    return moments.length > 0 ? Math.min(...moments) : undefined;
  }

  private marks(): number {
    return shards("changed").reduce((sum, pk) => sum + this.cloud.tables.partition("records", pk).length, 0);
  }
}

const shards = (kind: string): string[] => Array.from({ length: 8 }, (_, shard) => `${kind}#${shard}`);
const ceil = (moment: number): number => Math.ceil(moment / tickEvery) * tickEvery;
