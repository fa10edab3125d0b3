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

/** Numbers, money and times as readers of a language write them. */
export function formatsOf(language: Language, zone: string) {
  const locale = localeOf(language);
  const number = (options: Intl.NumberFormatOptions = {}) => {
    const format = new Intl.NumberFormat(locale, options);
    return (value: number) => format.format(value);
  };
  const count = number({ maximumFractionDigits: 0 });
  const percent = number({ style: "percent", maximumFractionDigits: 1 });
  const percentage = number({ maximumFractionDigits: 2 });
  const score = number({ maximumFractionDigits: 0, signDisplay: "exceptZero" });
  const days = number({ style: "unit", unit: "day", unitDisplay: "long", maximumFractionDigits: 1 });
  const hours = number({ style: "unit", unit: "hour", unitDisplay: "long", maximumFractionDigits: 1 });
  const change = number({ maximumFractionDigits: 1, signDisplay: "exceptZero" });
  const instant = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: zone,
  });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: zone });
  const month = new Intl.DateTimeFormat(locale, { month: "short", year: "numeric", timeZone: "UTC" });
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
    minorUnitsIn,
    money: (minorUnits: number | null, currency: string): string =>
      minorUnits === null ? "–" : currencyOf(currency).format(minorUnits / minorUnitsIn(currency)),
    instant: (iso: string) => instant.format(new Date(iso)),
    day: (iso: string) => day.format(new Date(iso)),
    /** `2026-11`, `2026-Q4` or `2026` as people write it. */
    period: (period: string): string => {
      const [year = "", part = ""] = period.split("-");
      if (part === "") return year;
      if (part.startsWith("Q")) return quarters[language](year, part.slice(1));
      return month.format(new Date(Date.UTC(Number(year), Number(part) - 1, 1)));
    },
  };
}
export type Formats = ReturnType<typeof formatsOf>;
