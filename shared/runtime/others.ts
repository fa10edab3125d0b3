import type { ApplicationEvent } from "../domain/application/events.ts";
import type { Application } from "../domain/application/state.ts";
import type { ContactDetails, DuplicateKind } from "../domain/people/duplicates.ts";
import { isErasing } from "../domain/personal-data/state.ts";
import type { Claims } from "../ports/claims.ts";
import type { Fact, FactStore } from "../ports/facts.ts";
import { applicationStream, historyOf } from "./history.ts";
import { hashedDuplicateKeys } from "./person-keys.ts";

/** Another application that looks like the same person's, its stream as it was read, and what both have in common. */
export interface Other {
  readonly application: Application;
  readonly read: readonly Fact<ApplicationEvent>[];
  readonly matches: readonly DuplicateKind[];
}

/**
 * The other applications of whoever has one of these details now, or had it before a correction, by id. Not among them:
 * what was merged into another, which goes with that, and whose person is being erased. Restricted ones are: a reader
 * to whom they may not be shown leaves them out by `isShown`.
 */
export async function othersOf(
  { organisation, applicationId }: Pick<Application, "organisation" | "applicationId">,
  candidate: ContactDetails,
  {
    claims,
    facts,
    secret,
  }: {
    readonly claims: Pick<Claims, "sharing">;
    readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
    readonly secret: string;
  },
): Promise<Other[]> {
  const keys = hashedDuplicateKeys(candidate, organisation, secret);
  const shared = await claims.sharing(organisation, [...new Set(keys.map(({ key }) => key))]);
  const ids = [...new Set(shared.map((match) => match.applicationId))].filter((id) => id !== applicationId);
  const found = await Promise.all(
    ids.toSorted().map(async (id): Promise<Other[]> => {
      const read = await facts.read(applicationStream(organisation, id));
      const { state: application } = historyOf(read);
      if (application.status === "none" || application.mergedInto !== undefined || isErasing(application))
        return [];
      const hashes = new Set(shared.filter((match) => match.applicationId === id).map(({ hash }) => hash));
      const matches = keys.filter(({ key }) => hashes.has(key)).map(({ kind }) => kind);
      return [{ application, read, matches: [...new Set(matches)] }];
    }),
  );
  return found.flat();
}

/** Whether another application may be shown to recruiters: a restricted one is not there for them. */
export const isShown = ({ application }: Other): boolean => application.closing?.restrictedAt === undefined;
