interface Planned {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/**
 * Virtual time. Everything that takes time is planned here and happens in the order of its moment, one thing at once;
 * between two things every promise that can go on does. Nothing else moves, so a run is the same each time.
 */
export class Scheduler {
  /** Epoch milliseconds. */
  now: number;
  /** How much is being computed outside virtual time (a mail is composed through Node's own streams). */
  busy = 0;
  private readonly heap: Planned[] = [];
  private count = 0;

  constructor(now: number) {
    this.now = now;
  }

  get waiting(): number {
    return this.heap.length;
  }

  get nextAt(): number | undefined {
    return this.heap[0]?.at;
  }

  after(milliseconds: number, run: () => void): void {
    this.at(this.now + Math.max(0, milliseconds), run);
  }

  at(moment: number, run: () => void): void {
    const planned = { at: moment, order: this.count, run };
    this.count += 1;
    const { heap } = this;
    let index = heap.push(planned) - 1;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (!before(planned, heap[parent] as Planned)) break;
      heap[index] = heap[parent] as Planned;
      index = parent;
    }
    heap[index] = planned;
  }

  /** A promise that is kept after so long. */
  pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => this.after(milliseconds, resolve));
  }

  /** The next thing happens, and everything that can go on because of it. */
  async step(): Promise<void> {
    const next = this.pop();
    if (!next) return;
    this.now = Math.max(this.now, next.at);
    next.run();
    await this.settle();
  }

  /** Lets every promise go on that can. */
  async settle(): Promise<void> {
    do await new Promise((resolve) => setImmediate(resolve));
    while (this.busy > 0);
  }

  /** Goes on until it is that late, or until `done`. */
  async runUntil(moment: number, done: () => boolean = () => false): Promise<void> {
    while (!done()) {
      const next = this.heap[0];
      if (!next || next.at > moment) {
        this.now = Math.max(this.now, moment);
        return;
      }
      await this.step();
    }
  }

  private pop(): Planned | undefined {
    const { heap } = this;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || first === last) return first;
    let index = 0;
    for (;;) {
      let child = index * 2 + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && before(heap[child + 1] as Planned, heap[child] as Planned)) child += 1;
      if (!before(heap[child] as Planned, last)) break;
      heap[index] = heap[child] as Planned;
      index = child;
    }
    heap[index] = last;
    return first;
  }
}

const before = (a: Planned, b: Planned): boolean => a.at < b.at || (a.at === b.at && a.order < b.order);
