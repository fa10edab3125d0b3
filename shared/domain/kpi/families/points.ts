import { openMilestone, milestonePlan } from "../../application/plan.ts";
import { pendingCredits } from "../../points/entries.ts";
import { tally } from "../contribution.ts";
import type { Booking, Subject } from "../contribution.ts";
import type { Family, Kpi, Reading, Sums } from "../kpi.ts";

const pending = "pending";
/** What a pending credit waits behind where nothing was reached yet. */
const arrival = "arrival";

/** Closed applications of 12 months that it takes before what usually becomes of pending points is said. */
export const closedForWeighting = 30;

/**
 * What is owed to referrers. Read from the ledger: each entry counts in the month it was posted, in its own currency,
 * and at the point value of its own scheme. Where it counts is where its application is now, as for every figure: see
 * `docs/decisions/points-by-place.md`.
 */
export const points: Family = {
  take: pendingBookings,
  takeOfLedger: postedBookings,
  kpis: [
    {
      id: "points.owed",
      definition:
        "Points earned, less points taken back, that were not requested yet: the ledger's entries, per currency, with what they are worth. By activity: posted by the end of the period, which is what was owed then. By cohort: of the applications that arrived by then, as it is owed now. A site's, job's or recruiter's are those of the applications that are theirs now.",
      rules: [
        "An entry counts in the month of its posting. n is how many entries there are; one that takes another back counts as none less: neither of the two is left among them.",
        "The ledger leaves nobody out: tests and merged applications have their entries and their reversals.",
      ],
      unit: "points",
      bases: ["activity", "cohort"],
      stock: true,
      ofLedger: true,
      payout: true,
      read: (sums) => perCurrency(sums, "owed"),
    },
    {
      id: "points.requested",
      definition:
        "Points whose owner has asked to be paid, and nobody has decided yet: the ledger's entries, per currency, with what they are worth. Zero as long as points cannot be cashed in.",
      ...cashIn("requested"),
    },
    {
      id: "points.approved",
      definition:
        "Points that finance has approved to be paid, and that are not paid yet: the ledger's entries, per currency, with what they are worth. Zero as long as points cannot be cashed in.",
      ...cashIn("approved"),
    },
    {
      id: "points.paid",
      definition:
        "Points that were paid by the end of the period: the ledger's entries, per currency, with what they are worth. Zero as long as points cannot be cashed in.",
      ...cashIn("paid"),
    },
    {
      id: "points.pending",
      definition:
        "Points that live applications that arrived by the end of the period can still earn for their referrers, per currency, with what they are worth, unweighted. Beside it weighted by the organisation's funnel of the last 12 months, once 30 applications of these closed.",
      rules: [
        "From the open milestone of the application's plan on (a final interview is in it only where an outcome that stands opens it, or it was reached), what its scheme gives for each, and for being new to the sector; n is how many such rewards there are.",
        "In the currency in which the referrer was last paid for this application, else in the site's.",
        "Weighted: each reward × closed applications that reached its milestone (skipped ones count as reached) ÷ those that reached the last milestone before the open one that everybody passes (before any: all closed ones), over the organisation's cohorts of this month and the eleven before it; rounded to whole points, halves up.",
      ],
      unit: "points",
      bases: ["cohort"],
      stock: true,
      needsFunnel: true,
      payout: true,
      read: (sums, _variant, { funnel }) =>
        perCurrency(sums, pending).map((reading) => ({
          ...reading,
          beside: { weighted: funnel ? weighted(sums, reading.money?.currency, funnel) : null },
        })),
    },
    {
      id: "points.reversed",
      definition:
        "Points taken back: the ledger's reversal entries (an undo, another referrer, a merge, a test), per currency, with what they are worth. A site's, job's or recruiter's are those of the applications that are theirs now.",
      rules: ["n is how many entries took something back."],
      unit: "points",
      bases: ["activity", "cohort"],
      ofLedger: true,
      payout: true,
      read: (sums) => perCurrency(sums, "reversed"),
    },
  ],
};

/** What becomes of points once they are asked for. The ledger has no such entries before there is a way to ask. */
function cashIn(kind: "requested" | "approved" | "paid"): Omit<Kpi, "id" | "definition"> {
  return {
    unit: "points",
    bases: ["activity", "cohort"],
    stock: true,
    ofLedger: true,
    payout: true,
    read: (sums) => perCurrency(sums, kind),
  };
}

function postedBookings({ entries }: Subject): Booking[] {
  return entries.flatMap((entry) => {
    const amounts = (kind: string, sign: number): Booking[] =>
      amountsOf(
        kind,
        entry.currency,
        sign * entry.memberPoints,
        entry.pointValue,
        Math.sign(entry.memberPoints) * sign,
      ).map(([counter, amount]) => tally(counter, { amount, happenedAt: entry.postedAt }));
    return [...amounts("owed", 1), ...(entry.memberPoints < 0 ? amounts("reversed", -1) : [])];
  });
}

/** Points, their worth in minor units and how many entries they are, by kind and currency. */
const amountsOf = (
  kind: string,
  currency: string,
  amount: number,
  pointValue: number,
  entries: number,
): [counter: string, amount: number][] => [
  [`${kind}.${currency}`, amount],
  [`${kind}-money.${currency}`, amount * pointValue],
  [`${kind}-entries.${currency}`, entries],
];

/** In the currency of what the referrer earned here before, else in that of the site: the ledger has no entry yet. */
function pendingBookings({ application, track, scheme, entries }: Subject): Booking[] {
  const credits = pendingCredits(application, track, scheme);
  if (credits.length === 0) return [];
  const earned = entries.findLast((entry) => entry.memberId === application.referrerId);
  const currency = earned?.currency ?? application.site.currency;
  const plan = milestonePlan(track, application);
  const open = openMilestone(track, application);
  // Of those that everybody passes: few have a second interview, and more come to work than had one.
  const passed = plan.slice(
    0,
    plan.findIndex((milestone) => milestone.id === open?.id),
  );
  const behind = passed.findLast(({ optional }) => !optional)?.id ?? arrival;
  return credits.flatMap((credit) => [
    ...amountsOf(pending, currency, credit.points, scheme.pointValue[currency] ?? 0, 1).map(
      ([counter, amount]) => tally(counter, { amount, section: pending }),
    ),
    tally(`way.${currency}.${behind}.${credit.milestone}`, { amount: credit.points, section: pending }),
  ]);
}

function perCurrency(sums: Sums, kind: string): Reading[] {
  const section = kind === pending ? pending : "counts";
  const readings = sums.counters(`${kind}.`, section).map(([currency, amount]): Reading => {
    const minorUnits = sums.count(`${kind}-money.${currency}`, section);
    const n = sums.count(`${kind}-entries.${currency}`, section);
    return { value: amount, numerator: amount, n, money: { currency, minorUnits } };
  });
  return readings.length > 0 ? readings : [{ value: 0, numerator: 0, n: 0 }];
}

/** Pending points, each at the share of closed applications that came from where it stands to where it is earned. */
function weighted(sums: Sums, currency: string | undefined, funnel: Sums): number | null {
  const closed = funnel.count("received") - funnel.count("live");
  if (closed < closedForWeighting) return null;
  const reached = (milestone: string) =>
    milestone === arrival ? closed : funnel.count(`closed.${milestone}`);
  const expected = sums.counters(`way.${currency}.`, pending).map(([way, amount]) => {
    const [behind = arrival, milestone = ""] = way.split(".");
    return reached(behind) === 0 ? 0 : (amount * reached(milestone)) / reached(behind);
  });
  return Math.round(expected.reduce((sum, amount) => sum + amount, 0));
}
