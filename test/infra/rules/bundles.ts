import assert from "node:assert/strict";
import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import { bundleFolder, bundleFunctions, bundleOf, functionFolders } from "../../../infra/bundle.ts";
import { defaultProvider } from "../../../infra/bundle/environment-credentials.ts";

interface Metafile {
  outputs: Record<string, { inputs: Record<string, { bytesInOutput: number }> }>;
}
await bundleFunctions();
const { outputs } = JSON.parse(readFileSync(path.join(bundleFolder, "meta.json"), "utf8")) as Metafile;

/** What a caller waits for while a function starts grows with it: see `npm run bench`. */
const mostBytes = 400 * 1024;

describe("bundles", () => {
  it("are one file for each function folder", async () => {
    for (const folder of await functionFolders())
      assert.equal(bundleOf(folder), path.join(bundleFolder, folder));
  });

  it("say by name which declared function has no folder", () => {
    assert.throws(() => bundleOf("http/nowhere"), /"http\/nowhere".*functions\/http\/nowhere\/index\.ts/);
  });

  it("carry no way to credentials but the function's own environment", () => {
    for (const [file, { inputs }] of Object.entries(outputs))
      for (const [input, { bytesInOutput }] of Object.entries(inputs))
        if (bytesInOutput > 0) assert.doesNotMatch(input, /credential-provider-(?!env)|nested-clients/, file);
  });

  it("that answer requests are small enough to start quickly", async () => {
    for (const folder of (await functionFolders()).filter((each) => each.startsWith("http/")))
      assert.ok(
        statSync(path.join(bundleOf(folder), "index.js")).size <= mostBytes,
        `${folder} is too large`,
      );
  });

  it("are not written again when nothing changed", async () => {
    const [folder = ""] = await functionFolders();
    const written = () => statSync(path.join(bundleOf(folder), "index.js")).mtimeMs;
    const before = written();
    await bundleFunctions();
    assert.equal(written(), before);
  });

  it("sign with the credentials that Lambda gives", async () => {
    const kept = { ...process.env };
    try {
      Object.assign(process.env, {
        AWS_ACCESS_KEY_ID: "id",
        AWS_SECRET_ACCESS_KEY: "key",
        AWS_SESSION_TOKEN: "token",
      });
      assert.deepEqual(await defaultProvider()(), {
        accessKeyId: "id",
        secretAccessKey: "key",
        sessionToken: "token",
      });
      delete process.env["AWS_ACCESS_KEY_ID"];
      await assert.rejects(defaultProvider()(), /AWS_ACCESS_KEY_ID/);
    } finally {
      process.env = kept;
    }
  });
});
