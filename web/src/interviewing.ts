import type { Reply } from "./api.ts";

type Member = Reply<"listMembers">["items"][number];

/** Where a job is, and whose. */
interface About {
  readonly siteId: string;
  readonly clientId?: string | undefined;
}

const judging: readonly string[] = ["interviewer", "manager", "recruiter", "client", "hr", "admin"];

/**
 * Whom the API lets hold interviews of a job: who is everywhere, the client's own contacts, and who is at its site. A talk
 * or visit that nobody is judged by is held by referrers as well.
 */
export const mayInterview = (member: Member, about: About, judgesNobody = false): boolean =>
  member.status === "active" &&
  member.roles.some((role) => judging.includes(role) || (judgesNobody && role === "referrer")) &&
  reaches(member, about);

/** Who explains a job to its candidates: at an agency somebody of the client, who knows the work. */
export const mayExplain = (member: Member, about: About): boolean =>
  about.clientId === undefined
    ? mayInterview(member, about)
    : member.status === "active" && member.roles.includes("client") && member.clientId === about.clientId;

function reaches({ roles, siteIds, clientId }: Member, about: About): boolean {
  if (roles.includes("admin") || roles.includes("privacy")) return true;
  const contactAlone =
    roles.includes("client") && roles.every((role) => role === "client" || role === "referrer");
  if (contactAlone) return clientId !== undefined && clientId === about.clientId;
  return siteIds.length === 0 || siteIds.includes(about.siteId);
}
