import type { People } from "../../../shared/ports/people.ts";
import type { SummaryChoices } from "../../../shared/ports/summaries.ts";
import type { CandidateSideDependencies } from "../../../shared/runtime/candidates/context.ts";

export interface CorrespondenceDependencies extends CandidateSideDependencies {
  readonly people: CandidateSideDependencies["people"] & Pick<People, "savingNote" | "members">;
  readonly summaries: SummaryChoices;
}
