import { lazy } from "react";
import { has, type Area } from "../area.ts";
import { interviewerWords } from "./words/index.ts";

export const interviewerArea: Area = {
  entries: [
    {
      to: "/interviews",
      icon: "talk",
      name: { en: "Interviews", nl: "Gesprekken", sv: "Intervjuer", ja: "面接" },
      // Managers and recruiters hold interviews, too, where a job's plan names them.
      shown: (me) => has(me, "interviewer", "client", "manager", "recruiter"),
    },
  ],
  due: {
    shown: (me) => has(me, "interviewer", "client"),
    Section: lazy(() =>
      Promise.all([import("./due.tsx"), interviewerWords.load()]).then(([{ Due }]) => ({ default: Due })),
    ),
  },
};
