/**
 * Phone numbers in E.164 (`+442079460018`), the form they are compared, stored and dialled in.
 *
 * By rule instead of libphonenumber-js: to compare and dial, its tables of number ranges are not needed, and they
 * cost each function that reads a number 118 kB and 19 ms of CPU at start-up (measured in a minified bundle; 45 kB
 * and 12 ms for its core with four countries). Tests hold the rules against that library.
 */

/** How a country dials: calling code, prefixes, and how many digits follow the trunk prefix 0. */
type DiallingPlan = {
  readonly callingCode: string;
  readonly internationalPrefix: string;
  readonly nationalLengths: readonly number[];
};

/** Sources: the national numbering plans as the ITU publishes them (E.164 annex, E.129). */
const plans = new Map<string, DiallingPlan>([
  ["GB", { callingCode: "44", internationalPrefix: "00", nationalLengths: [9, 10] }],
  ["NL", { callingCode: "31", internationalPrefix: "00", nationalLengths: [9, 11] }],
  ["SE", { callingCode: "46", internationalPrefix: "00", nationalLengths: [7, 8, 9] }],
  ["JP", { callingCode: "81", internationalPrefix: "010", nationalLengths: [9, 10] }],
]);

/**
 * The number in E.164, read as somebody in `country` (ISO 3166-1) would dial it: "020 7946 0018" in GB is
 * `+442079460018`, "+48 601 234 567" is itself anywhere. Extensions are dropped. Undefined where it cannot be a
 * number: letters, too few or too many digits. In a country whose plan is not known only numbers with `+` are read.
 */
export function normalisePhone(typed: string, country: string): string | undefined {
  const text = typed
    .normalize("NFKC")
    .trim()
    .replace(/^tel:/i, "")
    .replace(/[\s;,]*(?:extension|ext\.?|x|#)\s*\d{1,6}$/i, "");
  if (!/^\+?[\d\s().\/\-‐‑–—−ー]+$/u.test(text)) return undefined;
  const plan = plans.get(country);
  const prefix = text.startsWith("+") ? "+" : plan?.internationalPrefix;
  if (prefix !== undefined && text.startsWith(prefix)) {
    // "+49 (0)30 …" shows the trunk prefix that nobody dials after a country code.
    return international(text.slice(prefix.length).replace("(0)", "").replace(/\D/g, ""));
  }
  const digits = text.replace(/\D/g, "");
  if (plan === undefined) return undefined;
  const withoutPlus = digits.startsWith(plan.callingCode) ? international(digits) : undefined;
  return national(digits, plan) ?? withoutPlus;
}

function national(digits: string, plan: DiallingPlan): string | undefined {
  const significant = digits.replace(/^0/, "");
  const possible = plan.nationalLengths.includes(significant.length) && !significant.startsWith("0");
  return possible ? `+${plan.callingCode}${significant}` : undefined;
}

function international(digits: string): string | undefined {
  for (const plan of plans.values()) {
    if (digits.startsWith(plan.callingCode)) return national(digits.slice(plan.callingCode.length), plan);
  }
  return /^[1-9]\d{7,14}$/.test(digits) ? `+${digits}` : undefined;
}
