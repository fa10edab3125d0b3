import type { OfficeWords } from "./en.ts";

export const sv: OfficeWords = {
  title: "Uppgifter",
};
