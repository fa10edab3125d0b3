import type { Body } from "../../api.ts";
import type { Terms } from "./data.ts";

/** What the API takes as an offer's figures. */
export type TermsBody = Body<"draftOffer">["terms"];
type Allowance = NonNullable<TermsBody["allowances"]>[number];

export const periods = ["year", "month", "week", "hour"] as const;
export const allowanceKinds = [
  "travel",
  "shift",
  "housing",
  "meals",
  "childcare",
  "equipment",
  "other",
] as const;
export const allowancePeriods = ["month", "year", "once"] as const;
export const benefits = [
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
] as const;
export const workplaces = ["on-site", "hybrid", "remote"] as const;

/** What was entered so far: amounts in the smallest units (`NaN`: typed, and no amount), numbers as they were typed. */
export interface TermsForm {
  readonly currency: string;
  readonly amount: number | undefined;
  readonly period: (typeof periods)[number];
  readonly hours: string;
  readonly weeks: string;
  readonly fullTime: string;
  readonly guaranteedBonus: number | undefined;
  readonly signOn: number | undefined;
  readonly targetBonus: number | undefined;
  readonly allowances: readonly (Omit<Allowance, "amount"> & { readonly amount: number | undefined })[];
  readonly benefits: readonly (typeof benefits)[number][];
  readonly startDate: string;
  /** `none`: nothing is said of it. */
  readonly place: (typeof workplaces)[number] | "none";
  readonly siteId: string;
}

/** Figures that are there already, to go on from. */
export const formOf = (terms: Terms): TermsForm => ({
  currency: terms.currency,
  amount: terms.base.amount,
  period: terms.base.period,
  hours: String(terms.hoursPerWeek),
  weeks: String(terms.weeksPerYear),
  fullTime: String(terms.fullTimeHoursPerWeek),
  guaranteedBonus: terms.guaranteedBonus,
  signOn: terms.signOn,
  targetBonus: terms.targetBonus,
  allowances: terms.allowances ?? [],
  benefits: terms.benefits ?? [],
  startDate: terms.startDate ?? "",
  place: terms.place?.kind ?? "none",
  siteId: terms.place?.siteId ?? "",
});

/** A first offer begins with what the job says: its hours and weeks, its way of working, its currency. */
export const formFor = (
  job:
    | {
        readonly hoursPerWeek: number;
        readonly fullTimeHoursPerWeek?: number | undefined;
        readonly weeksPerYear?: number | undefined;
        readonly workplace?: (typeof workplaces)[number] | undefined;
        readonly pay?: { readonly currency: string; readonly period: "hour" | "month" | "year" } | undefined;
      }
    | undefined,
  currency: string,
): TermsForm => ({
  currency: job?.pay?.currency ?? currency,
  amount: undefined,
  period: job?.pay?.period ?? "month",
  hours: job ? String(job.hoursPerWeek) : "",
  weeks: String(job?.weeksPerYear ?? 52),
  fullTime: job ? String(job.fullTimeHoursPerWeek ?? job.hoursPerWeek) : "",
  guaranteedBonus: undefined,
  signOn: undefined,
  targetBonus: undefined,
  allowances: [],
  benefits: [],
  startDate: "",
  place: job?.workplace ?? "none",
  siteId: "",
});

/** `37,5` and `37.5` alike; undefined where it is no number. */
export const numberOf = (typed: string): number | undefined => {
  const text = typed.trim().replace(",", ".");
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
};

/** As it is sent; undefined while something that every offer has is missing, or something is no amount. */
export function termsOf(form: TermsForm): TermsBody | undefined {
  const hoursPerWeek = numberOf(form.hours);
  const weeksPerYear = numberOf(form.weeks);
  const fullTimeHoursPerWeek = numberOf(form.fullTime);
  const { amount, allowances } = form;
  const written = allowances.flatMap((each) =>
    each.amount === undefined ? [] : [{ ...each, amount: each.amount }],
  );
  const amounts = [
    amount,
    form.guaranteedBonus,
    form.signOn,
    form.targetBonus,
    ...written.map((each) => each.amount),
  ];
  if (
    amounts.some((each) => Number.isNaN(each)) ||
    amount === undefined ||
    hoursPerWeek === undefined ||
    weeksPerYear === undefined ||
    fullTimeHoursPerWeek === undefined ||
    written.length < allowances.length
  )
    return undefined;
  return {
    currency: form.currency,
    base: { amount, period: form.period },
    hoursPerWeek,
    weeksPerYear,
    fullTimeHoursPerWeek,
    ...(form.guaranteedBonus === undefined ? {} : { guaranteedBonus: form.guaranteedBonus }),
    ...(form.signOn === undefined ? {} : { signOn: form.signOn }),
    ...(form.targetBonus === undefined ? {} : { targetBonus: form.targetBonus }),
    ...(written.length === 0 ? {} : { allowances: written }),
    ...(form.benefits.length === 0 ? {} : { benefits: [...form.benefits] }),
    ...(form.startDate === "" ? {} : { startDate: form.startDate }),
    ...(form.place === "none"
      ? {}
      : { place: { kind: form.place, ...(form.siteId === "" ? {} : { siteId: form.siteId }) } }),
  };
}

/** Fields of the form that say their own problem, by the pointer into what is sent. */
export const termsPointers: readonly string[] = [
  "/terms",
  "/terms/currency",
  "/terms/base/amount",
  "/terms/base/period",
  "/terms/hoursPerWeek",
  "/terms/weeksPerYear",
  "/terms/fullTimeHoursPerWeek",
  "/terms/guaranteedBonus",
  "/terms/signOn",
  "/terms/targetBonus",
  "/terms/startDate",
  "/terms/place/siteId",
];
