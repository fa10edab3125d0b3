import type { ReferrerWords } from "./en.ts";

export const nl: ReferrerWords = {
  title: "Mijn aanbevelingen",
};
