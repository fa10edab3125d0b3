import type { RecruiterWords } from "./en.ts";

export const ja: RecruiterWords = {
  title: "今日",
};
