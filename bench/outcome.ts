/** What one outcome costs in DynamoDB units, and how many a second the whole local stack takes. */
import { performance } from "node:perf_hooks";
import { percentile } from "./world.ts";
import type { World } from "./world.ts";

export interface OutcomeUnits {
  readonly command: { readonly read: number; readonly write: number };
  /** Write units by function and table, all that follows together. */
  readonly follows: Readonly<Record<string, number>>;
  readonly followsTotal: number;
  /** Size of the stream that was read, in bytes of its items as JSON. */
  readonly streamBytes: number;
}

/** Functions that follow an outcome by themselves; the aggregator is measured apart. */
const followers = ["project-views", "publish-events", "award-points", "send-messages", "record-deliveries"];

async function enter(world: World, name: string, extra: Record<string, unknown> = {}): Promise<string> {
  const { body } = await world.call("POST", "/v1/applications", {
    jobId: world.jobId,
    candidate: {
      name,
      email: `${name.toLowerCase().replaceAll(" ", ".")}@people.example`,
      phone: "+447700900123",
    },
    referrerId: world.referrerId,
    ...extra,
  });
  return String(body["applicationId"]);
}

const record = (world: World, id: string, milestone: string, outcome: string, details?: unknown) =>
  world.call("POST", `/v1/applications/${id}/outcomes`, {
    milestone,
    outcome,
    confirm: true,
    ...(details ? { details } : {}),
  });

/**
 * An application in the middle of a normal life: spoken with, interviewed, offered. The outcome measured is
 * "started work": points for the referrer and one mail.
 */
export async function outcomeUnits(world: World): Promise<OutcomeUnits> {
  const { stack } = world;
  const settle = async () => {
    await stack.advance("PT10M");
    await stack.idle();
  };
  const id = await enter(world, "Petra Measured");
  await record(world, id, "contact-made", "spoke-interested");
  const at = (hours: number) => new Date(stack.clock.now() + hours * 3_600_000).toISOString();
  const booking = { startsAt: at(24), endsAt: at(25), format: "in-person", people: [], place: "Main office" };
  await record(world, id, "interview-booked", "booked", booking);
  await record(world, id, "interview-completed", "held-forward");
  await record(world, id, "offer", "accepted");
  await record(world, id, "started-work", "start-agreed", { startDate: at(24 * 7).slice(0, 10) });
  await settle();
  // One command just before it: functions are warm, and know member and settings for a minute.
  // A call that reached nobody: it tells nobody either.
  const at0 = new Date(stack.clock.now()).toISOString();
  const call = { channel: "phone", direction: "out", result: "no-answer", at: at0 };
  await world.call("POST", `/v1/applications/${id}/contacts`, call);
  await stack.idle();

  stack.startMetering();
  await record(world, id, "started-work", "started");
  await stack.idle();
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const own = stack.consumption().filter((each) => each.function.endsWith("-applications"));
  // Added up now: the counters go on, and the stream is read once more below to tell its size.
  const command = { read: sum(own.map((each) => each.read)), write: sum(own.map((each) => each.write)) };
  await settle();
  const all = stack.consumption();
  const follows: Record<string, number> = {};
  for (const { function: by, table, write } of all) {
    const name = followers.find((follower) => by.endsWith(`-${follower}`));
    if (!name || write === 0) continue;
    const place = `${name}, ${table.split("-").at(-1) ?? table}`;
    follows[place] = (follows[place] ?? 0) + write;
  }
  const { body } = await world.call("GET", `/v1/applications/${id}/events`);
  return {
    command,
    follows,
    followsTotal: sum(Object.values(follows)),
    streamBytes: JSON.stringify(body["items"]).length,
  };
}

export interface Throughput {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  /** CPU milliseconds of the runner per outcome, the table engine left out. */
  readonly cpuPerOutcome: number;
  /** Of the runner and its table engine, in megabytes. */
  readonly memory: number;
}

/** Outcomes recorded over HTTP by so many clients at once, each on applications of its own, with all that follows. */
export async function throughput(world: World, clients: number, perClient: number): Promise<Throughput> {
  const ids: string[] = [];
  for (let index = 0; index < clients * perClient; index += 1)
    ids.push(await enter(world, `Person ${index}`));
  await world.stack.idle();
  const took: number[] = [];
  const cpu = process.cpuUsage();
  const started = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async (_, client) => {
      for (let index = 0; index < perClient; index += 1) {
        const id = ids[client * perClient + index] ?? "";
        took.push((await record(world, id, "contact-made", "spoke-interested")).milliseconds);
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const used = process.cpuUsage(cpu);
  return {
    perSecond: took.length / seconds,
    p50: percentile(took, 50),
    p95: percentile(took, 95),
    cpuPerOutcome: (used.user + used.system) / 1000 / took.length,
    memory: await memoryOfStack(),
  };
}

/** Resident memory of this process and its children, in megabytes; Linux only, else this process alone. */
async function memoryOfStack(): Promise<number> {
  const { readFile, readdir } = await import("node:fs/promises");
  const own = process.memoryUsage.rss();
  let children = 0;
  for (const pid of await readdir("/proc").catch(() => [] as string[])) {
    if (!/^\d+$/.test(pid)) continue;
    const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
    if (new RegExp(`^PPid:\\s+${process.pid}$`, "m").test(status))
      children += Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024;
  }
  return (own + children) / 1024 / 1024;
}
