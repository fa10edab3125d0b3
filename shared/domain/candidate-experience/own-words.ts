/**
 * What somebody wrote themselves in a reply by mail, without the mail that their programme repeats below or above it.
 * Their words are never lost: where it is not certain what is theirs, all of it is kept.
 *
 * - Lines that begin with `>` are repeated. At the end, or at the beginning, of the mail they are left out with the line
 *   that says who wrote them; where words stand between them, whoever reads needs both, and all is kept.
 * - Outlook repeats without a mark, below a block of From, Sent, To and Subject. All from there on is left out, unless
 *   nothing stands above it or what does says that the answers are below.
 * - What would leave nothing is not left out.
 */
export function ownWords(text: string): string {
  const lines = text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .split("\n")
    .map((line) => line.replace(/[\u00a0\u200b\ufeff]/g, " ").trimEnd());
  const whole = joined(lines);
  const above = withoutUnmarked(lines);
  const own = joined(withoutQuotes(above));
  return own === "" ? whole : own;
}

const joined = (lines: readonly string[]): string => lines.join("\n").trim();

const isQuoted = (line: string): boolean => /^\s*[>＞]/.test(line);
const isBlank = (line: string): boolean => line.trim() === "";

function withoutQuotes(lines: readonly string[]): readonly string[] {
  const blocks = quotedBlocks(lines);
  const [block] = blocks;
  if (!block || blocks.length > 1) return lines;
  const { from, to } = block;
  if (lines.slice(to).every(isBlank)) return lines.slice(0, beforeAttribution(lines, from));
  return lines.slice(0, beforeAttribution(lines, from)).every(isBlank) ? lines.slice(to) : lines;
}

/** Runs of quoted lines, with the empty lines inside them. */
function quotedBlocks(lines: readonly string[]): { readonly from: number; readonly to: number }[] {
  const blocks: { from: number; to: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (!isQuoted(line)) continue;
    const last = blocks.at(-1);
    if (last && lines.slice(last.to, index).every(isBlank)) last.to = index + 1;
    else blocks.push({ from: index, to: index + 1 });
  }
  return blocks;
}

/** Who wrote what is quoted, when: what a programme sets above it, as a paragraph of one line or broken into a few. */
const dated = new RegExp(
  [
    String.raw`^(on|op|den|le|am)\b.*\d.*\b(wrote|schreef|skrev|écrit|schrieb)\b.{0,40}[:：]$`,
    String.raw`^.*\d{4}.*<[^<>\s]+@[^<>\s]+>[^<>]{0,12}[:：]$`,
  ].join("|"),
  "i",
);
const undated =
  /\b(wrote|schreef( het volgende)?|skrev( följande)?)\s*[:：]$|(のメール|が書きました|は書きました)\s*[:：]?$/i;
const longestAttribution = 3;
/** Characters. Names, an address and a date are a line or two; nobody looks for them in what is longer. */
const widestAttribution = 300;

function beforeAttribution(lines: readonly string[], quotedFrom: number): number {
  let end = quotedFrom;
  while (end > 0 && isBlank(lines[end - 1] ?? "")) end -= 1;
  let begin = end;
  while (begin > 0 && !isBlank(lines[begin - 1] ?? "")) begin -= 1;
  const paragraph = lines.slice(begin, end).map((line) => line.trim());
  const last = paragraph.at(-1) ?? "";
  if (last.length > widestAttribution) return quotedFrom;
  const whole = paragraph.length <= longestAttribution ? paragraph.join(" ") : "";
  if (whole.length <= widestAttribution && dated.test(whole)) return begin;
  return dated.test(last) || (paragraph.length === 1 && undated.test(last)) ? end - 1 : quotedFrom;
}

/** The heads of a repeated mail, by language: from, sent, to, subject. */
const heads = [
  ["from", "van", "från", "差出人", "送信者"],
  ["sent", "date", "verzonden", "datum", "skickat", "送信日時", "日時", "日付"],
  ["to", "aan", "till", "宛先"],
  ["subject", "onderwerp", "ämne", "件名"],
].map((names) => new RegExp(String.raw`^[\s*]*(${names.join("|")})\s*\*?\s*[:：]`, "i"));
const [fromHead] = heads;

const separator = new RegExp(
  String.raw`^\s*-{3,}\s*(original message|oorspronkelijk bericht|ursprungligt meddelande|元のメッセージ|original appointment)\s*-{3,}$`,
  "i",
);
/** Such a block is made of its heads, and of lines that go on from the one before. */
const longestHead = 8;

/** Says that what is theirs stands below, among what they answer to. */
const pointsBelow = /\b(below|inline|in-line|hieronder|onderstaand|nedan|här under)\b|以下に|下記|文中/i;

function withoutUnmarked(lines: readonly string[]): readonly string[] {
  const begin = lines.findIndex((line, index) => separator.test(line) || isHead(lines, index));
  if (begin < 0) return lines;
  const ruled = /^\s*_{10,}\s*$/.test(lines[begin - 1] ?? "") ? begin - 1 : begin;
  const above = lines.slice(0, ruled);
  return joined(above) === "" || above.some((line) => pointsBelow.test(line)) ? lines : above;
}

function isHead(lines: readonly string[], index: number): boolean {
  if (!fromHead?.test(lines[index] ?? "")) return false;
  const block = lines.slice(index, index + longestHead);
  return heads.filter((head) => block.some((line) => head.test(line))).length >= 3;
}
