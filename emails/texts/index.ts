import { en } from "./en.ts";
import type { Texts } from "./en.ts";

/** A language that mails can be written in, and the locale that formats its dates where the reader's names no region. */
export interface Language {
  readonly texts: Texts;
  readonly locale: string;
}

/** By primary language subtag. To add a language: a file with the shape of `Texts` beside `en.ts`, and a line here. */
export const languages: Readonly<Record<string, Language>> = {
  en: { texts: en, locale: "en-GB" },
};

/** What a reader gets whose language is not here yet. */
export const fallbackLanguage = "en";
