import { lazy } from "react";
import { has, type Area } from "../area.ts";
import { recruiterWords } from "./words/index.ts";

export const recruiterArea: Area = {
  entries: [
    {
      to: "/today",
      icon: "today",
      name: { en: "Today", nl: "Vandaag", sv: "I dag", ja: "今日" },
      shown: (me) => has(me, "recruiter"),
    },
    {
      to: "/applications",
      icon: "people",
      name: { en: "Applications", nl: "Sollicitaties", sv: "Ansökningar", ja: "応募一覧" },
      // Privacy reads closed ones whose details are kept: an entry of its own area, after what it does every day.
      shown: (me) => has(me, "recruiter", "hr", "admin", "client", "manager"),
    },
  ],
  due: {
    shown: (me) => has(me, "recruiter"),
    Section: lazy(() =>
      Promise.all([import("./due.tsx"), recruiterWords.load()]).then(([{ Due }]) => ({ default: Due })),
    ),
  },
};
