import { areaWords } from "../../words/index.tsx";
import type { ExpertWords } from "./en.ts";

export const expertWords = areaWords<ExpertWords>({
  en: () => import("./en.ts").then(({ en }) => en),
  nl: () => import("./nl.ts").then(({ nl }) => nl),
  sv: () => import("./sv.ts").then(({ sv }) => sv),
  ja: () => import("./ja.ts").then(({ ja }) => ja),
});
