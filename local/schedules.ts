/**
 * Rules and schedules that the clock wakes. Cron times are stops of an advance; rates fire in passing: while time
 * only flows, every period; in an advance, where something is due (see `advance.ts`).
 */
import { randomUUID } from "node:crypto";
import type { Instant, VirtualClock, Waiting } from "./clock.ts";
import type { EventBuses } from "./events.ts";
import type { RuleDefinition, System } from "./template.ts";

const unitMilliseconds: Readonly<Record<string, number>> = {
  minute: 60_000,
  minutes: 60_000,
  hour: 3_600_000,
  hours: 3_600_000,
  day: 86_400_000,
  days: 86_400_000,
};

/** Milliseconds of `rate(5 minutes)`; undefined for another kind of expression. */
export function ratePeriod(expression: string): number | undefined {
  const [, count, unit] = /^rate\((\d+) (\w+)\)$/.exec(expression) ?? [];
  const milliseconds = unitMilliseconds[unit ?? ""];
  return count === undefined || milliseconds === undefined ? undefined : Number(count) * milliseconds;
}

export class Schedules {
  /** Firings whose functions have not ended. */
  running = 0;
  /** The shortest rate, or five minutes where there is none: how finely an advance looks for due items. */
  readonly shortestRate: number;
  private readonly rules: readonly RuleDefinition[];
  private readonly rates: readonly { rule: RuleDefinition; period: number }[];
  private readonly buses: EventBuses;
  private readonly clock: VirtualClock;
  private readonly system: System;
  private readonly rateTimers = new Map<RuleDefinition, Waiting>();

  constructor(system: System, buses: EventBuses, clock: VirtualClock) {
    this.system = system;
    this.buses = buses;
    this.clock = clock;
    this.rules = system.rules.filter((rule) => rule.schedule !== undefined);
    this.rates = this.rules.flatMap((rule) => {
      const period = ratePeriod(rule.schedule ?? "");
      return period === undefined ? [] : [{ rule, period }];
    });
    this.shortestRate = Math.min(...this.rates.map(({ period }) => period), 300_000);
  }

  start(): void {
    for (const rule of this.rules) {
      if (ratePeriod(rule.schedule ?? "") === undefined) this.armCron(rule, parseCron(rule.schedule ?? ""));
    }
    this.armRates();
  }

  /** Fires every rate now and counts its period from here. */
  async fireRates(): Promise<void> {
    this.armRates();
    await Promise.all(this.rates.map(({ rule }) => this.fire(rule)));
  }

  /** ARNs of the functions that rates wake. */
  rateFunctions(): string[] {
    return this.rates.flatMap(({ rule }) => rule.targets.map((target) => target.arn));
  }

  private armRates(): void {
    for (const { rule, period } of this.rates) this.armRate(rule, period);
  }

  private armRate(rule: RuleDefinition, period: number): void {
    this.rateTimers.get(rule)?.cancel();
    const run = () => {
      void this.fire(rule);
      this.armRate(rule, period);
    };
    this.rateTimers.set(rule, this.clock.at(this.clock.now() + period, run, false));
  }

  private armCron(rule: RuleDefinition, cron: Cron): void {
    const next = nextCronTime(cron, this.clock.now(), rule.timeZone);
    this.clock.at(next, () => {
      void this.fire(rule);
      this.armCron(rule, cron);
    });
  }

  private async fire(rule: RuleDefinition): Promise<void> {
    this.running += 1;
    try {
      for (const target of rule.targets) {
        await this.buses.deliver(rule, target, {
          version: "0",
          id: randomUUID(),
          "detail-type": "Scheduled Event",
          source: "aws.events",
          account: this.system.account,
          time: `${new Date(this.clock.now()).toISOString().slice(0, 19)}Z`,
          region: this.system.region,
          resources: [rule.arn],
          detail: {},
        });
      }
    } finally {
      this.running -= 1;
    }
  }
}

/** The values that each field of a cron expression allows. */
export interface Cron {
  readonly minute: ReadonlySet<number>;
  readonly hour: ReadonlySet<number>;
  readonly dayOfMonth: ReadonlySet<number>;
  readonly month: ReadonlySet<number>;
  /** 1 is Sunday, as in AWS. */
  readonly dayOfWeek: ReadonlySet<number>;
  readonly year: ReadonlySet<number>;
}

const months = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const days = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/** Reads `cron(minute hour day-of-month month day-of-week year)`. */
export function parseCron(expression: string): Cron {
  const fields = /^cron\((.+)\)$/.exec(expression)?.[1]?.trim().split(/\s+/) ?? [];
  const [minute, hour, dayOfMonth, month, dayOfWeek, year] = fields;
  if (fields.length !== 6 || !minute || !hour || !dayOfMonth || !month || !dayOfWeek || !year) {
    throw new Error(`Schedule ${expression} is not understood by the local runner`);
  }
  return {
    minute: field(minute, 0, 59),
    hour: field(hour, 0, 23),
    dayOfMonth: field(dayOfMonth, 1, 31),
    month: field(month, 1, 12, months),
    dayOfWeek: field(dayOfWeek, 1, 7, days),
    year: field(year, 1970, 2199),
  };
}

function field(text: string, from: number, to: number, names: readonly string[] = []): Set<number> {
  const number = (word: string) => {
    const named = names.indexOf(word.toUpperCase());
    const value = named >= 0 ? named + 1 : Number(word);
    if (!Number.isInteger(value)) throw new Error(`Cron field ${text} is not understood by the local runner`);
    return value;
  };
  const values = new Set<number>();
  for (const part of text.split(",")) {
    const [range = "", step = "1"] = part.split("/");
    const [first, last] = /^[*?]$/.test(range)
      ? [from, to]
      : (range.split("-").map(number) as [number, number?]);
    const end = last ?? (part.includes("/") ? to : first);
    for (let value = first; value <= end; value += number(step)) values.add(value);
  }
  return values;
}

const minuteMilliseconds = 60_000;
const dayMilliseconds = 86_400_000;

/** The first minute after `after` that the expression allows, in the zone. */
export function nextCronTime(cron: Cron, after: Instant, timeZone: string): Instant {
  const local = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  });
  let at = (Math.floor(after / minuteMilliseconds) + 1) * minuteMilliseconds;
  for (const end = after + 5 * 366 * dayMilliseconds; at < end;) {
    const parts = Object.fromEntries(local.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0 } = parts;
    const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 1;
    const dayFits =
      cron.year.has(year) && cron.month.has(month) && cron.dayOfMonth.has(day) && cron.dayOfWeek.has(weekday);
    if (dayFits && cron.hour.has(hour) && cron.minute.has(minute)) return at;
    // Hours are skipped where they cannot fit; zones differ by minutes too, so never past the local hour's end.
    at += dayFits && cron.hour.has(hour) ? minuteMilliseconds : (60 - minute) * minuteMilliseconds;
  }
  throw new Error("A cron expression allows no time within five years");
}
