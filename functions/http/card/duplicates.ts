import type { output } from "zod/mini";
import type { DuplicateView } from "../../../shared/contracts/http/applications.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import type { Candidate } from "../../../shared/domain/people/candidate.ts";
import type { Claims } from "../../../shared/ports/claims.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import { isShown, othersOf } from "../../../shared/runtime/others.ts";

/** As many as a person looks through on a card. */
const most = 20;

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
  dependencies: DuplicatesDependencies,
): Promise<Duplicate[]> {
  if (!candidate) return [];
  const others = await othersOf(application, candidate, dependencies);
  return others
    .filter(isShown)
    .slice(0, most)
    .map(({ application: { applicationId, job, receivedAt, status }, matches }) => ({
      applicationId,
      matches: [...matches],
      jobId: job.jobId,
      receivedAt,
      state: status,
    }));
}
