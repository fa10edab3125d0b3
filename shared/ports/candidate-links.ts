/** What is kept of a candidate's link: where it leads and until when. Never the link itself, only its hash. */
export interface CandidateLink {
  readonly applicationId: string;
  readonly generation: number;
  readonly expiresAt: string;
}

export interface CandidateLinks {
  /** By the keyed hash of the link's random part; strongly consistent. An expired one may be found, or not. */
  find(organisation: string, hash: string): Promise<CandidateLink | undefined>;
  /** Keeps a link that is handed out. One kept before stays, until the later of the two ends. */
  keep(organisation: string, hash: string, link: CandidateLink): Promise<void>;
}
