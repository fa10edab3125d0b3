import type { OfficeWords } from "./en.ts";

export const nl: OfficeWords = {
  title: "Taken",
};
