import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { listedDue } from "../../../shared/domain/lists/due.ts";
import { aRow } from "../../builders/rows.ts";

describe("what is due of an application", () => {
  const row = aRow({ applicationId: "app_1", reviewAt: "2026-03-20T17:30:00.000Z", owner: "candidate" });
  const due = (change: Partial<typeof row>) =>
    listedDue({ ...row, ...change }).map(({ dueAt, why }) => [dueAt, why]);

  it("is its step's review date", () => {
    assert.deepEqual(due({}), [["2026-03-20T17:30:00.000Z", "review"]]);
    assert.deepEqual(due({ promiseEnds: "2026-03-21T17:30:00.000Z" }), [
      ["2026-03-20T17:30:00.000Z", "review"],
    ]);
  });

  it("is the promise, where the candidate was told to hear before that, also while it is their turn", () => {
    const promiseEnds = "2026-03-10T17:30:00.000Z";
    assert.deepEqual(due({ promiseEnds }), [[promiseEnds, "promise"]]);
    assert.deepEqual(due({ promiseEnds, reviewAt: undefined }), [[promiseEnds, "promise"]]);
  });

  it("is nothing once it is closed, merged, or without a day", () => {
    const promiseEnds = "2026-03-10T17:30:00.000Z";
    assert.deepEqual(due({ promiseEnds, state: "archived" }), []);
    assert.deepEqual(due({ promiseEnds, listed: false }), []);
    assert.deepEqual(due({ reviewAt: undefined }), []);
  });
});
