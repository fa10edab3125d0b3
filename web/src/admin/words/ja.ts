import type { AdminWords } from "./en.ts";

export const ja: AdminWords = {
  title: "設定",
};
