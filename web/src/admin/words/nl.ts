import type { AdminWords } from "./en.ts";

export const nl: AdminWords = {
  title: "Instellingen",
};
