import { stands } from "./state.ts";
import type { ApplicationFacts, StandingOutcome } from "./state.ts";

/** One time that somebody was asked whether a person still works there. */
export type RetentionAsk = ApplicationFacts["retentionAsks"][number];

/**
 * What the check was answered by after this ask: the outcome that somebody recorded, also where it belongs to the next
 * check by its date and says yes to this one. Nothing while nobody has answered, or once the answer is taken back.
 */
export function answerTo(
  { milestone, seq }: RetentionAsk,
  { outcomes }: Pick<ApplicationFacts, "outcomes">,
): StandingOutcome | undefined {
  const answer = outcomes.findLast(
    (outcome) => outcome.milestone === milestone && stands(outcome) && outcome.seq > seq,
  );
  return (
    outcomes.findLast(
      (outcome) => answer?.impliedBy !== undefined && outcome.seq === answer.impliedBy && stands(outcome),
    ) ?? answer
  );
}

/** Whether the ask is still one to be answered: nobody was asked about a later check since, and nothing ended it. */
export const isAsked = (
  { milestone }: RetentionAsk,
  { status, retentionAsks }: Pick<ApplicationFacts, "retentionAsks"> & { readonly status: string },
): boolean => status === "live" && retentionAsks.at(-1)?.milestone === milestone;
