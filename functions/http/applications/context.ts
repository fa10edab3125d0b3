import type { ApplicationEvent } from "../../../shared/domain/application/events.ts";
import { move } from "../../../shared/domain/application/moves.ts";
import type { Move } from "../../../shared/domain/application/moves.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import type { Claims } from "../../../shared/ports/claims.ts";
import type { Companion, FactStore } from "../../../shared/ports/facts.ts";
import type { Geocoder } from "../../../shared/ports/geocoder.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Settings } from "../../../shared/ports/settings.ts";
import { applicationCommands } from "../../../shared/runtime/applications/commands.ts";
import type { AnyCall } from "../../../shared/runtime/applications/reading.ts";
import type { HttpDependencies } from "../../../shared/runtime/http.ts";
import { ProblemError } from "../../../shared/runtime/problems.ts";

export interface ApplicationsDependencies extends HttpDependencies {
  readonly facts: FactStore<ApplicationEvent>;
  readonly people: People;
  readonly geocoder: Geocoder;
  readonly claims: Claims;
  readonly settings: Settings;
  readonly pause: (attempt: number) => Promise<void>;
}

/** What the handlers of all routes share: commands on an application, and what they name. */
export type Context = ReturnType<typeof createContext>;

export function createContext(dependencies: ApplicationsDependencies) {
  const { settings, people } = dependencies;
  const commands = applicationCommands(dependencies);

  const moving = async (
    call: AnyCall,
    member: Member,
    wanted: Move,
    companions: readonly Companion[] = [],
  ) => {
    const decided = await commands.command(
      call,
      member,
      (history, policy) => move(wanted, history, policy),
      companions,
    );
    return decided.reply;
  };

  const jobAndSite = async (organisation: string, jobId: string, member: Member, pointer = "/jobId") => {
    const job = await settings.job(organisation, jobId);
    const site = job && (await settings.site(organisation, job.siteId));
    if (!job || !site || !reaches(member, job))
      throw new ProblemError(422, "unknown-job", "There is no such job within your reach.", {
        errors: [{ pointer, detail: "No such job." }],
      });
    if (job.status === "closed")
      throw new ProblemError(
        409,
        "job-closed",
        `"${job.title}" is closed. Open it again or choose another job.`,
        {
          errors: [{ pointer, detail: "This job is closed." }],
        },
      );
    return { job, site };
  };

  const activeMember = async (organisation: string, memberId: string, pointer: string): Promise<Member> => {
    const found = await people.member(organisation, memberId);
    if (!found || found.status !== "active")
      throw new ProblemError(422, "unknown-member", "There is no such active member.", {
        errors: [{ pointer, detail: "No such active member." }],
      });
    return found;
  };

  return { dependencies, ...commands, moving, jobAndSite, activeMember };
}

/** The fields that were given. */
export const withoutUndefined = <T extends object>(value: T): T =>
  Object.fromEntries(Object.entries(value).filter(([, given]) => given !== undefined)) as T;
