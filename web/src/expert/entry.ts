import { lazy } from "react";
import { has, type Area } from "../area.ts";
import { expertWords } from "./words/index.ts";

export const expertArea: Area = {
  entries: [
    {
      to: "/talks",
      icon: "talk",
      name: { en: "Talks", nl: "Gesprekken", sv: "Samtal", ja: "面談" },
      shown: (me) => has(me, "expert"),
    },
    {
      to: "/availability",
      icon: "clock",
      name: { en: "Availability", nl: "Beschikbaar", sv: "Tillgänglig", ja: "対応時間" },
      // Interviewers are booked by the same calendar.
      shown: (me) => has(me, "expert", "interviewer"),
    },
  ],
  due: {
    shown: (me) => has(me, "expert"),
    Section: lazy(() =>
      Promise.all([import("./due.tsx"), expertWords.load()]).then(([{ Due }]) => ({ default: Due })),
    ),
  },
};
