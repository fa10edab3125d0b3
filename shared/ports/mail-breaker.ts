import type { BreakerLevel, BreakerVerdict, MailCounts } from "../domain/messages/breaker.ts";

/** The breaker of one organisation's mail. */
export interface MailBreaker {
  /** Counts up with each reset: what was counted under an earlier one says nothing any more. From 1. */
  readonly version: number;
  readonly level: BreakerLevel;
  readonly because?: "bounces" | "complaints" | undefined;
  /** Since when it is at this level; missing as long as nothing happened. */
  readonly since?: string | undefined;
  /** Who reset it last, and why. */
  readonly reset?: { readonly by: string; readonly reason: string } | undefined;
}

/** What SES may tell of a mail more than once, and is counted once. */
export type CountedOfMail = "bounced" | "complained";

export interface MailBreakers {
  /** Strongly consistent. */
  find(organisation: string): Promise<MailBreaker>;
  /**
   * Counts a mail that left, under the version it left under. For whoever marked its record as sent, and nobody else: that
   * happens once. Who dies in between leaves one uncounted, which makes the breaker stricter by a hair.
   */
  countSent(organisation: string, version: number, now: string): Promise<void>;
  /** Counts what became of a message whose record is there; the same twice counts once. Throws `Unavailable`. */
  count(
    organisation: string,
    message: { readonly stream: string; readonly id: string },
    what: CountedOfMail,
    now: string,
  ): Promise<void>;
  /** What was counted in the last 24 hours since the last reset. */
  counts(organisation: string, version: number, now: string): Promise<MailCounts>;
  /** Makes it stricter; false if it was reset meanwhile, or is as strict already. */
  tighten(organisation: string, version: number, verdict: BreakerVerdict, now: string): Promise<boolean>;
  /** Lets mail out again and counts anew; false if it was reset meanwhile. */
  reset(
    organisation: string,
    version: number,
    reset: { readonly by: string; readonly reason: string },
    now: string,
  ): Promise<boolean>;
}

/** A piece of work whose mail may not leave: ids only, as the bus brought it. */
export interface ParkedHint {
  readonly type: string;
  readonly organisation: string;
  readonly applicationId?: string | undefined;
  readonly stream: string;
  readonly seq: number;
}

/** Where mail waits while its organisation's breaker is tripped. */
export interface ParkedMail {
  /** The same twice is kept once. */
  park(hint: ParkedHint): Promise<void>;
  waiting(organisation: string, limit: number): Promise<ParkedHint[]>;
  remove(hint: ParkedHint): Promise<void>;
}

/** What parked mail of an organisation is looked at again under. */
export const parkedMailStream = (organisation: string): string => `${organisation}#parked-mail`;
