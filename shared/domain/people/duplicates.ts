/**
 * What two records of one person have in common. Keys are digests of contact details, so that they may be stored
 * and compared without the details: the caller passes a keyed one-way function (an HMAC under the organisation's
 * key), and the same details give the same key.
 */
import { isFullPostcode, normaliseEmail, normalisePostcode } from "./contact.ts";
import { unorderedName } from "./names.ts";
import { normalisePhone } from "./phone.ts";

/** What is compared, the surest first. */
export type DuplicateKind = "email" | "phone" | "name-and-postcode";

export type DuplicateKey = { readonly kind: DuplicateKind; readonly key: string };

/** A candidate's details as typed; `country` (ISO 3166-1) is the site's, by which number and postcode are read. */
export type ContactDetails = {
  readonly name: string;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly postcode?: string | undefined;
  readonly country: string;
};

/**
 * The keys of a candidate, the surest kind first. A detail that is missing or cannot be read gives no key; nor
 * does a name with the outward part of a postcode only, which many share.
 */
export function duplicateKeys(details: ContactDetails, digest: (text: string) => string): DuplicateKey[] {
  const phone = details.phone === undefined ? undefined : normalisePhone(details.phone, details.country);
  const name = unorderedName(details.name);
  const home = fullPostcode(details);
  const compared: readonly [DuplicateKind, string | undefined][] = [
    ["email", details.email?.trim() ? normaliseEmail(details.email) : undefined],
    ["phone", phone],
    ["name-and-postcode", name && home && `${name}|${details.country}|${home}`],
  ];
  return compared.flatMap(([kind, text]) => (text ? [{ kind, key: digest(`${kind}|${text}`) }] : []));
}

/** The kinds in which two candidates agree, the surest first; empty where nothing speaks for one person. */
export function sharedKinds(a: readonly DuplicateKey[], b: readonly DuplicateKey[]): DuplicateKind[] {
  const known = new Set(b.map(({ kind, key }) => `${kind}|${key}`));
  return a.filter(({ kind, key }) => known.has(`${kind}|${key}`)).map(({ kind }) => kind);
}

/** Whether agreement of this kind carries a referrer's claim. The same name at one postcode is only shown. */
export function carriesClaim(kind: DuplicateKind): boolean {
  return kind !== "name-and-postcode";
}

function fullPostcode({ postcode, country }: ContactDetails): string | undefined {
  if (postcode === undefined || !isFullPostcode(postcode, country)) return undefined;
  return normalisePostcode(postcode, country);
}
