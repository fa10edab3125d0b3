import type { ApplicationWords } from "./en.ts";

export const nl: ApplicationWords = {
  title: "Sollicitatie",
};
