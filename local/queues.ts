/** SQS: queues with delay, visibility, redrive and dead-letter queues, and the pollers of their event source mappings. */
import { createHash, randomUUID } from "node:crypto";
import type { Instant, VirtualClock, Waiting } from "./clock.ts";
import { fits } from "./event-patterns.ts";
import type { FunctionHost } from "./functions.ts";
import type { MappingDefinition, QueueDefinition } from "./template.ts";

export interface Message {
  readonly id: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly sentAt: Instant;
  visibleAt: Instant;
  receiveCount: number;
  firstReceivedAt: Instant | undefined;
  receiptHandle: string | undefined;
  /** The queue a dead letter came from, for its redrive. */
  readonly source?: string;
}

/** What is in a queue, by why it is there. */
export interface QueueCounts {
  /** Could be received now. */
  readonly visible: number;
  /** Received and not yet deleted, or failed and not yet tried again. */
  readonly inFlight: number;
  /** Sent with a delay that has not ended. */
  readonly delayed: number;
}

export class Queue {
  readonly definition: QueueDefinition;
  readonly messages: Message[] = [];
  private readonly clock: VirtualClock;
  private readonly deadLetters: () => Queue | undefined;
  private readonly wakeUps = new Map<Instant, Waiting>();
  /** Told whenever there may be something to receive. */
  onVisible: () => void = () => undefined;

  constructor(definition: QueueDefinition, clock: VirtualClock, deadLetters: () => Queue | undefined) {
    this.definition = definition;
    this.clock = clock;
    this.deadLetters = deadLetters;
  }

  send(
    body: string,
    options: { delaySeconds?: number; attributes?: Record<string, unknown>; source?: string } = {},
  ): Message {
    const now = this.clock.now();
    const message: Message = {
      id: randomUUID(),
      body,
      attributes: options.attributes ?? {},
      sentAt: now,
      visibleAt: now + 1000 * (options.delaySeconds ?? this.definition.delaySeconds),
      receiveCount: 0,
      firstReceivedAt: undefined,
      receiptHandle: undefined,
      ...(options.source === undefined ? {} : { source: options.source }),
    };
    this.restore(message);
    return message;
  }

  /** Puts back a message of an earlier run. */
  restore(message: Message): void {
    this.messages.push(message);
    this.wake(message.visibleAt);
  }

  /** Takes up to `limit` visible messages; those received too often go to the dead letters instead. */
  receive(limit: number, visibilitySeconds = this.definition.visibilityTimeoutSeconds): Message[] {
    const now = this.clock.now();
    const { redrive, retentionSeconds } = this.definition;
    const received: Message[] = [];
    for (const message of [...this.messages]) {
      if (received.length === limit) break;
      if (message.visibleAt > now) continue;
      if (now - message.sentAt > retentionSeconds * 1000) {
        this.remove(message);
      } else if (redrive && message.receiveCount >= redrive.maxReceiveCount) {
        this.remove(message);
        const deadLetters = this.deadLetters();
        if (!deadLetters) throw new Error(`${this.definition.name}: its dead-letter queue is in no template`);
        deadLetters.send(message.body, {
          attributes: message.attributes,
          source: this.definition.arn,
          delaySeconds: 0,
        });
      } else {
        message.receiveCount += 1;
        message.firstReceivedAt ??= now;
        message.receiptHandle = randomUUID();
        message.visibleAt = now + 1000 * visibilitySeconds;
        this.wake(message.visibleAt);
        received.push(message);
      }
    }
    return received;
  }

  /** False where the handle is of an earlier receive. */
  delete(receiptHandle: string): boolean {
    const message = this.messages.find((each) => each.receiptHandle === receiptHandle);
    if (message) this.remove(message);
    return message !== undefined;
  }

  changeVisibility(receiptHandle: string, seconds: number): boolean {
    const message = this.messages.find((each) => each.receiptHandle === receiptHandle);
    if (!message) return false;
    message.visibleAt = this.clock.now() + 1000 * seconds;
    this.wake(message.visibleAt);
    return true;
  }

  counts(): QueueCounts {
    const now = this.clock.now();
    let visible = 0;
    let inFlight = 0;
    let delayed = 0;
    for (const message of this.messages) {
      if (message.visibleAt <= now) visible += 1;
      else if (message.receiveCount > 0) inFlight += 1;
      else delayed += 1;
    }
    return { visible, inFlight, delayed };
  }

  private remove(message: Message): void {
    const at = this.messages.indexOf(message);
    if (at >= 0) this.messages.splice(at, 1);
    this.forgetWakeUps();
  }

  /** Nobody needs to wake for a message that is gone: an advance would stop there for nothing. */
  private forgetWakeUps(): void {
    if (this.wakeUps.size === 0) return;
    const wanted = new Set(this.messages.map((message) => message.visibleAt));
    for (const [at, waiting] of this.wakeUps) {
      if (wanted.has(at)) continue;
      waiting.cancel();
      this.wakeUps.delete(at);
    }
  }

  private wake(at: Instant): void {
    if (at <= this.clock.now()) return this.onVisible();
    if (this.wakeUps.has(at)) return;
    const run = () => {
      this.wakeUps.delete(at);
      this.onVisible();
    };
    this.wakeUps.set(at, this.clock.at(at, run));
  }
}

/** Lambda's own limit where a mapping names none: how many batches of a queue are handled at once. */
const defaultPollers = 5;

/** Hands a queue's messages to its function in batches and deletes what succeeded. */
export class QueuePoller {
  running = 0;
  private readonly queue: Queue;
  private readonly mapping: MappingDefinition;
  private readonly host: FunctionHost;

  constructor(queue: Queue, mapping: MappingDefinition, host: FunctionHost) {
    this.queue = queue;
    this.mapping = mapping;
    this.host = host;
    queue.onVisible = () => this.poll();
    this.poll();
  }

  private poll(): void {
    while (this.running < (this.mapping.maximumConcurrency ?? defaultPollers)) {
      const received = this.queue.receive(this.mapping.batchSize);
      if (received.length === 0) return;
      const batch = received.filter((message) => this.wanted(message));
      if (batch.length === 0) continue;
      this.running += 1;
      void this.handle(batch).finally(() => {
        this.running -= 1;
        this.poll();
      });
    }
  }

  /** As in AWS, a message that no filter lets through is deleted. */
  private wanted(message: Message): boolean {
    if (this.mapping.filters.length === 0) return true;
    const record = { ...toRecord(message, this.queue.definition), body: parsed(message.body) };
    const passes = this.mapping.filters.some((filter) => fits(filter, record));
    if (!passes && message.receiptHandle !== undefined) this.queue.delete(message.receiptHandle);
    return passes;
  }

  private async handle(batch: readonly Message[]): Promise<void> {
    const handles = new Map(batch.map((message) => [message.id, message.receiptHandle ?? ""]));
    const event = { Records: batch.map((message) => toRecord(message, this.queue.definition)) };
    const result = await this.host.invoke(this.mapping.functionArn, event);
    if (!result.ok) return;
    const failed = this.mapping.reportBatchItemFailures
      ? failedItems(result.payload, [...handles.keys()])
      : new Set();
    for (const [id, handle] of handles) {
      if (!failed.has(id)) this.queue.delete(handle);
    }
  }
}

/** Ids of `batchItemFailures`; as in AWS all of them where the answer makes no sense, none where it is empty. */
export function failedItems(payload: string, all: readonly string[]): Set<string> {
  const answer = JSON.parse(payload) as { batchItemFailures?: { itemIdentifier?: string }[] | null } | null;
  const failures = answer?.batchItemFailures;
  if (failures === undefined || failures === null) return new Set();
  if (!Array.isArray(failures)) return new Set(all);
  const failed = failures.map(({ itemIdentifier }) => itemIdentifier ?? "");
  return failed.every((id) => all.includes(id)) ? new Set(failed) : new Set(all);
}

const md5 = (text: string) => createHash("md5").update(text).digest("hex");

function toRecord(message: Message, queue: QueueDefinition) {
  return {
    messageId: message.id,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: {
      ApproximateReceiveCount: String(message.receiveCount),
      SentTimestamp: String(Math.floor(message.sentAt)),
      SenderId: "AIDALOCAL",
      ApproximateFirstReceiveTimestamp: String(Math.floor(message.firstReceivedAt ?? message.sentAt)),
      ...(message.source === undefined ? {} : { DeadLetterQueueSourceArn: message.source }),
    },
    messageAttributes: message.attributes,
    md5OfBody: md5(message.body),
    eventSource: "aws:sqs",
    eventSourceARN: queue.arn,
    awsRegion: queue.arn.split(":")[3],
  };
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    // A body that is no JSON is text to a filter.
    return body;
  }
}

export class SqsError extends Error {
  constructor(name: string, message: string) {
    super(message);
    this.name = name;
  }
}

/** The queues of the system, and SQS's operations on them (JSON protocol). */
export class Queues {
  readonly all: ReadonlyMap<string, Queue>;
  private readonly clock: VirtualClock;

  constructor(definitions: readonly QueueDefinition[], clock: VirtualClock) {
    this.clock = clock;
    const all = new Map<string, Queue>();
    for (const definition of definitions) {
      const deadLetters = () => (definition.redrive ? all.get(definition.redrive.deadLetterArn) : undefined);
      all.set(definition.arn, new Queue(definition, clock, deadLetters));
    }
    this.all = all;
  }

  get(arn: string): Queue {
    const queue = this.all.get(arn);
    if (!queue) throw new SqsError("QueueDoesNotExist", `The specified queue does not exist: ${arn}`);
    return queue;
  }

  /** The queue that a request is about. */
  named(input: Readonly<Record<string, unknown>>): Queue {
    const named = (input["QueueName"] ?? input["QueueUrl"] ?? input["SourceArn"] ?? "") as string;
    const name = named.split(/[/:]/).at(-1);
    for (const queue of this.all.values()) {
      if (queue.definition.name === name) return queue;
    }
    throw new SqsError("QueueDoesNotExist", `The specified queue does not exist: ${name}`);
  }

  operate(operation: string, input: Readonly<Record<string, unknown>>): unknown {
    if (operation === "ListQueues") {
      const prefix = (input["QueueNamePrefix"] ?? "") as string;
      const found = [...this.all.values()].filter((queue) => queue.definition.name.startsWith(prefix));
      return { QueueUrls: found.map((queue) => queue.definition.url) };
    }
    const queue = this.named(input);
    const entries = (input["Entries"] ?? []) as Record<string, unknown>[];
    switch (operation) {
      case "SendMessage":
        return this.send(queue, input);
      case "SendMessageBatch":
        return {
          Successful: entries.map((entry) => ({ Id: entry["Id"], ...this.send(queue, entry) })),
          Failed: [],
        };
      case "ReceiveMessage":
        return { Messages: this.receive(queue, input) };
      case "DeleteMessage":
        queue.delete(String(input["ReceiptHandle"]));
        return {};
      case "DeleteMessageBatch":
        for (const entry of entries) queue.delete(String(entry["ReceiptHandle"]));
        return { Successful: entries.map((entry) => ({ Id: entry["Id"] })), Failed: [] };
      case "ChangeMessageVisibility":
        queue.changeVisibility(String(input["ReceiptHandle"]), Number(input["VisibilityTimeout"]));
        return {};
      case "PurgeQueue":
        for (const message of [...queue.messages]) {
          message.receiptHandle ??= message.id;
          queue.delete(message.receiptHandle);
        }
        return {};
      case "GetQueueUrl":
        return { QueueUrl: queue.definition.url };
      case "GetQueueAttributes": {
        const { visible, inFlight, delayed } = queue.counts();
        return {
          Attributes: {
            QueueArn: queue.definition.arn,
            ApproximateNumberOfMessages: String(visible),
            ApproximateNumberOfMessagesNotVisible: String(inFlight),
            ApproximateNumberOfMessagesDelayed: String(delayed),
            DelaySeconds: String(queue.definition.delaySeconds),
            VisibilityTimeout: String(queue.definition.visibilityTimeoutSeconds),
          },
        };
      }
      case "StartMessageMoveTask":
        return { TaskHandle: this.redrive(queue, input["DestinationArn"] as string | undefined) };
      case "ListMessageMoveTasks":
        return { Results: [] };
      default:
        throw new SqsError("UnsupportedOperation", `SQS ${operation} is not understood by the local runner`);
    }
  }

  private send(queue: Queue, entry: Readonly<Record<string, unknown>>) {
    const body = String(entry["MessageBody"]);
    if (Buffer.byteLength(body) > 1024 * 1024) {
      throw new SqsError(
        "InvalidParameterValue",
        "One or more parameters are invalid. Reason: Message must be shorter than 1048576 bytes.",
      );
    }
    const delay = entry["DelaySeconds"];
    const message = queue.send(body, {
      attributes: (entry["MessageAttributes"] ?? {}) as Record<string, unknown>,
      ...(delay === undefined ? {} : { delaySeconds: Number(delay) }),
    });
    return { MessageId: message.id, MD5OfMessageBody: md5(body) };
  }

  private receive(queue: Queue, input: Readonly<Record<string, unknown>>) {
    const visibility = input["VisibilityTimeout"];
    const received = queue.receive(
      Number(input["MaxNumberOfMessages"] ?? 1),
      visibility === undefined ? undefined : Number(visibility),
    );
    return received.map((message) => ({
      MessageId: message.id,
      ReceiptHandle: message.receiptHandle,
      Body: message.body,
      MD5OfBody: md5(message.body),
      Attributes: toRecord(message, queue.definition).attributes,
      MessageAttributes: message.attributes,
    }));
  }

  /** Moves dead letters back to where each came from (or to `destinationArn`). */
  private redrive(queue: Queue, destinationArn: string | undefined): string {
    for (const message of [...queue.messages]) {
      const target = destinationArn ?? message.source;
      if (target === undefined || message.visibleAt > this.clock.now()) continue;
      message.receiptHandle ??= message.id;
      queue.delete(message.receiptHandle);
      this.get(target).send(message.body, { attributes: message.attributes });
    }
    return randomUUID();
  }
}
