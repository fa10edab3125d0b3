/** The application that a reply address belongs to. */
export interface RepliesTo {
  readonly organisation: string;
  readonly applicationId: string;
}

/** Addresses that candidates' replies come to, each known by the keyed hash of its token and by nothing else. */
export interface ReplyAddresses {
  /** Strongly consistent: an address that was revoked leads nowhere at once. */
  find(hash: string): Promise<RepliesTo | undefined>;
  /** Keeps an address that is handed out; one that is kept already stays. */
  keep(hash: string, leadsTo: RepliesTo): Promise<void>;
}
