/**
 * Table streams and their event source mappings. One reader a table asks the engine and hands what it finds to every
 * mapping; each mapping keeps its own place, order, retries and failures, as Lambda does.
 */
import { createHash } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Instant, VirtualClock } from "./clock.ts";
import type { TableEngine } from "./dynamodb.ts";
import { fits } from "./event-patterns.ts";
import type { FunctionHost, InvocationResult } from "./functions.ts";
import { failedItems } from "./queues.ts";
import type { MappingDefinition, StreamView, TableDefinition } from "./template.ts";

interface EngineRecord {
  readonly eventName: "INSERT" | "MODIFY" | "REMOVE";
  readonly dynamodb: {
    readonly Keys: Readonly<Record<string, unknown>>;
    readonly NewImage?: unknown;
    readonly OldImage?: unknown;
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
  };
}

/** A record as a function receives it. */
interface StreamRecord {
  readonly eventID: string;
  readonly eventName: string;
  readonly eventSourceARN: string;
  readonly dynamodb: { readonly SequenceNumber: string; readonly Keys: Readonly<Record<string, unknown>> };
}

interface Pending {
  readonly record: StreamRecord;
  readonly arrivedAt: Instant;
}

const streamsApi = "DynamoDBStreams_20120810";
const recordsPerRead = 1000;
/** For writes that did not pass the local endpoint; those that did are read at once. */
const unhurriedMilliseconds = 1000;

export class TableFeed {
  readonly table: TableDefinition;
  readonly readers: readonly StreamReader[];
  private readonly engine: TableEngine;
  private readonly clock: VirtualClock;
  private readonly iterators = new Map<string, string>();
  private streamArn = "";
  private written = false;
  private reading = false;
  private deaf = false;
  private readonly timer: NodeJS.Timeout;

  constructor(
    table: TableDefinition,
    readers: readonly StreamReader[],
    engine: TableEngine,
    clock: VirtualClock,
  ) {
    this.table = table;
    this.readers = readers;
    this.engine = engine;
    this.clock = clock;
    this.timer = setInterval(() => this.wrote(), unhurriedMilliseconds);
    this.timer.unref();
  }

  /** Whether records may be waiting that no reader has been given. */
  get busy(): boolean {
    return this.written || this.reading;
  }

  async start(): Promise<void> {
    const { Table } = await this.engine.call<{ Table: { LatestStreamArn: string } }>("DescribeTable", {
      TableName: this.table.name,
    });
    this.streamArn = Table.LatestStreamArn;
    await this.findShards();
    this.wrote();
  }

  /** Something was written to the table: read its stream. */
  wrote(): void {
    if (this.deaf) return;
    this.written = true;
    if (!this.reading) void this.read();
  }

  stop(): void {
    clearInterval(this.timer);
    this.iterators.clear();
  }

  /** From here until `passOver` nothing that is written is handed to anybody. */
  deafen(): void {
    this.deaf = true;
  }

  /** Leaves out what was written meanwhile, and listens again. */
  async passOver(): Promise<void> {
    await this.findShards();
    for (const shard of this.iterators.keys()) {
      let passed = recordsPerRead;
      while (passed === recordsPerRead) {
        const iterator = this.iterators.get(shard) ?? "";
        if (iterator === "") break;
        const records = await this.nextOf(shard, iterator);
        passed = records.length;
        const last = records.at(-1)?.dynamodb.SequenceNumber;
        if (last !== undefined) for (const reader of this.readers) reader.passOver(last);
      }
    }
    this.deaf = false;
  }

  private async findShards(): Promise<void> {
    const { StreamDescription } = await this.engine.call<{
      StreamDescription: { Shards: { ShardId: string }[] };
    }>("DescribeStream", { StreamArn: this.streamArn }, streamsApi);
    for (const { ShardId } of StreamDescription.Shards) {
      if (this.iterators.has(ShardId)) continue;
      const { ShardIterator } = await this.engine.call<{ ShardIterator: string }>(
        "GetShardIterator",
        { StreamArn: this.streamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" },
        streamsApi,
      );
      this.iterators.set(ShardId, ShardIterator);
    }
  }

  private async read(): Promise<void> {
    this.reading = true;
    try {
      while (this.written) {
        this.written = false;
        for (const [shard, iterator] of this.iterators) {
          if (iterator !== "") await this.readShard(shard, iterator);
        }
        if ([...this.iterators.values()].every((iterator) => iterator === "")) await this.findShards();
      }
    } catch (error) {
      // The engine is gone when the stack stops; while it runs, this is a failure that must be seen.
      if (this.iterators.size > 0) throw error;
    } finally {
      this.reading = false;
    }
  }

  private async readShard(shard: string, iterator: string): Promise<void> {
    const records = await this.nextOf(shard, iterator);
    if (records.length === recordsPerRead) this.written = true;
    const changes = records.filter((record) => !changedNothing(record));
    for (const reader of this.readers) reader.accept(changes, this.clock.now());
  }

  private async nextOf(shard: string, iterator: string): Promise<EngineRecord[]> {
    const { Records, NextShardIterator } = await this.engine.call<{
      Records: EngineRecord[];
      NextShardIterator?: string;
    }>("GetRecords", { ShardIterator: iterator, Limit: recordsPerRead }, streamsApi);
    if (!this.iterators.has(shard)) return [];
    this.iterators.set(shard, NextShardIterator ?? "");
    return Records;
  }
}

/** AWS makes no record of a put that changed nothing; dynoxide does. */
function changedNothing({ eventName, dynamodb }: EngineRecord): boolean {
  return eventName === "MODIFY" && isDeepStrictEqual(dynamodb.NewImage, dynamodb.OldImage);
}

/** One mapping's way through one table's stream. */
export class StreamReader {
  readonly mapping: MappingDefinition;
  private readonly stream: { readonly arn: string; readonly view: StreamView };
  private readonly host: FunctionHost;
  private readonly clock: VirtualClock;
  private readonly discard: (destinationArn: string, body: string) => void;
  private readonly lanes: Pending[][];
  private readonly working: boolean[];
  /** The last sequence number before which everything is done; "0" at the beginning. */
  checkpoint: string;
  private newest = "0";
  /** Batches that wait for their next try. */
  waiting = 0;

  constructor(
    mapping: MappingDefinition,
    stream: { readonly arn: string; readonly view: StreamView },
    host: FunctionHost,
    clock: VirtualClock,
    discard: (destinationArn: string, body: string) => void,
    checkpoint = "0",
  ) {
    this.mapping = mapping;
    this.stream = stream;
    this.host = host;
    this.clock = clock;
    this.discard = discard;
    this.checkpoint = checkpoint;
    this.newest = checkpoint;
    this.lanes = Array.from({ length: mapping.parallelizationFactor }, () => []);
    this.working = this.lanes.map(() => false);
  }

  /** Whether it can go on now, without the clock. */
  get busy(): boolean {
    return this.working.filter(Boolean).length > this.waiting;
  }

  accept(records: readonly EngineRecord[], arrivedAt: Instant): void {
    for (const raw of records) {
      if (BigInt(raw.dynamodb.SequenceNumber) <= BigInt(this.newest)) continue;
      this.newest = raw.dynamodb.SequenceNumber;
      const record = this.toRecord(raw, arrivedAt);
      const { filters } = this.mapping;
      if (filters.length > 0 && !filters.some((filter) => fits(filter, record))) continue;
      this.lanes[this.laneOf(record)]?.push({ record, arrivedAt });
    }
    this.lanes.forEach((_lane, index) => {
      if (!this.working[index]) void this.work(index);
    });
  }

  /** Everything up to this sequence number is none of its business. It must be at rest. */
  passOver(sequenceNumber: string): void {
    this.newest = sequenceNumber;
    this.checkpoint = sequenceNumber;
  }

  /** The same item always goes the same way, so its order holds. */
  private laneOf(record: StreamRecord): number {
    if (this.lanes.length === 1) return 0;
    const key = createHash("md5").update(JSON.stringify(record.dynamodb.Keys)).digest();
    return key.readUInt32BE(0) % this.lanes.length;
  }

  private async work(index: number): Promise<void> {
    const lane = this.lanes[index] ?? [];
    this.working[index] = true;
    while (lane.length > 0) {
      const batch = lane.slice(0, this.mapping.batchSize);
      await this.handle(batch);
      lane.splice(0, batch.length);
      this.advanceCheckpoint();
    }
    this.working[index] = false;
  }

  private advanceCheckpoint(): void {
    const oldest = this.lanes
      .map((lane) => lane[0]?.record.dynamodb.SequenceNumber)
      .filter((sequence) => sequence !== undefined)
      .map(BigInt);
    const before = oldest.reduce(
      (least, each) => (each - 1n < least ? each - 1n : least),
      BigInt(this.newest),
    );
    this.checkpoint = before.toString();
  }

  /** Tries a batch until it is done or given up: what succeeded is left behind, what fails whole is halved. */
  private async handle(batch: readonly Pending[]): Promise<void> {
    let rest = batch;
    for (let tries = 1; rest.length > 0; tries += 1) {
      const result = await this.host.invoke(this.mapping.functionArn, {
        Records: rest.map(({ record }) => record),
      });
      const failedAt = this.firstFailure(rest, result);
      if (failedAt === undefined) return;
      if (failedAt > 0) tries = 0;
      rest = rest.slice(failedAt);
      if (this.tooOld(rest)) return this.giveUp(rest, "RecordAgeExceeded", tries, result);
      if (failedAt === 0 && this.mapping.bisectBatchOnFunctionError && rest.length > 1) {
        const middle = Math.ceil(rest.length / 2);
        await this.handle(rest.slice(0, middle));
        return this.handle(rest.slice(middle));
      }
      const { maximumRetryAttempts } = this.mapping;
      if (maximumRetryAttempts >= 0 && tries > maximumRetryAttempts) {
        return this.giveUp(rest, "RetryAttemptsExhausted", tries, result);
      }
      await this.backOff(tries);
    }
  }

  /** Index of the first record to try again; undefined when all is done. */
  private firstFailure(batch: readonly Pending[], result: InvocationResult): number | undefined {
    if (!result.ok) return 0;
    if (!this.mapping.reportBatchItemFailures) return undefined;
    const sequences = batch.map(({ record }) => record.dynamodb.SequenceNumber);
    const failed = failedItems(result.payload, sequences);
    const first = sequences.findIndex((sequence) => failed.has(sequence));
    return first < 0 ? undefined : first;
  }

  private tooOld(batch: readonly Pending[]): boolean {
    const { maximumRecordAgeSeconds } = this.mapping;
    const arrivedAt = batch[0]?.arrivedAt ?? 0;
    return maximumRecordAgeSeconds >= 0 && this.clock.now() - arrivedAt > maximumRecordAgeSeconds * 1000;
  }

  private async backOff(tries: number): Promise<void> {
    const seconds = Math.min(60, 2 ** (Math.max(1, tries) - 1));
    this.waiting += 1;
    await new Promise<void>((resolve) => {
      this.clock.at(this.clock.now() + seconds * 1000, resolve);
    });
    this.waiting -= 1;
  }

  /** What Lambda tells the on-failure destination: where the records are, not what they hold. */
  private giveUp(
    batch: readonly Pending[],
    condition: string,
    tries: number,
    result: InvocationResult,
  ): void {
    const first = batch[0];
    const last = batch.at(-1);
    if (!first || !last || this.mapping.onFailureArn === undefined) return;
    const at = (instant: Instant) => new Date(instant).toISOString();
    const message = {
      requestContext: {
        requestId: first.record.eventID,
        functionArn: this.mapping.functionArn,
        condition,
        approximateInvokeCount: tries,
      },
      responseContext: {
        statusCode: 200,
        executedVersion: "$LATEST",
        functionError: result.ok ? null : "Unhandled",
      },
      version: "1.0",
      timestamp: at(this.clock.now()),
      DDBStreamBatchInfo: {
        shardId: "shardId-local",
        startSequenceNumber: first.record.dynamodb.SequenceNumber,
        endSequenceNumber: last.record.dynamodb.SequenceNumber,
        approximateArrivalOfFirstRecord: at(first.arrivedAt),
        approximateArrivalOfLastRecord: at(last.arrivedAt),
        batchSize: batch.length,
        streamArn: this.stream.arn,
      },
    };
    this.discard(this.mapping.onFailureArn, JSON.stringify(message));
  }

  private toRecord(raw: EngineRecord, arrivedAt: Instant): StreamRecord {
    const { view, arn } = this.stream;
    const { Keys, NewImage, OldImage, SequenceNumber, SizeBytes } = raw.dynamodb;
    const withNew = NewImage !== undefined && (view === "NEW_IMAGE" || view === "NEW_AND_OLD_IMAGES");
    const withOld = OldImage !== undefined && (view === "OLD_IMAGE" || view === "NEW_AND_OLD_IMAGES");
    const record = {
      eventID: createHash("md5").update(`${arn}#${SequenceNumber}`).digest("hex"),
      eventName: raw.eventName,
      eventVersion: "1.1",
      eventSource: "aws:dynamodb",
      awsRegion: arn.split(":")[3],
      dynamodb: {
        ApproximateCreationDateTime: Math.floor(arrivedAt / 1000),
        Keys,
        ...(withNew ? { NewImage } : {}),
        ...(withOld ? { OldImage } : {}),
        SequenceNumber,
        SizeBytes,
        StreamViewType: view,
      },
      eventSourceARN: arn,
    };
    return record;
  }
}
