/**
 * Compiles `layout/mail.mjml` to `compiled/layout.ts`: the frame of a mail and one piece of HTML for each block, ready
 * to be filled. MJML stays here; what Lambda loads is a few kilobytes of text. Run: `node emails/compile.ts`. The
 * result is committed, and a test compares it with a fresh compilation.
 */
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const source = new URL("./layout/mail.mjml", import.meta.url);
const target = new URL("./compiled/layout.ts", import.meta.url);

interface Repeated {
  readonly before: string;
  readonly each: string;
  readonly after: string;
}

/**
 * One space between tags is enough in HTML; conditional comments for Outlook stay. MJML calls the mail an "email" to
 * screen readers, in English whatever its language: that goes, and they say what they call an article.
 */
const squeeze = (html: string): string =>
  html
    .replace(/ aria-roledescription="email"/gu, "")
    .replace(/\s+/gu, " ")
    .replace(/> </gu, "><")
    .replace(/ (?=[>}{;])/gu, "")
    .replace(/(?<=[{};]) /gu, "")
    .trim();

const repeated = (piece: string): string | Repeated => {
  const found = /^(?<before>.*)<!--each-->(?<each>.*)<!--\/each-->(?<after>.*)$/su.exec(piece)?.groups;
  return found === undefined
    ? squeeze(piece)
    : {
        before: squeeze(found["before"] ?? ""),
        each: squeeze(found["each"] ?? ""),
        after: squeeze(found["after"] ?? ""),
      };
};

/** The text of `compiled/layout.ts`. Throws where the source has an error or a block has lost its marks. */
export const compileLayout = async (): Promise<string> => {
  // Loading MJML takes a second: it is not loaded before it is needed.
  const { default: mjml } = await import("mjml");
  const { html, errors } = await mjml(await readFile(source, "utf8"), {
    validationLevel: "strict",
    keepComments: true,
    fonts: {},
  });
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join("\n"));

  const blocks = [...html.matchAll(/<!--block (?<name>\w+)-->(?<piece>.*?)<!--\/block-->/gsu)];
  const first = blocks[0];
  const last = blocks.at(-1);
  if (first === undefined || last === undefined) throw new Error("The layout has no blocks.");
  const pieces: Record<string, string | Repeated> = {
    start: squeeze(html.slice(0, first.index)),
    ...Object.fromEntries(
      blocks.map(({ groups }) => [groups?.["name"] ?? "", repeated(groups?.["piece"] ?? "")] as const),
    ),
    end: squeeze(html.slice(last.index + last[0].length)),
  };
  return [
    "// Made from layout/mail.mjml by `node emails/compile.ts`. Change the source, not this file.",
    `export const layout = ${JSON.stringify(pieces, undefined, 2)} as const;`,
    "",
  ].join("\n");
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(target, await compileLayout());
}
