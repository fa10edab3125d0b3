import type { InterviewPlan } from "../domain/interview/plan.ts";
import type { Appended, Companion } from "./facts.ts";

/** How interviews of each job are held: one plan a job. */
export interface InterviewPlans {
  find(organisation: string, jobId: string): Promise<InterviewPlan | undefined>;
  /** Puts version 1 where there is none, a later one only over the version before. Conflicts as `plan`. */
  saving(organisation: string, plan: InterviewPlan): Companion;
  /** All in one transaction. */
  write(companions: readonly Companion[]): Promise<Appended>;
}
