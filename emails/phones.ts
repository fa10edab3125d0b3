/** How a country writes its numbers: the groups of digits after the calling code, by how the number begins. */
type Groups = readonly (readonly [begins: RegExp, groups: readonly number[]])[];

const written: Readonly<Record<string, Groups>> = {
  "44": [
    [/^7/, [4, 6]],
    [/^2/, [2, 4, 4]],
    [/^(11|1.1|3|8|9)/, [3, 3, 4]],
    [/^/, [4, 6]],
  ],
  "31": [
    [/^6/, [1, 4, 4]],
    [/^(1[0-5]|2[0346]|3[03568]|4[03-6]|5[0358]|7\d|8[58])/, [2, 3, 4]],
    [/^/, [3, 6]],
  ],
  "46": [
    [/^8/, [1, 3, 3, 3]],
    [/^/, [2, 3, 2, 2]],
  ],
  "81": [
    [/^[789]0/, [2, 4, 4]],
    [/^[36]/, [1, 4, 4]],
    [/^/, [2, 3, 4]],
  ],
};

/**
 * A number in E.164 as people read it, in groups: `+44 7700 900123`. One that is written in another way, or of a
 * country whose way is not known here, stays as it is.
 */
export function readablePhone(phone: string): string {
  const [, code = "", digits = ""] = /^\+(44|31|46|81)(\d{7,11})$/.exec(phone) ?? [];
  const groups = written[code]?.find(([begins]) => begins.test(digits))?.[1];
  if (!groups) return phone;
  const parts: string[] = [];
  let at = 0;
  for (const [index, length] of groups.entries()) {
    const last = index === groups.length - 1;
    parts.push(last ? digits.slice(at) : digits.slice(at, at + length));
    at += length;
  }
  return `+${code} ${parts.filter(Boolean).join(" ")}`;
}
