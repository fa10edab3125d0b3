/**
 * The clock that everything local tells the time by: real time plus an offset that only grows. The offset lives in
 * shared memory, so that functions in another thread see a step at once. Whatever waits for a time waits here; the
 * advance (see `advance.ts`) asks for the next such time and goes there.
 */

/** Milliseconds since the epoch, on the virtual clock. */
export type Instant = number;

export interface Waiting {
  readonly at: Instant;
  cancel(): void;
}

interface Entry extends Waiting {
  readonly stops: boolean;
  readonly run: () => void;
}

const longestTimer = 2 ** 31 - 1;

export class VirtualClock {
  /** One number: milliseconds to add to real time. Handed to the other thread. */
  readonly shared: SharedArrayBuffer;
  private readonly offset: Float64Array;
  private readonly entries = new Set<Entry>();
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(offset = 0) {
    this.shared = new SharedArrayBuffer(8);
    this.offset = new Float64Array(this.shared);
    this.offset[0] = offset;
  }

  now(): Instant {
    return Date.now() + (this.offset[0] ?? 0);
  }

  /** How far the clock is ahead of real time, in milliseconds. */
  ahead(): number {
    return this.offset[0] ?? 0;
  }

  /**
   * Runs `run` once the clock is at `at`. An advance stops there, unless `stops` is false: then it runs in passing,
   * once, wherever the advance stops next.
   */
  at(at: Instant, run: () => void, stops = true): Waiting {
    const entry: Entry = { at, run, stops, cancel: () => void this.entries.delete(entry) };
    this.entries.add(entry);
    this.arm();
    return entry;
  }

  /** The next time an advance has to stop at. */
  next(): Instant | undefined {
    return this.earliest((entry) => entry.stops);
  }

  /** Sets the clock forward to `instant` (never back) and runs what is due. */
  goTo(instant: Instant): void {
    this.offset[0] = Math.max(this.ahead(), instant - Date.now());
    this.runDue();
  }

  /** Forgets everything that waits. */
  stop(): void {
    this.stopped = true;
    this.entries.clear();
    clearTimeout(this.timer);
  }

  private earliest(which: (entry: Entry) => boolean): Instant | undefined {
    let earliest: Instant | undefined;
    for (const entry of this.entries) {
      if (which(entry) && (earliest === undefined || entry.at < earliest)) earliest = entry.at;
    }
    return earliest;
  }

  private runDue(): void {
    const now = this.now();
    const due = [...this.entries].filter((entry) => entry.at <= now).sort((a, b) => a.at - b.at);
    for (const entry of due) {
      // An earlier one may have cancelled it.
      if (this.entries.delete(entry)) entry.run();
    }
    this.arm();
  }

  private arm(): void {
    clearTimeout(this.timer);
    if (this.stopped) return;
    const next = this.earliest(() => true);
    if (next === undefined) return;
    this.timer = setTimeout(() => this.runDue(), Math.min(Math.max(0, next - this.now()), longestTimer));
    this.timer.unref();
  }
}

/** The `Date` that functions are given: the real one, but what is "now" comes from `now`. */
export function virtualDate(now: () => number): DateConstructor {
  function VirtualDate(this: unknown, ...given: unknown[]): unknown {
    if (!new.target) return new Date(now()).toString();
    return Reflect.construct(Date, given.length === 0 ? [now()] : given, new.target);
  }
  VirtualDate.prototype = Date.prototype;
  VirtualDate.now = () => Math.floor(now());
  VirtualDate.parse = Date.parse;
  VirtualDate.UTC = Date.UTC;
  return VirtualDate as unknown as DateConstructor;
}
