/** Why an organisation writes to an address no more: its server refuses it for good, or its owner called our mail spam. */
export type SuppressedFor = "bounced" | "complained";

/**
 * Addresses an organisation does not write to any more, by the keyed hash of organisation and address. Correcting the
 * address of a person lifts it by itself: the right one has another hash.
 */
export interface Suppressions {
  /** Strongly consistent. */
  find(organisation: string, recipient: string): Promise<SuppressedFor | undefined>;
  /** A bounce outlasts a complaint; the same twice is harmless. */
  add(organisation: string, recipient: string, why: SuppressedFor, at: string): Promise<void>;
  /** Takes back what a complaint did, once its owner asks for mail again. A bounce stays. */
  liftComplaint(organisation: string, recipient: string): Promise<void>;
}
