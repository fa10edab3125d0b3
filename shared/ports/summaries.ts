import type { SummaryKind } from "../domain/messages/summaries.ts";

/** Which regular summaries a member does without. Who never chose gets all of them. */
export interface SummaryChoices {
  /** Strongly consistent. */
  unwanted(organisation: string, memberId: string): Promise<ReadonlySet<SummaryKind>>;
  /** The same twice is harmless; kinds chosen at the same moment do not undo each other. */
  choose(organisation: string, memberId: string, kind: SummaryKind, wanted: boolean): Promise<void>;
}
