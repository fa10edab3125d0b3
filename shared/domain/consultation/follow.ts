import type { EventOf } from "../application/events.ts";
import type { Application } from "../application/state.ts";
import { liveOffer } from "../offer/state.ts";
import { openConsultation } from "./state.ts";

/** How the talks keep together with what they are about: an open offer that the candidate was told of. */

/** Whether there is an offer to talk about. A draft is none: nobody heard of it, or not any more. */
const hasGround = (application: Application): boolean =>
  application.status === "live" && (liveOffer(application)?.status ?? "draft") !== "draft";

/** What is appended where a talk lies ahead of an application that has no such offer any more. One that began goes on. */
export function groundlessTalk(application: Application): EventOf<"ConsultationCancelled">[] {
  const ahead = openConsultation(application);
  if (ahead?.status !== "booked" || hasGround(application)) return [];
  return [{ type: "ConsultationCancelled", consultationId: ahead.consultationId, by: "system" }];
}
