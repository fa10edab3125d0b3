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
export const intentsPerSeed = 40;

/** Lives through the story of a seed and brings everything to rest. */
export async function simulate(
  seed: string,
  options: { planted?: Planted; intents?: readonly Intent[] } = {},
): Promise<Run> {
  const random = new Random(`${seed}/world`);
  const startsAt = random.pick(beginnings);
  const cloud = new Cloud(seed, Date.parse(startsAt), shapes, wiringWith(options.planted));
  if (options.planted?.rewrite) cloud.transport.rewrite = options.planted.rewrite;
  const companies = createWorld(cloud, random, startsAt);
  const workload = new Workload(cloud, companies);
  const intents = options.intents ?? intentsOf(seed, intentsPerSeed);
  const run: Run = { seed, cloud, companies, workload, intents, problems: [] };

  const schedules = new Schedules(cloud, workload);
  const { scheduler } = cloud;
  schedules.start();
  const last = workload.plan(intents, scheduler.now + minute);
  await scheduler.runUntil(last + random.pick([minute, hour, 30 * hour]));

  cloud.faults.enabled = false;
  await comeToRest(run, schedules);
  return run;
}

/** Virtual time after which, without faults, everything has to be done. */
const restWithin = 12 * hour;

async function comeToRest({ cloud, workload, problems }: Run, schedules: Schedules): Promise<void> {
  const { scheduler } = cloud;
  const until = scheduler.now + restWithin;
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
  schedules.stop();
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

  constructor(cloud: Cloud, workload: Workload) {
    this.cloud = cloud;
    this.workload = workload;
    this.random = new Random(`${cloud.seed}/schedules`);
  }

  start(): void {
    const { scheduler } = this.cloud;
    scheduler.at(ceil(scheduler.now + 1), () => this.tick());
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
    if (!cloud.faults.strikes("schedule silent", random)) {
      const times = cloud.faults.strikes("schedule twice", random) ? 2 : 1;
      for (let time = 0; time < times; time += 1)
        for (const name of ["sweep-due", "aggregate-kpis"]) void cloud.tick(name);
    }
    // A little later it shows whether there is more to do.
    cloud.scheduler.after(20_000, () => this.planNext());
  }

  private planNext(): void {
    const { scheduler } = this.cloud;
    const next = ceil(scheduler.now + 1);
    // Where nothing can happen before one of these, nothing is looked for until then.
    const moments = [this.firstDue(), scheduler.nextAt].filter((at) => at !== undefined);
    const at = this.nothingNear(next) ? ceil(Math.min(...moments, next + 30 * 24 * hour)) : next;
    scheduler.at(Math.max(next, at), () => this.tick());
  }

  private nothingNear(next: number): boolean {
    const { cloud } = this;
    const due = this.firstDue();
    return (
      cloud.unfinished === 0 &&
      this.workload.acting === 0 &&
      this.marks() === 0 &&
      (due === undefined || due > next)
    );
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
