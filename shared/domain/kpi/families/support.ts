import { talksAbout } from "../../consultation/state.ts";
import type { Consultation, Support } from "../../consultation/state.ts";
import { exclude, tally } from "../contribution.ts";
import type { Booking } from "../contribution.ts";
import { ratio } from "../kpi.ts";
import type { Family } from "../kpi.ts";

const takeUp = "support.take_up";

/** How many take the help with their offer. Somebody who had two offers was helped, or not, with each of them. */
export const support: Family = {
  take: ({ application }) =>
    [...application.earlierSupport, application.support].flatMap((each) =>
      takenUp(each, talksAbout(application, each)),
    ),
  kpis: [
    {
      id: takeUp,
      definition:
        "Candidates who talked with the compensation expert, of all who were offered it, for each offer they were told of. Beside it the steps between: accepted, declined, booked (also where it was cancelled later), held, and no-shows without a talk held at another time. By activity: all of it in the month the help was offered. Excluded: where the help was skipped, by reason; where nothing was decided yet, nothing is counted.",
      rules: [
        "The help belongs to the offer of which the candidate had last been told: of several decisions about one offer the last counts, with the last answer after it; a decision before any was told counts only where none ever was.",
        "Talks are those that were booked about that offer; held, no-show: what was said of each last.",
      ],
      unit: "ratio",
      bases: ["cohort", "activity"],
      read: (sums) => {
        const of = (name: string) => sums.count(`support.${name}`);
        const offered = of("offered");
        const held = of("held");
        return {
          value: ratio(held, offered),
          numerator: held,
          denominator: offered,
          n: offered,
          beside: {
            accepted: of("accepted"),
            declined: of("declined"),
            booked: of("booked"),
            held,
            noShow: of("no-show"),
          },
        };
      },
    },
  ],
};

function takenUp(
  { decision, reason, decidedAt: happenedAt, answer }: Omit<Support, "consent">,
  talks: readonly Consultation[],
): Booking[] {
  if (happenedAt === undefined) return [];
  if (decision === "skip") return [exclude(takeUp, `skipped-${reason ?? "other"}`, happenedAt)];
  // All of it in the month of the offer of help: else more could be held than offered.
  const counted = (name: string, is: boolean): Booking[] =>
    is ? [tally(`support.${name}`, { happenedAt })] : [];
  const held = talks.some(({ status }) => status === "held");
  return [
    ...counted("offered", true),
    ...counted("accepted", answer === "accepted"),
    ...counted("declined", answer === "declined"),
    ...counted("booked", talks.length > 0),
    ...counted("held", held),
    ...counted("no-show", !held && talks.some(({ status }) => status === "no-show")),
  ];
}
