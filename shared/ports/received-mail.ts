/** Mail as it was received, each under a key that tells nobody anything. */
export interface ReceivedMail {
  /** The raw message; nothing where it was taken over, or has expired. */
  read(key: string): Promise<Uint8Array | undefined>;
  remove(key: string): Promise<void>;
}
