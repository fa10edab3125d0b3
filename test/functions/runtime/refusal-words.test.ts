import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { problemCodes } from "../../../shared/contracts/http/problem-codes.ts";
import { mistakeCodes } from "../../../shared/domain/mistake.ts";
import { settingsContracts } from "../../../shared/contracts/http/settings.ts";
import { fitted } from "../../../shared/runtime/fitting.ts";
import { inReadersWords, saidInFull } from "../../../web/src/refusal.ts";
import { ja } from "../../../web/src/words/refusals/ja.ts";
import { nl } from "../../../web/src/words/refusals/nl.ts";
import { sv } from "../../../web/src/words/refusals/sv.ts";
import { messagesByCode, varies } from "./refusal-messages.ts";

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
      refused("slot-in-the-past", [
        { pointer: "/startsAt", detail: "It has passed.", code: "slot-in-the-past" },
      ]),
      nl,
    );
    assert.equal(read.message, nl.problems["slot-in-the-past"]);
    assert.equal(read.english, undefined);
    assert.deepEqual(read.errors, [
      { pointer: "/startsAt", detail: nl.problems["slot-in-the-past"], english: undefined },
    ]);
  });

  it("stands alone only where the API says one constant sentence with the code", () => {
    const messages = messagesByCode();
    const among = [...messages.values()].filter((each) => each.size > 1 || each.has(varies));
    assert.ok(among.length > 0, "no code is said to have several messages");
    for (const code of saidInFull) {
      const said = [...(messages.get(code) ?? [])];
      assert.ok(said.length === 1 && !said.includes(varies), `${code}: ${said.join(" / ")}`);
    }
  });

  it("has the API's own words beside it where they tell more, or where the code is not known", () => {
    for (const code of ["too-early", "nothing-changes", "nothing-told-yet", "not-live", "not-allowed"])
      assert.equal(inReadersWords(refused(code), sv).english, "As the API says it.", code);
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
