import type { ExpertWords } from "./en.ts";

export const nl: ExpertWords = {
  title: "Agenda",
};
