import type { ApplicationEvent, Recorded } from "../application/events.ts";
import { hasStarted } from "../application/plan.ts";
import type { ApplicationFacts, LiveApplication } from "../application/state.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { dayOf, instantAt } from "../calendar/zones.ts";
import { findOutcome } from "../track/track.ts";
import type { Track } from "../track/track.ts";

/**
 * Silence: nobody has said a word to a candidate. A word is a person's: a conversation, a message left, a mail that
 * follows from what a member recorded, a day that a member named. Receipts, reminders and "no news yet" are none.
 */

/**
 * After how many working days of the site something happens: the recruiter is nudged in the morning, while there is a
 * day left to call; the candidate gets one honest "no news yet", and hr hears, at the end of the day.
 */
export const silenceSteps = { nudge: 3, noNews: 5, hr: 10 } as const;

/** The part of an application's state that says how long its candidate has heard nothing. */
export interface SilenceFacts {
  readonly silence: {
    /** The last word of a person; before any, the arrival. */
    readonly since: string;
    /** The steps that were taken since: never two "no news yet" without a word between them. */
    readonly noticed: readonly { readonly workingDays: number; readonly at: string }[];
  };
}

export const silentSince = (since: string): SilenceFacts => ({ silence: { since, noticed: [] } });

type SilenceEvent = Extract<Recorded, { type: "SilenceNoticed" }>;

/** The silence after the clock noticed it. What was noticed of an earlier silence says nothing of this one. */
export function applySilenceEvent<Facts extends SilenceFacts>(facts: Facts, event: SilenceEvent): Facts {
  const { silence } = facts;
  if (event.since !== silence.since) return facts;
  const { workingDays, recordedAt: at } = event;
  return { ...facts, silence: { ...silence, noticed: [...silence.noticed, { workingDays, at }] } };
}

/** The silence after any event: a person's word ends it. */
export function silenceAfter<Facts extends SilenceFacts & Pick<ApplicationFacts, "contacts">>(
  facts: Facts,
  event: Recorded,
): Facts {
  // The next promise that a logged call gives was given on the phone, when the call was.
  const withCall = facts.contacts.some(({ seq }) => seq === event.factSeq) && event.type !== "ContactLogged";
  const at = withCall ? undefined : wordAt(event);
  return at !== undefined && at > facts.silence.since ? { ...facts, ...silentSince(at) } : facts;
}

/** When an event means that a person had a word with the candidate; whoever logs a call later had it earlier. */
function wordAt(event: Recorded): string | undefined {
  if (event.type === "ContactLogged") {
    const heard = event.result === "spoke" || (event.direction === "out" && event.result === "left-message");
    return heard ? event.at : undefined;
  }
  if (event.type === "OfferContactLogged")
    return event.direction === "out" || event.channel === "phone" ? event.at : undefined;
  // A mail that follows from what a member records gives the next promise in the same fact.
  const named = event.type === "PromiseGiven" || event.type === "PromiseMoved";
  return named && event.actor.kind === "member" ? event.recordedAt : undefined;
}

/** The facts that silence brings, each at its moment: none from started work on, none while the turn is the candidate's. */
export function silenceNoticed(
  application: LiveApplication,
  { track, calendar }: { readonly track: Track; readonly calendar: SiteCalendar },
): { readonly at: string; readonly events: () => readonly ApplicationEvent[] }[] {
  if (hasStarted(track, application)) return [];
  const { since, noticed } = application.silence;
  const from = countedFrom(application, track);
  return Object.values(silenceSteps)
    .filter((workingDays) => !noticed.some((step) => step.workingDays === workingDays))
    .map((workingDays) => ({
      at: noticedAt(from, workingDays, calendar),
      events: () => [{ type: "SilenceNoticed", workingDays, since }],
    }));
}

function noticedAt(from: string, workingDays: number, calendar: SiteCalendar): string {
  const day = addWorkingDays(dayOf(from, calendar.zone), workingDays, calendar);
  return workingDays === silenceSteps.nudge
    ? instantAt(day, calendar.opens, calendar.zone)
    : dueAtEndOf(day, calendar);
}

/**
 * From when on silence is ours: since the last word, but not before the candidate's turn is over, nor before what both
 * have agreed on: a call, an interview or a talk that lies ahead.
 */
function countedFrom(application: ApplicationFacts, track: Track): string {
  const { step, silence, interviews, consultations } = application;
  const awaited = step.owner === "candidate" || isAgreedCall(application, track) ? step.reviewAt : undefined;
  const meetings = [...interviews, ...consultations]
    .filter(({ status }) => status === "booked")
    .map(({ endsAt }) => endsAt);
  return [awaited, ...meetings]
    .filter((at) => at !== undefined)
    .reduce((latest, at) => (at > latest ? at : latest), silence.since);
}

/** The step is an hour that both agreed on, such as a call-back's. */
const isAgreedCall = ({ step, outcomes }: ApplicationFacts, track: Track): boolean =>
  outcomes.some(
    ({ seq, milestone, outcome }) =>
      seq === step.seq && findOutcome(track, milestone, outcome)?.review?.kind === "given",
  );
