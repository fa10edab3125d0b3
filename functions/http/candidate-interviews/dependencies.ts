import type { InterviewCalendar } from "../../../shared/ports/interview-calendar.ts";
import type { ExpertCalendars } from "../../../shared/ports/booking-calendar.ts";
import type { InterviewPlans } from "../../../shared/ports/interview-plans.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { CandidateSideDependencies } from "../../../shared/runtime/candidates/context.ts";

export interface CandidateInterviewsDependencies extends CandidateSideDependencies {
  readonly people: CandidateSideDependencies["people"] & Pick<People, "savingNote">;
  readonly interviews: InterviewCalendar;
  readonly interviewPlans: InterviewPlans;
  readonly calendars: Pick<ExpertCalendars, "find">;
}
