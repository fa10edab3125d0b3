import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { originHeader } from "../../../shared/names.ts";
import { entrance } from "../../../shared/runtime/entrance.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";

const refused = (error: unknown) =>
  error instanceof ProblemError && error.status === 403 && error.code === "wrong-address";

describe("the way in", () => {
  it("takes the key that is sent now and the one before, and no other", () => {
    const enter = entrance("second first");
    for (const key of ["second", "first"]) enter({ [originHeader]: key });
    for (const key of ["third", "", " ", "second first", "secondfirst", "First", "first "])
      assert.throws(() => enter({ [originHeader]: key }), refused, JSON.stringify(key));
    assert.throws(() => enter({}), refused);
  });

  it("is open where no key was given", () => {
    for (const keys of [undefined, "", " "]) entrance(keys)({});
  });

  it("tells nothing of the key in what it says", () => {
    assert.throws(
      () => entrance("a-key-of-ours")({ [originHeader]: "a-guess-of-theirs" }),
      (error: Error) => !/a-key|a-guess/.test(error.message),
    );
  });
});
