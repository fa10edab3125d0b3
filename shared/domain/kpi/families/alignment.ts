import type { EventOf, Recorded } from "../../application/events.ts";
import { soughtAnnually } from "../../expectations/alignment.ts";
import type { Answers, PaySought } from "../../expectations/answers.ts";
import { interviewAt } from "../../interview/follow.ts";
import { changeInBasisPoints, fullTimeBase } from "../../offer/compensation.ts";
import type { Compensation } from "../../offer/compensation.ts";
import type { OfferStatus } from "../../offer/events.ts";
import { firstTold, termsOf } from "../../offer/state.ts";
import { findOutcome } from "../../track/track.ts";
import { exclude, signedSample, tally } from "../contribution.ts";
import type { Booking, Subject } from "../contribution.ts";
import { largest, percentile, totalOf } from "../histogram.ts";
import { ratio } from "../kpi.ts";
import type { Family, Kpi } from "../kpi.ts";

const coverage = "alignment.coverage";
const gapToRange = "alignment.gap.range";
const gapToOffer = "alignment.gap.offer";

const perPercent = 100;

/**
 * Whether people are asked in time what they want, and how far from it the job and the offer are. Waivers play no part:
 * a gap that somebody decided to go on with is as wide as it was.
 */
export const alignment: Family = {
  take: (subject) => [...asked(subject), ...apart(subject)],
  kpis: [
    {
      id: coverage,
      definition:
        "Candidates whose expectations were recorded before the final interview began (without one: before the first figure of an offer was told), of all who came so far: position (duties, where the job names any), pay, and other conditions (hours, shifts, place or atmosphere). Beside it those of whom some of these were recorded by then. Excluded: offers that another step or system recorded (implied), which have no time of their own.",
      rules: [
        "The final interview began when it was booked for, be it planned here or named by an outcome, else on the date of the outcome that says it was held; the earliest of these.",
        "Without one: the earliest first figure that was told of any offer; without a figure the first outcome that says that an offer was told or answered.",
        "Recorded is what was written down before that, also where it was taken back later. That there is no shift they cannot work is an answer; whether the job names duties is told by the last answers before it.",
      ],
      unit: "ratio",
      bases: ["cohort", "activity"],
      read: (sums) => {
        const inTime = sums.count("alignment.in-time");
        const reached = sums.count("alignment.reached");
        const some = sums.count("alignment.some");
        return {
          value: ratio(inTime, reached),
          numerator: inTime,
          denominator: reached,
          n: reached,
          beside: { some, ofSome: ratio(some, reached) },
        };
      },
    },
    {
      id: gapToRange,
      definition:
        "Pay sought compared with the job's range as it was when they said so: (sought − top of the range) / top, both gross for a year at full time; below zero where less was sought. Quartiles (p25, p50, p75), in percent with two decimals. The answer that counts is the last one given before the first figure was told, else the first one after it. A waived gap counts like any other. Excluded, of those who were asked: pay not answered, net only, another currency, a job without a range, beyond measure.",
      rules: [
        "Only of those who stated anything. The last answer counts that was not taken back; where the one before the figure was, or there was none, the first one after it.",
        "Both as a year at full time: hour × hours × weeks, week × weeks, month × 12, times full time ÷ hours; what is sought by the hours they named and the job's full time and weeks. Rounded to whole minor units after each of the two steps, and the gap to hundredths of a percent, halves up.",
        "By activity: in the month in which they said so; where pay was never answered, in that of their first answers.",
      ],
      ...gap(gapToRange),
    },
    {
      id: gapToOffer,
      definition:
        "Pay sought compared with the first figure of each offer: (sought − version 1) / version 1, both gross for a year at what the offer calls full time; below zero where less was sought. Quartiles (p25, p50, p75), in percent with two decimals. The answer that counts is the last one given before that figure was told. A waived gap counts like any other. Excluded, of those who were told a figure: not asked, asked only after the figure, pay not answered, net only, another currency, beyond measure.",
      rules: [
        "One gap for each offer of which a figure was told: the first one that was not taken back, as it was corrected.",
        "As alignment.gap.range, by the hours that the offer calls full time and its weeks. By activity: in the month in which the figure was told.",
      ],
      ...gap(gapToOffer),
    },
  ],
};

type Stated = Recorded<EventOf<"ExpectationsStated">>;

const statements = ({ history }: Subject): Stated[] =>
  history.events.filter(
    (event): event is Stated => event.type === "ExpectationsStated" && !history.takenBack.has(event.seq),
  );

function asked(subject: Subject): Booking[] {
  const reached = finalInterviewAt(subject) ?? offerAt(subject);
  if (!reached) return [];
  if (typeof reached !== "string") return [exclude(coverage, reached.excluded, reached.at)];
  const by = statements(subject).filter(({ recordedAt }) => recordedAt < reached);
  const said = by.map(({ answers }) => answers);
  const position = said.some(({ duties }) => says(duties));
  const pay = said.some((answers) => answers.pay !== undefined);
  const conditions = said.some(saysConditions);
  const noDuties = by.at(-1)?.terms.dutyIds.length === 0;
  const counted = (name: string, is: boolean): Booking[] =>
    is ? [tally(`alignment.${name}`, { happenedAt: reached })] : [];
  return [
    ...counted("reached", true),
    ...counted("in-time", (position || noDuties) && pay && conditions),
    ...counted("some", position || pay || conditions),
  ];
}

const says = (answer: object | undefined): boolean => answer !== undefined && Object.keys(answer).length > 0;

/** That there is no shift they cannot work is an answer. */
const saysConditions = ({ hoursPerWeek, impossibleShifts, place, atmosphere }: Answers): boolean =>
  hoursPerWeek !== undefined || impossibleShifts !== undefined || atmosphere !== undefined || says(place);

/** When the final interview began, where there was one: as it was booked, else as its outcome is dated. */
function finalInterviewAt({ application, track }: Subject): string | undefined {
  const planned = application.interviews.flatMap(({ kind, status, startsAt }) =>
    kind === "final" && status === "held" && startsAt !== undefined ? [startsAt] : [],
  );
  const ofFinal = application.outcomes.filter(({ milestone }) => interviewAt(track, milestone) === "final");
  const recorded = ofFinal.flatMap(({ milestone, outcome, effectiveAt, impliedBy, seq }) => {
    if (!findOutcome(track, milestone, outcome)?.interviewHeld || impliedBy !== undefined) return [];
    const booked = ofFinal.findLast((each) => each.seq < seq && each.details?.booking !== undefined);
    return [booked?.details?.booking?.startsAt ?? effectiveAt];
  });
  return [...planned, ...recorded].sort()[0];
}

/** States of an offer in which the candidate knows a figure. */
const known: ReadonlySet<OfferStatus> = new Set([
  "told",
  "sent",
  "negotiating",
  "accepted",
  "declined",
  "expired",
]);

/** When the first figure was told, or the first outcome that says so was dated. */
function offerAt({
  application,
  track,
}: Subject): string | { readonly excluded: string; readonly at: string } | undefined {
  const told = application.offers.flatMap((offer) => firstTold(offer)?.toldAt ?? []).sort()[0];
  if (told !== undefined) return told;
  const outcomes = application.outcomes.filter(({ milestone, outcome }) => {
    const status = findOutcome(track, milestone, outcome)?.offer;
    return milestone === track.offerMilestone && status !== undefined && known.has(status);
  });
  const dated = outcomes.find(({ impliedBy, reportId }) => impliedBy === undefined && reportId === undefined);
  const [first] = outcomes;
  return dated?.effectiveAt ?? (first && { excluded: "implied", at: first.effectiveAt });
}

/** Pay sought, and the fact that said so: the terms of the job are in it. */
interface Sought {
  readonly pay: PaySought;
  readonly said: Stated;
}

function apart(subject: Subject): Booking[] {
  const said = statements(subject);
  const told = subject.application.offers
    .flatMap((offer) => firstTold(offer) ?? [])
    .sort((a, b) => (a.toldAt < b.toldAt ? -1 : 1));
  const [first] = told;
  const saidBefore = ({ givenAt }: Stated) => first === undefined || givenAt < first.toldAt;
  const [before, after] = [said.filter(saidBefore), said.filter((statement) => !saidBefore(statement))];
  return [
    ...(said.length > 0 ? toRange(lastSought(before) ?? firstSought(after), said) : []),
    ...told.flatMap(({ version, toldAt }) => toOffer(termsOf(version), toldAt, said)),
  ];
}

/** The answer about pay that stands after these statements; none where it was never given or was taken back. */
const lastSought = (said: readonly Stated[]): Sought | undefined =>
  said.reduce<Sought | undefined>((sought, statement) => {
    const { answers, cleared = [] } = statement;
    if (answers.pay) return { pay: answers.pay, said: statement };
    return cleared.includes("pay") ? undefined : sought;
  }, undefined);

const firstSought = (said: readonly Stated[]): Sought | undefined =>
  said.flatMap((statement) =>
    statement.answers.pay ? [{ pay: statement.answers.pay, said: statement }] : [],
  )[0];

function toRange(sought: Sought | undefined, said: readonly Stated[]): Booking[] {
  if (!sought) return [exclude(gapToRange, "pay-not-answered", said[0]?.givenAt)];
  const at = sought.said.givenAt;
  const wanted = soughtAnnually(sought.pay, sought.said.terms);
  if (wanted === undefined) return [exclude(gapToRange, "net-only", at)];
  const range = sought.said.terms.pay;
  if (!range) return [exclude(gapToRange, "no-range", at)];
  return compared(gapToRange, wanted, sought.pay.currency, range.maximum, range.currency, at);
}

function toOffer(terms: Compensation, toldAt: string, said: readonly Stated[]): Booking[] {
  if (said.length === 0) return [exclude(gapToOffer, "not-asked", toldAt)];
  const before = said.filter(({ givenAt }) => givenAt < toldAt);
  if (before.length === 0) return [exclude(gapToOffer, "asked-after-the-figure", toldAt)];
  const sought = lastSought(before);
  if (!sought) return [exclude(gapToOffer, "pay-not-answered", toldAt)];
  const wanted = soughtAnnually(sought.pay, terms);
  if (wanted === undefined) return [exclude(gapToOffer, "net-only", toldAt)];
  return compared(gapToOffer, wanted, sought.pay.currency, fullTimeBase(terms), terms.currency, toldAt);
}

function compared(
  id: string,
  wanted: number,
  currency: string,
  offered: number,
  offeredIn: string,
  at: string,
): Booking[] {
  if (currency !== offeredIn) return [exclude(id, "other-currency", at)];
  const gap = changeInBasisPoints(offered, wanted);
  return gap === undefined || Math.abs(gap) >= largest
    ? [exclude(id, "beyond-measure", at)]
    : [signedSample(id, gap, at)];
}

/** Gaps are figures of pay: they tell what somebody hopes for, and with the range what that is. */
function gap(id: string): Omit<Kpi, "id" | "definition"> {
  return {
    unit: "percent",
    bases: ["cohort", "activity"],
    pay: {
      parts: (sums) => [{ table: id, part: "gap", n: totalOf(sums.occurrences(id)) }],
      place: () => ({ table: id, part: "gap" }),
    },
    distributions: () => [id],
    read: (sums) => {
      const occurred = sums.occurrences(id);
      const at = (percent: number): number | null => {
        const value = percentile(occurred, percent);
        return value === null ? null : value / perPercent;
      };
      const p50 = at(50);
      return { value: p50, n: totalOf(occurred), percentiles: { p25: at(25), p50, p75: at(75) } };
    },
  };
}
