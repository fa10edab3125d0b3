import { lazy, type ComponentType } from "react";
import { figuresWords } from "../figures/words/index.ts";
import { interviewerWords } from "../interviewer/words/index.ts";
import type { Card } from "./data.ts";
import { expectationsWords } from "./expectations/words/index.ts";
import { interviewsWords } from "./interviews/words/index.ts";
import { offerWords } from "./offer/words/index.ts";
import type { Part } from "./scope.ts";

/** A part of the page beside the milestones: it is given the card, and reads by itself whatever else it shows. */
export type Panel = ComponentType<{ readonly card: Card }>;

interface Shelf {
  readonly operation: string;
  /** Whether there is anything in it for a reader; left out, always. */
  readonly isShown?: (card: Card, may: (operation: string) => boolean) => boolean;
  readonly Panel: Panel;
}

/** Parts by the tab they have; each is loaded when its tab is opened, with its words. A tab is there for who may see what is in it. */
export const panels: Partial<Record<Exclude<Part, "track">, Shelf>> = {
  offer: {
    operation: "getApplication",
    // Managers and clients' contacts read the offers of those whom they read, and make none.
    isShown: ({ offers }, may) => offers.length > 0 || may("draftOffer"),
    Panel: lazy(() =>
      Promise.all([import("./offer/panel.tsx"), offerWords.load(), figuresWords.load()]).then(
        ([{ OfferPanel }]) => ({
          default: OfferPanel,
        }),
      ),
    ),
  },
  expectations: {
    operation: "getExpectations",
    Panel: lazy(() =>
      Promise.all([import("./expectations/panel.tsx"), expectationsWords.load(), figuresWords.load()]).then(
        ([{ ExpectationsPanel }]) => ({ default: ExpectationsPanel }),
      ),
    ),
  },
  interviews: {
    operation: "listApplicationInterviews",
    Panel: lazy(() =>
      Promise.all([import("./interviews/panel.tsx"), interviewsWords.load(), interviewerWords.load()]).then(
        ([{ InterviewsPanel }]) => ({ default: InterviewsPanel }),
      ),
    ),
  },
  history: {
    operation: "listApplicationEvents",
    Panel: lazy(() => import("./history.tsx").then(({ History }) => ({ default: History }))),
  },
};
