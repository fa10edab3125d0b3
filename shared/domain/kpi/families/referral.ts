import { hasStarted } from "../../application/plan.ts";
import { tally } from "../contribution.ts";
import type { Booking, Subject } from "../contribution.ts";
import { ratio } from "../kpi.ts";
import type { Family, Reading, Sums } from "../kpi.ts";

const participation = "referral.participation";
const perHire = "reward.per_hire";

/** How many hires come through a referral, who refers, and what a hire through one costs in rewards. */
export const referral: Family = {
  take: (subject) => [...starts(subject), ...referred(subject)],
  kpis: [
    {
      id: "referral.share",
      definition: "People who started work and have a referrer, of all people who started work.",
      unit: "ratio",
      bases: ["cohort", "activity"],
      read: (sums) => {
        const byReferral = sums.count("started-referred");
        const started = sums.count("started");
        return { value: ratio(byReferral, started), numerator: byReferral, denominator: started, n: started };
      },
    },
    {
      id: participation,
      definition:
        "Members who are credited with a referral that arrived in the period, of all who were members at its end. Beside it how many of them have a second one, and the share of those. Who has left since counts no more. A site's members are those whose home it is, wherever they referred; jobs and recruiters have no members.",
      rules: [
        "Members as their facts were recorded by the end of the month, on the organisation's clock. Applications without merged ones and tests, by who is credited with them now. What is excluded is the whole organisation's, whatever the group.",
      ],
      unit: "ratio",
      bases: ["cohort", "activity"],
      ofMembers: true,
      read: (sums, _variant, { members }) => participating(sums, members),
    },
    {
      id: perHire,
      definition:
        "What referrers earned, less what was taken back, for the people who started work and have a referrer, per such hire and currency: the ledger's entries about them (milestones, new to the sector, bonus), in minor units. By activity: by the month of the start (the hire's cohort), whenever the rewards were posted. Beside it the points of a hire, and, where the organisation has set what an employer pays on top of a reward, the same with it.",
      rules: [
        "All entries about the application, whoever they were posted to. A hire counts in each currency in which points or money are left, and where nothing is, in that of the site.",
        "With the on-cost: the figure × (100 + percent) ÷ 100, rounded to whole minor units, halves up.",
      ],
      unit: "money",
      bases: ["activity", "cohort"],
      payout: true,
      read: (sums, _variant, { onCostPercent }) => rewards(sums, onCostPercent),
    },
  ],
};

function starts(subject: Subject): Booking[] {
  const { application, track } = subject;
  const started = hasStarted(track, application);
  if (!started) return [];
  const happenedAt = started.effectiveAt;
  return [
    tally("started", { happenedAt }),
    ...(application.referrerId
      ? [tally("started-referred", { happenedAt }), ...rewarded(subject, happenedAt)]
      : []),
  ];
}

/** Referrers are counted by their ids, spread over sections, so that one item stays small however many refer. */
const referrers = "referrers.";
const referrerSections = 16;
const sectionOf = (memberId: string): string =>
  referrers + ([...memberId].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % referrerSections);

const referred = ({ application: { referrerId, receivedAt } }: Subject): Booking[] =>
  referrerId ? [tally(referrerId, { section: sectionOf(referrerId), happenedAt: receivedAt })] : [];

function participating(sums: Sums, members: ReadonlySet<string> | undefined): Reading {
  if (!members) return { value: null, n: 0 };
  const all = sums.sectionsUnder(referrers).flatMap((name) => sums.counters("", referrers + name));
  const counted = all.filter(([, count]) => count > 0);
  const active = counted.filter(([memberId]) => members.has(memberId));
  const second = active.filter(([, count]) => count > 1).length;
  return {
    value: ratio(active.length, members.size),
    numerator: active.length,
    denominator: members.size,
    n: members.size,
    beside: { second, ofSecond: ratio(second, active.length) },
  };
}

/** Rewards of one currency change together. */
const rewardSection = "reward.";

/**
 * Net of everything that was posted about the hire, whoever it was posted to: what a former referrer had was taken back.
 * A hire counts in each currency that anything is left in, and in the site's where nothing is.
 */
function rewarded({ application, entries }: Subject, happenedAt: string): Booking[] {
  const net = new Map<string, { points: number; money: number }>();
  for (const { currency, memberPoints, pointValue } of entries) {
    const sum = net.get(currency) ?? { points: 0, money: 0 };
    net.set(currency, {
      points: sum.points + memberPoints,
      money: sum.money + memberPoints * pointValue,
    });
  }
  const left = [...net].filter(([, { points, money }]) => points !== 0 || money !== 0);
  const nothing: typeof left = [[application.site.currency, { points: 0, money: 0 }]];
  return (left.length > 0 ? left : nothing).flatMap(([currency, { points, money }]) => {
    const section = rewardSection + currency;
    return [
      tally("hires", { section, happenedAt }),
      tally("points", { section, happenedAt, amount: points }),
      tally("money", { section, happenedAt, amount: money }),
    ];
  });
}

function rewards(sums: Sums, onCostPercent: number | undefined): Reading[] {
  const readings = sums
    .sectionsUnder(rewardSection)
    .sort()
    .map((currency): Reading => {
      const section = rewardSection + currency;
      const hires = sums.count("hires", section);
      const minorUnits = sums.count("money", section);
      const value = ratio(minorUnits, hires);
      return {
        value,
        numerator: minorUnits,
        denominator: hires,
        n: hires,
        beside: {
          points: ratio(sums.count("points", section), hires),
          ...(onCostPercent === undefined
            ? {}
            : {
                onCostPercent,
                withOnCost: value === null ? null : Math.round((value * (100 + onCostPercent)) / 100),
              }),
        },
        money: { currency, minorUnits },
      };
    });
  return readings.length > 0 ? readings : [{ value: null, n: 0 }];
}
