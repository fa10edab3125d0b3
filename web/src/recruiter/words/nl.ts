import type { RecruiterWords } from "./en.ts";

export const nl: RecruiterWords = {
  title: "Vandaag",
};
