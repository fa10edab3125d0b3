import type { RecruiterWords } from "./en.ts";

export const sv: RecruiterWords = {
  title: "I dag",
};
