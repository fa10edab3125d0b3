import type * as z from "zod/mini";
import type { OwnApplication } from "../../contracts/http/candidate.ts";
import type { Application } from "../../domain/application/state.ts";
import { addMinutes } from "../../domain/calendar/days.ts";
import type { InterviewFormat } from "../../domain/interview/events.ts";
import { whereHeld } from "../../domain/interview/plan.ts";
import type { Job, Site } from "../../domain/organisation/organisation.ts";
import type { InterviewCalendar } from "../../ports/interview-calendar.ts";
import type { InterviewPlans } from "../../ports/interview-plans.ts";
import type { People } from "../../ports/people.ts";
import { interviewView, shownInterviews } from "./state.ts";

type View = z.infer<typeof OwnApplication>["interviews"][number];

export interface OwnInterviewsDependencies {
  readonly interviews: Pick<InterviewCalendar, "limits">;
  readonly interviewPlans: Pick<InterviewPlans, "find">;
  readonly people: Pick<People, "member">;
}

/** Interviews as their candidate reads them: with whom, where, and what the job pays. */
export async function ownInterviews(
  application: Application,
  { job, site }: { readonly job: Job | undefined; readonly site: Site | undefined },
  { interviews, interviewPlans, people }: OwnInterviewsDependencies,
): Promise<View[]> {
  const { organisation } = application;
  const shown = shownInterviews(application);
  if (shown.length === 0) return [];
  const plan = await interviewPlans.find(organisation, application.job.jobId);
  return Promise.all(
    shown.map(async (interview) => {
      const { kind, interviewerIds, formats, format, startsAt, status, movedByCandidate } = interview;
      const [limits, ...members] = await Promise.all([
        interviews.limits(organisation, interviewerIds),
        ...interviewerIds.map((id) => people.member(organisation, id)),
      ]);
      const where = (chosen: InterviewFormat) => whereHeld({ kind, format: chosen }, plan, site);
      const { place } = formats.includes("in-person") ? where("in-person") : {};
      const open = status === "booked" && startsAt !== undefined;
      return {
        ...interviewView(interview),
        people: members.flatMap((member) => (member ? [member.name] : [])),
        // Before the choice it is known where one would come to; the link is of the booking.
        ...(format ? where(format) : { place }),
        movesLeft: open ? Math.max(0, limits.moves - movedByCandidate) : 0,
        changeUntil: open ? addMinutes(startsAt, -limits.cutOffMinutes) : undefined,
        pay: job?.pay,
        collectiveAgreement: job?.collectiveAgreement,
      };
    }),
  );
}
