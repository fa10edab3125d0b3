import type { ApplicationEvent } from "../application/events.ts";
import { hasStarted } from "../application/plan.ts";
import type { ApplicationFacts, History } from "../application/state.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import type { SiteCalendar } from "../calendar/working-time.ts";
import { dayOf, instantAt } from "../calendar/zones.ts";
import { findOutcome } from "../track/track.ts";
import { unanswered } from "./messages.ts";
import type { Track } from "../track/track.ts";

/**
 * After how many working days of the site something happens: the recruiter is nudged in the morning, while there is a
 * day left to call; the candidate gets one honest "no news yet", and hr hears, at the end of the day.
 */
export const silenceSteps = { nudge: 3, noNews: 5, hr: 10 } as const;

/** The facts that silence brings, each at its moment: none from started work on, none while the turn is the candidate's. */
export function silenceNoticed(
  history: History,
  { track, calendar }: { readonly track: Track; readonly calendar: SiteCalendar },
): { readonly at: string; readonly events: () => readonly ApplicationEvent[] }[] {
  const application = history.state;
  if (application.status !== "live" || hasStarted(track, application)) return [];
  const { since, noticed } = application.silence;
  const from = countedFrom(application, history, track);
  return Object.values(silenceSteps)
    .filter((workingDays) => !noticed.some((step) => step.workingDays === workingDays))
    .map((workingDays) => ({
      at: noticedAt(from, workingDays, calendar),
      events: () => [{ type: "SilenceNoticed", workingDays, since }],
    }));
}

/** When the candidate is told that there is no news yet, should nobody have a word with them before. */
export const noNewsAt = (
  application: ApplicationFacts,
  history: History,
  { track, calendar }: { readonly track: Track; readonly calendar: SiteCalendar },
): string => noticedAt(countedFrom(application, history, track), silenceSteps.noNews, calendar);

function noticedAt(from: string, workingDays: number, calendar: SiteCalendar): string {
  const day = addWorkingDays(dayOf(from, calendar.zone), workingDays, calendar);
  return workingDays === silenceSteps.nudge
    ? instantAt(day, calendar.opens, calendar.zone)
    : dueAtEndOf(day, calendar);
}

/**
 * From when on silence is ours: since the last word, but not before the candidate's turn is over, nor before what both
 * have agreed on (a call, an interview or a talk that lies ahead), nor before it was brought back.
 */
function countedFrom(application: ApplicationFacts, history: History, track: Track): string {
  const { step, silence, interviews, consultations } = application;
  const theirs = step.owner === "candidate" || isAgreedCall(application, track);
  // Whoever wrote on their turn, or before the call, waits from then on.
  const wrote = unanswered(application)?.at;
  const early = wrote !== undefined && step.reviewAt !== undefined && wrote < step.reviewAt;
  const awaited = theirs ? (early ? wrote : step.reviewAt) : undefined;
  const meetings = [...interviews, ...consultations]
    .filter(({ status }) => status === "booked")
    .map(({ endsAt }) => endsAt);
  return [awaited, broughtBackAt(history), ...meetings]
    .filter((at) => at !== undefined)
    .reduce((latest, at) => (at > latest ? at : latest), silence.since);
}

/**
 * When what had ended or was set aside was last brought back. The candidate may be called about that, or was in touch
 * with us elsewhere: "no news yet" would come beside it.
 */
function broughtBackAt({ events }: History): string | undefined {
  const ends = (seq: number) =>
    events.some((event) => event.seq === seq && event.type === "OutcomeRecorded" && event.ends !== undefined);
  return events.findLast(
    (event) =>
      event.type === "Restored" ||
      event.type === "UnmergedFrom" ||
      (event.type === "OutcomeUndone" && event.takesBack.some(ends)),
  )?.recordedAt;
}

/** The step is an hour that both agreed on, such as a call-back's. */
const isAgreedCall = ({ step, outcomes }: ApplicationFacts, track: Track): boolean =>
  outcomes.some(
    ({ seq, milestone, outcome }) =>
      seq === step.seq && findOutcome(track, milestone, outcome)?.review?.kind === "given",
  );
