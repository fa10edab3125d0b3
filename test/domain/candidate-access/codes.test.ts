import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Decision } from "../../../shared/domain/application/decision.ts";
import {
  codeFor,
  codeGoodUntil,
  issueCode,
  revokeLink,
} from "../../../shared/domain/candidate-access/decide.ts";
import type { CandidateAction } from "../../../shared/domain/candidate-access/events.ts";
import { anApplication, candidate, rita } from "../../builders/history.ts";
import type { Story } from "../../builders/history.ts";

const ask = (story: Story, codeId: string, action: CandidateAction = "book"): Decision =>
  issueCode({ codeId, action }, story.history(), story.policy());

function asked(story: Story, codeId: string, action: CandidateAction = "book"): Story {
  const decision = ask(story, codeId, action);
  assert.ok(decision.ok, decision.ok ? "" : decision.refusal.message);
  return story.by(candidate).facts(...decision.events);
}

const refusalOf = (decision: Decision): string => (decision.ok ? "none" : decision.refusal.code);

describe("a candidate's one-time codes", () => {
  it("the last code sent for an action is the one that counts, for ten minutes", () => {
    const story = asked(asked(anApplication(), "code_1"), "code_2");
    const code = codeFor(story.application(), "book");
    assert.equal(code?.codeId, "code_2");
    assert.equal(Date.parse(codeGoodUntil(code.issuedAt)) - Date.parse(code.issuedAt), 600_000);
    assert.equal(codeFor(story.application(), "cancel"), undefined);
  });

  it("at most five are sent within an hour, whatever they are for", () => {
    let story = anApplication();
    for (const [index, action] of (["book", "move", "book", "cancel", "support"] as const).entries())
      story = asked(story.laterBy({ minutes: 10 }), `code_${index}`, action);
    assert.equal(refusalOf(ask(story, "code_6")), "too-many-codes");
    const first = story.application().access.codes[0]?.issuedAt ?? "";
    const refused = ask(story, "code_6");
    assert.deepEqual(refused.ok ? {} : refused.refusal.more, {
      notBefore: new Date(Date.parse(first) + 3_600_000).toISOString(),
    });
    assert.equal(refusalOf(ask(story.laterBy({ minutes: 21 }), "code_6")), "none");
  });

  it("are not sent to somebody without an e-mail address", () => {
    const story = anApplication({ reachableBy: ["phone"] });
    assert.equal(refusalOf(ask(story, "code_1")), "no-address-for-code");
  });

  it("after the end only consent is withdrawn and a talk cancelled", () => {
    const story = anApplication().archive();
    assert.equal(refusalOf(ask(story, "code_1", "book")), "not-live");
    assert.equal(refusalOf(ask(story, "code_1", "withdraw-consent")), "none");
    assert.equal(refusalOf(ask(story, "code_1", "cancel")), "none");
  });
});

describe("a candidate's link", () => {
  it("opens in its generation only, and a revoked generation never comes back", () => {
    const story = anApplication().by(rita);
    assert.equal(story.application().access.generation, 1);
    const revoked = revokeLink(story.history());
    assert.ok(revoked.ok);
    const after = story.facts(...revoked.events);
    assert.equal(after.application().access.generation, 2);
    assert.equal(after.facts(...revoked.events).application().access.generation, 2);
  });
});
