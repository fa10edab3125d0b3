import type { ReferrerWords } from "./en.ts";

export const sv: ReferrerWords = {
  title: "Mina rekommendationer",
};
