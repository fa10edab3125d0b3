import type { Body } from "../../api.ts";
import { minorUnitsOf, numberOf, written } from "../../controls/amount.ts";
import type { Formats } from "../../format.ts";
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

/** What was entered so far, amounts and numbers as they were typed: in another currency the same is written there. */
export interface TermsForm {
  readonly currency: string;
  readonly amount: string;
  readonly period: (typeof periods)[number];
  readonly hours: string;
  readonly weeks: string;
  readonly fullTime: string;
  readonly guaranteedBonus: string;
  readonly signOn: string;
  readonly targetBonus: string;
  readonly allowances: readonly (Omit<Allowance, "amount"> & { readonly amount: string })[];
  readonly benefits: readonly (typeof benefits)[number][];
  readonly startDate: string;
  /** `none`: nothing is said of it. */
  readonly place: (typeof workplaces)[number] | "none";
  readonly siteId: string;
}

/** Figures that are there already, to go on from. */
export function formOf(terms: Terms, formats: Pick<Formats, "decimal" | "minorUnitsIn">): TermsForm {
  const units = formats.minorUnitsIn(terms.currency);
  const amount = (minorUnits: number | undefined) =>
    minorUnits === undefined ? "" : formats.decimal(minorUnits / units);
  return {
    currency: terms.currency,
    amount: amount(terms.base.amount),
    period: terms.base.period,
    hours: written(terms.hoursPerWeek, formats),
    weeks: written(terms.weeksPerYear, formats),
    fullTime: written(terms.fullTimeHoursPerWeek, formats),
    guaranteedBonus: amount(terms.guaranteedBonus),
    signOn: amount(terms.signOn),
    targetBonus: amount(terms.targetBonus),
    allowances: (terms.allowances ?? []).map((each) => ({ ...each, amount: amount(each.amount) })),
    benefits: terms.benefits ?? [],
    startDate: terms.startDate ?? "",
    place: terms.place?.kind ?? "none",
    siteId: terms.place?.siteId ?? "",
  };
}

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
  formats: Pick<Formats, "decimal">,
): TermsForm => ({
  currency: job?.pay?.currency ?? currency,
  amount: "",
  period: job?.pay?.period ?? "month",
  hours: job ? written(job.hoursPerWeek, formats) : "",
  weeks: written(job?.weeksPerYear ?? 52, formats),
  fullTime: job ? written(job.fullTimeHoursPerWeek ?? job.hoursPerWeek, formats) : "",
  guaranteedBonus: "",
  signOn: "",
  targetBonus: "",
  allowances: [],
  benefits: [],
  startDate: "",
  place: job?.workplace ?? "none",
  siteId: "",
});

/** A field of the form that keeps it from being sent. */
export type Wrong =
  "amount" | "hours" | "fullTime" | "weeks" | "guaranteedBonus" | "signOn" | "targetBonus" | "allowances";

/** What every offer has and this one has not, and what is no amount or no number: in the order of the fields. */
export function wrongIn(form: TermsForm, { minorUnitsIn }: Pick<Formats, "minorUnitsIn">): readonly Wrong[] {
  const units = minorUnitsIn(form.currency);
  const isAmount = (typed: string) => minorUnitsOf(typed, units) !== undefined;
  const isLeftOut = (typed: string) => typed.trim() === "";
  const wrong: Readonly<Record<Wrong, boolean>> = {
    amount: !isAmount(form.amount),
    hours: numberOf(form.hours) === undefined,
    fullTime: numberOf(form.fullTime) === undefined,
    weeks: numberOf(form.weeks) === undefined,
    guaranteedBonus: !isLeftOut(form.guaranteedBonus) && !isAmount(form.guaranteedBonus),
    signOn: !isLeftOut(form.signOn) && !isAmount(form.signOn),
    targetBonus: !isLeftOut(form.targetBonus) && !isAmount(form.targetBonus),
    allowances: form.allowances.some(({ amount }) => !isAmount(amount)),
  };
  return fields.filter((field) => wrong[field]);
}
const fields: readonly Wrong[] = [
  "amount",
  "hours",
  "fullTime",
  "weeks",
  "guaranteedBonus",
  "signOn",
  "targetBonus",
  "allowances",
];

/** As it is sent; undefined while something that every offer has is missing, or something is no amount. */
export function termsOf(form: TermsForm, formats: Pick<Formats, "minorUnitsIn">): TermsBody | undefined {
  if (wrongIn(form, formats).length > 0) return undefined;
  const units = formats.minorUnitsIn(form.currency);
  const amount = minorUnitsOf(form.amount, units);
  const hoursPerWeek = numberOf(form.hours);
  const weeksPerYear = numberOf(form.weeks);
  const fullTimeHoursPerWeek = numberOf(form.fullTime);
  if (
    amount === undefined ||
    hoursPerWeek === undefined ||
    weeksPerYear === undefined ||
    fullTimeHoursPerWeek === undefined
  )
    return undefined;
  const allowances = form.allowances.flatMap((each) => {
    const read = minorUnitsOf(each.amount, units);
    return read === undefined ? [] : [{ ...each, amount: read }];
  });
  const besides = {
    guaranteedBonus: form.guaranteedBonus,
    signOn: form.signOn,
    targetBonus: form.targetBonus,
  };
  const amounts = Object.entries(besides).flatMap(([name, typed]) => {
    const read = minorUnitsOf(typed, units);
    return read === undefined ? [] : [[name, read] as const];
  });
  return {
    currency: form.currency,
    base: { amount, period: form.period },
    hoursPerWeek,
    weeksPerYear,
    fullTimeHoursPerWeek,
    ...Object.fromEntries(amounts),
    ...(allowances.length === 0 ? {} : { allowances }),
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
