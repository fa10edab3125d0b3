import type { History } from "../application/state.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { withinHours } from "../calendar/zones.ts";
import type { PlannedMessage } from "./planned.ts";

/**
 * Mail comes in the daytime of whoever reads it. Only what its reader waits for, or has asked for themselves, comes at
 * any hour: codes, bookings, receipts, and that somebody new applied.
 */

/** Clock times between which mail comes, on the reader's clock: from the first on, before the second. */
const readingHours = { from: "08:00", to: "19:00" } as const;

/** What comes at any hour. */
export const atAnyHour: ReadonlySet<string> = new Set([
  "candidate-code",

  "candidate-receipt",
  "candidate-added",
  "candidate-reopened",
  "candidate-support-accepted",
  "candidate-erasure-asked",
  "candidate-erased",
  "privacy-erasure-asked",
  "privacy-removal-requested",

  "recruiter-new-application",
  "referrer-thanks",
  "referrer-already-in-touch",

  "candidate-invitation",
  "candidate-booking-cancelled",
  "candidate-interview-invitation",
  "candidate-interview-cancelled",
  "interviewer-interview-invitation",
  "interviewer-interview-cancelled",
  "recruiter-interview-time-set",
  "recruiter-interview-called-off",
  "candidate-consultation-invitation",
  "candidate-consultation-cancelled",
  "expert-consultation-invitation",
  "expert-consultation-cancelled",
]);

/** The same moment in the hours of a zone; else the next at which they begin there. */
export const inReadingHours = (instant: string, zone: string): string =>
  withinHours(instant, zone, readingHours.from, readingHours.to);

/**
 * The zone a candidate lives by, as it was known with an event: the one in which they last chose a time; the site's
 * where they have chosen none. What became known later moves nothing that was planned before.
 */
export function candidateZone({ events }: History, seq: number, { zone: ofSite }: SiteCalendar): string {
  for (const event of events.toReversed()) {
    if (event.seq > seq) continue;
    if (event.type === "ConsultationBooked") return event.zone;
    const chose =
      event.type === "InterviewBooked" ||
      event.type === "InterviewMoved" ||
      event.type === "ConsultationMoved";
    if (chose && event.by === "candidate") return event.zone;
  }
  return ofSite;
}

/**
 * Moves what would come outside its reader's hours to when they begin, and leaves the rest as it is. The clock brings
 * what waits. What would be of no use by then comes when it is due: an hour before a talk at seven, a call agreed for eight in the evening. Members live by the
 * site's clock. What waits for another message is not due before that one; what goes with an erasure that has begun goes
 * at once, for soon nobody knows where to.
 */
export function inHoursOfReaders(
  messages: readonly PlannedMessage[],
  history: History,
  calendar: SiteCalendar,
): PlannedMessage[] {
  const erasing = history.events.find(({ type }) => type === "ErasureBegun")?.factSeq;
  const moved = (message: PlannedMessage, earliest = message.notBefore): PlannedMessage => {
    const { template, factSeq, causeSeq, recipient, notBefore, goodUntil, names } = message;
    if (atAnyHour.has(template) || factSeq === erasing) return message;
    const zone = recipient.role === "candidate" ? candidateZone(history, causeSeq, calendar) : calendar.zone;
    const at = inReadingHours(earliest, zone);
    const tooLate = (goodUntil !== undefined && goodUntil <= at) || (names !== undefined && names < at);
    return at === notBefore || tooLate ? message : { ...message, by: "clock", notBefore: at };
  };
  const first = messages.map((message) => moved(message));
  const readAt = new Map(first.map(({ id, notBefore }) => [id, notBefore]));
  return first.map((message) => {
    const { after, notBefore } = message;
    if (!after) return message;
    const awaited = after.messages
      .map((id) => readAt.get(id))
      .filter((at) => at !== undefined && at > notBefore);
    const latest = awaited.sort().at(-1);
    const later = latest === undefined ? message : moved(message, latest);
    const until = later.notBefore > after.until ? later.notBefore : after.until;
    return { ...later, after: { ...after, until } };
  });
}
