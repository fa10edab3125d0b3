import type { output } from "zod/mini";
import type { DuplicateView } from "../../../shared/contracts/http/applications.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import type { Candidate } from "../../../shared/domain/people/candidate.ts";
import { duplicateKeys, sharedKinds } from "../../../shared/domain/people/duplicates.ts";
import type { DuplicateKey } from "../../../shared/domain/people/duplicates.ts";
import type { Claims } from "../../../shared/ports/claims.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { People } from "../../../shared/ports/people.ts";
import { keyedHash } from "../../../shared/runtime/hashing.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";

export interface DuplicatesDependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly people: Pick<People, "candidate">;
  readonly claims: Pick<Claims, "sharing">;
  readonly secret: string;
}

type Duplicate = output<typeof DuplicateView>;

const keysOf = (candidate: Candidate, organisation: string, secret: string): DuplicateKey[] =>
  duplicateKeys(candidate, (text) => keyedHash(secret, "person", organisation, text));

/** Other applications that look like the same person, and why. Shown, never merged by themselves. */
export async function duplicatesOf(
  candidate: Candidate | undefined,
  application: Application,
  { claims, facts, secret }: Pick<DuplicatesDependencies, "claims" | "facts" | "secret">,
): Promise<Duplicate[]> {
  if (!candidate) return [];
  const { organisation, applicationId } = application;
  const keys = keysOf(candidate, organisation, secret);
  const shared = await claims.sharing(organisation, [...new Set(keys.map((key) => key.key))]);
  const others = [...new Set(shared.map((match) => match.applicationId))].filter(
    (id) => id !== applicationId,
  );
  const found = await Promise.all(
    others.slice(0, 20).map(async (id) => {
      const { state } = historyOf(await facts.read(applicationStream(organisation, id)));
      if (state.status === "none" || state.mergedInto) return [];
      const hashes = new Set(shared.filter((match) => match.applicationId === id).map((match) => match.hash));
      return [
        {
          applicationId: id,
          matches: [...new Set(keys.filter((key) => hashes.has(key.key)).map((key) => key.kind))],
          jobId: state.job.jobId,
          receivedAt: state.receivedAt,
          state: state.status,
        },
      ];
    }),
  );
  return found.flat();
}

/**
 * Whether one of two applications would be shown as the other's duplicate: one of them has an address, a number or a
 * name with a postcode that the other has, or had before it was corrected.
 */
export async function seemOnePerson(
  one: Application,
  other: Application,
  { people, claims, secret }: Omit<DuplicatesDependencies, "facts">,
): Promise<boolean> {
  const { organisation } = one;
  const keys = async ({ candidateId }: Application): Promise<DuplicateKey[]> => {
    const candidate = await people.candidate(organisation, candidateId);
    return candidate ? keysOf(candidate, organisation, secret) : [];
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
