import type { Language } from "../../words/index.tsx";
import type { Tips } from "./en.ts";

/** In the candidate's language, whatever the reader's is. */
export const tips: Readonly<Record<Language, () => Promise<Tips>>> = {
  en: () => import("./en.ts").then(({ en }) => en),
  nl: () => import("./nl.ts").then(({ nl }) => nl),
  sv: () => import("./sv.ts").then(({ sv }) => sv),
  ja: () => import("./ja.ts").then(({ ja }) => ja),
};
