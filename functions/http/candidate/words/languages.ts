import { wordsIn } from "../../../../shared/runtime/candidates/speech.ts";
import type { FirstPageWords } from "./en.ts";

export type { FirstPageWords } from "./en.ts";

/** What the candidate's first page says. */
export const firstPageIn = wordsIn<FirstPageWords>({
  en: () => import("./en.ts"),
  nl: () => import("./nl.ts"),
  sv: () => import("./sv.ts"),
  ja: () => import("./ja.ts"),
});
