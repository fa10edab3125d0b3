/** E-mail addresses and postcodes in the one form they are compared in. What people typed is kept beside it. */

/**
 * The address as it is compared, never as it is written to: lower case; at Gmail, where `anna.berg+jobs` and
 * `annaberg` are one mailbox and googlemail.com is another name of the domain, without dots and tag. Other
 * providers may give dots and tags a meaning, so theirs stay.
 */
export function normaliseEmail(address: string): string {
  const lower = address.normalize("NFKC").trim().toLowerCase();
  const at = lower.lastIndexOf("@");
  const domain = lower.slice(at + 1);
  if (at < 1 || (domain !== "gmail.com" && domain !== "googlemail.com")) return lower;
  const mailbox = lower.slice(0, at).replace(/\+.*$/, "").replaceAll(".", "");
  return `${mailbox}@gmail.com`;
}

type PostcodeForm = {
  /** Matches a postcode in capitals without spaces or punctuation: first group the outward part, second the rest. */
  readonly pattern: RegExp;
  readonly separator: string;
};

const postcodeForms = new Map<string, PostcodeForm>([
  ["GB", { pattern: /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})?$/, separator: " " }],
  ["NL", { pattern: /^([1-9]\d{3})([A-Z]{2})?$/, separator: " " }],
  ["SE", { pattern: /^([1-9]\d{2})(\d{2})?$/, separator: " " }],
  ["JP", { pattern: /^(\d{3})(\d{4})?$/, separator: "-" }],
]);

/**
 * The postcode as its country writes it: "M1 1AE", "1234 AB", "123 45", "123-4567", or the outward part alone
 * ("M1", "1234", "123") where only that was given. Undefined where it is none of that country. For a country
 * whose form is not known: capitals, single spaces, undefined where empty.
 */
export function normalisePostcode(typed: string, country: string): string | undefined {
  const capitals = typed.normalize("NFKC").trim().toUpperCase();
  const form = postcodeForms.get(country);
  if (form === undefined) return capitals.replace(/\s+/gu, " ") || undefined;
  const matched = matchPostcode(capitals, country, form);
  return matched && [matched.outward, matched.inward].filter(Boolean).join(form.separator);
}

/**
 * The part that names the area: GB "M1", NL the four digits, SE and JP the first three. For a country whose form
 * is not known, the whole. Undefined where the postcode is none of that country.
 */
export function outwardOf(postcode: string, country: string): string | undefined {
  const form = postcodeForms.get(country);
  if (form === undefined) return normalisePostcode(postcode, country);
  return matchPostcode(postcode.normalize("NFKC").trim().toUpperCase(), country, form)?.outward;
}

/** Whether the postcode names a street or a few houses, not only an area. */
export function isFullPostcode(postcode: string, country: string): boolean {
  const normalised = normalisePostcode(postcode, country);
  return (
    normalised !== undefined && (!postcodeForms.has(country) || normalised !== outwardOf(postcode, country))
  );
}

function matchPostcode(
  capitals: string,
  country: string,
  form: PostcodeForm,
): { outward: string; inward: string | undefined } | undefined {
  const bare = capitals.replace(new RegExp(`^${country}\\s*-\\s*`), "").replace(/[\s〒.\-‐‑–−ー]+/gu, "");
  const [matched, outward, inward] = form.pattern.exec(bare) ?? [];
  return matched === undefined || outward === undefined ? undefined : { outward, inward };
}
