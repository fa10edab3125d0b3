import { tally } from "../contribution.ts";
import { ratio } from "../kpi.ts";
import type { Family } from "../kpi.ts";

/** What arrived, and whether the list of what is live is up to date. */
export const arrivals: Family = {
  take: ({ application }) => [
    tally("received", { happenedAt: application.receivedAt }),
    ...(application.status === "live" ? [tally("live")] : []),
    // Overdue is a fact that the clock recorded, not a comparison with the time of reading.
    ...(application.status === "live" && !application.step.overdueRecorded ? [tally("live-current")] : []),
  ],
  kpis: [
    {
      id: "applications.received",
      definition:
        "Applications by the day they were received. Merged ones and tests (marked as such, or archived as such) are excluded.",
      unit: "count",
      bases: ["cohort", "activity"],
      read: (sums) => {
        const received = sums.count("received");
        return { value: received, numerator: received, n: received };
      },
    },
    {
      id: "list.current",
      definition:
        "Live applications without an overdue step, of all live applications that arrived by the end of the period, as they stand now. A step is overdue once its review date passed.",
      rules: [
        "The review date is that of the step that stands: of the last outcome that was not skipped, of an interview being offered or called off where no outcome says so, of coming back, or of the offer's deadline where it was extended; a corrected date may move it.",
        "Overdue is what the clock wrote down about that date after the step was given it.",
      ],
      unit: "ratio",
      bases: ["cohort"],
      stock: true,
      read: (sums) => {
        const current = sums.count("live-current");
        const live = sums.count("live");
        return { value: ratio(current, live), numerator: current, denominator: live, n: live };
      },
    },
  ],
};
