import { addDays, addMinutes } from "../calendar/days.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { dayOf } from "../calendar/zones.ts";
import { inReadingHours } from "../messages/hours.ts";
import { findOutcome } from "../track/track.ts";
import type { Track } from "../track/track.ts";
import type { EventOf, Recorded } from "./events.ts";
import { wasInterviewed } from "./plan.ts";
import type { ApplicationFacts, History } from "./state.ts";

/** How a candidate learns that it ended: by mail after a while, and after an interview by phone before that. */

/** So long after it was recorded, and in the hours in which they read mail, a candidate reads of an end. */
const delayMinutes = 60;

/** Working days within which a rejection after an interview is told by phone; then the mail goes without the call. */
const callDays = 2;

/** The earliest a candidate who lives by that zone reads of an end that was recorded then, where no call comes first. */
const endIsReadAt = (recordedAt: string, zone: string): string =>
  inReadingHours(addMinutes(recordedAt, delayMinutes), zone);

/** Days after "we have paused this" during which the candidate may come back by one tap. */
const reopenDays = 14;

/** The last day on which a paused application may be reopened: counted from the day the candidate could read of it. */
export const reopenUntil = (recordedAt: string, { zone }: Pick<SiteCalendar, "zone">): string =>
  addDays(dayOf(endIsReadAt(recordedAt, zone), zone), reopenDays);

/** A red that is told by phone first: wherever the track says to call (for some, only who was interviewed). */
export function needsCall(
  track: Track,
  application: ApplicationFacts,
  milestone: string,
  outcome: string,
): boolean {
  const rule = findOutcome(track, milestone, outcome);
  if (rule?.recruiter !== "call" || rule.colour !== "red") return false;
  return rule.callIfInterviewed ? wasInterviewed(track, application) : true;
}

/** When the mail after a rejection goes even without a logged call. */
export const callDeadline = (recordedAt: string, calendar: SiteCalendar): string =>
  dueAtEndOf(addWorkingDays(dayOf(recordedAt, calendar.zone), callDays, calendar), calendar);

/** When the correction after an undone rejection goes even without a logged call. */
export const correctionDeadline = (undoneAt: string, calendar: SiteCalendar): string =>
  dueAtEndOf(addWorkingDays(dayOf(undoneAt, calendar.zone), 1, calendar), calendar);

/**
 * When the candidate was told by phone of what the event `seq` brought, which is dated `since`: the first conversation
 * logged after it. The call may have been made a little before it was recorded, but not on an earlier day.
 */
export function callAfter(application: ApplicationFacts, seq: number, since: string): string | undefined {
  const { zone } = application.site;
  return application.contacts.find(
    (contact) =>
      contact.seq > seq &&
      contact.direction === "out" &&
      contact.result === "spoke" &&
      dayOf(contact.at, zone) >= dayOf(since, zone),
  )?.at;
}

/**
 * When the candidate learns of an end: after the delay, in the daytime; where a person tells them (after an interview,
 * or because no mail reaches them), after that call, at the latest when it should have been made.
 */
export function endIsHeardAt(
  event: Recorded<EventOf<"OutcomeRecorded">>,
  application: ApplicationFacts,
  reachableBy: ApplicationFacts["reachableBy"],
  {
    track,
    calendar,
    zone,
  }: { readonly track: Track; readonly calendar: SiteCalendar; readonly zone: string },
): string {
  const earliest = endIsReadAt(event.recordedAt, zone);
  const byCall =
    needsCall(track, application, event.milestone, event.outcome) || !reachableBy.includes("email");
  if (!byCall) return earliest;
  const deadline = callDeadline(event.recordedAt, calendar);
  const called = callAfter(application, event.seq, event.effectiveAt);
  const heard = called && called < deadline ? called : deadline;
  return heard > earliest ? inReadingHours(heard, zone) : earliest;
}

/** A rejection that was undone after the candidate had heard of it. */
export interface UndoneRejection {
  readonly undoSeq: number;
  readonly undoneAt: string;
  readonly outcomeSeq: number;
  readonly outcome: string;
}

/**
 * Rejections (reds of ours that speak to the candidate) that an undo took back after the candidate had heard: the mail
 * about it was released, or a call was logged in between.
 */
export function undoneRejections(history: History, track: Track): UndoneRejection[] {
  return history.events.flatMap((event) => {
    if (event.type !== "OutcomeRecorded" || event.colour !== "red" || event.class !== "ours") return [];
    const undo = history.events.find(({ seq }) => seq === history.takenBack.get(event.seq));
    if (!undo || findOutcome(track, event.milestone, event.outcome)?.candidate === undefined) return [];
    const between = history.events.filter(({ seq }) => seq > event.seq && seq < undo.seq);
    if (!between.some((each) => toldByMail(each, event.seq) || spokeOut(each))) return [];
    const { seq: undoSeq, recordedAt: undoneAt } = undo;
    return [{ undoSeq, undoneAt, outcomeSeq: event.seq, outcome: event.outcome }];
  });
}

const toldByMail = (event: Recorded, outcomeSeq: number): boolean =>
  event.type === "MessagesReleased" && event.messages.some((id) => id.startsWith(`${outcomeSeq}#candidate#`));

const spokeOut = (event: Recorded): boolean =>
  event.type === "ContactLogged" && event.direction === "out" && event.result === "spoke";
