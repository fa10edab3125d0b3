import type { Companion } from "./facts.ts";

/** What is kept of a one-time code: what it was asked for and how often it was tried. Never the code itself. */
export interface CandidateCode {
  readonly applicationId: string;
  readonly codeId: string;
  /** Keyed hash of the request it allows. */
  readonly requestHash: string;
  readonly goodUntil: string;
  readonly tries: number;
  readonly usedAt?: string | undefined;
}

export interface CandidateCodes {
  find(organisation: string, applicationId: string, codeId: string): Promise<CandidateCode | undefined>;
  /** Keeps a code that is sent; joins the fact that sends it. Conflicts as `code` if it was sent before. */
  issuing(
    organisation: string,
    code: Pick<CandidateCode, "applicationId" | "codeId" | "requestHash" | "goodUntil">,
  ): Companion;
  /**
   * Counts a try before anything is compared, so that tries at the same moment count one by one. Answers how many
   * there were with this one, or nothing where none is left or the code was used.
   */
  countTry(
    organisation: string,
    code: Pick<CandidateCode, "applicationId" | "codeId">,
    allowed: number,
  ): Promise<number | undefined>;
  /** Gives a try back whose digits were right: only wrong ones count towards the limit. */
  forgiveTry(organisation: string, code: Pick<CandidateCode, "applicationId" | "codeId">): Promise<void>;
  /** Uses a code up, with what it allows, in one transaction. Conflicts as `code` if it was used meanwhile. */
  redeeming(
    organisation: string,
    code: Pick<CandidateCode, "applicationId" | "codeId">,
    now: string,
  ): Companion;
}
