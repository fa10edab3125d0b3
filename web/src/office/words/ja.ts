import type { OfficeWords } from "./en.ts";

export const ja: OfficeWords = {
  title: "タスク",
};
