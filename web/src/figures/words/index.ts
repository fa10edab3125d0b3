import { areaWords } from "../../words/index.tsx";
import type { FiguresWords } from "./en.ts";

export const figuresWords = areaWords<FiguresWords>({
  en: () => import("./en.ts").then(({ en }) => en),
  nl: () => import("./nl.ts").then(({ nl }) => nl),
  sv: () => import("./sv.ts").then(({ sv }) => sv),
  ja: () => import("./ja.ts").then(({ ja }) => ja),
});
