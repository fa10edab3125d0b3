import type { Reconciliation, Walk } from "../domain/points/reconciliation.ts";

/** What came of the last walk over an organisation's ledger, and how far the one that is under way has come. */
export interface Reconciliations {
  last(organisation: string): Promise<Reconciliation | undefined>;
  walk(organisation: string): Promise<Walk | undefined>;
  /** Keeps how far a walk has come, for the run that goes on with it. */
  pause(organisation: string, walk: Walk): Promise<void>;
  /** Keeps what came of a walk, and forgets how far it was. */
  finish(organisation: string, reconciliation: Reconciliation): Promise<void>;
}
