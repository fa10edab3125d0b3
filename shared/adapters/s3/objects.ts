import { SignatureV4 } from "@smithy/signature-v4";
import { createHash, createHmac } from "node:crypto";
import type { BinaryLike } from "node:crypto";

/**
 * One bucket of S3, by its REST interface. Requests are signed by the SDK's own signer; its S3 client as a whole is half as
 * large as all else that a function carries, for a handful of plain requests.
 */
export interface Bucket {
  /** The object's bytes, the first so many where that is said; nothing where there is none. */
  get(key: string, first?: number): Promise<Uint8Array | undefined>;
  /** Puts the object in the place of whatever was there; it is served as `cacheControl` says, where that is said. */
  put(key: string, body: Uint8Array, contentType: string, cacheControl?: string): Promise<void>;
  /** Done where there is none, too. */
  remove(key: string): Promise<void>;
}

/** Region and credentials, as another client of the SDK has them. */
export interface Connection {
  readonly region: () => Promise<string>;
  readonly credentials: ConstructorParameters<typeof SignatureV4>[0]["credentials"];
}

/** How often a request is tried that S3 did not answer, or could not answer just now. */
const tries = 3;

/** SHA-256 as the signer asks for it: keyed where it is given a key. */
class Sha256 {
  private readonly hash;
  constructor(key?: unknown) {
    this.hash = key === undefined ? createHash("sha256") : createHmac("sha256", key as BinaryLike);
  }
  update(data: Uint8Array): void {
    this.hash.update(data);
  }
  digest(): Promise<Uint8Array> {
    return Promise.resolve(this.hash.digest());
  }
  reset(): void {
    throw new Error("a hash is made anew for each use");
  }
}

interface Asked {
  readonly method: "GET" | "PUT" | "DELETE";
  readonly key: string;
  /** Bytes that are wanted of it, counted from its begin. */
  readonly first?: number;
  readonly body?: Uint8Array;
  readonly contentType?: string;
  readonly cacheControl?: string | undefined;
}

/**
 * @throws an error that names the operation and the status, never the object, where S3 does not do what it is asked.
 */
export function createBucket(name: string, { region, credentials }: Connection, pause: Pause): Bucket {
  const send = async ({ method, key, first, body, contentType, cacheControl }: Asked): Promise<Response> => {
    const url = new URL(addressOf(name, await region(), key));
    const signer = new SignatureV4({
      ...{ service: "s3", region, credentials, sha256: Sha256, uriEscapePath: false },
    });
    const signed = await signer.sign({
      method,
      protocol: url.protocol,
      hostname: url.hostname,
      path: url.pathname,
      headers: {
        host: url.host,
        "x-amz-content-sha256": createHash("sha256")
          .update(body ?? "")
          .digest("hex"),
        ...(contentType === undefined ? {} : { "content-type": contentType }),
        ...(cacheControl === undefined ? {} : { "cache-control": cacheControl }),
        ...(first === undefined ? {} : { range: `bytes=0-${first - 1}` }),
      },
      ...(body ? { body } : {}),
    });
    const { host: _host, ...headers } = signed.headers;
    return fetch(url, { method, headers, ...(body ? { body: Buffer.from(body) } : {}) });
  };

  const ask = async (asked: Asked): Promise<Response> => {
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === tries;
      try {
        const response = await send(asked);
        if (response.ok || response.status === 404) return response;
        await response.body?.cancel();
        const refused = new Error(`S3 answered ${asked.method} with ${response.status}`);
        if (last || (response.status < 500 && response.status !== 429)) throw refused;
      } catch (error) {
        // Without an answer: everything asked of S3 here may be asked twice.
        if (last || !(error instanceof TypeError)) throw error;
      }
      await pause(attempt);
    }
  };

  return {
    async get(key, first) {
      const response = await ask({ method: "GET", key, ...(first === undefined ? {} : { first }) });
      // Whoever knows no ranges answers with all of it.
      if (response.ok) return new Uint8Array(await response.arrayBuffer()).subarray(0, first);
      await response.body?.cancel();
      return undefined;
    },
    async put(key, body, contentType, cacheControl) {
      const response = await ask({ method: "PUT", key, body, contentType, cacheControl });
      await response.body?.cancel();
      if (!response.ok) throw new Error(`S3 answered PUT with ${response.status}`);
    },
    async remove(key) {
      const response = await ask({ method: "DELETE", key });
      await response.body?.cancel();
    },
  };
}

type Pause = (attempt: number) => Promise<void>;

/** Where an object is: on AWS under its bucket's own host, elsewhere under the address that the SDK's clients would take. */
function addressOf(bucket: string, region: string, key: string): string {
  const elsewhere = process.env["AWS_ENDPOINT_URL_S3"] ?? process.env["AWS_ENDPOINT_URL"];
  const path = key.split("/").map(encodeURIComponent).join("/");
  return elsewhere === undefined
    ? `https://${bucket}.s3.${region}.amazonaws.com/${path}`
    : `${elsewhere}/${bucket}/${path}`;
}
