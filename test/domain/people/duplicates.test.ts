import assert from "node:assert/strict";
import { createHmac } from "node:crypto";
import { describe, test } from "node:test";
import {
  carriesClaim,
  duplicateKeys,
  sharedKinds,
  type ContactDetails,
} from "../../../shared/domain/people/duplicates.ts";

const digest = (text: string) =>
  createHmac("sha256", "the organisation's key").update(text).digest("base64url");
const keysOf = (details: Partial<ContactDetails>) =>
  duplicateKeys({ name: "Anna Berg", country: "GB", ...details }, digest);
const shared = (a: Partial<ContactDetails>, b: Partial<ContactDetails>) => sharedKinds(keysOf(a), keysOf(b));

describe("possible duplicates", () => {
  test("are told by e-mail, phone, and name with postcode, the surest first", () => {
    const anna = { email: "anna.berg@gmail.com", phone: "07700 900123", postcode: "M1 1AE" };
    assert.deepEqual(shared(anna, anna), ["email", "phone", "name-and-postcode"]);
    assert.deepEqual(shared(anna, { email: "ANNABERG+jobs@googlemail.com" }), ["email"]);
    assert.deepEqual(shared(anna, { phone: "+44 (0)7700 900123" }), ["phone"]);
    assert.deepEqual(shared(anna, { name: "BERG, Anna", postcode: "m11ae" }), ["name-and-postcode"]);
  });

  test("are not told by a name alone, or a name with an area", () => {
    assert.deepEqual(shared({}, {}), []);
    assert.deepEqual(shared({ postcode: "M1" }, { postcode: "M1" }), []);
    assert.deepEqual(shared({ postcode: "M1 1AE" }, { postcode: "M1 1AF" }), []);
  });

  test("are not told by details nobody can read", () => {
    assert.deepEqual(keysOf({ email: "  ", phone: "ask me", postcode: "somewhere" }), []);
  });

  test("a Japanese name is one in either order", () => {
    const hanako = { name: "佐藤 花子", country: "JP", postcode: "530-0001" };
    assert.deepEqual(shared(hanako, { ...hanako, name: "花子佐藤", postcode: "５３０ー０００１" }), [
      "name-and-postcode",
    ]);
  });

  test("an e-mail address never equals a phone number that digests alike", () => {
    assert.deepEqual(sharedKinds([{ kind: "email", key: "x" }], [{ kind: "phone", key: "x" }]), []);
  });

  test("keys hold nothing of the details", () => {
    const text = JSON.stringify(
      keysOf({ email: "anna@example.com", phone: "07700 900123", postcode: "M1 1AE" }),
    );
    for (const detail of ["anna", "berg", "7700", "M1"])
      assert.ok(!text.toLowerCase().includes(`"${detail}`), detail);
    assert.ok(!text.includes("example"));
  });

  test("a referrer's claim rests on e-mail or phone; a name at a postcode only shows", () => {
    assert.equal(carriesClaim("email"), true);
    assert.equal(carriesClaim("phone"), true);
    assert.equal(carriesClaim("name-and-postcode"), false);
  });
});
