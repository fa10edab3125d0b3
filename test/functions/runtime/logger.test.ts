import assert from "node:assert/strict";
import { test } from "node:test";
import { createLog } from "../../../shared/runtime/logger.ts";

test("writing a log line answers nothing, so that a middleware that logs lets the request go on", () => {
  const answered: unknown = createLog("test").info("STARTED");
  assert.equal(answered, undefined);
});
