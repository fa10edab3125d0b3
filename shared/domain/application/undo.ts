import { dayOf } from "../calendar/zones.ts";
import { findOutcome, milestoneIndex } from "../track/track.ts";
import { reviewInstant } from "./dates.ts";
import { accepted, applicationOf, refused } from "./decision.ts";
import type { Decision, Policy } from "./decision.ts";
import { earliestFor, latestFor } from "./plan.ts";
import { fold, stands } from "./state.ts";
import type { Application, History, StandingOutcome } from "./state.ts";

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
  /** The outcome itself, later ones that stood, and skipped ones those had recorded; in the order recorded. */
  readonly outcomes: readonly StandingOutcome[];
  /** Every event taken back. */
  readonly takesBack: readonly number[];
  readonly needsConfirmation: boolean;
  readonly onlyAsRecordedInError: boolean;
  readonly after: Application;
}

/**
 * What undoing an outcome takes back: the outcome, all standing outcomes at later milestones, the skipped ones these
 * recorded, everything else of the same appends, and retention checks that fell due because of them. Contacts,
 * transfers, referrer changes, notes and archiving by hand remain.
 */
export function previewUndo(
  outcomeSeq: number,
  history: History,
  policy: Policy,
): UndoPreview | Exclude<Decision, { ok: true }> {
  const application = applicationOf(history);
  const outcome = application.outcomes.find((o) => o.seq === outcomeSeq);
  if (!outcome || !stands(outcome))
    return refusal(
      history.takenBack.has(outcomeSeq)
        ? "This outcome was already undone."
        : outcome?.replaced
          ? "This outcome was replaced by a later one of the same milestone. Undo that one."
          : "There is no such outcome standing on this application.",
    );
  const index = milestoneIndex(policy.track, outcome.milestone);
  const fallen = application.outcomes.filter(
    (o) => o.seq === outcomeSeq || (stands(o) && milestoneIndex(policy.track, o.milestone) > index),
  );
  const facts = new Set(fallen.map((o) => o.factSeq));
  const startedFalls = fallen.some((o) => o.milestone === policy.track.startedMilestone);
  const takesBack = history.events
    .filter(
      (event) =>
        !history.takenBack.has(event.seq) &&
        // Everything a command wrote together falls together.
        (facts.has(event.factSeq) || (startedFalls && event.type === "RetentionCheckDue")),
    )
    .map((event) => event.seq);
  const after = fold(
    history.events.filter((event) => !takesBack.includes(event.seq) && !history.takenBack.has(event.seq)),
  );
  const outcomes = application.outcomes.filter((o) => takesBack.includes(o.seq));
  return {
    outcome,
    outcomes,
    takesBack,
    needsConfirmation: outcomes.length > 1,
    onlyAsRecordedInError: outcomes.some(
      (o) => findOutcome(policy.track, o.milestone, o.outcome)?.promiseToPerson === true,
    ),
    after: applicationOf(after),
  };
}

const refusal = (message: string): Exclude<Decision, { ok: true }> => ({
  ok: false,
  refusal: { code: "not-standing", message },
});

export function undoOutcome(command: UndoOutcome, history: History, policy: Policy): Decision {
  const application = applicationOf(history);
  if (command.version !== history.version)
    return refused(
      "version-changed",
      "Something changed since the preview. Look at the preview again, then decide.",
      {
        more: { version: history.version },
      },
    );
  if (application.mergedInto)
    return refused("not-live", "This application was merged into another. Unmerge it first.");
  const preview = previewUndo(command.outcomeSeq, history, policy);
  if ("ok" in preview) return preview;
  if (preview.onlyAsRecordedInError && !command.recordedInError)
    return refused(
      "recorded-in-error-only",
      'What a person was told is not taken back by an undo. If it never happened, send "recordedInError": true; ' +
        "else record that the offer was withdrawn or that they changed their mind.",
      { pointer: "/recordedInError" },
    );
  if ((preview.needsConfirmation || preview.onlyAsRecordedInError) && !command.confirm)
    return refused(
      "confirmation-needed",
      `This takes back ${preview.outcomes.length} outcomes. Send "confirm": true.`,
      {
        pointer: "/confirm",
        more: {
          outcomes: preview.outcomes.map(({ seq, milestone, outcome }) => ({ seq, milestone, outcome })),
        },
      },
    );
  return accepted({
    type: "OutcomeUndone",
    outcomeSeq: command.outcomeSeq,
    takesBack: [...preview.takesBack],
    recordedInError: command.recordedInError ?? false,
    ...(command.noteId ? { noteId: command.noteId } : {}),
  });
}

/** Corrects when an outcome happened: between the dates of its neighbours, never in the future. */
export function redateOutcome(
  command: { readonly type: "RedateOutcome"; readonly outcomeSeq: number; readonly effectiveAt: string },
  history: History,
  policy: Policy,
): Decision {
  const application = applicationOf(history);
  const outcome = application.outcomes.find((o) => o.seq === command.outcomeSeq);
  if (!outcome || !stands(outcome)) return refusal("There is no such outcome standing on this application.");
  if (outcome.impliedBy)
    return refused(
      "date-out-of-order",
      "A skipped milestone carries the date of the one that implied it. Correct that one.",
    );
  const zone = policy.calendar.zone;
  const day = dayOf(command.effectiveAt, zone);
  const implied = application.outcomes.filter((o) => o.impliedBy === outcome.seq);
  const first = implied[0] ?? outcome;
  const notBefore = dayOf(earliestFor(policy.track, application, first.milestone), zone);
  const next = latestFor(policy.track, application, outcome.milestone);
  const notAfter = next ? dayOf(next, zone) : dayOf(policy.now, zone);
  if (day < notBefore || day > notAfter)
    return refused(
      day > dayOf(policy.now, zone) ? "date-in-the-future" : "date-out-of-order",
      `The date must lie between ${notBefore} and ${notAfter}.`,
      { pointer: "/effectiveAt", more: { notBefore, notAfter } },
    );
  if (command.effectiveAt === outcome.effectiveAt)
    return refused("nothing-changes", "The outcome already has this date.", { pointer: "/effectiveAt" });
  const rule = findOutcome(policy.track, outcome.milestone, outcome.outcome);
  const reviewAt =
    rule?.review && !outcome.reviewGiven
      ? reviewInstant(rule.review, command.effectiveAt, outcome.details, policy.calendar)
      : undefined;
  return accepted({
    type: "OutcomeRedated",
    outcomeSeq: outcome.seq,
    effectiveAt: command.effectiveAt,
    ...(reviewAt ? { reviewAt } : {}),
  });
}
