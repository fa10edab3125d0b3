import type { ApplicationWords } from "./en.ts";

export const sv: ApplicationWords = {
  title: "Ansökan",
};
