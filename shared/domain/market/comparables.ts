import * as z from "zod/mini";
import type { Application } from "../application/state.ts";
import { Experience } from "../expectations/answers.ts";
import { percentile } from "../kpi/histogram.ts";
import { fullTimeBase } from "../offer/compensation.ts";
import { acceptedOffer, standingMoves, termsOf } from "../offer/state.ts";
import { Currency } from "../points/scheme.ts";
import { Narrowing } from "./beside-pay.ts";
import type { Comparables } from "./beside-pay.ts";

/**
 * What an accepted offer of the organisation says about pay: gross for a full-time year in whole minor units, the hours
 * of the contract, and what the person brought as far as they answered. Nobody is shown one by itself.
 */
export const AcceptedPay = z.object({
  acceptedAt: z.string(),
  currency: Currency,
  fullTimeYear: z.int(),
  hoursPerWeek: z.number(),
  /** What the labour market called the job when this was read. */
  occupation: z.optional(z.string()),
  experience: z.optional(Experience),
  skills: z.optional(z.array(z.string())),
});
export type AcceptedPay = z.infer<typeof AcceptedPay>;

/**
 * The pay that an application's candidate accepted. None of tests, of those who were merged into another, and of those
 * whose application ended after all.
 */
export function acceptedPay(
  application: Application,
  occupation: string | undefined,
): AcceptedPay | undefined {
  const { status, test, mergedInto, expectations } = application;
  if (status === "archived" || test || mergedInto !== undefined) return undefined;
  const offer = acceptedOffer(application);
  const version = offer?.versions.find(({ number }) => number === offer.acceptedVersion);
  const acceptedAt = offer && standingMoves(offer).findLast(({ to }) => to === "accepted")?.at;
  if (!version || acceptedAt === undefined) return undefined;
  const terms = termsOf(version);
  const { experience, skills } = expectations.answers;
  return {
    acceptedAt,
    currency: terms.currency,
    fullTimeYear: fullTimeBase(terms),
    hoursPerWeek: terms.hoursPerWeek,
    ...(occupation === undefined ? {} : { occupation }),
    ...(experience === undefined ? {} : { experience }),
    ...(skills === undefined ? {} : { skills: [...skills].sort() }),
  };
}

/** Fewer than so many are nobody's business: a percentile of them would point at people. */
export const fewestCompared = 5;

/** How many months back an accepted offer still tells what is paid. */
export const comparedMonths = 24;

/** Contracts so many hours a week apart are about as long. */
const hoursAlike = 4;

/** With whom somebody is compared: what they answered, and the job. */
export interface Compared {
  readonly currency: string;
  readonly hoursPerWeek: number;
  readonly experience?: string | undefined;
  readonly skills?: readonly string[] | undefined;
}

/**
 * What the organisation's own accepted offers say beside a pay that is talked about, as a ladder:
 *
 * 1. the offers for the same job in the same currency, or where they are fewer than five, those for its occupation;
 *    where these are fewer than five, too, nothing is said;
 * 2. of these only people with all the skills this candidate has;
 * 3. of these only people with as many years;
 * 4. of these only contracts of up to four hours a week more or less.
 *
 * A step that would leave fewer than five is not taken, and neither is one that leaves out somebody but fewer than five:
 * who asks twice, with an answer changed in between, would learn about these few. The next step starts from before it.
 * What comes out are three percentiles and their number: no offer, date or person. By nearest rank each would be what
 * somebody was promised, so they are rounded to a coarse step, outward.
 */
export function comparables(
  {
    ofJob,
    ofOccupation,
  }: { readonly ofJob: readonly AcceptedPay[]; readonly ofOccupation: readonly AcceptedPay[] },
  compared: Compared,
): Comparables | undefined {
  const inCurrency = (all: readonly AcceptedPay[]) =>
    all.filter(({ currency }) => currency === compared.currency);
  const base = [
    { by: "job" as const, all: inCurrency(ofJob) },
    { by: "occupation" as const, all: inCurrency(ofOccupation) },
  ].find(({ all }) => all.length >= fewestCompared);
  if (!base) return undefined;
  let left = base.all;
  const narrowedBy: Narrowing[] = [];
  for (const narrowing of Narrowing.options) {
    const like = alike[narrowing](compared);
    const narrower = like && left.filter(like);
    const outside = left.length - (narrower?.length ?? 0);
    if (!narrower || narrower.length < fewestCompared || (outside > 0 && outside < fewestCompared)) continue;
    left = narrower;
    narrowedBy.push(narrowing);
  }
  const amounts = new Map(
    [...Map.groupBy(left, ({ fullTimeYear }) => fullTimeYear)].map(([amount, of]) => [amount, of.length]),
  );
  const at = (percent: number) => percentile(amounts, percent) ?? 0;
  const { currency } = compared;
  const roundedTo = stepFor(at(50));
  return {
    by: base.by,
    narrowedBy,
    currency,
    n: left.length,
    roundedTo,
    p25: Math.floor(at(25) / roundedTo) * roundedTo,
    p50: Math.round(at(50) / roundedTo) * roundedTo,
    p75: Math.ceil(at(75) / roundedTo) * roundedTo,
  };
}

/** The largest of 1, 2, 5, 10, 20, 50… that is at most a twentieth of the amount: 2 to 5 % of it. 1 of small amounts. */
function stepFor(amount: number): number {
  const most = Math.max(1, Math.floor(amount / 20));
  const power = 10 ** (String(most).length - 1);
  return [5, 2, 1].map((digit) => digit * power).find((step) => step <= most) ?? 1;
}

/** Who is like this candidate; nothing where they did not say. */
const alike: Readonly<
  Record<Narrowing, (compared: Compared) => ((other: AcceptedPay) => boolean) | undefined>
> = {
  skills: ({ skills }) =>
    skills && skills.length > 0
      ? (other) => skills.every((skill) => other.skills?.includes(skill) === true)
      : undefined,
  experience: ({ experience }) =>
    experience === undefined ? undefined : (other) => other.experience === experience,
  hours:
    ({ hoursPerWeek }) =>
    (other) =>
      Math.abs(other.hoursPerWeek - hoursPerWeek) <= hoursAlike,
};
