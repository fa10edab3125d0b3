import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { test } from "node:test";
import { galleryFiles } from "../../emails/gallery.ts";
import { languages } from "../../emails/texts/index.ts";
import { barriers, schemes, tooWide, wcag, widths, Window, withoutBrowser } from "./browser.ts";
import type { Scheme, Width } from "./browser.ts";

/**
 * Every mail with every set of sample values, in every language, as the gallery shows it: by day and by night, on the
 * narrowest phone and on a wide screen; further samples of a mail where it is narrowest. Set SCREENSHOTS to a folder to have the first of each to look at.
 */

const folder = process.env["SCREENSHOTS"];
if (folder) mkdirSync(folder, { recursive: true });

const files = galleryFiles();
const names = [...files.keys()].flatMap((path) => /^en\/([a-z0-9-]+)\.html$/.exec(path)?.[1] ?? []);

/** What further samples of a mail have beside the first: other words in the same blocks, which want room. */
const further: readonly (readonly [Width, Scheme])[] = [[320, "dark"]];
const ways = schemes.flatMap((scheme) => widths.map((width) => [width, scheme] as const));

// A mail is a part of the page that shows it: landmarks and headings are not the mail's to have.
async function look(window: Window, language: string, name: string): Promise<string[]> {
  const found: string[] = [];
  for (const [width, scheme] of /-\d+$/.test(name) ? further : ways) {
    const file = `${language}/${name}${scheme === "dark" ? ".dark" : ""}.html`;
    await window.look(width, scheme);
    await window.page.setContent(files.get(file) ?? "", { waitUntil: "load" });
    if (folder) {
      const path = `${folder}/${name}.${language}.${width}.${scheme}.png`;
      await window.page.screenshot({ path, fullPage: true });
    }
    const over = await tooWide(window.page);
    if (over > 0) found.push(`${file}, ${width} px: too wide by ${over} px`);
    found.push(...(await barriers(window.page, wcag)).map((each) => `${file}, ${width} px: ${each}`));
  }
  return found;
}

for (const language of Object.keys(languages))
  test(
    `mails in ${language}: axe finds no barrier, and none is wider than a phone`,
    {
      skip: withoutBrowser,
    },
    async () => {
      assert.ok(names.length > 100, `${names.length} mails`);
      const window = await Window.open({ language });
      const found: string[] = [];
      try {
        for (const name of names) found.push(...(await look(window, language, name)));
        found.push(...window.mistakes("https://milepost.example"));
      } finally {
        await window.close();
      }
      assert.deepEqual(found.slice(0, 40), []);
    },
  );
