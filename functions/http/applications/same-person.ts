import type { Application } from "../../../shared/domain/application/state.ts";
import { sharedKinds } from "../../../shared/domain/people/duplicates.ts";
import type { DuplicateKey } from "../../../shared/domain/people/duplicates.ts";
import type { Claims } from "../../../shared/ports/claims.ts";
import type { People } from "../../../shared/ports/people.ts";
import { hashedDuplicateKeys } from "../../../shared/runtime/person-keys.ts";

/**
 * Whether one of two applications would be shown as the other's duplicate: one of them has an address, a number or a
 * name with a postcode that the other has, or had before it was corrected.
 */
export async function seemOnePerson(
  one: Application,
  other: Application,
  {
    people,
    claims,
    secret,
  }: {
    readonly people: Pick<People, "candidate">;
    readonly claims: Pick<Claims, "sharing">;
    readonly secret: string;
  },
): Promise<boolean> {
  const { organisation } = one;
  const keys = async ({ candidateId }: Application): Promise<DuplicateKey[]> => {
    const candidate = await people.candidate(organisation, candidateId);
    return candidate ? hashedDuplicateKeys(candidate, organisation, secret) : [];
  };
  const [own, others] = await Promise.all([keys(one), keys(other)]);
  if (sharedKinds(own, others).length > 0) return true;
  const marked = async (
    hashes: readonly DuplicateKey[],
    { applicationId }: Application,
  ): Promise<boolean> => {
    const shared = await claims.sharing(
      organisation,
      hashes.map(({ key }) => key),
    );
    return shared.some((match) => match.applicationId === applicationId);
  };
  return (await marked(own, other)) || (await marked(others, one));
}
