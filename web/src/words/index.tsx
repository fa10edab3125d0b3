import { createContext, use, useEffect, useState } from "react";
import type { ReactNode } from "react";
import { I18nProvider } from "react-aria-components/I18nProvider";
import type { Words } from "./en.ts";
import { labelFiles, type Labels } from "./labels.ts";

export const languages = ["en", "nl", "sv", "ja"] as const;
export type Language = (typeof languages)[number];

/** What each language calls itself. */
export const names: Readonly<Record<Language, string>> = {
  en: "English",
  nl: "Nederlands",
  sv: "Svenska",
  ja: "日本語",
};

/** The words of one part of the pages, in every language; read once, kept. */
export interface Catalogue<Shape> {
  readonly load: (language: Language) => Promise<Shape>;
  /** What was loaded; undefined where it was not yet. */
  readonly loaded: (language: Language) => Shape | undefined;
}

/** Catalogues that a page has asked for: all of them change together when another language is spoken. */
const inUse = new Set<Catalogue<unknown>>();

function kept<Shape>(files: Readonly<Record<Language, () => Promise<Shape>>>): Catalogue<Shape> {
  const promises = new Map<Language, Promise<Shape>>();
  const values = new Map<Language, Shape>();
  return {
    load: (language) => {
      const under = promises.get(language);
      if (under) return under;
      const loading = files[language]().then((words) => {
        values.set(language, words);
        return words;
      });
      promises.set(language, loading);
      // A file that did not come is asked for again.
      loading.catch(() => promises.delete(language));
      return loading;
    },
    loaded: (language) => values.get(language),
  };
}

const shared = kept<Words>({
  en: () => import("./en.ts").then(({ en }) => en),
  nl: () => import("./nl.ts").then(({ nl }) => nl),
  sv: () => import("./sv.ts").then(({ sv }) => sv),
  ja: () => import("./ja.ts").then(({ ja }) => ja),
});
inUse.add(shared);
const labels = kept<Labels>(labelFiles);
inUse.add(labels);

/** An area's own words. Its routes load them (`loader: words.load`), its pages read them (`words.use()`). */
export function areaWords<Shape>(files: Readonly<Record<Language, () => Promise<Shape>>>) {
  const catalogue = kept(files);
  return {
    /** A route's loader: its page is shown once its words are there, in the language that is spoken. */
    load: async (): Promise<void> => {
      inUse.add(catalogue);
      await catalogue.load(current);
    },
    /** What was loaded before; undefined where it was not. */
    ready: (language: Language): Shape | undefined => catalogue.loaded(language),
    use: (): Shape => {
      const { language } = useWords();
      inUse.add(catalogue);
      return catalogue.loaded(language) ?? use(catalogue.load(language));
    },
  };
}

const storedAs = "milepost.language";
const known = (text: string | null | undefined): Language | undefined =>
  languages.find((language) => text?.toLowerCase().split("-")[0] === language);

/** The one chosen here before, else the browser's. */
const first = (): Language =>
  known(localStorage.getItem(storedAs)) ??
  navigator.languages.flatMap((each) => known(each) ?? [])[0] ??
  "en";

/** The language that is spoken, or will be once its words are there. */
let current: Language = first();

interface Spoken {
  readonly language: Language;
  readonly words: Words;
  readonly labels: Labels;
  readonly speak: (language: Language) => void;
  /** Whether the words of the language that was chosen last did not come: the one before is still spoken. */
  readonly failed: boolean;
}
const Spoken = createContext<Spoken | undefined>(undefined);

export function useWords(): Spoken {
  const spoken = use(Spoken);
  if (!spoken) throw new Error("no language here");
  return spoken;
}

/** What milestones and outcomes are called for the reader. */
export const useLabels = (): Labels => useWords().labels;

/** Words of the language that is spoken first, in English where those did not come: nothing is drawn before them. */
export async function firstWords(): Promise<void> {
  const load = () => Promise.all([shared.load(current), labels.load(current)]);
  await load().catch(() => {
    current = "en";
    return load();
  });
}

/** Shows its content in the first language, whose words are there, and in the next once those of all that is shown are. */
export function Speaking({ children }: { readonly children: ReactNode }) {
  const [wanted, setWanted] = useState(current);
  const [language, setSpoken] = useState(current);
  const [failed, setFailed] = useState(false);
  const words = shared.loaded(language) ?? use(shared.load(language));
  const names = labels.loaded(language) ?? use(labels.load(language));
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  useEffect(() => {
    current = wanted;
    if (wanted === language) return;
    let wantedStill = true;
    void Promise.all([...inUse].map((each) => each.load(wanted))).then(
      () => {
        if (!wantedStill) return;
        localStorage.setItem(storedAs, wanted);
        setSpoken(wanted);
      },
      () => {
        if (!wantedStill) return;
        setWanted(language);
        setFailed(true);
      },
    );
    return () => {
      wantedStill = false;
    };
  }, [wanted, language]);
  const speak = (next: Language) => {
    setFailed(false);
    setWanted(next);
  };
  return (
    // What the controls say by themselves, to who cannot see them too, is said in the same language.
    <I18nProvider locale={language}>
      <Spoken value={{ language, words, labels: names, speak, failed }}>{children}</Spoken>
    </I18nProvider>
  );
}
