import { accepted, applicationOf, refused } from "../application/decision.ts";
import type { Decision } from "../application/decision.ts";
import type { History } from "../application/state.ts";
import { addDays, addMinutes, addMonths } from "../calendar/days.ts";
import { dayOf } from "../calendar/zones.ts";
import { longestHoldMonths, standingHolds } from "./holds.ts";
import type { Hold, HeldItem, HoldGround } from "./holds.ts";

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

interface HoldPolicy {
  readonly now: string;
}

/**
 * Privacy holds parts of what is kept of a person back from being erased. Each part has one hold at a time, so that
 * everybody can read from it on which ground and until when.
 */
export function holdData(
  command: {
    readonly holdId: string;
    readonly items: readonly HeldItem[];
    readonly ground: HoldGround;
    readonly until: string;
  },
  history: History,
  policy: HoldPolicy,
): Decision {
  const application = applicationOf(history);
  if (application.mergedInto !== undefined)
    return refused("already-merged", "It is merged into another application of the same person: hold that.");
  const held = new Set(standingHolds(application.holds).flatMap(({ items }) => items));
  const again = command.items.filter((item) => held.has(item));
  if (again.length > 0)
    return refused("held-already", `Held already: ${again.join(", ")}. Renew or end that hold.`, {
      pointer: "/items",
    });
  const { holdId, items: heldItems, ground, until } = command;
  return (
    untilRefused(until, history, policy) ??
    accepted({ type: "DataHeld", holdId, heldItems: [...new Set(heldItems)], ground, until })
  );
}

/** It is still needed: it will be looked at again on another day. */
export function renewHold(
  { holdId, until }: { readonly holdId: string; readonly until: string },
  history: History,
  policy: HoldPolicy,
): Decision {
  return (
    standing(holdId, history) ??
    untilRefused(until, history, policy) ??
    accepted({ type: "HoldRenewed", holdId, until })
  );
}

/** It is not needed any more. */
export const endHold = (holdId: string, history: History): Decision =>
  standing(holdId, history) ?? accepted({ type: "HoldEnded", holdId });

/** Somebody is about to read what is held, which lies apart once its person is erased. */
export function readHeld(holdId: string, history: History): Decision {
  const notStanding = standing(holdId, history);
  if (notStanding) return notStanding;
  return applicationOf(history).erasure?.status === "done"
    ? accepted({ type: "HeldDataRead", holdId })
    : refused("held-in-place", "The person is not erased: what is held is still where it always was.");
}

const findHold = (holdId: string, history: History): Hold | undefined =>
  applicationOf(history).holds?.find((hold) => hold.holdId === holdId);

/** The refusal where there is no such hold, or it ended. */
function standing(holdId: string, history: History): Decision | undefined {
  const hold = findHold(holdId, history);
  if (!hold) return refused("no-such-hold", "There is no such hold on this application.");
  return hold.endedAt === undefined
    ? undefined
    : refused("hold-ended", "This hold has ended: what it held is erased with all else.");
}

/** The refusal of a day that has come already, or that is too far away to be looked at in time. */
function untilRefused(until: string, history: History, { now }: HoldPolicy): Decision | undefined {
  const today = dayOf(now, applicationOf(history).site.zone);
  const latest = addMonths(today, longestHoldMonths);
  return until >= addDays(today, 1) && until <= latest
    ? undefined
    : refused("hold-term", `Give a day from tomorrow on, at latest ${latest}.`, { pointer: "/until" });
}
