import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";
import { createHandler } from "../../../functions/stream/publish-events/handler.ts";
import { createPublisher } from "../../../shared/adapters/eventbridge/publisher.ts";
import { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { Occasion } from "../../../shared/domain/messages/occasions.ts";
import { subscriptions } from "../../../shared/names.ts";
import type { PublishedEvent } from "../../../shared/ports/publishing.ts";
import { Unavailable } from "../../../shared/ports/unavailable.ts";
import { MemoryDeadLetters, MemoryLog, MemoryMetrics, MemoryPublisher } from "../../builders/memory.ts";

const stream = "org_acme#application#app_1";

const inserted = (seq: number, ...types: string[]) => ({
  eventName: "INSERT" as const,
  dynamodb: {
    SequenceNumber: `s${seq}`,
    Keys: { pk: { S: stream }, seq: { N: String(seq) } },
    NewImage: {
      pk: { S: stream },
      seq: { N: String(seq) },
      recordedAt: { S: "2026-03-02T10:00:00.000Z" },
      events: { L: types.map((type) => ({ M: { type: { S: type } } })) },
    },
  },
});

function publishing() {
  const publisher = new MemoryPublisher();
  const deadLetters = new MemoryDeadLetters();
  const metrics = new MemoryMetrics();
  const log = new MemoryLog();
  const handle = createHandler({ publisher, deadLetters, metrics, log });
  return { publisher, deadLetters, metrics, log, handle };
}

describe("publishing facts", () => {
  it("publishes one event for each type that somebody is told of, however often the fact holds it", async () => {
    const { publisher, handle } = publishing();
    await handle({
      Records: [inserted(3, "OutcomeRecorded", "OutcomeRecorded", "PromiseKept", "PromiseGiven")],
    });
    assert.deepEqual(publisher.published, [
      {
        type: "OutcomeRecorded",
        organisation: "org_acme",
        applicationId: "app_1",
        stream,
        seq: 3,
        recordedAt: "2026-03-02T10:00:00.000Z",
      },
    ]);
  });

  it("publishes a day the candidate hears by only where it stands alone: else it is told with the rest", async () => {
    const { publisher, handle } = publishing();
    await handle({
      Records: [
        inserted(1, "ApplicationReceived", "PromiseGiven"),
        inserted(3, "PromiseMissed", "PromiseGiven"),
        inserted(5, "ContactLogged", "PromiseGiven"),
      ],
    });
    assert.deepEqual(
      publisher.published.map(({ type, seq }) => [type, seq]),
      [
        ["ApplicationReceived", 1],
        ["PromiseMissed", 3],
        ["PromiseGiven", 3],
      ],
    );
  });

  it("sets a record aside that is no fact, and goes on with those behind it", async () => {
    const { publisher, deadLetters, metrics, handle } = publishing();
    const broken = { ...inserted(1), dynamodb: { ...inserted(1).dynamodb, NewImage: { pk: { S: stream } } } };
    const result = await handle({ Records: [broken, inserted(2, "Archived")] });
    assert.deepEqual(result, { batchItemFailures: [] });
    assert.deepEqual(
      deadLetters.letters.map(({ stream: s, seq }) => ({ s, seq })),
      [{ s: stream, seq: 1 }],
    );
    assert.equal(publisher.published.length, 1);
    assert.equal(metrics.counts.get("poisonRecords"), 1);
  });

  it("does not go on while the bus fails: the batch comes again from there", async () => {
    const { publisher, deadLetters, handle } = publishing();
    publisher.failure = new Unavailable("the bus does not answer");
    const result = await handle({ Records: [inserted(1, "Archived"), inserted(2, "Archived")] });
    assert.deepEqual(result, { batchItemFailures: [{ itemIdentifier: "s1" }] });
    assert.deepEqual(deadLetters.letters, []);
  });

  it("publishes no changed or removed fact, and counts it", async () => {
    const { publisher, metrics, handle } = publishing();
    await handle({
      Records: [
        { ...inserted(1, "OutcomeRecorded"), eventName: "MODIFY" },
        { ...inserted(2, "OutcomeRecorded"), eventName: "REMOVE" },
      ],
    });
    assert.equal(publisher.published.length, 0);
    assert.equal(metrics.counts.get("factsChanged"), 2);
  });

  it("everything subscribed to is an event that exists", () => {
    const literal = ({ shape }: { shape: { type: { def: { values: readonly string[] } } } }) =>
      shape.type.def.values;
    const known = new Set<string>([
      ...ApplicationEvent.types.map(({ type }) => type),
      ...MessageEvent.def.options.flatMap(literal),
      ...Occasion.def.options.flatMap(literal),
    ]);
    const unknown = Object.values(subscriptions)
      .flat()
      .filter((type) => !known.has(type));
    assert.deepEqual(unknown, []);
  });
});

describe("the bus", () => {
  const event = (seq: number): PublishedEvent => ({
    type: "OutcomeRecorded",
    organisation: "org_acme",
    applicationId: "app_1",
    stream,
    seq,
    recordedAt: "2026-03-02T10:00:00.000Z",
  });

  /** A bus that refuses the entries of these seqs the first so many times. */
  function bus(refusals: Map<number, number>) {
    const calls: number[][] = [];
    const client = {
      send: ({ input }: PutEventsCommand) => {
        const seqs = (input.Entries ?? []).map((e) => (JSON.parse(e.Detail ?? "") as { seq: number }).seq);
        calls.push(seqs);
        return Promise.resolve({
          Entries: seqs.map((seq) => {
            const left = refusals.get(seq) ?? 0;
            refusals.set(seq, left - 1);
            return left > 0 ? { ErrorCode: "ThrottlingException" } : { EventId: `e${seq}` };
          }),
        });
      },
    } as unknown as EventBridgeClient;
    return { calls, publisher: createPublisher(client, "bus", () => Promise.resolve()) };
  }

  it("gets again only what it refused of a call", async () => {
    const { calls, publisher } = bus(new Map([[2, 2]]));
    await publisher.publish([event(1), event(2), event(3)]);
    assert.deepEqual(calls, [[1, 2, 3], [2], [2]]);
  });

  it("is given up on after a few tries, as unavailable", async () => {
    const { publisher } = bus(new Map([[1, 99]]));
    await assert.rejects(publisher.publish([event(1)]), Unavailable);
  });

  it("gets at most ten entries a call", async () => {
    const { calls, publisher } = bus(new Map());
    await publisher.publish(Array.from({ length: 23 }, (_, seq) => event(seq)));
    assert.deepEqual(
      calls.map((call) => call.length),
      [10, 10, 3],
    );
  });
});
