import { hasStarted } from "../../application/plan.ts";
import { tally } from "../contribution.ts";
import { ratio } from "../kpi.ts";
import type { Family } from "../kpi.ts";

/** How many hires come through a referral. */
export const referral: Family = {
  take: ({ application, track }) => {
    const started = hasStarted(track, application);
    if (!started) return [];
    const happenedAt = started.effectiveAt;
    const referred = application.referrerId ? [tally("started-referred", { happenedAt })] : [];
    return [tally("started", { happenedAt }), ...referred];
  },
  kpis: [
    {
      id: "referral.share",
      definition: "People who started work and have a referrer, of all people who started work.",
      unit: "ratio",
      bases: ["cohort", "activity"],
      read: (sums) => {
        const referred = sums.count("started-referred");
        const started = sums.count("started");
        return { value: ratio(referred, started), numerator: referred, denominator: started, n: started };
      },
    },
  ],
};
