import { clientSees } from "../../../shared/domain/application/plan.ts";
import type { Application } from "../../../shared/domain/application/state.ts";
import type { Member } from "../../../shared/domain/organisation/organisation.ts";
import { answersOnly, seesApplication } from "../../../shared/domain/organisation/permissions.ts";
import { findMilestone } from "../../../shared/domain/track/track.ts";
import type { Track } from "../../../shared/domain/track/track.ts";
import { notFound, ProblemError } from "../../../shared/runtime/problems.ts";

/** Whether a member's sites, client and jobs reach an application. */
export const reachesApplication = (member: Member, application: Application): boolean =>
  seesApplication(member, {
    siteId: application.site.siteId,
    clientId: application.job.clientId,
    managerId: application.job.managerId,
    clientSees: clientSees(application),
  });

/** What is out of reach does not exist. */
export function authorise(member: Member, application: Application): void {
  if (!reachesApplication(member, application)) throw notFound("application");
}

/** Managers and clients' contacts answer retention checks, nothing else. */
export function limitToRetention(member: Member, track: Track, milestone: string): void {
  if (answersOnly(member) && findMilestone(track, milestone)?.retentionDays === undefined)
    throw new ProblemError(
      403,
      "not-allowed",
      "You may answer whether somebody still works there, nothing else.",
    );
}

/** What a manager or a client's contact is not shown: the recruiters' notes, contact log, duplicates and tasks. */
const recruitersOwn = ["notes", "contacts", "duplicates", "tasks"] as const;

/** An application as this member may read it; also what a command answers them. */
export function forReader<Body extends object>(body: Body, member: Member): Body {
  if (!answersOnly(member)) return body;
  const emptied = recruitersOwn.filter((field) => field in body).map((field) => [field, []] as const);
  return { ...body, ...Object.fromEntries(emptied) };
}
