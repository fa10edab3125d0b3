import { wordsIn } from "../../../../shared/runtime/candidates/speech.ts";
import type { DataPageWords } from "./en.ts";

export type { DataPageWords } from "./en.ts";

/** What the candidate's page about their details says. */
export const dataPageIn = wordsIn<DataPageWords>({
  en: () => import("./en.ts"),
  nl: () => import("./nl.ts"),
  sv: () => import("./sv.ts"),
  ja: () => import("./ja.ts"),
});
