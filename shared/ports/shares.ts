import type { Appended, Companion } from "./facts.ts";

/** A referrer's link to a job: `token` is `<organisation>.<random>`. */
export interface Share {
  readonly token: string;
  readonly organisation: string;
  readonly jobId: string;
  readonly memberId: string;
}

export interface Shares {
  /** Where a token leads; `undefined` for one that was never given out. */
  find(token: string): Promise<Share | undefined>;
  /**
   * Keeps a share and, all or nothing, what joins it. The token derives from member and job, so that keeping it again
   * changes nothing.
   */
  keep(share: Share, companions: readonly Companion[]): Promise<Appended>;
}
