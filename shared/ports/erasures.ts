import type { Companion } from "./facts.ts";

/** Everything that is kept of a person besides their profile and the notes about them, by the keys it lies under. */
export interface Traces {
  readonly candidateId: string;
  readonly applicationId: string;
  /** Keyed hashes of addresses, number, name and postcode. */
  readonly personHashes: readonly string[];
  /** Keyed hashes of the links that were handed out. */
  readonly linkHashes: readonly string[];
  readonly codeIds: readonly string[];
}

/** How many items of each kind were removed. */
export interface Removed {
  readonly profiles: number;
  readonly notes: number;
  readonly claims: number;
  readonly duplicateMarks: number;
  readonly links: number;
  readonly codes: number;
  readonly refusedReports: number;
}

/**
 * An erasure as privacy sees it: asked for, or done with the proof of what was removed. It names an application and
 * nobody.
 */
export interface ErasureRecord {
  readonly applicationId: string;
  readonly askedAt: string;
  readonly due: string;
  readonly proof?:
    { readonly proofId: string; readonly erasedAt: string; readonly removed: Removed } | undefined;
}

/** Who asked to be erased, and what became of it. */
export interface Erasures {
  /** Notes that somebody asked; joins the fact that says so. */
  noting(organisation: string, asked: Pick<ErasureRecord, "applicationId" | "askedAt" | "due">): Companion;
  /** Forgets it; joins the fact that takes it back. */
  forgetting(organisation: string, applicationId: string): Companion;
  /** All of an organisation, the oldest request first. */
  list(organisation: string): Promise<ErasureRecord[]>;
}

/** Takes people out of the product. Everything here may be done twice. */
export interface Eraser {
  /**
   * Removes the notes about a person, what traces lead to them and, last, their profile: as long as that is there, the
   * traces can be worked out again.
   */
  remove(organisation: string, traces: Traces): Promise<Removed>;
  /** Adds what a run removed to the proof: of several runs, it holds what all of them removed. */
  prove(
    organisation: string,
    record: Pick<ErasureRecord, "applicationId" | "askedAt" | "due"> & NonNullable<ErasureRecord["proof"]>,
  ): Promise<void>;
}
