import type { InterviewKind } from "../../../shared/domain/interview/events.ts";
import { isJudged } from "../../../shared/domain/interview/state.ts";
import type { Member, Role } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";

/** Who may hold an interview, by role: one that is judged, and a talk or visit that is for the candidate alone. */
const judging: readonly Role[] = ["interviewer", "manager", "recruiter", "client", "hr", "admin"];
const hosting: readonly Role[] = [...judging, "referrer"];

/** Which roles may hold an interview of this kind: the work is shown by whoever does it, a referrer as well. */
export const rolesFor = (kind: InterviewKind): readonly Role[] => (isJudged({ kind }) ? judging : hosting);

/** Their names in a sentence. */
export const rolesInWords = (roles: readonly Role[]): string =>
  `${roles.slice(0, -1).join(", ")} or ${roles.at(-1) ?? ""}`;

/** What an interview is about: where the job is, and whose it is. */
export interface About {
  readonly siteId: string;
  readonly clientId?: string | undefined;
}

/**
 * Active members who may hold interviews for a job, judged ones unless another kind is said: their roles allow it, and
 * their sites and client reach it.
 */
export const interviewersFor = (
  members: readonly Member[],
  about: About,
  kind: InterviewKind = "first",
): Member[] =>
  members.filter(
    (member) =>
      member.status === "active" &&
      member.roles.some((role) => rolesFor(kind).includes(role)) &&
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
