import { marshall } from "@aws-sdk/util-dynamodb";
import { decodeTag } from "../../shared/contracts/events/deliveries.ts";
import { bus, subscriptions, undoWindowSeconds } from "../../shared/names.ts";
import { Tables } from "./engine/tables.ts";
import type { Change, Item, TableShape } from "./engine/tables.ts";
import { Faults } from "./faults.ts";
import { hashOf, Random } from "./random.ts";
import { Scheduler } from "./scheduler.ts";
import { Invocation, Transport } from "./transport.ts";

export type Outcome =
  | { readonly kind: "answered"; readonly result: unknown }
  | { readonly kind: "failed"; readonly error: Error }
  | { readonly kind: "crashed" };

export type Handler = (event: never, context: never) => Promise<unknown>;

/** A place a function runs in: it lives through many invocations, one at a time, until it crashes. */
export interface Container {
  readonly handler: Handler;
  invocation: Invocation | undefined;
  /** Milliseconds its clock is ahead. */
  readonly skew: number;
}

/** Makes the handler of a function in a container. */
export type Wiring = (functionName: string, container: Container, cloud: Cloud) => Handler;

const minute = 60_000;

interface Rule {
  readonly queue: string;
  readonly matches: (source: string, detailType: string) => boolean;
}

const own =
  (types: readonly string[]) =>
  (source: string, type: string): boolean =>
    source === bus.ownSource && types.includes(type);

/** The rules of the bus, as `infra/` makes them of the same names. */
const rules: readonly Rule[] = [
  { queue: "award-points", matches: own(subscriptions.awardPoints) },
  { queue: "release-slots", matches: own(subscriptions.releaseSlots) },
  { queue: "erase-people", matches: own(subscriptions.erasePeople) },
  { queue: "send-messages", matches: own(subscriptions.sendMessages) },
  { queue: "send-messages-delayed", matches: own(subscriptions.sendMessagesDelayed) },
  { queue: "send-messages-clock", matches: own(subscriptions.sendMessagesOfClock) },
  {
    queue: "record-reported-outcome",
    matches: (source, type) => source !== bus.ownSource && type === bus.reportedOutcome,
  },
];

/** Event types for which a fact has to reach the bus. */
export const subscribedTypes: ReadonlySet<string> = new Set(Object.values(subscriptions).flat());

export interface Letter {
  readonly queue: string;
  readonly body: string;
}

interface Message {
  readonly id: string;
  readonly body: string;
  received: number;
  /** Deliveries after it was done with: what at-least-once allows. */
  extra: number;
}

/** A queue with its consumer, retries and dead letters. */
class Queue {
  readonly name: string;
  pending = 0;
  readonly dead: Message[] = [];
  readonly counts = { sent: 0, consumed: 0 };
  private readonly cloud: Cloud;
  private readonly functionName: string;
  private readonly tries: number;
  private readonly delay: number;
  private readonly visibility = 5 * minute;
  private readonly ready: Message[] = [];
  private readonly random: Random;
  private polling = false;

  constructor(
    cloud: Cloud,
    name: string,
    options: { functionName: string; tries: number; delaySeconds?: number },
  ) {
    this.cloud = cloud;
    this.name = name;
    this.functionName = options.functionName;
    this.tries = options.tries;
    this.delay = (options.delaySeconds ?? 0) * 1000;
    this.random = new Random(`${cloud.seed}/queue/${name}`);
  }

  send(body: string): void {
    this.counts.sent += 1;
    this.pending += 1;
    const message = { id: `${this.name}-${this.counts.sent}`, body, received: 0, extra: 0 };
    if (this.cloud.faults.strikes("message again", this.random)) message.extra = this.random.whole(1, 4);
    this.cloud.scheduler.after(this.delay + this.random.whole(5, 300), () => this.show(message));
  }

  /** Puts every dead letter back, as an operator does once the cause is mended. */
  redrive(): number {
    const letters = this.dead.splice(0);
    for (const letter of letters) {
      letter.received = 0;
      letter.extra = 0;
      this.pending += 1;
      this.show(letter);
    }
    return letters.length;
  }

  private show(message: Message): void {
    this.ready.push(message);
    if (this.polling) return;
    this.polling = true;
    this.cloud.scheduler.after(this.random.pick([1, 5, 20, 300]), () => this.poll());
  }

  /** Hands out up to ten messages in no particular order. */
  private poll(): void {
    this.polling = false;
    const batch: Message[] = [];
    while (this.ready.length > 0 && batch.length < this.random.whole(1, 10)) {
      const at = this.random.whole(0, this.ready.length - 1);
      batch.push(...this.ready.splice(at, 1));
    }
    if (this.ready.length > 0) {
      this.polling = true;
      this.cloud.scheduler.after(this.random.pick([1, 5, 20, 300]), () => this.poll());
    }
    if (batch.length > 0) void this.deliver(batch);
  }

  private async deliver(batch: readonly Message[]): Promise<void> {
    for (const message of batch) message.received += 1;
    // At least once: somebody else may be given the same messages at the same time.
    if (this.cloud.faults.strikes("message twice at once", this.random))
      this.cloud.scheduler.after(this.random.whole(0, 40), () => void this.invoke(batch, "copy"));
    const outcome = await this.invoke(batch, "");
    this.settle(batch, outcome);
  }

  private invoke(batch: readonly Message[], copy: string): Promise<Outcome> {
    const event = {
      Records: batch.map(({ id, body, received }) => ({
        messageId: id,
        body,
        attributes: { ApproximateReceiveCount: String(received) },
      })),
    };
    const name = batch.map(({ body, received }) => `${body}#${received}`).join("|");
    return this.cloud.invoke(this.functionName, event, `${this.name}/${name}${copy}`);
  }

  private settle(batch: readonly Message[], outcome: Outcome): void {
    const answer = outcome.kind === "answered" ? (outcome.result as BatchAnswer) : undefined;
    const failed = new Set(
      answer
        ? answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
        : batch.map(({ id }) => id),
    );
    for (const message of batch) {
      const later = () => this.cloud.scheduler.after(this.visibility, () => this.show(message));
      if (failed.has(message.id)) {
        if (message.received < this.tries) later();
        else {
          this.dead.push(message);
          this.cloud.onceDead.push(message.body);
          this.pending -= 1;
        }
      } else if (message.extra > 0 && this.cloud.faults.enabled) {
        message.extra -= 1;
        // A repetition is no further try: it may come at once or much later.
        message.received = 0;
        const wait = this.random.pick([1, 500, 20_000, 10 * minute]);
        this.cloud.scheduler.after(wait, () => this.show(message));
      } else {
        this.pending -= 1;
        this.counts.consumed += 1;
      }
    }
  }
}

interface BatchAnswer {
  readonly batchItemFailures: readonly { readonly itemIdentifier: string }[];
}

interface StreamRecord {
  readonly eventID: string;
  readonly eventName: "INSERT" | "MODIFY" | "REMOVE";
  readonly dynamodb: {
    readonly Keys: unknown;
    readonly NewImage?: unknown;
    readonly SequenceNumber: string;
  };
}

const lanesAStream = 3;
const streamRetries = 20;

/** A function that reads a table's stream: some shards, each in order, records of one item always in the same. */
class StreamReader {
  pending = 0;
  readonly dead: StreamRecord[] = [];
  private readonly cloud: Cloud;
  private readonly functionName: string;
  private readonly lanes: { records: StreamRecord[]; busy: boolean; retries: number; atOnce: number }[];
  private readonly random: Random;
  private readonly name: string;

  constructor(cloud: Cloud, functionName: string, table: string) {
    this.cloud = cloud;
    this.functionName = functionName;
    this.name = `${functionName}/${table}`;
    this.random = new Random(`${cloud.seed}/stream/${this.name}`);
    this.lanes = Array.from({ length: lanesAStream }, () => ({
      records: [],
      busy: false,
      retries: 0,
      atOnce: 20,
    }));
  }

  add(record: StreamRecord, item: string): void {
    this.pending += 1;
    const lane = this.lanes[hashOf(`${this.cloud.seed}/${this.name}/${item}`) % lanesAStream];
    lane?.records.push(record);
    if (lane) this.wake(lane);
  }

  redrive(): number {
    const records = this.dead.splice(0);
    for (const record of records) this.add(record, record.eventID);
    return records.length;
  }

  private wake(lane: (typeof this.lanes)[number]): void {
    if (lane.busy || lane.records.length === 0) return;
    lane.busy = true;
    const late = this.cloud.faults.strikes("stream late", this.random);
    const wait = late ? this.random.pick([1, 6, 30, 240, 1_300]) * minute : this.random.whole(100, 900);
    this.cloud.scheduler.after(wait, () => void this.read(lane));
  }

  private async read(lane: (typeof this.lanes)[number]): Promise<void> {
    const batch = lane.records.slice(0, lane.atOnce);
    // An invocation that was given up may still be at it.
    if (this.cloud.faults.strikes("stream batch twice at once", this.random))
      this.cloud.scheduler.after(this.random.whole(0, 300), () => void this.deliver(batch, 200));
    const done = await this.deliver(batch, lane.retries);
    if (done < batch.length) {
      // It comes again, smaller, until the record that stands in the way is given up.
      lane.retries = done > 0 ? 1 : lane.retries + 1;
      lane.atOnce = Math.max(1, Math.ceil(lane.atOnce / 2));
    } else {
      lane.retries = 0;
      lane.atOnce = 20;
      const again = this.cloud.faults.strikes("stream batch again", this.random)
        ? this.random.whole(1, 4)
        : 0;
      for (let count = 0; count < again; count += 1) await this.deliver(batch, 100 + count);
    }
    lane.records.splice(0, done);
    this.pending -= done;
    if (lane.retries > streamRetries) {
      this.dead.push(...lane.records.splice(0, 1));
      this.pending -= 1;
      lane.retries = 0;
    }
    this.cloud.scheduler.after(lane.retries > 0 ? 1_000 * lane.retries : 1, () => {
      lane.busy = false;
      this.wake(lane);
    });
  }

  /** How many records from the first on are done with. */
  private async deliver(batch: readonly StreamRecord[], count: number): Promise<number> {
    const name = `${this.name}/${batch.map((record) => record.eventID).join("|")}/${count}`;
    const outcome = await this.cloud.invoke(this.functionName, { Records: batch }, name);
    if (outcome.kind !== "answered") return 0;
    const { batchItemFailures } = outcome.result as BatchAnswer;
    const failed = batchItemFailures.map(({ itemIdentifier }) =>
      batch.findIndex((record) => record.dynamodb.SequenceNumber === itemIdentifier),
    );
    return failed.length === 0 ? batch.length : Math.max(0, Math.min(...failed));
  }
}

/** A mail that SES took. */
export interface SentMail {
  readonly at: number;
  /** Whether whoever sent it learned that. */
  readonly answered: boolean;
  readonly tags: Readonly<Record<string, string>>;
  readonly to: string;
  readonly text: string;
}

export interface LogLine {
  readonly functionName: string;
  readonly level: "info" | "error";
  readonly code: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Everything around the functions: tables and their streams, bus, queues, mail and schedules, in virtual time. */
export class Cloud {
  readonly seed: string;
  readonly scheduler: Scheduler;
  readonly faults: Faults;
  readonly tables: Tables;
  readonly transport: Transport;
  readonly queues = new Map<string, Queue>();
  readonly mailbox: SentMail[] = [];
  readonly logs: LogLine[] = [];
  /** Everything the bus took, as it stands there. */
  readonly published: { readonly source: string; readonly type: string; readonly detail: string }[] = [];
  /** Letters that handlers wrote themselves, by the queue's address. */
  readonly letters: Letter[] = [];
  /** What lay among the dead letters of a queue for some time, until somebody put it back. */
  readonly onceDead: string[] = [];
  /** When each change of a table was committed. */
  readonly commits: (Change & { readonly at: number })[] = [];
  /** Told of every committed change. */
  onWrite: (change: Change) => void = () => undefined;
  /** Organisations of which somebody has called a mail spam. */
  readonly complained = new Set<string>();
  /** For a planted bug: a schedule that stands still does so for two days. */
  longSilences = false;
  /** A planted bug: the bus's refusals are not looked at. */
  hidesRefusals = false;
  invocations = 0;
  running = 0;
  onTransit = 0;
  private readonly readers: { table: string; reader: StreamReader }[] = [];
  private readonly idle = new Map<string, Container[]>();
  private readonly wiring: Wiring;
  private readonly random: Random;

  constructor(seed: string, startsAt: number, shapes: Readonly<Record<string, TableShape>>, wiring: Wiring) {
    this.seed = seed;
    this.wiring = wiring;
    this.random = new Random(`${seed}/cloud`);
    this.scheduler = new Scheduler(startsAt);
    this.faults = new Faults(seed);
    this.tables = new Tables(shapes);
    this.transport = new Transport(this.scheduler, this.tables, this.faults, {
      putEvents: (entries, refused) => this.putEvents(entries, refused),
      sendMail: (input, answered) => this.takeMail(input, answered),
      sendToQueue: (input) => {
        this.letters.push({ queue: String(input["QueueUrl"]), body: String(input["MessageBody"]) });
        return {};
      },
    });
    this.tables.clock = () => this.scheduler.now;
    this.tables.onChange = (change) => this.observe(change);
    this.readers = [
      { table: "facts", reader: new StreamReader(this, "project-views", "facts") },
      { table: "people", reader: new StreamReader(this, "project-views", "people") },
      { table: "facts", reader: new StreamReader(this, "publish-events", "facts") },
    ];
    const queue = (name: string, functionName: string, tries: number, delaySeconds = 0) =>
      this.queues.set(name, new Queue(this, name, { functionName, tries, delaySeconds }));
    // Tries and delays as `infra/stacks/service.ts` has them.
    queue("award-points", "award-points", 5);
    queue("release-slots", "release-slots", 5);
    queue("erase-people", "erase-people", 25);
    queue("send-messages", "send-messages", 10);
    queue("send-messages-delayed", "send-messages", 10, undoWindowSeconds);
    queue("send-messages-clock", "send-messages", 10);
    queue("record-deliveries", "record-deliveries", 5);
    queue("record-reported-outcome", "record-reported-outcome", 5);
  }

  /** Records, messages, mails and invocations that are still on their way. */
  get unfinished(): number {
    const queued = [...this.queues.values()].reduce((sum, { pending }) => sum + pending, 0);
    const read = this.readers.reduce((sum, { reader }) => sum + reader.pending, 0);
    return queued + read + this.running + this.onTransit;
  }

  /** Dead letters of every kind that lie there now. */
  get deadLetters(): number {
    const queued = [...this.queues.values()].reduce((sum, { dead }) => sum + dead.length, 0);
    return (
      queued + this.readers.reduce((sum, { reader }) => sum + reader.dead.length, 0) + this.letters.length
    );
  }

  /** What an operator does with dead letters once things work again. Returns how many there were. */
  redrive(): number {
    let count = 0;
    for (const queue of this.queues.values()) count += queue.redrive();
    for (const { reader } of this.readers) count += reader.redrive();
    for (const { queue, body } of this.letters.splice(0)) {
      const { stream, seq } = JSON.parse(body) as { stream: string; seq: number };
      const found = this.tables.partition("facts", stream).find((item) => item["seq"] === seq);
      const reader = this.readers.find(
        (each) => queue.startsWith(each.reader["functionName"]) && each.table === "facts",
      );
      if (found && reader)
        reader.reader.add(recordOf("facts", found, "INSERT", `redriven-${stream}-${seq}`), stream);
      count += 1;
    }
    return count;
  }

  /** Runs a function. `name` seeds what goes wrong in it, so that it is the same whatever else a story holds. */
  invoke(functionName: string, event: unknown, name: string, organisation?: string): Promise<Outcome> {
    this.invocations += 1;
    this.running += 1;
    const container = this.containerOf(functionName);
    return new Promise((resolve) => {
      let over = false;
      const end = (outcome: Outcome, reusable: boolean) => {
        if (over) return;
        over = true;
        this.running -= 1;
        container.invocation = undefined;
        if (reusable && this.random.chance(0.97)) this.idle.get(functionName)?.push(container);
        resolve(outcome);
      };
      const invocation = new Invocation(functionName, `${this.seed}/${name}`, () =>
        end({ kind: "crashed" }, false),
      );
      invocation.organisation = organisation;
      container.invocation = invocation;
      const context = { getRemainingTimeInMillis: () => 10 * minute, awsRequestId: name } as never;
      const isHttp = organisation !== undefined;
      container.handler(event as never, (isHttp ? {} : context) as never).then(
        (result) => {
          if (!invocation.dead) end({ kind: "answered", result }, true);
        },
        (error: unknown) => {
          if (!invocation.dead)
            end({ kind: "failed", error: error instanceof Error ? error : new Error(String(error)) }, true);
        },
      );
    });
  }

  /** A schedule's asynchronous invocation: Lambda itself tries twice more. */
  async tick(functionName: string, attempt = 1): Promise<void> {
    const name = `${functionName}/tick/${this.scheduler.now}/${attempt}`;
    const time = new Date(this.scheduler.now).toISOString();
    const outcome = await this.invoke(functionName, { time, detail: {} }, name);
    if (outcome.kind === "answered" || attempt > 2) return;
    this.onTransit += 1;
    await this.scheduler.pause(attempt * minute);
    this.onTransit -= 1;
    await this.tick(functionName, attempt + 1);
  }

  /** An event that somebody puts on the bus. */
  receive(event: { source: string; type: string; account: string; detail: unknown; id: string }): void {
    const { source, type, account, detail, id } = event;
    const random = new Random(`${this.seed}/bus/${id}`);
    const body = JSON.stringify({ id, source, account, "detail-type": type, detail });
    for (const rule of rules) {
      if (!rule.matches(source, type)) continue;
      const copies = this.faults.strikes("message again", random) ? random.whole(2, 5) : 1;
      for (let copy = 0; copy < copies; copy += 1) {
        const late = this.faults.strikes("bus late", random);
        this.onTransit += 1;
        this.scheduler.after(late ? random.pick([1, 6, 30, 120]) * minute : random.whole(20, 1_500), () => {
          this.onTransit -= 1;
          this.queues.get(rule.queue)?.send(body);
        });
      }
    }
  }

  private containerOf(functionName: string): Container {
    const idle = this.idle.get(functionName) ?? [];
    this.idle.set(functionName, idle);
    const known = idle.pop();
    if (known) return known;
    const skewed = this.faults.strikes("clock skewed", this.random);
    const container: { -readonly [Key in keyof Container]: Container[Key] } = {
      handler: () => Promise.reject(new Error("not wired yet")),
      invocation: undefined,
      skew: skewed ? this.random.whole(-2_500, 2_500) : 0,
    };
    container.handler = this.wiring(functionName, container, this);
    return container;
  }

  private observe(change: Change): void {
    this.commits.push({ ...change, at: this.scheduler.now });
    this.onWrite(change);
    const { table, pk, sort, before, after } = change;
    if (table !== "facts" && table !== "people") return;
    const how = before ? (after ? "MODIFY" : "REMOVE") : "INSERT";
    const shown = after ?? { pk, [table === "facts" ? "seq" : "sk"]: sort };
    const record = recordOf(table, shown, how, `${table}-${pk}-${sort}-${this.commits.length}`);
    for (const { table: read, reader } of this.readers)
      if (read === table) reader.add(record, `${pk}/${sort}`);
  }

  private putEvents(entries: readonly Item[], refused: ReadonlySet<number>): Item {
    const answers = entries.map((entry, index) => {
      if (refused.has(index) && this.hidesRefusals) return { EventId: "refused" };
      if (refused.has(index)) return { ErrorCode: "ThrottlingException", ErrorMessage: "Rate exceeded" };
      const id = `event-${this.published.length}`;
      const source = String(entry["Source"]);
      const type = String(entry["DetailType"]);
      const detail = String(entry["Detail"]);
      this.published.push({ source, type, detail });
      this.receive({
        id: `${type}/${detail}/${id}`,
        source,
        type,
        account: "111111111111",
        detail: JSON.parse(detail),
      });
      return { EventId: id };
    });
    return { FailedEntryCount: refused.size, Entries: answers };
  }

  private takeMail(input: Item, answered: boolean): Item {
    const tags = Object.fromEntries(
      (input["Tags"] as { Name: string; Value: string }[]).map(({ Name, Value }) => [Name, Value]),
    );
    const [to = ""] = input["Destinations"] as string[];
    const raw = (input["RawMessage"] as { Data: Uint8Array }).Data;
    const place = this.mailbox.length;
    this.mailbox.push({ at: this.scheduler.now, answered, tags, to, text: Buffer.from(raw).toString() });
    const random = new Random(`${this.seed}/mail/${tags["stream"]}/${tags["message"]}/${place}`);
    const told = (type: string, after: number) => {
      if (this.faults.strikes("mail event lost", random)) return;
      const copies = this.faults.strikes("mail event twice", random) ? 2 : 1;
      for (let copy = 0; copy < copies; copy += 1) {
        const late = this.faults.strikes("mail event late", random) ? random.whole(5, 60) * minute : 0;
        this.onTransit += 1;
        this.scheduler.after(after + late + copy * random.whole(1, 5_000), () => {
          this.onTransit -= 1;
          const shown = Object.fromEntries(Object.entries(tags).map(([name, value]) => [name, [value]]));
          const body = { type, time: new Date(this.scheduler.now - late).toISOString(), tags: shown };
          this.queues.get("record-deliveries")?.send(JSON.stringify(body));
        });
      }
    };
    told("Send", random.whole(200, 3_000));
    const drawn = random.weighted({ Delivery: 94, Bounce: 4, Complaint: 2 });
    // A second complaint would stop the organisation's mail until an admin lets it out: that is shown by tests of its own.
    const organisation = decodeTag(String(tags["organisation"]));
    const fate = drawn === "Complaint" && this.complained.has(organisation) ? "Delivery" : drawn;
    if (fate === "Complaint") {
      this.complained.add(organisation);
      told("Delivery", random.whole(1_000, 20_000));
    }
    told(fate, random.whole(2_000, 60_000));
    return { MessageId: `mail-${place}` };
  }
}

function recordOf(
  table: string,
  item: Item,
  eventName: StreamRecord["eventName"],
  eventID: string,
): StreamRecord {
  const sort = table === "facts" ? "seq" : "sk";
  const Keys = marshall({ pk: item["pk"], [sort]: item[sort] });
  return {
    eventID,
    eventName,
    dynamodb: {
      Keys,
      SequenceNumber: eventID,
      ...(table === "facts" ? { NewImage: marshall(item, { removeUndefinedValues: true }) } : {}),
    },
  };
}
