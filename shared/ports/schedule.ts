/** What the sweep and the aggregator look through: due items and marks of what changed, spread over shards. */
export interface DueItem {
  readonly stream: string;
  readonly dueAt: string;
}

export interface DueItems {
  /** Notes that a stream has to be looked at again at `dueAt`. Noting the same twice is harmless. */
  note(item: DueItem): Promise<void>;
  /** Items due at `now`, oldest first, at most `limit` a shard. */
  due(shard: number, now: string, limit: number): Promise<DueItem[]>;
  /** Forgets an item once what it brought is written. */
  settle(item: DueItem): Promise<void>;
}

export interface ChangedMarks {
  /** Marks a stream as changed up to `seq`. */
  mark(stream: string, seq: number): Promise<void>;
  /** Marked streams of a shard, at most `limit`. */
  marked(shard: number, limit: number): Promise<{ stream: string; seq: number }[]>;
  /** Removes a mark unless the stream changed again meanwhile. */
  clear(stream: string, seq: number): Promise<void>;
  /** Whether any stream of an organisation is marked. */
  anyOf(organisation: string): Promise<boolean>;
}

/** An organisation as the sweep sees it: when it has to be woken for its digests. */
export interface ScheduledOrganisation {
  readonly organisation: string;
  readonly zone: string;
  /** The next 08:00 that a due item was noted for. */
  readonly wakesAt?: string | undefined;
}

export interface Organisations {
  all(): Promise<ScheduledOrganisation[]>;
  /** Remembers the next waking time that was noted. */
  wakesAt(organisation: string, at: string): Promise<void>;
}

/** Promises that were not kept, gathered until hr reads them on Monday. */
export interface MissedPromises {
  add(organisation: string, week: string, missed: MissedPromise): Promise<void>;
  of(organisation: string, week: string): Promise<MissedPromise[]>;
}

export interface MissedPromise {
  readonly applicationId: string;
  readonly promiseSeq: number;
  readonly byDay: string;
}
