import type { SummaryKind } from "../domain/messages/summaries.ts";
import type { Member } from "../domain/organisation/organisation.ts";
import type { People } from "../ports/people.ts";
import { keyedHash } from "./hashing.ts";
import { memberBehind } from "./members.ts";

/**
 * Where a member says which regular summaries they want, without signing in (RFC 8058). The token is
 * `<organisation>.<keyed hash of the member>`: it names nobody, opens nothing but this choice, and is the same in every
 * summary, so that an old one still works.
 */

const tokenShape = /^(org_[A-Za-z0-9]{1,40})\.([A-Za-z0-9_-]{43})$/;

const hashOf = (secret: string, organisation: string, memberId: string): string =>
  keyedHash(secret, "summaries", organisation, memberId);

/** The page for one reader's choices, and what unsubscribes them from this kind when it is posted to. Never logged. */
export const summaryAddress = (
  { organisation, memberId, kind }: { organisation: string; memberId: string; kind: SummaryKind },
  { secret, publicUrl }: { readonly secret: string; readonly publicUrl: string },
): string => `${publicUrl}/summaries/${organisation}.${hashOf(secret, organisation, memberId)}/${kind}`;

/** Whose choices a token stands for; `undefined` for one that is malformed, forged, or of somebody who left. */
export async function readerBehind(
  token: string,
  { people, secret }: { readonly people: Pick<People, "members">; readonly secret: string },
): Promise<{ readonly organisation: string; readonly member: Member } | undefined> {
  const [, organisation, given] = tokenShape.exec(token) ?? [];
  if (organisation === undefined || given === undefined) return undefined;
  const member = await memberBehind(organisation, given, {
    people,
    hashOf: (memberId) => hashOf(secret, organisation, memberId),
  });
  return member && { organisation, member };
}
