/** Periods as the API names them: `2026-11`, `2026-Q4`, `2026`, and the months that they begin and end with. */
export const kinds = ["month", "quarter", "year"] as const;
export type Kind = (typeof kinds)[number];

/** Months of a period of each kind. */
export const lengths: Readonly<Record<Kind, number>> = { month: 1, quarter: 3, year: 12 };
/** How many periods are shown unless somebody says. */
export const usual: Readonly<Record<Kind, number>> = { month: 12, quarter: 6, year: 3 };
/** The API answers for at most so many months at once. */
const mostMonths = 36;
export const most = (kind: Kind): number => mostMonths / lengths[kind];

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthAt = (index: number): string =>
  `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`;

export const addMonths = (month: string, months: number): string => monthAt(indexOf(month) + months);

/** The first month of the period that a month is in. */
export const begins = (month: string, kind: Kind): string =>
  monthAt(Math.floor(indexOf(month) / lengths[kind]) * lengths[kind]);

export function named(month: string, kind: Kind): string {
  const [year = "", number = ""] = month.split("-");
  if (kind === "year") return year;
  return kind === "month" ? `${year}-${number}` : `${year}-Q${Math.ceil(Number(number) / 3)}`;
}

/** First months of the periods from one to another, both included. */
export function between(from: string, to: string, kind: Kind): string[] {
  const first = indexOf(begins(from, kind));
  const count = Math.max(1, Math.floor((indexOf(begins(to, kind)) - first) / lengths[kind]) + 1);
  return Array.from({ length: count }, (_, each) => monthAt(first + each * lengths[kind]));
}

/** The month it is now, in a zone. */
export function thisMonth(zone: string, now = new Date()): string {
  const parts = new Intl.DateTimeFormat("en-GB", { year: "numeric", month: "2-digit", timeZone: zone });
  const part = (type: string) => parts.formatToParts(now).find((each) => each.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}`;
}
