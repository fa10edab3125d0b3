import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { startStack, type LocalStack } from "../../local/stack.ts";
import { toyAssembly } from "./toy/assembly.ts";

describe("a stack", () => {
  let stack: LocalStack;
  before(async () => {
    stack = await startStack({ assembly: await toyAssembly() });
  });
  after(() => stack.stop());

  it("answers a public route with payload 2.0", async () => {
    const response = await fetch(`${stack.url}/public?a=1&a=2`);
    assert.equal(response.status, 200);
    const { event } = (await response.json()) as { event: Record<string, unknown> };
    console.log(JSON.stringify(event, null, 1), stack.logs);
  });
});
