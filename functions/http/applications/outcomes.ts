import type { applicationsContracts } from "../../../shared/contracts/http/applications.ts";
import type { Handlers } from "../../../shared/runtime/http.ts";
import { withoutUndefined } from "./context.ts";
import { pathSeq } from "../../../shared/runtime/applications/reading.ts";
import type { Context } from "./context.ts";
import type { output } from "zod/mini";
import type { OutcomeDetailsInput } from "../../../shared/contracts/http/applications.ts";
import { applicationOf } from "../../../shared/domain/application/decision.ts";
import type { History } from "../../../shared/domain/application/state.ts";
import { unknownRequirement } from "../../../shared/runtime/intake.ts";
import type { OutcomeDetails } from "../../../shared/domain/application/events.ts";
import { answerConfirmation, recordOutcome } from "../../../shared/domain/application/record-outcome.ts";
import { redateOutcome, undoOutcome } from "../../../shared/domain/application/undo.ts";
import { limitToRetention } from "../../../shared/runtime/applications/access.ts";
import type { Deciding } from "../../../shared/runtime/applications/commands.ts";

/** Recording outcomes, undoing them, correcting their dates, and hr answering. */
export function outcomeHandlers(
  context: Context,
): Handlers<
  Pick<typeof applicationsContracts, "recordOutcome" | "redateOutcome" | "undoOutcome" | "answerConfirmation">
> {
  const { dependencies, command, commandOrConfirmation, noteOf } = context;

  /** A requirement is one that the job asks for: nobody describes a person in its place. */
  const knownRequirement = async (history: History, requirementId: string | undefined): Promise<void> => {
    if (!requirementId) return;
    const { organisation, job } = applicationOf(history);
    const asked = (await dependencies.settings.job(organisation, job.jobId))?.requirements ?? [];
    if (!asked.some((requirement) => requirement.requirementId === requirementId))
      throw unknownRequirement(["/details/requirementId"], asked);
  };

  return {
    recordOutcome: async (call, member) => {
      const { milestone, outcome, effectiveAt, reviewBy, confirm, details, note, reason } = call.body;
      const written = noteOf(call, [reason, note].filter(Boolean).join("\n\n") || undefined);
      const place = noteOf(call, details?.place, "place");
      return commandOrConfirmation(
        call,
        member,
        async (loaded, policy) => {
          limitToRetention(member, policy.track, milestone);
          await knownRequirement(loaded, details?.requirementId);
          return recordOutcome(
            {
              type: "RecordOutcome",
              milestone,
              outcome,
              effectiveAt,
              reviewBy,
              confirm,
              reasonGiven: reason !== undefined,
              details: details && outcomeDetails(details, place.reference),
              ...written.reference,
            },
            loaded,
            policy,
          );
        },
        [...written.companions, ...place.companions],
      );
    },

    redateOutcome: async (call, member) => {
      const decide: Deciding = (history, policy) =>
        redateOutcome(
          { type: "RedateOutcome", outcomeSeq: pathSeq(call), effectiveAt: call.body.effectiveAt },
          history,
          policy,
        );
      return (await command(call, member, decide)).reply;
    },

    undoOutcome: async (call, member) => {
      const { confirm, recordedInError, note } = call.body;
      const written = noteOf(call, note);
      const decide: Deciding = (history, policy) =>
        undoOutcome(
          {
            type: "UndoOutcome",
            outcomeSeq: pathSeq(call),
            version: call.ifMatch,
            confirm,
            recordedInError,
            ...written.reference,
          },
          history,
          policy,
        );
      return (await command(call, member, decide, written.companions)).reply;
    },

    answerConfirmation: async (call, member) => {
      const written = noteOf(call, call.body.note);
      const decide: Deciding = (history, policy) =>
        answerConfirmation(
          {
            type: "AnswerConfirmation",
            confirmationId: call.path["confirmationId"] ?? "",
            decision: call.body.decision,
            ...written.reference,
          },
          history,
          policy,
        );
      return (await command(call, member, decide, written.companions)).reply;
    },
  };
}

function outcomeDetails(
  details: output<typeof OutcomeDetailsInput>,
  place: { noteId?: string },
): OutcomeDetails {
  const { startsAt, endsAt, format, people, place: _place, ...rest } = details;
  const plain = withoutUndefined(rest);
  if (!startsAt || !endsAt) return plain;
  return {
    ...plain,
    booking: {
      startsAt,
      endsAt,
      format: format ?? "in-person",
      people: people ?? [],
      ...(place.noteId ? { placeNoteId: place.noteId } : {}),
    },
  };
}
