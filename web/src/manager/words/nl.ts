import type { ManagerWords } from "./en.ts";

export const nl: ManagerWords = {
  title: "Controles",
};
