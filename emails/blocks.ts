import { layout } from "./compiled/layout.ts";
import { linkTo, marks, oneLine, severalLines } from "./words.ts";
import type { Marked } from "./words.ts";

/** What a mail is made of, from top to bottom. Each block is written twice: as HTML and as plain text. */
export type Block =
  | { readonly kind: "heading"; readonly text: Marked }
  | { readonly kind: "subheading"; readonly text: Marked }
  | { readonly kind: "paragraph"; readonly text: Marked }
  /** The line that matters most, such as the date by which somebody hears from us. */
  | { readonly kind: "promise"; readonly text: Marked }
  | { readonly kind: "facts"; readonly facts: readonly { readonly label: Marked; readonly value: Marked }[] }
  | { readonly kind: "list"; readonly items: readonly Marked[] }
  /** Words of a person, with their line breaks. */
  | { readonly kind: "quote"; readonly text: string }
  | { readonly kind: "rows"; readonly rows: readonly Marked[] }
  /** The one thing to do: at most one in a mail. `href` is a `tel:`, `mailto:` or web address. */
  | { readonly kind: "action"; readonly label: Marked; readonly href: string }
  /** A quiet way to a page of our own, under what the mail is about. */
  | { readonly kind: "way"; readonly label: Marked; readonly href: string }
  /** Who wrote, or for whom it was written. */
  | { readonly kind: "person"; readonly name: string; readonly text: Marked };

export const heading = (text: Marked): Block => ({ kind: "heading", text });
export const subheading = (text: Marked): Block => ({ kind: "subheading", text });
export const paragraph = (text: Marked): Block => ({ kind: "paragraph", text });
export const promise = (text: Marked): Block => ({ kind: "promise", text });
export const quote = (text: string): Block => ({ kind: "quote", text: severalLines(text) });
export const action = (label: Marked, href: string): Block => ({ kind: "action", label, href });
export const way = (label: Marked, href: string): Block => ({ kind: "way", label, href });
export const rows = (texts: readonly Marked[]): Block => ({ kind: "rows", rows: texts });

/** A list of values from outside, each on one line; the first fifty. */
export const list = (items: readonly string[]): Block => ({
  kind: "list",
  items: items.slice(0, 50).map((item) => oneLine(item)),
});

/** Labelled values; those without a value are left out. */
export const facts = (pairs: readonly (readonly [label: Marked, value: Marked | undefined])[]): Block => ({
  kind: "facts",
  facts: pairs.flatMap(([label, value]) => (value === undefined || value === "" ? [] : [{ label, value }])),
});

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/gu, (found) => escapes[found] ?? "");

/** A space between Chinese or Japanese characters stands between family and given name: a line does not end there. */
const inName = /(?<=[\u3005\u3040-\u30ff\u3400-\u9fff]) (?=[\u3005\u3040-\u30ff\u3400-\u9fff])/gu;

const toHtml = (text: Marked): string =>
  escapeHtml(text)
    .replace(inName, "\u00A0")
    .replaceAll(marks.strong, "<strong>")
    .replaceAll(marks.strongEnd, "</strong>")
    .replaceAll(marks.link, '<a href="')
    .replaceAll(marks.linkText, '">')
    .replaceAll(marks.linkEnd, "</a>")
    .replaceAll("\n", "<br>");

const linkAddress = new RegExp(`${marks.link}[^${marks.linkText}]*${marks.linkText}`, "gu");

/** Marked text as plain text: what is bold stays, a link keeps its words. */
export const toText = (text: Marked): string =>
  text.replace(linkAddress, "").replace(/[\uE000-\uE004]/gu, "");

/** Puts values into a piece of the layout, in one pass: a value that looks like a place for a value stays as it is. */
const fill = (piece: string, values: Readonly<Record<string, string>>): string =>
  piece.replace(/\[\[(\w+)\]\]/gu, (_, name: string) => values[name] ?? "");

const repeat = (
  piece: { readonly before: string; readonly each: string; readonly after: string },
  items: readonly Readonly<Record<string, string>>[],
): string => piece.before + items.map((item) => fill(piece.each, item)).join("") + piece.after;

/** The letters that stand for a person: the first of the first and the last name. */
const initials = (name: string): string => {
  const names = oneLine(name).split(" ");
  const latin = /^\p{Script=Latin}/u;
  const letters = [names[0], names.length > 1 ? names.at(-1) : undefined]
    .map((part) => (part === undefined ? "" : (Array.from(part)[0] ?? "")))
    .filter((letter, index) => index === 0 || latin.test(letter));
  return letters.join("").toLocaleUpperCase();
};

const blockToHtml = (block: Block): string => {
  switch (block.kind) {
    case "heading":
    case "subheading":
    case "paragraph":
    case "promise":
    case "quote":
      return fill(layout[block.kind], { text: toHtml(block.text) });
    case "facts":
      return repeat(
        layout.facts,
        block.facts.map(({ label, value }) => ({ label: toHtml(label), value: toHtml(value) })),
      );
    case "list":
      return repeat(
        layout.list,
        block.items.map((item) => ({ text: toHtml(item) })),
      );
    case "rows":
      return repeat(
        layout.rows,
        block.rows.map((row) => ({ text: toHtml(row) })),
      );
    case "action":
      return fill(layout.action, { label: toHtml(block.label), href: escapeHtml(block.href) });
    case "way":
      return fill(layout.paragraph, { text: toHtml(linkTo(block.href, block.label)) });
    case "person":
      return fill(layout.person, { initials: escapeHtml(initials(block.name)), text: toHtml(block.text) });
  }
};

const blockToText = (block: Block, colon: string): string => {
  switch (block.kind) {
    case "heading":
    case "subheading":
    case "paragraph":
    case "promise":
    case "person":
      return toText(block.text);
    case "quote":
      return block.text.replace(/^/gmu, "  ").replace(/^ +$/gmu, "");
    case "facts":
      return block.facts.map(({ label, value }) => `${toText(label)}${colon}${toText(value)}`).join("\n");
    case "list":
      return block.items.map((item) => `- ${toText(item)}`).join("\n");
    case "rows":
      return block.rows.map((row) => `- ${toText(row).replaceAll("\n", "\n  ")}`).join("\n");
    case "way":
    case "action":
      return /^https?:/u.test(block.href)
        ? `${toText(block.label)}${colon.trimEnd()}\n${block.href}`
        : toText(block.label);
  }
};

/** The frame around the blocks. */
export interface Frame {
  readonly language: string;
  readonly title: string;
  /** What mail programmes show beside the subject. */
  readonly preheader: Marked;
  readonly organisation: string;
  readonly footer: Marked;
  /** A page of our own that the footer leads to. */
  readonly footerLink?: { readonly label: Marked; readonly href: string } | undefined;
  /** Between a label and its value in the text part. */
  readonly colon: ": " | "：";
}

export const writeHtml = (frame: Frame, blocks: readonly Block[]): string => {
  const { footerLink } = frame;
  const values = {
    lang: escapeHtml(frame.language),
    title: escapeHtml(frame.title),
    preheader: escapeHtml(toText(frame.preheader)),
    organisation: escapeHtml(oneLine(frame.organisation)),
    footer:
      toHtml(frame.footer) + (footerLink ? `<br>${toHtml(linkTo(footerLink.href, footerLink.label))}` : ""),
  };
  return fill(layout.start, values) + blocks.map(blockToHtml).join("") + fill(layout.end, values);
};

export const writeText = ({ colon, footer, footerLink }: Frame, blocks: readonly Block[]): string => {
  const end = [
    `--\n${toText(footer)}`,
    ...(footerLink ? [`${toText(footerLink.label)}${colon.trimEnd()}\n${footerLink.href}`] : []),
  ];
  return `${[...blocks.map((block) => blockToText(block, colon)), end.join("\n")].join("\n\n")}\n`;
};
