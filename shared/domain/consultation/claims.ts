import { InterviewId } from "../interview/events.ts";

/**
 * Who has a quarter hour of a member: held for five minutes by a candidate who is deciding, or booked, for a talk or an
 * interview. Records of these are what keeps two people from one slot: they are written on the condition that nobody
 * else's stands.
 */
export interface SlotClaim {
  /** Whose it is: the application for a talk; the interview itself, as an application can have several ahead. */
  readonly holder: string;
  /** Set once booked: the talk's or the interview's id, with its sequence when it took this time. */
  readonly meetingId?: string | undefined;
  readonly sequence?: number | undefined;
  /** The talk or interview it belongs to, without its buffers. */
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
  { holder, meetingId, expiresAt }: SlotClaim,
  asking: string | undefined,
  now: string,
): "slot-taken" | "slot-held" | undefined {
  if (expiresAt <= now || holder === asking) return undefined;
  return meetingId === undefined ? "slot-held" : "slot-taken";
}

interface Period {
  readonly from: string;
  readonly until: string;
}

const isInterview = (id: string): boolean => InterviewId.safeParse(id).success;

/** The talks of which these are quarter hours that begin from `from` up to `until`: each once, in order of time. */
export const talksOf = (
  claims: readonly SlotClaim[],
  period: Period,
): { readonly consultationId: string; readonly startsAt: string; readonly endsAt: string }[] =>
  bookingsOf(claims, period)
    .filter(({ id }) => !isInterview(id))
    .map(({ id: consultationId, startsAt, endsAt }) => ({ consultationId, startsAt, endsAt }));

/** The same of interviews. */
export const interviewsOf = (
  claims: readonly SlotClaim[],
  period: Period,
): { readonly interviewId: string; readonly startsAt: string; readonly endsAt: string }[] =>
  bookingsOf(claims, period)
    .filter(({ id }) => isInterview(id))
    .map(({ id: interviewId, startsAt, endsAt }) => ({ interviewId, startsAt, endsAt }));

function bookingsOf(
  claims: readonly SlotClaim[],
  { from, until }: Period,
): { readonly id: string; readonly startsAt: string; readonly endsAt: string }[] {
  const found = claims.flatMap(({ meetingId: id, startsAt, endsAt }) =>
    id && startsAt >= from && startsAt < until ? [{ id, startsAt, endsAt }] : [],
  );
  // What was moved may not have left its former time yet: it stands at both.
  const each = new Map(found.map((booking) => [`${booking.startsAt} ${booking.id}`, booking]));
  return [...each].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, booking]) => booking);
}
