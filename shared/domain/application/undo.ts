import { addDays } from "../calendar/days.ts";
import { dayOf } from "../calendar/zones.ts";
import { findOutcome, milestoneIndex } from "../track/track.ts";
import { daysAtWork, retentionDays, reviewInstant } from "./dates.ts";
import { accepted, applicationOf, isRefused, refused } from "./decision.ts";
import type { Decision, Policy, Refused } from "./decision.ts";
import { withoutGround } from "./called-off.ts";
import { offerAfterUndo, outlastsUndo } from "../offer/follow.ts";
import type { ApplicationEvent, EventOf, Recorded } from "./events.ts";
import { earliestFor, hasStarted, latestFor } from "./plan.ts";
import { fold, standingOutcomes, stands } from "./state.ts";
import type { Application, ApplicationFacts, History, StandingOutcome } from "./state.ts";

export interface UndoOutcome {
  readonly type: "UndoOutcome";
  readonly outcomeSeq: number;
  /** The version that was previewed (`If-Match`). */
  readonly version: number;
  /** The caller has seen that it takes back more than itself. */
  readonly confirm?: boolean | undefined;
  /** The caller says that the record was wrong, not that a promise is revoked. */
  readonly recordedInError?: boolean | undefined;
  readonly noteId?: string | undefined;
}

/** What an undo would do, before it is done: the outcomes it takes back and the application it leaves. */
export interface UndoPreview {
  readonly outcome: StandingOutcome;
  /** The outcome itself, those of later milestones, and skipped ones these had recorded; in the order recorded. */
  readonly outcomes: readonly StandingOutcome[];
  /** Every event taken back. */
  readonly takesBack: readonly number[];
  readonly needsConfirmation: boolean;
  readonly onlyAsRecordedInError: boolean;
  /** What brings the offer back to where it stood, and calls off a talk about it: appended with the undo. */
  readonly appended: readonly ApplicationEvent[];
  readonly after: Application;
}

/**
 * What undoing an outcome takes back: the outcome, all outcomes of later milestones (or one that a fallen one had
 * replaced there would stand again, with nothing before it), the skipped ones these recorded, everything else of the
 * same appends, requests for confirmation of later milestones, and retention checks if work never started. One that was
 * replaced takes back only itself: nothing rests on it. Contacts, transfers, referrer changes, notes and archiving by
 * hand remain.
 */
export function previewUndo(outcomeSeq: number, history: History, policy: Policy): UndoPreview | Refused {
  const application = applicationOf(history);
  const outcome = application.outcomes.find(({ seq }) => seq === outcomeSeq);
  if (!outcome || outcome.reopenedAt) return refused("not-standing", whyNot(outcomeSeq, outcome, history));
  const fallen = new Set(fallingWith(outcome, application, policy).map(({ factSeq }) => factSeq));
  const takesBack = history.events
    .filter(({ seq }) => !history.takenBack.has(seq))
    .filter((event) => !outlastsUndo(event))
    .filter((event) => fallen.has(event.factSeq) || (!outcome.replaced && restsOn(outcome, event, policy)))
    .map(({ seq }) => seq);
  const reopened = offerAfterUndo(application, history.events, fallen, policy.now);
  const left = history.events.filter(({ seq }) => !takesBack.includes(seq) && !history.takenBack.has(seq));
  const leaving = (appended: readonly ApplicationEvent[]): Application => {
    const then = appended.map((event, index): Recorded => ({
      ...event,
      seq: history.version + 2 + index,
      factSeq: history.version + 1,
      recordedAt: policy.now,
      actor: policy.actor,
    }));
    return applicationOf(fold([...left, ...then]));
  };
  const appended = [...reopened, ...withoutGround(leaving(reopened), policy)];
  const outcomes = application.outcomes.filter(({ seq }) => takesBack.includes(seq));
  return {
    outcome,
    outcomes,
    takesBack,
    needsConfirmation: outcomes.length > 1,
    onlyAsRecordedInError: outcomes.some(
      (each) => findOutcome(policy.track, each.milestone, each.outcome)?.promiseToPerson === true,
    ),
    appended,
    after: leaving(appended),
  };
}

function whyNot(outcomeSeq: number, outcome: StandingOutcome | undefined, history: History): string {
  if (outcome?.reopenedAt) return "The candidate came back from this outcome: it does not stand any more.";
  return history.takenBack.has(outcomeSeq)
    ? "This outcome was already undone."
    : "There is no such outcome on this application.";
}

function fallingWith(
  outcome: StandingOutcome,
  application: ApplicationFacts,
  { track }: Policy,
): StandingOutcome[] {
  if (outcome.replaced) return [outcome];
  const index = milestoneIndex(track, outcome.milestone);
  const later = application.outcomes.filter(({ milestone }) => milestoneIndex(track, milestone) > index);
  return [outcome, ...later];
}

/** What was recorded for the sake of a milestone after the outcome's. */
function restsOn(outcome: StandingOutcome, event: Recorded, { track }: Policy): boolean {
  const index = milestoneIndex(track, outcome.milestone);
  if (event.type === "ConfirmationRequested") return milestoneIndex(track, event.milestone) > index;
  return event.type === "RetentionCheckDue" && index <= milestoneIndex(track, track.startedMilestone);
}

export function undoOutcome(command: UndoOutcome, history: History, policy: Policy): Decision {
  if (command.version !== history.version)
    return refused(
      "version-changed",
      "Something changed since the preview. Look at the preview again, then decide.",
      { more: { version: history.version } },
    );
  if (applicationOf(history).mergedInto) return mergedAway();
  const preview = previewUndo(command.outcomeSeq, history, policy);
  if (isRefused(preview)) return preview;
  if (preview.onlyAsRecordedInError && !command.recordedInError)
    return refused(
      "recorded-in-error-only",
      'What a person was told is not taken back by an undo. If it never happened, send "recordedInError": true; ' +
        "else record that the offer was withdrawn or that they changed their mind.",
      { pointer: "/recordedInError" },
    );
  if ((preview.needsConfirmation || preview.onlyAsRecordedInError) && !command.confirm)
    return refused("confirmation-needed", confirmationSentence(preview), {
      pointer: "/confirm",
      more: {
        outcomes: preview.outcomes.map(({ seq, milestone, outcome }) => ({ seq, milestone, outcome })),
      },
    });
  return accepted(
    {
      type: "OutcomeUndone",
      outcomeSeq: command.outcomeSeq,
      takesBack: [...preview.takesBack],
      recordedInError: command.recordedInError ?? false,
      ...(command.noteId ? { noteId: command.noteId } : {}),
    },
    ...preview.appended,
  );
}

const confirmationSentence = ({ outcomes }: UndoPreview): string =>
  outcomes.length > 1
    ? `This takes back ${outcomes.length} outcomes. Send "confirm": true to go on.`
    : 'This takes back what a person was told. Send "confirm": true to go on.';

const mergedAway = (): Refused =>
  refused("not-live", "This application was merged into another. Unmerge it first.");

/** Corrects when an outcome happened: between the dates of its neighbours, never in the future. Due dates follow. */
export function redateOutcome(
  command: { readonly type: "RedateOutcome"; readonly outcomeSeq: number; readonly effectiveAt: string },
  history: History,
  policy: Policy,
): Decision {
  const application = applicationOf(history);
  if (application.mergedInto) return mergedAway();
  const { outcomeSeq, effectiveAt } = command;
  const outcome = application.outcomes.find(({ seq }) => seq === outcomeSeq);
  if (!outcome || !stands(outcome))
    return refused("not-standing", "There is no such outcome standing on this application.");
  if (outcome.impliedBy)
    return refused(
      "date-out-of-order",
      "A skipped milestone carries the date of the one that implied it. Correct that one.",
      { pointer: "/effectiveAt" },
    );
  const { zone } = policy.calendar;
  const { notBefore, notAfter } = boundsOf(outcome, application, policy);
  const day = dayOf(effectiveAt, zone);
  if (day < notBefore || day > notAfter)
    return refused(
      day > dayOf(policy.now, zone) ? "date-in-the-future" : "date-out-of-order",
      `The date must lie between ${notBefore} and ${notAfter}.`,
      { pointer: "/effectiveAt", more: { notBefore, notAfter } },
    );
  if (effectiveAt === outcome.effectiveAt)
    return refused("nothing-changes", "The outcome already has this date.", { pointer: "/effectiveAt" });
  const starts = outcome.milestone === policy.track.startedMilestone && outcome.colour === "green";
  const startedAt = starts ? effectiveAt : hasStarted(policy.track, application)?.effectiveAt;
  const counted = starts ? countedFromStart(application, policy) : [];
  return accepted(
    redated(outcome, effectiveAt, startedAt, policy),
    ...counted.map((each) => redated(each, each.effectiveAt, startedAt, policy)),
  );
}

/** The days between which an outcome lies: after the step before it, before the next, and true to its checks. */
function boundsOf(
  outcome: StandingOutcome,
  application: ApplicationFacts,
  { track, calendar, now }: Policy,
): { readonly notBefore: string; readonly notAfter: string } {
  const dayAt = (instant: string) => dayOf(instant, calendar.zone);
  const first = application.outcomes.find(({ impliedBy }) => impliedBy === outcome.seq) ?? outcome;
  const before = [dayAt(earliestFor(track, application, first.milestone))];
  const next = latestFor(track, application, outcome.milestone);
  const after = [dayAt(now), ...(next ? [dayAt(next)] : [])];
  const started = hasStarted(track, application);
  const answers = started ? retentionAnswers(application, started, track) : [];
  const worked = (answer: StandingOutcome) => daysAtWork(track, application, answer);
  const ends = answers.filter((answer) => isEnd(answer, track));
  const asked = (answer: StandingOutcome) => retentionDays(track, answer.milestone);
  if (started?.seq === outcome.seq) {
    after.push(...answers.map((answer) => addDays(dayAt(answer.effectiveAt), -worked(answer))));
    before.push(...ends.map((end) => addDays(dayAt(end.effectiveAt), -asked(end))));
  }
  if (started && answers.includes(outcome)) before.push(addDays(dayAt(started.effectiveAt), worked(outcome)));
  if (started && ends.includes(outcome)) after.push(addDays(dayAt(started.effectiveAt), asked(outcome)));
  return { notBefore: before.sort().at(-1) ?? "", notAfter: after.sort()[0] ?? "" };
}

/** What stands at the checks after the first day at work. */
const retentionAnswers = (
  application: ApplicationFacts,
  started: StandingOutcome,
  track: Policy["track"],
): StandingOutcome[] =>
  standingOutcomes(application).filter(
    ({ milestone }) => milestoneIndex(track, milestone) > milestoneIndex(track, started.milestone),
  );

/** An end at a check: who left after its day said yes to it. That nobody knows is no end, and has no such day. */
const isEnd = ({ milestone, outcome, colour }: StandingOutcome, track: Policy["track"]): boolean =>
  colour === "red" && findOutcome(track, milestone, outcome)?.byClockOnly !== true;

/** Standing outcomes whose review date counts from the first day at work. */
const countedFromStart = (application: ApplicationFacts, { track }: Policy): StandingOutcome[] =>
  standingOutcomes(application).filter(
    ({ milestone, outcome }) =>
      milestone !== track.startedMilestone &&
      findOutcome(track, milestone, outcome)?.review?.kind === "after-started",
  );

function redated(
  outcome: StandingOutcome,
  effectiveAt: string,
  startedAt: string | undefined,
  { track, calendar }: Policy,
): EventOf<"OutcomeRedated"> {
  const rule = findOutcome(track, outcome.milestone, outcome.outcome);
  const { details } = outcome;
  const reviewAt =
    rule?.review && !outcome.reviewGiven
      ? reviewInstant(rule.review, { effectiveAt, details, startedAt }, calendar)
      : undefined;
  return {
    type: "OutcomeRedated",
    outcomeSeq: outcome.seq,
    effectiveAt,
    ...(reviewAt ? { reviewAt } : {}),
  };
}
