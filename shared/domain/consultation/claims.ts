/**
 * Who has a quarter hour of an expert: held for five minutes by a candidate who is deciding, or booked. Records of
 * these are what keeps two people from one slot: they are written on the condition that nobody else's stands.
 */
export interface SlotClaim {
  /** The application it is for. */
  readonly holder: string;
  /** Set once booked, with the consultation's sequence when it took this time. */
  readonly consultationId?: string | undefined;
  readonly sequence?: number | undefined;
  /** The talk it belongs to, without its buffers. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly expiresAt: string;
}

/** How long a slot is held for somebody who is deciding. */
export const holdMinutes = 5;

/** How long a booked quarter hour is kept after the talk: as long as an expert can look back in their agenda. */
export const keptDays = 90;

/** Why somebody's claim keeps `holder` from the quarter hour, if it does. */
export function inTheWay(
  { holder, consultationId, expiresAt }: SlotClaim,
  asking: string | undefined,
  now: string,
): "slot-taken" | "slot-held" | undefined {
  if (expiresAt <= now || holder === asking) return undefined;
  return consultationId === undefined ? "slot-held" : "slot-taken";
}

/** The talks of which these are quarter hours that begin from `from` up to `until`: each once, in order of time. */
export function talksOf<Claim extends SlotClaim>(
  claims: readonly Claim[],
  { from, until }: { readonly from: string; readonly until: string },
): { readonly consultationId: string; readonly startsAt: string; readonly endsAt: string }[] {
  const talks = claims.flatMap(({ consultationId, startsAt, endsAt }) =>
    consultationId && startsAt >= from && startsAt < until ? [{ consultationId, startsAt, endsAt }] : [],
  );
  // A talk that was moved may not have left its former time yet: it stands at both.
  const each = new Map(talks.map((talk) => [`${talk.startsAt} ${talk.consultationId}`, talk]));
  return [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, talk]) => talk);
}
