import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { createHandler } from "../../../functions/events/record-deliveries/handler.ts";
import { decodeTag, encodeTag } from "../../../shared/contracts/events/deliveries.ts";
import type { MessageEvent } from "../../../shared/domain/messages/events.ts";
import { createMessageFacts } from "../../../shared/runtime/message-facts.ts";
import {
  batch,
  MemoryBreakers,
  MemoryMetrics,
  MemoryClock,
  MemoryDueItems,
  MemoryFacts,
  MemoryLog,
  MemoryRecords,
  MemorySuppressions,
} from "../../builders/memory.ts";

const stream = "org_acme#application#app_1";
/** Mails of the clock are about no one application, and leave no facts. */
const ofClock = "org_acme#clock#digest#2026-03-02";
const id = "3#candidate#candidate-next-step";
const about = { cause: 3, template: "candidate-next-step", role: "candidate", byPerson: true } as const;
const handedOver = "2026-03-02T10:05:00.000Z";

async function post(cause = stream) {
  const facts = new MemoryFacts<MessageEvent>();
  const records = new MemoryRecords();
  const suppressions = new MemorySuppressions();
  const log = new MemoryLog();
  const dueItems = new MemoryDueItems();
  const clock = new MemoryClock("2026-03-02T10:06:00.000Z");
  const messageFacts = createMessageFacts({ facts, clock, pause: () => Promise.resolve() });
  const handle = createHandler({
    ...{ records, suppressions, messageFacts, dueItems, log, clock },
    breakers: new MemoryBreakers(),
    tightenings: new MemoryFacts(),
    metrics: new MemoryMetrics(),
  });
  await records.claimSending(cause, id, about, handedOver, "hash-of-sam");
  const happens = (type: string, message = id, bounceType?: string) =>
    handle(
      batch({
        type,
        ...(bounceType ? { bounceType } : {}),
        time: "2026-03-02T10:05:02Z",
        tags: {
          organisation: [encodeTag("org_acme")],
          stream: [encodeTag(cause)],
          message: [encodeTag(message)],
          "ses:configuration-set": ["mail"],
        },
      }),
    );
  const types = () => facts.events("org_acme#messages#app_1").map((event) => event.type);
  const suppressed = () => suppressions.find("org_acme", "hash-of-sam");
  return { records, dueItems, log, happens, types, suppressed };
}

describe("what SES tells of a mail", () => {
  it("that it was taken settles a mail of which the sender never heard", async () => {
    const { records, happens, types } = await post();
    await happens("Send");
    assert.equal((await records.find(stream, id))?.status, "sent");
    assert.deepEqual(types(), ["MessageSent"]);
  });

  it("that it was taken is believed of a mail that was given up, too", async () => {
    const { records, happens, types } = await post();
    const record = await records.find(stream, id);
    assert.ok(record);
    await records.giveUp(record);
    await happens("Send");
    assert.equal((await records.find(stream, id))?.status, "sent");
    assert.deepEqual(types(), ["MessageSent"]);
  });

  it("is written down once, however often it comes", async () => {
    const { records, happens, types } = await post();
    for (const type of ["Send", "Delivery", "Send", "Delivery", "Delivery"]) await happens(type);
    assert.deepEqual(types(), ["MessageSent", "MessageDelivered"]);
    assert.equal((await records.find(stream, id))?.delivery, undefined, "the fact says it");
  });

  it("is written on the record of a mail that leaves no facts", async () => {
    const { records, happens, types } = await post(ofClock);
    for (const type of ["Send", "Delivery", "Delivery"]) await happens(type);
    assert.deepEqual(types(), []);
    assert.equal((await records.find(ofClock, id))?.delivery, "delivered");
  });

  it("a delivery proves the sending, where SES's word of that was lost", async () => {
    const { happens, types } = await post();
    await happens("Delivery");
    assert.deepEqual(types(), ["MessageSent", "MessageDelivered"]);
  });

  it("a bounce outlasts a delivery that is told of late", async () => {
    const { records, happens } = await post(ofClock);
    await happens("Bounce");
    await happens("Delivery");
    assert.equal((await records.find(ofClock, id))?.delivery, "bounced");
  });

  it("a bounce for good and a complaint suppress the address in its organisation; a full mailbox does not", async () => {
    for (const [type, kind, why] of [
      ["Bounce", "Permanent", "bounced"],
      ["Complaint", undefined, "complained"],
      ["Bounce", "Transient", undefined],
      ["Bounce", "Undetermined", undefined],
      ["Reject", undefined, undefined],
      ["Delivery", undefined, undefined],
    ] as const) {
      const { happens, suppressed } = await post();
      await happens(type, id, kind);
      await happens(type, id, kind);
      assert.equal(await suppressed(), why, `${type} ${kind}`);
    }
  });

  it("a bounce for good outlasts a complaint about the same address", async () => {
    const { happens, suppressed } = await post();
    await happens("Bounce", id, "Permanent");
    await happens("Complaint");
    assert.equal(await suppressed(), "bounced");
  });

  it("of a mail that nobody sent is logged and changes nothing", async () => {
    const { log, happens, types } = await post();
    const result = await happens("Delivery", "9#candidate#candidate-offer");
    assert.deepEqual(result.batchItemFailures, []);
    assert.deepEqual(types(), []);
    assert.ok(log.lines.some((line) => line.includes("DELIVERY_UNKNOWN")));
  });

  it("tags carry every id unharmed, in the characters that SES allows", () => {
    for (const text of [
      stream,
      id,
      "org_a#report#com.acme/pay:roll#R-1_x",
      "1#referrer-mem_x#referrer-ended",
    ]) {
      assert.match(encodeTag(text), /^[A-Za-z0-9_-]*$/);
      assert.equal(decodeTag(encodeTag(text)), text);
    }
  });
});

describe("a mail to a candidate that tells of an outcome", () => {
  const due = [{ stream, dueAt: "2026-03-03T10:05:02.000Z" }];

  it("has the application looked at a day after it arrived, not after it was sent: only then may they be asked how it was", async () => {
    const { happens, dueItems } = await post();
    await happens("Send");
    await happens("Bounce");
    assert.deepEqual(dueItems.items, []);
    await happens("Delivery");
    assert.deepEqual(dueItems.items, due);
  });

  it("has it looked at by a late and a repeated delivery, too, once the fact is there", async () => {
    const { happens, dueItems, types } = await post();
    const note = dueItems.note.bind(dueItems);
    let held: readonly string[] = [];
    dueItems.note = (item) => {
      held = types();
      return note(item);
    };
    await happens("Delivery");
    await happens("Delivery");
    assert.deepEqual(held, ["MessageSent", "MessageDelivered"]);
    assert.deepEqual(dueItems.items[0], due[0]);
  });

  it("alone does: a receipt and a mail to somebody else do not", async () => {
    const { happens, dueItems, records } = await post();
    const receipt = "1#candidate#candidate-receipt";
    const task = "3#recruiter#recruiter-call-task";
    await records.claimSending(
      stream,
      receipt,
      { cause: 1, template: "candidate-receipt", role: "candidate", byPerson: false },
      handedOver,
      "hash-of-sam",
    );
    await records.claimSending(
      stream,
      task,
      { cause: 3, template: "recruiter-call-task", role: "recruiter", byPerson: false },
      handedOver,
      "hash-of-rita",
    );
    await happens("Delivery", receipt);
    await happens("Delivery", task);
    assert.deepEqual(dueItems.items, []);
  });
});
