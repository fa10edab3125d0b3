import type { PointsAccount } from "../../../shared/contracts/http/referrals.ts";
import { firstName } from "../../../shared/domain/people/names.ts";
import type { LedgerEntry } from "../../../shared/ports/ledger.ts";
import { worthOf } from "./referral-view.ts";

/** An entry of the ledger, with the day its milestone was reached as the record has it now. */
export type DatedEntry = LedgerEntry & { readonly reachedOn: string | undefined };

/** The ledger's entries as the referrer reads them; `names` are the candidates' by application. */
export function pointsAccount(
  entries: readonly DatedEntry[],
  names: ReadonlyMap<string, string>,
): PointsAccount {
  const points = entries.reduce((sum, entry) => sum + entry.memberPoints, 0);
  const amounts = new Map<string, number>();
  for (const { currency, memberPoints, pointValue } of entries)
    amounts.set(currency, (amounts.get(currency) ?? 0) + memberPoints * pointValue);
  return {
    balance: {
      points,
      carried: points < 0,
      worth: [...amounts].map(([currency, amount]) => ({ amount, currency, beforeTax: true })),
    },
    entries: entries.map((entry) => {
      const name = names.get(entry.applicationId);
      return {
        entryId: entry.id,
        kind: entry.kind,
        milestone: entry.milestone,
        applicationId: entry.applicationId,
        firstName: name && firstName(name),
        points: entry.memberPoints,
        worth: worthOf(entry.memberPoints, entry.currency, entry.pointValue),
        effectiveAt: entry.effectiveAt,
        postedAt: entry.postedAt,
        reachedOn: entry.reachedOn,
        reverses: entry.reverses,
      };
    }),
  };
}
