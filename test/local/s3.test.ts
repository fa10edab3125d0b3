import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { Access, type Caller } from "../../local/access.ts";
import { AwsServer } from "../../local/aws-server.ts";
import type { EventBuses } from "../../local/events.ts";
import { parseStatements } from "../../local/iam.ts";
import { ObjectStore } from "../../local/s3.ts";
import type { System } from "../../local/template.ts";
import { createBucket } from "../../shared/adapters/s3/objects.ts";

const arn = "arn:aws:s3:::letters";
const may = (name: string, ...actions: readonly string[]): Caller => ({
  arn: `arn:aws:lambda:eu-west-1:000000000000:function:${name}`,
  name,
  role: {
    ...{ arn: "arn:aws:iam::000000000000:role/one", name: "one" },
    statements: parseStatements({
      Statement: [{ Effect: "Allow", Action: actions, Resource: [arn, `${arn}/*`] }],
    }),
  },
});
const callers: Readonly<Record<string, Caller>> = {
  ALL: may("all", "s3:GetObject", "s3:PutObject", "s3:DeleteObject", "s3:ListBucket"),
  READS: may("reads", "s3:GetObject"),
};

describe("S3 on one machine, by the product's own adapter", () => {
  const clock = { at: 0, now: () => clock.at };
  const told: unknown[] = [];
  const denied: string[] = [];
  const system = {
    ...{ region: "eu-west-1", account: "000000000000" },
    buckets: [
      {
        ...{ arn, name: "letters", tellsBus: true, expiresAfterDays: 3 },
        policy: parseStatements({
          Statement: [
            {
              ...{ Effect: "Allow", Principal: { Service: "ses.amazonaws.com" }, Action: "s3:PutObject" },
              ...{ Resource: `${arn}/*`, Condition: { StringEquals: { "aws:SourceArn": "the-rule" } } },
            },
          ],
        }),
      },
    ],
  } as unknown as System;
  const buses = {
    defaultBus: "default",
    publish: (...event: unknown[]) => told.push(event),
  } as unknown as EventBuses;
  const store = new ObjectStore(system, buses, clock as never);
  const access = new Access(({ action }) => denied.push(action));
  let server: AwsServer;
  const endpoint = process.env["AWS_ENDPOINT_URL_S3"];

  before(async () => {
    server = await AwsServer.listen(
      (key) => callers[key],
      async (request) => store.answer(access, request.caller, request),
    );
    process.env["AWS_ENDPOINT_URL_S3"] = server.url;
  });
  after(async () => {
    if (endpoint === undefined) delete process.env["AWS_ENDPOINT_URL_S3"];
    else process.env["AWS_ENDPOINT_URL_S3"] = endpoint;
    await server.stop();
  });

  const bucketOf = (accessKeyId: string, name = "letters") =>
    createBucket(
      name,
      {
        region: async () => "eu-west-1",
        credentials: { accessKeyId, secretAccessKey: "secret" },
      },
      () => Promise.resolve(),
    );

  it("puts, gets and removes an object under any key, and tells the bus of it", async () => {
    const bucket = bucketOf("ALL");
    const body = Buffer.from("Hello – こんにちは");
    await bucket.put("a b/ö+&.txt", body, "text/plain");
    assert.deepEqual(Buffer.from((await bucket.get("a b/ö+&.txt")) ?? []), body);
    assert.equal(Buffer.from((await bucket.get("a b/ö+&.txt", 5)) ?? []).toString(), "Hello");
    assert.equal(told.length, 1);
    assert.match(JSON.stringify(told), new RegExp(`"aws.s3","Object Created".*"size":${body.length}`));
    await bucket.remove("a b/ö+&.txt");
    assert.equal(await bucket.get("a b/ö+&.txt"), undefined);
    await bucket.remove("a b/ö+&.txt");
  });

  it("refuses what the role does not allow, and tells who may not list nothing of what is not there", async () => {
    const reads = bucketOf("READS");
    await bucketOf("ALL").put("one", Buffer.from("1"), "text/plain");
    assert.ok(await reads.get("one"));
    await assert.rejects(reads.put("one", Buffer.from("2"), "text/plain"), /S3 answered PUT with 403/);
    await assert.rejects(reads.remove("one"), /DELETE with 403/);
    await assert.rejects(reads.get("nothing"), /GET with 403/);
    assert.deepEqual(denied, ["s3:PutObject", "s3:DeleteObject", "s3:ListBucket"]);
    await assert.rejects(bucketOf("NOBODY").get("one"), /403/);
    await assert.rejects(bucketOf("ALL", "another").put("one", Buffer.from("1"), "text/plain"), /404/);
  });

  it("lists keys by prefix, in pages", async () => {
    const { ALL: all = "operator" } = callers;
    for (const key of ["list/b", "list/a", "list/c"])
      await bucketOf("ALL").put(key, Buffer.from(key), "text/plain");
    const list = (query: string) => {
      const url = `/letters?list-type=2&${query}`;
      const { body } = store.answer(access, all, { method: "GET", url, headers: {}, body: Buffer.alloc(0) });
      return String(body);
    };
    const keysIn = (xml: string) => [...xml.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key]) => key);
    const first = list("prefix=list%2F&max-keys=2");
    assert.deepEqual(keysIn(first), ["list/a", "list/b"]);
    const [, token = ""] = /<NextContinuationToken>([^<]+)</.exec(first) ?? [];
    assert.deepEqual(keysIn(list(`prefix=list%2F&continuation-token=${encodeURIComponent(token)}`)), [
      "list/c",
    ]);
  });

  it("lets a service put only as the bucket's policy says", () => {
    const put = (sourceArn: string) =>
      store.putByService("letters", "mail", Buffer.from("x"), { principal: "ses.amazonaws.com", sourceArn });
    put("the-rule");
    assert.throws(() => put("another-rule"), /may not put into letters/);
  });

  it("lets go of what is past its days, and keeps the rest for the next run", async () => {
    const bucket = bucketOf("ALL");
    await bucket.put("old", Buffer.from("old"), "text/plain");
    clock.at += 2 * 86_400_000;
    await bucket.put("new", Buffer.from("new"), "text/plain");
    clock.at += 86_400_000;
    assert.equal(await bucket.get("old"), undefined);
    const next = new ObjectStore(system, buses, clock as never);
    next.restore(store.kept());
    assert.deepEqual([next.keys("letters"), next.read("letters", "new")?.toString()], [["new"], "new"]);
  });

  it("refuses by name what it does not understand", () => {
    const { ALL: all = "operator" } = callers;
    const ask = (method: string, url: string, headers = {}) =>
      store.answer(access, all, { method, url, headers, body: Buffer.alloc(0) });
    assert.throws(() => ask("POST", "/letters/one?uploads"), /not understood by the local runner/);
    assert.throws(() => ask("PUT", "/letters/one", { "x-amz-copy-source": "/letters/two" }), /copy/);
    assert.throws(() => ask("PUT", "/letters/one", { "content-encoding": "aws-chunked" }), /chunks/);
  });
});
