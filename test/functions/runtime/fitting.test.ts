import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { applicationsContracts } from "../../../shared/contracts/http/applications.ts";
import { worklistContracts } from "../../../shared/contracts/http/worklist.ts";
import type { OperationContract } from "../../../shared/contracts/http/contract.ts";
import { settingsContracts } from "../../../shared/contracts/http/settings.ts";
import { fitted, inOneSentence, pointerTo } from "../../../shared/runtime/fitting.ts";
import { titleOf } from "../../../shared/runtime/http.ts";

/** What is wrong with a body, by pointer. */
function mistakes(contract: OperationContract, body: unknown, where: "body" | "query" = "body") {
  const result = fitted(contract[where]!, body);
  assert.ok(!result.ok);
  return Object.fromEntries(result.mistakes.map(({ pointer, detail }) => [pointer, detail]));
}

describe("what does not fit is named by its pointer and told what would fit", () => {
  const { logContact, recordOutcome, createApplication } = applicationsContracts;
  const { listApplications } = worklistContracts;

  it("a value that is not one of a list: the list", () => {
    const wrong = mistakes(logContact, { channel: "pigeon", direction: "out", result: 1, at: "yesterday" });
    assert.equal(wrong["/channel"], "Use one of phone, email, text, whatsapp, in-person, video.");
    assert.equal(wrong["/result"], "Use one of spoke, left-message, no-answer.");
    assert.match(wrong["/at"] ?? "", /2026-11-24T09:30:00Z/);
  });

  it("what is missing, apart from what is wrong", () => {
    const wrong = mistakes(logContact, { channel: "phone", direction: "out" });
    assert.equal(wrong["/result"], "This is missing. Use one of spoke, left-message, no-answer.");
    assert.match(wrong["/at"] ?? "", /^This is missing\. Write an instant/);
    assert.equal(mistakes(recordOutcome, { milestone: "a" })["/outcome"], "This is missing.");
  });

  it("lengths, kinds and limits in words", () => {
    const candidate = { name: 7, about: "x".repeat(2001), postcode: "" };
    const wrong = mistakes(createApplication, { jobId: "7", candidate, answers: { travel: "yes" } });
    assert.deepEqual(wrong, {
      "/jobId": "Write an id that begins with job_.",
      "/candidate/name": "Write a text.",
      "/candidate/about": "Write at most 2000 characters.",
      "/candidate/postcode": "Write something.",
      "/answers/travel": "Write true or false.",
    });
    const site = mistakes(settingsContracts.createSite, { currency: "pounds", opens: "8", country: "XX" });
    assert.equal(site["/currency"], "Write a currency code, such as GBP.");
    assert.equal(site["/opens"], "Write a time of day, such as 08:30.");
    assert.equal(site["/country"], "Use one of GB, NL, SE, JP.");
  });

  it("each unknown field by itself, in a query too, with its name escaped", () => {
    const wrong = mistakes(recordOutcome, { milestone: "a", outcome: "b", color: 1, "a/b~c": 2 });
    assert.deepEqual(Object.keys(wrong), ["/color", "/a~1b~0c"]);
    assert.deepEqual(Object.keys(mistakes(listApplications, { color: "red", size: "1" }, "query")), [
      "/color",
      "/size",
    ]);
  });

  it("the whole body by the empty pointer", () => {
    assert.deepEqual(mistakes(recordOutcome, []), { "": "Write an object." });
    assert.equal(pointerTo([]), "");
    assert.equal(
      inOneSentence("body", [{ pointer: "", detail: "Write an object." }]),
      "The body does not fit. Write an object.",
    );
  });

  it("without codes of the parser and without the value", () => {
    const secret = "someone@private.example";
    const body = { jobId: secret, candidate: { name: [secret], phone: secret.repeat(9), locale: secret } };
    const result = fitted(createApplication.body!, body);
    assert.ok(!result.ok);
    const said = JSON.stringify(result.mistakes);
    assert.doesNotMatch(said, /private|invalid_|too_|unrecognized|Invalid input|undefined/);
  });

  it("the kind of an alternative by the field that says it", () => {
    const review = { kind: "sometimes" };
    const track = { milestones: [{ id: "a", outcomes: [{ id: "x", review }] }] };
    const wrong = mistakes(settingsContracts.publishTrack, track);
    assert.match(wrong["/milestones/0/outcomes/0/review/kind"] ?? "", /^Use one of working-days, /);
  });
});

it("titles are words", () => {
  assert.equal(titleOf("malformed-json"), "Malformed JSON");
  assert.equal(titleOf("unknown-kpi"), "Unknown KPI");
  assert.equal(titleOf("idempotency-key-reused"), "Idempotency-Key reused");
  assert.equal(titleOf("email-in-use"), "E-mail in use");
  assert.equal(titleOf("not-found"), "Not found");
});
