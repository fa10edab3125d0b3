/** What the address of an application's page says besides whose it is. */
export const parts = ["track", "offer", "expectations", "interviews", "history"] as const;
export type Part = (typeof parts)[number];

export interface PageSearch {
  /** Which part of the page is shown; the milestones unless said. */
  readonly part?: Part;
  /** The outcome whose undo is looked at. */
  readonly undo?: string;
  /** The sheet of outcomes is open: with one of them chosen, or none (`yes`). */
  readonly record?: string;
}

/** What the address of the queue of offers narrows it to. */
export interface OfferSearch {
  readonly site?: string;
  readonly job?: string;
}
