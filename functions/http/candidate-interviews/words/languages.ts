import { wordsIn } from "../../../../shared/runtime/candidates/speech.ts";
import type { InterviewPageWords } from "./en.ts";

export type { InterviewPageWords } from "./en.ts";

/** What the candidate's page about interviews says. */
export const interviewPageIn = wordsIn<InterviewPageWords>({
  en: () => import("./en.ts"),
  nl: () => import("./nl.ts"),
  sv: () => import("./sv.ts"),
  ja: () => import("./ja.ts"),
});
