import type { Parties } from "../../../shared/domain/messages/plan.ts";
import type {
  Job,
  Member,
  Organisation,
  Role,
  Site,
} from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Settings } from "../../../shared/ports/settings.ts";

export interface CastDependencies {
  readonly people: Pick<People, "member" | "members">;
  readonly settings: Pick<Settings, "organisation" | "job" | "site">;
}

/** The roles of staff that mail goes to. */
export type StaffRole = "recruiter" | "client" | "manager" | "hr" | "privacy" | "admin" | "finance";

/** Who of an organisation gets what. Asked once for each piece of work, so that the members are read at most once. */
export function createCast(organisation: string, { people, settings }: CastDependencies) {
  const known = new Map<string, Promise<Member | undefined>>();
  let everybody: Promise<Member[]> | undefined;

  /** A member who still belongs to the organisation: those who left get nothing. */
  const member = async (memberId: string | undefined): Promise<Member | undefined> => {
    if (!memberId) return undefined;
    const found = known.get(memberId) ?? people.member(organisation, memberId);
    known.set(memberId, found);
    const one = await found;
    return one?.status === "active" ? one : undefined;
  };
  const members = async (memberIds: readonly string[]): Promise<Member[]> =>
    (await Promise.all(memberIds.map(member))).filter((one) => one !== undefined);

  const withRole = async (role: Role, reaching?: Parties): Promise<Member[]> => {
    everybody ??= people.members(organisation);
    return (await everybody).filter(
      (one) =>
        one.status === "active" &&
        one.roles.includes(role) &&
        (!reaching || reaches(one, { siteId: reaching.siteId, clientId: reaching.job.clientId })),
    );
  };
  const first = async (...choices: (() => Promise<Member[]>)[]): Promise<Member[]> => {
    for (const choice of choices) {
      const chosen = await choice();
      if (chosen.length > 0) return chosen;
    }
    return [];
  };
  const admins = () => withRole("admin");

  /** The owner of an application, else whoever watches its job, recruits for its site or is an admin. */
  const recruiters = (parties: Parties): Promise<Member[]> =>
    first(
      () => members(parties.recruiterId ? [parties.recruiterId] : []),
      () => members(parties.job.watcherIds),
      () => withRole("recruiter", parties),
      admins,
    );

  return {
    member,
    withRole,
    admins,
    recruiters,

    /** Everybody who watches the job of a new application; the owner alone only where nobody does. */
    watchers: (parties: Parties): Promise<Member[]> =>
      first(
        () => members(parties.job.watcherIds),
        () => recruiters(parties),
      ),

    /** Who gets a mail for a role about an application. */
    async staff(role: StaffRole, parties: Parties): Promise<Member[]> {
      switch (role) {
        case "recruiter":
          return recruiters(parties);
        case "manager":
          return first(
            () => members(parties.job.managerId ? [parties.job.managerId] : []),
            () => recruiters(parties),
          );
        case "client":
          return (await withRole("client")).filter(({ clientId }) => clientId === parties.job.clientId);
        case "hr":
          return first(() => withRole("hr", parties), admins);
        case "privacy":
        case "finance":
          return first(() => withRole(role), admins);
        case "admin":
          return admins();
      }
    },

    async organisation(): Promise<Organisation> {
      const found = await settings.organisation(organisation);
      if (!found) throw new Error(`${organisation} has no settings`);
      return found;
    },
    async job(jobId: string): Promise<Job> {
      const found = await settings.job(organisation, jobId);
      if (!found) throw new Error(`${organisation} has no ${jobId}`);
      return found;
    },
    async site(siteId: string): Promise<Site> {
      const found = await settings.site(organisation, siteId);
      if (!found) throw new Error(`${organisation} has no ${siteId}`);
      return found;
    },
  };
}

export type Cast = ReturnType<typeof createCast>;
