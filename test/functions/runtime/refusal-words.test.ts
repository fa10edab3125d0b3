import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { problemCodes } from "../../../shared/contracts/http/problem-codes.ts";
import { mistakeCodes } from "../../../shared/domain/mistake.ts";
import { settingsContracts } from "../../../shared/contracts/http/settings.ts";
import { fitted } from "../../../shared/runtime/fitting.ts";
import { inReadersWords } from "../../../web/src/refusal.ts";
import { ja } from "../../../web/src/words/refusals/ja.ts";
import { nl } from "../../../web/src/words/refusals/nl.ts";
import { sv } from "../../../web/src/words/refusals/sv.ts";

/** Refusals of what candidates do on their own pages, whose words are in `shared/runtime/candidates/words/`. */
const candidatesAlone = new Set([
  "address-takes-no-mail",
  "code-expired",
  "code-for-other-request",
  "code-not-asked",
  "code-spent",
  "code-used",
  "code-wrong",
  "consent-needed",
  "link-ended",
  "link-not-valid",
  "mail-stopped",
  "no-address-for-code",
  "no-survey",
  "not-ended",
  "not-kept",
  "slots-are-free",
  "support-not-accepted",
  "survey-answered",
  "too-many-codes",
  "too-many-messages",
]);

const refused = (code: string, errors: Parameters<typeof inReadersWords>[0]["errors"] = []) => ({
  message: "As the API says it.",
  status: 422,
  code,
  errors,
  more: {},
  overtaken: false,
});

describe("what a member reads where something is refused", () => {
  for (const [language, words] of Object.entries({ nl, sv, ja })) {
    it(`is there for every code that a member can meet: ${language}`, () => {
      const needed = Object.keys(problemCodes).filter((code) => !candidatesAlone.has(code));
      assert.deepEqual(Object.keys(words.problems).sort(), needed.sort());
    });

    it(`is there for every kind of mistake in a field, with its limit: ${language}`, () => {
      assert.deepEqual(Object.keys(words.fields), [...mistakeCodes]);
      for (const kind of mistakeCodes)
        assert.equal(/17/.test(words.fields[kind]?.("17") ?? ""), kind.startsWith("too-"), kind);
    });

    it(`is a sentence, and no code: ${language}`, () => {
      for (const sentence of [...Object.values(words.problems), words.other])
        assert.match(sentence, /^[^`{}_]+[.。…]$/u);
    });
  }

  it("is in the reader's words for the whole and at the field", () => {
    const read = inReadersWords(
      refused("date-in-the-future", [
        { pointer: "/effectiveAt", detail: "It has not happened.", code: "date-in-the-future" },
      ]),
      nl,
    );
    assert.equal(read.message, nl.problems["date-in-the-future"]);
    assert.equal(read.english, undefined);
    assert.deepEqual(read.errors, [
      { pointer: "/effectiveAt", detail: nl.problems["date-in-the-future"], english: undefined },
    ]);
  });

  it("has the API's own words beside it where they tell more, or where the code is not known", () => {
    assert.equal(inReadersWords(refused("too-early"), sv).english, "As the API says it.");
    const unknown = inReadersWords(
      refused("made-tomorrow", [{ pointer: "/x", detail: "Do y.", code: "made-tomorrow" }]),
      ja,
    );
    assert.deepEqual([unknown.message, unknown.english], [ja.other, "As the API says it."]);
    assert.deepEqual(unknown.errors, [{ pointer: "/x", detail: ja.other, english: "Do y." }]);
  });

  it("is in English what the API says", () => {
    const one = refused("too-early", [{ pointer: "/x", detail: "Not yet.", code: "too-early" }]);
    assert.equal(inReadersWords(one, undefined), one);
  });
});

it("a mistake in a field has its kind and limit, whatever its sentence says", () => {
  const site = {
    name: "x".repeat(500),
    country: "XX",
    currency: "pounds",
    opens: 8,
    shape: "round",
  };
  const result = fitted(settingsContracts.createSite.body!, site);
  assert.ok(!result.ok);
  const kinds = Object.fromEntries(
    result.mistakes.map(({ pointer, code, limit }) => [pointer, [code, ...(limit ? [limit] : [])]]),
  );
  assert.deepEqual(kinds["/country"], ["not-one-of"]);
  assert.deepEqual(kinds["/currency"], ["does-not-fit"]);
  assert.deepEqual(kinds["/opens"], ["not-a-text"]);
  assert.deepEqual(kinds["/shape"], ["unknown-field"]);
  assert.deepEqual(kinds["/zone"], ["missing"]);
  assert.equal(kinds["/name"]?.[0], "too-long");
  assert.ok(Number(kinds["/name"]?.[1]) < 500);
});
