import type { Figure } from "./api.ts";
import type { Language } from "./words/index.tsx";

/** English is the product's own, so its dates are written as in Britain, where its users of English are. */
const localeOf = (language: Language): string => (language === "en" ? "en-GB" : language);

const quarters: Readonly<Record<Language, (year: string, quarter: string) => string>> = {
  en: (year, quarter) => `Q${quarter} ${year}`,
  nl: (year, quarter) => `K${quarter} ${year}`,
  sv: (year, quarter) => `kv ${quarter} ${year}`,
  ja: (year, quarter) => `${year}年第${quarter}四半期`,
};

/** Numbers, money and times as readers of a language write them, times as clocks of a zone show them. */
export function formatsOf(language: Language, zone: string): Formats {
  const key = `${language} ${zone}`;
  const made = all.get(key) ?? make(language, zone);
  all.set(key, made);
  return made;
}
/** Made once: a long list asks for them in every row. */
const all = new Map<string, Formats>();

/** What is made when it is first wanted, and kept: making a format takes a phone longer than drawing a row with it. */
function once<Value>(made: () => Value): () => Value {
  let kept: Value | undefined;
  return () => (kept ??= made());
}

function make(language: Language, zone: string) {
  const locale = localeOf(language);
  const number = (options: Intl.NumberFormatOptions = {}) => {
    const format = once(() => new Intl.NumberFormat(locale, options));
    return (value: number) => format().format(value);
  };
  const dates = (options: Intl.DateTimeFormatOptions, language = locale) =>
    once(() => new Intl.DateTimeFormat(language, { timeZone: zone, ...options }));
  const count = number({ maximumFractionDigits: 0 });
  const percent = number({ style: "percent", maximumFractionDigits: 1 });
  const percentage = number({ maximumFractionDigits: 2 });
  const score = number({ maximumFractionDigits: 0, signDisplay: "exceptZero" });
  const days = number({ style: "unit", unit: "day", unitDisplay: "long", maximumFractionDigits: 1 });
  const hours = number({ style: "unit", unit: "hour", unitDisplay: "long", maximumFractionDigits: 1 });
  /** From here on a number of hours is no picture any more. */
  const inDaysFrom = 48;
  const change = number({ maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const instant = dates({ dateStyle: "medium", timeStyle: "short" });
  const day = dates({ dateStyle: "medium" });
  const clock = dates({ timeStyle: "short" });
  const onDay = { weekday: "short", day: "numeric", month: "short" } as const;
  const time = dates({ ...onDay, hour: "2-digit", minute: "2-digit", timeZoneName: "short" });
  const weekday = dates(onDay);
  const relative = once(() => new Intl.RelativeTimeFormat(locale, { numeric: "auto" }));
  /** `2026-11-22`, as it is now in the zone. */
  const dayIn = dates({ dateStyle: "short" }, "sv");
  const dateOf = (iso: string): string => (iso.length === 10 ? iso : dayIn().format(new Date(iso)));
  const daysFromNow = (iso: string, now: Date = new Date()): number =>
    (Date.parse(dateOf(iso)) - Date.parse(dayIn().format(now))) / 86_400_000;
  /** A day without an hour is the same day in every zone. */
  const dayAlone = dates({ ...onDay, timeZone: "UTC" });
  const dateAlone = dates({ dateStyle: "medium", timeZone: "UTC" });
  const weekdayOf = (iso: string): string =>
    (iso.length === 10 ? dayAlone() : weekday()).format(new Date(iso));
  const month = dates({ month: "short", year: "numeric", timeZone: "UTC" });
  const currencyOf = (currency: string) => new Intl.NumberFormat(locale, { style: "currency", currency });
  /** How many of the smallest units make one of a currency: 100 of the euro, 1 of the yen. */
  const minorUnitsIn = (currency: string): number =>
    10 ** (currencyOf(currency).resolvedOptions().maximumFractionDigits ?? 2);
  const byUnit: Readonly<Record<Figure["unit"], (value: number) => string>> = {
    count,
    points: count,
    ratio: percent,
    percent: (value) => `${percentage(value)} %`,
    // Written with its currency where that is known.
    money: percentage,
    score,
    days,
    hours,
  };
  return {
    locale,
    count,
    percent,
    change,
    score,
    of: (unit: Figure["unit"], value: number | null | undefined): string =>
      value === null || value === undefined ? "–" : byUnit[unit](value),
    /**
     * In which unit hours by the clock are read that stand beside each other: in days once the longest lasts two. Working hours
     * are no part of a day of 24, and are never read so.
     */
    lasting: (
      beside: readonly (number | null)[],
    ): { readonly unit: Figure["unit"]; readonly hours: number } =>
      beside.some((each) => each !== null && each >= inDaysFrom)
        ? { unit: "days", hours: 24 }
        : { unit: "hours", hours: 1 },
    minorUnitsIn,
    money: (minorUnits: number | null, currency: string): string =>
      minorUnits === null ? "–" : currencyOf(currency).format(minorUnits / minorUnitsIn(currency)),
    /** Several things after each other, as the language parts them. */
    list: (things: readonly (string | false | undefined)[]): string =>
      things.filter(Boolean).join(language === "ja" ? "、" : ", "),
    /** Without unit, at most two decimals: what a field of an amount begins with. */
    decimal: number({ maximumFractionDigits: 2, useGrouping: false }),
    /** `Tue 24 Nov, 14:00 CET`: where people meet, the zone is named. */
    time: (iso: string) => time().format(new Date(iso)),
    /** `Tue 24 Nov, 14:00–14:45 CET` */
    span: (from: string, to: string) => time().formatRange(new Date(from), new Date(to)),
    /** `14:00` */
    clock: (iso: string) => clock().format(new Date(iso)),
    /** `Tue 24 Nov` */
    weekday: weekdayOf,
    /** The day of an instant (or a day itself) in the zone, `2026-11-24`: what a date field holds. */
    date: dateOf,
    /** How many days from today: -1 yesterday, 0 today. Days by the calendar of the zone, not 24 hours. */
    daysFromNow,
    /** `today`, `tomorrow`, `3 days ago`; beyond a week the day itself. */
    relativeDay: (iso: string, now: Date = new Date()): string => {
      const days = daysFromNow(iso, now);
      return Math.abs(days) > 7 ? weekdayOf(iso) : relative().format(days, "day");
    },
    instant: (iso: string) => instant().format(new Date(iso)),
    day: (iso: string) => (iso.length === 10 ? dateAlone() : day()).format(new Date(iso)),
    /** `2026-11`, `2026-Q4` or `2026` as people write it. */
    period: (period: string): string => {
      const [year = "", part = ""] = period.split("-");
      if (part === "") return year;
      if (part.startsWith("Q")) return quarters[language](year, part.slice(1));
      return month().format(new Date(Date.UTC(Number(year), Number(part) - 1, 1)));
    },
  };
}
export type Formats = ReturnType<typeof make>;
