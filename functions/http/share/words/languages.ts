import { wordsIn } from "../../../../shared/runtime/candidates/speech.ts";
import type { ShareWords } from "./en.ts";

export type { ShareWords } from "./en.ts";

/** What the page behind a share link says. */
export const shareWordsIn = wordsIn<ShareWords>({
  en: () => import("./en.ts"),
  nl: () => import("./nl.ts"),
  sv: () => import("./sv.ts"),
  ja: () => import("./ja.ts"),
});
