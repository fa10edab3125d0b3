import type { InterviewerWords } from "./en.ts";

export const nl: InterviewerWords = {
  title: "Gesprekken",
};
