import { wordsIn } from "../../../../shared/runtime/candidates/speech.ts";
import type { WishesWords } from "./en.ts";

export type { WishesWords } from "./en.ts";

/** What the candidate's page about wishes says. */
export const wishesWordsIn = wordsIn<WishesWords>({
  en: () => import("./en.ts"),
  nl: () => import("./nl.ts"),
  sv: () => import("./sv.ts"),
  ja: () => import("./ja.ts"),
});
