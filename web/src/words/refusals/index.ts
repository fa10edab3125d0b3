import { areaWords } from "../index.tsx";
import type { RefusalWords } from "./shape.ts";

const words = areaWords<RefusalWords | undefined>({
  // Who reads English reads the API's own words, which are the more specific.
  en: () => Promise.resolve(undefined),
  nl: () => import("./nl.ts").then(({ nl }) => nl),
  sv: () => import("./sv.ts").then(({ sv }) => sv),
  ja: () => import("./ja.ts").then(({ ja }) => ja),
});

export const refusalWords = {
  ready: words.ready,
  /** When the first refusal comes. Where they cannot be loaded, the refusal is told all the same: in the API's words. */
  ahead: (): Promise<unknown> => Promise.allSettled([words.load()]),
};
