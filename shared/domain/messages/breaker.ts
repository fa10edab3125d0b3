/**
 * Stops an organisation's mail before providers and AWS refuse everybody's: too much of it bounces for good, or is
 * called spam. AWS reviews senders at 5 % and 0.1 %; one organisation is stopped well before all are.
 */

/** What became of an organisation's mail in the last 24 hours, since its breaker was last reset. */
export interface MailCounts {
  readonly sent: number;
  /** For good: a full mailbox is none. */
  readonly bounced: number;
  readonly complained: number;
}

export type BreakerLevel = "open" | "warned" | "stopped";

export type BreakerVerdict =
  | { readonly level: "open"; readonly because?: undefined }
  | { readonly level: "warned" | "stopped"; readonly because: "bounces" | "complaints" };

interface Limit {
  readonly because: "bounces" | "complaints";
  readonly level: "warned" | "stopped";
  /** Of what was sent. */
  readonly rate: number;
  /** Fewer say nothing: one bad address in a small mailing is no trend. */
  readonly minimumSent: number;
  readonly minimumCounted: number;
}

/**
 * The strictest first. AWS reviews a sender at 5 % and 0.1 % of a "representative volume", which it does not tell, and
 * counts no less for being few; mail stops at four fifths of that and warns at about half. The least numbers are ours. Below 50
 * mails one bad address is 2 %: 1 of 3 is no rate. One complaint would be above 0.08 % of anything below 1,250 mails, and
 * says something of one reader only; two in so few are seldom chance: at the harmless rate of 0.05 % they come together in
 * fewer than 1 of 30 days on which 500 mails go out (Poisson, mean 0.25). From 2,500 mails on the rate alone decides.
 */
const limits: readonly Limit[] = [
  { because: "bounces", level: "stopped", rate: 0.04, minimumSent: 50, minimumCounted: 1 },
  { because: "complaints", level: "stopped", rate: 0.0008, minimumSent: 50, minimumCounted: 2 },
  { because: "bounces", level: "warned", rate: 0.02, minimumSent: 50, minimumCounted: 1 },
  { because: "complaints", level: "warned", rate: 0.0005, minimumSent: 50, minimumCounted: 2 },
];

/** What the counts call for. Rates count from the limit itself on. */
export function judgeMail({ sent, bounced, complained }: MailCounts): BreakerVerdict {
  const found = limits.find(({ because, rate, minimumSent, minimumCounted }) => {
    const counted = because === "bounces" ? bounced : complained;
    return sent >= minimumSent && counted >= minimumCounted && counted >= rate * sent;
  });
  return found ? { level: found.level, because: found.because } : { level: "open" };
}

const ranks: Readonly<Record<BreakerLevel, number>> = { open: 0, warned: 1, stopped: 2 };

/** Whether a level is stricter than another: a breaker goes up by itself, and down only by a person. */
export const isStricter = (one: BreakerLevel, other: BreakerLevel): boolean => ranks[one] > ranks[other];
