import { has, type Area } from "../area.ts";

export const dashboardArea: Area = {
  entries: [
    {
      to: "/hr",
      icon: "chart",
      name: { en: "HR figures", nl: "HR-cijfers", sv: "HR-siffror", ja: "人事の数値" },
      shown: (me) => has(me, "recruiter", "hr", "admin"),
    },
    {
      to: "/finance",
      icon: "coins",
      name: { en: "Finance", nl: "Financiën", sv: "Ekonomi", ja: "財務" },
      shown: (me) => has(me, "finance", "admin"),
    },
  ],
};
