import { Random, hashOf } from "./random.ts";

/** Everything that may go wrong, by the name it is counted under. */
export const faultKinds = [
  "crash before a call",
  "crash after a call",
  "crash with a call under way",
  "answer lost, call repeated",
  "answer lost, error",
  "throttled, repeated",
  "throttled, error",
  "transaction conflict",
  "short page",
  "unprocessed keys",
  "stale read",
  "entries refused by the bus",
  "mail taken, answer lost",
  "mail refused",
  "mail event lost",
  "mail event late",
  "mail event twice",
  "stream batch again",
  "stream batch twice at once",
  "stream late",
  "message again",
  "message twice at once",
  "bus late",
  "schedule twice",
  "schedule silent",
  "clock skewed",
  "request twice at once",
] as const;
export type FaultKind = (typeof faultKinds)[number];

const mildest: Readonly<Record<FaultKind, number>> = {
  "crash before a call": 0.004,
  "crash after a call": 0.004,
  "crash with a call under way": 0.002,
  "answer lost, call repeated": 0.01,
  "answer lost, error": 0.003,
  "throttled, repeated": 0.01,
  "throttled, error": 0.003,
  "transaction conflict": 0.02,
  "short page": 0.03,
  "unprocessed keys": 0.1,
  "stale read": 0.2,
  "entries refused by the bus": 0.05,
  "mail taken, answer lost": 0.02,
  "mail refused": 0.01,
  "mail event lost": 0.05,
  "mail event late": 0.05,
  "mail event twice": 0.1,
  "stream batch again": 0.1,
  "stream batch twice at once": 0.1,
  "stream late": 0.03,
  "message again": 0.1,
  "message twice at once": 0.1,
  "bus late": 0.03,
  "schedule twice": 0.1,
  "schedule silent": 0.03,
  "clock skewed": 0.3,
  "request twice at once": 0.1,
};

/** How much goes wrong under a seed: from nothing to a very bad day. Some call sites are hit far more than others. */
export class Faults {
  /** Switched off for the last part of a run, when everything has to come to rest. */
  enabled = true;
  readonly injected = new Map<FaultKind, number>();
  private readonly rates: Record<FaultKind, number>;
  private readonly seed: string;
  private readonly wrath: number;

  constructor(seed: string) {
    this.seed = seed;
    const random = new Random(`${seed}/faults`);
    this.wrath = random.pick([0, 0.5, 1, 1, 1.5, 2]);
    this.rates = Object.fromEntries(
      faultKinds.map((kind) => [kind, mildest[kind] * this.wrath * random.pick([0, 0.5, 1, 1, 2])]),
    ) as Record<FaultKind, number>;
  }

  /** Makes something go wrong more often: for a mistake that shows only then. */
  raise(kind: FaultKind, rate: number): void {
    this.rates[kind] = rate;
  }

  /** Whether this goes wrong now; counted if it does. */
  strikes(kind: FaultKind, random: Random, site?: string): boolean {
    const roll = random.next();
    if (!this.enabled || roll >= this.rateAt(kind, site)) return false;
    this.injected.set(kind, (this.injected.get(kind) ?? 0) + 1);
    return true;
  }

  /** Under each seed a few call sites crash often, so that over many seeds every site does. */
  private rateAt(kind: FaultKind, site: string | undefined): number {
    const rate = this.rates[kind];
    if (!site || this.wrath === 0 || !kind.startsWith("crash")) return rate;
    const cursed = hashOf(`${this.seed}/${kind}/${site}`) % 20 === 0;
    return cursed ? Math.max(rate, 0.25) : rate;
  }
}
