import { endIsHeardAt } from "../application/endings.ts";
import type { EventOf, Recorded } from "../application/events.ts";
import { addMinutes } from "../calendar/days.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { instantAt } from "../calendar/zones.ts";
import { candidateZone } from "./hours.ts";
import { partiesOf, planned } from "./planned.ts";
import type { Cause, PlannedMessage, Reading, Recipient } from "./planned.ts";

/** What messages about interviews and about talks with the expert have in common. */

export const candidate: Recipient = { role: "candidate" };
export const recruiter: Recipient = { role: "recruiter" };

/** So long before a meeting the candidate has to know that it does not take place, whatever else they wait for. */
const lastWordMinutes = 2 * 60;

/** What goes to the candidate's mailbox, where there is one. */
export function mailed(event: Cause, { history }: Reading, make: () => PlannedMessage[]): PlannedMessage[] {
  const { reachableBy } = partiesOf(history, { causeSeq: event.seq, notBefore: event.recordedAt });
  return reachableBy.includes("email") ? make() : [];
}

export const byClock = (
  event: Cause,
  template: string,
  recipient: Recipient,
  notBefore: string,
  goodUntil?: string,
): PlannedMessage =>
  planned(event, template, recipient, { by: "clock", notBefore, ...(goodUntil ? { goodUntil } : {}) });

/**
 * Until when an invitation is of use: while the meeting is not over, and as long as an earlier time of it lies ahead in
 * the calendar of whoever heard of that.
 */
export const usefulUntil = (event: HasEnd, before: readonly HasEnd[]): string =>
  before.reduce((latest, { endsAt }) => (endsAt > latest ? endsAt : latest), event.endsAt);

interface HasEnd {
  readonly endsAt: string;
}

/** The moment the site opens on that day. */
export const opening = (day: string, calendar: SiteCalendar): string =>
  instantAt(day, calendar.opens, calendar.zone);

/**
 * When a meeting that was called off by a step of the application may be told to those who hold it, and to the
 * candidate: once the undo window is over, and where the step is a no, the candidate reads of the no first (they wait),
 * as long as the meeting is not near. It outlasts an undo of the step, and is told then as before.
 */
export function toldAfter(
  step: Recorded<EventOf<"OutcomeRecorded">>,
  event: Cause,
  startsAt: string,
  { history, application, policy }: Reading,
): { readonly windowEnd: string; readonly heardAt: string; readonly waits: boolean } {
  const over = addMinutes(step.recordedAt, policy.undoWindowSeconds / 60);
  const windowEnd = over > event.recordedAt ? over : event.recordedAt;
  if (step.colour !== "red") return { windowEnd, heardAt: windowEnd, waits: false };
  const { reachableBy } = partiesOf(history, { causeSeq: event.seq, notBefore: event.recordedAt });
  const heard = endIsHeardAt(step, application, reachableBy, {
    ...policy,
    zone: candidateZone(history, step.seq, policy.calendar),
  });
  const latest = addMinutes(startsAt, -lastWordMinutes);
  const heardAt = heard < latest ? heard : latest;
  const waits = heardAt > windowEnd;
  return { windowEnd, heardAt: waits && !history.takenBack.has(step.seq) ? heardAt : windowEnd, waits };
}
