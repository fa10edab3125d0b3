import type { EventOf } from "../application/events.ts";
import type { Application } from "../application/state.ts";
import { offerAtHand } from "../offer/state.ts";
import { consultationAhead } from "./state.ts";

/** How the talks keep together with what they are about: an open offer that the candidate was told of. */

/** What is appended where a talk lies ahead of an application that has no such offer any more. One that began goes on. */
export function groundlessTalk(application: Application, now: string): EventOf<"ConsultationCancelled">[] {
  const ahead = consultationAhead(application, now);
  if (!ahead || offerAtHand(application)) return [];
  return [{ type: "ConsultationCancelled", consultationId: ahead.consultationId, by: "system" }];
}
