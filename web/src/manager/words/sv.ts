import type { ManagerWords } from "./en.ts";

export const sv: ManagerWords = {
  title: "Uppföljningar",
};
