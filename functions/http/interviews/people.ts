import type { Member, Role } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";

/** Who may hold an interview, by role. */
const interviewing: readonly Role[] = ["interviewer", "manager", "recruiter", "client", "hr", "admin"];

/** What an interview is about: where the job is, and whose it is. */
export interface About {
  readonly siteId: string;
  readonly clientId?: string | undefined;
}

/** Active members who may hold interviews for a job: their roles allow it, and their sites and client reach it. */
export const interviewersFor = (members: readonly Member[], about: About): Member[] =>
  members.filter(
    (member) =>
      member.status === "active" &&
      member.roles.some((role) => interviewing.includes(role)) &&
      reaches(member, about),
  );

/** Who may explain a job to its candidates: at an agency somebody of the client, who knows the work. */
export const explainersFor = (members: readonly Member[], about: About): Member[] =>
  about.clientId === undefined
    ? interviewersFor(members, about)
    : members.filter(
        ({ status, roles, clientId }) =>
          status === "active" && roles.includes("client") && clientId === about.clientId,
      );

/** Ids with their names; one that belongs to nobody any more has none. */
export const named = (memberIds: readonly string[], members: readonly Member[]) =>
  memberIds.map((memberId) => ({
    memberId,
    name: members.find((member) => member.memberId === memberId)?.name ?? "",
  }));
