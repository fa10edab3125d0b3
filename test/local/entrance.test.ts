import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startStack, type LocalStack } from "../../local/stack.ts";
import { originHeader } from "../../shared/names.ts";
import { routeKey, routes } from "../../shared/routes.ts";

describe("the product's address", () => {
  let stack: LocalStack;
  before(async () => {
    stack = await startStack({ demo: false });
  });
  after(() => stack.stop());

  const invoked = async (name: string, headers: Record<string, string>) => {
    const route = routes.find((each) => each.function === name);
    assert.ok(route);
    const result = await stack.invoke(name, {
      routeKey: routeKey(route),
      headers,
      pathParameters: {},
      requestContext: { requestId: "asked-past-it", http: { method: route.method } },
    });
    assert.ok(result.ok);
    return JSON.parse(result.payload) as { statusCode: number; body: string };
  };

  it("is the only one that each function answers at", async () => {
    for (const name of new Set(routes.map((route) => route.function)))
      for (const headers of [{}, { [originHeader]: "a-guess" }]) {
        const { statusCode, body } = await invoked(name, headers);
        assert.equal(statusCode, 403, name);
        assert.match(body, /#problem-wrong-address"/, name);
      }
    assert.ok(
      stack.logs.some(({ text }) => text.includes("wrong-address")),
      "it stands in the log",
    );
  });

  it("answers what begins as nothing there does with a page for people, and the API's own as the API", async () => {
    const nothing = await fetch(`${stack.url}/nothing`, { headers: { accept: "text/html" } });
    assert.equal(nothing.status, 404);
    assert.match(nothing.headers.get("content-type") ?? "", /^text\/html/);
    assert.match(await nothing.text(), /<h1>There is no such page<\/h1>.*href="\/app\/"/);
    const unheardOf = await fetch(`${stack.url}/v1/nothing`, { headers: { accept: "text/html" } });
    assert.equal(unheardOf.status, 404);
    assert.match(unheardOf.headers.get("content-type") ?? "", /json/);
  });

  it("is how requests come here, whatever they bring themselves", async () => {
    for (const headers of [{}, { [originHeader]: "a-guess" }])
      assert.equal((await fetch(`${stack.url}/v1/openapi.json`, { headers })).status, 200);
    const key = stack.system.originHeaders[originHeader] ?? "";
    assert.ok(key.length >= 32);
    const { statusCode } = await invoked("documentation", { [originHeader]: key });
    assert.equal(statusCode, 200);
    assert.ok(!stack.logs.some(({ text }) => text.includes(key)), "the key stands in no log");
  });
});
