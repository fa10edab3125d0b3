import type { InterviewCalendar } from "../../../shared/ports/interview-calendar.ts";
import type { ExpertCalendars } from "../../../shared/ports/booking-calendar.ts";
import type { InterviewPlans } from "../../../shared/ports/interview-plans.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { Requests } from "../../../shared/ports/requests.ts";
import type { ApplicationCommandDependencies } from "../../../shared/runtime/applications/commands.ts";
import type { HttpDependencies } from "../../../shared/runtime/http.ts";

export interface InterviewsDependencies extends HttpDependencies, ApplicationCommandDependencies {
  readonly people: ApplicationCommandDependencies["people"] &
    Pick<People, "member" | "members" | "candidate" | "notes">;
  readonly interviews: InterviewCalendar;
  readonly interviewPlans: InterviewPlans;
  readonly calendars: Pick<ExpertCalendars, "find">;
  readonly requests: Requests;
}
