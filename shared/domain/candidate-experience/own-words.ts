/** `leftOut`: something that was repeated is not in the text, and words of theirs may have stood inside it. */
export interface OwnWords {
  readonly text: string;
  readonly leftOut: boolean;
}

/**
 * What somebody wrote themselves in a reply by mail, without the mail that their programme marks as repeated below or above
 * it. Their words are never lost: where it is not certain what is theirs, all of it is kept.
 *
 * - Lines that begin with `>` are repeated. At the end, or at the beginning, of the mail they are left out with the line
 *   that says who wrote them. Where words stand between them, or say that the answers are among them, all is kept.
 * - Outlook repeats without a mark, below From, Sent, To and Subject, and people answer inside that in another colour: all
 *   of it is kept, below what they wrote.
 * - What would leave nothing is not left out.
 */
export function ownWords(text: string): OwnWords {
  const lines = text
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .split("\n")
    .map((line) => line.replace(/[\u00a0\u200b\ufeff]/g, " ").trimEnd());
  const kept = withoutQuotes(lines);
  const own = joined(kept);
  return own === "" || kept.length === lines.length
    ? { text: joined(lines), leftOut: false }
    : { text: own, leftOut: true };
}

/** Says that what is theirs stands among what they answer to. */
const pointsInside =
  /\b(below|inline|in-line|in (red|blue|green|bold)|hieronder|onderstaand|in (het )?(rood|blauw|groen|vet)|nedan|här under|i (rött|blått|grönt|fetstil))\b|以下に|下記|文中|(赤|青)(字|色|文字)/i;

const joined = (lines: readonly string[]): string => lines.join("\n").trim();

const isQuoted = (line: string): boolean => /^\s*[>＞]/.test(line);
const isBlank = (line: string): boolean => line.trim() === "";

function withoutQuotes(lines: readonly string[]): readonly string[] {
  const blocks = quotedBlocks(lines);
  const [block] = blocks;
  if (!block || blocks.length > 1) return lines;
  const { from, to } = block;
  const outside = [...lines.slice(0, from), ...lines.slice(to)];
  if (outside.some((line) => pointsInside.test(line))) return lines;
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
