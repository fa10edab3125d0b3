import { lazy } from "react";
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
  ],
  due: {
    shown: (me) => has(me, "referrer"),
    Section: lazy(() =>
      Promise.all([import("./due.tsx"), referrerWords.load()]).then(([{ Due }]) => ({ default: Due })),
    ),
  },
};
