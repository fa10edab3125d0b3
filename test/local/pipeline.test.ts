import assert from "node:assert/strict";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import type { Mail } from "../../local/mail.ts";
import { Toy } from "./toy/play.ts";

describe("a queue", () => {
  let toy: Toy;
  before(async () => {
    toy = await Toy.start();
  });
  after(() => toy.stack.stop());

  it("gives what its rule lets through to its function, and nothing else", async () => {
    await toy.event("OrdinaryThing", { id: "wanted" });
    await toy.event("StrangeThing", { id: "unwanted" });
    await toy.stack.idle();
    assert.deepEqual(await toy.seenKeys("queue"), ["wanted"]);
  });

  it("with a delay holds a message until the clock is there", async () => {
    const begin = toy.stack.clock.now();
    await toy.event("Later", { id: "delayed" });
    await toy.stack.advance("PT4M");
    assert.ok(!(await toy.seenKeys("queue")).includes("delayed"));
    await toy.stack.advance("PT1M");
    const seen = (await toy.seen("queue")).find(({ sk }) => sk === "delayed");
    const waited = Date.parse(seen?.["at"] ?? "") - begin;
    assert.ok(waited >= 300_000 && waited < 320_000, `${waited} ms`);
  });

  it("tries a poison message again after its visibility timeout, then puts it with the dead letters", async () => {
    await toy.event("OrdinaryThing", { id: "bad", poison: true });
    await toy.event("OrdinaryThing", { id: "good" });
    await toy.stack.idle();
    assert.ok((await toy.seenKeys("queue")).includes("good"));
    const tries = () => toy.logged('"bad"').map((line) => line.slice(-1));
    assert.deepEqual(tries(), ["1"]);
    await toy.stack.advance("PT61S");
    assert.deepEqual(tries(), ["1", "2"]);
    assert.deepEqual(toy.deadLetters(), []);
    await toy.stack.advance("PT10M");
    assert.deepEqual(tries(), ["1", "2", "3"]);
    assert.equal(toy.deadLetters().length, 1);
    assert.match(toy.deadLetters()[0] ?? "", /"bad"/);
  });

  it("is at rest when only the clock can bring more", async () => {
    await toy.event("Later", { id: "much later" });
    await toy.stack.idle();
    const response = await toy.get("/local/idle?wait=5");
    assert.equal(response.status, 200);
    const { later, next } = (await response.json()) as { later: number; next: string };
    assert.equal(later, 1);
    assert.ok(Date.parse(next) > toy.stack.clock.now());
  });
});

describe("a stream", () => {
  it("gives every change once, in order, and none for a put that changed nothing", async () => {
    const toy = await Toy.start();
    await toy.putTogether([{ sk: "1" }, { sk: "2" }]);
    await toy.putTogether([{ sk: "2" }, { sk: "3" }]);
    await toy.stack.idle();
    const records = toy.logged("record").map((line) => line.slice(-1));
    assert.deepEqual(records, ["1", "2", "3"]);
    await toy.stack.stop();
  });

  it("goes on behind a record that a function reports as failed, and gives that one up after its retries", async () => {
    const toy = await Toy.start();
    await toy.putTogether([{ sk: "1" }, { sk: "2", fail: "report" }, { sk: "3" }]);
    await toy.stack.idle();
    assert.deepEqual(await toy.seenKeys("stream"), ["1"]);
    assert.equal((await toy.get("/local/idle")).status, 503);
    await toy.stack.advance("PT5M");
    assert.deepEqual(await toy.seenKeys("stream"), ["1", "3"]);
    const [letter, ...rest] = toy.deadLetters();
    assert.equal(rest.length, 0);
    const { requestContext, DDBStreamBatchInfo } = JSON.parse(letter ?? "") as {
      requestContext: Record<string, unknown>;
      DDBStreamBatchInfo: Record<string, unknown>;
    };
    assert.equal(requestContext["condition"], "RetryAttemptsExhausted");
    assert.deepEqual([DDBStreamBatchInfo["batchSize"], DDBStreamBatchInfo["startSequenceNumber"]], [1, "2"]);
    await toy.stack.stop();
  });

  it("halves a batch that throws until the culprit is alone", async () => {
    const toy = await Toy.start();
    const items = ["1", "2", "3", "4", "5"].map((sk) => ({ sk, ...(sk === "3" ? { fail: "throw" } : {}) }));
    await toy.putTogether(items);
    await toy.stack.advance("PT5M");
    assert.deepEqual(await toy.seenKeys("stream"), ["1", "2", "4", "5"]);
    assert.equal(toy.deadLetters().length, 1);
    await toy.stack.stop();
  });

  it("without bisecting and reporting loses the whole batch to one record, as in AWS", async () => {
    const toy = await Toy.start({
      mapping: { BisectBatchOnFunctionError: false, FunctionResponseTypes: [] },
    });
    await toy.putTogether([{ sk: "1", fail: "throw" }, { sk: "2" }]);
    await toy.stack.advance("PT5M");
    assert.deepEqual(await toy.seenKeys("stream"), []);
    assert.match(toy.deadLetters()[0] ?? "", /"batchSize":2/);
    await toy.stack.stop();
  });

  it("gives up records that grow too old", async () => {
    const toy = await Toy.start({ mapping: { MaximumRetryAttempts: -1, MaximumRecordAgeInSeconds: 120 } });
    await toy.putTogether([{ sk: "1", fail: "report" }, { sk: "2" }]);
    await toy.stack.advance("PT10M");
    assert.deepEqual(await toy.seenKeys("stream"), ["2"]);
    assert.match(toy.deadLetters()[0] ?? "", /RecordAgeExceeded/);
    await toy.stack.stop();
  });

  it("gives a function only what its filter lets through", async () => {
    const filter = JSON.stringify({ dynamodb: { Keys: { sk: { S: [{ prefix: "b" }] } } } });
    const toy = await Toy.start({ mapping: { FilterCriteria: { Filters: [{ Pattern: filter }] } } });
    await toy.putTogether([{ sk: "a1" }, { sk: "b1" }]);
    await toy.stack.idle();
    assert.deepEqual(await toy.seenKeys("stream"), ["b1"]);
    await toy.stack.stop();
  });
});

describe("an advance", () => {
  let toy: Toy;
  before(async () => {
    toy = await Toy.start();
  });
  after(() => toy.stack.stop());

  const due = (at: number, id: string) =>
    toy.stack.dynamodb("PutItem", {
      TableName: "toy-records",
      Item: { pk: { S: "due#3" }, sk: { S: `${new Date(at).toISOString()}#${id}` } },
    });

  it("of twelve weeks finds every due item within a rate's period of its time, in seconds", async () => {
    const begin = toy.stack.clock.now();
    const day = 86_400_000;
    for (let n = 1; n <= 50; n += 1) await due(begin + n * 1.5 * day, `${n}`);
    const started = performance.now();
    await toy.stack.advance("P12W");
    assert.ok(performance.now() - started < 20_000);
    const seen = await toy.seen("due");
    assert.equal(seen.length, 50);
    for (const { sk = "", at = "" } of seen) {
      const late = Date.parse(at) - Date.parse(sk.split("#")[0] ?? "");
      assert.ok(late >= 0 && late <= 330_000, `${sk} was found at ${at}`);
    }
    const ticks = toy.stack.invocations.get("toy-tick") ?? 0;
    assert.ok(ticks < 200, `${ticks} runs`);
  });

  it("fires cron schedules at each of their times", async () => {
    const times = await toy.seenKeys("cron");
    assert.equal(times.length, 84);
    assert.ok(times.every((time) => time.slice(11, 16) === "08:00"));
  });

  it("finds an item that is due exactly at its end", async () => {
    await due(toy.stack.clock.now() + 60_000, "at the end");
    await toy.stack.advance("PT60S");
    assert.ok((await toy.seenKeys("due")).some((sk) => sk.endsWith("at the end")));
  });

  it("deletes what time to live would have deleted", async () => {
    const item = (sk: string, days: number) => ({
      TableName: "toy-records",
      Item: {
        pk: { S: "claim" },
        sk: { S: sk },
        expiresAt: { N: String(Math.floor(toy.stack.clock.now() / 1000) + days * 86_400) },
      },
    });
    await toy.stack.dynamodb("PutItem", item("short", 1));
    await toy.stack.dynamodb("PutItem", item("long", 10));
    await toy.stack.advance("P3D");
    const { Items } = await toy.stack.dynamodb<{ Items: { sk: { S: string } }[] }>("Scan", {
      TableName: "toy-records",
    });
    assert.deepEqual(
      Items.map(({ sk }) => sk.S),
      ["long"],
    );
  });

  it("is refused where it is no duration", async () => {
    assert.equal((await toy.post("/local/clock", { advance: "tomorrow" })).status, 400);
    const { now } = (await (await toy.post("/local/clock", { advance: "PT1S" })).json()) as { now: string };
    assert.ok(Math.abs(Date.parse(now) - toy.stack.clock.now()) < 2000);
  });
});

describe("mail", () => {
  let toy: Toy;
  before(async () => {
    toy = await Toy.start();
  });
  after(() => toy.stack.stop());

  const send = async (to: string, from = "Toys <hello@toys.example>", source?: string) => {
    const raw = [
      `From: ${from}`,
      `To: ${to}`,
      "Subject: =?UTF-8?Q?Hej_=C3=85sa?=",
      "Auto-Submitted: auto-generated",
      "MIME-Version: 1.0",
      'Content-Type: multipart/alternative; boundary="b"',
      "",
      "--b",
      "Content-Type: text/plain; charset=utf-8",
      "",
      "Plain words",
      "--b",
      "Content-Type: text/html; charset=utf-8",
      "",
      "<p>Rich <b>words</b></p><script>alert(1)</script>",
      "--b--",
      "",
    ].join("\r\n");
    return (await (await toy.post("/mails", { raw, source })).json()) as {
      MessageId?: string;
      error?: string;
      message?: string;
    };
  };
  const eventTypes = async () => {
    await toy.stack.idle();
    return (await toy.seenKeys("queue")).sort();
  };

  it("that is sent is in the mailbox, and SES's events say so with its tags", async () => {
    const { MessageId } = await send("asa@example.com");
    const [mail] = (await (await toy.get("/local/mailbox")).json()) as Mail[];
    assert.equal(mail?.id, MessageId);
    assert.equal(mail?.from, "Toys <hello@toys.example>");
    assert.equal(mail?.to, "asa@example.com");
    assert.equal(mail?.subject, "Hej Åsa");
    assert.match(mail?.text ?? "", /Plain words/);
    assert.match(mail?.html ?? "", /Rich/);
    assert.equal(mail?.headers["auto-submitted"], "auto-generated");
    assert.deepEqual(await eventTypes(), ["Delivery", "Send"]);
    const [delivery] = await toy.seen("queue");
    assert.deepEqual(JSON.parse(delivery?.["body"] ?? ""), { type: "Delivery", cause: ["toy"] });
  });

  it("to an address that bounces or complains makes the event that SES makes", async () => {
    await send("bounce.anna@example.com");
    await send("complaint-bo@example.com");
    assert.deepEqual(await eventTypes(), ["Bounce", "Complaint", "Delivery", "Send"]);
    const deliveries = toy.stack.mailbox.map(({ delivery }) => delivery);
    assert.deepEqual(deliveries, ["delivered", "bounced", "complained"]);
  });

  it("comes from whom its own header names, as its reader sees it, whoever handed it over", async () => {
    await send("asa@example.com", 'Anna <"Toys  hello"@toys.example>', "Toys <hello@toys.example>");
    assert.equal(toy.stack.mailbox.at(-1)?.from, 'Anna <"Toys  hello"@toys.example>');
  });

  it("from a sender that nobody verified is rejected, in its header as in the call", async () => {
    const { error, message } = await send("asa@example.com", "spoof@elsewhere.example");
    assert.equal(error, "MessageRejected", message);
    const behind = await send("asa@example.com", "spoof@elsewhere.example", "hello@toys.example");
    assert.equal(behind.error, "MessageRejected", behind.message);
  });

  it("can be read on a page that runs nothing of it", async () => {
    const response = await toy.get("/local/mailbox", { accept: "text/html" });
    assert.match(response.headers.get("content-type") ?? "", /text\/html/);
    const html = await response.text();
    assert.match(html, /<iframe sandbox="allow-same-origin" /);
    assert.ok(!html.includes("<script"));
    assert.equal((await toy.get("/")).status, 200);
  });
});

describe("two stacks at once", () => {
  it("share nothing: neither data nor clock nor credentials", async () => {
    const [one, two] = await Promise.all([Toy.start(), Toy.start()]);
    await one.putTogether([{ sk: "1" }]);
    await one.stack.advance("P1D");
    await Promise.all([one.stack.idle(), two.stack.idle()]);
    assert.deepEqual(await one.seenKeys("stream"), ["1"]);
    assert.deepEqual(await two.seenKeys("stream"), []);
    assert.ok(one.stack.clock.now() - two.stack.clock.now() > 86_000_000);
    const { environment } = (await (await one.get("/public")).json()) as {
      environment: Record<string, string>;
    };
    const response = await fetch(two.stack.awsEndpoint, {
      method: "POST",
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${environment["AWS_ACCESS_KEY_ID"]}/20260101/eu-west-1/dynamodb/aws4_request, SignedHeaders=host, Signature=x`,
        "x-amz-target": "DynamoDB_20120810.GetItem",
      },
      body: "{}",
    });
    assert.equal(response.status, 403);
    await Promise.all([one.stack.stop(), two.stack.stop()]);
  });
});

describe("a data folder", () => {
  it("keeps tables, delayed messages, mails, users and the clock between two runs", async () => {
    const data = mkdtempSync(path.join(tmpdir(), "milepost-data-"));
    const first = await Toy.start({}, { data });
    await first.post("/users", { email: "ada@toys.example" });
    await first.putTogether([{ sk: "1" }]);
    await first.stack.advance("P2D");
    await first.event("Later", { id: "from before" });
    await first.stack.stop();

    const second = await Toy.start({}, { data });
    assert.ok(second.stack.clock.now() > Date.now() + 1.9 * 86_400_000);
    assert.deepEqual(await second.seenKeys("stream"), ["1"]);
    assert.ok(await second.stack.token("ada@toys.example"));
    await second.stack.advance("PT5M");
    assert.deepEqual(await second.seenKeys("queue"), ["from before"]);
    assert.equal(second.logged("record").length, 0);
    await second.stack.stop();
  });
});
