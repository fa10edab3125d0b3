import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkAnswers, contactDetails } from "../../../shared/runtime/intake.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";

const problemOf = (work: () => unknown): ProblemError => {
  try {
    work();
  } catch (error) {
    if (error instanceof ProblemError) return error;
    throw error;
  }
  return assert.fail("it was not refused");
};

describe("what is said of a candidate", () => {
  it("is blamed where it stands in the request", () => {
    const person = { name: "Sam Taylor", phone: "not a number" };
    const shared = problemOf(() => contactDetails(person, "GB", ""));
    assert.equal(shared.errors?.[0]?.pointer, "/phone");
    const byHand = problemOf(() => contactDetails(person, "GB", "/candidate"));
    assert.equal(byHand.errors?.[0]?.pointer, "/candidate/phone");
    const nobody = problemOf(() => contactDetails({ name: "Sam Taylor" }, "GB", ""));
    assert.equal(nobody.errors?.[0]?.pointer, "/email");
  });

  it("answers no question that the job does not ask; the refusal lists those it asks", () => {
    const job = {
      requirements: [
        { requirementId: "driving-licence", question: "May you drive?", label: "Driving" },
        { requirementId: "right-to-work", question: "May you work?", label: "Right to work" },
      ],
    };
    checkAnswers(job, { "driving-licence": true });
    const refused = problemOf(() => checkAnswers(job, { travel: true, "right-to-work": true, "a/b": false }));
    assert.equal(refused.code, "unknown-requirement");
    assert.deepEqual(
      refused.errors?.map(({ pointer }) => pointer),
      ["/answers/travel", "/answers/a~1b"],
    );
    assert.match(refused.message, /driving-licence, right-to-work/);
    assert.deepEqual(refused.more, { requirementIds: ["driving-licence", "right-to-work"] });
    const none = problemOf(() => checkAnswers({ requirements: [] }, { travel: true }));
    assert.match(none.message, /asks for none/);
  });
});
