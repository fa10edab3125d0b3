/** Mail as it was received, each under a key that tells nobody anything. */
export interface ReceivedMail {
  /** The first so many bytes of the raw message; nothing where it was taken over, or has expired. */
  read(key: string, bytes: number): Promise<Uint8Array | undefined>;
  remove(key: string): Promise<void>;
}
