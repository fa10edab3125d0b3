import type { QueryKey } from "@tanstack/react-query";

/** The key under which a card is kept: whatever else shows it, or changes it, names it so. */
export const cardKey = (id: string): QueryKey => ["application", id];
/** And its history. */
export const historyKey = (id: string): QueryKey => ["application-history", id];

/**
 * Everything in which something of one application is shown, kept by different names as its parts are asked for by
 * themselves, beside what a command shows already: whatever changes the application, all of it is read again. An outcome
 * makes an interview held, or ends an offer, and its undo takes that back.
 */
export const shownBeside = ([itself]: QueryKey, id: string): readonly QueryKey[] =>
  [
    cardKey(id),
    historyKey(id),
    ["application-interviews", id],
    ["interview-times", id],
    ["interview"],
    ["my-interviews"],
    ["expectations", id],
    ["alignment", id],
    ["offers"],
    ["shortlist"],
    ["applications"],
    ["tasks"],
  ].filter(([name]) => name !== itself);
