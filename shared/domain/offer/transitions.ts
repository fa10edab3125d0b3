import type { OfferStatus } from "./events.ts";

/**
 * Where an offer may go from where it stands. `docs/offers.md` draws it. Besides these, an undo brings an offer back
 * to where it stood before (`reopens` of `OfferMoved`).
 */
export const transitions: Readonly<Record<OfferStatus, readonly OfferStatus[]>> = {
  // Accepted straight from a draft only where another system says that they started.
  draft: ["told", "sent", "accepted", "discarded"],
  told: ["told", "sent", "negotiating", "accepted", "declined", "expired", "withdrawn"],
  sent: ["told", "sent", "negotiating", "accepted", "declined", "expired", "withdrawn"],
  negotiating: ["told", "sent", "negotiating", "accepted", "declined", "expired", "withdrawn"],
  accepted: [],
  declined: [],
  expired: [],
  withdrawn: [],
  discarded: [],
};

export const mayMove = (from: OfferStatus, to: OfferStatus): boolean => transitions[from].includes(to);
