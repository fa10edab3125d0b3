import type { ManagerWords } from "./en.ts";

export const ja: ManagerWords = {
  title: "確認",
};
