import type { Area } from "../area.ts";

export const recruiterArea: Area = {
  entries: [
    {
      to: "/applications",
      icon: "people",
      name: { en: "Applications", nl: "Sollicitaties", sv: "Ansökningar", ja: "応募一覧" },
      shown: (me) => me.operations.includes("listApplications"),
    },
  ],
};
