import { lazy } from "react";
import { read } from "../api.ts";
import { has, type Area } from "../area.ts";
import { referrerWords } from "./words/index.ts";

export const referrerArea: Area = {
  entries: [
    {
      to: "/referrals",
      icon: "people",
      name: { en: "Referrals", nl: "Kandidaten", sv: "Tips", ja: "紹介" },
      shown: (me) => has(me, "referrer"),
    },
    {
      to: "/jobs-to-share",
      icon: "share",
      name: { en: "Share", nl: "Delen", sv: "Dela", ja: "求人" },
      shown: (me) => has(me, "referrer"),
    },
    {
      to: "/points",
      icon: "gift",
      name: { en: "Points", nl: "Punten", sv: "Poäng", ja: "ポイント" },
      shown: (me) => has(me, "referrer"),
    },
    {
      to: "/interviews",
      icon: "talk",
      name: { en: "Interviews", nl: "Gesprekken", sv: "Intervjuer", ja: "面接" },
      // Candidates may meet a colleague: whoever refers may be that colleague, once they are asked. Who judges has it among
      // their own already.
      shown: (me) => me.operations.includes("listInterviews") && !me.operations.includes("submitScorecard"),
      asked: {
        queryKey: ["my-interviews", "any"],
        queryFn: async ({ signal }) =>
          (await read("listInterviews", { query: { days: 62 }, signal })).items.length > 0,
        staleTime: 5 * 60_000,
      },
    },
  ],
  due: {
    shown: (me) => has(me, "referrer"),
    Section: lazy(() =>
      Promise.all([import("./due.tsx"), referrerWords.load()]).then(([{ Due }]) => ({ default: Due })),
    ),
  },
};
