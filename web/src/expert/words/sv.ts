import type { ExpertWords } from "./en.ts";

export const sv: ExpertWords = {
  title: "Kalender",
};
