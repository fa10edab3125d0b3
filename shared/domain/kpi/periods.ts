/** Months are kept; quarters and years are added on reading. */
export const periodKinds = ["month", "quarter", "year"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** The period that a month (`2026-11`) belongs to: `2026-11`, `2026-Q4` or `2026`. */
export function periodOf(month: string, kind: PeriodKind): string {
  const [year = "", ofYear = ""] = month.split("-");
  if (kind === "month") return month;
  return kind === "year" ? year : `${year}-Q${Math.ceil(Number(ofYear) / 3)}`;
}

/** The months from one to another, both included, widened to whole periods. */
export function monthsOf(from: string, to: string, kind: PeriodKind): string[] {
  const length = { month: 1, quarter: 3, year: 12 }[kind];
  const first = Math.floor(indexOf(from) / length) * length;
  const end = (Math.floor(indexOf(to) / length) + 1) * length;
  return Array.from({ length: Math.max(0, end - first) }, (_, offset) => monthAt(first + offset));
}

/** The month `count` months later (earlier, where negative). */
export const addToMonth = (month: string, count: number): string => monthAt(indexOf(month) + count);

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

const monthAt = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
