import type { AdminWords } from "./en.ts";

export const sv: AdminWords = {
  title: "Inställningar",
};
