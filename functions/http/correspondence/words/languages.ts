import { wordsIn } from "../../../../shared/runtime/candidates/speech.ts";
import type { WordsIn } from "../../../../shared/runtime/candidates/speech.ts";
import type { CheckWords, MessageWords, SurveyWords } from "./en.ts";

export type { CheckWords, MessageWords, SurveyWords } from "./en.ts";

/** What the page for writing to us says. */
export const messageIn = wordsIn<MessageWords>({
  en: () => import("./en.ts"),
  nl: () => import("./nl.ts"),
  sv: () => import("./sv.ts"),
  ja: () => import("./ja.ts"),
});

/** What the page with the survey says. */
export const surveyIn: WordsIn<SurveyWords> = async (language) => (await messageIn(language)).survey;

/** What the page of a retention check says. */
export const checkIn: WordsIn<CheckWords> = async (language) => (await messageIn(language)).check;
