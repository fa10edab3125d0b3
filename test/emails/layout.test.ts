import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { describe, it } from "node:test";
import { compileLayout } from "../../emails/compile.ts";

const read = (path: string): Promise<string> =>
  readFile(new URL(`../../emails/${path}`, import.meta.url), "utf8");

describe("the layout of mails", () => {
  it("is compiled from its source as it stands", async () => {
    assert.equal(await read("compiled/layout.ts"), await compileLayout(), "run: node emails/compile.ts");
  });

  it("keeps text readable: a contrast of at least 4.5 to 1, light and dark", async () => {
    const source = await read("layout/mail.mjml");
    const brightness = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = [1, 3, 5]
        .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
        .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    // Text on ground, as the source uses them: ink, quiet and accent on card, paper, promise and button.
    const pairs = [
      ["#1f2a2e", "#ffffff"],
      ["#5a6569", "#ffffff"],
      ["#5a6569", "#f4f1ea"],
      ["#0b6b5b", "#ffffff"],
      ["#0b6b5b", "#f4f1ea"],
      ["#0b6b5b", "#dceee9"],
      ["#1f2a2e", "#edf6f3"],
      ["#ffffff", "#0b6b5b"],
      ["#e9edec", "#1e2427"],
      ["#e9edec", "#1b3a34"],
      ["#a9b4b6", "#1e2427"],
      ["#a9b4b6", "#14181a"],
      ["#6cd1bd", "#1e2427"],
      ["#6cd1bd", "#14181a"],
      ["#6cd1bd", "#1b3a34"],
      ["#0b231e", "#6cd1bd"],
    ] as const;
    for (const [text, ground] of pairs) {
      assert.ok(source.includes(text) && source.includes(ground), `${text} on ${ground} is no longer used`);
      const [light = 0, dark = 0] = [brightness(text), brightness(ground)].sort((a, b) => b - a);
      const contrast = (light + 0.05) / (dark + 0.05);
      assert.ok(contrast >= 4.5, `${text} on ${ground}: ${contrast.toFixed(1)}`);
    }
  });
});
