import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, it } from "node:test";
import { dataModel } from "../../docs/data-model.ts";
import { generatePages } from "../../docs/generate.ts";
import { transitions } from "../../shared/domain/offer/transitions.ts";
import { defaultTrack } from "../../shared/domain/track/default-track.ts";

const root = path.resolve(import.meta.dirname, "../..");
const read = (file: string) => readFile(path.join(root, file), "utf8");

describe("the generated pages", () => {
  it("are committed as the code has them", async () => {
    assert.deepEqual(await generatePages(true), [], "run: npm run docs");
  });

  it("show every outcome of the default track", async () => {
    const page = await read("docs/track.md");
    const outcomes = [
      ...defaultTrack.milestones.flatMap((milestone) => milestone.outcomes),
      ...defaultTrack.anywhere.map(({ outcome }) => outcome),
    ];
    for (const { id, label } of outcomes) {
      assert.ok(page.includes(`\`${id}\``), id);
      assert.ok(page.includes(label), label);
    }
  });
});

describe("the states of an offer", () => {
  it("are drawn as the code moves them", async () => {
    const page = await read("docs/offers.md");
    const drawn = [...page.matchAll(/^ {2}([a-z]+) --> ([a-z]+)$/gm)].map(([, from, to]) => `${from} ${to}`);
    const coded = Object.entries(transitions).flatMap(([from, ways]) => ways.map((to) => `${from} ${to}`));
    assert.deepEqual(drawn.sort(), coded.sort());
  });
});

describe("the data model", () => {
  it("names every kind of key that an adapter or a stream makes", async () => {
    const keys = new Set(dataModel.flatMap(({ items }) => items.map(({ partition }) => partition)));
    const known = new Set(
      [...keys].map((key) => /^<organisation>#([a-z-]+)/.exec(key)?.[1] ?? key.split(/[#<]/)[0]),
    );
    const folders = [
      "shared/adapters/dynamodb",
      "shared/runtime",
      "shared/domain/messages",
      "shared/domain/organisation",
    ];
    const unknown: string[] = [];
    for (const folder of folders)
      for (const file of (await readdir(path.join(root, folder))).filter((name) => name.endsWith(".ts"))) {
        const text = await read(`${folder}/${file}`);
        for (const [, kind = ""] of text.matchAll(/`\$\{organisation\}#([a-z-]+)/g))
          if (!known.has(kind)) unknown.push(`${kind} (${folder}/${file})`);
        for (const [, kind = ""] of text.matchAll(/pk: ["`]([a-z-]+)[#"]/g))
          if (!known.has(kind)) unknown.push(`${kind} (${folder}/${file})`);
      }
    assert.deepEqual(unknown, [], "describe it in docs/data-model.ts");
  });
});
