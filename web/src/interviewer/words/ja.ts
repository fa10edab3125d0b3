import type { InterviewerWords } from "./en.ts";

export const ja: InterviewerWords = {
  title: "面接",
};
