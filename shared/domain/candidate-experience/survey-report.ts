import { smallBelow } from "../kpi/figures.ts";
import { withheldOf } from "../kpi/withholding.ts";
import type { SurveyAnswered } from "./survey-answered.ts";

/**
 * What candidates answered, as hr reads it: by organisation or site, by quarter or year, and nothing finer. Figures of
 * fewer than five are withheld, with the next smallest where it could be worked out, by the rule of all small numbers.
 * What they wrote is a set that can be compared with another set, so it has a rule of its own: see `textsShown`.
 */

/** An answer and whose it is, for nobody to read. */
export interface SurveyAnswer extends SurveyAnswered {
  readonly applicationId: string;
  readonly candidateId: string;
  readonly siteId: string;
}

export const reportGroups = ["organisation", "site"] as const;
export const reportPeriods = ["quarter", "year"] as const;

export interface ReportCut {
  readonly groupBy: (typeof reportGroups)[number];
  readonly period: (typeof reportPeriods)[number];
}

export interface ReportGroup {
  readonly period: string;
  /** The site; null for all of them together. */
  readonly group: string | null;
  readonly n: number;
  readonly withheld: boolean;
  readonly answers: readonly SurveyAnswer[];
  /** Those of them whose text may be read here, if they wrote one. */
  readonly readable: readonly SurveyAnswer[];
}

/** `2026` of `2026-Q4`. */
const yearOf = (quarter: string): string => quarter.slice(0, 4);

/**
 * The groups of one cut of a year's answers in which somebody answered. `thisQuarter` is the one that runs. `answers` are
 * those of all sites, also where a reader sees some of them (`sees`): what is withheld, and which texts come together, is
 * the same for all readers. Texts that come with other sites' are read by who sees all of these.
 */
export function surveyReport(
  answers: readonly SurveyAnswer[],
  { groupBy, period }: ReportCut,
  thisQuarter: string,
  sees: (siteId: string) => boolean = () => true,
): ReportGroup[] {
  const withheld = withheldOf(
    [...Map.groupBy(answers, ({ siteId, quarter, part }) => JSON.stringify([siteId, quarter, part]))].map(
      ([at, { length: n }]) => ({ table: "survey", at: JSON.parse(at) as string[], n }),
    ),
    sees,
  );
  const seen = answers.filter(({ siteId }) => sees(siteId));
  const textsBy = seen.length < answers.length ? "site" : groupBy;
  const shown = textsShown(answers, thisQuarter);
  const groups = Map.groupBy(seen, ({ siteId, quarter }) =>
    JSON.stringify([
      groupBy === "site" ? siteId : null,
      period === "quarter" ? quarter : null,
      yearOf(quarter),
    ]),
  );
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, own]) => {
      const [group, quarter, year] = JSON.parse(key) as [string | null, string | null, string];
      const hidden = withheld("survey", [group, quarter, null]);
      return {
        period: quarter ?? year,
        group,
        n: own.length,
        withheld: hidden,
        answers: own,
        readable: hidden ? [] : own.filter((answer) => shown(answer, { groupBy: textsBy, period })),
      };
    });
}

/** How widely a batch of texts may be shown: in every cut, in those of a year, or only in all of a year together. */
type Reach = "every-cut" | "year" | "whole-year";

/** An answer that waits among others for its batch to be full, and its place among them. */
interface Waiting {
  readonly answer: SurveyAnswer;
  readonly place: string;
}

/**
 * Which texts may be read in which cut. Whoever compares lists, of sites with the organisation's, of quarters with the
 * year's, or today's with yesterday's, finds texts that come and go together; so they come in batches of five answers that
 * no comparison tells apart. A batch is filled in the order of the answers: of one site and quarter as long as that
 * quarter runs; what is left over then, and what comes late, with the rest of the site's year; what is left of that once
 * the year is over, with the rest of the organisation's. What never fills a batch is not shown. An answer without a text
 * counts: it may have had one, for all that a reader knows.
 */
export function textsShown(
  answers: readonly SurveyAnswer[],
  thisQuarter: string,
): (answer: SurveyAnswer, cut: ReportCut) => boolean {
  const reaches = new Map<SurveyAnswer, Reach>();
  const inTime = answers.filter(({ quarter, answeredIn }) => quarter === answeredIn);
  const late = answers.filter(({ quarter, answeredIn }) => quarter !== answeredIn);
  // A batch is never filled anew: what was left over stands before whoever answers after that.
  const waits = (answer: SurveyAnswer): Waiting => ({
    answer,
    place: `${answer.answeredIn} 2 ${answer.answeredAt} ${answer.applicationId}`,
  });
  const leftUntil = (answer: SurveyAnswer, quarter: string): Waiting => ({
    answer,
    place: `${quarter} 1 ${answer.answeredAt} ${answer.applicationId}`,
  });

  /** Fills batches, and returns what is left over. */
  const fill = (waiting: readonly Waiting[], reach: Reach): SurveyAnswer[] => {
    const inOrder = waiting.toSorted((a, b) => (a.place < b.place ? -1 : 1)).map(({ answer }) => answer);
    const full = inOrder.length - (inOrder.length % smallBelow);
    for (const answer of inOrder.slice(0, full)) reaches.set(answer, reach);
    return inOrder.slice(full);
  };
  const each = (
    waiting: readonly Waiting[],
    of: (answer: SurveyAnswer) => string,
    reach: Reach,
  ): SurveyAnswer[] =>
    [...Map.groupBy(waiting, ({ answer }) => of(answer)).values()].flatMap((some) => fill(some, reach));

  const leftOfQuarters = each(inTime.map(waits), ({ siteId, quarter }) => `${quarter} ${siteId}`, "every-cut")
    .filter(({ quarter }) => quarter < thisQuarter)
    .map((answer) => leftUntil(answer, quarterAfter(answer.quarter)));
  const lateInYear = late.filter(({ quarter, answeredIn }) => yearOf(quarter) === yearOf(answeredIn));
  const leftOfYears = each(
    [...leftOfQuarters, ...lateInYear.map(waits)],
    ({ siteId, quarter }) => `${yearOf(quarter)} ${siteId}`,
    "year",
  )
    .filter(({ quarter }) => yearOf(quarter) < yearOf(thisQuarter))
    .map((answer) => leftUntil(answer, quarterAfter(`${yearOf(answer.quarter)}-Q4`)));
  const lateForYear = late.filter(({ quarter, answeredIn }) => yearOf(quarter) !== yearOf(answeredIn));
  each([...leftOfYears, ...lateForYear.map(waits)], ({ quarter }) => yearOf(quarter), "whole-year");

  return (answer, { groupBy, period }) => {
    switch (reaches.get(answer)) {
      case "every-cut":
        return true;
      case "year":
        return period === "year";
      case "whole-year":
        return period === "year" && groupBy === "organisation";
      case undefined:
        return false;
    }
  };
}

/** `2027-Q1` after `2026-Q4`. */
function quarterAfter(quarter: string): string {
  const [year, of] = quarter.split("-Q").map(Number);
  return of === 4 ? `${(year ?? 0) + 1}-Q1` : `${year}-Q${(of ?? 0) + 1}`;
}
