import { timingSafeEqual } from "node:crypto";
import type { MemberEvent } from "../domain/organisation/events.ts";
import type { Member } from "../domain/organisation/organisation.ts";
import { normaliseEmail } from "../domain/people/contact.ts";
import type { Identity } from "../ports/identity.ts";
import type { People } from "../ports/people.ts";
import type { SettingsAdmin } from "../ports/settings-admin.ts";
import { keyedHash } from "./hashing.ts";

/** Keyed hash of an address, under which it belongs to one member of the organisation. */
export const emailHash = (secret: string, organisation: string, email: string): string =>
  keyedHash(secret, "member-email", organisation, normaliseEmail(email));

/** What the stream of members keeps of a change. */
export const memberEvent = (type: MemberEvent["type"], member: Member): MemberEvent => ({
  type,
  memberId: member.memberId,
  roles: member.roles,
  siteIds: member.siteIds,
  homeSiteId: member.homeSiteId,
  status: member.status,
});

/**
 * Brings the sign-in to what the member is. It comes after the member is written, so that no sign-in is ever without
 * a member; whoever was interrupted here does the same again.
 */
export async function settleSignIn(
  settings: Pick<SettingsAdmin, "formerEmail" | "forgetFormerEmail">,
  identity: Identity,
  organisation: string,
  { memberId, email, status }: Member,
): Promise<void> {
  const formerEmail = await settings.formerEmail(organisation, memberId);
  const owner = { organisation, memberId };
  if (status === "left") {
    // A change of address that was interrupted stays remembered, should they come back.
    for (const address of new Set([formerEmail ?? email, email]))
      await identity.disable({ ...owner, email: address });
    return;
  }
  await identity.ensure({ ...owner, email, formerEmail });
  if (formerEmail !== undefined) await settings.forgetFormerEmail(organisation, memberId);
}

/**
 * The member whom a link without sign-in was made for, by the keyed hash that it carries; `undefined` where it is
 * nobody's, or of somebody who left.
 */
export async function memberBehind(
  organisation: string,
  given: string,
  {
    people,
    hashOf,
  }: { readonly people: Pick<People, "members">; readonly hashOf: (memberId: string) => string },
): Promise<Member | undefined> {
  const hash = Buffer.from(given);
  const member = (await people.members(organisation)).find(({ memberId }) =>
    timingSafeEqual(Buffer.from(hashOf(memberId)), hash),
  );
  return member?.status === "active" ? member : undefined;
}
