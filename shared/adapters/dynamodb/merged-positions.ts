/** One ordered run of positions, read from where one stopped. */
export interface PositionSource {
  /** Reads at most `limit` keys after a position (from the start without one). */
  read(after: string | undefined, limit: number): Promise<PositionsRead>;
}

export interface PositionsRead {
  /** In order; those that are not wanted are left out. */
  readonly positions: readonly string[];
  /** How many keys were read, and the last of them, wanted or not. */
  readonly keys: number;
  readonly readTo: string | undefined;
  readonly done: boolean;
}

interface Lane {
  readonly source: PositionSource;
  buffer: string[];
  readTo: string | undefined;
  done: boolean;
}

/** Order of DynamoDB's sort keys: by the bytes of UTF-8. */
export const comparePositions = (a: string, b: string): number =>
  Buffer.compare(Buffer.from(a), Buffer.from(b));

/**
 * Several ordered runs as one, each position once, reading at most `budget` keys. What lies beyond the last key read
 * of any run is not given out yet: it might not be the next.
 */
export class MergedPositions {
  private readonly lanes: Lane[];
  private readonly compare: (a: string, b: string) => number;
  private readonly after: string | undefined;
  private budget: number;
  private last: string | undefined;

  constructor(
    sources: readonly PositionSource[],
    options: { descending: boolean; after: string | undefined; budget: number },
  ) {
    this.lanes = sources.map((source) => ({ source, buffer: [], readTo: undefined, done: false }));
    this.compare = options.descending ? (a, b) => comparePositions(b, a) : comparePositions;
    this.after = options.after;
    this.budget = options.budget;
  }

  /** The next position, or nothing at the end or when the budget is used up. `wanted`: how many will be asked for. */
  async next(wanted: number): Promise<string | undefined> {
    for (;;) {
      const lane = this.front();
      if (!lane) return undefined;
      const [position] = lane.buffer;
      if (position === undefined) {
        if (this.budget <= 0) return undefined;
        await this.refill(lane, wanted);
        continue;
      }
      lane.buffer.shift();
      if (position === this.last) continue;
      this.last = position;
      return position;
    }
  }

  /** Whether anything may come after what was given out. */
  get mayHaveMore(): boolean {
    return this.front() !== undefined;
  }

  /** Up to where everything was given out; where the next call goes on. */
  get reached(): string | undefined {
    const lane = this.front();
    const barrier = lane?.buffer.length === 0 ? lane.readTo : undefined;
    const given = this.last ?? this.after;
    if (barrier === undefined) return given;
    return given === undefined || this.compare(barrier, given) > 0 ? barrier : given;
  }

  /** The lane whose next position, or else the end of what was read of it, comes first. */
  private front(): Lane | undefined {
    let front: Lane | undefined;
    let least: string | undefined;
    for (const lane of this.lanes) {
      if (lane.done && lane.buffer.length === 0) continue;
      const head = lane.buffer[0] ?? lane.readTo;
      if (head === undefined) return lane;
      const order = least === undefined ? -1 : this.compare(head, least);
      // At the same place, what can be given out goes before what would have to be read.
      if (order < 0 || (order === 0 && lane.buffer.length > 0)) [front, least] = [lane, head];
    }
    return front;
  }

  /** All lanes at once where nothing was read yet, later only the one that is waited for. */
  private async refill(lane: Lane, wanted: number): Promise<void> {
    const untouched = this.lanes.filter((each) => each.readTo === undefined && !each.done);
    const filling = untouched.includes(lane) ? untouched : [lane];
    const limit = Math.max(1, Math.min(wanted, Math.floor(this.budget / filling.length)));
    await Promise.all(
      filling.map(async (each) => {
        const read = await each.source.read(each.readTo ?? this.after, limit);
        this.budget -= read.keys;
        each.buffer.push(...read.positions);
        each.readTo = read.readTo ?? each.readTo;
        each.done = read.done;
      }),
    );
  }
}
