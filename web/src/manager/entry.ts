import { lazy } from "react";
import { has, type Area } from "../area.ts";
import { managerWords } from "./words/index.ts";

export const managerArea: Area = {
  entries: [
    {
      to: "/still-employed",
      icon: "task",
      name: { en: "Checks", nl: "Nog in dienst", sv: "Anställda", ja: "在籍確認" },
      shown: (me) => has(me, "manager"),
    },
  ],
  due: {
    shown: (me) => has(me, "manager"),
    Section: lazy(() =>
      Promise.all([import("./due.tsx"), managerWords.load()]).then(([{ Due }]) => ({ default: Due })),
    ),
  },
};
