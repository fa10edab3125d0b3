import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { taskLabel } from "../../../shared/domain/lists/task-label.ts";
import { isOverdue, TaskKind } from "../../../shared/domain/lists/task.ts";

describe("the label of a task", () => {
  it("says which call, to whom and why", () => {
    assert.equal(
      taskLabel({ kind: "rejection-call", about: "held-not-chosen" }, { candidate: "Sam Okafor" }),
      "Call Sam Okafor: a no after an interview comes from a person (“held not chosen”)",
    );
    assert.equal(
      taskLabel(
        { kind: "call-about-correction", about: "not-invited" },
        { candidate: "Sam Okafor", about: "Not invited" },
      ),
      "Call Sam Okafor: “Not invited” was our mistake, and they had been told",
    );
  });

  it("is there for every kind, and for somebody who was erased", () => {
    for (const kind of TaskKind.options) {
      assert.match(taskLabel({ kind, about: "call-back" }, { candidate: "" }), /the candidate/);
    }
  });
});

describe("a task", () => {
  it("is overdue once the moment by which it was to be done has passed; one without is never", () => {
    const dueAt = "2026-03-09T17:30:00.000Z";
    assert.equal(isOverdue({ dueAt }, dueAt), false);
    assert.equal(isOverdue({ dueAt }, "2026-03-09T17:30:00.001Z"), true);
    assert.equal(isOverdue({}, "2099-01-01T00:00:00.000Z"), false);
  });
});
