import * as z from "zod/mini";
import { Day, SiteId } from "../ids.ts";
import { Currency } from "../points/scheme.ts";

/**
 * What an offer is worth, typed. Amounts are whole minor units of one ISO 4217 currency (4 100 000 is 41 000.00 in
 * EUR, and 4 100 000 yen in JPY), never fractions and never below zero.
 */
const Amount = z.int().check(z.gte(0), z.lte(1_000_000_000_000));

export const PayPeriod = z.enum(["hour", "week", "month", "year"]);
export type PayPeriod = z.infer<typeof PayPeriod>;

export const AllowanceKind = z.enum([
  "travel",
  "shift",
  "housing",
  "meals",
  "childcare",
  "equipment",
  "other",
]);

/** `once` is paid a single time within the first 12 months. */
export const Allowance = z.object({
  kind: AllowanceKind,
  amount: Amount,
  period: z.enum(["month", "year", "once"]),
});

export const Benefit = z.enum([
  "pension",
  "health-insurance",
  "company-car",
  "lease-bicycle",
  "phone",
  "training",
  "extra-leave",
  "parental-leave",
  "remote-work",
  "childcare-place",
  "meals",
  "other",
]);

export const Workplace = z.object({
  kind: z.enum(["on-site", "hybrid", "remote"]),
  siteId: z.optional(SiteId),
});

export const Compensation = z.object({
  currency: Currency,
  base: z.object({ amount: Amount, period: PayPeriod }),
  /** Hours of this contract in a normal week, to the quarter of an hour. */
  hoursPerWeek: z.number().check(z.gt(0), z.lte(80), z.multipleOf(0.25)),
  /** Paid weeks of a year, holidays included. */
  weeksPerYear: z.number().check(z.gt(0), z.lte(53)),
  /** Hours that count as full time where the job is; what full-time equivalents are worked out with. */
  fullTimeHoursPerWeek: z.number().check(z.gt(0), z.lte(80), z.multipleOf(0.25)),
  /** Paid whatever happens, in a year. */
  guaranteedBonus: z.optional(Amount),
  /** Paid once, for signing. */
  signOn: z.optional(Amount),
  allowances: z.optional(z.array(Allowance).check(z.maxLength(12))),
  /** Hoped for in a year; promised to nobody and part of no figure. */
  targetBonus: z.optional(Amount),
  benefits: z.optional(z.array(Benefit).check(z.maxLength(12))),
  startDate: z.optional(Day),
  place: z.optional(Workplace),
});
export type Compensation = z.infer<typeof Compensation>;

const monthsPerYear = 12;

/**
 * Gross base pay of one year under this contract, in minor units:
 * hour × hoursPerWeek × weeksPerYear · week × weeksPerYear · month × 12 · year × 1, to the nearest unit.
 */
export function annualBase({ base, hoursPerWeek, weeksPerYear }: Compensation): number {
  switch (base.period) {
    case "hour":
      return Math.round(base.amount * hoursPerWeek * weeksPerYear);
    case "week":
      return Math.round(base.amount * weeksPerYear);
    case "month":
      return base.amount * monthsPerYear;
    case "year":
      return base.amount;
  }
}

/**
 * Base pay of one year as if the person worked full time: annual base × fullTimeHoursPerWeek ÷ hoursPerWeek, to the
 * nearest minor unit. An hourly wage is worth the same at any number of hours.
 */
export const fullTimeBase = (compensation: Compensation): number =>
  Math.round((annualBase(compensation) * compensation.fullTimeHoursPerWeek) / compensation.hoursPerWeek);

/**
 * Cash that is certain in the first 12 months, in minor units: full-time base + sign-on + guaranteed bonus +
 * allowances (month × 12, year × 1, once × 1). Only the base is scaled to full time: the rest is paid as it stands.
 */
export function firstYearCash(compensation: Compensation): number {
  const { signOn = 0, guaranteedBonus = 0, allowances = [] } = compensation;
  const allowed = allowances.reduce(
    (sum, { amount, period }) => sum + amount * (period === "month" ? monthsPerYear : 1),
    0,
  );
  return fullTimeBase(compensation) + signOn + guaranteedBonus + allowed;
}

/**
 * What changed from one figure to another, in hundredths of a percent of the first (rounded to the nearest, half up);
 * `undefined` where the first is zero: nothing can be divided by it.
 */
export const changeInBasisPoints = (before: number, after: number): number | undefined =>
  before === 0 ? undefined : Math.round(((after - before) / before) * 10_000);

/** One field in which two versions differ; absent on a side where that version does not have it. */
export interface Difference {
  /** The field's path, for example `base.amount` or `allowances.travel`. */
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Field by field, in the order of the fields' names: only what differs. */
export function differences(before: Compensation, after: Compensation): Difference[] {
  const from = flattened(before);
  const to = flattened(after);
  const fields = [...new Set([...from.keys(), ...to.keys()])].sort();
  return fields
    .filter((field) => from.get(field) !== to.get(field))
    .map((field) => ({
      field,
      ...(from.has(field) ? { before: from.get(field) } : {}),
      ...(to.has(field) ? { after: to.get(field) } : {}),
    }));
}

function flattened({
  allowances = [],
  benefits = [],
  base,
  place,
  ...plain
}: Compensation): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  const add = (field: string, value: unknown) => {
    if (value !== undefined) fields.set(field, value);
  };
  for (const [field, value] of Object.entries(plain)) add(field, value);
  add("base.amount", base.amount);
  add("base.period", base.period);
  add("place.kind", place?.kind);
  add("place.siteId", place?.siteId);
  // The same kind may be paid twice, monthly and once.
  for (const { kind, period, amount } of allowances) {
    const field = `allowances.${kind}.${period}`;
    fields.set(field, Number(fields.get(field) ?? 0) + amount);
  }
  for (const benefit of benefits) add(`benefits.${benefit}`, true);
  return fields;
}
