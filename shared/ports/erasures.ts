import type { HeldDetails } from "../domain/people/candidate.ts";
import type { Hold, NotedItem } from "../domain/personal-data/holds.ts";
import type { Companion } from "./facts.ts";

/**
 * Everything that is kept of a person besides their profile and the notes about them, by the keys it lies under. What
 * they are called and reached by, and were before a correction, is noted with the application.
 */
export interface Traces {
  readonly candidateId: string;
  readonly applicationId: string;
  /** Keyed hashes of the links that were handed out. */
  readonly linkHashes: readonly string[];
  /** Keyed hash of the address that their replies came to. */
  readonly replyHash: string;
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
  /** What had been held, once its hold ended. */
  readonly held: number;
}

/** What of a hold a proof and a list say. */
export type NamedHold = Pick<Hold, "holdId" | "items" | "ground" | "until">;

/** What is kept of a person under a hold. */
export interface HeldData {
  /** Those details that are held, each as it was when the person was erased. */
  readonly details: HeldDetails;
  readonly notes: readonly { readonly noteId: string; readonly item: NotedItem; readonly text: string }[];
}

/**
 * An erasure as privacy sees it: asked for, or done with the proof of what was removed. It names an application and
 * nobody.
 */
export interface ErasureRecord {
  readonly applicationId: string;
  readonly askedAt: string;
  readonly due: string;
  /** Nobody asked: the time for which details are kept was over. */
  readonly because?: "retention" | undefined;
  readonly proof?:
    | {
        readonly proofId: string;
        readonly erasedAt: string;
        readonly removed: Removed;
        /** What is held and was not removed. */
        readonly held: readonly NamedHold[];
      }
    | undefined;
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

/**
 * What is held apart, and what privacy wrote about each hold: the person's, under a key of its own that nothing else
 * reads.
 */
export interface Holds {
  /** Keeps what privacy wrote about a hold; joins its fact. */
  noting(organisation: string, candidateId: string, hold: { holdId: string; reason: string }): Companion;
  /** What privacy wrote, by hold. */
  reasons(organisation: string, candidateId: string): Promise<ReadonlyMap<string, string>>;
  /** What was set apart under a hold. */
  read(organisation: string, candidateId: string, holdId: string): Promise<HeldData>;
}

/** Takes people out of the product. Everything here may be done twice. */
export interface Eraser {
  /**
   * Removes the notes about a person, what traces lead to them and, last, their profile.
   */
  remove(organisation: string, traces: Traces): Promise<Omit<Removed, "held">>;
  /** Sets apart what a hold keeps, before anything is removed. What lies there already stays as it is. */
  setApart(organisation: string, candidateId: string, holdId: string, data: HeldData): Promise<void>;
  /** Removes what lies under holds other than these, which stand; answers how many items that were. */
  release(organisation: string, candidateId: string, standing: readonly string[]): Promise<number>;
  /** Adds what a run removed to the proof: of several runs, it holds what all of them removed. */
  prove(
    organisation: string,
    record: Pick<ErasureRecord, "applicationId" | "askedAt" | "due" | "because"> &
      NonNullable<ErasureRecord["proof"]>,
  ): Promise<void>;
}
