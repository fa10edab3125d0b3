import assert from "node:assert/strict";
import { describe, test } from "node:test";
import fc from "fast-check";
import {
  firstName,
  foldName,
  nameBuckets,
  nameTokens,
  queryBuckets,
  searchPrefixes,
  unorderedName,
} from "../../../shared/domain/people/names.ts";

/** Whether a search for the query finds the name: its bucket is one the name is stored in, and it matches. */
function finds(query: string, name: string): boolean {
  const search = queryBuckets(query);
  return search !== undefined && nameBuckets(name).includes(search.bucket) && search.matches(foldName(name));
}

const westernNames = [
  "Åsa Lindström",
  "Siobhán O’Brien",
  "Anne-Marie van der Berg",
  "Łukasz Żak",
  "José Núñez",
  "Li",
];
const japaneseNames = ["佐藤 花子", "佐藤花子", "林 太郎", "東海林 太郎", "さとう はなこ", "ガルシア・ホセ"];
const anyName = fc.oneof(
  fc.constantFrom(...westernNames, ...japaneseNames),
  fc
    .array(fc.constantFrom(..."aåøßÉñ éb'- .佐藤花子がプ한"), { minLength: 1, maxLength: 14 })
    .map((letters) => letters.join("")),
);

describe("folding a name", () => {
  test("drops case, diacritics, apostrophes and spare spaces", () => {
    assert.equal(foldName("  Åsa   LINDSTRÖM "), "asa lindstrom");
    assert.equal(foldName("Siobhán O’Brien"), "siobhan obrien");
    assert.equal(foldName("Anne-Marie van der Berg"), "anne marie van der berg");
    assert.equal(foldName("Søren Æbelø Łukasz Groß"), "soren aebelo lukasz gross");
    assert.equal(foldName("İpek Yıldız"), "ipek yildiz");
  });

  test("keeps CJK characters and the marks of voiced kana, and makes both widths one", () => {
    assert.equal(foldName("佐藤　花子"), "佐藤 花子");
    assert.equal(foldName("がぎぐ ﾊﾟﾋﾟ"), "がぎぐ パピ");
    assert.equal(foldName("ガルシア・ホセ"), "ガルシア ホセ");
    assert.equal(foldName("Ｊｏｈｎ"), "john");
  });

  test("of a folded name changes nothing", () => {
    fc.assert(
      fc.property(fc.oneof(anyName, fc.string({ unit: "binary" })), (name) => {
        assert.equal(foldName(foldName(name)), foldName(name));
      }),
    );
  });
});

describe("searching by name", () => {
  test("a token is stored under its first 1, 2, 3, 4 and 6 characters", () => {
    assert.deepEqual(searchPrefixes("lindstrom"), ["l", "li", "lin", "lind", "lindst"]);
    assert.deepEqual(searchPrefixes("lindh"), ["l", "li", "lin", "lind"]);
    assert.deepEqual(searchPrefixes("li"), ["l", "li"]);
    assert.deepEqual(searchPrefixes("佐藤"), ["佐", "佐藤"]);
  });

  test("a Western name has its words as tokens, a CJK name its pairs, a single character itself", () => {
    assert.deepEqual(nameTokens("Anna-Karin Berg Berg"), ["anna", "karin", "berg"]);
    assert.deepEqual(nameTokens("佐藤 花子"), ["佐藤", "藤花", "花子", "子佐"]);
    assert.deepEqual(nameTokens("林"), ["林"]);
    assert.deepEqual(nameTokens("山田 John"), ["john", "山田", "田山"]);
  });

  test("the beginning of any word finds a name, in any case and without its accents", () => {
    for (const query of ["l", "lin", "LINDSTR", "lindstrom", "Lindström", "åsa", "asa lind", "lind as"]) {
      assert.ok(finds(query, "Åsa Lindström"), query);
    }
    assert.ok(finds("obrien", "Siobhán O’Brien"));
    assert.ok(finds("O'Brien s", "Siobhán O’Brien"));
    assert.ok(finds("marie", "Anne-Marie van der Berg"));
  });

  test("every word of the query must begin a word of the name", () => {
    for (const query of ["indstrom", "asa berg", "lindstroms", "asa x"]) {
      assert.equal(finds(query, "Åsa Lindström"), false, query);
    }
  });

  test("a Japanese name is found in both orders, spaced or not, by either name or one character", () => {
    for (const name of ["佐藤 花子", "佐藤花子", "花子 佐藤"]) {
      for (const query of [
        "佐藤",
        "花子",
        "佐",
        "佐藤花子",
        "佐藤 花子",
        "花子佐藤",
        "花子　佐藤",
        "佐藤花",
      ]) {
        assert.ok(finds(query, name), `${query} in ${name}`);
      }
      assert.equal(finds("佐藤太郎", name), false);
      assert.equal(finds("佐藤花子佐藤", name), false);
    }
    assert.ok(finds("林太郎", "林 太郎"));
    assert.ok(finds("太郎", "東海林 太郎"));
  });

  test("the narrowest word chooses the bucket", () => {
    assert.equal(queryBuckets("de lindstrom")?.bucket, "lindst");
    assert.equal(queryBuckets("佐藤 john")?.bucket, "佐藤");
    assert.equal(queryBuckets("lindh")?.bucket, "lind");
  });

  test("a query without letters or digits asks for nothing", () => {
    for (const query of ["", "  ", "・", "%_*"]) assert.equal(queryBuckets(query), undefined);
  });

  test("every name is found by itself, by its words turned round, and by each beginning of a word", () => {
    fc.assert(
      fc.property(anyName, fc.nat(20), (name, length) => {
        const words = foldName(name).split(" ").filter(Boolean);
        if (words.length === 0) return;
        assert.ok(finds(name, name));
        assert.ok(finds(words.toReversed().join(" "), name));
        for (const word of words) assert.ok(finds([...word].slice(0, length + 1).join(""), name), word);
      }),
    );
  });
});

describe("addressing somebody", () => {
  test("uses the given name of a Western name", () => {
    assert.equal(firstName("Mary Jane Watson"), "Mary");
    assert.equal(firstName("  Anna-Karin   Berg"), "Anna-Karin");
    assert.equal(firstName("Watson, Mary"), "Mary");
    assert.equal(firstName("Åsa"), "Åsa");
  });

  test("uses the whole name where no given name can be told", () => {
    assert.equal(firstName("佐藤 花子"), "佐藤 花子");
    assert.equal(firstName("J. Smith"), "J. Smith");
    assert.equal(firstName("J Smith"), "J Smith");
    assert.equal(firstName("Dr. Anna Berg"), "Dr. Anna Berg");
  });
});

describe("comparing whole names", () => {
  test("the order and spacing of the parts make no difference", () => {
    assert.equal(unorderedName("Berg, Anna"), unorderedName("anna berg"));
    assert.equal(unorderedName("佐藤花子"), unorderedName("花子 佐藤"));
    assert.notEqual(unorderedName("佐藤花子"), unorderedName("佐藤太郎"));
    assert.notEqual(unorderedName("Anna Berg"), unorderedName("Anna Bergh"));
  });
});
