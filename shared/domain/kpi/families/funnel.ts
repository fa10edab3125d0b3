import { standingOutcomes } from "../../application/state.ts";
import { tally } from "../contribution.ts";
import type { Booking } from "../contribution.ts";
import { ratio } from "../kpi.ts";
import type { Family } from "../kpi.ts";

/** From this share of closed applications on, a cohort's funnel hardly moves any more. */
const closedShare = 0.9;

/** How far applications come, and where and why they are lost. */
export const funnel: Family = {
  take: ({ application }) =>
    standingOutcomes(application).flatMap((outcome): Booking[] => {
      const { milestone, colour, effectiveAt: happenedAt } = outcome;
      if (colour === "amber") return [];
      if (colour === "red")
        return [tally(`${milestone}.${outcome.class ?? "unknown"}`, { section: "lost", happenedAt })];
      const closed = application.status === "live" ? [] : [tally(`closed.${milestone}`)];
      return [tally(`${outcome.impliedBy ? "implied" : "reached"}.${milestone}`), ...closed];
    }),
  kpis: [
    {
      id: "funnel.reached.<milestone>",
      definition:
        "Applications of the cohort with a standing success at the milestone, of all applications of the cohort. Milestones that were skipped and recorded by a later success are counted apart (beside: implied, and the ratio with them). Beside it the share that is still live; open until 90 % are closed.",
      unit: "ratio",
      bases: ["cohort"],
      variants: (sums, milestones) => [
        ...new Set([
          ...milestones,
          ...[...sums.counters("reached."), ...sums.counters("implied.")].map(([milestone]) => milestone),
        ]),
      ],
      read: (sums, milestone) => {
        const cohort = sums.count("received");
        const reached = sums.count(`reached.${milestone}`);
        const implied = sums.count(`implied.${milestone}`);
        const live = sums.count("live");
        return {
          value: ratio(reached, cohort),
          numerator: reached,
          denominator: cohort,
          n: cohort,
          beside: { implied, withImplied: ratio(reached + implied, cohort), stillLive: ratio(live, cohort) },
          open: cohort - live < closedShare * cohort,
        };
      },
    },
    {
      id: "funnel.lost.<milestone>.<class>",
      definition:
        "Applications ended at the milestone by an outcome that stands, by class: ours (by the employer), theirs (by the candidate), no-show, term (an agreed term ended), unknown.",
      unit: "count",
      bases: ["cohort", "activity"],
      variants: (sums) => sums.counters("", "lost").map(([name]) => name),
      read: (sums, variant) => {
        const lost = sums.count(variant, "lost");
        return { value: lost, numerator: lost, n: lost };
      },
    },
  ],
};
