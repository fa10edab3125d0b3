/**
 * Moves the clock: to the next thing that waits for a time, lets everything that follows come to rest, and so on to
 * the end. What a `rate` schedule would find due is looked up in the due items, so that twelve weeks take seconds and
 * not twenty-four thousand empty runs.
 */
import { dueShards } from "../shared/names.ts";
import type { Instant, VirtualClock } from "./clock.ts";
import type { TableEngine } from "./dynamodb.ts";
import type { Schedules } from "./schedules.ts";
import type { TableDefinition } from "./template.ts";

export interface AdvanceSurroundings {
  readonly clock: VirtualClock;
  readonly schedules: Schedules;
  readonly engine: TableEngine;
  readonly tables: readonly TableDefinition[];
  /** The table whose partitions `due#<shard>` hold sort keys that begin with the instant they are due. */
  readonly dueTable: string | undefined;
  /** Resolves when nothing can go on without the clock. */
  readonly settled: () => Promise<void>;
  /** Grows with every write of a function that no rate wakes. */
  readonly writes: () => number;
}

const dayMilliseconds = 86_400_000;
/** A sweep may take several runs for all that is due at once, and leave what it cannot do. */
const mostRunsPerStop = 20;

export class Advance {
  private readonly surroundings: AdvanceSurroundings;
  private queue: Promise<unknown> = Promise.resolve();
  private swept: Instant = 0;

  constructor(surroundings: AdvanceSurroundings) {
    this.surroundings = surroundings;
  }

  /** Advances by `milliseconds` and answers the time then. Advances that overlap follow one another. */
  by(milliseconds: number): Promise<Instant> {
    const done = this.queue.then(() => this.advance(milliseconds));
    this.queue = done.catch(() => undefined);
    return done;
  }

  private async advance(milliseconds: number): Promise<Instant> {
    const { clock, settled, writes } = this.surroundings;
    const target = clock.now() + milliseconds;
    await settled();
    for (let stop = await this.nextStop(target); stop !== undefined; stop = await this.nextStop(target)) {
      clock.goTo(stop);
      await settled();
      await this.sweep();
    }
    clock.goTo(target);
    await settled();
    const before = writes();
    await this.run();
    await this.sweep();
    // What the last runs brought about (a fact that time brought changes numbers too) is counted as well.
    if (writes() !== before) await this.run();
    if (milliseconds >= dayMilliseconds) await this.removeExpired();
    await settled();
    return clock.now();
  }

  /** The next time up to `target` at which something happens by itself. */
  private async nextStop(target: Instant): Promise<Instant | undefined> {
    const { clock, schedules } = this.surroundings;
    // Delays are whole seconds; what falls into the same second needs one stop. A due item is found by the first run of
    // the rate after it, as in AWS.
    const stops = [
      roundedUp(clock.next(), 1000),
      roundedUp(await this.nextDue(), schedules.shortestRate),
    ].map((stop) => (stop.exact <= target ? Math.min(stop.rounded, target) : Infinity));
    const next = Math.min(...stops);
    return next < target || (next === target && clock.now() < target) ? next : undefined;
  }

  /** Runs the rates while they make something of what is due. */
  private async sweep(): Promise<void> {
    const { clock } = this.surroundings;
    let due = await this.countDue(this.swept, clock.now());
    for (let run = 0; due > 0 && run < mostRunsPerStop; run += 1) {
      await this.run();
      const left = await this.countDue(0, clock.now());
      if (left === due && run > 0) break;
      due = left;
    }
    this.swept = clock.now();
  }

  private async run(): Promise<void> {
    await this.surroundings.schedules.fireRates();
    await this.surroundings.settled();
  }

  private async nextDue(): Promise<Instant | undefined> {
    const now = new Date(this.surroundings.clock.now()).toISOString();
    const keys = await this.eachShard(async (query) => {
      const { Items } = await query("sk BETWEEN :from AND :to", now, "3", { Limit: 1 });
      return Items?.[0]?.["sk"]?.S;
    });
    const instants = keys.filter((key) => key !== undefined).map(instantOf);
    return instants.length === 0 ? undefined : Math.min(...instants);
  }

  private async countDue(after: Instant, until: Instant): Promise<number> {
    const from = new Date(after).toISOString();
    // The next millisecond, so that keys which begin with this one are among them.
    const to = new Date(until + 1).toISOString();
    const counts = await this.eachShard(async (query) => {
      const { Count } = await query("sk BETWEEN :from AND :to", from, to, { Select: "COUNT" });
      return Count;
    });
    return counts.reduce((sum, count) => sum + count, 0);
  }

  private async eachShard<T>(
    ask: (
      query: (
        condition: string,
        from: string,
        to: string,
        options: Record<string, unknown>,
      ) => Promise<{ Count: number; Items?: Record<string, { S: string }>[] }>,
    ) => Promise<T>,
  ): Promise<T[]> {
    const { engine, dueTable } = this.surroundings;
    if (dueTable === undefined) return [];
    const shards = Array.from({ length: dueShards }, (_, shard) => shard);
    return Promise.all(
      shards.map((shard) =>
        ask((condition, from, to, options) =>
          engine.call("Query", {
            TableName: dueTable,
            KeyConditionExpression: `pk = :pk AND ${condition}`,
            ExpressionAttributeValues: {
              ":pk": { S: `due#${shard}` },
              ":from": { S: from },
              ":to": { S: to },
            },
            ...options,
          }),
        ),
      ),
    );
  }

  /** What time to live would have deleted by now. */
  private async removeExpired(): Promise<void> {
    const { engine, tables, clock } = this.surroundings;
    for (const table of tables) {
      if (table.ttlAttribute === undefined) continue;
      const expired = {
        TableName: table.name,
        ExpressionAttributeNames: { "#ttl": table.ttlAttribute },
        ExpressionAttributeValues: { ":now": { N: String(Math.floor(clock.now() / 1000)) } },
      };
      let from: unknown;
      do {
        const page: { Items: Record<string, unknown>[]; LastEvaluatedKey?: unknown } = await engine.call(
          "Scan",
          {
            ...expired,
            FilterExpression: "#ttl <= :now",
            ...(from === undefined ? {} : { ExclusiveStartKey: from }),
          },
        );
        for (const item of page.Items) {
          const Key = Object.fromEntries(
            table.keySchema.map(({ AttributeName }) => [AttributeName, item[AttributeName]]),
          );
          await engine.call("DeleteItem", { ...expired, Key, ConditionExpression: "#ttl <= :now" });
        }
        from = page.LastEvaluatedKey;
      } while (from !== undefined);
    }
  }
}

const roundedUp = (instant: Instant | undefined, grid: number) =>
  instant === undefined
    ? { exact: Infinity, rounded: Infinity }
    : { exact: instant, rounded: Math.ceil(instant / grid) * grid };

const instantOf = (sortKey: string): Instant => Date.parse(/^[^#]+/.exec(sortKey)?.[0] ?? "");

const durationUnits = { W: 604_800_000, D: 86_400_000, H: 3_600_000, M: 60_000, S: 1000 };

/** Milliseconds of an ISO 8601 duration of weeks, days, hours, minutes and seconds (`PT5M`, `P12W`, `P1DT2H`). */
export function durationMilliseconds(text: string): number | undefined {
  const found = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/.exec(text);
  if (!found || /^P(T)?$/.test(text) || text.endsWith("T")) return undefined;
  const [, weeks, days, hours, minutes, seconds] = found.map((part) => Number(part ?? 0));
  const { W, D, H, M, S } = durationUnits;
  return (weeks ?? 0) * W + (days ?? 0) * D + (hours ?? 0) * H + (minutes ?? 0) * M + (seconds ?? 0) * S;
}
