import type { Organisation } from "../domain/organisation/organisation.ts";
import { carriesClaim, duplicateKeys } from "../domain/people/duplicates.ts";
import type { ContactDetails, DuplicateKey } from "../domain/people/duplicates.ts";
import { keyedHash } from "./hashing.ts";

/** What shows that two people of an organisation may be one, each under a keyed hash that nobody can turn back. */
export const hashedDuplicateKeys = (
  candidate: ContactDetails,
  organisationId: string,
  secret: string,
): DuplicateKey[] => duplicateKeys(candidate, (text) => keyedHash(secret, "person", organisationId, text));

/** Keyed hashes of the person's addresses: those that carry a claim, and all that show duplicates. */
export function personKeys(
  {
    candidate,
    organisation,
  }: { readonly candidate: ContactDetails; readonly organisation: Pick<Organisation, "organisationId"> },
  secret: string,
): { claiming: string[]; all: string[] } {
  const keys = hashedDuplicateKeys(candidate, organisation.organisationId, secret);
  const hashes = (wanted: typeof keys) => [...new Set(wanted.map((key) => key.key))];
  return { claiming: hashes(keys.filter((key) => carriesClaim(key.kind))), all: hashes(keys) };
}
