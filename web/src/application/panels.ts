import { lazy, type ComponentType } from "react";
import type { Card } from "./data.ts";
import type { Part } from "./scope.ts";

/** A part of the page beside the milestones: it is given the card, and reads by itself whatever else it shows. */
export type Panel = ComponentType<{ readonly card: Card }>;

/** Parts by the tab they have; each is loaded when its tab is opened. A tab is there for who may see what is in it. */
export const panels: Partial<
  Record<Exclude<Part, "track">, { readonly operation: string; readonly Panel: Panel }>
> = {
  history: {
    operation: "listApplicationEvents",
    Panel: lazy(() => import("./history.tsx").then(({ History }) => ({ default: History }))),
  },
};
