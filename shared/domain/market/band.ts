import * as z from "zod/mini";
import { addMonths, daysBetween, isDay } from "../calendar/days.ts";
import { Slug } from "../expectations/answers.ts";
import { mistakeWhen } from "../mistake.ts";
import type { Mistake } from "../mistake.ts";
import { changeInBasisPoints } from "../offer/compensation.ts";
import { isCurrency } from "../offer/currencies.ts";
import { Country } from "../organisation/organisation.ts";

/**
 * What the labour market pays for an occupation, as an organisation entered it or imported it from a source: gross pay
 * of a full-time year in whole minor units, a quarter, half and three quarters of `n` people at or below.
 */

const Amount = z.int().check(z.gt(0), z.lte(1_000_000_000_000));

export const MarketBand = z.object({
  occupation: Slug,
  country: Country,
  currency: z
    .string()
    .check(z.refine(isCurrency, "This is no currency of ISO 4217 that people are paid in.")),
  /** The day that the figures are of. */
  date: z.string().check(z.refine(isDay, "Write a day that exists, such as 2026-11-24.")),
  p25: Amount,
  p50: Amount,
  p75: Amount,
  /** People behind the figures. */
  n: z.int().check(z.gte(1), z.lte(1_000_000_000)),
  source: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
});
export type MarketBand = z.infer<typeof MarketBand>;

/** A band with how its median changed over a year, in basis points, where there was one a year before. */
export const BandNow = z.lazy(() =>
  z.object({ ...MarketBand.shape, changeBasisPoints: z.optional(z.int()) }),
);
export type BandNow = z.infer<typeof BandNow>;

/** Bands that one transaction takes, with what is remembered of the request: DynamoDB's limit is a hundred writes. */
export const bandsAtOnce = 95;

/** One band after another: what makes two of them the same one, dated differently. */
export type BandKey = Pick<MarketBand, "occupation" | "country" | "currency">;

/** What the shape alone does not tell. `today` is the day in the organisation's zone. */
export const mistakesOfBand = ({ p25, p50, p75, date }: MarketBand, today: string): Mistake[] => [
  ...mistakeWhen(p50 < p25, "/p50", "The median is not below the lower quartile (p25)."),
  ...mistakeWhen(p75 < p50, "/p75", "The upper quartile is not below the median (p50)."),
  ...mistakeWhen(date > today, "/date", "Figures are of a day that has come."),
];

/**
 * The newest band up to a day, with the change of its median against the band of the same key that is dated nearest to 12
 * months earlier, in basis points; without it where none lies within two months of that day. `bands` are all of one key.
 */
export function bandOn(bands: readonly MarketBand[], day: string): BandNow | undefined {
  const known = bands.filter(({ date }) => date <= day);
  const newest = known.reduce<MarketBand | undefined>(
    (latest, each) => (latest && latest.date >= each.date ? latest : each),
    undefined,
  );
  if (!newest) return undefined;
  const before = yearBefore(newest, known);
  const changeBasisPoints = before && changeInBasisPoints(before.p50, newest.p50);
  return { ...newest, ...(changeBasisPoints === undefined ? {} : { changeBasisPoints }) };
}

/** Of two that are equally near, the earlier one. */
function yearBefore(newest: MarketBand, bands: readonly MarketBand[]): MarketBand | undefined {
  const wanted = addMonths(newest.date, -12);
  const [first, last] = [addMonths(wanted, -2), addMonths(wanted, 2)];
  const away = ({ date }: MarketBand) => Math.abs(daysBetween(wanted, date));
  return bands
    .filter(({ date }) => date >= first && date <= last)
    .sort((a, b) => away(a) - away(b) || (a.date < b.date ? -1 : 1))[0];
}
