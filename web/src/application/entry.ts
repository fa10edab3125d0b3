import type { Area } from "../area.ts";

export const applicationArea: Area = {
  entries: [
    {
      to: "/offers",
      icon: "offer",
      name: { en: "Offers", nl: "Aanbod", sv: "Erbjudanden", ja: "オファー" },
      shown: (me) => me.operations.includes("listOffers"),
    },
  ],
};
