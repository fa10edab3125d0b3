import assert from "node:assert/strict";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { mkdtempSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it } from "node:test";
import { publishPages } from "../../commands/publish-pages.ts";
import { createBucket } from "../../shared/adapters/s3/objects.ts";

const folderWith = (files: readonly string[]): string => {
  const folder = mkdtempSync(path.join(tmpdir(), "milepost-pages-"));
  mkdirSync(path.join(folder, "assets"));
  for (const file of files) writeFileSync(path.join(folder, file), `the text of ${file}`);
  return folder;
};
const built = [
  "index.html",
  "service-worker.js",
  "mark.svg",
  "manifest.webmanifest",
  "assets/index-B1.js",
  "assets/index-B1.css",
];

describe("the pages are put where they are served from", () => {
  it("so that nothing names what is not there yet: assets first, the first page and its worker last", async () => {
    const put: string[] = [];
    const bucket = { put: (key: string) => Promise.resolve(void put.push(key)) };
    const files = await publishPages(bucket, folderWith(built), "{}");
    assert.deepEqual(
      put,
      files.map((file) => `app/${file}`),
    );
    assert.deepEqual(files, [
      "assets/index-B1.css",
      "assets/index-B1.js",
      "config.json",
      "manifest.webmanifest",
      "mark.svg",
      "index.html",
      "service-worker.js",
    ]);
  });

  it("each as what it is; assets for ever, all else asked for anew", async () => {
    const put = new Map<string, readonly [string, string, string | undefined]>();
    const configuration = '{"signIn":"cognito","url":"https://sign-in.example","clientId":"abc"}';
    await publishPages(
      {
        put: (key, body, contentType, cacheControl) => {
          put.set(key, [Buffer.from(body).toString(), contentType, cacheControl]);
          return Promise.resolve();
        },
      },
      folderWith(built),
      configuration,
    );
    const forever = "public, max-age=31536000, immutable";
    const script = "text/javascript; charset=utf-8";
    assert.deepEqual(put.get("app/config.json"), [configuration, "application/json", "no-cache"]);
    assert.deepEqual(put.get("app/assets/index-B1.js"), ["the text of assets/index-B1.js", script, forever]);
    assert.deepEqual(put.get("app/service-worker.js"), ["the text of service-worker.js", script, "no-cache"]);
    assert.deepEqual(put.get("app/index.html")?.slice(1), ["text/html; charset=utf-8", "no-cache"]);
    assert.deepEqual(put.get("app/manifest.webmanifest")?.slice(1), [
      "application/manifest+json",
      "no-cache",
    ]);
  });

  it("by requests to S3 that say so themselves", async () => {
    const seen: [string, string | undefined, string | undefined][] = [];
    const server = http.createServer((request, response) => {
      seen.push([request.url ?? "", request.headers["cache-control"], request.headers["content-type"]]);
      request.resume().on("end", () => response.end());
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const before = process.env["AWS_ENDPOINT_URL_S3"];
    process.env["AWS_ENDPOINT_URL_S3"] = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    try {
      const connection = {
        region: () => Promise.resolve("us-east-1"),
        credentials: { accessKeyId: "id", secretAccessKey: "key" },
      };
      await publishPages(
        createBucket("files", connection, () => Promise.resolve()),
        folderWith(["index.html"]),
        "{}",
      );
    } finally {
      if (before === undefined) delete process.env["AWS_ENDPOINT_URL_S3"];
      else process.env["AWS_ENDPOINT_URL_S3"] = before;
      server.close();
    }
    assert.deepEqual(seen, [
      ["/files/app/config.json", "no-cache", "application/json"],
      ["/files/app/index.html", "no-cache", "text/html; charset=utf-8"],
    ]);
  });

  it("not at all where they were not built", async () => {
    let puts = 0;
    const bucket = { put: () => Promise.resolve(void (puts += 1)) };
    await assert.rejects(publishPages(bucket, folderWith(["mark.svg"]), "{}"), /npm run build/);
    assert.equal(puts, 0);
  });
});
