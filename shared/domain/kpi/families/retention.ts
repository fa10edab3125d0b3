import { hasStarted } from "../../application/plan.ts";
import { standingOutcomes } from "../../application/state.ts";
import type { Application, StandingOutcome } from "../../application/state.ts";
import { milestoneIndex } from "../../track/track.ts";
import type { Milestone, Track } from "../../track/track.ts";
import { exclude, tally } from "../contribution.ts";
import type { Booking } from "../contribution.ts";
import { ratio } from "../kpi.ts";
import type { Family, Kpi } from "../kpi.ts";

/** From this share of unknown answers on, the figure says little. */
const unknownShare = 0.1;

/** Whether people stay. Checks are the track's milestones with a number of days, named by their weeks. */
export const retention: Family = {
  take: ({ application, track }) =>
    hasStarted(track, application)
      ? track.milestones
          .filter((milestone) => milestone.retentionDays !== undefined)
          .flatMap((milestone) => answerOf(application, track, milestone))
      : [],
  kpis: [kept("4w", "four"), kept("12w", "twelve")],
};

function kept(check: string, weeks: string): Kpi {
  return {
    id: `retention.${check}`,
    definition: `People still employed ${weeks} weeks after they started: yes / (yes + no). Beside it yes / all that fell due. Who left earlier is a no here too; agreed terms that ended are excluded. Marked where more than 10 % of what fell due is not known.`,
    unit: "ratio",
    bases: ["cohort", "activity"],
    read: (sums) => {
      const yes = sums.count(`kept-${check}.yes`);
      const no = sums.count(`kept-${check}.no`);
      const unknown = sums.count(`kept-${check}.unknown`);
      const due = yes + no + unknown;
      return {
        value: ratio(yes, yes + no),
        numerator: yes,
        denominator: yes + no,
        n: yes + no,
        beside: { due, unknown, ofAllDue: ratio(yes, due) },
        ...(unknown > unknownShare * due ? { warnings: ["many-unknown"] } : {}),
      };
    },
  };
}

/** What is known of one check: answered here, by having left earlier, asked and not answered, or not due yet. */
function answerOf(application: Application, track: Track, milestone: Milestone): Booking[] {
  const check = `${(milestone.retentionDays ?? 0) / 7}w`;
  const booked = (answer: string, happenedAt: string) => [tally(`kept-${check}.${answer}`, { happenedAt })];
  const answer = decisive(application, track, milestone);
  if (answer?.colour === "green") return booked("yes", answer.effectiveAt);
  if (answer?.class === "term")
    return [exclude(`retention.${check}`, "agreed-term-ended", answer.effectiveAt)];
  if (answer) return booked(answer.class === "unknown" ? "unknown" : "no", answer.effectiveAt);
  const asked = application.retentionAsks.find((ask) => ask.milestone === milestone.id);
  return asked ? booked("unknown", asked.at) : [];
}

/** The standing answer at this check, or the red at an earlier one that ended it. */
function decisive(application: Application, track: Track, milestone: Milestone): StandingOutcome | undefined {
  const index = milestoneIndex(track, milestone.id);
  const answers = standingOutcomes(application).filter(({ colour }) => colour !== "amber");
  return (
    answers.find((answer) => answer.milestone === milestone.id) ??
    answers.find((answer) => {
      const earlier = milestoneIndex(track, answer.milestone);
      const isCheck = track.milestones[earlier]?.retentionDays !== undefined;
      return answer.colour === "red" && isCheck && earlier < index;
    })
  );
}
