import { en } from "../../../shared/track-names/en.ts";
import type { Labels } from "./labels.ts";

/**
 * What an area calls a step in words of its own (`said`, by id), as for referrers: in place of the default track's label,
 * never of one that the organisation has given. What it has no words for is called as everywhere (`labels`).
 */
export const ownName =
  (kind: "milestones" | "outcomes", said: Readonly<Record<string, string>>, labels: Labels) =>
  (id: string, label: string | undefined): string => {
    const ours: Readonly<Record<string, string>> = en[kind];
    const own = label === undefined || label === ours[id] ? said[id] : undefined;
    return own ?? (kind === "milestones" ? labels.milestone : labels.outcome)(id, label);
  };
