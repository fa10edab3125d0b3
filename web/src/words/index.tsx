import { createContext, use, useEffect, useState } from "react";
import type { ReactNode } from "react";
import type { Words } from "./en.ts";

export const languages = ["en", "nl", "sv", "ja"] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const names: Readonly<Record<Language, string>> = {
  en: "English",
  nl: "Nederlands",
  sv: "Svenska",
  ja: "日本語",
};

const catalogues: Readonly<Record<Language, () => Promise<Words>>> = {
  en: () => import("./en.ts").then(({ en }) => en),
  nl: () => import("./nl.ts").then(({ nl }) => nl),
  sv: () => import("./sv.ts").then(({ sv }) => sv),
  ja: () => import("./ja.ts").then(({ ja }) => ja),
};

const kept = "milepost.language";
const known = (text: string | null | undefined): Language | undefined =>
  languages.find((language) => text?.toLowerCase().split("-")[0] === language);

/** The one chosen here before, else the browser's. */
const first = (): Language =>
  known(localStorage.getItem(kept)) ?? navigator.languages.flatMap((each) => known(each) ?? [])[0] ?? "en";

interface Spoken {
  readonly language: Language;
  readonly words: Words;
  readonly speak: (language: Language) => void;
}
const Spoken = createContext<Spoken | undefined>(undefined);

export function useWords(): Spoken {
  const spoken = use(Spoken);
  if (!spoken) throw new Error("no language here");
  return spoken;
}

/** Shows its content once the words are there, and in the next language once those are. */
export function Speaking({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState(first);
  const [spoken, setSpoken] = useState<Omit<Spoken, "speak">>();
  useEffect(() => {
    let current = true;
    void catalogues[wanted]().then((words) => {
      if (!current) return;
      document.documentElement.lang = wanted;
      setSpoken({ language: wanted, words });
    });
    return () => {
      current = false;
    };
  }, [wanted]);
  const speak = (language: Language) => {
    localStorage.setItem(kept, language);
    setWanted(language);
  };
  return spoken ? <Spoken value={{ ...spoken, speak }}>{children}</Spoken> : null;
}
