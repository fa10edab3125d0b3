import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { SQSClient } from "@aws-sdk/client-sqs";
import { eachLetter } from "../../commands/letters.ts";
import { messageFor } from "../../commands/redrive.ts";

/** A queue as SQS is: a letter that was taken is hidden, and a short poll may find nothing. */
function queueOf(bodies: readonly string[]) {
  const letters = bodies.map((body, n) => ({ id: `m${n}`, body, hidden: false }));
  const operations: Record<string, (input: Record<string, unknown>) => unknown> = {
    ReceiveMessageCommand({ WaitTimeSeconds = 0, MaxNumberOfMessages }) {
      if (WaitTimeSeconds === 0) return {};
      const taken = letters.filter(({ hidden }) => !hidden).slice(0, Number(MaxNumberOfMessages));
      for (const letter of taken) letter.hidden = true;
      return { Messages: taken.map(({ id, body }) => ({ MessageId: id, ReceiptHandle: id, Body: body })) };
    },
    DeleteMessageCommand({ ReceiptHandle }) {
      letters.splice(
        letters.findIndex(({ id }) => id === ReceiptHandle),
        1,
      );
    },
    ChangeMessageVisibilityCommand({ ReceiptHandle, VisibilityTimeout }) {
      for (const letter of letters) if (letter.id === ReceiptHandle) letter.hidden = VisibilityTimeout !== 0;
    },
  };
  const send = (command: { constructor: { name: string }; input: Record<string, unknown> }) =>
    Promise.resolve(operations[command.constructor.name]?.(command.input) ?? {});
  return { letters, sqs: { send } as unknown as SQSClient };
}

/** As Lambda writes it for a stream's mapping whose batch it gave up. */
const givenUp = (table: string, at: string) =>
  JSON.stringify({
    requestContext: { condition: "RetryAttemptsExhausted", approximateInvokeCount: 21 },
    version: "1.0",
    timestamp: "2026-03-03T02:00:00.000Z",
    DDBStreamBatchInfo: {
      shardId: "shardId-1",
      startSequenceNumber: "1",
      endSequenceNumber: "9",
      approximateArrivalOfFirstRecord: at,
      approximateArrivalOfLastRecord: at,
      batchSize: 9,
      streamArn: `arn:aws:dynamodb:eu-west-1:1:table/milepost-production-${table}/stream/2026-01-01T00:00:00.000`,
    },
  });

describe("dead letters", () => {
  it("are handed on to the last one, and forgotten", async () => {
    const { sqs, letters } = queueOf(Array.from({ length: 25 }, (_, n) => String(n)));
    const seen: string[] = [];
    const redriven = await eachLetter(sqs, "url", (body) => Promise.resolve(void seen.push(body)));
    assert.equal(redriven.handedOn, 25);
    assert.equal(seen.length, 25);
    assert.deepEqual(letters, []);
  });

  it("that cannot be handed on stay, can be taken again at once, and stand in nobody's way", async () => {
    const { sqs, letters } = queueOf(["bad", "good", "bad too", "better"]);
    const handOn = (body: string) =>
      body.startsWith("bad") ? Promise.reject(new Error("why")) : Promise.resolve();
    const { handedOn, left } = await eachLetter(sqs, "url", handOn);
    assert.equal(handedOn, 2);
    assert.deepEqual(left, ["why", "why"]);
    assert.deepEqual(
      letters.map(({ body, hidden }) => [body, hidden]),
      [
        ["bad", false],
        ["bad too", false],
      ],
    );
  });

  it("of Lambda's own are read for what they are: since when their table's facts must be told again", async () => {
    const { sqs, letters } = queueOf([givenUp("facts", "2026-03-02T14:00:00Z"), "good"]);
    const { handedOn, left, batches } = await eachLetter(sqs, "url", () => Promise.resolve());
    assert.equal(handedOn, 1);
    assert.deepEqual(left, []);
    assert.deepEqual(batches, [{ table: "facts", since: "2026-03-02T13:45:00.000Z" }]);
    assert.equal(letters.length, 1);
  });

  it("of Lambda's own are forgotten once all since then was told again, and not before", async () => {
    const { sqs, letters } = queueOf([
      givenUp("facts", "2026-03-02T14:00:00Z"),
      givenUp("people", "2026-03-02T12:00:00Z"),
    ]);
    const never = () => Promise.reject(new Error("it is no letter to hand on"));
    const { covered, batches } = await eachLetter(sqs, "url", never, "2026-03-02T13:45:00.000Z");
    assert.equal(covered, 1);
    assert.deepEqual(batches, [{ table: "people", since: "2026-03-02T11:45:00.000Z" }]);
    assert.equal(letters.length, 1);
  });
});

describe("a letter that goes back to its consumer", () => {
  const whole = {
    "detail-type": "Object Created",
    detail: { bucket: { name: "mails" }, object: { key: "one", size: 12, etag: "e" }, reason: "PutObject" },
  };

  it("of a mail received is its key and size, whether the queue or the rule had it last", () => {
    const message = JSON.stringify({ key: "one", size: 12 });
    assert.equal(messageFor("receive-replies", JSON.stringify(whole)), message);
    assert.equal(messageFor("receive-replies", message), message);
  });

  it("of another consumer is what it was", () => {
    assert.equal(messageFor("award-points", JSON.stringify(whole)), JSON.stringify(whole));
  });
});
