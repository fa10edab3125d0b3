import type { ApplicationEvent, Recorded } from "../application/events.ts";
import type { NotedItem } from "./holds.ts";

/** To which part the notes belong that events of a type refer to. A type that is not here has none that may be held. */
const itemOf: Readonly<Partial<Record<ApplicationEvent["type"], NotedItem>>> = {
  ContactLogged: "correspondence",
  CandidateWrote: "correspondence",
  RemovalRequested: "correspondence",
  OutcomeRecorded: "decisions",
  OutcomeUndone: "decisions",
  CheckFirstSettled: "decisions",
  Archived: "decisions",
  Restored: "decisions",
  Transferred: "decisions",
  ReferrerChanged: "decisions",
  ConfirmationRequested: "decisions",
  PromiseGiven: "decisions",
  PromiseMoved: "decisions",
  ConfirmationRefused: "decisions",
  AdjustmentAsked: "interviews",
  ScorecardSubmitted: "interviews",
  ThankYouWritten: "interviews",
  ExpectationsStated: "expectations",
  GapWaived: "expectations",
  IntentionNoted: "expectations",
  OfferVersionAdded: "offers",
  OfferCorrected: "offers",
  OfferContactLogged: "offers",
  SupportDecided: "offers",
};

/** Told for the expert alone. */
const expertsOwn = "otherProcesses";

/** Which note belongs to which part, by the note's id. The same note may be named by several events: the first says. */
export function heldNotes(events: readonly Recorded[]): ReadonlyMap<string, NotedItem> {
  const found = new Map<string, NotedItem>();
  for (const event of events) {
    const item = itemOf[event.type];
    if (!item) continue;
    for (const noteId of noteIdsIn(event)) if (!found.has(noteId)) found.set(noteId, item);
  }
  return found;
}

/** The ids of notes in an event, at any depth: fields called `noteId`, or whose name ends so. */
function noteIdsIn(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([field, held]: [string, unknown]) => {
    if (field === expertsOwn) return [];
    return typeof held === "string" ? (/noteid$/i.test(field) ? [held] : []) : noteIdsIn(held);
  });
}
