import type { Geocoder } from "../../../shared/ports/geocoder.ts";
import type { InterviewPlans } from "../../../shared/ports/interview-plans.ts";
import type { People } from "../../../shared/ports/people.ts";
import type { BesidePayDependencies } from "../../../shared/runtime/applications/beside-pay.ts";
import type { ApplicationCommandDependencies } from "../../../shared/runtime/applications/commands.ts";
import type { CandidateSideDependencies } from "../../../shared/runtime/candidates/context.ts";

export interface ExpectationsDependencies
  extends CandidateSideDependencies, ApplicationCommandDependencies, BesidePayDependencies {
  readonly people: ApplicationCommandDependencies["people"] &
    Pick<People, "member" | "candidate" | "notes" | "removingNote">;
  /** Whom a job's plan names to explain things. */
  readonly interviewPlans: Pick<InterviewPlans, "find">;
  readonly geocoder: Geocoder;
}
