import type { ReferrerWords } from "./en.ts";

export const ja: ReferrerWords = {
  title: "自分の紹介",
};
