import { accepted, applicationOf, refused } from "../application/decision.ts";
import type { Decision } from "../application/decision.ts";
import type { History } from "../application/state.ts";
import { addMinutes } from "../calendar/days.ts";

/** Hours in which a candidate can take back that they want to be erased. */
export const hoursToCancel = 24;

/** The candidate wants nothing of them to be kept. */
export function askErasure(history: History, { now }: { readonly now: string }): Decision {
  const { erasure } = applicationOf(history);
  if (erasure?.status === "asked")
    return refused("erasure-asked", "You have asked to be erased already.", { more: { due: erasure.due } });
  if (erasure) return alreadyErased();
  return accepted({ type: "ErasureAsked", due: addMinutes(now, hoursToCancel * 60) });
}

/** They take it back: as long as it has not begun. */
export function cancelErasure(history: History): Decision {
  const { erasure } = applicationOf(history);
  if (!erasure)
    return refused("no-erasure-asked", "There is no request to be erased that could be taken back.");
  return erasure.status === "asked" ? accepted({ type: "ErasureCancelled" }) : alreadyErased();
}

const alreadyErased = () =>
  refused("person-erased", "The details of this person are being erased, or have been. This is final.");
