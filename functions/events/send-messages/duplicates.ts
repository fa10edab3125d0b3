import type { Claims } from "../../../shared/ports/claims.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { applicationStream, historyOf } from "../../../shared/runtime/history.ts";
import { personKeys } from "../../../shared/runtime/person-keys.ts";
import type { Stage } from "./scene.ts";

/** As many as a person looks through in a mail. */
const most = 5;

export interface DuplicatesDependencies {
  readonly claims: Pick<Claims, "sharing">;
  readonly facts: Pick<FactStore<ApplicationEvent>, "read">;
  readonly people: Pick<People, "candidate">;
  readonly secret: string;
}

/** Other applications that may be the same person's: name and job, for the mail about a new one. */
export const createDuplicates =
  ({ claims, facts, people, secret }: DuplicatesDependencies) =>
  async ({ candidate, organisation, application, cast }: Omit<Stage, "duplicates">): Promise<string[]> => {
    if (!candidate) return [];
    const { organisationId } = organisation;
    const shared = await claims.sharing(organisationId, personKeys({ candidate, organisation }, secret).all);
    const others = new Set(shared.map((found) => found.applicationId));
    others.delete(application.applicationId);
    const lines = [...others].slice(0, most).map(async (applicationId) => {
      const { state } = historyOf(await facts.read(applicationStream(organisationId, applicationId)));
      if (state.status === "none") return [];
      const other = await people.candidate(organisationId, state.candidateId);
      return other ? [`${other.name}, ${(await cast.job(state.job.jobId)).title}`] : [];
    });
    return (await Promise.all(lines)).flat();
  };
