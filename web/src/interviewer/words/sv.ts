import type { InterviewerWords } from "./en.ts";

export const sv: InterviewerWords = {
  title: "Intervjuer",
};
