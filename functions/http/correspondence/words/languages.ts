import { wordsIn } from "../../../../shared/runtime/candidates/speech.ts";
import type { MessageWords } from "./en.ts";

export type { MessageWords } from "./en.ts";

/** What the page for writing to us says. */
export const messageIn = wordsIn<MessageWords>({
  en: () => import("./en.ts"),
  nl: () => import("./nl.ts"),
  sv: () => import("./sv.ts"),
  ja: () => import("./ja.ts"),
});
