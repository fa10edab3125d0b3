import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { ownWords as found } from "../../../shared/domain/candidate-experience/own-words.ts";

const text = (...lines: readonly string[]): string => lines.join("\n");
const ownWords = (mail: string): string => found(mail).text;
const quote = text("> Hello Sam,", ">", "> you will hear from Rita by Thursday.");

describe("what somebody wrote themselves in a reply", () => {
  const attributions: Readonly<Record<string, string>> = {
    "Gmail, English": "On Tue, 3 Mar 2026 at 15:02, Rita at Acme <hello@milepost.example> wrote:",
    "Gmail, broken": "On Tue, 3 Mar 2026 at 15:02, Rita Recruiter at Acme <\nhello@milepost.example> wrote:",
    "Gmail, Dutch": "Op di 3 mrt 2026 om 15:02 schreef Rita bij Acme <hello@milepost.example>:",
    "Gmail, Swedish": "Den tis 3 mars 2026 kl 15:02 skrev Rita <hello@milepost.example>:",
    "Gmail, Japanese": "2026年3月3日(火) 15:02 Rita <hello@milepost.example>:",
    "Apple, English": "On 3 Mar 2026, at 15:02, Rita <hello@milepost.example> wrote:",
    "Apple, Swedish": "3 mars 2026 kl. 15:02 skrev Rita <hello@milepost.example>:",
    "Apple, Japanese": "2026/03/03 15:02、Rita <hello@milepost.example>のメール:",
    Thunderbird: "Rita at Acme wrote:",
  };
  for (const [programme, attribution] of Object.entries(attributions))
    it(`is what stands above the quote of ${programme}`, () => {
      assert.equal(
        ownWords(text("Yes, gladly.", "", "Sam", "", attribution, "", quote, "")),
        "Yes, gladly.\n\nSam",
      );
    });

  it("is what stands below a quote at the top", () => {
    assert.equal(ownWords(text("Rita wrote:", quote, "", "Yes, gladly.")), "Yes, gladly.");
  });

  it("is all of it where answers stand among what was asked", () => {
    const answers = text("> Which day?", "Thursday.", "", "> Which time?", "At ten.");
    assert.equal(ownWords(answers), answers);
    const first = text("See my answers.", "", "> Which day?", "Thursday.", "> Which time?");
    assert.equal(ownWords(first), first);
  });

  const heads: Readonly<Record<string, readonly string[]>> = {
    English: [
      "From: Rita <hello@milepost.example>",
      "Sent: Tuesday, 3 March 2026 15:02",
      "To: Sam",
      "Subject: Yours",
    ],
    Dutch: [
      "Van: Rita <hello@milepost.example>",
      "Verzonden: dinsdag 3 maart",
      "Aan: Sam",
      "Onderwerp: Uw gesprek",
    ],
    Swedish: [
      "Från: Rita <hello@milepost.example>",
      "Skickat: den 3 mars",
      "Till: Sam",
      "Ämne: Din intervju",
    ],
    Japanese: ["差出人: Rita <hello@milepost.example>", "送信日時: 2026年3月3日", "宛先: Sam", "件名: 面接"],
  };
  for (const [language, head] of Object.entries(heads)) {
    it(`is not cut at the heads of Outlook in ${language}: answers are written into what it repeats`, () => {
      const above = ["Hi Rita,", "See my answers.", "", "________________________________", ...head];
      const mail = text(...above, "", "When can you start?", "1 May, and I have a licence.");
      assert.deepEqual(found(mail), { text: mail, leftOut: false });
    });

    it(`is all of it where nothing stands above the heads, in ${language}`, () => {
      const mail = text(...head, "", "Hello Sam,", "", "My answer is yes.");
      assert.equal(ownWords(mail), mail);
    });
  }

  it("is all of it where it says that the answers stand in the quote", () => {
    for (const above of [
      "Please see my answers below.",
      "See my answers in red.",
      "Zie mijn antwoorden hieronder.",
      "Mijn antwoorden staan in het rood.",
      "Se mina svar nedan.",
      "Mina svar i rött.",
      "回答は以下に書きました。",
      "赤字で回答しました。",
    ]) {
      const mail = text(above, "", "Rita wrote:", "> Which day? Thursday.");
      assert.deepEqual(found(mail), { text: mail, leftOut: false });
    }
  });

  it("tells whether a quote was left out", () => {
    assert.equal(found(text("Yes.", "", "Rita wrote:", quote)).leftOut, true);
    assert.equal(found("Yes.").leftOut, false);
    assert.equal(found(quote).leftOut, false);
  });

  it("is no quote because it mentions one, nor a head because a line begins with From", () => {
    const words = text("From: my side all is well.", "She wrote: come at ten.", "a > b");
    assert.equal(ownWords(words), words);
  });

  it("is what was quoted where there is nothing else", () => {
    assert.equal(ownWords(quote), quote);
  });

  it("is never lost: every line that is not quoted is kept where no heads of a mail stand in it", () => {
    const line = fc.oneof(
      fc.constantFrom("", "Yes.", "> quoted", "ok", "  > also", "See you"),
      fc.string({ maxLength: 20 }).filter((each) => !/[:：\n\r\u2028\u2029]/.test(each)),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const kept = ownWords(lines.join("\n"))
          .split("\n")
          .map((each) => each.trim());
        for (const each of lines)
          if (!/^\s*[>＞]/.test(each)) {
            const shown = each.replace(/[\u00a0\u200b\ufeff]/g, " ").trim();
            assert.ok(kept.includes(shown) || shown === "", JSON.stringify([each, kept]));
          }
      }),
    );
  });
});
