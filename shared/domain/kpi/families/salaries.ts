import { standingGreen } from "../../application/state.ts";
import { talksAbout } from "../../consultation/state.ts";
import { beganAt } from "../../consultation/times.ts";
import { changeInBasisPoints, firstYearCash, fullTimeBase } from "../../offer/compensation.ts";
import type { Compensation } from "../../offer/compensation.ts";
import { acceptedOffer, firstTold, standingMoves, termsOf } from "../../offer/state.ts";
import type { Offer } from "../../offer/state.ts";
import { exclude, signedSample, tally } from "../contribution.ts";
import type { Booking, Subject } from "../contribution.ts";
import { largest, percentile, together, totalOf } from "../histogram.ts";
import type { Family, Kpi, PayFigure, Reading, Sums } from "../kpi.ts";
import { endedAfterAcceptance, isImplied, movedAt, versionToldAt } from "./offers.ts";

/**
 * What became of pay between the first figure the candidate was told and the one they accepted.
 *
 * increase = (accepted − version 1) ÷ version 1, in hundredths of a percent, of two measures: the base of a year at
 * full time (`fullTimeBase`), and the cash that is certain in the first twelve months (`firstYearCash`). Each accepted
 * offer is in one of three parts, and all of them together are `salary.all`.
 */
const parts = ["supported", "unsupported", "late"] as const;
/** A talk was held before the final version was told; none was held; one was held, but only after that. */
type Part = (typeof parts)[number];

const measures = { base: fullTimeBase, "first-year-cash": firstYearCash } as const;
type Measure = keyof typeof measures;
const measureNames = ["base", "first-year-cash"] as const satisfies readonly Measure[];

const supported = "salary.supported";
const unsupported = "salary.unsupported";
const all = "salary.all";
const helped = "salary.helped";

/** What a year's pay in minor units stays below, so that sums of it are exact: thousands of millions. */
const measurable = 1e12;

const perPercent = 100;

/** What else decides about all increases of pay. */
const increaseRules: readonly string[] = [
  "Of each application the last offer that is accepted. Version 1 is the first figure that was told and not taken back, as it was corrected; accepted is the version that was said yes to.",
  "Base: hour × hours × weeks, week × weeks, month × 12, times full time ÷ hours, rounded to whole minor units after each of the two steps. Cash besides: sign-on, guaranteed bonus and allowances as they stand (month × 12, year and once × 1), not scaled to full time. Target bonuses count nowhere.",
  "The reasons in this order: implied, backed out or withdrawn, without figures, two currencies, a first figure of zero, beyond measure (more than ten thousand million of the currency, or a change that is no longer a whole number below 2^31).",
  "A talk belongs to the offer of which the candidate had last been told when it was booked. It counts as held before the final version where it began before the accepted version was told for the first time: it began when that was said, else when it was booked for; where beginning and end were written down together, at the earlier of the two.",
  "Each change in hundredths of a percent, halves up; the mean is theirs. By activity: in the month of the acceptance.",
];

export const salaries: Family = {
  take: (subject) => {
    const { application, track } = subject;
    const green = standingGreen(application, track.offerMilestone);
    const offer = acceptedOffer(application);
    const everywhere = (reason: string, at: string): Booking[] =>
      [supported, unsupported, all, helped].map((id) => exclude(id, reason, at));
    const move = offer && standingMoves(offer).at(-1);
    const at = move ? movedAt(subject, move) : green?.effectiveAt;
    if (at === undefined) return [];
    if (isImplied(application, track)) return everywhere("implied", at);
    const after = endedAfterAcceptance(application, track);
    if (after) return everywhere(after.reason, at);
    const first = offer && firstTold(offer)?.version;
    const final = offer?.versions.find(({ number }) => number === offer.acceptedVersion);
    if (!offer || !first || !final) return everywhere("no-figures", at);
    const raise = raiseOf(termsOf(first), termsOf(final));
    if (typeof raise === "string") return everywhere(raise, at);
    const part = partOf(subject, offer);
    return [...measureNames.flatMap((measure) => booked(part, measure, raise, at)), ...help(part, raise, at)];
  },
  kpis: [
    {
      id: supported,
      definition: `${increaseOf("accepted offers where a talk with the compensation expert was held before the final version was told")} Excluded besides: accepted without a talk, and where the talk came only after the final version.`,
      ...increase(["supported"]),
    },
    {
      id: all,
      definition: `${increaseOf("all accepted offers")} Not randomised: who asks for help and who does not differ in more than the help.`,
      ...increase(parts, "not-randomised"),
    },
    {
      id: unsupported,
      definition: `${increaseOf("accepted offers without a talk with the compensation expert")} Not randomised: who asks for help and who does not differ in more than the help.`,
      ...increase(["unsupported"], "not-randomised"),
    },
    {
      id: helped,
      definition:
        "Candidates who talked with the compensation expert before the final version was told, and ended with a higher base or a higher first-year cash than the first figure they were told; of all who talked before it and accepted. They talked and ended higher: not because of it, as nobody knows what they would have got without. What salary.supported excludes is excluded here.",
      rules: ["Talked, before and higher as in salary.supported; either of the two measures is enough."],
      unit: "count",
      bases: ["cohort", "activity"],
      pay: {
        parts: (sums) => [{ table: helped, part: "talked", n: sums.count("salary-talked") }],
        place: () => ({ table: helped, part: "talked" }),
      },
      read: (sums) => {
        const count = sums.count("salary-helped");
        const talked = sums.count("salary-talked");
        return { value: count, numerator: count, denominator: talked, n: talked };
      },
    },
  ],
};

function increaseOf(which: string): string {
  return `Change of pay over ${which}: (accepted − version 1) / version 1, per currency, of the base (a year at full time, by the contract's hours and weeks) and of the guaranteed cash of the first year (base, sign-on, guaranteed bonus, allowances of the first 12 months). No change and less count as they are. Quartiles (p25, p50, p75), in percent with two decimals; beside them the mean, and the ratio of sums (numerator / denominator, in minor units). Version 1 is the first figure told, or its correction. Excluded: acceptances that another step or system recorded (implied), backed out or withdrawn after acceptance, without figures.`;
}

interface Raise {
  readonly currency: string;
  readonly of: Readonly<
    Record<Measure, { readonly from: number; readonly to: number; readonly change: number }>
  >;
}

/** From one figure to another, or why they cannot be compared. */
function raiseOf(first: Compensation, final: Compensation): Raise | string {
  if (first.currency !== final.currency) return "two-currencies";
  const compared = measureNames.map((measure) => {
    const from = measures[measure](first);
    const to = measures[measure](final);
    return [measure, { from, to, change: changeInBasisPoints(from, to) }] as const;
  });
  if (compared.some(([, { change }]) => change === undefined)) return "first-figure-zero";
  const beyond = compared.some(
    ([, { from, to, change = 0 }]) => from > measurable || to > measurable || Math.abs(change) >= largest,
  );
  if (beyond) return "beyond-measure";
  return { currency: first.currency, of: Object.fromEntries(compared) as Raise["of"] };
}

/** Whether a talk about the offer took place before the accepted version was told: from when it began, else was booked for. */
function partOf({ application, history }: Subject, offer: Offer): Part {
  const held = talksAbout(application, offer).filter(({ status }) => status === "held");
  if (held.length === 0) return "unsupported";
  const told = versionToldAt(offer, offer.acceptedVersion ?? 0);
  const began = held.map((talk) => beganAt(history, talk) ?? talk.startsAt);
  return told !== undefined && began.some((at) => at < told) ? "supported" : "late";
}

/** Figures of one currency and part change together: one section, each measure under its own names. */
const sectionPrefix = "salary.";
const sectionOf = (currency: string, part: Part): string => `${sectionPrefix}${currency}.${part}`;
const namesOf = (measure: Measure): string => `${measure}.`;
const distributionOf = (currency: string, part: Part, measure: Measure): string =>
  `${sectionOf(currency, part)}/${namesOf(measure)}`;

function booked(part: Part, measure: Measure, { currency, of }: Raise, happenedAt: string): Booking[] {
  const { from, to, change } = of[measure];
  const section = sectionOf(currency, part);
  const sum = (name: string, amount: number) =>
    tally(namesOf(measure) + name, { section, amount, happenedAt });
  return [
    signedSample(distributionOf(currency, part, measure), change, happenedAt),
    sum("from", from),
    sum("to", to),
    sum("changes", change),
  ];
}

/** Counts who talked and ended higher, and says why somebody is in neither of the two groups that are compared. */
function help(part: Part, { of }: Raise, happenedAt: string): Booking[] {
  const higher = measureNames.some((measure) => of[measure].to > of[measure].from);
  switch (part) {
    case "supported":
      return [
        tally("salary-talked", { happenedAt }),
        ...(higher ? [tally("salary-helped", { happenedAt })] : []),
        exclude(unsupported, "talked", happenedAt),
      ];
    case "unsupported":
      return [supported, helped].map((id) => exclude(id, "no-talk", happenedAt));
    case "late":
      return [supported, unsupported, helped].map((id) =>
        exclude(id, "talked-after-final-version", happenedAt),
      );
  }
}

const currenciesIn = (sums: Sums): string[] =>
  [...new Set(sums.sectionsUnder(sectionPrefix).map((name) => name.split(".")[0] ?? name))].sort();

/** How an increase over these parts is kept, read and withheld. */
function increase(over: readonly Part[], warning?: string): Omit<Kpi, "id" | "definition"> {
  const [only] = over;
  const pay: PayFigure = {
    parts: (sums) =>
      currenciesIn(sums).flatMap((table) =>
        parts.map((part) => ({
          table,
          part,
          n: totalOf(sums.occurrences(distributionOf(table, part, "base"))),
        })),
      ),
    place: ({ money }) => ({
      table: money?.currency ?? "",
      part: over.length === 1 && only ? only : null,
    }),
  };
  return {
    rules: increaseRules,
    unit: "percent",
    bases: ["cohort", "activity"],
    pay,
    distributions: (_variant, sums) =>
      currenciesIn(sums).flatMap((currency) =>
        over.flatMap((part) => measureNames.map((measure) => distributionOf(currency, part, measure))),
      ),
    read: (sums) => {
      const readings = currenciesIn(sums).flatMap((currency) =>
        measureNames.map((measure) => readIncrease(sums, currency, over, measure)),
      );
      const found = readings.filter(({ n }) => n > 0);
      const served = found.length > 0 ? found : [{ value: null, n: 0 }];
      return warning ? served.map((reading) => ({ ...reading, warnings: [warning] })) : served;
    },
  };
}

function readIncrease(sums: Sums, currency: string, over: readonly Part[], measure: Measure): Reading {
  const occurred = together(over.map((part) => sums.occurrences(distributionOf(currency, part, measure))));
  const at = (percent: number): number | null => {
    const value = percentile(occurred, percent);
    return value === null ? null : value / perPercent;
  };
  const total = (name: string): number =>
    over.reduce((sum, part) => sum + sums.count(namesOf(measure) + name, sectionOf(currency, part)), 0);
  const n = totalOf(occurred);
  const from = total("from");
  const raised = total("to") - from;
  const p50 = at(50);
  return {
    value: p50,
    numerator: raised,
    denominator: from,
    n,
    measure,
    percentiles: { p25: at(25), p50, p75: at(75) },
    beside: {
      mean: n === 0 ? null : total("changes") / perPercent / n,
      ratioOfSums: from === 0 ? null : (raised / from) * 100,
    },
    money: { currency, minorUnits: raised },
  };
}
