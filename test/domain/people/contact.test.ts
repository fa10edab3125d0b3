import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  isFullPostcode,
  normaliseEmail,
  normalisePostcode,
  outwardOf,
} from "../../../shared/domain/people/contact.ts";
import { straightLineKm } from "../../../shared/domain/people/distance.ts";

describe("e-mail addresses", () => {
  test("compare without case and surrounding space", () => {
    assert.equal(normaliseEmail("  Anna.Berg@Example.COM "), "anna.berg@example.com");
  });

  test("of one Gmail mailbox are one, whatever the dots, the tag and the name of the domain", () => {
    for (const address of ["anna.berg@gmail.com", "AnnaBerg+jobs@gmail.com", "a.n.n.a.berg@googlemail.com"]) {
      assert.equal(normaliseEmail(address), "annaberg@gmail.com");
    }
  });

  test("of other providers keep dots and tags, which may mean another mailbox", () => {
    assert.equal(normaliseEmail("anna.berg+jobs@example.com"), "anna.berg+jobs@example.com");
    assert.equal(normaliseEmail("anna.berg@gmail.com.example.com"), "anna.berg@gmail.com.example.com");
  });
});

describe("postcodes", () => {
  test("are written as their country writes them", () => {
    assert.equal(normalisePostcode(" m11ae ", "GB"), "M1 1AE");
    assert.equal(normalisePostcode("sw1a  2aa", "GB"), "SW1A 2AA");
    assert.equal(normalisePostcode("EC1A1BB", "GB"), "EC1A 1BB");
    assert.equal(normalisePostcode("1234ab", "NL"), "1234 AB");
    assert.equal(normalisePostcode("NL-1234 AB", "NL"), "1234 AB");
    assert.equal(normalisePostcode("12345", "SE"), "123 45");
    assert.equal(normalisePostcode("SE-123 45", "SE"), "123 45");
    assert.equal(normalisePostcode("1234567", "JP"), "123-4567");
    assert.equal(normalisePostcode("〒１２３−４５６７", "JP"), "123-4567");
  });

  test("may be given by their outward part alone", () => {
    assert.equal(normalisePostcode("ls1", "GB"), "LS1");
    assert.equal(normalisePostcode("1011", "NL"), "1011");
    assert.equal(normalisePostcode("111", "SE"), "111");
    assert.equal(isFullPostcode("LS1", "GB"), false);
    assert.equal(isFullPostcode("LS1 4AP", "GB"), true);
  });

  test("tell their area", () => {
    assert.equal(outwardOf("M1 1AE", "GB"), "M1");
    assert.equal(outwardOf("m11ae", "GB"), "M1");
    assert.equal(outwardOf("SW1A 2AA", "GB"), "SW1A");
    assert.equal(outwardOf("1234 AB", "NL"), "1234");
    assert.equal(outwardOf("123 45", "SE"), "123");
    assert.equal(outwardOf("530-0001", "JP"), "530");
  });

  test("of another country's form are not taken", () => {
    assert.equal(normalisePostcode("1234 AB", "GB"), undefined);
    assert.equal(normalisePostcode("M1 1AE", "NL"), undefined);
    assert.equal(normalisePostcode("0123 AB", "NL"), undefined);
    assert.equal(outwardOf("", "SE"), undefined);
  });

  test("of a country whose form is not known are kept in capitals", () => {
    assert.equal(normalisePostcode(" d02  af30 ", "IE"), "D02 AF30");
    assert.equal(outwardOf("d02 af30", "IE"), "D02 AF30");
    assert.equal(normalisePostcode("  ", "IE"), undefined);
  });

  test("once normalised stay as they are", () => {
    const shaped = fc.constantFrom(
      ["GB", "b338th"],
      ["GB", "w1a0ax"],
      ["GB", "cr26xh"],
      ["NL", "9711lv"],
      ["SE", "41103"],
      ["JP", "1000001"],
    );
    fc.assert(
      fc.property(shaped, ([country, typed]) => {
        const normalised = normalisePostcode(typed, country);
        assert.equal(normalisePostcode(normalised!, country), normalised);
      }),
    );
  });
});

describe("distance in a straight line", () => {
  const leeds = { latitude: 53.797, longitude: -1.548 };
  const manchester = { latitude: 53.477, longitude: -2.236 };
  const tokyo = { latitude: 35.685, longitude: 139.753 };
  const osaka = { latitude: 34.703, longitude: 135.5 };

  test("is in whole kilometres, the same both ways, and nothing to oneself", () => {
    assert.equal(straightLineKm(leeds, manchester), 58);
    assert.equal(straightLineKm(manchester, leeds), 58);
    assert.equal(straightLineKm(tokyo, osaka), 402);
    assert.equal(straightLineKm(leeds, leeds), 0);
  });

  test("is never more than half way round the earth", () => {
    const point = fc.record({
      latitude: fc.double({ min: -90, max: 90, noNaN: true }),
      longitude: fc.double({ min: -180, max: 180, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (a, b) => {
        const distance = straightLineKm(a, b);
        assert.ok(distance >= 0 && distance <= 20016);
        assert.equal(straightLineKm(b, a), distance);
      }),
    );
  });
});
