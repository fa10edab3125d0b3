import type { Application } from "../../../shared/domain/application/state.ts";
import type { Claims } from "../../../shared/ports/claims.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { People } from "../../../shared/ports/people.ts";
import { othersOf } from "../../../shared/runtime/others.ts";
import type { Other } from "../../../shared/runtime/others.ts";
import { hashedDuplicateKeys } from "../../../shared/runtime/person-keys.ts";

interface Dependencies {
  readonly people: Pick<People, "candidate">;
  readonly claims: Pick<Claims, "sharing">;
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly secret: string;
}

/**
 * The other applications in the organisation whose candidate has the same e-mail address now. They are shown as possible
 * duplicates and never merged by themselves: two people may share a mailbox. Not among them: what was merged into this one
 * or another, which goes with that, and whose person is being erased, or has asked to be.
 */
export async function withSameAddress(
  application: Application,
  { people, claims, facts, secret }: Dependencies,
): Promise<Other[]> {
  const { organisation, candidateId } = application;
  const addressOf = async (id: string) => {
    const candidate = await people.candidate(organisation, id);
    if (!candidate) return undefined;
    const { name, email, country } = candidate;
    const own = { name, email, country };
    return { own, key: hashedDuplicateKeys(own, organisation, secret)[0]?.key };
  };
  const address = await addressOf(candidateId);
  if (address?.key === undefined) return [];
  const others = await othersOf(application, address.own, { claims, facts, secret });
  const found = await Promise.all(
    others.map(async (other) => {
      if (other.application.erasure) return [];
      // Marks stay where an address was corrected since.
      return (await addressOf(other.application.candidateId))?.key === address.key ? [other] : [];
    }),
  );
  return found.flat();
}
