import type { output } from "zod/mini";
import type { DuplicateView } from "../../../shared/contracts/http/applications.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import type { Candidate } from "../../../shared/domain/people/candidate.ts";
import type { Claims } from "../../../shared/ports/claims.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import { hashedDuplicateKeys } from "../../../shared/runtime/person-keys.ts";

interface DuplicatesDependencies {
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly claims: Pick<Claims, "sharing">;
  readonly secret: string;
}

type Duplicate = output<typeof DuplicateView>;

/** Other applications that look like the same person, and why. Shown, never merged by themselves. */
export async function duplicatesOf(
  candidate: Candidate | undefined,
  application: Application,
  { claims, facts, secret }: DuplicatesDependencies,
): Promise<Duplicate[]> {
  if (!candidate) return [];
  const { organisation, applicationId } = application;
  const keys = hashedDuplicateKeys(candidate, organisation, secret);
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
