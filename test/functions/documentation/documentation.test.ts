import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, it } from "node:test";
import { createHandler } from "../../../functions/http/documentation/handler.ts";
import { generateOpenApi } from "../../../shared/contracts/generate-openapi.ts";
import { openApiDocument } from "../../../shared/contracts/openapi.ts";
import { problemCodes } from "../../../shared/contracts/http/problem-codes.ts";
import { routes } from "../../../shared/routes.ts";

const root = path.resolve(import.meta.dirname, "../../..");
const document = await generateOpenApi();
const handler = createHandler({
  document: () => Promise.resolve(document),
  people: { member: () => Promise.reject(new Error("nobody is looked up")) },
  secret: "",
  clock: { now: () => "2026-11-23T09:00:00.000Z" },
  log: { info: () => undefined, error: () => undefined },
  metrics: { count: () => undefined },
});
const get = async (routeKey: string) => {
  const event = { routeKey, headers: {}, requestContext: { requestId: "trace-1" } };
  const result = await handler(event, {});
  return { status: result.statusCode, headers: result.headers ?? {}, body: result.body ?? "" };
};
const page = (await get("GET /docs")).body;

describe("the OpenAPI document", () => {
  it("is committed as the contracts have it", async () => {
    const committed = JSON.parse(await readFile(path.join(root, "docs/openapi.json"), "utf8")) as unknown;
    assert.deepEqual(committed, JSON.parse(JSON.stringify(document)), "run: npm run openapi");
  });

  it("is served whole, to anybody", async () => {
    const { status, headers, body } = await get("GET /v1/openapi.json");
    assert.equal(status, 200);
    assert.equal(headers["content-type"], "application/json");
    assert.deepEqual(JSON.parse(body), JSON.parse(JSON.stringify(document)));
  });

  it("has every route, and nothing else", () => {
    const described = Object.entries(document.paths).flatMap(([path_, methods]) =>
      Object.entries(methods).map(
        ([method, { operationId }]) => `${method.toUpperCase()} ${path_} ${operationId}`,
      ),
    );
    assert.deepEqual(
      described.sort(),
      routes.map((route) => `${route.method} ${route.path} ${route.operation}`).sort(),
    );
  });

  it("asks for a token exactly where API Gateway or the function does", () => {
    for (const route of routes) {
      const operation = document.paths[route.path]?.[route.method.toLowerCase()];
      const expected = {
        public: [],
        candidate: [{ candidate: [] }],
        "milepost/member": [{ member: ["milepost/member"] }],
      }[route.access];
      assert.deepEqual(operation?.security, expected, route.operation);
    }
  });

  it("refers only to what it holds", () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(
      ([, to = ""]) => to,
    );
    assert.ok(references.length > 100);
    for (const reference of new Set(references)) {
      const target = reference
        .split("/")
        .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document);
      assert.ok(target, reference);
    }
  });

  it("names every parameter of a path", () => {
    for (const [path_, methods] of Object.entries(document.paths))
      for (const operation of Object.values(methods)) {
        const named = (operation.parameters ?? []).flatMap((each) =>
          "in" in each && each.in === "path" ? [each.name] : [],
        );
        assert.deepEqual(
          named,
          [...path_.matchAll(/\{(\w+)\}/g)].map(([, name]) => name),
        );
      }
  });

  it("is not made where a route has no contract, a contract no route, or an example does not fit", () => {
    const source = {
      version: "1",
      contracts: { unheardOf: { summary: "", tag: "", reply: { status: 200 } } },
      named: new Map(),
      describe: () => undefined,
      examples: { createSite: {} },
    };
    assert.throws(
      () => openApiDocument(source),
      /the route listSites has no contract.*the contract unheardOf has no route.*example of createSite does not fit/s,
    );
  });
});

describe("the page", () => {
  it("works offline: no script, no address but its own, and the browser is told so", async () => {
    const { status, headers } = await get("GET /docs");
    assert.equal(status, 200);
    assert.match(String(headers["content-type"]), /^text\/html/);
    assert.match(String(headers["content-security-policy"]), /default-src 'none'/);
    assert.doesNotMatch(page, /<script|https?:\/\/|\bon\w+="/i);
  });

  it("leads to every operation, schema and problem by a link that has a target", () => {
    const targets = new Set([...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    for (const route of routes) assert.ok(targets.has(route.operation), route.operation);
    for (const code of Object.keys(problemCodes)) assert.ok(targets.has(`problem-${code}`), code);
    for (const [, to = ""] of page.matchAll(/href="#([^"]+)"/g)) assert.ok(targets.has(to), to);
    assert.equal(targets.size, [...page.matchAll(/ id="/g)].length, "an id stands twice");
  });

  it("lists the outcomes of the default track, says a format by its name, and nothing twice", () => {
    assert.match(page, /<code>interview-booked<\/code><\/td><td><code>booked<\/code>/);
    assert.match(page, /href="#outcomes"/);
    assert.match(page, /format <code>date-time<\/code>/);
    assert.match(page, /format <code>date<\/code>/);
    assert.doesNotMatch(page, /matches <code>\^\\d\{4\}-\\d\{2\}-\\d\{2\}/, "no expression for a day");
    assert.doesNotMatch(page, /from 1\.[^<]*<span class="limits">from 1\b/);
  });

  it("says which refusals are not ours", () => {
    assert.match(page, /<code>\{"message": "…"\}<\/code>/);
  });

  it("shows text from the contracts as text", () => {
    assert.doesNotMatch(page.replace(/<style>.*<\/style>/s, ""), /undefined|\[object Object\]/);
    const openTags = [...page.matchAll(/<(table|article|section|details|ul)\b/g)].length;
    const closeTags = [...page.matchAll(/<\/(table|article|section|details|ul)>/g)].length;
    assert.equal(openTags, closeTags);
  });
});

describe("every problem code that the code answers with", () => {
  it("is explained", async () => {
    const unexplained = new Set<string>();
    for (const folder of ["shared", "functions"])
      for (const file of await readdir(path.join(root, folder), { recursive: true })) {
        if (!file.endsWith(".ts")) continue;
        const text = await readFile(path.join(root, folder, file), "utf8");
        for (const [, code = ""] of text.matchAll(/ProblemError\(\s*[\w.]+,\s*"([^"]+)"/g))
          if (!problemCodes[code]) unexplained.add(`${code} (${folder}/${file})`);
      }
    assert.deepEqual([...unexplained], [], "explain it in shared/contracts/http/problem-codes.ts");
  });
});
