import type { MemberEvent } from "./events.ts";

/** A change of the members, and when it was recorded. */
export interface MembershipFact {
  readonly event: MemberEvent;
  readonly recordedAt: string;
}

/** Who belonged to the organisation once these facts were recorded, and the site that is their home, where one is. */
export function membersAfter(
  facts: readonly MembershipFact[],
): ReadonlyMap<string, { readonly homeSiteId?: string | undefined }> {
  const members = new Map<string, { readonly homeSiteId?: string | undefined }>();
  for (const { event } of facts)
    if (event.status === "active") members.set(event.memberId, { homeSiteId: event.homeSiteId });
    else members.delete(event.memberId);
  return members;
}
