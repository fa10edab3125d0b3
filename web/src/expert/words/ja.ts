import type { ExpertWords } from "./en.ts";

export const ja: ExpertWords = {
  title: "予定",
};
