import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nextDueAt, whatTimeBrings } from "../../../shared/domain/application/clock.ts";
import { anApplication, upTo } from "../../builders/history.ts";

describe("when the sweep looks again", () => {
  it("a mail that waited for a call is looked at as soon as the call is logged, not when the next one is due", () => {
    const called = upTo("interview-booked", anApplication())
      .laterBy({ days: 1 })
      .outcome("interview-completed", "held-not-chosen")
      .laterBy({ hours: 2 })
      .contact();
    const brought = whatTimeBrings(called.history(), called.policy(), called.now);
    assert.deepEqual(
      brought.map((event) => event.type),
      ["MessagesReleased"],
    );
    assert.equal(nextDueAt(called.history(), called.policy(), called.now), called.now);
    const swept = called.sweep();
    const next = nextDueAt(swept.history(), swept.policy(), swept.now);
    assert.ok(next && next > swept.now);
  });
});
