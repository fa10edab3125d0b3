/**
 * People's names: compared without regard to case, diacritics and spacing, found by the beginning of any of
 * their words, and addressed in mails.
 *
 * Chinese, Japanese and Korean names have no sure word boundary and are written in either order, so they are
 * found by pairs of characters. The pairs run on from the last character to the first: 佐藤花子 has 佐藤, 藤花, 花子
 * and 子佐, and is found as 佐藤, 花子, 佐藤花子 and 花子佐藤, however it was spaced.
 */

/** Letters that Unicode does not decompose, as people without them on the keyboard type them. */
const spelled: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
};

// Hangul jamo · 々〆〇 · kana · ideographs · Hangul syllables · compatibility and later ideographs. By range, since
// Unicode's script properties take 5 ms of CPU to compile.
const cjkLetters = String.raw`\u1100-\u11ff\u3005-\u3007\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff\u{20000}-\u{3ffff}`;
const cjk = new RegExp(`[${cjkLetters}]`, "u");
const runs = new RegExp(`[${cjkLetters}]+|[^ ${cjkLetters}]+`, "gu");

/** Lengths of the beginnings under which a token is stored. */
const prefixLengths = [1, 2, 3, 4, 6] as const;

/**
 * The name in its comparable form: lower case, no diacritics, apostrophes dropped, other punctuation as one
 * space, full-width and half-width characters made one. "Åsa O’Brien-Løv" is "asa obrien lov". CJK characters
 * stay, voiced kana with their marks. Folding a folded name changes nothing. Also the key names sort by.
 */
export function foldName(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFKC")
    .replace(/[ßæœøłđðþı]/g, (letter) => spelled[letter] ?? letter)
    .replace(/['’‘ʼ`´]/g, "")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** The words by whose beginning a name is found: each once; CJK characters by pairs, a lone one by itself. */
export function nameTokens(name: string): string[] {
  const { words, characters } = parts(foldName(name));
  const pairs =
    characters.length > 1 ? characters.map((first, at) => first + following(characters, at)) : characters;
  return [...new Set([...words, ...pairs])];
}

/** The beginnings of a token under which it is stored: 1, 2, 3, 4 and 6 characters, as far as it goes. */
export function searchPrefixes(token: string): string[] {
  const characters = [...token];
  return prefixLengths
    .filter((length) => length <= characters.length)
    .map((length) => characters.slice(0, length).join(""));
}

/** Every bucket a name is stored in, each once. */
export function nameBuckets(name: string): string[] {
  return [...new Set(nameTokens(name).flatMap(searchPrefixes))];
}

/**
 * Where to look for a query and which of the names found there it means. `bucket` is one of `nameBuckets` of
 * every name that matches; `matches` takes a folded name and is true where every word of the query begins some
 * word of the name, in any order. Undefined for a query without a letter or digit.
 */
export function queryBuckets(
  query: string,
): { bucket: string; matches: (foldedName: string) => boolean } | undefined {
  const wanted: string[] = foldName(query).match(runs) ?? [];
  const [narrowest] = wanted
    .map((word) => ({
      prefix: searchPrefixes(cjk.test(word) ? [...word].slice(0, 2).join("") : word).at(-1)!,
    }))
    .sort((a, b) => narrowness(b.prefix) - narrowness(a.prefix));
  if (narrowest === undefined) return undefined;
  return {
    bucket: narrowest.prefix,
    matches: (foldedName) => {
      const { words, characters } = parts(foldedName);
      // Twice over, the characters hold the name in both orders.
      const bothOrders = [...characters, ...characters].join("");
      return wanted.every((word) =>
        cjk.test(word)
          ? [...word].length <= characters.length && bothOrders.includes(word)
          : words.some((own) => own.startsWith(word)),
      );
    },
  };
}

/**
 * How a mail addresses somebody: the given name where the name is written in Western fashion ("Anna-Karin" of
 * "Anna-Karin Berg", "Mary" of "Watson, Mary"), the whole name where it is CJK, or begins with an initial or a
 * title ("J. Smith", "Dr. Anna Berg"), from which no given name can be told.
 */
export function firstName(name: string): string {
  const written = name.trim().replace(/\s+/gu, " ");
  if (cjk.test(written)) return written;
  const [family, given] = written.split(/\s*,\s*/u, 2);
  const [first = ""] = (given || family || "").split(" ");
  return [...first].length > 1 && !first.endsWith(".") ? first : written;
}

/**
 * The name without regard to the order or spacing of its parts, to compare whole names by: Western words in
 * alphabetical order; CJK characters turned to the first of their rotations, which both orders share.
 */
export function unorderedName(name: string): string {
  const { words, characters } = parts(foldName(name));
  const rotations = characters.map((_, at) => [...characters.slice(at), ...characters.slice(0, at)].join(""));
  return [...words.sort(), ...rotations.sort().slice(0, 1)].join(" ");
}

/** A folded name's words, and all of its CJK characters in their order. */
function parts(folded: string): { words: string[]; characters: string[] } {
  const found: string[] = folded.match(runs) ?? [];
  return {
    words: found.filter((run) => !cjk.test(run)),
    characters: found.filter((run) => cjk.test(run)).flatMap((run) => [...run]),
  };
}

function following(characters: readonly string[], at: number): string {
  return characters[(at + 1) % characters.length]!;
}

/** How few names a bucket is likely to hold: a CJK character tells names apart about as well as three letters. */
function narrowness(prefix: string): number {
  return [...prefix].length * (cjk.test(prefix) ? 3 : 1);
}
