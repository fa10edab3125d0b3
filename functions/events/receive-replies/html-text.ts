/** How deep quotes in quotes are told apart: deeper than people answer each other; below that they look alike. */
const deepestQuote = 20;

/**
 * The text of a mail that has only HTML, as lines. What is quoted gets a `>` in front, as in a text part. In one pass, as
 * the HTML may be anything: what is no markup is text, and nothing of it is run or fetched. Takes time in proportion to
 * its length, whatever it holds.
 */
export function htmlText(html: string): string {
  let line = { quoted: 0, text: "" };
  const lines = [line];
  let quoted = 0;
  /** Whether the line ends with white space, or has nothing yet. */
  let atGap = true;
  const write = (text: string) => {
    if (text === "") return;
    line.text += text;
    atGap = /[ \u00a0]/.test(text.at(-1) ?? "");
  };
  const begin = () => {
    line = { quoted, text: "" };
    lines.push(line);
    atGap = true;
  };
  const newLine = () => {
    if (line.text === "") line.quoted = quoted;
    else begin();
  };
  const emptyLine = () => {
    newLine();
    if (lines.length === 1 || lines.at(-2)?.text !== "") begin();
  };
  const quote = (by: 1 | -1) => {
    quoted = Math.max(0, quoted + by);
    newLine();
  };

  for (let at = 0; at < html.length;) {
    const open = html.indexOf("<", at);
    const text = html.slice(at, open < 0 ? html.length : open);
    const shown = decoded(text).replace(/[ \t\r\n\f]+/g, " ");
    write(atGap ? shown.trimStart() : shown);
    if (open < 0) break;
    if (html.startsWith("<!--", open)) {
      at = after(html, "-->", open + 4);
      continue;
    }
    const [, closing = "", name = ""] = /^<(\/?)([a-z][a-z0-9]*)/i.exec(html.slice(open, open + 24)) ?? [];
    if (name === "" && !/^<[!?/]/.test(html.slice(open, open + 2))) {
      write("<");
      at = open + 1;
      continue;
    }
    at = after(html, ">", open);
    const tag = name.toLowerCase();
    if (closing === "" && unseen.has(tag)) at = afterEnd(html, tag, at);
    else if (tag === "br") begin();
    else if (tag === "blockquote") quote(closing ? -1 : 1);
    else if (tag === "p" || tag === "table" || tag === "ul" || tag === "ol") emptyLine();
    else if (tag === "li" && closing === "") {
      newLine();
      write("- ");
    } else if (tag === "td" || tag === "th") write(" ");
    else if (blocks.has(tag)) newLine();
  }
  return lines
    .map((each) => `${"> ".repeat(Math.min(each.quoted, deepestQuote))}${each.text}`.trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const unseen: ReadonlySet<string> = new Set(["script", "style", "head", "title", "template", "noscript"]);
const blocks: ReadonlySet<string> = new Set(
  "div tr li h1 h2 h3 h4 h5 h6 pre hr section article header footer address center form body html".split(" "),
);

/** Where it goes on after the next such text; the end where there is none. */
function after(html: string, text: string, from: number): number {
  const found = html.indexOf(text, from);
  return found < 0 ? html.length : found + text.length;
}

function afterEnd(html: string, tag: string, from: number): number {
  const closing = new RegExp(`</${tag}\\b[^>]*>?`, "gi");
  closing.lastIndex = from;
  return closing.exec(html) ? closing.lastIndex : html.length;
}

/** Named characters from U+00A0 on, in their order. */
const latin =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";
const named: ReadonlyMap<string, string> = new Map([
  ...latin.split(" ").map((name, index) => [name, String.fromCharCode(0xa0 + index)] as const),
  ...Object.entries({
    ...{ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", euro: "€", hellip: "…", bull: "•" },
    ...{ ndash: "–", mdash: "—", lsquo: "‘", rsquo: "’", ldquo: "“", rdquo: "”", zwnj: "", zwj: "" },
  }),
]);

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,9}));/gi, (whole, decimal, hex, name) => {
    if (typeof name === "string") return named.get(name) ?? whole;
    const code = typeof decimal === "string" ? Number(decimal) : Number.parseInt(String(hex), 16);
    const isText = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isText ? String.fromCodePoint(code) : "\ufffd";
  });
