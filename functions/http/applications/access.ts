import type { output } from "zod/mini";
import type { ApplicationView } from "../../../shared/contracts/http/applications.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { reaches } from "../../../shared/domain/organisation/permissions.ts";
import { notFound, ProblemError } from "../../../shared/runtime/problems.ts";

/** Whether a member's sites, client and jobs reach an application. */
export function reachesApplication(member: Member, application: Application): boolean {
  const { site, job } = application;
  if (onlyAs(member, "manager")) return job.managerId === member.memberId;
  // A client's contact sees an application from the booked interview on: the first talk is the agency's.
  if (onlyAs(member, "client") && !application.outcomes.some((o) => o.outcome === "booked")) return false;
  return reaches(member, { siteId: site.siteId, clientId: job.clientId });
}

const onlyAs = (member: Member, role: Member["roles"][number]): boolean =>
  member.roles.includes(role) && member.roles.every((own) => own === role || own === "referrer");

export function authorise(member: Member, application: Application): void {
  if (!reachesApplication(member, application)) throw notFound("application");
}

/** Managers and clients' contacts answer retention checks, nothing else. */
export function limitToRetention(member: Member, milestone: string): void {
  const answersOnly = onlyAs(member, "manager") || onlyAs(member, "client");
  if (answersOnly && !milestone.startsWith("still-working"))
    throw new ProblemError(
      403,
      "not-allowed",
      "You may answer whether somebody still works there, nothing else.",
    );
}

/** A client's contact and a manager see the application without the recruiters' notes and contact log. */
export function forReader(
  body: output<typeof ApplicationView>,
  member: Member,
): output<typeof ApplicationView> {
  if (!onlyAs(member, "client") && !onlyAs(member, "manager")) return body;
  return { ...body, notes: [], contacts: [], duplicates: [], tasks: [] };
}
