import type { ApplicationWords } from "./en.ts";

export const ja: ApplicationWords = {
  title: "応募",
};
