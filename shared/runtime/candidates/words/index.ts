import { wordsIn } from "../speech.ts";
import type { FrameWords } from "./en.ts";

export type { FrameWords } from "./en.ts";

/** What all of a candidate's pages say. */
export const frameIn = wordsIn<FrameWords>({
  en: () => import("./en.ts"),
  nl: () => import("./nl.ts"),
  sv: () => import("./sv.ts"),
  ja: () => import("./ja.ts"),
});
