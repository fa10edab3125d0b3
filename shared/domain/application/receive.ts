import { accepted } from "./decision.ts";
import type { Decision, Policy } from "./decision.ts";
import type { EventOf } from "./events.ts";
import { promiseOfArrival } from "./promises.ts";

/** A new expression of interest. Who referred first was settled by the claims; this only writes it down. */
export type ReceiveApplication = Omit<EventOf<"ApplicationReceived">, "type">;

/**
 * Every intake is its own person until somebody merges it, so an arrival is never refused here: what can be wrong
 * with it (an unknown job, a closed one) is checked where it is read.
 */
export const receiveApplication = (command: ReceiveApplication, policy: Policy): Decision =>
  accepted({ type: "ApplicationReceived", ...command }, promiseOfArrival(command.firstContactDue, policy));
