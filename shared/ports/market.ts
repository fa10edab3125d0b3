import type { BandKey, MarketBand } from "../domain/market/band.ts";
import type { AcceptedPay } from "../domain/market/comparables.ts";
import type { Appended, Companion } from "./facts.ts";

/** A band as it is kept: who wrote it down, and when. */
export interface KeptBand extends MarketBand {
  readonly memberId: string;
  readonly recordedAt: string;
}

export interface BandsAsked {
  readonly occupation?: BandKey["occupation"] | undefined;
  readonly country?: BandKey["country"] | undefined;
  readonly currency?: BandKey["currency"] | undefined;
  readonly limit: number;
  /** The position that a page ended with. */
  readonly after?: string | undefined;
}

/** Market bands of organisations. A band of the same occupation, country, currency and day takes the place of another. */
export interface MarketBands {
  /** All of one key, oldest first. */
  of(organisation: string, key: BandKey): Promise<KeptBand[]>;
  /** In the order of occupation, country, currency and day. A page may be short and still have a next one. */
  list(
    organisation: string,
    asked: BandsAsked,
  ): Promise<{ readonly items: KeptBand[]; readonly last?: string | undefined }>;
  saving(organisation: string, band: KeptBand): Companion;
  /** In one transaction: all of it or nothing. It takes `bandsAtOnce` bands and a few writes more. */
  write(companions: readonly Companion[]): Promise<Appended>;
}

/** Pay of accepted offers, for percentiles of several and for nothing else. */
export interface PayViews {
  /** Of offers for a job, or for an occupation, that were accepted at `since` or later; at most 1,000, newest first. */
  acceptedPay(
    organisation: string,
    among: { readonly jobId: string } | { readonly occupation: string },
    since: string,
    /** Whose own offer is left out. */
    except: string,
  ): Promise<AcceptedPay[]>;
}
