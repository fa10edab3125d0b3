import type { Job } from "../organisation/organisation.ts";
import { rangeAnnually } from "./alignment.ts";
import type { JobTerms } from "./answers.ts";

/** Paid weeks of a year where the job does not say. */
const usualWeeks = 52;

/** A job in the words of the answers. `distanceKilometres`: from where the candidate lives, where that is known. */
export function termsOfJob(
  job: Pick<
    Job,
    | "duties"
    | "pay"
    | "hoursPerWeek"
    | "fullTimeHoursPerWeek"
    | "weeksPerYear"
    | "shifts"
    | "workplace"
    | "atmosphere"
    | "skills"
  >,
  distanceKilometres?: number,
): JobTerms {
  const { hoursPerWeek, pay, shifts, workplace, atmosphere, skills } = job;
  const time = {
    hoursPerWeek,
    fullTimeHoursPerWeek: job.fullTimeHoursPerWeek ?? hoursPerWeek,
    weeksPerYear: job.weeksPerYear ?? usualWeeks,
  };
  return {
    ...time,
    dutyIds: job.duties.map(({ dutyId }) => dutyId),
    ...(skills ? { skills } : {}),
    ...(pay ? { pay: rangeAnnually(pay, time) } : {}),
    ...(shifts ? { shifts } : {}),
    ...(workplace ? { kind: workplace } : {}),
    ...(atmosphere ? { atmosphere } : {}),
    ...(distanceKilometres === undefined ? {} : { distanceKilometres }),
  };
}
