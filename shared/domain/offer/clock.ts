import type { Policy } from "../application/decision.ts";
import type { ApplicationEvent } from "../application/events.ts";
import { openPromise } from "../application/state.ts";
import type { History, LiveApplication } from "../application/state.ts";
import { addMinutes } from "../calendar/days.ts";
import { graceEndsAt, graceWorkingDays } from "./deadline.ts";
import { decideOffer } from "./decide.ts";
import { liveOffer } from "./state.ts";

/** After these, whoever brought the offer back has the time of grace once more to say what is true. */
const bringBack: ReadonlySet<ApplicationEvent["type"]> = new Set<ApplicationEvent["type"]>([
  "OutcomeUndone",
  "Restored",
  "UnmergedFrom",
]);

/**
 * The end of an offer that the candidate left unanswered until its deadline and the grace after it. One in negotiation
 * does not end by itself: there the candidate has answered, and the employer has not.
 */
export function offerExpiry(
  application: LiveApplication,
  history: History,
  policy: Omit<Policy, "now" | "actor" | "mayConfirm">,
  now: string,
): { readonly at: string; readonly events: () => readonly ApplicationEvent[] }[] {
  const offer = liveOffer(application);
  if (!offer?.expiresAt || (offer.status !== "told" && offer.status !== "sent")) return [];
  const { offerId, expiresAt } = offer;
  const broughtBackAt = history.events.findLast(({ type }) => bringBack.has(type))?.recordedAt ?? "";
  const deadline = broughtBackAt > expiresAt ? broughtBackAt : expiresAt;
  const at = addMinutes(graceEndsAt(deadline, graceWorkingDays(policy.track), policy.calendar), 1);
  return [{ at, events: () => expired(offerId, application, history, policy, now) }];
}

/** Another employer's deadline hurries nobody once it has passed. */
export const competingDeadlinePassed = ({
  competingDeadline,
}: LiveApplication): { readonly at: string; readonly events: () => readonly ApplicationEvent[] }[] =>
  competingDeadline === undefined
    ? []
    : [{ at: addMinutes(competingDeadline, 1), events: () => [{ type: "CompetingDeadlineSet" }] }];

function expired(
  offerId: string,
  application: LiveApplication,
  history: History,
  policy: Omit<Policy, "now" | "actor" | "mayConfirm">,
  now: string,
): readonly ApplicationEvent[] {
  const decision = decideOffer({ type: "ExpireOffer", offerId }, history, {
    ...policy,
    now,
    actor: { kind: "clock" },
    mayConfirm: false,
  });
  if (!decision.ok) throw new Error(`the clock may not end the offer: ${decision.refusal.message}`);
  // A promise that passed is recorded as missed by itself, in the same sweep.
  const promise = openPromise(application);
  const missedItself = promise !== undefined && addMinutes(promise.until, 1) <= now;
  return decision.events.filter(({ type }) => !(missedItself && type === "PromiseMissed"));
}
