import type { Claims } from "../../../shared/ports/claims.ts";
import type { FactStore } from "../../../shared/ports/facts.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { isShown, othersOf } from "../../../shared/runtime/others.ts";
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
  async ({ candidate, application, cast }: Omit<Stage, "duplicates">): Promise<string[]> => {
    if (!candidate) return [];
    const others = (await othersOf(application, candidate, { claims, facts, secret })).filter(isShown);
    const lines = others.slice(0, most).map(async ({ application: { organisation, candidateId, job } }) => {
      const other = await people.candidate(organisation, candidateId);
      return other ? [`${other.name}, ${(await cast.job(job.jobId)).title}`] : [];
    });
    return (await Promise.all(lines)).flat();
  };
