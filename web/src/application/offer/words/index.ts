import { areaWords } from "../../../words/index.tsx";
import type { OfferWords } from "./en.ts";

export const offerWords = areaWords<OfferWords>({
  en: () => import("./en.ts").then(({ en }) => en),
  nl: () => import("./nl.ts").then(({ nl }) => nl),
  sv: () => import("./sv.ts").then(({ sv }) => sv),
  ja: () => import("./ja.ts").then(({ ja }) => ja),
});
