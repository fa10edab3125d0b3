import type { Reply } from "../api.ts";
import { useFormats } from "../me.tsx";
import { referrerWords } from "./words/index.ts";

export type Worth = Reply<"getPoints">["balance"]["worth"][number];

/** Amounts as one, by currency: nobody adds pounds to euros. */
export function added(worths: readonly Worth[]): Worth[] {
  const sums = new Map<string, number>();
  for (const { amount, currency } of worths) sums.set(currency, (sums.get(currency) ?? 0) + amount);
  return [...sums].map(([currency, amount]) => ({ amount, currency, beforeTax: true }));
}

/** `25 points`, `1 point`. */
export function usePointsText(): (points: number) => string {
  const words = referrerWords.use();
  const { count } = useFormats();
  return (points) => words.points.count(count(points), Math.abs(points) === 1);
}
