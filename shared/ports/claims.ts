import type { Companion } from "./facts.ts";

/** A referrer's claim on a person, by the keyed hash of an address. One per organisation and hash. */
export interface Claim {
  readonly hash: string;
  readonly applicationId: string;
  /** Empty: a live application without a referrer holds the person for nobody. */
  readonly referrerId?: string | undefined;
  /** Since when it is held without a gap: of two that meet in one person, the older counts. */
  readonly takenAt: string;
  readonly expiresAt: string;
}

/** What comes round: `survey`, being asked how it was. */
export type TurnKind = "survey";

/** Small items that keep rules across streams: the first referrer, an external reference, a report, a setting's name. */
export interface Claims {
  /** Claims that have not expired at `now`. */
  active(organisation: string, hashes: readonly string[], now: string): Promise<Claim[]>;
  /** Takes a claim if it is absent, expired at `now` or held by the same referrer. Conflicts as `claim`. */
  taking(organisation: string, claim: Claim, now: string): Companion;
  /** Hands a claim of this application to another referrer, or lets it go on. Nothing happens if it is not ours. */
  moving(organisation: string, claim: Claim): Companion;
  /**
   * Lets claims last longer that an application or another of the same referrer holds, and puts those that are gone or
   * have lapsed by `now`: they are as young as that. Those of somebody else, and those that last longer already, stay.
   * A claim lives as long as one of the person's applications does.
   */
  renew(
    organisation: string,
    holder: Pick<Claim, "applicationId" | "referrerId">,
    hashes: readonly string[],
    term: { readonly now: string; readonly until: string },
  ): Promise<void>;

  /** The applications that share one of these hashes (e-mail, phone, name and postcode), for showing duplicates. */
  sharing(
    organisation: string,
    hashes: readonly string[],
  ): Promise<{ hash: string; applicationId: string }[]>;
  /** Marks an application as having this hash, and notes that it is marked, so that an erasure finds it. */
  marking(organisation: string, hash: string, applicationId: string): Companion[];

  /** Whether what comes round once in a while, such as being asked, has come to whoever has this hash and is not due again. */
  hadTurn(organisation: string, kind: TurnKind, hash: string, now: string): Promise<boolean>;
  /** Lets it come round for them: not again before `until`. Conflicts as `turn` where they had theirs. */
  takingTurn(
    organisation: string,
    kind: TurnKind,
    hash: string,
    term: { readonly now: string; readonly until: string },
  ): Companion;

  /** Names something once: an external reference or a report. Conflicts as `name` if taken. */
  naming(organisation: string, kind: "external-ref" | "report", name: string, value: string): Companion;
  named(organisation: string, kind: "external-ref" | "report", name: string): Promise<string | undefined>;
}
