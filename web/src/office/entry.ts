import { lazy } from "react";
import { has, type Area } from "../area.ts";
import { officeWords } from "./words/index.ts";

export const officeArea: Area = {
  entries: [
    {
      to: "/hr-tasks",
      icon: "task",
      name: { en: "Tasks", nl: "Taken", sv: "Uppgifter", ja: "タスク" },
      shown: (me) => has(me, "hr", "admin"),
    },
    {
      to: "/data-requests",
      icon: "shield",
      name: { en: "Requests", nl: "Verzoeken", sv: "Ärenden", ja: "個人情報" },
      shown: (me) => has(me, "privacy"),
    },
    {
      to: "/retention",
      icon: "archive",
      name: { en: "Retention", nl: "Bewaartijd", sv: "Gallring", ja: "保存期間" },
      shown: (me) => has(me, "privacy"),
    },
    {
      to: "/applications",
      icon: "people",
      name: { en: "Applications", nl: "Sollicitaties", sv: "Ansökningar", ja: "応募一覧" },
      // Who reads all of them has this entry first of all.
      shown: (me) => has(me, "privacy") && !has(me, "recruiter", "hr", "admin", "client", "manager"),
    },
    {
      to: "/surveys",
      icon: "star",
      name: { en: "Surveys", nl: "Enquêtes", sv: "Enkäter", ja: "アンケート" },
      shown: (me) => has(me, "hr"),
    },
    {
      to: "/fairness",
      icon: "eye",
      name: { en: "Fairness", nl: "Eerlijkheid", sv: "Rättvisa", ja: "公平性" },
      shown: (me) => has(me, "hr", "admin"),
    },
    {
      to: "/refused-reports",
      icon: "warning",
      name: { en: "Refused", nl: "Geweigerd", sv: "Avvisade", ja: "却下報告" },
      shown: (me) => has(me, "hr", "admin"),
    },
  ],
  due: {
    shown: (me) => has(me, "hr", "privacy"),
    Section: lazy(() =>
      Promise.all([import("./due.tsx"), officeWords.load()]).then(([{ Due }]) => ({ default: Due })),
    ),
  },
};
