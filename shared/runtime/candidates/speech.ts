import { firstName } from "../../domain/people/names.ts";

/**
 * In which language a candidate's page speaks, and how that language writes days, times, money and lists. The words
 * themselves stand beside the page that says them, in a folder `words` of its function with one file for each language;
 * what all pages say is in `shared/runtime/candidates/words`. The bundles carry them as files of their own
 * (`infra/bundle.ts`), so that a function starts without them and reads a language when its first reader comes. They
 * import nothing but types.
 */

export type PageLanguage = "en" | "nl" | "sv" | "ja";

type InEachLanguage<Value> = Readonly<Record<PageLanguage, Value>>;

/** Reads the words of a page in a language. Each file exports them by the language's name. */
export type WordsIn<Words> = (language: PageLanguage) => Promise<Words>;

/** The words of a page, by language: the compiler sees to it that none of them lacks any. */
export function wordsIn<Words>(files: {
  readonly [Language in PageLanguage]: () => Promise<{ readonly [name in Language]: Words }>;
}): WordsIn<Words> {
  const { en, nl, sv, ja } = files;
  const readers: InEachLanguage<() => Promise<Words>> = {
    en: async () => (await en()).en,
    nl: async () => (await nl()).nl,
    sv: async () => (await sv()).sv,
    ja: async () => (await ja()).ja,
  };
  return (language) => readers[language]();
}

/** The locale that writes dates and amounts where pages speak this language. */
const locales: InEachLanguage<string> = { en: "en-GB", nl: "nl-NL", sv: "sv-SE", ja: "ja-JP" };

/** The language of somebody's page; English for whom none is known. */
export const languageOf = (person: { readonly locale: string } | undefined): PageLanguage => {
  const given = person?.locale.slice(0, 2).toLowerCase() ?? "";
  return isLanguage(given) ? given : "en";
};

export const isLanguage = (text: string): text is PageLanguage => Object.hasOwn(locales, text);

/** What each language calls itself, for whoever chooses one. */
export const languageNames: InEachLanguage<string> = {
  en: "English",
  nl: "Nederlands",
  sv: "Svenska",
  ja: "日本語",
};

/** The language that a browser would rather have than others, by its `Accept-Language`; nothing where we speak none of its. */
export const acceptedLanguage = (header: string | undefined): PageLanguage | undefined =>
  (header ?? "")
    .split(",")
    .map((one) => {
      const [tag = "", ...parameters] = one.trim().split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith("q="))?.slice(2) ?? "1";
      return { language: tag.slice(0, 2).toLowerCase(), weight: Number(weight) || 0 };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
    .find(isLanguage);

/** How a page addresses somebody: in Japanese by the whole name, as a given name alone would be rude. */
export const addressed = (name: string, language: PageLanguage): string =>
  language === "ja" ? name : firstName(name);

const formats = new Map<string, Intl.DateTimeFormat>();

/** Formats are costly to make and are made once. */
function dateFormat(language: PageLanguage, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locales[language], options);
  formats.set(key, made);
  return made;
}

/** Japanese writes the sign of the weekday in brackets. */
const dayAndMonth = (language: PageLanguage) =>
  ({ weekday: language === "ja" ? "short" : "long", day: "numeric", month: "long" }) as const;

/** A day, such as "Friday 6 March". */
export const longDay = (day: string, language: PageLanguage): string =>
  dateFormat(language, { ...dayAndMonth(language), timeZone: "UTC" }).format(new Date(`${day}T12:00:00Z`));

/** A day that may be a year away, such as "6 March 2027". */
export const farDay = (day: string, language: PageLanguage): string =>
  dateFormat(language, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${day}T12:00:00Z`),
  );

/** A moment on the clocks of a zone, with the zone's name: "Thursday 12 March at 18:00 (Japan Time)". */
export const moment = (instant: string, timeZone: string, language: PageLanguage): string => {
  const clock = dateFormat(language, {
    ...dayAndMonth(language),
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(new Date(instant));
  return inBrackets(clock, zoneName(timeZone, language, instant), language);
};

/** A moment of today, or so near that its day goes without saying: "18:05". */
export const clockTime = (instant: string, timeZone: string, language: PageLanguage): string =>
  dateFormat(language, { hour: "2-digit", minute: "2-digit", timeZone }).format(new Date(instant));

/** What people call a zone, as mails do: "United Kingdom Time". */
export const zoneName = (
  timeZone: string,
  language: PageLanguage,
  instant = "2026-01-01T00:00:00Z",
): string =>
  dateFormat(language, { timeZone, timeZoneName: "longGeneric" })
    .formatToParts(new Date(instant))
    .find(({ type }) => type === "timeZoneName")?.value ?? timeZone;

/** What is said beside something. Japanese brackets are as wide as a character and stand without a blank. */
export const inBrackets = (text: string, beside: string, language: PageLanguage): string =>
  language === "ja" ? `${text}（${beside}）` : `${text} (${beside})`;

/** A number as the language writes it: "37.5", "37,5". */
export const decimal = (value: number, language: PageLanguage): string =>
  new Intl.NumberFormat(locales[language]).format(value);

/** "Ivan and Ines"; for a choice, "by video or by phone". */
export const listed = (
  items: readonly string[],
  language: PageLanguage,
  type: Intl.ListFormatType = "conjunction",
): string => new Intl.ListFormat(locales[language], { type }).format(items);

/** A range of pay, in minor units, such as "£28,000–£34,000": as mails write it. */
export function payRange(
  { currency, minimum, maximum }: { currency: string; minimum: number; maximum: number },
  language: PageLanguage,
): string {
  const known = new Intl.NumberFormat(locales[language], { style: "currency", currency });
  const units = 10 ** (known.resolvedOptions().maximumFractionDigits ?? 0);
  const whole = minimum % units === 0 && maximum % units === 0;
  const money = whole
    ? new Intl.NumberFormat(locales[language], {
        style: "currency",
        currency,
        trailingZeroDisplay: "stripIfInteger",
      })
    : known;
  return minimum === maximum
    ? money.format(minimum / units)
    : money.formatRange(minimum / units, maximum / units);
}

/** One thing or several of it: all that English, Dutch and Swedish tell apart. Japanese tells nothing apart. */
export const counted = (count: number, one: string, other: string): string =>
  `${count} ${count === 1 ? one : other}`;
