import { en } from "./en.ts";
import type { Texts } from "./en.ts";
import { ja } from "./ja.ts";
import { nl } from "./nl.ts";
import { sv } from "./sv.ts";

/** A language that mails can be written in, and the locale that formats its dates where the reader's names no region. */
export interface Language {
  readonly texts: Texts;
  readonly locale: string;
  /** What the language does otherwise than most. */
  readonly style?: {
    /** Days are shown with the whole name of their weekday, or its sign. */
    readonly weekday?: "long" | "short";
    /** Whether brackets and colons that stand outside the messages are as wide as a character. */
    readonly punctuation?: "narrow" | "full-width";
    /** Whether a given name alone addresses a person, or would be rude to them. */
    readonly addresses?: "given name" | "whole name";
  };
}

/** By primary language subtag. To add a language: a file with the shape of `Texts` beside `en.ts`, and a line here. */
export const languages: Readonly<Record<string, Language>> = {
  en: { texts: en, locale: "en-GB" },
  nl: { texts: nl, locale: "nl-NL" },
  sv: { texts: sv, locale: "sv-SE" },
  ja: {
    texts: ja,
    locale: "ja-JP",
    style: { weekday: "short", punctuation: "full-width", addresses: "whole name" },
  },
};

/** What a reader gets whose language is not here yet. */
export const fallbackLanguage = "en";
