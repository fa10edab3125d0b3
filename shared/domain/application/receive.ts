import { addDays } from "../calendar/days.ts";
import { dayOf } from "../calendar/zones.ts";
import { addWorkingDays, dueAtEndOf } from "../calendar/working-time.ts";
import { promiseRules } from "./dates.ts";
import { accepted } from "./decision.ts";
import type { Decision, Policy } from "./decision.ts";
import type { EventOf } from "./events.ts";

/** A new expression of interest. Who referred first was settled by the claims; this only writes it down. */
export type ReceiveApplication = Omit<EventOf<"ApplicationReceived">, "type">;

/**
 * Every intake is its own person until somebody merges it, so an arrival is never refused here: what can be wrong
 * with it (an unknown job, a closed one) is checked where it is read.
 */
export function receiveApplication(command: ReceiveApplication, policy: Policy): Decision {
  const today = dayOf(policy.now, policy.calendar.zone);
  // Entered by hand with an earlier date: the candidate reads the promise today, so it counts from today.
  const dueDay = dayOf(command.firstContactDue, policy.calendar.zone);
  const byDay = addWorkingDays(today, promiseRules.received, policy.calendar);
  const promised = dueDay > byDay ? dueDay : byDay;
  return accepted(
    { type: "ApplicationReceived", ...command },
    {
      type: "PromiseGiven",
      milestone: policy.track.contactMilestone,
      byDay: promised,
      until: dueAtEndOf(promised, policy.calendar),
    },
  );
}

/** Days after a "we have paused this" during which the candidate may come back by one tap. */
export const reopenDays = 14;

/** The last day on which a paused application may be reopened, in the site's zone. */
export const reopenUntil = (recordedAt: string, zone: string): string =>
  // The mail itself may wait for the next morning, hence one day more than the candidate reads.
  addDays(dayOf(recordedAt, zone), reopenDays + 1);
