import type { ApplicationEvent } from "../application/events.ts";
import type { History } from "../application/state.ts";

/** What is known of other processes that a candidate is in is kept and told while they agree, and no longer. */

/** Whether an event says that nothing of other processes is kept from now on. */
export const forgetsProcesses = (event: ApplicationEvent): boolean =>
  event.type === "ExpectationsStated" &&
  (event.cleared?.includes("otherProcesses") === true ||
    (event.answers.otherProcesses !== undefined && !event.answers.otherProcesses.consent));

/**
 * Seq of the last event that said so, 0 where none did. What the events before it tell of other processes is nobody's to
 * read: agreeing anew is about what is said from then on.
 */
export const processesForgottenAt = ({ events }: Pick<History, "events">): number =>
  events.findLast(forgetsProcesses)?.seq ?? 0;

/**
 * The notes about other processes that these new events leave without use: all that there are, once no words stand. Notes
 * that others took the place of stay until then: the brief of a talk that was held rests on them.
 */
export function processesNotesLeft(
  newEvents: readonly ApplicationEvent[],
  { events }: Pick<History, "events">,
): string[] {
  const wordless = newEvents.some(
    (event) =>
      forgetsProcesses(event) ||
      (event.type === "ExpectationsStated" &&
        event.answers.otherProcesses !== undefined &&
        event.answers.otherProcesses.noteId === undefined),
  );
  if (!wordless) return [];
  const noteIds = events.flatMap((event) =>
    event.type === "ExpectationsStated" ? (event.answers.otherProcesses?.noteId ?? []) : [],
  );
  return [...new Set(noteIds)];
}
