/**
 * S3: buckets of objects, reached by its REST interface with the bucket in the path. Puts, gets, deletes and lists whole
 * objects; several parts, versions and copies are refused by name. A bucket whose template says so tells the default bus
 * of each object that is put; what its life cycle lets expire is gone once the clock is past it.
 */
import { createHash, randomUUID } from "node:crypto";
import { AwsError, type Access, type Caller } from "./access.ts";
import type { AwsReply } from "./aws-server.ts";
import type { VirtualClock } from "./clock.ts";
import type { EventBuses } from "./events.ts";
import { evaluate } from "./iam.ts";
import type { BucketDefinition, System } from "./template.ts";

interface StoredObject {
  readonly body: Buffer;
  readonly contentType: string;
  /** Milliseconds on the virtual clock. */
  readonly putAt: number;
}

/** An object as it is kept between two runs. */
export interface KeptObject {
  readonly bucket: string;
  readonly key: string;
  /** Base64. */
  readonly body: string;
  readonly contentType: string;
  readonly putAt: number;
}

export interface ObjectRequest {
  readonly method: string;
  /** Path and query: `/bucket/key?list-type=2`. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

const dayMilliseconds = 86_400_000;
const mostListed = 1000;

export class ObjectStore {
  private readonly system: System;
  private readonly buses: EventBuses;
  private readonly clock: VirtualClock;
  private readonly buckets = new Map<string, Map<string, StoredObject>>();

  constructor(system: System, buses: EventBuses, clock: VirtualClock) {
    this.system = system;
    this.buses = buses;
    this.clock = clock;
    for (const { name } of system.buckets) this.buckets.set(name, new Map());
  }

  /** Answers a request of a caller, as far as the caller's role and the bucket's policy allow it. */
  answer(access: Access, caller: Caller, request: ObjectRequest): AwsReply {
    const url = new URL(request.url, "http://localhost");
    const [name = "", ...rest] = url.pathname.slice(1).split("/").map(decodeURIComponent);
    const key = rest.join("/");
    const bucket = this.definition(name);
    const { method } = request;
    const understood = key === "" ? method === "GET" : ["GET", "HEAD", "PUT", "DELETE"].includes(method);
    const isCopy = request.headers["x-amz-copy-source"] !== undefined;
    const parts = ["uploads", "uploadId", "versionId"].find((each) => url.searchParams.has(each));
    if (!understood || isCopy || parts !== undefined)
      throw notUnderstood(`${method} ${isCopy ? "of a copy" : (parts ?? (key === "" ? "of a bucket" : ""))}`);
    if (key === "") {
      this.require(access, caller, "s3:ListBucket", bucket.arn, bucket);
      return this.listed(bucket, url.searchParams);
    }
    const action = { PUT: "s3:PutObject", DELETE: "s3:DeleteObject" }[method] ?? "s3:GetObject";
    this.require(access, caller, action, `${bucket.arn}/${key}`, bucket);
    if (method === "PUT") {
      const encoding = String(request.headers["content-encoding"] ?? "");
      if (encoding.includes("aws-chunked")) throw notUnderstood("a body in signed chunks");
      const contentType = String(request.headers["content-type"] ?? "binary/octet-stream");
      const etag = this.put(name, key, request.body, contentType);
      return { status: 200, body: "", headers: { etag } };
    }
    if (method === "DELETE") {
      this.objectsOf(bucket).delete(key);
      return { status: 204, body: "" };
    }
    const object = this.objectsOf(bucket).get(key);
    if (!object) {
      // Who may not list is not told either that an object is not there.
      this.require(access, caller, "s3:ListBucket", bucket.arn, bucket);
      throw new AwsError("NoSuchKey", "The specified key does not exist.", 404);
    }
    const { body, contentType, putAt } = object;
    const modified = new Date(putAt).toUTCString();
    return {
      status: 200,
      body,
      headers: { etag: etagOf(body), "content-type": contentType, "last-modified": modified },
    };
  }

  /** Puts an object for one of AWS's own services, as far as the bucket's policy allows it to. */
  putByService(
    bucketName: string,
    key: string,
    body: Buffer,
    { principal, sourceArn }: { readonly principal: string; readonly sourceArn: string },
  ): void {
    const bucket = this.definition(bucketName);
    const context = {
      "aws:securetransport": ["true"],
      "aws:sourceaccount": [this.system.account],
      "aws:sourcearn": [sourceArn],
    };
    const request = { action: "s3:PutObject", resource: `${bucket.arn}/${key}`, principal, context };
    if (evaluate(bucket.policy, request) !== "allowed")
      throw new Error(`${principal} may not put into ${bucketName}: the bucket's policy does not allow it`);
    this.put(bucketName, key, body, "binary/octet-stream");
  }

  /** The keys in a bucket, sorted; past every policy. */
  keys(bucketName: string): string[] {
    return [...this.objectsOf(this.definition(bucketName)).keys()].sort();
  }

  /** An object's bytes, past every policy. */
  read(bucketName: string, key: string): Buffer | undefined {
    return this.objectsOf(this.definition(bucketName)).get(key)?.body;
  }

  kept(): KeptObject[] {
    return this.system.buckets.flatMap((bucket) =>
      [...this.objectsOf(bucket)].map(([key, { body, ...rest }]) => ({
        bucket: bucket.name,
        key,
        body: body.toString("base64"),
        ...rest,
      })),
    );
  }

  /** Takes objects of an earlier run; of a bucket that is in no template any more, nothing. */
  restore(objects: readonly KeptObject[]): void {
    for (const { bucket, key, body, ...rest } of objects)
      this.buckets.get(bucket)?.set(key, { body: Buffer.from(body, "base64"), ...rest });
  }

  private put(bucketName: string, key: string, body: Buffer, contentType: string): string {
    const bucket = this.definition(bucketName);
    this.objectsOf(bucket).set(key, { body, contentType, putAt: this.clock.now() });
    const etag = etagOf(body);
    if (bucket.tellsBus)
      this.buses.publish(
        this.buses.defaultBus,
        "aws.s3",
        "Object Created",
        {
          version: "0",
          bucket: { name: bucketName },
          object: { key, size: body.length, etag: etag.slice(1, -1), sequencer: randomUUID() },
          "request-id": randomUUID(),
          reason: "PutObject",
        },
        { resources: [bucket.arn] },
      );
    return etag;
  }

  private listed(bucket: BucketDefinition, query: URLSearchParams): AwsReply {
    const prefix = query.get("prefix") ?? "";
    const from = query.get("continuation-token") ?? query.get("start-after") ?? "";
    const most = Math.min(mostListed, Number(query.get("max-keys") ?? mostListed));
    const objects = this.objectsOf(bucket);
    const fitting = [...objects.keys()].sort().filter((key) => key.startsWith(prefix) && key > from);
    const shown = fitting.slice(0, most);
    const more = shown.length < fitting.length;
    const contents = shown.map((key) => {
      const { body = Buffer.alloc(0), putAt = 0 } = objects.get(key) ?? {};
      const modified = new Date(putAt).toISOString();
      return `<Contents><Key>${xml(key)}</Key><LastModified>${modified}</LastModified><ETag>${xml(etagOf(body))}</ETag><Size>${body.length}</Size></Contents>`;
    });
    const next = more ? `<NextContinuationToken>${xml(shown.at(-1) ?? "")}</NextContinuationToken>` : "";
    const body = `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>${xml(bucket.name)}</Name><Prefix>${xml(prefix)}</Prefix><KeyCount>${shown.length}</KeyCount><MaxKeys>${most}</MaxKeys><IsTruncated>${more}</IsTruncated>${next}${contents.join("")}</ListBucketResult>`;
    return { status: 200, body, headers: { "content-type": "application/xml" } };
  }

  private require(
    access: Access,
    caller: Caller,
    action: string,
    resource: string,
    { policy }: BucketDefinition,
  ): void {
    access.require(caller, { action, resource });
    const principal = caller === "operator" ? "operator" : caller.role.arn;
    const context = { "aws:securetransport": ["true"] };
    if (evaluate(policy, { action, resource, principal, context }) === "denied")
      throw new AwsError("AccessDenied", `The bucket's policy denies ${action}`, 403);
  }

  private definition(name: string): BucketDefinition {
    const found = this.system.buckets.find((bucket) => bucket.name === name);
    if (!found) throw new AwsError("NoSuchBucket", "The specified bucket does not exist.", 404);
    return found;
  }

  /** What is in a bucket now: what its life cycle has let expire is removed first. */
  private objectsOf({ name, expiresAfterDays }: BucketDefinition): Map<string, StoredObject> {
    const objects = this.buckets.get(name) ?? new Map<string, StoredObject>();
    if (expiresAfterDays !== undefined)
      for (const [key, { putAt }] of objects)
        if (putAt + expiresAfterDays * dayMilliseconds <= this.clock.now()) objects.delete(key);
    return objects;
  }
}

const etagOf = (body: Buffer): string => `"${createHash("md5").update(body).digest("hex")}"`;

const xml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

const notUnderstood = (what: string) =>
  new AwsError("NotImplemented", `S3: ${what.trim()} is not understood by the local runner`, 501);
