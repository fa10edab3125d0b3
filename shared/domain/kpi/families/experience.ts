import type { SurveyFacts } from "../../candidate-experience/survey-state.ts";
import { tally } from "../contribution.ts";
import type { Booking } from "../contribution.ts";
import { ratio } from "../kpi.ts";
import type { Family, Kpi, PayFigure, Sums } from "../kpi.ts";

/**
 * How it was for candidates, as they say themselves once a decision has reached them. All of a survey counts in the month
 * in which they were asked, so that there are never more answers than questions. What single people answered is told to
 * nobody: fewer than five are withheld, and so is what they could be worked out from.
 */
const cnps = "experience.cnps";
const section = "survey";

/** Of 0 to 10: from 9 on somebody recommends us, up to 6 they warn of us. */
const recommendsFrom = 9;
const warnsUpTo = 6;

type Kind = "offered" | "answered" | "recommend" | "warn";

const scoreOf =
  "Share of those who would recommend us with 9 or 10, minus the share of those who said 0 to 6, of all who answered: −100 to 100. Beside it how many were asked, and the share of them who answered. Asked is whoever knows of the decision by a mail that has arrived, once in six months. By activity: in the month in which they were asked. Served by organisation or site and by quarter or year; withheld below five, for everybody.";

/** `rejected.interview-completed`: a decision and where it fell. */
type Part = string;

function asked({ survey }: SurveyFacts): Booking[] {
  if (!survey) return [];
  const { decision, touchpoint, offeredAt: happenedAt, answer } = survey;
  const counted = (kind: Kind): Booking =>
    tally(`${kind}|${decision}.${touchpoint}`, { section, happenedAt });
  return [
    counted("offered"),
    ...(answer ? [counted("answered")] : []),
    ...(answer && answer.recommend >= recommendsFrom ? [counted("recommend")] : []),
    ...(answer && answer.recommend <= warnsUpTo ? [counted("warn")] : []),
  ];
}

/** Of a part, or of all of them together. */
const countOf = (sums: Sums, kind: Kind, part: Part | undefined): number =>
  part === undefined
    ? sums.counters(`${kind}|`, section).reduce((sum, [, count]) => sum + count, 0)
    : sums.count(`${kind}|${part}`, section);

const partsOf = (sums: Sums): Part[] =>
  sums
    .counters("offered|", section)
    .filter(([, count]) => count !== 0)
    .map(([part]) => part);

const opinion: PayFigure = {
  parts: (sums) => partsOf(sums).map((part) => ({ table: cnps, part, n: countOf(sums, "answered", part) })),
  place: ({ id }) => ({ table: cnps, part: id === cnps ? null : id.slice(cnps.length + 1) }),
};

function score(partOf: (variant: string) => Part | undefined): Omit<Kpi, "id" | "definition"> {
  return {
    unit: "score",
    bases: ["activity", "cohort"],
    opinion,
    read: (sums, variant) => {
      const part = partOf(variant);
      const count = (kind: Kind) => countOf(sums, kind, part);
      const answered = count("answered");
      const net = count("recommend") - count("warn");
      return {
        value: answered === 0 ? null : (100 * net) / answered,
        numerator: net,
        denominator: answered,
        n: answered,
        beside: { offered: count("offered"), responseRate: ratio(answered, count("offered")) },
      };
    },
  };
}

export const experience: Family = {
  take: ({ application }) => asked(application),
  kpis: [
    {
      id: cnps,
      definition: `Candidates' net promoter score over all decisions. ${scoreOf}`,
      rules: ["An application has one survey, the last one offered, and its last answer."],
      ...score(() => undefined),
    },
    {
      id: `${cnps}.<decision>.<touchpoint>`,
      definition: `Candidates' net promoter score after one decision (rejected: we said no; withdrew: they did not go on; accepted: they took the offer) at the milestone where it fell. ${scoreOf}`,
      variants: (sums) => partsOf(sums),
      ...score((variant) => variant),
    },
  ],
};
