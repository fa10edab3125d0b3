import * as z from "zod/mini";
import { changeInBasisPoints, fullTimeBase } from "../offer/compensation.ts";
import type { Compensation } from "../offer/compensation.ts";
import type { Answers, JobTerms, PaySought, WorkplaceKind } from "./answers.ts";
import { isLarger } from "./gap.ts";
import type { Gap } from "./gap.ts";
import type { AlignmentRules } from "./rules.ts";
import type { ExpectationFacts, Waiver } from "./state.ts";

/** From which distance on something is open, and from which it blocks, where an organisation set nothing else. */
export const defaultAlignmentRules: AlignmentRules = {
  payOpenPercent: 10,
  hoursAgreed: 2,
  hoursOpenPercent: 20,
};

export const AlignmentLevel = z.enum(["agreed", "open", "blocking"]);
export type AlignmentLevel = z.infer<typeof AlignmentLevel>;

/** Why an item stands where it stands. */
export const AlignmentReason = z.enum([
  "fits",
  "apart",
  "too-far-apart",
  "not-wanted",
  "impossible",
  "not-answered",
  "not-stated",
  "net-only",
  "other-currency",
  "distance-unknown",
]);
export type AlignmentReason = z.infer<typeof AlignmentReason>;

/** One item, candidate ↔ job ↔ offer. What decides is the offer where it says something, else the job. */
export interface AlignmentItem {
  /** `pay`, `hours`, `shifts`, `place`, `atmosphere`, `start` or `duty:<id>`. */
  readonly item: string;
  readonly level: AlignmentLevel;
  readonly reason: AlignmentReason;
  readonly against: "job" | "offer";
  /** For `pay` and `hours`: what is sought, in basis points above what it is compared with. */
  readonly gapBasisPoints?: number | undefined;
  /** How large the gap is, where it blocks. */
  readonly gap?: Gap | undefined;
  readonly waiver?: Waiver | undefined;
  /** Why the waiver that there is does not hold. */
  readonly outgrown?: Outgrown | undefined;
}

/** `larger`: the gap is larger than the one that was waived; `not-closed`: the offer was to close it, and does not. */
export const Outgrown = z.enum(["larger", "not-closed"]);
export type Outgrown = z.infer<typeof Outgrown>;

/**
 * Pay sought, gross for a full-time year in minor units. Full time and paid weeks are those of what it is compared with,
 * an offer or a job: by two measures the same pay for the same hours would look apart.
 */
export function soughtAnnually(
  { gross, currency, hoursPerWeek }: PaySought,
  { fullTimeHoursPerWeek, weeksPerYear }: Pick<Compensation, "fullTimeHoursPerWeek" | "weeksPerYear">,
): number | undefined {
  return gross && fullTimeBase({ currency, base: gross, hoursPerWeek, weeksPerYear, fullTimeHoursPerWeek });
}

/** A job's pay for a full-time year in minor units, from amounts that are for its own hours. */
export const rangeAnnually = (
  pay: {
    readonly currency: string;
    readonly minimum: number;
    readonly maximum: number;
    readonly period: Compensation["base"]["period"];
  },
  terms: Pick<JobTerms, "hoursPerWeek" | "fullTimeHoursPerWeek" | "weeksPerYear">,
): NonNullable<JobTerms["pay"]> => {
  const annually = (amount: number) =>
    fullTimeBase({ ...terms, currency: pay.currency, base: { amount, period: pay.period } });
  return { currency: pay.currency, minimum: annually(pay.minimum), maximum: annually(pay.maximum) };
};

type Verdict = Pick<AlignmentItem, "level" | "reason"> &
  Partial<Pick<AlignmentItem, "against" | "gapBasisPoints" | "gap">>;

const agreed: Verdict = { level: "agreed", reason: "fits" };
const notAnswered: Verdict = { level: "open", reason: "not-answered" };
const notStated: Verdict = { level: "open", reason: "not-stated" };

/**
 * Compares what a candidate wants with the job and, where there is one, the offer, item by item. Every item is always
 * there, answered or not: an answer more can change where an item stands, and takes none away. Rules: gross full-time
 * year up to the top of the range agreed, to `payOpenPercent` above it open, more blocking; net alone and another
 * currency stay open, nothing is converted · hours to `hoursAgreed` apart agreed, to `hoursOpenPercent` open, more
 * blocking · an impossible shift blocks · a "no" to a named duty blocks · place by the candidate's own limit ·
 * atmosphere and start never block · no answer is open.
 */
export function align(
  answers: Answers,
  terms: JobTerms,
  offer: Compensation | undefined,
  rules: AlignmentRules = defaultAlignmentRules,
  waivers: readonly Waiver[] = [],
): AlignmentItem[] {
  const verdicts: [string, Verdict][] = [
    ...terms.dutyIds.map((id): [string, Verdict] => [`duty:${id}`, duty(answers.duties?.[id])]),
    ["pay", pay(answers.pay, terms, offer, rules)],
    ["hours", hours(answers.hoursPerWeek, terms, offer, rules)],
    ["shifts", shifts(answers.impossibleShifts, terms)],
    ["place", place(answers.place, terms, offer)],
    ["atmosphere", atmosphere(answers.atmosphere, terms)],
    ["start", start(answers.start, offer)],
  ];
  return verdicts.map(([item, verdict]) => {
    const compared = { item, against: "job" as const, ...verdict };
    const waiver = waivers.findLast((each) => each.item === item);
    return { ...compared, ...(waiver ? held(waiver, compared) : {}) };
  });
}

/** A waiver as far as it holds. */
function held(
  waiver: Waiver,
  { level, against, gap = {} }: Pick<AlignmentItem, "level" | "against" | "gap">,
): Pick<AlignmentItem, "waiver" | "outgrown"> {
  if (level !== "blocking") return { waiver };
  if (waiver.reason === "offer-will-close-it" && against === "offer") return { outgrown: "not-closed" };
  return waiver.gap && isLarger(gap, waiver.gap) ? { outgrown: "larger" } : { waiver };
}

/** The items that keep the final interview and the offer waiting: blocking ones without a waiver that holds. */
export const stillBlocking = (items: readonly AlignmentItem[]): AlignmentItem[] =>
  items.filter(({ level, waiver }) => level === "blocking" && !waiver);

/** What the application's candidate wants, compared. */
export const alignmentOf = (
  { expectations, waivers }: ExpectationFacts,
  terms: JobTerms,
  offer: Compensation | undefined,
  rules?: AlignmentRules,
): AlignmentItem[] => align(expectations.answers, terms, offer, rules, waivers);

const duty = (answer: "yes" | "no" | undefined): Verdict => {
  if (answer === undefined) return notAnswered;
  return answer === "yes" ? agreed : { level: "blocking", reason: "not-wanted" };
};

function pay(
  sought: PaySought | undefined,
  terms: JobTerms,
  offer: Compensation | undefined,
  { payOpenPercent }: AlignmentRules,
): Verdict {
  if (!sought) return notAnswered;
  const wanted = soughtAnnually(sought, offer ?? terms);
  if (wanted === undefined) return sought.net ? { level: "open", reason: "net-only" } : notAnswered;
  const against = offer ? "offer" : "job";
  const top = offer
    ? { currency: offer.currency, amount: fullTimeBase(offer) }
    : terms.pay && { currency: terms.pay.currency, amount: terms.pay.maximum };
  if (!top) return notStated;
  if (top.currency !== sought.currency) return { level: "open", reason: "other-currency", against };
  const gapBasisPoints = changeInBasisPoints(top.amount, wanted);
  const compared = { against, ...(gapBasisPoints === undefined ? {} : { gapBasisPoints }) } as const;
  if (wanted <= top.amount) return { ...agreed, ...compared };
  return wanted * 100 <= top.amount * (100 + payOpenPercent)
    ? { level: "open", reason: "apart", ...compared }
    : { level: "blocking", reason: "too-far-apart", ...compared, gap: { basisPoints: gapBasisPoints } };
}

function hours(
  wanted: number | undefined,
  terms: JobTerms,
  offer: Compensation | undefined,
  { hoursAgreed, hoursOpenPercent }: AlignmentRules,
): Verdict {
  if (wanted === undefined) return notAnswered;
  const given = offer?.hoursPerWeek ?? terms.hoursPerWeek;
  const gapBasisPoints = changeInBasisPoints(given, wanted);
  const compared = {
    against: offer ? "offer" : "job",
    ...(gapBasisPoints === undefined ? {} : { gapBasisPoints }),
  } as const;
  const apart = Math.abs(wanted - given);
  if (apart <= hoursAgreed) return { ...agreed, ...compared };
  return apart * 100 <= given * hoursOpenPercent
    ? { level: "open", reason: "apart", ...compared }
    : { level: "blocking", reason: "too-far-apart", ...compared, gap: { basisPoints: gapBasisPoints } };
}

function shifts(impossible: Answers["impossibleShifts"], terms: JobTerms): Verdict {
  if (!impossible) return notAnswered;
  if (!terms.shifts) return impossible.length === 0 ? agreed : notStated;
  const clashing = terms.shifts.filter((shift) => impossible.includes(shift));
  return clashing.length > 0
    ? { level: "blocking", reason: "impossible", gap: { impossible: clashing } }
    : agreed;
}

/** Way of working and distance each for itself; where both are limited, the worse of the two. */
function place(limit: Answers["place"], terms: JobTerms, offer: Compensation | undefined): Verdict {
  const kind = offer?.place?.kind ?? terms.kind;
  const against = offer?.place ? "offer" : "job";
  const judged = [
    ...(limit?.kinds ? [wayOfWorking(limit.kinds, kind)] : []),
    ...(limit?.maximumKilometres === undefined ? [] : [distance(limit.maximumKilometres, kind, terms)]),
  ];
  const [first, second] = judged;
  if (!first) return notAnswered;
  const worse = second && badness[second.level] > badness[first.level] ? second : first;
  const gap = { ...first.gap, ...second?.gap };
  return { ...worse, against, ...(worse.level === "blocking" ? { gap } : {}) };
}

const badness: Readonly<Record<AlignmentLevel, number>> = { agreed: 0, open: 1, blocking: 2 };

const wayOfWorking = (accepted: readonly WorkplaceKind[], kind: WorkplaceKind | undefined): Verdict => {
  if (!kind) return notStated;
  return accepted.includes(kind)
    ? agreed
    : { level: "blocking", reason: "impossible", gap: { impossible: [kind] } };
};

/** Who works from home has no way to go. */
const distance = (
  maximum: number,
  kind: WorkplaceKind | undefined,
  { distanceKilometres }: JobTerms,
): Verdict => {
  if (kind === "remote") return agreed;
  if (distanceKilometres === undefined) return { level: "open", reason: "distance-unknown" };
  return distanceKilometres <= maximum
    ? agreed
    : { level: "blocking", reason: "too-far-apart", gap: { kilometres: distanceKilometres - maximum } };
};

function atmosphere(wanted: Answers["atmosphere"], terms: JobTerms): Verdict {
  if (!wanted) return notAnswered;
  if (wanted.length > 0 && !terms.atmosphere) return notStated;
  return wanted.every((each) => terms.atmosphere?.includes(each))
    ? agreed
    : { level: "open", reason: "apart" };
}

function start(answer: Answers["start"], offer: Compensation | undefined): Verdict {
  if (!answer?.earliest) return notAnswered;
  if (!offer?.startDate) return notStated;
  return answer.earliest <= offer.startDate
    ? { ...agreed, against: "offer" }
    : { level: "open", reason: "apart", against: "offer" };
}
