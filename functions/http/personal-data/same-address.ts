import type { Application } from "../../../shared/domain/application/state.ts";
import type { Claims } from "../../../shared/ports/claims.ts";
import type { Fact, FactStore } from "../../../shared/ports/facts.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { People } from "../../../shared/ports/people.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import { hashedDuplicateKeys } from "../../../shared/runtime/person-keys.ts";

interface Dependencies {
  readonly people: Pick<People, "candidate">;
  readonly claims: Pick<Claims, "sharing">;
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly secret: string;
}

/** Another application, and its stream as it was read. */
export interface Other {
  readonly application: Application;
  readonly read: readonly Fact<ApplicationEvent>[];
}

/**
 * The other applications in the organisation whose candidate has the same e-mail address now. They are shown as possible
 * duplicates and never merged by themselves: two people may share a mailbox. Not among them: what was merged into this one
 * or another, which goes with that, and whose person is being erased, or has asked to be.
 */
export async function withSameAddress(
  { organisation, applicationId, candidateId, mergedWith }: Application,
  { people, claims, facts, secret }: Dependencies,
): Promise<Other[]> {
  const emailOf = async (id: string): Promise<string | undefined> => {
    const candidate = await people.candidate(organisation, id);
    const keys = candidate ? hashedDuplicateKeys(candidate, organisation, secret) : [];
    return keys.find(({ kind }) => kind === "email")?.key;
  };
  const own = await emailOf(candidateId);
  if (own === undefined) return [];
  const sharing = await claims.sharing(organisation, [own]);
  const ids = [...new Set(sharing.map((each) => each.applicationId))].filter(
    (id) => id !== applicationId && !mergedWith.includes(id),
  );
  const found = await Promise.all(
    ids.toSorted().map(async (id) => {
      const read = await facts.read(applicationStream(organisation, id));
      const { state: application } = historyOf(read);
      if (application.status === "none" || application.mergedInto || application.erasure) return undefined;
      // Marks stay where an address was corrected since.
      return (await emailOf(application.candidateId)) === own ? { application, read } : undefined;
    }),
  );
  return found.filter((other) => other !== undefined);
}
