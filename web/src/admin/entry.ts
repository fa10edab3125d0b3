import { lazy } from "react";
import type { Area } from "../area.ts";
import { adminWords } from "./words/index.ts";

export const adminArea: Area = {
  entries: [
    {
      to: "/settings/jobs",
      icon: "job",
      name: { en: "Jobs", nl: "Functies", sv: "Tjänster", ja: "求人" },
      // Who looks after more than jobs comes to them by the settings.
      shown: ({ operations }) =>
        operations.includes("createJob") && !operations.includes("importMarketBands"),
    },
    {
      to: "/settings",
      icon: "settings",
      name: { en: "Settings", nl: "Instellingen", sv: "Inställningar", ja: "設定" },
      shown: ({ operations }) => operations.includes("importMarketBands"),
    },
  ],
  due: {
    shown: ({ operations }) => operations.includes("resetMailBreaker"),
    Section: lazy(() =>
      Promise.all([import("./due.tsx"), adminWords.load()]).then(([{ Due }]) => ({ default: Due })),
    ),
  },
};
