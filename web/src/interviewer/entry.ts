import { lazy } from "react";
import { has, type Area } from "../area.ts";
import { interviewerWords } from "./words/index.ts";

export const interviewerArea: Area = {
  entries: [
    {
      to: "/interviews",
      icon: "talk",
      name: { en: "Interviews", nl: "Gesprekken", sv: "Intervjuer", ja: "面接" },
      // A job's plan can name whoever may write a scorecard: managers and recruiters, too.
      shown: (me) => me.operations.includes("submitScorecard"),
    },
  ],
  due: {
    shown: (me) => has(me, "interviewer", "client"),
    Section: lazy(() =>
      Promise.all([import("./due.tsx"), interviewerWords.load()]).then(([{ Due }]) => ({ default: Due })),
    ),
  },
};
