import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import { normalisePhone } from "../../../shared/domain/people/phone.ts";

describe("phone numbers", () => {
  const written: [country: "GB" | "NL" | "SE" | "JP", typed: string, number: string][] = [
    ["GB", "020 7946 0018", "+442079460018"],
    ["GB", "(020) 7946-0018", "+442079460018"],
    ["GB", "07700 900123", "+447700900123"],
    ["GB", "7700 900123", "+447700900123"],
    ["GB", "+44 (0)7700 900 123", "+447700900123"],
    ["GB", "0044 7700 900123", "+447700900123"],
    ["GB", "447700900123", "+447700900123"],
    ["GB", "tel:+447700900123", "+447700900123"],
    ["GB", "0161 496 0000 ext 12", "+441614960000"],
    ["NL", "06-12345678", "+31612345678"],
    ["NL", "06 12 34 56 78", "+31612345678"],
    ["NL", "020-1234567", "+31201234567"],
    ["NL", "+31 (0)6 12345678", "+31612345678"],
    ["SE", "070-123 45 67", "+46701234567"],
    ["SE", "08-123 456 78", "+46812345678"],
    ["SE", "0046 70 123 45 67", "+46701234567"],
    ["JP", "090-1234-5678", "+819012345678"],
    ["JP", "０９０−１２３４−５６７８", "+819012345678"],
    ["JP", "03(1234)5678", "+81312345678"],
    ["JP", "010 44 7700 900123", "+447700900123"],
  ];

  test("are read as people of the site's country write them", () => {
    for (const [country, typed, number] of written)
      assert.equal(normalisePhone(typed, country), number, typed);
  });

  test("from abroad keep their own country code", () => {
    assert.equal(normalisePhone("+48 601 234 567", "GB"), "+48601234567");
    assert.equal(normalisePhone("0049 (0)30 123456", "NL"), "+4930123456");
    assert.equal(normalisePhone("+48 601 234 567", "PL"), "+48601234567");
  });

  test("are not made up where the country's dialling is not known or the text is no number", () => {
    assert.equal(normalisePhone("601 234 567", "PL"), undefined);
    for (const typed of ["", "call me", "12345", "+44", "07700 9001234567", "+0123456789", "0700 HELLO"]) {
      assert.equal(normalisePhone(typed, "GB"), undefined, typed);
    }
  });

  test("stay the same once normalised", () => {
    for (const [country, , number] of written) assert.equal(normalisePhone(number, country), number);
  });

  test("agree with libphonenumber wherever it knows the number as somebody's landline or mobile", () => {
    const types = new Set(["MOBILE", "FIXED_LINE", "FIXED_LINE_OR_MOBILE"]);
    const digits = fc
      .array(fc.integer({ min: 0, max: 9 }), { minLength: 6, maxLength: 11 })
      .map((list) => list.join(""));
    let compared = 0;
    fc.assert(
      fc.property(fc.constantFrom("GB", "NL", "SE", "JP"), digits, fc.boolean(), (country, rest, spaced) => {
        const parsed = parsePhoneNumberFromString(`0${rest}`, country);
        if (parsed?.country !== country || !parsed.isValid() || !types.has(parsed.getType() ?? "")) return;
        compared += 1;
        const typed = spaced ? parsed.formatNational() : parsed.formatInternational();
        assert.equal(normalisePhone(typed, country), parsed.number, typed);
        assert.equal(normalisePhone(`0${rest}`, country), parsed.number, rest);
      }),
      { numRuns: 3000 },
    );
    assert.ok(compared > 100, `only ${compared} numbers compared`);
  });
});
